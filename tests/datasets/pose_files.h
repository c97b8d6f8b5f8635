#pragma once

#include "datasets/skeleton/skeleton_sequence.h"

#include <string>

namespace kinescope::tests
{

/// Bodies of 25 NTU joints written as other programs would, for readers that have no writer of their own.

/// One frame of OpenPose: 18 COCO joints, or the 25 of BODY_25 when `body25`, in a picture of 1920 x 1080.
std::string openPoseText(const datasets::SkeletonSequence& sequence, std::size_t frame, bool body25);

/// One frame of OpenPose with 3D keypoints in millimetres, y down.
std::string openPoseSpatialText(const datasets::SkeletonSequence& sequence, std::size_t frame);

/// MSR-Action3D, 20 lines a frame of the first body.
std::string msrActionText(const datasets::SkeletonSequence& sequence);
/// MSR-Action3D in pixels of 320 x 240.
std::string msrScreenText(const datasets::SkeletonSequence& sequence);
/// MSRDailyActivity3D: head line, then 40 lines a body and frame.
std::string msrDailyText(const datasets::SkeletonSequence& sequence);

std::string nwUclaJsonText(const datasets::SkeletonSequence& sequence, int label);
std::string nwUclaFrameText(const datasets::SkeletonSequence& sequence, std::size_t frame);

/// `first` and a copy of it `metres` to the right, as one recording of two.
datasets::SkeletonSequence withNeighbour(datasets::SkeletonSequence first, float metres);

} // namespace kinescope::tests
