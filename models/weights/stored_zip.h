#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace kinescope::models
{

/// The stored (uncompressed) files of a zip archive, as PyTorch writes them. The views point into `archive`.
/// @throws WeightError when the archive is damaged or holds compressed files
std::map<std::string, std::string_view> storedZipEntries(std::string_view archive, const std::filesystem::path& file);

} // namespace kinescope::models
