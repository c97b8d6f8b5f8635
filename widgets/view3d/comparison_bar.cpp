#include "widgets/view3d/comparison_bar.h"

#include "widgets/common/tool_button.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

namespace kinescope::widgets
{
namespace
{

/// Brings its list up to date before it opens.
class FreshComboBox : public QComboBox
{
public:
    using QComboBox::QComboBox;
    std::function<void()> beforeOpening;
    void showPopup() override
    {
        if (beforeOpening)
            beforeOpening();
        QComboBox::showPopup();
    }
};

} // namespace

ComparisonBar::ComparisonBar(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("comparisonBar"));
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(6, 3, 4, 3);
    row->setSpacing(6);
    auto* const label = new QLabel(tr("Compare &with"), this);
    auto* const second = new FreshComboBox(this);
    second->beforeOpening = [this] { refreshChoices(); };
    m_second = second;
    m_second->setObjectName(QStringLiteral("comparedRecordingCombo"));
    m_second->setAccessibleName(tr("Second recording"));
    m_second->setPlaceholderText(tr("a recording…"));
    m_second->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_second->setMinimumContentsLength(14);
    m_second->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    label->setBuddy(m_second);
    row->addWidget(label);
    row->addWidget(m_second, 1);
    auto* const file = toolButton(this, "comparedFileButton", u"open-file", tr("Compare with another file…"));
    row->addWidget(file);
    m_place = new QComboBox(this);
    m_place->setObjectName(QStringLiteral("comparedPlaceCombo"));
    m_place->setAccessibleName(tr("How the two stand"));
    m_place->addItems({tr("Overlaid"), tr("Side by side")});
    row->addWidget(m_place);
    m_time = new QComboBox(this);
    m_time->setObjectName(QStringLiteral("comparedTimeCombo"));
    m_time->setAccessibleName(tr("How the two keep time"));
    m_time->addItems({tr("Same time"), tr("Warped in time")});
    m_time->setItemData(1, tr("The second is stretched so that alike poses meet (dynamic time warping)"),
                        Qt::ToolTipRole);
    row->addWidget(m_time);
    m_result = new QLabel(this);
    m_result->setObjectName(QStringLiteral("comparisonResult"));
    row->addWidget(m_result);
    auto* const close = toolButton(this, "comparisonCloseButton", u"close", tr("End the comparison"));
    row->addWidget(close);

    connect(m_second, &QComboBox::activated, this, &ComparisonBar::choiceChanged);
    connect(file, &QToolButton::clicked, this, &ComparisonBar::fileRequested);
    connect(m_place, &QComboBox::currentIndexChanged, this, &ComparisonBar::settingsChanged);
    connect(m_time, &QComboBox::currentIndexChanged, this, &ComparisonBar::settingsChanged);
    connect(close, &QToolButton::clicked, this, &ComparisonBar::closed);
}

void ComparisonBar::setChoices(std::function<QStringList()> choices)
{
    m_choices = std::move(choices);
}

void ComparisonBar::refreshChoices()
{
    const QSignalBlocker blocker(m_second);
    const int chosen = m_second->currentIndex();
    m_second->clear();
    if (m_choices)
        m_second->addItems(m_choices());
    m_second->setCurrentIndex(chosen < m_second->count() ? chosen : -1);
}

core::ComparisonSettings ComparisonBar::settings() const
{
    return {static_cast<core::ComparedTime>(m_time->currentIndex()),
            static_cast<core::ComparedPlace>(m_place->currentIndex())};
}

void ComparisonBar::setResult(const QString& text)
{
    m_result->setText(text);
    m_result->setToolTip(text.isEmpty() ? QString()
                                        : tr("Mean distance of a joint along the warping path, in torso lengths"));
    m_result->setVisible(!text.isEmpty());
}

int ComparisonBar::choice() const
{
    return m_second->currentIndex();
}

void ComparisonBar::setChoice(int index)
{
    const QSignalBlocker blocker(m_second);
    m_second->setCurrentIndex(index);
}

} // namespace kinescope::widgets
