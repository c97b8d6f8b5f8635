#pragma once

#include "core/recognition/batch.h"

#include <QList>
#include <QTimer>
#include <QWidget>

#include <filesystem>
#include <optional>
#include <utility>
#include <vector>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;
class QToolButton;
class QTreeView;
QT_END_NAMESPACE

namespace kinescope::widgets
{

class BatchFilter;
class BatchModel;
class ConfusionModel;

/// Many recordings with one label set: what to run over, the table that fills up, accuracy and confusion matrix. A cell
/// of the matrix lists its recordings; a double click, or Enter, opens one.
class BatchPanel : public QWidget
{
    Q_OBJECT

public:
    explicit BatchPanel(QWidget* parent = nullptr);

    BatchModel& model() { return *m_model; }
    ConfusionModel& confusion() { return *m_confusion; }

    /// The bundled label sets, by name and file.
    void setLabelSets(const std::vector<std::pair<QString, std::filesystem::path>>& sets);
    /// The folder to run over; empty: the recordings of the library.
    std::filesystem::path folder() const;
    void setFolder(const std::filesystem::path& folder);
    /// The label set's file; empty: the typed actions.
    std::filesystem::path labelFile() const;
    void setLabelFile(const std::filesystem::path& file);

    void begin(std::vector<std::string> labels);
    void append(std::span<const core::BatchEntry> entries);
    void finish(const core::BatchResult& result);
    void setRunning(bool running);
    void setProgress(double fraction, const QString& message);
    /// CSV or JSON, by the file's ending. @return what went wrong, or an empty text
    QString exportTo(const QString& path) const;

Q_SIGNALS:
    void runRequested();
    void stopRequested();
    void openRequested(const QString& path);
    void failed(const QString& message);

private:
    QWidget* buildBar();
    QWidget* buildRecordings();
    void buildMatrix();
    void sourceChosen(int index);
    void labelsChosen(int index);
    void showCell(const QModelIndex& index);
    void showAll();
    void openCurrent(const QModelIndex& index);
    void showSummary();
    void askForExport();

    QTimer m_refresh; ///< of the matrix, while a batch runs
    BatchModel* m_model = nullptr;
    BatchFilter* m_filter = nullptr;
    ConfusionModel* m_confusion = nullptr;
    QComboBox* m_source = nullptr;
    QComboBox* m_labels = nullptr;
    QPushButton* m_run = nullptr;
    QToolButton* m_export = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_summary = nullptr;
    QLabel* m_filterText = nullptr;
    QToolButton* m_showAll = nullptr;
    QTreeView* m_table = nullptr;
    QTableView* m_matrix = nullptr;
    int m_lastSource = 0;
    int m_lastLabels = 0;
    int m_judged = 0; ///< counted as the recordings come
    int m_right = 0;
    int m_failed = 0;
    bool m_running = false;
};

} // namespace kinescope::widgets
