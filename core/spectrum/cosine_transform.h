#pragma once

#include "datasets/skeleton/skeleton_sequence.h"

#include <cstddef>
#include <vector>

namespace kinescope::core
{

/// One coordinate of one joint over the frames, [T].
using Track = std::vector<double>;

/// One coordinate with gaps closed by linear interpolation; ends hold the nearest value. Empty: nothing was measured.
Track filledTrack(const datasets::SkeletonSequence& sequence, std::size_t body, std::size_t joint, std::size_t axis);

/// Orthonormal DCT-II of any length.
Track cosineTransform(const Track& track);

/// The orthonormal DCT-III: undoes cosineTransform.
Track inverseCosineTransform(const Track& coefficients);

} // namespace kinescope::core
