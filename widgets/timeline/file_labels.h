#pragma once

#include "core/annotations/annotations.h"
#include "datasets/skeleton/skeleton_sequence.h"

#include <vector>

namespace kinescope::widgets
{

/// The stretches that the recording's own label file names, e.g. of PKU-MMD, as the timeline shows them. A stretch
/// without a name is called by its class number, counted from 1 as in the file.
std::vector<core::Annotation> fileLabels(const datasets::SkeletonSequence& sequence);

} // namespace kinescope::widgets
