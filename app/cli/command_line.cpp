#include "app/cli/command_line.h"

#include "app/cli/command.h"
#include "app/window_application.h"
#include "core/logging.h"
#include "core/platform.h"
#include "core/resources.h"

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <vector>

namespace kinescope::app
{
namespace
{

constexpr CommandInstaller kCommands[] = {installInfo,     installConvert,   installSynthesize, installRecognize,
                                          installSpectrum, installEncode,    installTrain,      installEvaluate,
                                          installImport,   installVerify,    installDatasets,   installIndex,
                                          installRender,   installCalibrate, installBatch,      installExplain};

int showUsage(const CLI::App& program, const CLI::ParseError& error)
{
    return program.exit(error) == 0 ? kExitSuccess : kExitUsage;
}

bool allExist(const std::vector<std::filesystem::path>& files)
{
    for (const auto& file : files) {
        if (std::filesystem::exists(file))
            continue;
        fmt::print(stderr, "kinescope: '{}' is neither a command nor a file that exists; see kinescope --help.\n",
                   file.string());
        return false;
    }
    return true;
}

bool displayIsThere()
{
    if (std::getenv("DISPLAY") || std::getenv("WAYLAND_DISPLAY") || std::getenv("QT_QPA_PLATFORM"))
        return true;
    fmt::print(stderr, "kinescope: the window needs a display, and neither DISPLAY nor WAYLAND_DISPLAY is set. "
                       "Commands such as 'kinescope recognize' work without one; see kinescope --help.\n");
    return false;
}

} // namespace

int runCommandLine(int argc, char** argv)
{
    CLI::App program("Kinescope: zero-shot skeleton action recognition.\n"
                     "Without a command it opens the window, on FILE… when given.",
                     "kinescope");
    program.set_version_flag("--version", "kinescope " KINESCOPE_VERSION);
    program.require_subcommand(0, 1);
    program.fallthrough(false);
    WindowOptions window;
    program.add_option("FILE", window.files, "Recordings or folders to open in the window");
    program.add_flag("--stall-report", window.stallReport,
                     "Print the window's longest event-loop stall every 5 s, and how long each ranking took");
    int exitCode = kExitSuccess;
    for (const auto install : kCommands)
        install(program, exitCode);
    try {
        core::setThreads();
        core::startLogging({.directory = core::stateDirectory()}); // failures reach stderr through runJob, once
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return showUsage(program, error);
    }
    if (!program.get_subcommands().empty())
        return exitCode;
    if (!allExist(window.files))
        return kExitUsage;
    if (!displayIsThere())
        return kExitFailed;
    return runWindow(argc, argv, window);
}

} // namespace kinescope::app
