#pragma once

#include "datasets/skeleton/topology.h"

#include <string>
#include <vector>

namespace kinescope::datasets
{

/// A skeleton out of joint names alone: bones run as in the NTU skeleton between the joints that its names find, which
/// is enough to see a person. Joints that no NTU joint asks for have no bone.
TopologyPointer namedTopology(std::vector<std::string> names);

} // namespace kinescope::datasets
