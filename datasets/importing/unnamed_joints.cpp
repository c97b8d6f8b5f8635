#include "datasets/importing/unnamed_joints.h"

#include "datasets/preprocessing/vector3.h"
#include "datasets/skeleton/array_topologies.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace kinescope::datasets
{
namespace
{

using Kind = SequenceWarning::Kind;

constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();
constexpr Point3 kMissing = {kNaN, kNaN, kNaN};
constexpr double kClearlyLonger = 1.25;

bool isOrigin(const Point3& point)
{
    return point[0] == 0 && point[1] == 0 && point[2] == 0;
}

bool isAbsent(const Point3& point)
{
    return isOrigin(point) || isMissing(point);
}

/// Mean length of the bones in the frames where both ends are there.
double meanBone(const SkeletonSequence& sequence, const Topology& topology)
{
    double sum = 0;
    std::size_t count = 0;
    const std::size_t joints = topology.jointCount();
    for (const auto& body : sequence.bodies)
        for (std::size_t frame = 0; frame < sequence.frameCount; frame += 1 + sequence.frameCount / 32)
            for (std::size_t joint = 0; joint < joints; ++joint) {
                if (topology.parents[joint] < 0)
                    continue;
                const auto& end = body.positions[frame * joints + joint];
                const auto& start = body.positions[frame * joints + static_cast<std::size_t>(topology.parents[joint])];
                if (isAbsent(end) || isAbsent(start))
                    continue;
                sum += static_cast<double>(length(end - start));
                ++count;
            }
    return count > 0 ? sum / static_cast<double>(count) : 0;
}

/// @param isSure  receives whether the others are clearly longer
TopologyPointer chooseArrayTopology(const SkeletonSequence& sequence, bool& isSure)
{
    const auto candidates = arrayTopologies(sequence.jointCount());
    TopologyPointer best = candidates.empty() ? namelessTopology(sequence.jointCount()) : candidates.front();
    double shortest = meanBone(sequence, *best);
    double second = std::numeric_limits<double>::infinity();
    for (std::size_t other = 1; other < candidates.size(); ++other) {
        const double bone = meanBone(sequence, *candidates[other]);
        second = std::min(second, std::max(bone, shortest));
        if (bone < shortest) {
            best = candidates[other];
            shortest = bone;
        }
    }
    isSure = second > kClearlyLonger * shortest;
    return best;
}

void tellTopology(SkeletonSequence& sequence, bool isSure, ImportReport& report)
{
    std::string text;
    if (sequence.topology->id == "joints")
        text =
            fmt::format("No known skeleton has {} joints in an order that a file without names could tell; say which "
                        "joint is which in the joint table.",
                        sequence.jointCount());
    else if (!isSure)
        text = fmt::format("The joints are taken in the order of {}.", sequence.topology->name);
    if (text.empty())
        return;
    report.doubts.push_back(text);
    sequence.warnings.push_back({Kind::JointNames, std::move(text)});
}

} // namespace

void settleUnnamedJoints(SkeletonSequence& sequence, ImportReport& report)
{
    bool isSure = true;
    sequence.topology = chooseArrayTopology(sequence, isSure);
    tellTopology(sequence, isSure, report);
}

bool isBodyPresent(const Body& body, std::size_t frame, std::size_t joints)
{
    const auto* first = body.positions.data() + frame * joints;
    return !std::all_of(first, first + joints, isAbsent);
}

void markMissingAtOrigin(SkeletonSequence& sequence)
{
    const std::size_t joints = sequence.jointCount();
    std::size_t missing = 0;
    for (auto& body : sequence.bodies) {
        std::vector<std::size_t> origins(joints, 0);
        std::size_t present = 0;
        for (std::size_t frame = 0; frame < sequence.frameCount; ++frame) {
            if (!isBodyPresent(body, frame, joints))
                continue;
            ++present;
            for (std::size_t joint = 0; joint < joints; ++joint)
                origins[joint] += isOrigin(body.positions[frame * joints + joint]) ? 1 : 0;
        }
        const auto always = std::count(origins.begin(), origins.end(), present);
        body.states.assign(body.positions.size(), JointState::Tracked);
        for (std::size_t cell = 0; cell < body.positions.size(); ++cell) {
            const bool isCentre = always == 1 && present > 0 && origins[cell % joints] == present &&
                                  isBodyPresent(body, cell / joints, joints);
            if (!isAbsent(body.positions[cell]) || (isCentre && !isMissing(body.positions[cell])))
                continue;
            body.positions[cell] = kMissing;
            body.states[cell] = JointState::Missing;
            ++missing;
        }
    }
    if (missing == 0)
        return;
    const auto all = sequence.bodies.size() * sequence.frameCount * joints;
    sequence.warnings.push_back(
        {Kind::MissingJoints, fmt::format("{} of {} joint positions are missing.", missing, all)});
}

void leaveOutAbsentBodies(SkeletonSequence& sequence)
{
    const auto isNeverThere = [&](const Body& body) {
        return std::all_of(body.positions.begin(), body.positions.end(), isAbsent);
    };
    auto kept = std::remove_if(sequence.bodies.begin(), sequence.bodies.end(), isNeverThere);
    if (kept == sequence.bodies.begin() && kept != sequence.bodies.end())
        ++kept; // an empty recording keeps one empty body
    sequence.bodies.erase(kept, sequence.bodies.end());
}

} // namespace kinescope::datasets
