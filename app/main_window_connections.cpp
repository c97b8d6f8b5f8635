// Who tells whom in the main window.
#include "app/analysis_docks.h"
#include "app/annotation_controller.h"
#include "app/comparison_controller.h"
#include "app/data_set_controller.h"
#include "app/export_controller.h"
#include "app/import_controller.h"
#include "app/language_model/describe_controller.h"
#include "app/library_controller.h"
#include "app/main_window.h"
#include "app/motion_detail_controller.h"
#include "app/playback_keys.h"
#include "app/recognition_controller.h"
#include "app/runs_controller.h"
#include "app/shortcuts.h"
#include "app/similarity_controller.h"
#include "app/spectrum_controller.h"
#include "app/training_controller.h"
#include "app/window_status.h"
#include "widgets/actions/actions_panel.h"
#include "widgets/common/banner.h"
#include "widgets/library/library_model.h"
#include "widgets/library/library_panel.h"
#include "widgets/ranking/ranking_panel.h"
#include "widgets/spectrum/latent_spectrum_view.h"
#include "widgets/spectrum/motion_detail_pane.h"
#include "widgets/spectrum/motion_spectrum_view.h"
#include "widgets/spectrum/spectrum_panel.h"
#include "widgets/theme/theme.h"
#include "widgets/timeline/timeline_panel.h"
#include "widgets/training/training_panel.h"
#include "widgets/view3d/skeleton_view.h"

#include <cmath>

