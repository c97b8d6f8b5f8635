#pragma once

#include "datasets/grammar/tracks.h"

#include <array>
#include <vector>

namespace kinescope::datasets::grammar
{

enum class Arm
{
    Right = 0,
    Left = 1
};

/// What a place of a hand is told from.
enum class Anchor
{
    Hang,     ///< shoulder, in arm lengths; swings free of the torso's lean like a hanging arm
    Shoulder, ///< own shoulder, in arm lengths, in the chest's frame
    Head,     ///< head centre, metres, in the head's frame
    Chest,    ///< base of the neck, metres, in the chest's frame
    Pelvis,   ///< hip centre, metres, in the pelvis's frame
    Level,    ///< hip centre, metres, upright frame of the heading (tables, laps)
    Ground,   ///< floor point between the feet, metres, upright frame of the heading
    OwnKnee,  ///< knee of the same side, metres, upright frame
    OwnFoot,  ///< ankle of the same side, metres, upright frame
    OtherHand ///< the other palm, metres, in the chest's frame
};

struct HandKey
{
    Anchor anchor = Anchor::Hang;
    Vector3 offset;   ///< for the right hand; x is mirrored for the left
    double elbow = 0; ///< -1 tucked under, 0 natural, 1 lifted out to shoulder height
};

/// An addition to a hand's path: `sine` and `cosine` axes give lines, circles and ellipses, in arm lengths.
struct HandOscillation
{
    Oscillation course;
    Vector3 sine;
    Vector3 cosine;
    bool fromStart = false; ///< the offset counts from the value at the begin, and no fading is laid on it
};

struct HandTrack
{
    std::vector<KeyTime> times;
    std::vector<HandKey> keys;
    std::vector<HandOscillation> oscillations;
};

/// Everything that is to be performed: one track a channel, one path a hand.
struct Score
{
    std::array<ChannelTrack, kChannelCount> channels;
    std::array<HandTrack, 2> hands;
    double heading = 0; ///< where later steps go, radians to the left

    ChannelTrack& channel(Channel which) { return channels[static_cast<std::size_t>(which)]; }
    double value(Channel which, double time) const { return channels[static_cast<std::size_t>(which)].at(time); }
};

} // namespace kinescope::datasets::grammar
