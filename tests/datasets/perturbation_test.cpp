#include "datasets/errors.h"
#include "datasets/preprocessing/perturbation.h"
#include "tests/datasets/ntu_text.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

using namespace kinescope::datasets;
using namespace kinescope::tests;
using Kind = Perturbation::Kind;

namespace
{

SkeletonSequence changed(Kind kind, double amount, std::uint64_t seed = 1)
{
    return perturbed(standingPerson(31), {kind, amount}, seed);
}

bool samePositions(const SkeletonSequence& left, const SkeletonSequence& right)
{
    return left.bodies.front().positions == right.bodies.front().positions;
}

} // namespace

TEST(Perturbation, TimeScaleKeepsTheRateAndTheEnds)
{
    const auto original = standingPerson(31);
    const auto slow = changed(Kind::TimeScale, 2);
    EXPECT_EQ(slow.frameCount, 62U);
    EXPECT_EQ(slow.frameRate, original.frameRate);
    EXPECT_EQ(slow.bodies.front().positions.size(), 62U * 25);
    EXPECT_EQ(slow.bodies.front().states.size(), original.bodies.front().states.size() * 2);
    const auto hand = static_cast<std::size_t>(NtuJoint::RightHand);
    EXPECT_EQ(slow.position(0, 0, hand), original.position(0, 0, hand));
    EXPECT_EQ(slow.position(0, 61, hand), original.position(0, 30, hand));
    EXPECT_TRUE(samePositions(changed(Kind::TimeScale, 1), original));
    EXPECT_EQ(changed(Kind::TimeScale, 0.001).frameCount, 2U);
}

TEST(Perturbation, FrameRateKeepsTheDuration)
{
    const auto original = standingPerson(31);
    for (const double rate : {10.0, 15.0, 60.0}) {
        const auto sampled = changed(Kind::FrameRate, rate);
        EXPECT_EQ(sampled.frameRate, rate);
        EXPECT_NEAR(sampled.durationSeconds(), original.durationSeconds(), 0.5 / rate);
    }
    EXPECT_TRUE(samePositions(changed(Kind::FrameRate, 30), original));
}

TEST(Perturbation, SamplingPutsSegmentsWhereTheyBelong)
{
    auto sequence = standingPerson(31);
    sequence.segments = {{10, 20, 3, 1.0, ""}};
    const auto slow = perturbed(sequence, {Kind::TimeScale, 2}, 1);
    EXPECT_NEAR(static_cast<double>(slow.segments.front().begin), 20, 1);
    EXPECT_NEAR(static_cast<double>(slow.segments.front().end), 41, 1);
    EXPECT_EQ(perturbed(sequence, {Kind::IdleEnds, 1}, 1).segments.front().begin, 40U);
}

TEST(Perturbation, JitterHasItsDeviationAndFollowsItsSeed)
{
    const auto original = standingPerson(31);
    const auto noisy = changed(Kind::Jitter, 0.02);
    double squares = 0;
    std::size_t count = 0;
    for (std::size_t i = 0; i < original.bodies.front().positions.size(); ++i)
        for (std::size_t axis = 0; axis < 3; ++axis, ++count) {
            const double difference =
                noisy.bodies.front().positions[i][axis] - original.bodies.front().positions[i][axis];
            squares += difference * difference;
        }
    EXPECT_NEAR(std::sqrt(squares / static_cast<double>(count)), 0.02, 0.002);
    EXPECT_TRUE(samePositions(noisy, changed(Kind::Jitter, 0.02)));
    EXPECT_FALSE(samePositions(noisy, changed(Kind::Jitter, 0.02, 2)));
}

TEST(Perturbation, DroppedJointsAreTheSameInAllFrames)
{
    const auto dropped = changed(Kind::DroppedJoints, 0.2);
    std::set<std::size_t> missing;
    for (std::size_t joint = 0; joint < 25; ++joint)
        if (isMissing(dropped.position(0, 0, joint)))
            missing.insert(joint);
    EXPECT_EQ(missing.size(), 5U);
    for (std::size_t frame = 0; frame < dropped.frameCount; ++frame)
        for (std::size_t joint = 0; joint < 25; ++joint) {
            EXPECT_EQ(isMissing(dropped.position(0, frame, joint)), missing.contains(joint));
            EXPECT_EQ(dropped.bodies.front().states[frame * 25 + joint] == JointState::Missing,
                      missing.contains(joint));
        }
}

TEST(Perturbation, TurnsMirrorsAndHoldsStill)
{
    const auto original = standingPerson(31);
    const auto hand = static_cast<std::size_t>(NtuJoint::RightHand);
    const auto point = original.position(0, 7, hand);
    const auto turned = changed(Kind::View, 90).position(0, 7, hand);
    EXPECT_NEAR(turned[0], point[2], 1e-5);
    EXPECT_NEAR(turned[1], point[1], 1e-5);
    EXPECT_NEAR(turned[2], -point[0], 1e-5);
    EXPECT_EQ(changed(Kind::MirroredAxis, 1).position(0, 7, hand)[0], -point[0]);
    const auto exchanged = changed(Kind::SidesExchanged, 1);
    EXPECT_EQ(exchanged.position(0, 7, static_cast<std::size_t>(NtuJoint::LeftHand)), point);
    EXPECT_EQ(exchanged.position(0, 7, static_cast<std::size_t>(NtuJoint::Head)),
              original.position(0, 7, static_cast<std::size_t>(NtuJoint::Head)));
    const auto idle = changed(Kind::IdleEnds, 1);
    EXPECT_EQ(idle.frameCount, 31U + 60);
    EXPECT_EQ(idle.position(0, 0, hand), original.position(0, 0, hand));
    EXPECT_EQ(idle.position(0, 29, hand), original.position(0, 0, hand));
    EXPECT_EQ(idle.position(0, 37, hand), original.position(0, 7, hand));
    EXPECT_EQ(idle.position(0, 90, hand), original.position(0, 30, hand));
}

TEST(Perturbation, RefusesAmountsWithoutSense)
{
    for (const auto& [kind, amount] : {std::pair{Kind::TimeScale, 0.0},
                                       {Kind::TimeScale, 1e7},
                                       {Kind::TimeScale, NAN},
                                       {Kind::FrameRate, -1.0},
                                       {Kind::Jitter, -0.1},
                                       {Kind::DroppedJoints, 1.0},
                                       {Kind::View, INFINITY},
                                       {Kind::IdleEnds, -1.0}})
        EXPECT_THROW(changed(kind, amount), SequenceError) << amount;
    EXPECT_THROW(perturbed(SkeletonSequence{}, {Kind::MirroredAxis, 1}, 1), SequenceError);
}
