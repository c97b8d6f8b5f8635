// What a session holds of the main window, and how it is shown again.
#include "app/library_controller.h"
#include "app/main_window.h"
#include "app/recognition_controller.h"
#include "app/session_controller.h"
#include "app/shortcuts.h"
#include "app/window_layout.h"
#include "core/resources.h"
#include "datasets/skeleton/skeleton_sequence.h"
#include "widgets/common/banner.h"
#include "widgets/ranking/ranking_panel.h"
#include "widgets/view3d/skeleton_view.h"

#include <QActionGroup>

#include <array>
#include <utility>

namespace kinescope::app
{
namespace
{

using widgets::LoopMode;
using widgets::ThemeKind;

constexpr std::pair<LoopMode, const char*> kLoopModes[] = {{LoopMode::Loop, "loop"},
                                                           {LoopMode::Once, "once"},
                                                           {LoopMode::PingPong, "ping_pong"},
                                                           {LoopMode::LoopWhole, "loop_whole"}};
constexpr std::pair<ThemeKind, const char*> kThemes[] = {
    {ThemeKind::System, "system"}, {ThemeKind::Light, "light"}, {ThemeKind::Dark, "dark"}};

template <typename Table, typename Value>
std::string nameOf(const Table& table, Value value)
{
    for (const auto& [known, name] : table)
        if (known == value)
            return name;
    return {};
}

/// @return the first of the table for a name that is not in it
template <typename Table>
auto valueOf(const Table& table, const std::string& name)
{
    for (const auto& [value, known] : table)
        if (known == name)
            return value;
    return table[0].first;
}

} // namespace

core::Session MainWindow::session() const
{
    core::Session session;
    session.recordings = m_library->sources();
    if (const auto sequence = m_recognition->sequence())
        session.shown = sequence->sourcePath;
    session.frame = m_playback.frame();
    session.speed = m_playback.speed();
    session.loopMode = nameOf(kLoopModes, m_playback.loopMode());
    if (m_playback.hasRange())
        session.range = m_playback.range();
    const auto& camera = m_view->camera();
    session.camera = core::SessionCamera{camera.azimuth(), camera.elevation(), camera.distance(), camera.focus()};
    for (const auto& row : m_actions.rows())
        session.actions.push_back({widgets::actionFromRow(row), row.enabled, row.color});
    if (const auto model = m_recognition->model(); model && model->card().path != core::defaultModelPath())
        session.model = model->card().path;
    session.recognition = m_rankingPanel->settings();
    session.layout = m_docks->layoutState().toBase64().toStdString();
    session.theme = nameOf(kThemes, widgets::Theme::current().kind());
    return session;
}

void MainWindow::showSession(const core::Session& session)
{
    QList<widgets::ActionRow> rows;
    for (const auto& entry : session.actions) {
        auto row = widgets::rowFromAction(entry.action);
        row.enabled = entry.enabled;
        row.color = entry.color;
        rows.append(row);
    }
    m_actions.replaceAll(rows);
    m_actions.undoStack().clear();
    m_rankingPanel->setSettings(session.recognition);
    if (session.model.empty())
        m_recognition->loadDefaultModel();
    else
        m_recognition->loadModel(session.model);
    const auto theme = valueOf(kThemes, session.theme);
    if (auto* const action = findChild<QAction*>(QStringLiteral("theme%1Action").arg(static_cast<int>(theme))))
        action->setChecked(true);
    setTheme(theme);
    m_docks->setLayoutState(QByteArray::fromBase64(QByteArray::fromStdString(session.layout)));
    if (session.recordings.empty())
        return;
    m_opening = session;
    m_library->open(session.recordings, session.shown);
}

/// What needs the recording to be there.
void MainWindow::showRest(const core::Session& session)
{
    m_playback.setSpeed(session.speed);
    m_playback.setLoopMode(valueOf(kLoopModes, session.loopMode));
    if (session.range)
        m_playback.setRange(session.range->first, session.range->second);
    m_playback.pause();
    m_playback.seek(session.frame);
    if (const auto& camera = session.camera)
        m_view->placeCamera(camera->azimuth, camera->elevation, camera->distance, camera->focus);
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
    connect(m_session.get(), &SessionController::incomplete, this, [this](const QString& message) {
        m_banners->show(QStringLiteral("session"), widgets::Banner::Kind::Warning, message);
    });
    connect(m_session.get(), &SessionController::fileChanged, this,
            [this] { m_banners->clear(QStringLiteral("session")); });
    connect(m_library.get(), &LibraryController::sequenceChanged, this, [this](const SequencePointer& sequence) {
        if (const auto opening = std::exchange(m_opening, std::nullopt))
            if (opening->shown.empty() || opening->shown == sequence->sourcePath)
                showRest(*opening);
    });
}

} // namespace kinescope::app
