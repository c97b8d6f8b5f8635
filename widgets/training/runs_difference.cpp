#include "widgets/training/runs_difference.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

namespace kinescope::widgets
{

std::vector<SettingDifference> settingDifferences(const std::vector<const TrainingRun*>& runs)
{
    std::vector<SettingDifference> all;
    for (const TrainingRun* const run : runs) {
        const auto values = core::trainingValues(run->summary.settings);
        all.resize(values.size());
        for (std::size_t i = 0; i < values.size(); ++i) {
            all[i].key = QString::fromStdString(values[i].first);
            all[i].values.append(QString::fromStdString(values[i].second));
        }
    }
    std::erase_if(
        all, [](const SettingDifference& one) { return one.values.count(one.values.front()) == one.values.size(); });
    return all;
}

RunsDifferenceDialog::RunsDifferenceDialog(const std::vector<const TrainingRun*>& runs, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("runsDifferenceDialog"));
    setWindowTitle(tr("Difference of settings"));
    resize(640, 420);
    const auto differences = settingDifferences(runs);
    auto* const table = new QTableWidget(static_cast<int>(differences.size()), static_cast<int>(runs.size()) + 1, this);
    table->setObjectName(QStringLiteral("runsDifferenceTable"));
    table->setAccessibleName(windowTitle());
    table->setTabKeyNavigation(false);
    QStringList titles{tr("Setting")};
    for (const TrainingRun* const run : runs)
        titles.append(run->label);
    table->setHorizontalHeaderLabels(titles);
    for (std::size_t row = 0; row < differences.size(); ++row) {
        table->setItem(static_cast<int>(row), 0, new QTableWidgetItem(differences[row].key));
        for (qsizetype column = 0; column < differences[row].values.size(); ++column)
            table->setItem(static_cast<int>(row), static_cast<int>(column) + 1,
                           new QTableWidgetItem(differences[row].values[column]));
    }
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setAlternatingRowColors(true);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setStretchLastSection(true);
    auto* const summary =
        new QLabel(differences.empty() ? tr("The settings are the same.")
                                       : tr("%n setting(s) differ.", nullptr, static_cast<int>(differences.size())),
                   this);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* const layout = new QVBoxLayout(this);
    layout->addWidget(summary);
    layout->addWidget(table, 1);
    layout->addWidget(buttons);
    table->setVisible(!differences.empty());
}

} // namespace kinescope::widgets