namespace kinescope::app
{

using widgets::Banner;

void MainWindow::connectPlayback()
{
    connect(&m_playback, &widgets::PlaybackController::frameChanged, m_view, &widgets::SkeletonView::setFrame);
    connect(&widgets::Theme::current(), &widgets::Theme::changed, m_view,
            [this] { m_view->setDarkTheme(widgets::Theme::current().isDark()); });
    m_view->setDarkTheme(widgets::Theme::current().isDark());
    bindPlaybackKeys(*m_shortcuts, m_playback);
    connect(&m_shortcuts->action(QStringLiteral("addMarkerAction")), &QAction::triggered, m_annotations.get(),
            &AnnotationController::add);
    connect(m_timeline, &widgets::TimelinePanel::addAnnotationRequested, m_annotations.get(),
            &AnnotationController::add);
    connect(m_annotations.get(), &AnnotationController::failed, this,
            [this](const QString& message) { showError(QStringLiteral("annotations"), message); });
    connect(&m_playback, &widgets::PlaybackController::rangeChanged, this, [this](int begin, int end) {
        const bool marked = m_playback.hasRange() && (begin > 0 || end + 1 < m_playback.frameCount());
        m_recognition->setRange(
            marked ? std::optional(core::FrameRange{static_cast<std::size_t>(begin), static_cast<std::size_t>(end) + 1})
                   : std::nullopt);
        m_analysis->setRange(m_recognition->range());
    });
    connect(m_library.get(), &LibraryController::sequenceChanged, this, &MainWindow::showSequence);
    connect(m_library.get(), &LibraryController::sequenceReloaded, this, &MainWindow::showAgain);
    connect(m_dataSets.get(), &DataSetController::openRequested, this,
            [this](const QString& path) { m_library->open({std::filesystem::path(path.toStdString())}); });
    connect(m_dataSets.get(), &DataSetController::failed, this,
            [this](const QString& message) { showError(QStringLiteral("library"), message); });
    connect(&m_shortcuts->action(QStringLiteral("reloadAction")), &QAction::triggered, m_library.get(),
            &LibraryController::reload);
    connect(m_library.get(), &LibraryController::failed, this, [this](const QString& message, const QString& details) {
        m_banners->show(QStringLiteral("library"), Banner::Kind::Error, message, details);
    });
    connect(m_library.get(), &LibraryController::started, this,
            [this] { m_banners->clear(QStringLiteral("library")); });
}

void MainWindow::connectExport()
{
    connect(&m_shortcuts->action(QStringLiteral("exportAction")), &QAction::triggered, m_export.get(),
            &ExportController::ask);
    connect(m_view, &widgets::SkeletonView::exportRequested, m_export.get(), &ExportController::ask);
    connect(m_export.get(), &ExportController::failed, this,
            [this](const QString& message) { showError(QStringLiteral("export"), message); });
    connect(m_export.get(), &ExportController::finished, this, [this](const QString& message) {
        m_banners->show(QStringLiteral("export"), Banner::Kind::Information, message);
    });
}

void MainWindow::connectComparison()
{
    connect(&m_shortcuts->action(QStringLiteral("compareAction")), &QAction::triggered, m_comparison.get(),
            [this] { m_comparison->isActive() ? m_comparison->end() : m_comparison->begin(); });
    connect(m_comparison.get(), &ComparisonController::compared, this, &MainWindow::showInView);
    connect(m_comparison.get(), &ComparisonController::failed, this,
            [this](const QString& message) { showError(QStringLiteral("comparison"), message); });
    connect(m_comparison.get(), &ComparisonController::ended, this, [this] {
        m_banners->clear(QStringLiteral("comparison"));
        if (const auto first = m_comparison->first())
            showInView(first);
    });
}

void MainWindow::connectMotionDetail()
{
    widgets::MotionSpectrumView* const motion = &m_spectrumPanel->motion();
    widgets::MotionDetailPane* const detail = &motion->detail();
    connect(m_view, &widgets::SkeletonView::jointPicked, motion, &widgets::MotionSpectrumView::showPickedJoint);
    connect(m_view, &widgets::SkeletonView::pickCleared, motion, &widgets::MotionSpectrumView::clearPickedJoint);
    connect(&m_playback, &widgets::PlaybackController::frameChanged, detail,
            [this, detail] { detail->setPlaybackTime(m_playback.seconds()); });
    const auto frameAt = [this](double seconds) {
        return static_cast<int>(std::lround(seconds * m_playback.frameRate()));
    };
    connect(detail, &widgets::MotionDetailPane::seekRequested, &m_playback,
            [this, frameAt](double seconds) { m_playback.seek(frameAt(seconds)); });
    connect(detail, &widgets::MotionDetailPane::rangeRequested, &m_playback,
            [this, frameAt](double first, double last) { m_playback.setRange(frameAt(first), frameAt(last)); });
    connect(m_comparison.get(), &ComparisonController::secondChanged, m_motionDetail.get(),
            &MotionDetailController::setSecond);
    connect(m_motionDetail.get(), &MotionDetailController::ghostChanged, m_view,
            [this](const SequencePointer& ghost) { m_view->setGhost(ghost, {}); });
}

void MainWindow::connectImport()
{
    ImportController* const import = m_import.get();
    m_library->setImportLookup([import] { return import->lookup(); });
    connect(m_library.get(), &LibraryController::importDoubtful, import, &ImportController::askIfUndecided);
    connect(import, &ImportController::decided, m_library.get(), &LibraryController::readAgain);
    connect(m_libraryPanel, &widgets::LibraryPanel::importOptionsRequested, this,
            [this](const QString& path) { m_import->ask(path.toStdString()); });
    connect(&m_shortcuts->action(QStringLiteral("importOptionsAction")), &QAction::triggered, this, [this] {
        const auto entry = m_libraryPanel->model()->entryOf(m_libraryPanel->currentRecording());
        if (!entry.path.empty())
            m_import->ask(entry.path);
    });
}

void MainWindow::connectRecognition()
{
    using widgets::RankingPanel;
    RecognitionController* const recognition = m_recognition.get();
    connect(&m_actions, &widgets::ActionsModel::actionsChanged, this, [this] {
        m_recognition->setActions(m_actions.rankableActions(), m_actions.rankableColors());
        m_spectrum->setActions(m_actions.rankableActions());
        m_similarity->setActions(m_actions.rankableActions());
    });
    connect(m_actionsPanel, &widgets::ActionsPanel::failed, this,
            [this](const QString& message) { showError(QStringLiteral("actions"), message); });
    connect(m_actionsPanel, &widgets::ActionsPanel::describeRequested, m_describe.get(), &DescribeController::describe);
    connect(m_actionsPanel, &widgets::ActionsPanel::actionSelected, &m_spectrumPanel->latent(),
            &widgets::LatentSpectrumView::setAction);
    connect(m_rankingPanel, &RankingPanel::labelActivated, &m_spectrumPanel->latent(),
            &widgets::LatentSpectrumView::setAction);
    connect(m_rankingPanel, &RankingPanel::failed, this,
            [this](const QString& message) { showError(QStringLiteral("ranking"), message); });
    connect(m_rankingPanel, &RankingPanel::openModelRequested, this, &MainWindow::openModel);
    connect(m_rankingPanel, &RankingPanel::modelChosen, recognition, &RecognitionController::loadModel);
    connect(m_rankingPanel, &RankingPanel::stopRequested, recognition, &RecognitionController::stop);
    connect(m_rankingPanel, &RankingPanel::runRequested, recognition, &RecognitionController::refresh);
    connect(m_rankingPanel, &RankingPanel::settingsChanged, this, [this] {
        m_recognition->setSettings(m_rankingPanel->settings());
        m_spectrum->setSettings(m_rankingPanel->settings());
    });
    connect(recognition, &RecognitionController::rankingChanged, this,
            [this](const core::Ranking& ranking, const QList<int>& colors) {
                m_rankingPanel->setRanking(ranking, colors);
                m_banners->clear(QStringLiteral("ranking"));
            });
    connect(recognition, &RecognitionController::completed, this, &MainWindow::rankingCompleted);
    connect(recognition, &RecognitionController::unavailable, m_rankingPanel, &RankingPanel::clear);
    connect(recognition, &RecognitionController::progressed, m_rankingPanel, &RankingPanel::setProgress);
    connect(recognition, &RecognitionController::busyChanged, m_rankingPanel, &RankingPanel::setBusy);
    connect(recognition, &RecognitionController::failed, this, [this](const QString& message) {
        m_rankingPanel->clear(tr("No ranking"));
        showError(QStringLiteral("ranking"), message);
    });
    connect(recognition, &RecognitionController::modelFailed, this, [this](const QString& message) {
        if (!m_recognition->model())
            m_rankingPanel->clear(tr("No model is loaded"));
        m_banners->show(QStringLiteral("model"), Banner::Kind::Warning, message,
                        tr("Open a model file with Ctrl+M, or train one in the Training panel."));
    });
    connect(recognition, &RecognitionController::modelChanged, this, [this] {
        const core::ModelCard* const card = &m_recognition->model()->card();
        m_banners->clear(QStringLiteral("model"));
        m_rankingPanel->setModelCard(card);
        m_status->setModel(card);
        m_spectrum->setModel(m_recognition->model());
        m_similarity->setModel(m_recognition->model());
    });
    connect(m_spectrum.get(), &SpectrumController::failed, this,
            [this](const QString& message) { showError(QStringLiteral("spectrum"), message); });
    connect(&m_spectrumPanel->motion(), &widgets::MotionSpectrumView::bandShareChanged, m_view,
            &widgets::SkeletonView::highlightJoints);
    connect(&m_spectrumPanel->motion(), &widgets::MotionSpectrumView::bandCleared, m_view,
            &widgets::SkeletonView::clearHighlight);
}

void MainWindow::connectAnalysis()
{
    AnalysisDocks* const analysis = m_analysis.get();
    connect(analysis, &AnalysisDocks::failed, this, &MainWindow::showError);
    connect(analysis, &AnalysisDocks::calibrated, m_recognition.get(), &RecognitionController::refresh);
    connect(&m_actions, &widgets::ActionsModel::actionsChanged, analysis,
            [this] { m_analysis->setActions(m_actions.rankableActions(), m_actions.rankableColors()); });
    connect(m_rankingPanel, &widgets::RankingPanel::settingsChanged, analysis,
            [this] { m_analysis->setSettings(m_rankingPanel->settings()); });
    connect(m_recognition.get(), &RecognitionController::modelChanged, analysis,
            [this] { m_analysis->setModel(m_recognition->model()); });
    connect(m_recognition.get(), &RecognitionController::rankingChanged, analysis, &AnalysisDocks::setRanking);
    connect(m_spectrum.get(), &SpectrumController::latentAnalyzed, analysis, &AnalysisDocks::setLatentSpectrum);
    connect(analysis, &AnalysisDocks::openRequested, m_library.get(),
            [this](const QString& path) { m_library->open({std::filesystem::path(path.toStdString())}); });
    connect(m_recognition.get(), &RecognitionController::busyChanged, analysis, &AnalysisDocks::setRecognizing);
}

void MainWindow::connectTraining()
{
    connect(m_training.get(), &TrainingController::failed, this,
            [this](const QString& message) { showError(QStringLiteral("training"), message); });
    connect(m_training.get(), &TrainingController::stateChanged, this, [this] {
        if (m_training->isActive())
            m_banners->clear(QStringLiteral("training"));
    });
    connect(m_training.get(), &TrainingController::ended, this, [this] {
        if (m_closeAfterTraining)
            close();
    });
    const auto loadModel = [this](const QString& checkpoint) { m_recognition->loadModel(checkpoint.toStdString()); };
    connect(m_trainingPanel, &widgets::TrainingPanel::useModelRequested, this, loadModel);
    connect(m_training.get(), &TrainingController::weightsReady, this, loadModel);
    connect(&m_training->runs(), &RunsController::interrupted, this,
            [this](const QString& folder, const QString& message) {
                m_banners->show(QStringLiteral("training"), Banner::Kind::Information, message, folder);
                m_banners->setAction(QStringLiteral("training"), tr("Resume"),
                                     [this, folder] { m_training->resumeRun(folder); });
            });
}

} // namespace kinescope::app
