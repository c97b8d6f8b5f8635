#include "datasets/preprocessing/perturbation.h"

#include "datasets/errors.h"
#include "datasets/grammar/random.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace kinescope::datasets
{
namespace
{

using Kind = Perturbation::Kind;

constexpr float kMissing = std::numeric_limits<float>::quiet_NaN();
constexpr double kMostFrames = 1e6;

void requireAmount(bool sensible, const Perturbation& perturbation, const char* expected)
{
    if (!sensible)
        throw SequenceError(fmt::format("Expected {}, found {}.", expected, perturbation.amount));
}

std::size_t nearestFrame(double time, std::size_t frames)
{
    return std::min(static_cast<std::size_t>(std::lround(time)), frames - 1);
}

/// A joint between two frames; the nearer frame's when one of both misses it.
Point3 between(const Point3& before, const Point3& after, float share)
{
    if (isMissing(before) || isMissing(after))
        return share < 0.5F ? before : after;
    Point3 point;
    for (std::size_t axis = 0; axis < 3; ++axis)
        point[axis] = before[axis] + share * (after[axis] - before[axis]);
    return point;
}

Body sampledBody(const Body& body, const std::vector<double>& times, std::size_t frames, std::size_t joints)
{
    Body sampled;
    sampled.id = body.id;
    for (const double time : times) {
        const auto before = std::min(static_cast<std::size_t>(time), frames - 1);
        const auto after = std::min(before + 1, frames - 1);
        const auto nearest = nearestFrame(time, frames);
        for (std::size_t joint = 0; joint < joints; ++joint) {
            sampled.positions.push_back(between(body.positions[before * joints + joint],
                                                body.positions[after * joints + joint],
                                                static_cast<float>(time - static_cast<double>(before))));
            if (!body.states.empty())
                sampled.states.push_back(body.states[nearest * joints + joint]);
        }
    }
    return sampled;
}

/// @param times in frames of the original, ascending
SkeletonSequence sampledAt(const SkeletonSequence& sequence, const std::vector<double>& times)
{
    SkeletonSequence sampled = sequence;
    sampled.frameCount = times.size();
    for (std::size_t body = 0; body < sequence.bodies.size(); ++body)
        sampled.bodies[body] = sampledBody(sequence.bodies[body], times, sequence.frameCount, sequence.jointCount());
    const auto newFrame = [&](std::size_t frame) {
        return static_cast<std::size_t>(std::lower_bound(times.begin(), times.end(), static_cast<double>(frame)) -
                                        times.begin());
    };
    for (auto& segment : sampled.segments) {
        segment.begin = newFrame(segment.begin);
        segment.end = newFrame(segment.end);
    }
    return sampled;
}

SkeletonSequence stretched(const SkeletonSequence& sequence, double factor)
{
    const double frames = std::max(std::round(static_cast<double>(sequence.frameCount) * factor), 2.0);
    if (frames > kMostFrames)
        throw SequenceError(fmt::format("Expected at most {:.0f} frames, found {:.0f}.", kMostFrames, frames));
    const double last = static_cast<double>(sequence.frameCount - 1);
    std::vector<double> times;
    for (double frame = 0; frame < frames; ++frame)
        times.push_back(last * frame / (frames - 1));
    return sampledAt(sequence, times);
}

SkeletonSequence withFrameRate(const SkeletonSequence& sequence, double rate)
{
    auto sampled = stretched(sequence, rate / sequence.frameRate);
    sampled.frameRate = rate;
    return sampled;
}

SkeletonSequence withIdleEnds(const SkeletonSequence& sequence, double seconds)
{
    const auto idle = static_cast<std::size_t>(std::lround(seconds * sequence.frameRate));
    std::vector<double> times(idle, 0.0);
    for (std::size_t frame = 0; frame < sequence.frameCount; ++frame)
        times.push_back(static_cast<double>(frame));
    times.insert(times.end(), idle, times.back());
    return sampledAt(sequence, times);
}

template <typename Change>
SkeletonSequence withPositions(SkeletonSequence sequence, const Change& change)
{
    for (auto& body : sequence.bodies) {
        body.imagePositions.clear();
        for (auto& position : body.positions)
            change(position);
    }
    return sequence;
}

SkeletonSequence withJitter(const SkeletonSequence& sequence, double deviation, grammar::Random random)
{
    return withPositions(sequence, [&](Point3& position) {
        for (auto& coordinate : position)
            coordinate += static_cast<float>(random.normal(0, deviation));
    });
}

SkeletonSequence withDroppedJoints(SkeletonSequence sequence, double share, grammar::Random random)
{
    const auto joints = sequence.jointCount();
    std::vector<std::size_t> order(joints);
    for (std::size_t joint = 0; joint < joints; ++joint)
        order[joint] = joint;
    for (std::size_t joint = joints; joint > 1; --joint)
        std::swap(order[joint - 1], order[static_cast<std::size_t>(random.integer(0, static_cast<int>(joint) - 1))]);
    order.resize(static_cast<std::size_t>(std::lround(share * static_cast<double>(joints))));
    for (auto& body : sequence.bodies)
        for (std::size_t frame = 0; frame < sequence.frameCount; ++frame)
            for (const auto joint : order) {
                body.positions[frame * joints + joint] = {kMissing, kMissing, kMissing};
                if (!body.states.empty())
                    body.states[frame * joints + joint] = JointState::Missing;
            }
    return sequence;
}

/// For every joint the one of the same name on the other side; itself when there is none.
std::vector<std::size_t> otherSides(const Topology& topology)
{
    std::vector<std::size_t> others;
    for (std::size_t joint = 0; joint < topology.jointCount(); ++joint) {
        auto name = topology.jointNames[joint];
        const auto exchange = [&name](std::string_view side, std::string_view other) {
            const auto place = name.find(side);
            if (place != std::string::npos)
                name.replace(place, side.size(), other);
            return place != std::string::npos;
        };
        if (!exchange("left", "right"))
            exchange("right", "left");
        others.push_back(topology.jointIndex(name).value_or(joint));
    }
    return others;
}

SkeletonSequence withSidesExchanged(const SkeletonSequence& sequence)
{
    const auto others = otherSides(*sequence.topology);
    SkeletonSequence exchanged = sequence;
    const auto reorder = [&](auto& values, const auto& from) {
        for (std::size_t index = 0; index < values.size(); ++index)
            values[index] = from[index - index % others.size() + others[index % others.size()]];
    };
    for (std::size_t body = 0; body < sequence.bodies.size(); ++body) {
        reorder(exchanged.bodies[body].positions, sequence.bodies[body].positions);
        reorder(exchanged.bodies[body].states, sequence.bodies[body].states);
        reorder(exchanged.bodies[body].imagePositions, sequence.bodies[body].imagePositions);
    }
    return exchanged;
}

SkeletonSequence seenFromTheSide(const SkeletonSequence& sequence, double degrees)
{
    const auto cosine = static_cast<float>(std::cos(degrees * std::numbers::pi / 180));
    const auto sine = static_cast<float>(std::sin(degrees * std::numbers::pi / 180));
    return withPositions(sequence, [=](Point3& position) {
        position = {cosine * position[0] + sine * position[2], position[1], cosine * position[2] - sine * position[0]};
    });
}

} // namespace

SkeletonSequence perturbed(const SkeletonSequence& sequence, const Perturbation& perturbation, std::uint64_t seed)
{
    if (sequence.frameCount == 0 || !(sequence.frameRate > 0))
        throw SequenceError("The recording has no frames or no frame rate.");
    const double amount = perturbation.amount;
    const grammar::Random random(seed);
    switch (perturbation.kind) {
    case Kind::TimeScale:
        requireAmount(amount > 0, perturbation, "a time scale above 0");
        return stretched(sequence, amount);
    case Kind::FrameRate:
        requireAmount(amount > 0, perturbation, "a frame rate above 0");
        return withFrameRate(sequence, amount);
    case Kind::Jitter:
        requireAmount(amount >= 0 && amount < 10, perturbation, "a jitter of 0 to 10 metres");
        return withJitter(sequence, amount, random.stream("jitter"));
    case Kind::DroppedJoints:
        requireAmount(amount >= 0 && amount < 1, perturbation, "a share of joints from 0 to below 1");
        return withDroppedJoints(sequence, amount, random.stream("joints"));
    case Kind::View:
        requireAmount(std::isfinite(amount), perturbation, "an angle in degrees");
        return seenFromTheSide(sequence, amount);
    case Kind::SidesExchanged:
        return withSidesExchanged(sequence);
    case Kind::MirroredAxis:
        return withPositions(sequence, [](Point3& position) { position[0] = -position[0]; });
    case Kind::IdleEnds:
        requireAmount(amount >= 0 && amount <= 3600, perturbation, "0 to 3600 seconds");
        return withIdleEnds(sequence, amount);
    }
    throw SequenceError("The kind of change is not known.");
}

} // namespace kinescope::datasets
