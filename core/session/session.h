#pragma once

#include "core/recognition/recognizer.h"

#include <array>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kinescope::core
{

/// An action of the list with what the window knows of it beside its text.
struct SessionAction
{
    Action action;
    bool enabled = true;
    int color = 0; ///< index of the theme's series colour

    bool operator==(const SessionAction&) const = default;
};

/// Where the 3D view looks from. Angles in degrees, lengths in metres.
struct SessionCamera
{
    double azimuth = 0;
    double elevation = 0;
    double distance = 5;
    std::array<double, 3> focus{};
    bool parallel = false;  ///< without perspective
    bool following = false; ///< goes along with the person

    bool operator==(const SessionCamera&) const = default;
};

/// What the table of training runs shows.
struct SessionRuns
{
    std::vector<std::filesystem::path> shown; ///< folders of the runs whose curves are drawn
    std::filesystem::path current;            ///< folder of the chosen run; empty: none

    bool operator==(const SessionRuns&) const = default;
};

/// What a window shows, so that it can be shown again. One JSON file (`.kinescope`).
struct Session
{
    std::vector<std::filesystem::path> recordings; ///< files and folders of the library
    std::filesystem::path shown;                   ///< the recording in view; empty: none
    int frame = 0;
    double speed = 1;
    std::string loopMode = "loop"; ///< "loop", "once", "ping_pong" or "loop_whole"
    std::optional<std::pair<int, int>> range;
    std::optional<SessionCamera> camera;
    std::vector<SessionAction> actions;
    std::filesystem::path model; ///< empty: the bundled one
    RecognitionSettings recognition;
    std::optional<SessionRuns> runs;               ///< none in a session of an older version: what is shown stays
    std::filesystem::path compared;                ///< the second recording; empty: none
    std::optional<std::pair<double, double>> band; ///< marked in the motion spectrum, Hz
    std::map<std::string, std::string> controls;   ///< what panels are set to, by the control's name
    std::string layout;                            ///< of the docks, opaque
    std::string theme = "system";
    std::vector<std::string> notes; ///< what a reader could not take over; not written

    bool operator==(const Session&) const = default;
};

/// Recordings, runs and model below the file's own folder are kept relative, so that both can be moved together.
/// Written to a temporary file first: an interrupted write leaves the old session.
/// @throws InputError naming the file and the cause
void writeSession(const std::filesystem::path& path, const Session& session);

/// What is missing or of another kind keeps its default and is named in `notes`, so that sessions of older versions
/// open; files that are no longer there are kept, for whoever opens them to report.
/// @throws InputError when the file cannot be read, is no session, or is of a newer version
Session readSession(const std::filesystem::path& path);

} // namespace kinescope::core
