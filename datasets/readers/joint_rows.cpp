#include "datasets/readers/joint_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace kinescope::datasets
{
namespace
{

constexpr float kMissing = std::numeric_limits<float>::quiet_NaN();

bool isAbsent(const JointRow& row)
{
    const auto& [x, y, z] = row.position;
    return (x == 0 && y == 0 && z == 0) || x != x || y != y || z != z;
}

Body emptyBody(std::size_t index, std::size_t cells)
{
    Body body;
    body.id = std::to_string(index + 1);
    body.positions.assign(cells, {kMissing, kMissing, kMissing});
    body.states.assign(cells, JointState::Missing);
    return body;
}

void warn(SkeletonSequence& sequence, std::size_t seenFrames, std::size_t missing, std::size_t total)
{
    const auto add = [&](SequenceWarning::Kind kind, std::string text) {
        sequence.warnings.push_back({kind, std::move(text)});
    };
    if (sequence.bodies.empty())
        add(SequenceWarning::Kind::BodyCount, "No body was tracked in any frame.");
    else if (seenFrames < sequence.frameCount)
        add(SequenceWarning::Kind::MissingFrames, fmt::format("No body was tracked in {} of {} frames.",
                                                              sequence.frameCount - seenFrames, sequence.frameCount));
    if (missing > 0)
        add(SequenceWarning::Kind::MissingJoints,
            fmt::format("{} of {} joint positions were not tracked.", missing, total));
}

} // namespace

JointRow readJointRow(TextBuffer& buffer, std::size_t joint, std::size_t frame)
{
    const auto what = [&] {
        return fmt::format("x, y, z and a confidence for joint {} of frame {}", joint + 1, frame + 1);
    };
    if (!buffer.skipBlankLines())
        buffer.failHere(what());
    std::array<double, 4> values{};
    const auto count = buffer.tryReadRow(values);
    if (!count)
        buffer.failHere(what());
    if (*count < 3)
        buffer.failAtLastRow(what(), fmt::format("{} numbers", *count));
    const JointRow row{{values[0], values[1], values[2]}, *count == 4 ? values[3] : 0.0};
    constexpr double kLargest = std::numeric_limits<float>::max();
    for (const double value : row.position)
        if (value > kLargest || value < -kLargest)
            buffer.failAtLastRow(fmt::format("a finite position for joint {} of frame {}", joint + 1, frame + 1),
                                 fmt::format("{}", value));
    return row;
}

void layOutSightings(SkeletonSequence& sequence, const std::vector<KinectSighting>& sightings, double trusted)
{
    const auto known = [](const KinectSighting& sighting) {
        return std::any_of(sighting.joints.begin(), sighting.joints.end(),
                           [](const JointRow& row) { return !isAbsent(row) && row.confidence > 0; });
    };
    const bool anyConfidence = std::any_of(sightings.begin(), sightings.end(), known);
    std::vector<bool> seen(sequence.frameCount);
    std::size_t missing = 0;
    std::size_t total = 0;
    for (const auto& sighting : sightings) {
        const auto absent =
            static_cast<std::size_t>(std::count_if(sighting.joints.begin(), sighting.joints.end(), isAbsent));
        if (absent == kKinect1Joints)
            continue;
        seen[sighting.frame] = true;
        missing += absent;
        total += kKinect1Joints;
        while (sequence.bodies.size() <= sighting.body)
            sequence.bodies.push_back(emptyBody(sequence.bodies.size(), sequence.frameCount * kKinect1Joints));
        auto& body = sequence.bodies[sighting.body];
        for (std::size_t joint = 0; joint < kKinect1Joints; ++joint) {
            const JointRow& row = sighting.joints[joint];
            if (isAbsent(row))
                continue;
            const std::size_t cell = sighting.frame * kKinect1Joints + joint;
            body.positions[cell] = {static_cast<float>(row.position[0]), static_cast<float>(row.position[1]),
                                    static_cast<float>(row.position[2])};
            body.states[cell] = anyConfidence && row.confidence < trusted ? JointState::Inferred : JointState::Tracked;
        }
    }
    warn(sequence, static_cast<std::size_t>(std::count(seen.begin(), seen.end(), true)), missing, total);
}

} // namespace kinescope::datasets
