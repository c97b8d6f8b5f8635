#pragma once

#include "datasets/grammar/random.h"
#include "datasets/grammar/score.h"
#include "datasets/skeleton/topology.h"

#include <array>

namespace kinescope::datasets::grammar
{

/// Lengths of one person in metres.
struct BodyShape
{
    double scale = 1; ///< stature over 1.72 m
    double hipHalfWidth = 0.085, hipDrop = 0.05;
    double thigh = 0.42, shank = 0.40, ankleHeight = 0.085, foot = 0.13;
    double lowerSpine = 0.26, upperSpine = 0.24, neckBase = 0.075, neck = 0.15;
    double shoulderHalfWidth = 0.175, shoulderDrop = 0.03;
    double upperArm = 0.28, forearm = 0.25, palm = 0.075, fingers = 0.085, thumb = 0.07;
    double lowerSpineShare = 0.5; ///< where the sensor puts the middle of the spine, as a share of the lower part

    double arm() const { return upperArm + forearm + palm; }
    double leg() const { return thigh + shank; }

    static BodyShape drawn(Random& random);
};

using JointArray = std::array<Vector3, kNtuJointCount>;

/// How the person stands and hangs about beside what the score says.
struct Posture
{
    double stanceHalfWidth = 0.1, toesOut = 0.15, stagger = 0;
    double pitch = 0.03, yaw = 0, roll = 0, headPitch = 0;
    std::array<Vector3, 2> handRest{};  ///< added to the hanging hands, in arm lengths
    std::array<double, 2> elbow{};      ///< added to every key's elbow lift
    std::array<Oscillation, 10> sway{}; ///< slow idle sway, see solve()

    static Posture drawn(Random& random, double seconds);
};

/// All 25 joints at a moment, in the performer's frame; the floor is y = 0.
JointArray solvedPose(const BodyShape& shape, const Posture& posture, const Score& score, double time);

/// Middle joint of a two-bone limb; `end` is pulled within reach.
/// @param pole where the middle joint should point
/// @param minimumAngle smallest angle between the bones, radians
Vector3 bentLimb(const Vector3& start, Vector3& end, double first, double second, const Vector3& pole,
                 double minimumAngle);

} // namespace kinescope::datasets::grammar
