#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace kinescope::tests
{

struct ProgramResult
{
    int exitCode = -1;
    std::string output; ///< stdout
    std::string errors; ///< stderr
};

/// Runs the real program without a display. @param arguments are passed as they are, no shell in between
ProgramResult runProgram(const std::vector<std::string>& arguments);

/// The same with the display that the test itself has.
ProgramResult runProgramOnDisplay(const std::vector<std::string>& arguments);

std::filesystem::path sample(const std::string& name);

} // namespace kinescope::tests
