#pragma once

#include "datasets/skeleton/topology.h"

#include <cstddef>
#include <string>
#include <vector>

namespace kinescope::core
{

/// Joints that people speak of together, e.g. "left arm".
struct BodyPart
{
    std::string name;
    std::vector<std::size_t> joints; ///< never empty
};

/// Trunk and head, arms and legs of either side, by the joints' names; parts that a skeleton lacks are left out.
std::vector<BodyPart> bodyParts(const datasets::Topology& topology);

} // namespace kinescope::core
