#pragma once

#include "datasets/skeleton/skeleton_sequence.h"

#include <filesystem>
#include <string_view>

namespace kinescope::datasets
{

/// Reads a PKU-MMD skeleton file: a line a frame with 150 numbers, two bodies x 25 joints (Kinect v2 order) x xyz in
/// metres, Y up, 30 frames a second. A body or joint that is all zero is absent; numbers may be separated by blanks or
/// commas. Recordings are continuous: what happens in them stands in the label file.
/// @param labels  the label file; empty looks for it beside the recording (findPkuMmdLabels). A label file that was
///                found and cannot be used is a warning, one that was named an error.
/// Source: Liu et al., PKU-MMD, 2017, and the notes of its release.
/// @throws ParseError naming line, expected and found; FileError when the named label file cannot be opened
SkeletonSequence readPkuMmd(std::string_view text, const std::filesystem::path& path,
                            const std::filesystem::path& labels = {});

/// Whether the first line that holds anything holds exactly 150 numbers.
bool looksLikePkuMmd(std::string_view text);

} // namespace kinescope::datasets
