#include "datasets/preprocessing/gap_filling.h"

#include "datasets/preprocessing/vector3.h"

#include <array>
#include <initializer_list>

namespace kinescope::datasets
{
namespace
{

bool fillJoint(std::vector<Point3>& positions, std::size_t joint)
{
    const std::size_t frames = positions.size() / kNtuJointCount;
    const auto at = [&](std::size_t frame) -> Point3& { return positions[frame * kNtuJointCount + joint]; };
    std::size_t known = frames;
    for (std::size_t frame = 0; frame < frames; ++frame) {
        if (isMissing(at(frame)))
            continue;
        const std::size_t gapBegin = known == frames ? 0 : known + 1;
        const Point3 before = known == frames ? at(frame) : at(known);
        const Point3 after = at(frame);
        for (std::size_t gap = gapBegin; gap < frame; ++gap) {
            const float share =
                known == frames ? 0.0F : static_cast<float>(gap - known) / static_cast<float>(frame - known);
            at(gap) = before + (after - before) * share;
        }
        known = frame;
    }
    if (known == frames)
        return false;
    for (std::size_t frame = known + 1; frame < frames; ++frame)
        at(frame) = at(known);
    return true;
}

void copyMean(std::vector<Point3>& positions, std::size_t joint, std::initializer_list<std::size_t> sources)
{
    for (std::size_t first = 0; first < positions.size(); first += kNtuJointCount) {
        Point3 sum{};
        for (const auto source : sources)
            sum = sum + positions[first + source];
        positions[first + joint] = sum * (1.0F / static_cast<float>(sources.size()));
    }
}

constexpr std::size_t index(NtuJoint joint)
{
    return static_cast<std::size_t>(joint);
}

} // namespace

bool fillGaps(std::vector<Point3>& positions)
{
    std::array<bool, kNtuJointCount> known{};
    std::size_t anyKnown = kNtuJointCount;
    for (std::size_t joint = 0; joint < kNtuJointCount; ++joint) {
        known[joint] = fillJoint(positions, joint);
        if (known[joint] && anyKnown == kNtuJointCount)
            anyKnown = joint;
    }
    if (anyKnown == kNtuJointCount)
        return false;
    const auto middle = [&](NtuJoint joint, NtuJoint left, NtuJoint right) {
        if (!known[index(joint)] && known[index(left)] && known[index(right)]) {
            copyMean(positions, index(joint), {index(left), index(right)});
            known[index(joint)] = true;
        }
    };
    middle(NtuJoint::SpineBase, NtuJoint::LeftHip, NtuJoint::RightHip);
    middle(NtuJoint::SpineShoulder, NtuJoint::LeftShoulder, NtuJoint::RightShoulder);
    middle(NtuJoint::SpineMid, NtuJoint::SpineBase, NtuJoint::SpineShoulder);
    if (!known[index(NtuJoint::SpineBase)]) {
        copyMean(positions, index(NtuJoint::SpineBase), {anyKnown});
        known[index(NtuJoint::SpineBase)] = true;
    }
    const auto topology = ntu25Topology();
    // Parents may have higher indices (20 carries the arms): as many rounds as the longest chain.
    for (std::size_t round = 0; round < kNtuJointCount; ++round)
        for (std::size_t joint = 0; joint < kNtuJointCount; ++joint) {
            const int parent = topology->parents[joint];
            if (known[joint] || parent < 0 || !known[static_cast<std::size_t>(parent)])
                continue;
            copyMean(positions, joint, {static_cast<std::size_t>(parent)});
            known[joint] = true;
        }
    return true;
}

} // namespace kinescope::datasets
