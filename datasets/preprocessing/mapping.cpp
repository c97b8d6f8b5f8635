#include "datasets/errors.h"
#include "datasets/preprocessing/canonical.h"
#include "datasets/preprocessing/vector3.h"

#include <algorithm>
#include <limits>

namespace kinescope::datasets
{
namespace
{

constexpr float kMissing = std::numeric_limits<float>::quiet_NaN();

Body mapBody(const Body& body, const NtuMapping& mapping, std::size_t frames, std::size_t joints)
{
    Body mapped;
    mapped.id = body.id;
    mapped.positions.assign(frames * kNtuJointCount, {kMissing, kMissing, kMissing});
    mapped.states.assign(frames * kNtuJointCount, JointState::Missing);
    if (!body.imagePositions.empty())
        mapped.imagePositions.assign(frames * kNtuJointCount, {kMissing, kMissing});
    for (std::size_t frame = 0; frame < frames; ++frame)
        for (std::size_t joint = 0; joint < kNtuJointCount; ++joint) {
            if (mapping[joint].empty())
                continue;
            const float share = 1.0F / static_cast<float>(mapping[joint].size());
            const std::size_t target = frame * kNtuJointCount + joint;
            Point3 sum{};
            Point2 image{};
            auto state = JointState::Tracked;
            for (const int part : mapping[joint]) {
                const std::size_t source = frame * joints + static_cast<std::size_t>(part);
                sum = sum + body.positions[source] * share;
                if (!body.states.empty())
                    state = std::min(state, body.states[source]);
                if (!body.imagePositions.empty())
                    image = {image[0] + body.imagePositions[source][0] * share,
                             image[1] + body.imagePositions[source][1] * share};
            }
            if (isMissing(sum))
                continue;
            mapped.positions[target] = sum;
            mapped.states[target] = state;
            if (!body.imagePositions.empty())
                mapped.imagePositions[target] = image;
        }
    return mapped;
}

} // namespace

SkeletonSequence mapToNtu25(const SkeletonSequence& sequence)
{
    if (!sequence.topology)
        throw SequenceError("The sequence has no topology.");
    if (sequence.topology->id == "ntu25" && !sequence.topology->mapping)
        return sequence;
    const auto mapping = ntuMapping(*sequence.topology);
    SkeletonSequence mapped = sequence;
    mapped.topology = ntu25Topology();
    for (auto& body : mapped.bodies)
        body = mapBody(body, mapping, sequence.frameCount, sequence.jointCount());
    return mapped;
}

} // namespace kinescope::datasets
