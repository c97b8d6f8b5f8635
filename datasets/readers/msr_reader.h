#pragma once

#include "datasets/skeleton/skeleton_sequence.h"

#include <filesystem>
#include <string_view>

namespace kinescope::datasets
{

/// Reads the skeleton texts of Microsoft Research's Kinect v1 data sets, 20 lines of `x y z confidence` a frame:
/// - MSR-Action3D (a01_s01_e01_skeleton3D.txt), metres, 15 frames a second, its own joint order;
/// - the same in screen coordinates (a01_s01_e01_skeleton.txt): pixels, y down, depth in quarter pixels as its own
///   drawing script takes it; turned upright and scaled so that the median torso measures half a metre;
/// - MSRDailyActivity3D, told by its head line (`frames` or `frames joints`), 30 frames a second, the joint order of
///   Microsoft's SDK; before each frame may stand its number of lines: 40 a skeleton (each joint in metres, then on the
///   screen in fractions), 20 a skeleton otherwise, 0 for nobody.
/// Source: Li, Zhang, Liu, CVPRW 2010; Wang et al., CVPR 2012, and the notes of their releases.
/// @throws ParseError naming line, expected and found
SkeletonSequence readMsr(std::string_view text, const std::filesystem::path& path);

/// Whether the first line that is not one or two whole numbers holds four numbers, after at most three such lines; not
/// when the lines look like labels of PKU-MMD.
bool looksLikeMsr(std::string_view text);

} // namespace kinescope::datasets
