#include "core/comparison/sequence_comparison.h"

#include "core/comparison/time_warping.h"
#include "datasets/errors.h"
#include "datasets/preprocessing/canonical.h"
#include "datasets/preprocessing/gap_filling.h"
#include "datasets/preprocessing/torso_frame.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace kinescope::core
{
namespace
{

using datasets::Point3;
using datasets::SkeletonSequence;

constexpr double kApart = 2.2;       ///< torso lengths between the two, side by side
constexpr double kOtherUnit = 2.0;   ///< a torso this many times larger is in another unit
constexpr double kFloorShare = 0.02; ///< of all joints may lie below the floor

/// Where the main person of a recording is and faces.
struct Stance
{
    std::vector<Point3> roots; ///< [T]
    double facing = 0;         ///< angle about Y
    double torsoLength = 0;
    double floor = 0;
};

double floorOf(const SkeletonSequence& sequence)
{
    std::vector<float> heights;
    for (const auto& body : sequence.bodies)
        for (const Point3& point : body.positions)
            if (!datasets::isMissing(point))
                heights.push_back(point[1]);
    if (heights.empty())
        return 0;
    const auto rank = static_cast<std::ptrdiff_t>(kFloorShare * static_cast<double>(heights.size()));
    std::nth_element(heights.begin(), heights.begin() + rank, heights.end());
    return heights[static_cast<std::size_t>(rank)];
}

Stance stanceOf(const SkeletonSequence& sequence)
{
    const auto mapped = datasets::mapToNtu25(sequence);
    for (const auto& body : mapped.bodies) {
        auto positions = body.positions;
        if (!datasets::fillGaps(positions))
            continue;
        Stance stance;
        for (std::size_t frame = 0; frame < mapped.frameCount; ++frame)
            stance.roots.push_back(positions[frame * datasets::kNtuJointCount]);
        if (const auto torso = datasets::measureTorso(positions)) {
            stance.facing = std::atan2(static_cast<double>(torso->back[0]), static_cast<double>(torso->back[2]));
            stance.torsoLength = static_cast<double>(torso->torsoLength);
        }
        stance.floor = floorOf(sequence);
        return stance;
    }
    throw datasets::SequenceError(
        fmt::format("Nobody is seen in the recording, so it cannot be compared: {}", sequence.sourcePath.string()));
}

/// For each frame of the first, the middle one of those that the path pairs it with.
std::vector<std::optional<std::size_t>> warpedFrames(const TimeWarp& warp, std::size_t frameCount)
{
    std::vector<std::optional<std::size_t>> frames(frameCount);
    for (std::size_t begin = 0; begin < warp.path.size();) {
        std::size_t end = begin;
        while (end < warp.path.size() && warp.path[end].first == warp.path[begin].first)
            ++end;
        frames[warp.path[begin].first] = warp.path[(begin + end - 1) / 2].second;
        begin = end;
    }
    for (std::size_t frame = 1; frame < frameCount; ++frame) // left out where the path was found at fewer frames
        if (!frames[frame])
            frames[frame] = frames[frame - 1];
    return frames;
}

std::vector<std::optional<std::size_t>> framesFromStart(const SkeletonSequence& first, const SkeletonSequence& second)
{
    const double ratio = second.frameRate / first.frameRate;
    const auto lasting = static_cast<std::size_t>(std::ceil(static_cast<double>(second.frameCount) / ratio - 1e-9));
    std::vector<std::optional<std::size_t>> frames(std::max(first.frameCount, lasting));
    for (std::size_t frame = 0; frame < frames.size(); ++frame)
        if (const auto other = static_cast<std::size_t>(std::lround(static_cast<double>(frame) * ratio));
            other < second.frameCount)
            frames[frame] = other;
    return frames;
}

/// Turned by `angle` about Y and scaled.
Point3 turned(const Point3& offset, double angle, double scale)
{
    const double sine = std::sin(angle) * scale;
    const double cosine = std::cos(angle) * scale;
    return {static_cast<float>(cosine * offset[0] + sine * offset[2]), static_cast<float>(scale * offset[1]),
            static_cast<float>(cosine * offset[2] - sine * offset[0])};
}

class Placing
{
public:
    Placing(const Stance& first, const Stance& second, ComparedPlace place)
        : m_first(first)
        , m_second(second)
        , m_place(place)
        , m_angle(first.facing - second.facing)
    {
        const double ratio = second.torsoLength > 0 ? first.torsoLength / second.torsoLength : 1.0;
        m_scale = ratio > kOtherUnit || (ratio > 0 && ratio < 1 / kOtherUnit) ? ratio : 1.0;
    }

    Point3 placed(const Point3& point, std::size_t frame, std::size_t secondFrame) const
    {
        const bool overlaid = m_place == ComparedPlace::Overlaid;
        const Point3& from = m_second.roots[overlaid ? secondFrame : 0];
        const Point3& to = m_first.roots[overlaid ? std::min(frame, m_first.roots.size() - 1) : 0];
        const Point3 offset = turned({point[0] - from[0], point[1] - from[1], point[2] - from[2]}, m_angle, m_scale);
        Point3 result{to[0] + offset[0], to[1] + offset[1], to[2] + offset[2]};
        if (overlaid)
            return result;
        // The person's right is up x back; the second stands on the other side.
        const double apart = kApart * (m_first.torsoLength > 0 ? m_first.torsoLength : 1.0);
        result[0] -= static_cast<float>(apart * std::cos(m_first.facing));
        result[2] += static_cast<float>(apart * std::sin(m_first.facing));
        result[1] = static_cast<float>(m_first.floor + m_scale * (point[1] - m_second.floor));
        return result;
    }

private:
    const Stance& m_first;
    const Stance& m_second;
    ComparedPlace m_place;
    double m_angle;
    double m_scale = 1;
};

bool sameSkeleton(const SkeletonSequence& first, const SkeletonSequence& second)
{
    return first.topology && second.topology && first.topology->jointNames == second.topology->jointNames;
}

/// An empty body of as many frames.
datasets::Body missingBody(const std::string& id, std::size_t values)
{
    constexpr float kMissing = std::numeric_limits<float>::quiet_NaN();
    datasets::Body body;
    body.id = id;
    body.positions.assign(values, Point3{kMissing, kMissing, kMissing});
    body.states.assign(values, datasets::JointState::Missing);
    return body;
}

template <typename Place>
datasets::Body retimed(const datasets::Body& body, std::size_t joints,
                       const std::vector<std::optional<std::size_t>>& frames, const Place& place)
{
    auto result = missingBody(body.id, frames.size() * joints);
    for (std::size_t frame = 0; frame < frames.size(); ++frame)
        for (std::size_t joint = 0; frames[frame] && joint < joints; ++joint) {
            const std::size_t source = *frames[frame] * joints + joint;
            result.positions[frame * joints + joint] = place(body.positions[source], frame, *frames[frame]);
            if (source < body.states.size())
                result.states[frame * joints + joint] = body.states[source];
        }
    return result;
}

} // namespace

Comparison compareSequences(const SkeletonSequence& first, const SkeletonSequence& second,
                            const ComparisonSettings& settings, std::stop_token stop)
{
    if (!sameSkeleton(first, second))
        return compareSequences(datasets::mapToNtu25(first), datasets::mapToNtu25(second), settings, stop);
    const Stance firstStance = stanceOf(first);
    throwIfStopped(stop);
    const Stance secondStance = stanceOf(second);
    Comparison result;
    if (settings.time == ComparedTime::Warped) {
        const auto warp = timeWarp(first, second, stop);
        result.warpCost = warp.cost;
        result.secondFrames = warpedFrames(warp, first.frameCount);
    } else {
        result.secondFrames = framesFromStart(first, second);
    }
    const std::size_t joints = first.jointCount();
    const std::size_t frameCount = result.secondFrames.size();
    std::vector<std::optional<std::size_t>> firstFrames(frameCount);
    for (std::size_t frame = 0; frame < std::min(frameCount, first.frameCount); ++frame)
        firstFrames[frame] = frame;
    result.merged = first;
    result.merged.frameCount = frameCount;
    result.merged.bodies.clear();
    result.merged.warnings.clear();
    result.firstBodies = first.bodies.size();
    for (const auto& body : first.bodies)
        result.merged.bodies.push_back(
            retimed(body, joints, firstFrames, [](const Point3& point, std::size_t, std::size_t) { return point; }));
    const Placing placing(firstStance, secondStance, settings.place);
    for (const auto& body : second.bodies) {
        throwIfStopped(stop);
        result.merged.bodies.push_back(
            retimed(body, joints, result.secondFrames, [&](const Point3& point, std::size_t frame, std::size_t other) {
                return placing.placed(point, frame, other);
            }));
    }
    return result;
}

} // namespace kinescope::core
