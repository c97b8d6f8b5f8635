#pragma once

#include "datasets/skeleton/skeleton_sequence.h"

namespace kinescope::tests
{

/// People of 25 joints who stand side by side, face the sensor and lift the right arm over the recording. Exact and
/// the same everywhere: what image baselines and clicks need.
datasets::SkeletonSequence standingFigure(std::size_t frameCount, std::size_t bodyCount = 1);

} // namespace kinescope::tests
