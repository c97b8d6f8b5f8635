#include "tests/cli/program.h"

#include "tests/structure/source_files.h"
#include "tests/support/shared_data.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>

namespace kinescope::tests
{
namespace
{

enum class Display
{
    None,
    AsHere
};

[[noreturn]] void becomeProgram(const std::vector<std::string>& arguments, Display display,
                                const std::filesystem::path& output, const std::filesystem::path& errors)
{
    const auto redirect = [](const std::filesystem::path& path, int descriptor) {
        dup2(open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), descriptor);
    };
    redirect(output, STDOUT_FILENO);
    redirect(errors, STDERR_FILENO);
    if (display == Display::None)
        unsetenv("DISPLAY");
    unsetenv("WAYLAND_DISPLAY");
    unsetenv("QT_QPA_PLATFORM");
    std::vector<char*> raw{const_cast<char*>(KINESCOPE_PROGRAM)};
    for (const auto& argument : arguments)
        raw.push_back(const_cast<char*>(argument.c_str()));
    raw.push_back(nullptr);
    execv(KINESCOPE_PROGRAM, raw.data());
    _exit(127);
}

ProgramResult run(const std::vector<std::string>& arguments, Display display)
{
    const auto folder = scratchDirectory("program");
    const auto output = folder / "output";
    const auto errors = folder / "errors";
    const auto child = fork();
    if (child == 0)
        becomeProgram(arguments, display, output, errors);
    int status = 0;
    waitpid(child, &status, 0);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status), textOf(output), textOf(errors)};
}

} // namespace

ProgramResult runProgram(const std::vector<std::string>& arguments)
{
    return run(arguments, Display::None);
}

ProgramResult runProgramOnDisplay(const std::vector<std::string>& arguments)
{
    return run(arguments, Display::AsHere);
}

std::filesystem::path sample(const std::string& name)
{
    return std::filesystem::path(KINESCOPE_SAMPLES) / name;
}

} // namespace kinescope::tests
