#include "widgets/training/settings_page.h"

#include "widgets/common/core_texts.h"
#include "widgets/common/roomy_delegate.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/text_scale.h"
#include "widgets/theme/theme.h"
#include "widgets/training/settings_delegate.h"
#include "widgets/training/settings_model.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace kinescope::widgets
{

/// Looks for the words in keys and their help.
class SettingsPage::Filter : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void set(const QString& words, bool changedOnly)
    {
        m_words = words.split(u' ', Qt::SkipEmptyParts);
        m_changedOnly = changedOnly;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex&) const override
    {
        const auto* const model = static_cast<const SettingsModel*>(sourceModel());
        if (m_changedOnly && !model->isChanged(row))
            return false;
        const auto& key = SettingsModel::key(row);
        const QString text = QString::fromStdString(key.key + " " + key.help + " ") + coreText(key.help);
        return std::all_of(m_words.begin(), m_words.end(),
                           [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
    }

private:
    QStringList m_words;
    bool m_changedOnly = false;
};

SettingsPage::SettingsPage(SettingsModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_filter(new Filter(this))
    , m_table(new QTableView(this))
{
    setObjectName(QStringLiteral("settingsPage"));
    m_filter->setSourceModel(&model);
    m_table->setObjectName(QStringLiteral("settingsTable"));
    m_table->setAccessibleName(tr("Settings of the training"));
    m_table->setModel(m_filter);
    m_table->setTabKeyNavigation(false); // arrows move in the table, Tab leaves it
    m_table->setItemDelegate(new RoomyDelegate(m_table));
    m_table->setItemDelegateForColumn(SettingsModel::ValueColumn, new SettingsDelegate(m_table));
    m_table->setEditTriggers(QAbstractItemView::AllEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    followTextHeight(*m_table);
    QHeaderView& header = *m_table->horizontalHeader();
    header.setSectionResizeMode(SettingsModel::KeyColumn, QHeaderView::ResizeToContents);
    header.setSectionResizeMode(SettingsModel::ValueColumn, QHeaderView::Stretch);
    header.setSectionResizeMode(SettingsModel::UnitColumn, QHeaderView::ResizeToContents);
    header.setSectionResizeMode(SettingsModel::ResetColumn, QHeaderView::Fixed);
    header.resizeSection(SettingsModel::ResetColumn, 32);
    header.setHighlightSections(false);
    m_message = new QLabel(this);
    m_message->setObjectName(QStringLiteral("settingsMessage"));
    m_message->setWordWrap(true);
    m_message->hide();

    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 4);
    layout->setSpacing(4);
    layout->addLayout(buildControls());
    layout->addWidget(m_message);
    layout->addWidget(m_table, 1);
    const auto resetAt = [this](const QModelIndex& index) {
        if (index.column() == SettingsModel::ResetColumn && m_model.isEditable())
            m_model.reset(m_filter->mapToSource(index).row());
    };
    connect(m_table, &QTableView::clicked, this, resetAt);
    connect(m_table, &QTableView::activated, this, resetAt);
    connect(&model, &SettingsModel::dataChanged, this, &SettingsPage::updateCount);
    connect(&model, &SettingsModel::refused, this, [this](const QString& message) {
        m_message->setText(message);
        m_message->show();
    });
    updateCount();
}

QLayout* SettingsPage::buildControls()
{
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("settingsSearch"));
    m_search->setPlaceholderText(tr("Search settings"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"search"), QLineEdit::LeadingPosition);
    m_changedOnly = new QCheckBox(this);
    m_changedOnly->setObjectName(QStringLiteral("changedSettingsCheck"));
    m_changedOnly->setToolTip(tr("Show only what differs from the preset"));
    m_reset = new QPushButton(icon(u"refresh"), tr("Reset all"), this);
    m_reset->setObjectName(QStringLiteral("resetSettingsButton"));
    m_reset->setToolTip(tr("Take every value from the preset again"));
    auto* const bar = new QHBoxLayout;
    bar->addWidget(m_search, 1);
    bar->addWidget(m_changedOnly);
    bar->addWidget(m_reset);
    const auto filter = [this] { m_filter->set(m_search->text(), m_changedOnly->isChecked()); };
    connect(m_search, &QLineEdit::textChanged, this, filter);
    connect(m_changedOnly, &QCheckBox::toggled, this, filter);
    connect(m_reset, &QPushButton::clicked, &m_model, &SettingsModel::resetAll);
    return bar;
}

void SettingsPage::updateCount()
{
    const int changed = m_model.changedCount();
    m_changedOnly->setText(tr("Changed (%1)").arg(changed));
    m_reset->setEnabled(changed > 0 && m_model.isEditable());
    m_message->hide();
    if (m_changedOnly->isChecked())
        m_filter->invalidate();
}

} // namespace kinescope::widgets
