#pragma once

#include "core/explanation/contrast.h"
#include "datasets/skeleton/topology.h"

#include <optional>
#include <vector>

namespace kinescope::widgets
{

/// What each joint of a recording's own skeleton adds to the margin, for the 3D view. A joint that the explanation
/// knows under another name takes that joint's value; a hand takes in its tip and thumb where the skeleton has none;
/// joints unknown to it are 0. Where the recording had left and right exchanged, the values go back to its own sides.
/// @param column a moment of the explanation; nothing: all time
std::vector<double> jointWeights(const core::ContrastExplanation& explanation, const datasets::Topology& topology,
                                 std::optional<std::size_t> column);

/// The moment of the explanation that a frame of the recording belongs to; nothing outside of its range.
std::optional<std::size_t> columnOfFrame(const core::ContrastExplanation& explanation, int frame);

} // namespace kinescope::widgets
