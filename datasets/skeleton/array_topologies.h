#pragma once

#include "datasets/skeleton/topology.h"

#include <cstddef>
#include <vector>

namespace kinescope::datasets
{

/// The joint orders in which arrays and tables without names come, of a number of joints: COCO and Human3.6M (17),
/// OpenPose COCO (18), Kinect v1 in the orders of Microsoft, UTD-MHAD and MSR-Action3D (20), SMPL (22, 24), NTU and
/// OpenPose BODY_25 (25), Azure Kinect (32), MediaPipe (33). Empty when none is known.
std::vector<TopologyPointer> arrayTopologies(std::size_t joints);

/// Joints "joint 1" … without bones, for a number that no known skeleton has.
TopologyPointer namelessTopology(std::size_t joints);

} // namespace kinescope::datasets
