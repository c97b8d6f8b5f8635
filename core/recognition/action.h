#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kinescope::core
{

/// One candidate label: what the user typed. Scores of several descriptions are averaged.
struct Action
{
    std::string name;                      ///< shown in the ranking
    std::vector<std::string> descriptions; ///< what the text encoder sees; empty means the name alone
    double intensity = -1;                 ///< kinematic intensity in [0, 1], or negative when unknown

    bool operator==(const Action&) const = default;
};

/// Reads a label set, told by its content, and tables by the file's name:
/// - JSON: a list of actions, or an object with the list under "actions" (also "classes" or "labels"); an action is a
///   name, or an object with "name" and optionally "description", "descriptions" and "intensity". An object of
///   `"name": "description"` pairs is read too.
/// - text: one action a line, `name` or `name: description | another description`; empty lines and lines that begin
///   with # are skipped.
/// - CSV, when the name ends in .csv: see actionsFromCsv().
/// The actions come back as normalizedActions() gives them.
/// @throws InputError naming file and line.
std::vector<Action> readActions(const std::filesystem::path& path);

inline constexpr std::string_view kTemplatePlace = "{}"; ///< of the name in a label template

/// What stands for an action before the text encoder: its descriptions, and its name put into each template; the name
/// as it is when there is neither.
std::vector<std::string> wordings(const Action& action, std::span<const std::string> templates);

/// Trims, drops empty entries, refuses what cannot be ranked.
/// An action without a name takes its first description as its name.
/// @throws InputError when nothing is left, a name stands twice (letter case does not count), or text is not UTF-8.
std::vector<Action> normalizedActions(std::span<const Action> actions);

} // namespace kinescope::core
