#pragma once

namespace kinescope::app
{

/// Parses the command line and runs what it asks for: a headless subcommand, or the window.
/// @return the program's exit code: 0 success, 1 failed job, 2 wrong usage
int runCommandLine(int argc, char** argv);

} // namespace kinescope::app
