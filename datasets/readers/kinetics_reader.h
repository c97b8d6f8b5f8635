#pragma once

#include "datasets/skeleton/skeleton_sequence.h"

#include <filesystem>
#include <string_view>

namespace kinescope::datasets
{

/// Size of the videos that Kinetics-skeleton was made from; its coordinates are fractions of it.
inline constexpr Point2 kKineticsImage = {340.0F, 256.0F};

/// Reads a Kinetics-skeleton file: `data` holds, a frame each, `frame_index` (from 1, or from 0 when one is 0) and
/// `skeleton`, the people OpenPose found, each with `pose` (x, y of 18 COCO joints in [0, 1], y down, zeros where
/// missing) and `score` (18); `label` and `label_index` name the class. 30 frames a second. People are followed from
/// frame to frame and stood upright in the plane z = 0, see assembleBodies and standUpright; image positions are pixels
/// of the 340 x 256 video.
/// Source: Yan, Xiong, Lin, ST-GCN, AAAI 2018, and the notes of its release.
/// @throws ParseError naming line, expected and found
SkeletonSequence readKinetics(std::string_view text, const std::filesystem::path& path);

/// Whether the outermost object has `data` whose frames hold `skeleton`.
bool looksLikeKinetics(std::string_view text);

} // namespace kinescope::datasets
