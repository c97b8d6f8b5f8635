#pragma once

#include "datasets/skeleton/skeleton_sequence.h"

#include <vector>

namespace kinescope::datasets
{

inline constexpr std::size_t kCocoJointCount = 18;

/// A joint as a pose estimator would report it: pixels, y down; all zero when missing.
struct ImageJoint
{
    float x = 0;
    float y = 0;
    float score = 0;
};

/// A recording as 18 COCO joints a body and frame, in pixels of an image of `size`: the file's own image positions when
/// it holds COCO joints, else positions seen from the front (x and y; z is dropped), fitted into the image with a
/// margin. From other topologies by way of the 25 NTU joints; nose, eyes and ears are put around the head.
/// @return a list [T * 18] for every body
std::vector<std::vector<ImageJoint>> imagePoses(const SkeletonSequence& sequence, const Point2& size);

/// Whether any of 18 joints was found.
bool isSeen(const ImageJoint* joints);

} // namespace kinescope::datasets
