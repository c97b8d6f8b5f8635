#pragma once

#include "datasets/skeleton/skeleton_sequence.h"

#include <utility>
#include <vector>

namespace kinescope::widgets
{

/// First and last frame, both included, of every stretch in which nobody is seen.
std::vector<std::pair<int, int>> missingStretches(const datasets::SkeletonSequence& sequence);

} // namespace kinescope::widgets
