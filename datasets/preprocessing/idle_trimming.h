#pragma once

#include "datasets/skeleton/skeleton_sequence.h"

#include <vector>

namespace kinescope::datasets
{

/// Frames [begin, end).
struct FrameRange
{
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The stretch from the first to the last movement, with a margin of 0.2 s at both ends. Movement is a mean joint
/// speed, smoothed over a third of a second, above a fifth of the recording's fast speed.
/// @param track [T * 25], without gaps
/// @return all frames when nothing moves
FrameRange movingRange(const std::vector<Point3>& track, double frameRate);

} // namespace kinescope::datasets
