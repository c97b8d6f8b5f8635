// The main window and its session.
#include "app/comparison_controller.h"
#include "app/library_controller.h"
#include "app/main_window.h"
#include "app/run_selection.h"
#include "app/runs_controller.h"
#include "app/session_contents.h"
#include "app/session_controller.h"
#include "app/shortcuts.h"
#include "app/training_controller.h"
#include "app/workspace/workspace.h"
#include "core/resources.h"
#include "datasets/skeleton/skeleton_sequence.h"
#include "widgets/common/banner.h"
#include "widgets/spectrum/spectrum_panel.h"

namespace kinescope::app
{

void MainWindow::buildSession()
{
    m_runSelection = std::make_unique<RunSelection>(m_training->runs(), *m_trainingPanel);
    m_sessionContents = std::make_unique<SessionContents>(SessionContents::Parts{
        *this, *m_library, *m_recognition, *m_comparison, *m_runSelection, m_workspace->appearance(), *m_docks,
        m_actions, m_playback, *m_rankingPanel, *m_view, m_spectrumPanel->motion()});
    m_session = std::make_unique<SessionController>(
        *this, *m_settings, core::stateDirectory(),
        SessionController::Window{[this] { return m_sessionContents->collect(); },
                                  [this](const core::Session& opened) { m_sessionContents->show(opened); }});
}

void MainWindow::connectSession()
{
    const auto bind = [this](const char* id, auto slot) {
        connect(&m_shortcuts->action(QLatin1String(id)), &QAction::triggered, m_session.get(), slot);
    };
    bind("openSessionAction", &SessionController::askForFile);
    bind("saveSessionAction", &SessionController::save);
    bind("saveSessionAsAction", &SessionController::saveAs);
    connect(m_session.get(), &SessionController::failed, this,
            [this](const QString& message) { showError(QStringLiteral("session"), message); });
    const auto warn = [this](const QString& message) {
        m_banners->show(QStringLiteral("session"), widgets::Banner::Kind::Warning, message);
    };
    connect(m_session.get(), &SessionController::incomplete, this, warn);
    connect(m_runSelection.get(), &RunSelection::missing, this, warn);
    // After the window's own connection, which shows the recording.
    connect(m_library.get(), &LibraryController::sequenceChanged, m_sessionContents.get(),
            [this](const SequencePointer& sequence) { m_sessionContents->recordingShown(sequence->sourcePath); });
    connect(m_session.get(), &SessionController::fileChanged, this,
            [this] { m_banners->clear(QStringLiteral("session")); });
}

} // namespace kinescope::app
