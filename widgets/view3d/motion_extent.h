#pragma once

#include "datasets/skeleton/skeleton_sequence.h"

#include <array>

namespace kinescope::widgets
{

using Vector3 = std::array<double, 3>;

/// Where a whole recording takes place: what the camera, the floor and the thickness of the bones are measured by.
/// Positions in the sequence's unit, Y up.
struct MotionExtent
{
    Vector3 lowest{-1.0, 0.0, -1.0};
    Vector3 highest{1.0, 2.0, 1.0};
    double floorHeight = 0.0;      ///< height of the lowest foot, single wild frames left out
    double bodySize = 1.7;         ///< about the height of a person
    Vector3 front{0.0, 0.0, -1.0}; ///< unit, horizontal: where a lone person faces, else towards the sensor
    Vector3 center() const;
};

/// The extent of every finite joint position; the defaults above when there is none.
MotionExtent motionExtent(const datasets::SkeletonSequence& sequence);

/// Whether all three coordinates can be drawn.
bool isDrawable(const datasets::Point3& point);

} // namespace kinescope::widgets
