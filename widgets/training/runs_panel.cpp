#include "widgets/training/runs_panel.h"

#include "widgets/common/roomy_delegate.h"
#include "widgets/theme/text_scale.h"
#include "widgets/training/runs_difference.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QGridLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QUrl>
#include <QVBoxLayout>

namespace kinescope::widgets
{
namespace
{

constexpr int kButtonsInARow = 5;

} // namespace

RunsPanel::RunsPanel(RunsModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_sorted(new QSortFilterProxyModel(this))
    , m_table(new QTableView(this))
{
    setObjectName(QStringLiteral("runsPanel"));
    m_sorted->setSourceModel(&model);
    m_sorted->setSortRole(RunsModel::SortRole);
    m_table->setObjectName(QStringLiteral("runsTable"));
    m_table->setAccessibleName(tr("Training runs"));
    m_table->setModel(m_sorted);
    m_table->setTabKeyNavigation(false); // arrows move in the table, Tab leaves it
    m_table->setItemDelegate(new RoomyDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder); // newest first until a header is clicked
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    followTextHeight(*m_table);
    QHeaderView& header = *m_table->horizontalHeader();
    header.setSectionResizeMode(QHeaderView::ResizeToContents);
    header.setSectionResizeMode(RunsModel::NameColumn, QHeaderView::Stretch);
    header.setHighlightSections(false);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 4);
    layout->setSpacing(4);
    layout->addWidget(m_table, 1);
    layout->addLayout(buildButtons());
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RunsPanel::updateButtons);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { Q_EMIT currentChanged(currentFolder()); });
    connect(&model, &RunsModel::dataChanged, this, &RunsPanel::updateButtons);
    connect(&model, &RunsModel::rowsRemoved, this, &RunsPanel::updateButtons);
    updateButtons();
}

QPushButton* RunsPanel::button(const char* name, const QString& text, const QString& tip)
{
    auto* const made = new QPushButton(text, this);
    made->setObjectName(QLatin1String(name));
    made->setToolTip(tip);
    return made;
}

QLayout* RunsPanel::buildButtons()
{
    auto* const open =
        button("openRunButton", tr("Open…"), tr("Show the run of a folder, e.g. one that was started in a terminal"));
    m_resume = button("resumeRunButton", tr("Resume"), tr("Go on from the run's last checkpoint"));
    m_continue = button("continueRunButton", tr("Train on…"), tr("Go on past the planned number of steps"));
    m_reproduce = button("reproduceRunButton", tr("Start again"), tr("Fill the form with this run's settings"));
    m_compare = button("compareRunsButton", tr("Compare"), tr("How the settings of the selected runs differ"));
    m_use = button("useRunModelButton", tr("Use model"), tr("Load the run's model into the ranking"));
    m_evaluate = button("evaluateRunButton", tr("Evaluate"), tr("Test the run's model on labelled recordings"));
    m_folder = button("openRunFolderButton", tr("Folder"), tr("Open the run's folder"));
    m_delete = button("deleteRunButton", tr("Delete…"), tr("Delete the run with its checkpoints"));
    auto* const bar = new QGridLayout; // two rows: one would be wider than the dock of a small window
    bar->setSpacing(4);
    int place = 0;
    for (QPushButton* const one :
         {open, m_resume, m_continue, m_reproduce, m_compare, m_use, m_evaluate, m_folder, m_delete}) {
        bar->addWidget(one, place / kButtonsInARow, place % kButtonsInARow);
        ++place;
    }
    connect(open, &QPushButton::clicked, this, &RunsPanel::askForRun);
    connect(m_resume, &QPushButton::clicked, this, [this] { Q_EMIT resumeRequested(currentFolder()); });
    connect(m_continue, &QPushButton::clicked, this, &RunsPanel::askForSteps);
    connect(m_reproduce, &QPushButton::clicked, this, [this] { Q_EMIT reproduceRequested(currentFolder()); });
    connect(m_compare, &QPushButton::clicked, this, &RunsPanel::compare);
    connect(m_use, &QPushButton::clicked, this,
            [this] { Q_EMIT useModelRequested(currentFolder() + QStringLiteral("/model.safetensors")); });
    connect(m_evaluate, &QPushButton::clicked, this, [this] { Q_EMIT evaluateRequested(currentFolder()); });
    connect(m_folder, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(currentFolder())); });
    connect(m_delete, &QPushButton::clicked, this, &RunsPanel::confirmDelete);
    return bar;
}

