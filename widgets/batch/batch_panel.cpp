#include "widgets/batch/batch_panel.h"

#include "widgets/batch/batch_model.h"
#include "widgets/batch/confusion_model.h"
#include "widgets/common/save_file.h"
#include "widgets/common/tool_button.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace kinescope::widgets
{
namespace
{

QComboBox* choice(QWidget* parent, const char* name, const QString& tip)
{
    auto* const box = new QComboBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setToolTip(tip);
    box->setAccessibleName(tip);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(16);
    return box;
}

QString pathText(const std::filesystem::path& path)
{
    return QString::fromStdString(path.string());
}

/// Puts an entry with a path before the last one, which asks, and chooses it.
void choosePath(QComboBox& box, const std::filesystem::path& path)
{
    const QSignalBlocker blocker(&box);
    int index = box.findData(pathText(path));
    if (index < 0) {
        index = box.count() - 1;
        box.insertItem(index, QString::fromStdString(path.filename().string()), pathText(path));
        box.setItemData(index, pathText(path), Qt::ToolTipRole);
    }
    box.setCurrentIndex(index);
}

} // namespace

BatchPanel::BatchPanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new BatchModel(this))
    , m_filter(new BatchFilter(this))
    , m_confusion(new ConfusionModel(this))
{
    setObjectName(QStringLiteral("batchPanel"));
    m_filter->setSourceModel(m_model);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(3);
    layout->addWidget(buildBar());
    buildMatrix();
    auto* const splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(buildRecordings());
    splitter->addWidget(m_matrix);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    layout->addWidget(splitter, 1);
    m_summary->setText(tr("Runs one label set over many recordings"));
}

QWidget* BatchPanel::buildBar()
{
    auto* const bar = new QWidget(this);
    auto* const row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    m_source = choice(bar, "batchSourceBox", tr("Which recordings to recognise"));
    m_source->addItem(tr("Library"), QString());
    m_source->addItem(tr("Folder…"), QVariant());
    m_labels = choice(bar, "batchLabelsBox", tr("Which actions to rank"));
    m_labels->addItem(tr("Typed actions"), QString());
    m_labels->addItem(tr("Label file…"), QVariant());
    m_run = new QPushButton(tr("Run batch"), bar);
    m_run->setObjectName(QStringLiteral("batchRunButton"));
    m_progress = new QProgressBar(bar);
    m_progress->setObjectName(QStringLiteral("batchProgress"));
    m_progress->setAccessibleName(tr("Progress of the batch"));
    m_progress->setRange(0, 1000);
    m_progress->setMaximumWidth(160);
    m_progress->hide();
    m_summary = new QLabel(bar);
    m_summary->setObjectName(QStringLiteral("batchSummary"));
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_export = toolButton(bar, "batchExportButton", u"save", tr("Export the results as CSV or JSON…"));
    m_export->setEnabled(false);
    for (QWidget* widget : {static_cast<QWidget*>(m_source), static_cast<QWidget*>(m_labels),
                            static_cast<QWidget*>(m_run), static_cast<QWidget*>(m_progress)})
        row->addWidget(widget);
    row->addWidget(m_summary, 1);
    row->addWidget(m_export);
    connect(m_source, &QComboBox::activated, this, &BatchPanel::sourceChosen);
    connect(m_labels, &QComboBox::activated, this, &BatchPanel::labelsChosen);
    connect(m_run, &QPushButton::clicked, this, [this] {
        if (m_running)
            Q_EMIT stopRequested();
        else
            Q_EMIT runRequested();
    });
    connect(m_export, &QToolButton::clicked, this, &BatchPanel::askForExport);
    return bar;
}

