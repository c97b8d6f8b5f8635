#pragma once

#include "datasets/grammar/random.h"
#include "datasets/grammar/score.h"

#include <initializer_list>

namespace kinescope::datasets::grammar
{

/// Parts of the body an action needs, as bits; an action may not write where it has no part.
enum Limbs : unsigned
{
    kNoLimbs = 0,
    kRightArm = 1,
    kLeftArm = 2,
    kBothArms = 3,
    kLegs = 4,
    kTorso = 8,
    kHead = 16,
    kAll = 31
};

constexpr Limbs operator|(Limbs a, Limbs b)
{
    return static_cast<Limbs>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}

Limbs mirroredLimbs(Limbs limbs);

/// A stop of a hand on its way; `u` runs from 0 to 1 over the action.
struct Waypoint
{
    double u = 0;
    Anchor anchor = Anchor::Hang;
    Vector3 offset;
    double elbow = 0;
    bool passing = false;
    bool held = false; ///< stays where the waypoint before it was
};

Waypoint rest(double u);
Waypoint hold(double u);
Waypoint at(double u, Anchor anchor, Vector3 offset, double elbow = 0);
Waypoint pass(double u, Anchor anchor, Vector3 offset, double elbow = 0);
/// In arm lengths from the own shoulder.
Waypoint reach(double u, Vector3 offset, double elbow = 0);
Waypoint sweep(double u, Vector3 offset, double elbow = 0);

struct ChannelKey
{
    double u = 0;
    double value = 0;
    bool passing = false;
};

/// How somebody goes or runs. Lengths in metres for a stature of 1.72 m.
struct Gait
{
    double stepsPerSecond = 1.8;
    double strideForward = 0;
    double strideRight = 0;
    double turn = 0; ///< radians to the left a step
    double lift = 0.12;
    double swingForward = 0; ///< of the lifted foot, in place
    double bounce = 0.015;
    double flight = 0; ///< both feet leave the floor, metres
    double weightShift = 0.03;
    double armSwing = 0.25; ///< arm lengths
    bool armsBent = false;
    double limp = 0; ///< 0 to 1: the right leg is spared
};

/// Where an action writes its motion: a stretch of time of a score, seen directly or in the mirror. Actions are written
/// for the right side. Places, amounts and moments vary by the stage's random numbers.
class Stage
{
public:
    Stage(Score& score, Random& random, double begin, double end, bool mirror, Limbs limbs);

    Random& random() { return m_random; }
    double seconds() const { return m_end - m_begin; }
    /// How many repetitions at a rate drawn between the two (per second) fit into the share [u0, u1].
    double cycles(double u0, double u1, double slowest, double fastest, int fewest, int most);
    double amount() const { return m_amount; }
    bool owns(Limbs limbs) const { return (m_limbs & limbs) == limbs; }

    void curve(Channel channel, std::initializer_list<ChannelKey> keys);
    /// Up to `value` and back: begins at u0, is reached at u1, left at u2, over at u3.
    void swell(Channel channel, double value, double u0, double u1, double u2, double u3);
    void wave(Channel channel, double u0, double u1, double amplitude, double cycles, double phase = 0);
    void base(Channel channel, double value);

    void hand(Arm arm, std::initializer_list<Waypoint> way);
    void hand(Arm arm, const std::vector<Waypoint>& way);
    /// The same way for both hands, mirrored, with small differences.
    void hands(std::initializer_list<Waypoint> way);
    void hands(const std::vector<Waypoint>& way);
    void shake(Arm arm, double u0, double u1, Vector3 axis, double cycles, double phase = 0);
    void circle(Arm arm, double u0, double u1, Vector3 sine, Vector3 cosine, double turns, double start);

    void gait(double u0, double u1, const Gait& gait);
    /// Moves one foot and lets it stand there.
    void step(Arm side, double u0, double u1, double right, double forward, double lift = 0.07);
    /// Seated from the start to the end.
    void seated();

private:
    double moment(double u) const;
    void add(Channel channel, const std::vector<KeyTime>& times, std::vector<double> values);
    void gaitArms(double u0, double u1, const Gait& gait, double steps, bool rightFirst);
    void gaitBody(double u0, double u1, const Gait& gait, double steps, bool rightFirst);

    Score& m_score;
    Random& m_random;
    double m_begin, m_end;
    bool m_mirror;
    Limbs m_limbs;
    double m_amount;
    double m_skew, m_swing;
};

} // namespace kinescope::datasets::grammar
