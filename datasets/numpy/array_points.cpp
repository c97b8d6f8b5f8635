#include "datasets/numpy/array_points.h"

#include "datasets/importing/unnamed_joints.h"
#include "datasets/skeleton/array_topologies.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kinescope::datasets
{
namespace
{

using Kind = SequenceWarning::Kind;

constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();
constexpr Point3 kMissing = {kNaN, kNaN, kNaN};

/// Whether the last channel is a confidence: 2D skeletons, or a fourth number.
bool hasConfidence(const ArrayPoints& points)
{
    const auto& layout = points.layout;
    const bool isFlatSkeleton = layout.joints == 17 || layout.joints == 18;
    if (layout.channels < 3 || (layout.channels == 3 && !isFlatSkeleton))
        return false;
    bool isShare = true;
    bool varies = false;
    for (std::size_t body = 0; body < layout.bodies; ++body)
        for (std::size_t frame = 0; frame < layout.frames; ++frame)
            for (std::size_t joint = 0; joint < layout.joints; ++joint) {
                const float value = points.at(body, frame, joint, layout.channels - 1);
                isShare = isShare && value >= 0 && value <= 1;
                varies = varies || value != 0;
            }
    return isShare && varies;
}

Point3 pointAt(const ArrayPoints& points, bool confidence, std::size_t body, std::size_t frame, std::size_t joint)
{
    const std::size_t channels = points.layout.channels;
    if (confidence && points.at(body, frame, joint, channels - 1) == 0)
        return kMissing;
    const std::size_t axes = std::min<std::size_t>(3, channels - (confidence ? 1 : 0));
    Point3 point{};
    for (std::size_t axis = 0; axis < axes; ++axis)
        point[axis] = points.at(body, frame, joint, axis);
    return isMissing(point) ? kMissing : point;
}

std::size_t framesWithoutPadding(const SkeletonSequence& sequence)
{
    std::size_t frames = sequence.frameCount;
    const auto isEmpty = [&](std::size_t frame) {
        return std::none_of(sequence.bodies.begin(), sequence.bodies.end(),
                            [&](const Body& body) { return isBodyPresent(body, frame, sequence.jointCount()); });
    };
    while (frames > 0 && isEmpty(frames - 1))
        --frames;
    return frames == 0 ? sequence.frameCount : frames;
}

} // namespace

void fillFromPoints(SkeletonSequence& sequence, const ArrayPoints& points, ImportReport& report)
{
    const auto& layout = points.layout;
    sequence.topology = namelessTopology(layout.joints);
    sequence.frameCount = layout.frames;
    const bool confidence = hasConfidence(points);
    for (std::size_t body = 0; body < layout.bodies; ++body) {
        Body& filled = sequence.bodies.emplace_back();
        filled.id = std::to_string(body + 1);
        filled.positions.reserve(layout.frames * layout.joints);
        for (std::size_t frame = 0; frame < layout.frames; ++frame)
            for (std::size_t joint = 0; joint < layout.joints; ++joint)
                filled.positions.push_back(pointAt(points, confidence, body, frame, joint));
    }
    sequence.frameCount = framesWithoutPadding(sequence);
    for (auto& body : sequence.bodies)
        body.positions.resize(sequence.frameCount * layout.joints);
    leaveOutAbsentBodies(sequence);
    settleUnnamedJoints(sequence, report);
    markMissingAtOrigin(sequence);
    if (confidence)
        sequence.warnings.push_back({Kind::Layout, "The last channel is taken as confidence; 0 means missing."});
}

} // namespace kinescope::datasets
