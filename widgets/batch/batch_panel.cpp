#include "widgets/batch/batch_panel.h"

#include "widgets/batch/batch_model.h"
#include "widgets/batch/confusion_model.h"
#include "widgets/common/save_file.h"

#include <QComboBox>
#include <QFileDialog>
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

constexpr int kMatrixMilliseconds = 1000; ///< between two looks of the matrix at a batch that runs

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
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(kMatrixMilliseconds);
    connect(&m_refresh, &QTimer::timeout, this, [this] { m_confusion->setResult(m_model->result()); });
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
    if (!m_refresh.isActive())
        m_refresh.start();
}

void BatchPanel::finish(const core::BatchResult& result)
{
    m_refresh.stop();
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
