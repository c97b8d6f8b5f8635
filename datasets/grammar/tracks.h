#pragma once

#include "datasets/grammar/vector3.h"

#include <array>
#include <cstddef>
#include <vector>

namespace kinescope::datasets::grammar
{

/// What one number of the body does over time. Angles in radians, lengths in metres for a stature of 1.72 m.
enum class Channel
{
    TorsoPitch, ///< forward lean of the chest, shared out over hip and spine
    TorsoYaw,   ///< to the left
    TorsoRoll,  ///< to the right
    BodyPitch,  ///< forward lean of the whole trunk as one piece (falling, lying, push-up)
    BodyRoll,
    HeadPitch, ///< down, against the chest
    HeadYaw,   ///< to the left
    HeadRoll,  ///< to the right
    Crouch,    ///< share of the leg length by which the pelvis sinks, 0 to 0.85
    PelvisRight,
    PelvisForward,
    PelvisUp, ///< of a jump
    Heading,  ///< turn of the pelvis beyond that of the feet, to the left
    RightShrug,
    LeftShrug,
    RightWristBend, ///< towards the thumb
    LeftWristBend,
    RightStepRight, ///< where the foot stands; the pelvis follows the feet's mean
    LeftStepRight,
    RightStepForward,
    LeftStepForward,
    RightFootRight, ///< gesture of the foot; the pelvis stays
    LeftFootRight,
    RightFootForward,
    LeftFootForward,
    RightFootLift,
    LeftFootLift,
    RightFootHeading,
    LeftFootHeading,
    Count
};

inline constexpr std::size_t kChannelCount = static_cast<std::size_t>(Channel::Count);

/// A channel seen in the mirror: which channel it is then, and whether its sign turns.
struct MirroredChannel
{
    Channel channel;
    double sign;
};
MirroredChannel mirroredChannel(Channel channel);

/// A point of a path in time. A path halts at a key (minimum jerk between halts) unless it passes through it.
struct KeyTime
{
    double time = 0; ///< seconds
    bool passing = false;
};

/// How much four neighbouring keys count at a moment.
struct KeyWeights
{
    std::array<std::size_t, 4> key{};
    std::array<double, 4> weight{};
};

/// @param keys sorted by time, not empty
KeyWeights keyWeights(const std::vector<KeyTime>& keys, double time);

/// The minimum-jerk course from 0 to 1 (Flash and Hogan 1985).
double minimumJerk(double progress);

/// A value through keys; before the first key its value, after the last its value.
struct Curve
{
    std::vector<KeyTime> times;
    std::vector<double> values;

    double at(double time) const;
};

/// A to and fro between `begin` and `end`, faded in and out.
struct Oscillation
{
    double begin = 0, end = 1; ///< seconds
    double cycles = 1;
    double phase = 0;  ///< radians
    double fade = 0.2; ///< share of the stretch at either end
    double amplitude = 1;
    double unevenness = 0; ///< -0.3 to 0.3: the rhythm slows or quickens on the way

    double envelope(double time) const;
    double angle(double time) const;
    double at(double time) const { return amplitude * envelope(time) * std::sin(angle(time)); }
};

/// All that is laid on one channel; the parts add up.
struct ChannelTrack
{
    double base = 0;
    std::vector<Curve> curves;
    std::vector<Oscillation> oscillations;

    double at(double time) const;
};

} // namespace kinescope::datasets::grammar
