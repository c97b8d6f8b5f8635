#pragma once

#include "datasets/readers/text_buffer.h"
#include "datasets/skeleton/skeleton_sequence.h"

#include <array>
#include <cstddef>
#include <vector>

namespace kinescope::datasets
{

inline constexpr std::size_t kKinect1Joints = 20;

/// One line of a Kinect v1 text: x, y, z and a confidence or tracking state.
struct JointRow
{
    std::array<double, 3> position{};
    double confidence = 0;
};

/// One skeleton of one frame.
struct KinectSighting
{
    std::size_t frame = 0;
    std::size_t body = 0; ///< its place in the frame
    std::array<JointRow, kKinect1Joints> joints;
};

/// A line of three or four numbers. @throws ParseError naming line, joint and frame (1-based)
JointRow readJointRow(TextBuffer& buffer, std::size_t joint, std::size_t frame);

/// Lays sightings out as the bodies of `sequence` (whose topology and frame count are set). All zero and not-a-number
/// positions are missing. `trusted` is the least confidence of a tracked joint; where no confidence is ever above zero
/// the column says nothing. Adds warnings on what is missing.
void layOutSightings(SkeletonSequence& sequence, const std::vector<KinectSighting>& sightings, double trusted);

} // namespace kinescope::datasets
