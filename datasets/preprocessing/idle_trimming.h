#pragma once

#include "datasets/skeleton/skeleton_sequence.h"

#include <span>
#include <vector>

namespace kinescope::datasets
{

/// Frames [begin, end).
struct FrameRange
{
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const FrameRange&) const = default;
};

/// The stretch from the first to the last movement, with a margin of 0.1 s at both ends.
///
/// Movement at a moment is how far the mean place of the joints over the sixth of a second after it lies from that over
/// the sixth before it, as the root of the mean square over all joints: jitter does not add up, and one arm is enough.
/// A frame moves when it does so by more than a fifth of the way from the recording's rest (its lowest tenth) to its
/// fast moments (passed for 0.2 s in all).
/// @param tracks one for each body, [T * 25], without gaps, in torso lengths
/// @return all frames when nothing moves, or when rest and movement cannot be told apart
FrameRange movingRange(std::span<const std::vector<Point3>> tracks, double frameRate);

} // namespace kinescope::datasets