QWidget* BatchPanel::buildRecordings()
{
    auto* const side = new QWidget(this);
    auto* const column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto* const row = new QHBoxLayout;
    m_filterText = new QLabel(side);
    m_filterText->setObjectName(QStringLiteral("batchFilterText"));
    m_showAll = toolButton(side, "batchShowAllButton", u"close", tr("Show all recordings"));
    row->addWidget(m_filterText, 1);
    row->addWidget(m_showAll);
    column->addLayout(row);
    m_table = new QTreeView(side);
    m_table->setObjectName(QStringLiteral("batchView"));
    m_table->setAccessibleName(tr("Recordings of the batch"));
    m_table->setModel(m_filter);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAlternatingRowColors(true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSortingEnabled(true);
    m_table->header()->setSortIndicatorClearable(true);
    m_table->header()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->header()->resizeSection(BatchModel::FileColumn, 190);
    m_table->header()->resizeSection(BatchModel::PredictionColumn, 190);
    m_table->header()->resizeSection(BatchModel::ProbabilityColumn, 80);
    m_table->header()->resizeSection(BatchModel::MarginColumn, 60);
    m_table->header()->resizeSection(BatchModel::ClassColumn, 150);
    column->addWidget(m_table, 1);
    connect(m_showAll, &QToolButton::clicked, this, &BatchPanel::showAll);
    connect(m_table, &QTreeView::activated, this, &BatchPanel::openCurrent);
    showAll();
    return side;
}

void BatchPanel::buildMatrix()
{
    m_matrix = new QTableView(this);
    m_matrix->setObjectName(QStringLiteral("confusionView"));
    m_matrix->setAccessibleName(tr("Confusion matrix: rows are classes, columns what they were taken for"));
    m_matrix->setModel(m_confusion);
    m_matrix->setSelectionMode(QAbstractItemView::SingleSelection);
    m_matrix->setShowGrid(true);
    m_matrix->setWordWrap(false);
    m_matrix->setTabKeyNavigation(false);
    const int cell = m_matrix->fontMetrics().height() + 8;
    m_matrix->horizontalHeader()->setMinimumSectionSize(24);
    m_matrix->horizontalHeader()->setDefaultSectionSize(cell + 8);
    m_matrix->verticalHeader()->setDefaultSectionSize(cell);
    m_matrix->verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_matrix->verticalHeader()->setMaximumWidth(230);
    connect(m_matrix, &QTableView::clicked, this, &BatchPanel::showCell);
    connect(m_matrix, &QTableView::activated, this, &BatchPanel::showCell);
}

void BatchPanel::setLabelSets(const std::vector<std::pair<QString, std::filesystem::path>>& sets)
{
    for (const auto& [name, path] : sets)
        m_labels->insertItem(m_labels->count() - 1, name, pathText(path));
}

std::filesystem::path BatchPanel::folder() const
{
    return m_source->currentData().toString().toStdString();
}

void BatchPanel::setFolder(const std::filesystem::path& folder)
{
    choosePath(*m_source, folder);
    m_lastSource = m_source->currentIndex();
}

std::filesystem::path BatchPanel::labelFile() const
{
    return m_labels->currentData().toString().toStdString();
}

void BatchPanel::setLabelFile(const std::filesystem::path& file)
{
    choosePath(*m_labels, file);
    m_lastLabels = m_labels->currentIndex();
}

void BatchPanel::sourceChosen(int index)
{
    if (m_source->itemData(index).isValid()) {
        m_lastSource = index;
        return;
    }
    m_source->setCurrentIndex(m_lastSource);
    const QString path = QFileDialog::getExistingDirectory(this, tr("Choose a folder of recordings"));
    if (!path.isEmpty())
        setFolder(path.toStdString());
}

void BatchPanel::labelsChosen(int index)
{
    if (m_labels->itemData(index).isValid()) {
        m_lastLabels = index;
        return;
    }
    m_labels->setCurrentIndex(m_lastLabels);
    const QString path = QFileDialog::getOpenFileName(this, tr("Choose a label file"), {},
                                                      tr("Label sets (*.json *.txt);;All files (*)"));
    if (!path.isEmpty())
        setLabelFile(path.toStdString());
}

void BatchPanel::begin(std::vector<std::string> labels)
{
    showAll();
    m_model->begin(std::move(labels));
    m_confusion->setResult(m_model->result());
    m_export->setEnabled(false);
    m_summary->clear();
    m_judged = m_right = m_failed = 0;
}

void BatchPanel::append(std::span<const core::BatchEntry> entries)
{
    m_model->append(entries);
    for (const auto& entry : entries) {
        m_judged += entry.judged() ? 1 : 0;
        m_right += entry.right() ? 1 : 0;
        m_failed += entry.prediction ? 0 : 1;
    }
    showSummary();
}

void BatchPanel::finish(const core::BatchResult& result)
{
    m_model->setResult(result);
    m_confusion->setResult(result);
    m_matrix->resizeColumnToContents(ConfusionModel::kAccuracyColumn);
    m_export->setEnabled(!result.entries.empty());
    showSummary();
}

void BatchPanel::showSummary()
{
    const auto& result = m_model->result();
    QStringList parts;
    if (result.planned > 0 && !result.complete())
        parts << tr("Stopped after %1 of %2").arg(result.entries.size()).arg(result.planned);
    else
        parts << tr("%n recording(s)", nullptr, static_cast<int>(result.entries.size()));
    if (m_judged > 0)
        parts << tr("%1 of %2 right (%3 %)").arg(m_right).arg(m_judged).arg(100.0 * m_right / m_judged, 0, 'f', 1);
    if (m_failed > 0)
        parts << tr("%1 could not be used").arg(m_failed);
    m_summary->setText(parts.join(QStringLiteral(" · ")));
    m_summary->setToolTip(m_summary->text());
}

void BatchPanel::setRunning(bool running)
{
    m_running = running;
    m_run->setText(running ? tr("Stop") : tr("Run batch"));
    m_source->setEnabled(!running);
    m_labels->setEnabled(!running);
    m_progress->setVisible(running);
    m_progress->setValue(0);
}

void BatchPanel::setProgress(double fraction, const QString& message)
{
    m_progress->setValue(qRound(1000 * std::max(0.0, fraction)));
    m_progress->setToolTip(message);
}

void BatchPanel::showCell(const QModelIndex& index)
{
    if (!index.isValid() || index.column() < ConfusionModel::kFirstLabelColumn)
        return;
    const auto answer = m_confusion->labelOfRow(index.row());
    const auto prediction = m_confusion->labelOfColumn(index.column());
    m_filter->setCell(std::pair(answer, prediction));
    const auto& labels = m_model->result().labels;
    m_filterText->setText(tr("%1 of “%2” taken for “%3”")
                              .arg(m_filter->rowCount())
                              .arg(QString::fromStdString(labels[answer]), QString::fromStdString(labels[prediction])));
    m_filterText->show();
    m_showAll->show();
}

void BatchPanel::showAll()
{
    m_filter->setCell(std::nullopt);
    m_filterText->hide();
    m_showAll->hide();
}

void BatchPanel::openCurrent(const QModelIndex& index)
{
    if (index.isValid())
        Q_EMIT openRequested(pathText(m_model->entry(m_filter->mapToSource(index).row()).path));
}

QString BatchPanel::exportTo(const QString& path) const
{
    const bool json = path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
    const std::string text = json ? core::toJson(m_model->result()) : core::toCsv(m_model->result());
    const QString problem = saveFile(path, QByteArray::fromStdString(text));
    return problem.isEmpty() ? QString() : tr("The results could not be written (%1): %2").arg(problem, path);
}

void BatchPanel::askForExport()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Export the results"), QStringLiteral("batch.csv"),
                                                      tr("CSV (*.csv);;JSON (*.json)"));
    if (path.isEmpty())
        return;
    if (const QString problem = exportTo(path); !problem.isEmpty())
        Q_EMIT failed(problem);
}

} // namespace kinescope::widgets
