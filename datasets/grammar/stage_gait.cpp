#include "datasets/grammar/stage.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kinescope::datasets::grammar
{

namespace
{

/// One foot's keys while it goes: what it has covered, and its lifts.
struct FootKeys
{
    std::vector<KeyTime> times;
    std::vector<double> right, forward, heading;
    std::vector<KeyTime> liftTimes;
    std::vector<double> lift, swing;

    void stand(double time)
    {
        times.push_back({time, false});
        for (auto* values : {&right, &forward, &heading})
            values->push_back(values->empty() ? 0.0 : values->back());
    }
};

} // namespace

void Stage::gait(double u0, double u1, const Gait& gait)
{
    if (!owns(kLegs))
        return;
    const double begin = moment(u0), end = moment(u1);
    const double steps = std::max(2.0, std::round((end - begin) * gait.stepsPerSecond));
    const double period = (end - begin) / steps;
    const bool rightFirst = m_random.chance(0.5);
    const double air = gait.flight > 0 ? 1.12 : 0.86; // above 1 both feet are off the floor for a while
    std::array<FootKeys, 2> feet;
    for (FootKeys& foot : feet)
        foot.stand(begin);
    double right = 0, forward = 0;
    double heading = m_score.heading * (m_mirror ? -1 : 1);
    for (int k = 0; k < static_cast<int>(steps); ++k) {
        const bool isRight = (k % 2 == 0) == rightFirst;
        FootKeys& foot = feet[isRight ? 0 : 1];
        const bool last = k + 1 == static_cast<int>(steps);
        // The last step closes up to the other foot; all others go half a stride ahead of it.
        const double ahead = last ? 0.0 : 1.0;
        const double spared = isRight ? 1 - 0.45 * gait.limp : 1.0;
        heading += gait.turn;
        const double c = std::cos(heading), s = std::sin(heading);
        const double size = m_random.normal(1.0, 0.05) * spared;
        right += (gait.strideRight * c - gait.strideForward * s) * ahead * size;
        forward += (gait.strideRight * s + gait.strideForward * c) * ahead * size;
        const double start =
            std::max(begin + k * period + m_random.normal(0, 0.015) * period, foot.times.back().time + 0.01);
        const double stop =
            std::max(begin + k * period + air * period * (isRight ? 1 - 0.3 * gait.limp : 1.0), start + 0.05);
        foot.stand(start);
        foot.times.push_back({stop, false});
        foot.right.push_back(right);
        foot.forward.push_back(forward);
        foot.heading.push_back(heading - m_score.heading * (m_mirror ? -1 : 1));
        const double lift = gait.lift * m_random.normal(1.0, 0.08) * spared;
        foot.liftTimes.insert(foot.liftTimes.end(), {{start, false}, {0.5 * (start + stop), true}, {stop, false}});
        foot.lift.insert(foot.lift.end(), {0, lift, 0});
        foot.swing.insert(foot.swing.end(), {0, gait.swingForward, 0});
    }
    for (int side = 0; side < 2; ++side) {
        const auto of = [side](Channel channel) { return static_cast<Channel>(static_cast<int>(channel) + side); };
        const FootKeys& foot = feet[static_cast<std::size_t>(side)];
        add(of(Channel::RightStepRight), foot.times, foot.right);
        add(of(Channel::RightStepForward), foot.times, foot.forward);
        add(of(Channel::RightFootHeading), foot.times, foot.heading);
        if (foot.liftTimes.empty())
            continue;
        add(of(Channel::RightFootLift), foot.liftTimes, foot.lift);
        if (gait.swingForward != 0)
            add(of(Channel::RightFootForward), foot.liftTimes, foot.swing);
    }
    m_score.heading += gait.turn * steps * (m_mirror ? -1 : 1);
    gaitBody(u0, u1, gait, steps, rightFirst);
    gaitArms(u0, u1, gait, steps, rightFirst);
}

void Stage::gaitBody(double u0, double u1, const Gait& gait, double steps, bool rightFirst)
{
    constexpr double kPi = std::numbers::pi;
    // The weight goes over the standing foot; the pelvis is highest over it and lowest between two steps.
    const double side = rightFirst ? -1 : 1;
    wave(Channel::PelvisRight, u0, u1, gait.weightShift * side, steps / 2, 0);
    wave(Channel::TorsoYaw, u0, u1, 0.12 * side * std::min(1.0, gait.armSwing / 0.25), steps / 2, 0);
    wave(Channel::PelvisUp, u0, u1, gait.bounce + 0.5 * gait.flight, steps, gait.flight > 0 ? kPi / 2 : -kPi / 2);
    if (gait.flight > 0)
        swell(Channel::PelvisUp, 0.2 * gait.flight, u0, u0 + 0.1, u1 - 0.1, u1);
    if (gait.limp > 0) {
        wave(Channel::TorsoRoll, u0, u1, 0.16 * gait.limp * side, steps / 2, 0);
        wave(Channel::Crouch, u0, u1, 0.04 * gait.limp * side, steps / 2, 0);
    }
}

void Stage::gaitArms(double u0, double u1, const Gait& gait, double steps, bool rightFirst)
{
    constexpr double kPi = std::numbers::pi;
    const double first = rightFirst ? 0.0 : kPi;
    for (const Arm arm : {Arm::Right, Arm::Left}) {
        const double phase = first + (arm == Arm::Right ? kPi : 0.0);
        if (gait.armsBent) {
            const double margin = std::min(0.12, 0.2 * (u1 - u0));
            const double tight = m_random.uniform(0, 0.12);
            hand(arm, {rest(u0), reach(u0 + margin, {0.02, -0.48 + tight, 0.4}), hold(u1 - margin), rest(u1)});
        }
        const Vector3 axis{-0.15 * gait.armSwing, gait.armsBent ? 0.55 * gait.armSwing : 0.1 * gait.armSwing,
                           gait.armSwing};
        shake(arm, u0, u1, axis, steps / 2, phase);
    }
}

} // namespace kinescope::datasets::grammar
