#pragma once

#include "datasets/skeleton/skeleton_sequence.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace kinescope::datasets
{

/// Reads an NTU RGB+D 60/120 `.skeleton` text file: frame count; per frame a body count; per body ten values and the
/// joint count (25), then twelve values a joint. A body that leaves and returns is one body, by its id; frames without
/// it are NaN. Joints that the sensor did not track (state 0, or all zero) are missing.
/// Source: Shahroudy et al., NTU RGB+D, CVPR 2016, and the read_skeleton_file of its release.
/// @throws ParseError naming line, expected and found
SkeletonSequence readNtu(std::string_view text, const std::filesystem::path& path);

/// Whether the content starts like an NTU file: one whole number, then another on its own line.
bool looksLikeNtu(std::string_view text);

/// 0-based class from the A number of a name such as S001C001P001R001A043.
std::optional<int> ntuClassId(const std::filesystem::path& path);

} // namespace kinescope::datasets
