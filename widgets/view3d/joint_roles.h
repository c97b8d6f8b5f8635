#pragma once

#include "datasets/skeleton/topology.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace kinescope::widgets
{

bool isHead(std::string_view jointName);
bool isFingerOrToe(std::string_view jointName);

/// The ends of the limbs: what people follow with their eyes.
std::vector<std::size_t> leafJoints(const datasets::Topology& topology);

/// What touches the floor: feet and toes, or ankles where a skeleton ends there.
std::vector<std::size_t> footJoints(const datasets::Topology& topology);

} // namespace kinescope::widgets
