#pragma once

#include "core/spectrum/cosine_transform.h"
#include "core/spectrum/motion_spectrum.h"
#include "datasets/skeleton/skeleton_sequence.h"

#include <cstddef>

namespace kinescope::core
{

/// The track itself, or its first or second derivative by central differences, one-sided at both ends; per second.
Track quantityOf(Track track, MotionQuantity quantity, double frameRate);

/// Checks what every analysis of motion over time needs.
/// @throws SequenceError when the body does not exist, has fewer than two usable frames, or there is no frame rate
void requireMotion(const datasets::SkeletonSequence& sequence, std::size_t body);

} // namespace kinescope::core
