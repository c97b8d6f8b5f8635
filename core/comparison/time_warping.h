#pragma once

#include "core/jobs/progress.h"
#include "datasets/skeleton/skeleton_sequence.h"

#include <cstddef>
#include <functional>
#include <stop_token>
#include <utility>
#include <vector>

namespace kinescope::core
{

/// Which frame of one motion belongs to which of another.
struct TimeWarp
{
    std::vector<std::pair<std::size_t, std::size_t>> path; ///< from (0, 0) to both ends; neither side goes back
    double cost = 0;                                       ///< mean distance along the path
};

/// Dynamic time warping with steps (1,0), (0,1) and (1,1) of equal weight.
/// Source: Sakoe and Chiba, "Dynamic programming algorithm optimization for spoken word recognition", 1978.
/// @param distance of frame i of the first to frame j of the second, 0 or more
/// @throws Cancelled
TimeWarp timeWarp(std::size_t firstCount, std::size_t secondCount,
                  const std::function<double(std::size_t, std::size_t)>& distance, std::stop_token stop = {});

/// Warps two recordings of any topology by their poses alone: both canonical (25 joints, relative to the hips, facing
/// the same way, torso length 1), the most energetic body of each. Distances, and so the cost, are mean distances of a
/// joint in torso lengths. Recordings of more than 1,500 frames are compared at 1,500.
/// @throws SequenceError when one has no usable body; Cancelled
TimeWarp timeWarp(const datasets::SkeletonSequence& first, const datasets::SkeletonSequence& second,
                  std::stop_token stop = {});

} // namespace kinescope::core
