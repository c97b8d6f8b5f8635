#pragma once

#include <filesystem>
#include <vector>

namespace kinescope::app
{

/// What the window opens with.
struct WindowOptions
{
    std::vector<std::filesystem::path> files; ///< recordings or folders; empty: a bundled sample
    bool stallReport = false;                 ///< print the longest event-loop stall every 5 s
};

/// Sets up the platform, opens the main window and runs it until it is closed.
/// @return the process's exit code
int runWindow(int& argc, char** argv, const WindowOptions& options);

} // namespace kinescope::app
