#include "datasets/grammar/stage.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kinescope::datasets::grammar
{

Limbs mirroredLimbs(Limbs limbs)
{
    const unsigned rest = limbs & ~static_cast<unsigned>(kBothArms);
    const unsigned right = (limbs & kLeftArm) != 0 ? kRightArm : 0U;
    const unsigned left = (limbs & kRightArm) != 0 ? kLeftArm : 0U;
    return static_cast<Limbs>(rest | right | left);
}

Waypoint rest(double u)
{
    return {u, Anchor::Hang, {0.075, -0.965, 0.045}, 0, false, false};
}
Waypoint hold(double u)
{
    return {u, Anchor::Hang, {}, 0, false, true};
}
Waypoint at(double u, Anchor anchor, Vector3 offset, double elbow)
{
    return {u, anchor, offset, elbow, false, false};
}
Waypoint pass(double u, Anchor anchor, Vector3 offset, double elbow)
{
    return {u, anchor, offset, elbow, true, false};
}
Waypoint reach(double u, Vector3 offset, double elbow)
{
    return at(u, Anchor::Shoulder, offset, elbow);
}
Waypoint sweep(double u, Vector3 offset, double elbow)
{
    return pass(u, Anchor::Shoulder, offset, elbow);
}

namespace
{

/// Which limbs a channel belongs to.
Limbs ownerOf(Channel channel)
{
    if (channel >= Channel::RightStepRight || channel == Channel::Crouch || channel == Channel::PelvisRight ||
        channel == Channel::PelvisForward || channel == Channel::PelvisUp || channel == Channel::Heading)
        return kLegs;
    if (channel == Channel::HeadPitch || channel == Channel::HeadYaw || channel == Channel::HeadRoll)
        return kHead;
    return kNoLimbs; // the torso follows everything
}

/// How far a place may differ from one performance to the next, in the anchor's unit.
double tolerance(Anchor anchor)
{
    switch (anchor) {
    case Anchor::Hang:
    case Anchor::Shoulder:
        return 0.065;
    case Anchor::Head:
    case Anchor::OtherHand:
        return 0.014;
    case Anchor::Chest:
    case Anchor::Pelvis:
    case Anchor::OwnKnee:
    case Anchor::OwnFoot:
        return 0.025;
    case Anchor::Level:
    case Anchor::Ground:
        return 0.04;
    }
    return 0.02;
}

} // namespace

Stage::Stage(Score& score, Random& random, double begin, double end, bool mirror, Limbs limbs)
    : m_score(score)
    , m_random(random)
    , m_begin(begin)
    , m_end(end)
    , m_mirror(mirror)
    , m_limbs(limbs)
    , m_amount(std::clamp(random.normal(1.0, 0.15), 0.65, 1.4))
    , m_skew(random.uniform(-0.22, 0.22))
    , m_swing(random.uniform(-0.03, 0.03))
{
}

double Stage::moment(double u) const
{
    const double warped = u + m_skew * u * (1 - u) + m_swing * std::sin(2 * std::numbers::pi * std::clamp(u, 0.0, 1.0));
    return m_begin + (m_end - m_begin) * warped;
}

double Stage::cycles(double u0, double u1, double slowest, double fastest, int fewest, int most)
{
    const double count = (u1 - u0) * seconds() * m_random.uniform(slowest, fastest);
    return std::clamp(std::round(count), static_cast<double>(fewest), static_cast<double>(most));
}

void Stage::add(Channel channel, const std::vector<KeyTime>& times, std::vector<double> values)
{
    const Limbs owner = ownerOf(channel);
    if (owner != kNoLimbs && !owns(owner))
        return;
    const MirroredChannel target = m_mirror ? mirroredChannel(channel) : MirroredChannel{channel, 1};
    for (double& value : values)
        value *= target.sign;
    m_score.channel(target.channel).curves.push_back({times, std::move(values)});
}

void Stage::curve(Channel channel, std::initializer_list<ChannelKey> keys)
{
    std::vector<KeyTime> times;
    std::vector<double> values;
    for (const ChannelKey& key : keys) {
        times.push_back({moment(key.u), key.passing});
        values.push_back(key.value);
    }
    add(channel, times, std::move(values));
}

void Stage::swell(Channel channel, double value, double u0, double u1, double u2, double u3)
{
    curve(channel, {{u0, 0}, {u1, value}, {u2, value}, {u3, 0}});
}

void Stage::wave(Channel channel, double u0, double u1, double amplitude, double cycles, double phase)
{
    const Limbs owner = ownerOf(channel);
    if (owner != kNoLimbs && !owns(owner))
        return;
    const MirroredChannel target = m_mirror ? mirroredChannel(channel) : MirroredChannel{channel, 1};
    m_score.channel(target.channel)
        .oscillations.push_back(
            {moment(u0), moment(u1), cycles, phase, 0.18, amplitude * target.sign, m_random.uniform(-0.15, 0.15)});
}

void Stage::base(Channel channel, double value)
{
    add(channel, {{m_begin, false}}, {value});
}

void Stage::hand(Arm arm, const std::vector<Waypoint>& way)
{
    if (!owns(arm == Arm::Right ? kRightArm : kLeftArm))
        return;
    const bool right = (arm == Arm::Right) != m_mirror;
    HandTrack& track = m_score.hands[right ? 0 : 1];
    const Vector3 bias{m_random.normal(0, 1), m_random.normal(0, 1), m_random.normal(0, 1)};
    const double elbow = m_random.normal(0, 0.1);
    for (const Waypoint& point : way) {
        double time = moment(point.u);
        if (!track.times.empty())
            time = std::max(time, track.times.back().time + 0.02);
        if (point.held && !track.keys.empty()) {
            track.keys.push_back(track.keys.back());
        } else {
            const double spread = point.anchor == Anchor::Hang ? 0.0 : tolerance(point.anchor);
            const Vector3 own{m_random.normal(0, 1), m_random.normal(0, 1), m_random.normal(0, 1)};
            track.keys.push_back({point.anchor, point.offset + bias * (spread * 0.8) + own * (spread * 0.35),
                                  point.elbow + (point.anchor == Anchor::Hang ? 0.0 : elbow)});
        }
        track.times.push_back({time, point.passing});
    }
}

void Stage::hand(Arm arm, std::initializer_list<Waypoint> way)
{
    hand(arm, std::vector<Waypoint>(way));
}

void Stage::hands(const std::vector<Waypoint>& way)
{
    // Two hands that do the same keep the same bias; each has its own small errors.
    Random shared = m_random;
    hand(Arm::Right, way);
    m_random = shared;
    hand(Arm::Left, way);
    m_random.bits();
}

void Stage::hands(std::initializer_list<Waypoint> way)
{
    hands(std::vector<Waypoint>(way));
}

void Stage::shake(Arm arm, double u0, double u1, Vector3 axis, double cycles, double phase)
{
    if (!owns(arm == Arm::Right ? kRightArm : kLeftArm))
        return;
    const bool right = (arm == Arm::Right) != m_mirror;
    m_score.hands[right ? 0 : 1].oscillations.push_back(
        {{moment(u0), moment(u1), cycles, phase, 0.15, m_amount, m_random.uniform(-0.15, 0.15)}, axis, {}, false});
}

void Stage::circle(Arm arm, double u0, double u1, Vector3 sine, Vector3 cosine, double turns, double start)
{
    if (!owns(arm == Arm::Right ? kRightArm : kLeftArm))
        return;
    const bool right = (arm == Arm::Right) != m_mirror;
    m_score.hands[right ? 0 : 1].oscillations.push_back(
        {{moment(u0), moment(u1), turns, start, 0.1, m_amount, m_random.uniform(-0.25, 0.25)}, sine, cosine, true});
}

void Stage::step(Arm side, double u0, double u1, double right, double forward, double lift)
{
    const bool isRight = side == Arm::Right;
    const double c = std::cos(m_score.heading), s = std::sin(m_score.heading) * (m_mirror ? -1 : 1);
    curve(isRight ? Channel::RightStepRight : Channel::LeftStepRight, {{u0, 0}, {u1, right * c - forward * s}});
    curve(isRight ? Channel::RightStepForward : Channel::LeftStepForward, {{u0, 0}, {u1, right * s + forward * c}});
    curve(isRight ? Channel::RightFootLift : Channel::LeftFootLift, {{u0, 0}, {0.5 * (u0 + u1), lift, true}, {u1, 0}});
}

void Stage::seated()
{
    if (!owns(kLegs))
        return;
    base(Channel::Crouch, m_random.uniform(0.44, 0.52));
    base(Channel::PelvisForward, -m_random.uniform(0.32, 0.42));
    base(Channel::TorsoPitch, m_random.uniform(-0.08, 0.12));
}

} // namespace kinescope::datasets::grammar
