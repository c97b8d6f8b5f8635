#include "datasets/grammar/motion_grammar.h"
#include "datasets/preprocessing/canonical.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kinescope::datasets
{
namespace
{

GrammarSettings cleanSettings()
{
    GrammarSettings settings;
    settings.sensorNoise = false;
    return settings;
}

const MotionGrammar& baseGrammar()
{
    static const MotionGrammar grammar(MotionGrammar::baseActionCount(), 1);
    return grammar;
}

std::size_t actionIndex(std::string_view id)
{
    const auto& actions = baseGrammar().actions();
    const auto found =
        std::find_if(actions.begin(), actions.end(), [&](const auto& action) { return action.id == id; });
    EXPECT_NE(found, actions.end()) << id;
    return static_cast<std::size_t>(found - actions.begin());
}

double distance(const Point3& a, const Point3& b)
{
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

Point3 jointAt(const SkeletonSequence& sequence, std::size_t frame, NtuJoint joint)
{
    return sequence.position(0, frame, static_cast<std::size_t>(joint));
}

/// The angle at `middle` between the two bones, in degrees.
double jointAngle(const SkeletonSequence& sequence, std::size_t frame, NtuJoint first, NtuJoint middle, NtuJoint last)
{
    const Point3 m = jointAt(sequence, frame, middle);
    const double a = distance(jointAt(sequence, frame, first), m), b = distance(jointAt(sequence, frame, last), m);
    const double c = distance(jointAt(sequence, frame, first), jointAt(sequence, frame, last));
    return std::acos(std::clamp((a * a + b * b - c * c) / (2 * a * b), -1.0, 1.0)) * 180 / std::numbers::pi;
}

TEST(MotionGrammar, EveryActionIsFiniteWithoutSensorNoiseAndWithinTheTimeLimits)
{
    const GrammarSettings settings = cleanSettings();
    for (std::size_t action = 0; action < baseGrammar().actions().size(); ++action) {
        for (std::uint64_t sample = 0; sample < 3; ++sample) {
            const SkeletonSequence sequence = baseGrammar().synthesize(action, sample, settings);
            const std::string& id = baseGrammar().actions()[action].id;
            ASSERT_EQ(sequence.bodies.size(), 1U) << id;
            EXPECT_EQ(missingRatio(sequence), 0.0) << id;
            EXPECT_GE(sequence.durationSeconds(), settings.minimumSeconds - 0.05) << id;
            EXPECT_LE(sequence.durationSeconds(), settings.maximumSeconds + 0.05) << id;
            for (const Point3& point : sequence.bodies[0].positions)
                ASSERT_TRUE(std::isfinite(point[0]) && std::isfinite(point[1]) && std::isfinite(point[2])) << id;
        }
    }
}

TEST(MotionGrammar, BonesKeepTheirLengthsWithoutSensorNoise)
{
    const auto& parents = ntu25Topology()->parents;
    for (std::size_t action = 0; action < baseGrammar().actions().size(); ++action) {
        const SkeletonSequence sequence = baseGrammar().synthesize(action, 7, cleanSettings());
        for (std::size_t joint = 0; joint < kNtuJointCount; ++joint) {
            // The middle of the spine is a point on a bending line, not the end of a bone.
            if (parents[joint] < 0 || joint == static_cast<std::size_t>(NtuJoint::SpineMid) ||
                joint == static_cast<std::size_t>(NtuJoint::SpineShoulder) ||
                parents[joint] == static_cast<int>(NtuJoint::SpineMid))
                continue;
            const auto parent = static_cast<std::size_t>(parents[joint]);
            const double first = distance(sequence.position(0, 0, joint), sequence.position(0, 0, parent));
            for (std::size_t frame = 1; frame < sequence.frameCount; ++frame)
                ASSERT_NEAR(distance(sequence.position(0, frame, joint), sequence.position(0, frame, parent)), first,
                            1e-3)
                    << baseGrammar().actions()[action].id << ", joint " << joint << ", frame " << frame;
        }
    }
}

TEST(MotionGrammar, ElbowsAndKneesStayWithinTheirRange)
{
    using enum NtuJoint;
    for (std::size_t action = 0; action < baseGrammar().actions().size(); ++action) {
        const SkeletonSequence sequence = baseGrammar().synthesize(action, 3, cleanSettings());
        for (std::size_t frame = 0; frame < sequence.frameCount; ++frame) {
            for (const double angle : {jointAngle(sequence, frame, LeftShoulder, LeftElbow, LeftWrist),
                                       jointAngle(sequence, frame, RightShoulder, RightElbow, RightWrist),
                                       jointAngle(sequence, frame, LeftHip, LeftKnee, LeftAnkle),
                                       jointAngle(sequence, frame, RightHip, RightKnee, RightAnkle)}) {
                ASSERT_GE(angle, 24.0) << baseGrammar().actions()[action].id << ", frame " << frame;
                ASSERT_LE(angle, 179.5) << baseGrammar().actions()[action].id << ", frame " << frame;
            }
        }
    }
}

TEST(MotionGrammar, KneesBendForwardInASquat)
{
    using enum NtuJoint;
    const SkeletonSequence sequence = baseGrammar().synthesize(actionIndex("squat"), 2, cleanSettings());
    std::size_t lowest = 0;
    for (std::size_t frame = 0; frame < sequence.frameCount; ++frame)
        if (jointAt(sequence, frame, SpineBase)[1] < jointAt(sequence, lowest, SpineBase)[1])
            lowest = frame;
    EXPECT_LT(jointAt(sequence, lowest, SpineBase)[1], jointAt(sequence, 0, SpineBase)[1] - 0.2F);
    EXPECT_LT(jointAt(sequence, lowest, RightKnee)[2], jointAt(sequence, lowest, RightHip)[2]); // nearer to the camera
    EXPECT_LT(jointAt(sequence, lowest, LeftKnee)[2], jointAt(sequence, lowest, LeftHip)[2]);
}

TEST(MotionGrammar, FeetOnTheFloorDoNotSkate)
{
    using enum NtuJoint;
    for (const std::string_view id :
         {"wave.right", "squat", "bow", "throw.left", "walk", "walk_in_place", "lunge_forward.right", "sit_down",
          "stand_up", "golf.right", "stretch", "side_step.left"}) {
        const SkeletonSequence sequence = baseGrammar().synthesize(actionIndex(id), 5, cleanSettings());
        for (const NtuJoint ankle : {LeftAnkle, RightAnkle}) {
            float floor = jointAt(sequence, 0, ankle)[1];
            for (std::size_t frame = 0; frame < sequence.frameCount; ++frame)
                floor = std::min(floor, jointAt(sequence, frame, ankle)[1]);
            double skated = 0;
            for (std::size_t frame = 1; frame < sequence.frameCount; ++frame) {
                const Point3 before = jointAt(sequence, frame - 1, ankle), now = jointAt(sequence, frame, ankle);
                if (before[1] < floor + 0.004F && now[1] < floor + 0.004F)
                    skated += std::hypot(now[0] - before[0], now[2] - before[2]);
            }
            EXPECT_LT(skated / sequence.durationSeconds(), 0.04) << id << ": metres a second on the floor";
        }
    }
}

TEST(MotionGrammar, FacesTheCameraWithRightAndLeftInPlace)
{
    const SkeletonSequence still = baseGrammar().synthesize(actionIndex("stand"), 0, cleanSettings());
    EXPECT_GT(jointAt(still, 0, NtuJoint::RightShoulder)[0], jointAt(still, 0, NtuJoint::LeftShoulder)[0]);
    EXPECT_GT(jointAt(still, 0, NtuJoint::Head)[1], jointAt(still, 0, NtuJoint::SpineBase)[1]);
    EXPECT_LT(jointAt(still, 0, NtuJoint::LeftFoot)[2], jointAt(still, 0, NtuJoint::LeftAnkle)[2]);
    GrammarSettings noisy;
    for (const std::string_view topology : {"ntu25", "kinect20"}) {
        noisy.topologyId = topology;
        int agreeing = 0;
        for (std::uint64_t sample = 0; sample < 20; ++sample) {
            const SkeletonSequence sequence = baseGrammar().synthesize(actionIndex("wave.right"), sample, noisy);
            agreeing += facingAgreement(sequence, 0) > 0 ? 1 : 0;
            EXPECT_GT(sequence.position(0, 0, 0)[2], 1.0F) << "in front of the camera";
        }
        EXPECT_EQ(agreeing, 20) << topology;
    }
}

TEST(MotionGrammar, MakesBothTopologies)
{
    GrammarSettings settings = cleanSettings();
    const SkeletonSequence newer = baseGrammar().synthesize(0, 1, settings);
    settings.topologyId = "kinect20";
    const SkeletonSequence older = baseGrammar().synthesize(0, 1, settings);
    EXPECT_EQ(newer.topology, ntu25Topology());
    EXPECT_EQ(older.topology, kinect20Topology());
    ASSERT_EQ(older.frameCount, newer.frameCount);
    for (const std::string_view name : {"left knee", "right wrist", "head", "right foot"}) {
        const auto there = older.topology->jointIndex(name), here = newer.topology->jointIndex(name);
        ASSERT_TRUE(there && here) << name;
        EXPECT_EQ(older.position(0, 4, *there), newer.position(0, 4, *here)) << name;
    }
    settings.topologyId = "coco18";
    EXPECT_THROW(baseGrammar().synthesize(0, 1, settings), std::invalid_argument);
}

TEST(MotionGrammar, SensorNoiseInfersAndDropsSomeJointsButNotMany)
{
    std::size_t inferred = 0, missing = 0, total = 0;
    for (std::size_t action = 0; action < 60; ++action) {
        const SkeletonSequence sequence = baseGrammar().synthesize(action, 9, GrammarSettings{});
        for (const JointState state : sequence.bodies[0].states) {
            inferred += state == JointState::Inferred ? 1U : 0U;
            missing += state == JointState::Missing ? 1U : 0U;
            ++total;
        }
    }
    EXPECT_GT(inferred, total / 200);
    EXPECT_LT(inferred, total / 4);
    EXPECT_GT(missing, 0U);
    EXPECT_LT(missing, total / 50);
}

TEST(MotionGrammar, FollowsTheFrameRate)
{
    GrammarSettings settings = cleanSettings();
    const SkeletonSequence slow = baseGrammar().synthesize(3, 4, settings);
    settings.frameRate = 60;
    const SkeletonSequence fast = baseGrammar().synthesize(3, 4, settings);
    EXPECT_NEAR(fast.durationSeconds(), slow.durationSeconds(), 0.05);
    EXPECT_NEAR(distance(fast.position(0, 40, 11), slow.position(0, 20, 11)), 0.0, 1e-4);
}

TEST(MotionGrammar, SquatsDeeperThanItWaves)
{
    const auto sinks = [](std::string_view id) {
        const SkeletonSequence sequence = baseGrammar().synthesize(actionIndex(id), 6, cleanSettings());
        float low = 10, high = -10;
        for (std::size_t frame = 0; frame < sequence.frameCount; ++frame) {
            low = std::min(low, jointAt(sequence, frame, NtuJoint::SpineBase)[1]);
            high = std::max(high, jointAt(sequence, frame, NtuJoint::SpineBase)[1]);
        }
        return high - low;
    };
    for (const std::string_view id : {"squat", "sit_down", "stand_up", "fall", "kneel", "lift_box"})
        EXPECT_GT(sinks(id), 0.2F) << id;
    for (const std::string_view id : {"wave.left", "clap", "drink", "salute"})
        EXPECT_LT(sinks(id), 0.03F) << id;
}

} // namespace
} // namespace kinescope::datasets
