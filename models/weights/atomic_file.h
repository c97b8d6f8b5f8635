#pragma once

#include <filesystem>
#include <span>
#include <string_view>

namespace kinescope::models
{

/// Writes the pieces one after another to a temporary file beside `path`, syncs it, renames it over `path`.
/// An interrupted write leaves the old file as it was. @throws WeightError naming the cause and the path
void writeAtomically(const std::filesystem::path& path, std::span<const std::string_view> pieces);

} // namespace kinescope::models
