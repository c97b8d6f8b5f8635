#pragma once

#include "core/recognition/action.h"

#include <filesystem>
#include <string>
#include <vector>

namespace kinescope::core
{

/// Label sets as tables: columns `name`, `description`, `intensity`, in any order when the first line names them
/// (`label` and `action` mean the name, `text` the description), else in this order. Fields may be quoted as RFC 4180
/// has it. Lines of one name (letter case does not count) are one action with several descriptions.
/// @throws InputError naming file and line
std::vector<Action> actionsFromCsv(const std::string& content, const std::filesystem::path& path);

} // namespace kinescope::core
