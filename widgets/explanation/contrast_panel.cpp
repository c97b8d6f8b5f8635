#include "widgets/explanation/contrast_panel.h"

#include "widgets/common/narrow_combo_box.h"
#include "widgets/common/tool_button.h"
#include "widgets/explanation/contrast_map.h"
#include "widgets/explanation/deletion_curves.h"
#include "widgets/explanation/joint_weights.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace kinescope::widgets
{
namespace
{

constexpr int kActionCharacters = 14; ///< of a name that its box has room for

enum ColorChoice
{
    NoColors,
    AllTime,
    ThisMoment
};

} // namespace

ContrastPanel::ContrastPanel(QWidget* parent)
    : QWidget(parent)
    , m_map(new ContrastMap(this))
    , m_curves(new DeletionCurves(this))
{
    setObjectName(QStringLiteral("contrastPanel"));
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(3);
    layout->addWidget(buildBar());
    layout->addWidget(buildHead());
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_map);
    m_pages->addWidget(m_curves);
    layout->addWidget(m_pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &ContrastPanel::showPage);
    connect(m_map, &ContrastMap::frameRequested, this, &ContrastPanel::frameRequested);
    clear(tr("Needs a recording, two actions and a model"));
}

QWidget* ContrastPanel::buildBar()
{
    auto* const bar = new QWidget(this);
    auto* const row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    m_first = narrowComboBox(bar, "whyThisBox", tr("The action to explain"), kActionCharacters);
    m_second = narrowComboBox(bar, "notThatBox", tr("The action to compare it with"), kActionCharacters);
    auto* const why = new QLabel(tr("Why"), bar);
    why->setBuddy(m_first);
    auto* const andNot = new QLabel(tr("and not"), bar);
    andNot->setBuddy(m_second);
    row->addWidget(why);
    row->addWidget(m_first, 1);
    row->addWidget(andNot);
    row->addWidget(m_second, 1);
    auto* const swapButton = toolButton(bar, "swapActionsButton", u"loop", tr("Exchange the two actions"));
    row->addWidget(swapButton);
    m_colors = new QComboBox(bar);
    m_colors->setObjectName(QStringLiteral("jointColorsBox"));
    m_colors->addItems({tr("3D: own colours"), tr("3D: over all time"), tr("3D: at this moment")});
    m_colors->setCurrentIndex(AllTime);
    m_colors->setToolTip(tr("How the joints in the 3D view are coloured while this panel is shown"));
    m_colors->setAccessibleName(m_colors->toolTip());
    row->addWidget(m_colors);
    m_deletion = new QPushButton(tr("Test by deletion"), bar);
    m_deletion->setObjectName(QStringLiteral("deletionButton"));
    m_deletion->setToolTip(
        tr("Takes out the joints and frames that are ranked first, and as many at random: the margin "
           "must fall more for those ranked first"));
    row->addWidget(m_deletion);
    m_export = toolButton(bar, "contrastExportButton", u"save", tr("Export what is shown as CSV, JSON or PNG…"));
    connect(m_export, &QToolButton::clicked, this, &ContrastPanel::askForExport);
    row->addWidget(m_export);
    m_progress = new QProgressBar(bar);
    m_progress->setObjectName(QStringLiteral("contrastProgress"));
    m_progress->setAccessibleName(tr("Progress of the explanation"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(60);
    QSizePolicy keepsPlace = m_progress->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keepsPlace);
    m_progress->hide();
    row->addWidget(m_progress);
    connect(m_first, &QComboBox::activated, this, &ContrastPanel::chosen);
    connect(m_second, &QComboBox::activated, this, &ContrastPanel::chosen);
    connect(swapButton, &QToolButton::clicked, this, &ContrastPanel::swap);
    connect(m_colors, &QComboBox::currentIndexChanged, this, &ContrastPanel::showColors);
    connect(m_deletion, &QPushButton::clicked, this, &ContrastPanel::deletionRequested);
    return bar;
}

/// What is shown, and what it says in words.
QWidget* ContrastPanel::buildHead()
{
    auto* const head = new QWidget(this);
    auto* const row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    m_tabs = new QTabBar(head);
    m_tabs->setObjectName(QStringLiteral("contrastTabs"));
    m_tabs->setAccessibleName(tr("Joints over time, or the deletion test"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(tr("Map"));
    m_tabs->addTab(tr("Deletion"));
    row->addWidget(m_tabs);
    m_summary = new QLabel(head);
    m_summary->setObjectName(QStringLiteral("contrastSummary"));
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(m_summary, 1);
    return head;
}

QString ContrastPanel::first() const
{
    return m_first->currentText();
}

QString ContrastPanel::second() const
{
    return m_second->currentText();
}

void ContrastPanel::setActions(const QStringList& names)
{
    const QString before[] = {first(), second()};
    QComboBox* const boxes[] = {m_first, m_second};
    for (int side = 0; side < 2; ++side) {
        const QSignalBlocker blocker(boxes[side]);
        boxes[side]->clear();
        boxes[side]->addItems(names);
        const int same = boxes[side]->findText(before[side]);
        boxes[side]->setCurrentIndex(same >= 0 ? same : std::min<int>(side, static_cast<int>(names.size()) - 1));
        if (same < 0)
            m_userChose = false;
    }
}

void ContrastPanel::suggest(const QString& first, const QString& second)
{
    if (m_userChose || (first == this->first() && second == this->second()))
        return;
    const QSignalBlocker blockFirst(m_first);
    const QSignalBlocker blockSecond(m_second);
    m_first->setCurrentIndex(m_first->findText(first));
    m_second->setCurrentIndex(m_second->findText(second));
}

void ContrastPanel::chosen()
{
    m_userChose = true;
    Q_EMIT needed();
}

void ContrastPanel::swap()
{
    const int first = m_first->currentIndex();
    m_first->setCurrentIndex(m_second->currentIndex());
    m_second->setCurrentIndex(first);
    chosen();
}

void ContrastPanel::setTopology(datasets::TopologyPointer topology)
{
    m_topology = std::move(topology);
    m_coloring = false; // a new recording has its own colours
}

void ContrastPanel::setExplanation(const core::ContrastExplanation& explanation)
{
    m_map->setExplanation(explanation);
    m_curves->setTest(std::nullopt); // it was of another explanation
    m_curves->setEmptyText(tr("“Test by deletion” shows here whether to believe the map"));
    m_deletion->setEnabled(true);
    m_export->setEnabled(true);
    showPage();
    showColors();
}

void ContrastPanel::setDeletion(const core::DeletionTest& test)
{
    setExplanation(test.explanation);
    m_curves->setTest(test);
    m_tabs->setCurrentIndex(DeletionPage);
    showPage();
}

void ContrastPanel::showPage()
{
    const int page = m_tabs->currentIndex();
    m_pages->setCurrentIndex(page);
    const auto& explanation = m_map->explanation();
    const auto& test = m_curves->test();
    if (page == DeletionPage)
        m_summary->setText(test ? deletionText(*test) : QString());
    else
        m_summary->setText(explanation ? marginText(*explanation) : QString());
}

void ContrastPanel::clear(const QString& reason)
{
    m_map->setExplanation(std::nullopt);
    m_map->setEmptyText(reason);
    m_curves->setTest(std::nullopt);
    m_curves->setEmptyText(reason);
    m_deletion->setEnabled(false);
    m_export->setEnabled(false);
    showPage();
    showColors();
}

void ContrastPanel::setBusy(bool busy)
{
    m_progress->setVisible(busy);
}

void ContrastPanel::setFrame(int frame)
{
    m_map->setFrame(frame);
    if (m_colors->currentIndex() == ThisMoment)
        showColors();
}

void ContrastPanel::showColors()
{
    const auto& explanation = m_map->explanation();
    std::vector<double> weights;
    if (m_seen && explanation && m_topology && m_colors->currentIndex() != NoColors) {
        const auto column = columnOfFrame(*explanation, m_map->frame());
        if (m_colors->currentIndex() == AllTime)
            weights = jointWeights(*explanation, *m_topology, std::nullopt);
        else if (column)
            weights = jointWeights(*explanation, *m_topology, column);
    }
    if (weights.empty() && !m_coloring)
        return; // the view may show another panel's colours
    m_coloring = !weights.empty();
    Q_EMIT jointColorsChanged(weights);
}

void ContrastPanel::setSeen(bool seen)
{
    if (seen == m_seen)
        return;
    m_seen = seen;
    if (seen)
        Q_EMIT needed();
    showColors();
}

} // namespace kinescope::widgets
