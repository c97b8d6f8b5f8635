#include "tests/support/standing_figure.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace kinescope::tests
{
namespace
{

using datasets::NtuJoint;
using datasets::Point3;

constexpr float kSensorDistance = 2.5F;

// Facing the sensor, the person's left is at negative x.
constexpr std::array<Point3, datasets::kNtuJointCount> kPose{{
    {0.00F, 0.95F, 0.00F},  {0.00F, 1.22F, 0.00F},   {0.00F, 1.52F, 0.00F},   {0.00F, 1.66F, 0.00F},
    {-0.19F, 1.42F, 0.00F}, {-0.26F, 1.15F, 0.02F},  {-0.29F, 0.92F, -0.02F}, {-0.30F, 0.84F, -0.03F},
    {0.19F, 1.42F, 0.00F},  {0.26F, 1.15F, 0.02F},   {0.29F, 0.92F, -0.02F},  {0.30F, 0.84F, -0.03F},
    {-0.09F, 0.92F, 0.00F}, {-0.12F, 0.50F, -0.02F}, {-0.13F, 0.09F, 0.02F},  {-0.15F, 0.03F, -0.12F},
    {0.09F, 0.92F, 0.00F},  {0.12F, 0.50F, -0.02F},  {0.13F, 0.09F, 0.02F},   {0.15F, 0.03F, -0.12F},
    {0.00F, 1.44F, 0.00F},  {-0.31F, 0.76F, -0.03F}, {-0.27F, 0.82F, -0.07F}, {0.31F, 0.76F, -0.03F},
    {0.27F, 0.82F, -0.07F},
}};

constexpr std::array kRightArm{NtuJoint::RightElbow, NtuJoint::RightWrist, NtuJoint::RightHand, NtuJoint::RightHandTip,
                               NtuJoint::RightThumb};

Point3 turnedAboutShoulder(const Point3& point, float angle)
{
    const Point3& shoulder = kPose[static_cast<std::size_t>(NtuJoint::RightShoulder)];
    const float x = point[0] - shoulder[0];
    const float y = point[1] - shoulder[1];
    return {shoulder[0] + x * std::cos(angle) - y * std::sin(angle),
            shoulder[1] + x * std::sin(angle) + y * std::cos(angle), point[2]};
}

} // namespace

datasets::SkeletonSequence standingFigure(std::size_t frameCount, std::size_t bodyCount)
{
    datasets::SkeletonSequence sequence;
    sequence.topology = datasets::ntu25Topology();
    sequence.frameCount = frameCount;
    sequence.format = "test";
    for (std::size_t index = 0; index < bodyCount; ++index) {
        datasets::Body body;
        body.id = std::to_string(index);
        for (std::size_t frame = 0; frame < frameCount; ++frame) {
            const float angle =
                2.6F * static_cast<float>(frame) / static_cast<float>(std::max<std::size_t>(1, frameCount - 1));
            auto pose = kPose;
            for (const NtuJoint joint : kRightArm)
                pose[static_cast<std::size_t>(joint)] =
                    turnedAboutShoulder(pose[static_cast<std::size_t>(joint)], angle);
            for (Point3& point : pose)
                body.positions.push_back(
                    {point[0] + static_cast<float>(index) * 1.0F, point[1], point[2] + kSensorDistance});
        }
        body.states.assign(body.positions.size(), datasets::JointState::Tracked);
        sequence.bodies.push_back(std::move(body));
    }
    return sequence;
}

} // namespace kinescope::tests
