#pragma once

#include "app/jobs/job_list.h"
#include "widgets/actions/actions_model.h"
#include "widgets/log/log_model.h"
#include "widgets/timeline/playback_controller.h"

#include <QMainWindow>
#include <QSettings>

#include <filesystem>
#include <memory>
#include <vector>

namespace kinescope::datasets
{
struct SkeletonSequence;
}

namespace kinescope::widgets
{
class ActionsPanel;
class BannerStack;
class ComparisonBar;
class LibraryPanel;
class RankingPanel;
class SkeletonView;
class TimelinePanel;
class SpectrumPanel;
class TrainingPanel;
class VideoPanel;
} // namespace kinescope::widgets

namespace kinescope::app
{

class AnnotationController;
class ComparisonController;
class DescribeController;
class DockArea;
class DataSetController;
class ExportController;
class ImportController;
class AnalysisDocks;
class Lane;
class LibraryController;
class MotionDetailController;
class RecognitionController;
class RunSelection;
class SessionContents;
class SessionController;
class ShortcutActions;
class SimilarityController;
class SpectrumController;
class TrainingController;
class VideoController;
class WindowStatus;
class Workspace;

/// The one window: makes panels and controllers and connects them. What each does stands in its own file.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// @param settings layout and theme are kept here between runs
    explicit MainWindow(std::unique_ptr<QSettings> settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Recordings and folders; without any, the bundled samples, the first one playing.
    void open(const std::vector<std::filesystem::path>& files);
    /// Loads the bundled model and label set, and restores the layout.
    void begin();
    /// Shows a newcomer around.
    void welcome();

Q_SIGNALS:
    /// The ranking is complete. @param milliseconds since the last change of what it depends on
    void rankingCompleted(qint64 milliseconds);

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using SequencePointer = std::shared_ptr<const datasets::SkeletonSequence>;

    void buildPanels();
    void buildSession();
    void buildMenus();
    QAction* bound(const char* id) const;
    void buildFileMenu();
    void buildPlaybackMenu();
    void connectCommands();
    void typeAction();
    void showAbout();
    void connectRecognition();
    void connectAnalysis();
    void connectTraining();
    void connectImport();
    void connectPlayback();
    void connectExport();
    void connectComparison();
    void connectMotionDetail();
    void connectSession();
    void loadFirstActions();
    void showSequence(const SequencePointer& sequence);
    void showAgain(const SequencePointer& sequence);
    void showInView(const SequencePointer& sequence);
    void showError(const QString& source, const QString& message);
    void openModel();
    bool confirmStop();

    std::unique_ptr<QSettings> m_settings;
    JobList m_jobs{this}; ///< before every job, so that it outlives them
    widgets::ActionsModel m_actions{this};
    widgets::LogModel m_log{this};
    widgets::PlaybackController m_playback{this};
    std::shared_ptr<Lane> m_lane; ///< heavy jobs take turns
    std::unique_ptr<ShortcutActions> m_shortcuts;

    DockArea* m_docks = nullptr;
    widgets::BannerStack* m_banners = nullptr;
    widgets::LibraryPanel* m_libraryPanel = nullptr;
    widgets::SkeletonView* m_view = nullptr;
    widgets::ComparisonBar* m_comparisonBar = nullptr;
    widgets::TimelinePanel* m_timeline = nullptr;
    widgets::ActionsPanel* m_actionsPanel = nullptr;
    widgets::RankingPanel* m_rankingPanel = nullptr;
    widgets::SpectrumPanel* m_spectrumPanel = nullptr;
    widgets::TrainingPanel* m_trainingPanel = nullptr;
    widgets::VideoPanel* m_videoPanel = nullptr;
    WindowStatus* m_status = nullptr;

    std::unique_ptr<ImportController> m_import;
    std::unique_ptr<LibraryController> m_library;
    std::unique_ptr<DataSetController> m_dataSets;
    std::unique_ptr<ExportController> m_export;
    std::unique_ptr<AnnotationController> m_annotations;
    std::unique_ptr<ComparisonController> m_comparison;
    std::unique_ptr<MotionDetailController> m_motionDetail;
    std::unique_ptr<AnalysisDocks> m_analysis;
    std::unique_ptr<RecognitionController> m_recognition;
    std::unique_ptr<SpectrumController> m_spectrum;
    std::unique_ptr<SimilarityController> m_similarity;
    std::unique_ptr<DescribeController> m_describe;
    std::unique_ptr<TrainingController> m_training;
    std::unique_ptr<VideoController> m_video;
    std::unique_ptr<SessionController> m_session;
    std::unique_ptr<RunSelection> m_runSelection;
    std::unique_ptr<SessionContents> m_sessionContents;
    std::unique_ptr<Workspace> m_workspace;
    bool m_closeAfterTraining = false;
};

} // namespace kinescope::app
