#include "tests/datasets/pose_files.h"

#include "datasets/poses/image_poses.h"

#include <fmt/format.h>

#include <array>
#include <iterator>

namespace kinescope::tests
{
namespace
{

using namespace datasets;
using J = NtuJoint;

// The NTU joint of each joint of Microsoft's order and of MSR-Action3D's.
constexpr std::array<J, 20> kSdkOrder = {
    J::SpineBase, J::SpineMid,      J::SpineShoulder, J::Head,       J::LeftShoulder, J::LeftElbow, J::LeftWrist,
    J::LeftHand,  J::RightShoulder, J::RightElbow,    J::RightWrist, J::RightHand,    J::LeftHip,   J::LeftKnee,
    J::LeftAnkle, J::LeftFoot,      J::RightHip,      J::RightKnee,  J::RightAnkle,   J::RightFoot};
constexpr std::array<J, 20> kMsrOrder = {
    J::RightShoulder, J::LeftShoulder, J::SpineShoulder, J::SpineMid,  J::RightHip,  J::LeftHip,  J::SpineBase,
    J::RightElbow,    J::LeftElbow,    J::RightWrist,    J::LeftWrist, J::RightHand, J::LeftHand, J::RightKnee,
    J::LeftKnee,      J::RightAnkle,   J::LeftAnkle,     J::RightFoot, J::LeftFoot,  J::Head};
// The joint of COCO that gives each joint of BODY_25; 8 is between the hips, the feet are not in COCO.
constexpr std::array<int, 25> kCocoOfBody25 = {0,  1,  2,  3,  4,  5,  6,  7,  -1, 8,  9,  10, 11,
                                               12, 13, 14, 15, 16, 17, -2, -2, -2, -2, -2, -2};

const Point3& jointOf(const SkeletonSequence& sequence, std::size_t body, std::size_t frame, J joint)
{
    return sequence.position(body, frame, static_cast<std::size_t>(joint));
}

ImageJoint body25Joint(const ImageJoint* coco, int source)
{
    if (source >= 0)
        return coco[source];
    if (source == -1 && coco[8].score > 0 && coco[11].score > 0)
        return {(coco[8].x + coco[11].x) / 2, (coco[8].y + coco[11].y) / 2, coco[8].score};
    return {};
}

std::string bracketed(const std::vector<std::string>& parts)
{
    return fmt::format("[{}]", fmt::join(parts, ","));
}

} // namespace

std::string openPoseText(const SkeletonSequence& sequence, std::size_t frame, bool body25)
{
    std::vector<std::string> people;
    for (const auto& body : imagePoses(sequence, {1920, 1080})) {
        const ImageJoint* coco = body.data() + frame * kCocoJointCount;
        std::vector<std::string> numbers;
        for (std::size_t joint = 0; joint < (body25 ? 25 : kCocoJointCount); ++joint) {
            const auto pixel = body25 ? body25Joint(coco, kCocoOfBody25[joint]) : coco[joint];
            numbers.push_back(fmt::format("{:.6g},{:.6g},{:.6g}", pixel.x, pixel.y, pixel.score));
        }
        if (isSeen(coco))
            people.push_back(fmt::format(R"({{"person_id":[-1],"pose_keypoints_2d":{},"face_keypoints_2d":[],)"
                                         R"("pose_keypoints_3d":[]}})",
                                         bracketed(numbers)));
    }
    return fmt::format(R"({{"version":1.3,"people":{}}})", bracketed(people));
}

std::string openPoseSpatialText(const SkeletonSequence& sequence, std::size_t frame)
{
    std::vector<std::string> people;
    const std::array<J, 18> order = {J::Head,         J::SpineShoulder, J::RightShoulder, J::RightElbow, J::RightWrist,
                                     J::LeftShoulder, J::LeftElbow,     J::LeftWrist,     J::RightHip,   J::RightKnee,
                                     J::RightAnkle,   J::LeftHip,       J::LeftKnee,      J::LeftAnkle,  J::Head,
                                     J::Head,         J::Head,          J::Head};
    for (std::size_t body = 0; body < sequence.bodies.size(); ++body) {
        std::vector<std::string> numbers;
        for (const J joint : order) {
            const auto& [x, y, z] = jointOf(sequence, body, frame, joint);
            // The sensor's x points left of the picture, a camera's right.
            numbers.push_back(fmt::format("{},{},{},0.8", -1000 * x, -1000 * y, 1000 * z));
        }
        people.push_back(
            fmt::format(R"({{"person_id":[-1],"pose_keypoints_2d":[],"pose_keypoints_3d":{}}})", bracketed(numbers)));
    }
    return fmt::format(R"({{"version":1.3,"people":{}}})", bracketed(people));
}

std::string msrActionText(const SkeletonSequence& sequence)
{
    std::string text;
    for (std::size_t frame = 0; frame < sequence.frameCount; ++frame)
        for (const J joint : kMsrOrder) {
            const auto& [x, y, z] = jointOf(sequence, 0, frame, joint);
            fmt::format_to(std::back_inserter(text), "{:.7e}  {:.7e}  {:.7e}  {:.7e}\n", x, y, z, 0.9);
        }
    return text;
}

std::string msrScreenText(const SkeletonSequence& sequence)
{
    std::string text;
    constexpr float kPixelsAMetre = 100;
    for (std::size_t frame = 0; frame < sequence.frameCount; ++frame)
        for (const J joint : kMsrOrder) {
            const auto& [x, y, z] = jointOf(sequence, 0, frame, joint);
            fmt::format_to(std::back_inserter(text), "{:.3f} {:.3f} {:.3f} 0.9\n", 160 + kPixelsAMetre * x,
                           200 - kPixelsAMetre * y, 4 * kPixelsAMetre * z);
        }
    return text;
}

std::string msrDailyText(const SkeletonSequence& sequence)
{
    std::string text = fmt::format("{} 20\n", sequence.frameCount);
    const auto out = std::back_inserter(text);
    for (std::size_t frame = 0; frame < sequence.frameCount; ++frame) {
        fmt::format_to(out, "{}\n", 40 * sequence.bodies.size());
        for (std::size_t body = 0; body < sequence.bodies.size(); ++body)
            for (const J joint : kSdkOrder) {
                const auto& [x, y, z] = jointOf(sequence, body, frame, joint);
                fmt::format_to(out, "{} {} {} 0\n0.5 0.5 {} 0\n", x, y, z, 1000 * z);
            }
    }
    return text;
}

std::string nwUclaJsonText(const SkeletonSequence& sequence, int label)
{
    std::vector<std::string> frames;
    for (std::size_t frame = 0; frame < sequence.frameCount; ++frame) {
        std::vector<std::string> joints;
        for (const J joint : kSdkOrder)
            joints.push_back(fmt::format("[{}]", fmt::join(jointOf(sequence, 0, frame, joint), ", ")));
        frames.push_back(bracketed(joints));
    }
    return fmt::format(R"({{"file_name": "a01_s01_e00_v01", "skeletons": {}, "label": {}}})", bracketed(frames), label);
}

std::string nwUclaFrameText(const SkeletonSequence& sequence, std::size_t frame)
{
    std::string text = fmt::format("{}\r\n", sequence.bodies.size());
    for (std::size_t body = 0; body < sequence.bodies.size(); ++body)
        for (const J joint : kSdkOrder)
            fmt::format_to(std::back_inserter(text), "{},2\r\n", fmt::join(jointOf(sequence, body, frame, joint), ","));
    return text;
}

SkeletonSequence withNeighbour(SkeletonSequence first, float metres)
{
    Body neighbour = first.bodies[0];
    neighbour.id = std::to_string(2);
    for (auto& position : neighbour.positions)
        position[0] += metres;
    first.bodies.push_back(std::move(neighbour));
    return first;
}

} // namespace kinescope::tests
