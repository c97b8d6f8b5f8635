#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace kinescope::core {

/// One candidate label: what the user typed. Scores of several descriptions are averaged.
struct Action
{
    std::string name;                      ///< shown in the ranking
    std::vector<std::string> descriptions; ///< what the text encoder sees; empty means the name alone
    double intensity = -1;                 ///< kinematic intensity in [0, 1], or negative when unknown

    bool operator==(const Action&) const = default;
};

/// Reads a label set: JSON prompts (`resources/prompts`), or a text file with one action a line
/// (`name` or `name: description`).
/// @throws InputError naming file and line.
std::vector<Action> readActions(const std::filesystem::path& path);

/// Trims, drops empty entries, refuses what cannot be ranked.
/// @throws InputError when nothing is left or a name stands twice.
std::vector<Action> normalizedActions(std::span<const Action> actions);

} // namespace kinescope::core
