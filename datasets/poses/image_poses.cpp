#include "datasets/poses/image_poses.h"

#include "datasets/preprocessing/canonical.h"

#include <algorithm>
#include <array>
#include <limits>

namespace kinescope::datasets
{
namespace
{

/// The NTU joint that gives each COCO joint; the five of the face stand in for the head.
constexpr std::array<NtuJoint, kCocoJointCount> kSources = {
    NtuJoint::Head,       NtuJoint::SpineShoulder, NtuJoint::RightShoulder, NtuJoint::RightElbow,
    NtuJoint::RightWrist, NtuJoint::LeftShoulder,  NtuJoint::LeftElbow,     NtuJoint::LeftWrist,
    NtuJoint::RightHip,   NtuJoint::RightKnee,     NtuJoint::RightAnkle,    NtuJoint::LeftHip,
    NtuJoint::LeftKnee,   NtuJoint::LeftAnkle,     NtuJoint::Head,          NtuJoint::Head,
    NtuJoint::Head,       NtuJoint::Head};

struct Window
{
    Point2 low = {std::numeric_limits<float>::max(), std::numeric_limits<float>::max()};
    Point2 high = {std::numeric_limits<float>::lowest(), std::numeric_limits<float>::lowest()};
};

Window windowOf(const SkeletonSequence& sequence)
{
    Window window;
    for (const auto& body : sequence.bodies)
        for (const auto& position : body.positions)
            for (std::size_t axis = 0; axis < 2 && !isMissing(position); ++axis) {
                window.low[axis] = std::min(window.low[axis], position[axis]);
                window.high[axis] = std::max(window.high[axis], position[axis]);
            }
    return window;
}

bool isPlanar(const SkeletonSequence& sequence)
{
    return std::all_of(sequence.bodies.begin(), sequence.bodies.end(), [](const Body& body) {
        return std::all_of(body.positions.begin(), body.positions.end(),
                           [](const Point3& position) { return isMissing(position) || position[2] == 0; });
    });
}

float scoreOf(const Body& body, std::size_t cell)
{
    return body.states.empty() || body.states[cell] == JointState::Tracked ? 0.9F : 0.15F;
}

std::vector<ImageJoint> ownPoses(const Body& body)
{
    std::vector<ImageJoint> joints(body.positions.size());
    for (std::size_t cell = 0; cell < joints.size(); ++cell)
        if (!isMissing(body.positions[cell]))
            joints[cell] = {body.imagePositions[cell][0], body.imagePositions[cell][1], scoreOf(body, cell)};
    return joints;
}

/// Bodies of 25 NTU joints seen from the front; `toImage` takes a position to pixels.
template <typename ToImage>
std::vector<ImageJoint> seenPoses(const Body& body, std::size_t frames, const ToImage& toImage)
{
    std::vector<ImageJoint> joints(frames * kCocoJointCount);
    for (std::size_t cell = 0; cell < joints.size(); ++cell) {
        const std::size_t joint = cell % kCocoJointCount;
        const std::size_t source = cell / kCocoJointCount * kNtuJointCount + static_cast<std::size_t>(kSources[joint]);
        if (isMissing(body.positions[source]))
            continue;
        const Point2 pixel = toImage(body.positions[source]);
        joints[cell] = {pixel[0], pixel[1], scoreOf(body, source)};
    }
    return joints;
}

} // namespace

std::vector<std::vector<ImageJoint>> imagePoses(const SkeletonSequence& sequence, const Point2& size)
{
    std::vector<std::vector<ImageJoint>> poses;
    const auto hasImage = [](const Body& body) { return !body.imagePositions.empty(); };
    if (sequence.topology && sequence.topology->id == "coco18" &&
        std::all_of(sequence.bodies.begin(), sequence.bodies.end(), hasImage)) {
        for (const auto& body : sequence.bodies)
            poses.push_back(ownPoses(body));
        return poses;
    }
    const auto mapped = mapToNtu25(sequence);
    const auto window = windowOf(mapped);
    constexpr float kShareOfImage = 0.8F;
    const float extent =
        std::max({(window.high[0] - window.low[0]) / size[0], (window.high[1] - window.low[1]) / size[1], 1e-6F});
    const float scale = kShareOfImage / extent; // pixels a metre
    const Point2 middle = {(window.low[0] + window.high[0]) / 2, (window.low[1] + window.high[1]) / 2};
    // The sensor's x points to the left of its picture; poses that came from a picture lie in a plane as they were.
    const float acrossScale = isPlanar(mapped) ? scale : -scale;
    const auto toImage = [&](const Point3& position) {
        return Point2{size[0] / 2 + (position[0] - middle[0]) * acrossScale,
                      size[1] / 2 - (position[1] - middle[1]) * scale};
    };
    for (const auto& body : mapped.bodies)
        poses.push_back(seenPoses(body, mapped.frameCount, toImage));
    return poses;
}

bool isSeen(const ImageJoint* joints)
{
    return std::any_of(joints, joints + kCocoJointCount, [](const ImageJoint& joint) { return joint.score > 0; });
}

} // namespace kinescope::datasets
