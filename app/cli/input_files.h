#pragma once

#include <filesystem>
#include <vector>

namespace kinescope::app
{

/// Files as they are, folders as the recordings below them.
/// @throws FileError when a folder cannot be read
std::vector<std::filesystem::path> expandFolders(const std::vector<std::filesystem::path>& paths);

} // namespace kinescope::app
