#pragma once

#include <cstddef>
#include <string>

namespace kinescope::tests
{

/// A person of 1.7 m, standing with hanging arms in the rest pose, with names as Mixamo has them. Rotation channels are
/// Zrotation Xrotation Yrotation; the left forearm turns by 1 degree more a frame.
struct BvhPerson
{
    std::size_t frames = 3;
    double scale = 100;                  ///< units per metre
    char up = 'y';                       ///< 'y' or 'z'
    std::string prefix = "mixamorig:";   ///< before each joint's name
    std::string frameTime = "0.0333333"; ///< as written
    std::string newline = "\n";
};

std::string bvhText(const BvhPerson& person);

} // namespace kinescope::tests
