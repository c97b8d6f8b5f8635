#include "app/main_window.h"

#include "app/analysis_docks.h"
#include "app/annotation_controller.h"
#include "app/comparison_controller.h"
#include "app/data_set_controller.h"
#include "app/export_controller.h"
#include "app/first_start.h"
#include "app/import_controller.h"
#include "app/jobs/jobs_panel.h"
#include "app/language_model/describe_controller.h"
#include "app/library_controller.h"
#include "app/motion_detail_controller.h"
#include "app/playback_keys.h"
#include "app/recognition_controller.h"
#include "app/run_selection.h"
#include "app/runs_controller.h"
#include "app/session_contents.h"
#include "app/session_controller.h"
#include "app/shortcuts.h"
#include "app/similarity_controller.h"
#include "app/spectrum_controller.h"
#include "app/training_controller.h"
#include "app/video_controller.h"
#include "app/window_layout.h"
#include "app/window_status.h"
#include "app/workspace/workspace.h"
#include "core/platform.h"
#include "core/resources.h"
#include "datasets/skeleton/skeleton_sequence.h"
#include "widgets/actions/actions_panel.h"
#include "widgets/common/banner.h"
#include "widgets/library/library_model.h"
#include "widgets/library/library_panel.h"
#include "widgets/log/log_panel.h"
#include "widgets/ranking/ranking_panel.h"
#include "widgets/spectrum/spectrum_panel.h"
#include "widgets/timeline/file_labels.h"
#include "widgets/timeline/missing_frames.h"
#include "widgets/timeline/timeline_panel.h"
#include "widgets/training/training_panel.h"
#include "widgets/video/video_panel.h"
#include "widgets/view3d/comparison_bar.h"
#include "widgets/view3d/skeleton_view.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QFileDialog>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace kinescope::app
{

using widgets::Banner;

MainWindow::MainWindow(std::unique_ptr<QSettings> settings, QWidget* parent)
    : QMainWindow(parent)
    , m_settings(std::move(settings))
    , m_lane(std::make_shared<Lane>())
    , m_shortcuts(std::make_unique<ShortcutActions>(*this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Kinescope"));
    setAcceptDrops(true);
    resize(1280, 800);
    buildPanels();
    m_import = std::make_unique<ImportController>(m_jobs, *m_settings, *this);
    m_library = std::make_unique<LibraryController>(m_jobs, *m_libraryPanel, *m_settings);
    m_dataSets = std::make_unique<DataSetController>(m_jobs, *m_libraryPanel, m_library->folders());
    m_recognition = std::make_unique<RecognitionController>(m_jobs, m_lane);
    m_spectrum = std::make_unique<SpectrumController>(m_jobs, m_lane, *m_spectrumPanel);
    m_similarity = std::make_unique<SimilarityController>(m_jobs, m_lane, *m_actionsPanel);
    m_training = std::make_unique<TrainingController>(m_jobs, *m_trainingPanel);
    m_annotations = std::make_unique<AnnotationController>(m_jobs, *m_timeline, m_playback);
    m_comparison = std::make_unique<ComparisonController>(m_jobs, *m_comparisonBar, *m_libraryPanel->model());
    m_motionDetail = std::make_unique<MotionDetailController>(m_jobs, m_spectrumPanel->motion());
    m_export = std::make_unique<ExportController>(m_jobs, *m_view, m_playback, this);
    m_describe = std::make_unique<DescribeController>(m_actions, *m_settings, this);
    m_video = std::make_unique<VideoController>(*m_videoPanel, *m_docks->dock(QStringLiteral("videoDock")), *m_banners);
    m_workspace =
        std::make_unique<Workspace>(Workspace::Parts{*this, *m_settings, *m_shortcuts, *m_docks, m_playback, *m_view});
    buildSession();
    buildMenus();
    connectPlayback();
    connectExport();
    connectComparison();
    connectMotionDetail();
    connectRecognition();
    connectAnalysis();
    connectTraining();
    connectImport();
    connectSession();
    qApp->installEventFilter(this);
}

MainWindow::~MainWindow()
{
    qApp->removeEventFilter(this);
    m_session.reset();
    m_sessionContents.reset();
    m_runSelection.reset();
    m_workspace.reset();
    // Jobs end before the panels they report to go, and those before the models they show.
    m_motionDetail.reset();
    m_comparison.reset();
    m_annotations.reset();
    m_export.reset();
    m_video.reset();
    m_describe.reset();
    m_training.reset();
    m_analysis.reset();
    m_similarity.reset();
    m_spectrum.reset();
    m_recognition.reset();
    m_dataSets.reset();
    m_library.reset();
    m_import.reset();
    delete m_status;
    delete takeCentralWidget();
}

void MainWindow::buildPanels()
{
    m_banners = new widgets::BannerStack(this);
    m_docks = new DockArea(this);
    auto* const central = new QWidget(this);
    auto* const layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banners);
    layout->addWidget(m_docks, 1);
    setCentralWidget(central);

    auto* const stage = new QWidget(m_docks);
    m_view = new widgets::SkeletonView(stage);
    m_view->setObjectName(QStringLiteral("skeletonView"));
    auto* const stageLayout = new QVBoxLayout(stage);
    stageLayout->setContentsMargins(0, 0, 0, 0);
    stageLayout->setSpacing(0);
    m_comparisonBar = new widgets::ComparisonBar(stage);
    stageLayout->addWidget(m_comparisonBar);
    stageLayout->addWidget(m_view, 1);
    m_timeline = new widgets::TimelinePanel(m_playback, stage);
    stageLayout->addWidget(m_timeline);

    m_libraryPanel = new widgets::LibraryPanel(m_docks);
    m_actionsPanel = new widgets::ActionsPanel(m_actions, m_docks);
    m_rankingPanel = new widgets::RankingPanel(m_docks);
    m_spectrumPanel = new widgets::SpectrumPanel(m_docks);
    m_trainingPanel = new widgets::TrainingPanel(m_docks);
    m_videoPanel = new widgets::VideoPanel(m_playback, m_docks);
    m_docks->add(QStringLiteral("libraryDock"), tr("Library"), m_libraryPanel);
    m_docks->add(QStringLiteral("viewDock"), tr("3D view"), stage);
    m_docks->add(QStringLiteral("videoDock"), tr("Video"), m_videoPanel);
    m_docks->add(QStringLiteral("actionsDock"), tr("Actions"), m_actionsPanel);
    m_docks->add(QStringLiteral("rankingDock"), tr("Ranking"), m_rankingPanel);
    m_docks->add(QStringLiteral("spectrumDock"), tr("Spectrum"), m_spectrumPanel);
    m_analysis = std::make_unique<AnalysisDocks>(*m_docks, m_jobs, m_lane, m_playback, *m_view, [this] {
        std::vector<std::filesystem::path> paths;
        const widgets::LibraryModel& library = *m_libraryPanel->model();
        for (int index = 0; index < library.entryCount(); ++index)
            if (!library.entry(index).path.empty())
                paths.push_back(library.entry(index).path);
        return paths;
    });
    m_docks->add(QStringLiteral("trainingDock"), tr("Training"), m_trainingPanel);
    m_docks->add(QStringLiteral("jobsDock"), tr("Jobs"), new JobsPanel(m_jobs, m_docks));
    m_docks->add(QStringLiteral("logDock"), tr("Log"), new widgets::LogPanel(m_log, m_docks));
    m_docks->applyDefault();
    m_status = new WindowStatus(m_jobs, this);
    setStatusBar(m_status);
}

void MainWindow::begin()
{
    m_workspace->restore();
    m_session->watch();
    if (const auto warning = core::blasWarning())
        m_banners->show(QStringLiteral("blas"), Banner::Kind::Warning, QString::fromStdString(*warning));
    m_recognition->setSettings(m_rankingPanel->settings());
    m_recognition->loadDefaultModel();
    loadFirstActions();
    m_training->runs().load();
}

void MainWindow::welcome()
{
    m_workspace->welcome();
}

void MainWindow::loadFirstActions()
{
    try {
        m_actions.replaceAll(firstActions());
        m_actions.undoStack().clear();
        m_actionsPanel->setStartFolder(QString::fromStdString(core::promptsDirectory().string()));
    } catch (const std::exception& error) {
        showError(QStringLiteral("actions"), QString::fromUtf8(error.what()));
    }
}

void MainWindow::open(const std::vector<std::filesystem::path>& files)
{
    if (files.empty() && m_session->reopen())
        return;
    if (files.empty()) {
        try {
            m_library->open(firstRecordings());
        } catch (const std::exception& error) {
            showError(QStringLiteral("library"), QString::fromUtf8(error.what()));
        }
    } else {
        m_library->open(files);
    }
    m_playback.play();
}

void MainWindow::showSequence(const SequencePointer& sequence)
{
    m_view->clearHighlight();
    m_view->setSequence(sequence);
    const bool wasEmpty = m_playback.frameCount() == 0;
    m_playback.setSequence(static_cast<int>(sequence->frameCount), sequence->frameRate);
    m_view->setFrame(0);
    if (wasEmpty)
        m_playback.play();
    m_comparison->setFirst(sequence);
    m_timeline->setMissing(widgets::missingStretches(*sequence));
    m_timeline->setFileLabels(widgets::fileLabels(*sequence));
    m_annotations->setRecording(sequence->sourcePath);
    m_recognition->setSequence(sequence);
    m_motionDetail->setSequence(sequence);
    m_spectrum->setSequence(sequence);
    m_analysis->setSequence(sequence);
    m_video->setSequence(sequence);
    const QString name = QString::fromStdString(sequence->sourcePath.filename().string());
    m_status->setSequence(tr("%1 · %2 · %n frame(s) at %3 fps", nullptr, static_cast<int>(sequence->frameCount))
                              .arg(name, QString::fromStdString(sequence->topology->name))
                              .arg(sequence->frameRate));
    setWindowTitle(tr("%1 – Kinescope").arg(name));
    QStringList warnings;
    for (const auto& warning : sequence->warnings)
        warnings << QString::fromStdString(warning.text);
    if (warnings.isEmpty())
        m_banners->clear(QStringLiteral("sequence"));
    else
        m_banners->show(QStringLiteral("sequence"), Banner::Kind::Information,
                        name + QStringLiteral(": ") + warnings.first(), warnings.mid(1).join(u'\n'));
}

/// The camera and the frame stay.
void MainWindow::showAgain(const SequencePointer& sequence)
{
    const int frame = m_playback.frame();
    m_view->keepCameraOnce();
    showSequence(sequence);
    m_playback.seek(frame);
}

/// Another motion in the view alone, at the frame that is shown; the rest of the window keeps the recording.
void MainWindow::showInView(const SequencePointer& sequence)
{
    const int frame = m_playback.frame();
    m_view->setSequence(sequence);
    m_timeline->setMissing(widgets::missingStretches(*sequence));
    const int count = static_cast<int>(sequence->frameCount);
    if (m_playback.frameCount() != count) {
        const bool hadRange = m_playback.hasRange();
        const auto [begin, end] = m_playback.range();
        m_playback.setSequence(count, sequence->frameRate);
        if (hadRange && begin < count)
            m_playback.setRange(begin, std::min(end, count - 1));
    }
    m_playback.seek(frame);
    m_view->setFrame(m_playback.frame());
    m_motionDetail->showGhostAgain();
}

void MainWindow::showError(const QString& source, const QString& message)
{
    m_banners->show(source, Banner::Kind::Error, message);
}

void MainWindow::openModel()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a model"), {},
                                                      tr("Kinescope models (*.safetensors);;All files (*)"));
    if (!path.isEmpty())
        m_recognition->loadModel(path.toStdString());
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    std::vector<std::filesystem::path> files;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            files.emplace_back(url.toLocalFile().toStdString());
    m_library->open(files);
}

/// What is typed, and the keys that lists and sliders need, do not reach the shortcuts.
bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && keepsKey(watched, *static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QMainWindow::eventFilter(watched, event);
}

bool MainWindow::confirmStop()
{
    QMessageBox box(QMessageBox::Question, tr("Kinescope"), tr("A training is running."), QMessageBox::NoButton, this);
    box.setInformativeText(tr("Stop it, keep a checkpoint of what it has learned, and close?"));
    QPushButton* const stop = box.addButton(tr("Stop and close"), QMessageBox::AcceptRole);
    stop->setObjectName(QStringLiteral("stopAndCloseButton"));
    box.addButton(tr("Keep training"), QMessageBox::RejectRole);
    box.exec();
    return box.clickedButton() == static_cast<QAbstractButton*>(stop);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_training->isActive()) {
        event->ignore();
        if (!m_closeAfterTraining && confirmStop()) {
            m_closeAfterTraining = true;
            m_training->stop();
        }
        if (m_training->isActive() || !m_closeAfterTraining)
            return;
    }
    m_session->end();
    m_workspace->save();
    event->accept();
}

} // namespace kinescope::app
