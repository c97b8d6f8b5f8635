#include "app/session_contents.h"

#include "app/comparison_controller.h"
#include "app/control_values.h"
#include "app/library_controller.h"
#include "app/recognition_controller.h"
#include "app/run_selection.h"
#include "app/window_layout.h"
#include "app/workspace/appearance.h"
#include "core/resources.h"
#include "datasets/skeleton/skeleton_sequence.h"
#include "widgets/actions/actions_model.h"
#include "widgets/ranking/ranking_panel.h"
#include "widgets/spectrum/motion_spectrum_view.h"
#include "widgets/theme/theme.h"
#include "widgets/timeline/playback_controller.h"
#include "widgets/view3d/skeleton_view.h"

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

/// Controls of panels that decide what is seen, by object name. Names are part of the file format.
const QStringList kControls{
    QStringLiteral("filterEdit"),     QStringLiteral("spectrumTabs"),       QStringLiteral("quantityCombo"),
    QStringLiteral("motionLogCheck"), QStringLiteral("cutoffSpin"),         QStringLiteral("motionPlotCombo"),
    QStringLiteral("windowSpin"),     QStringLiteral("bandGhostCombo"),     QStringLiteral("latentSideCombo"),
    QStringLiteral("latentLogCheck"), QStringLiteral("comparedPlaceCombo"), QStringLiteral("comparedTimeCombo"),
    QStringLiteral("labelsButton"),   QStringLiteral("trailsButton")};

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

SessionContents::SessionContents(const Parts& parts)
    : QObject(&parts.window)
    , m_parts(parts)
{
    // Before the window's own connection, which shows both: they come as another motion.
    connect(&m_parts.comparison, &ComparisonController::compared, this, [this] {
        if (std::exchange(m_keepsCamera, false))
            m_parts.view.keepCameraOnce();
    });
}

void SessionContents::recordingShown(const std::filesystem::path& path)
{
    m_keepsCamera = false;
    if (const auto opening = std::exchange(m_opening, std::nullopt))
        if (opening->shown.empty() || opening->shown == path)
            showRest(*opening);
}

core::Session SessionContents::collect() const
{
    core::Session session;
    session.recordings = m_parts.library.sources();
    if (const auto sequence = m_parts.recognition.sequence())
        session.shown = sequence->sourcePath;
    session.frame = m_parts.playback.frame();
    session.speed = m_parts.playback.speed();
    session.loopMode = nameOf(kLoopModes, m_parts.playback.loopMode());
    if (m_parts.playback.hasRange())
        session.range = m_parts.playback.range();
    session.camera = camera();
    for (const auto& row : m_parts.actions.rows())
        session.actions.push_back({widgets::actionFromRow(row), row.enabled, row.color});
    if (const auto model = m_parts.recognition.model(); model && model->card().path != core::defaultModelPath())
        session.model = model->card().path;
    session.recognition = m_parts.ranking.settings();
    session.runs = m_parts.runs.shown();
    session.compared = m_parts.comparison.secondPath();
    session.band = m_parts.spectrum.band();
    session.controls = controlValues(m_parts.window, kControls);
    session.layout = m_parts.docks.layoutState().toBase64().toStdString();
    session.theme = nameOf(kThemes, widgets::Theme::current().kind());
    return session;
}

core::SessionCamera SessionContents::camera() const
{
    const auto& camera = m_parts.view.camera();
    return {.azimuth = camera.azimuth(),
            .elevation = camera.elevation(),
            .distance = camera.distance(),
            .focus = camera.focus(),
            .parallel = camera.isParallel(),
            .following = m_parts.view.isFollowing()};
}

void SessionContents::show(const core::Session& session)
{
    showActions(session);
    m_parts.ranking.setSettings(session.recognition);
    showModel(session);
    m_parts.appearance.setTheme(valueOf(kThemes, session.theme));
    m_parts.docks.setLayoutState(QByteArray::fromBase64(QByteArray::fromStdString(session.layout)));
    if (session.runs)
        m_parts.runs.show(*session.runs);
    m_parts.comparison.end();
    setControlValues(m_parts.window, kControls, session.controls);
    if (session.recordings.empty())
        return;
    m_opening = session;
    m_parts.library.open(session.recordings, session.shown);
}

void SessionContents::showActions(const core::Session& session)
{
    QList<widgets::ActionRow> rows;
    for (const auto& entry : session.actions) {
        auto row = widgets::rowFromAction(entry.action);
        row.enabled = entry.enabled;
        row.color = entry.color;
        rows.append(row);
    }
    m_parts.actions.replaceAll(rows);
    m_parts.actions.undoStack().clear();
}

void SessionContents::showModel(const core::Session& session)
{
    if (session.model.empty())
        m_parts.recognition.loadDefaultModel();
    else
        m_parts.recognition.loadModel(session.model);
}

/// What needs the recording to be there.
void SessionContents::showRest(const core::Session& session)
{
    m_parts.playback.setSpeed(session.speed);
    m_parts.playback.setLoopMode(valueOf(kLoopModes, session.loopMode));
    if (session.range)
        m_parts.playback.setRange(session.range->first, session.range->second);
    m_parts.playback.pause();
    m_parts.playback.seek(session.frame);
    if (const auto& camera = session.camera) {
        m_parts.view.setFollowing(camera->following);
        m_parts.view.setParallel(camera->parallel);
        m_parts.view.placeCamera(camera->azimuth, camera->elevation, camera->distance, camera->focus);
    }
    if (session.band) // its spectrum is being computed
        m_parts.spectrum.setBandOfNext(session.band->first, session.band->second);
    if (session.compared.empty())
        return;
    m_keepsCamera = true;
    m_parts.comparison.begin();
    m_parts.comparison.setSecond(session.compared);
}

} // namespace kinescope::app
