#pragma once

#include "datasets/skeleton/skeleton_sequence.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace kinescope::datasets
{

/// Reads a UTD-MHAD skeleton: MATLAB 5 file with `d_skel`, joints x 3 x frames, metres, Y up, 30 frames a second.
/// 20 joints are Kinect v1's, head first as in UTD-MHAD or hip centre first as Microsoft numbers them (told by the
/// geometry, with a warning); 25 joints are Kinect v2's in the order of NTU RGB+D.
/// Positions that are not finite or all zero are missing.
/// Source: Chen, Jafari, Kehtarnavaz, UTD-MHAD, ICIP 2015.
/// @throws ParseError naming the byte, what was expected and what was found
SkeletonSequence readUtdMhad(std::string_view bytes, const std::filesystem::path& path);

/// 0-based class from a name such as a12_s3_t1_skeleton.mat.
std::optional<int> utdMhadClassId(const std::filesystem::path& path);

} // namespace kinescope::datasets