void RunsPanel::setCanStart(bool canStart)
{
    m_canStart = canStart;
    updateButtons();
}

void RunsPanel::select(const QString& folder)
{
    const int row = m_model.rowOf(folder);
    if (row >= 0)
        m_table->setCurrentIndex(m_sorted->mapFromSource(m_model.index(row, RunsModel::NameColumn)));
}

QString RunsPanel::currentFolder() const
{
    const QModelIndex current = m_table->selectionModel()->currentIndex();
    if (!current.isValid())
        return {};
    return m_model.runs()[static_cast<std::size_t>(m_sorted->mapToSource(current).row())].folder;
}

QStringList RunsPanel::selectedFolders() const
{
    QStringList folders;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        folders.append(m_model.runs()[static_cast<std::size_t>(m_sorted->mapToSource(index).row())].folder);
    return folders;
}

void RunsPanel::updateButtons()
{
    const TrainingRun* const run = m_model.find(currentFolder());
    const auto state = run ? run->summary.record.state : core::RunState::Unknown;
    const bool active = state == core::RunState::Running || state == core::RunState::Paused;
    m_resume->setEnabled(run && m_canStart && core::canContinue(run->summary));
    m_continue->setEnabled(run && m_canStart && state == core::RunState::Completed);
    m_reproduce->setEnabled(run && m_canStart);
    m_compare->setEnabled(m_table->selectionModel()->selectedRows().size() > 1);
    m_use->setEnabled(run && run->summary.hasModel);
    m_evaluate->setEnabled(run && run->summary.hasModel);
    m_folder->setEnabled(run != nullptr);
    m_delete->setEnabled(run && !active);
}

void RunsPanel::askForRun()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder of a training run"));
    if (!folder.isEmpty())
        Q_EMIT openRequested(folder);
}

void RunsPanel::askForSteps()
{
    const TrainingRun* const run = m_model.find(currentFolder());
    if (!run)
        return;
    auto* const dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("moreStepsDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Train on"));
    dialog->setLabelText(tr("How many more steps should “%1” train its denoiser?").arg(run->label));
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(1, 10000000);
    dialog->setIntValue(run->summary.settings.denoiser.steps);
    connect(dialog, &QInputDialog::intValueSelected, this,
            [this, folder = run->folder](int steps) { Q_EMIT continueRequested(folder, steps); });
    dialog->open();
}

void RunsPanel::compare()
{
    std::vector<const TrainingRun*> runs;
    for (const QString& folder : selectedFolders())
        runs.push_back(m_model.find(folder));
    auto* const dialog = new RunsDifferenceDialog(runs, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void RunsPanel::confirmDelete()
{
    const TrainingRun* const run = m_model.find(currentFolder());
    if (!run)
        return;
    auto* const box = new QMessageBox(QMessageBox::Warning, tr("Delete the run"),
                                      tr("Delete “%1” with its checkpoints and its model?").arg(run->label),
                                      QMessageBox::NoButton, this);
    box->setObjectName(QStringLiteral("deleteRunDialog"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("This cannot be undone: %1").arg(run->folder));
    QPushButton* const yes = box->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    yes->setObjectName(QStringLiteral("confirmDeleteRunButton"));
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(yes, &QPushButton::clicked, this, [this, folder = run->folder] { Q_EMIT deleteRequested(folder); });
    box->open();
}

} // namespace kinescope::widgets
