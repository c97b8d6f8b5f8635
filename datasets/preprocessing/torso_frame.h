#pragma once

#include "datasets/skeleton/skeleton_sequence.h"

#include <optional>
#include <vector>

namespace kinescope::datasets
{

/// A person's own axes in a recording, the same for all its frames, and the size.
/// Right-handed: the person's right, up along the spine, and the person's back (right x up); the person faces -back.
struct TorsoFrame
{
    Point3 right{};
    Point3 up{};
    Point3 back{};
    float torsoLength = 0; ///< hip centre to spine-shoulder, in the recording's unit

    Point3 toBody(const Point3& offset) const;
};

/// Measured on the frames in which the torso stands most upright, so that bows, falls and lying stretches do not
/// count; the yaw is the median of the shoulder line over these frames.
/// @param positions [T * 25], without gaps
/// @return nothing when the body has no torso (all joints in one place)
std::optional<TorsoFrame> measureTorso(const std::vector<Point3>& positions);

} // namespace kinescope::datasets
