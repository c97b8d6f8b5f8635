#pragma once

#include "datasets/skeleton/topology.h"

#include <string>
#include <string_view>

namespace kinescope::datasets
{

/// A joint's name split into side and part, e.g. "mixamorig:LeftForeArm" -> Left, "forearm"; "rhumerus" -> Right,
/// "humerus"; "Spine1" -> Center, "spine1".
struct JointLabel
{
    Side side = Side::Center;
    std::string part; ///< lower case letters and digits
};

JointLabel parseJointName(std::string_view name);

} // namespace kinescope::datasets
