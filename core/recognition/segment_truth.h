#pragma once

#include "core/recognition/action.h"
#include "core/recognition/time_segments.h"
#include "datasets/skeleton/skeleton_sequence.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kinescope::core
{

/// The wordings of each class id of the data set that a recording comes from; empty when its list does not come with
/// the program.
std::vector<std::vector<std::string>> classWordings(const datasets::SkeletonSequence& sequence);

/// The recording's own segments as stretches: a segment is a label's when its own name, or one of its class's wordings,
/// is the action's name or one of its descriptions, letter case left aside. Others are no candidates.
/// @param wordings of each class id
std::vector<LabelledStretch> trueSegments(const datasets::SkeletonSequence& sequence, std::span<const Action> actions,
                                          std::span<const std::vector<std::string>> wordings);

/// Found segments against the recording's own; nothing when it has none.
std::optional<SegmentComparison> compareWithTruth(const AlongTime& result, const datasets::SkeletonSequence& sequence,
                                                  std::span<const Action> actions);

} // namespace kinescope::core
