#pragma once

#include "datasets/skeleton/skeleton_sequence.h"

#include <span>
#include <vector>

namespace kinescope::datasets
{

/// Deviation of what changes from frame to frame as no movement does, per coordinate and in the unit of the track: the
/// median of third differences, scaled as for white noise. 0 with fewer than four frames.
/// @param track [T * 25], without gaps
double jitterOf(const std::vector<Point3>& track);

/// Smooths bodies that jitter more than sensors do, by a Gaussian in time just wide enough to bring the first body's
/// jitter down to 0.03 torso lengths, at most of a deviation of 0.06 s. Calmer recordings are left as they are.
/// @param tracks one for each body, [T * 25], without gaps, in torso lengths
void calmJitter(std::span<std::vector<Point3>> tracks, double frameRate);

} // namespace kinescope::datasets
