#include "datasets/errors.h"
#include "datasets/preprocessing/canonical.h"
#include "datasets/preprocessing/gap_filling.h"
#include "datasets/preprocessing/idle_trimming.h"
#include "datasets/readers/sequence_reader.h"
#include "tests/datasets/ntu_text.h"
#include "tests/support/shared_data.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using namespace kinescope::datasets;
using namespace kinescope::tests;

namespace
{

constexpr float kMissing = std::numeric_limits<float>::quiet_NaN();

Point3 valueAt(const CanonicalSequence& canonical, std::size_t frame, NtuJoint joint, std::size_t body = 0)
{
    Point3 point{};
    for (std::size_t axis = 0; axis < 3; ++axis)
        point[axis] =
            canonical.values[((axis * canonical.frames + frame) * kNtuJointCount + static_cast<std::size_t>(joint)) *
                                 canonical.bodies +
                             body];
    return point;
}

/// Turned about the vertical, tilted, scaled and moved: what another camera sees.
void seeFromElsewhere(SkeletonSequence& sequence, float yaw, float tilt, float scale)
{
    for (auto& body : sequence.bodies)
        for (auto& [x, y, z] : body.positions) {
            const float turnedX = std::cos(yaw) * x + std::sin(yaw) * z;
            const float turnedZ = std::cos(yaw) * z - std::sin(yaw) * x;
            x = scale * turnedX + 0.7F;
            const float tiltedY = std::cos(tilt) * y - std::sin(tilt) * turnedZ;
            z = scale * (std::sin(tilt) * y + std::cos(tilt) * turnedZ) - 1.0F;
            y = scale * tiltedY + 0.3F;
        }
}

void mirror(SkeletonSequence& sequence)
{
    for (auto& body : sequence.bodies)
        for (auto& position : body.positions)
            position[0] = -position[0];
}

void eraseFrame(Body& body, std::size_t frame)
{
    std::fill_n(body.positions.begin() + static_cast<std::ptrdiff_t>(frame * kNtuJointCount), kNtuJointCount,
                Point3{kMissing, kMissing, kMissing});
}

} // namespace

TEST(Canonicalize, PutsTheRightShoulderAtPlusXTheSpineAlongYAndTheFeetToMinusZ)
{
    const auto canonical = canonicalize(standingPerson(40), {});
    EXPECT_EQ(canonical.values.size(), 3U * 64 * 25 * 2);
    EXPECT_EQ(canonical.bodiesPresent, 1U);
    EXPECT_FALSE(canonical.mirrored);
    EXPECT_NEAR(canonical.durationSeconds, 40 / 30.0, 1e-9);
    for (const std::size_t frame : {0U, 31U, 63U}) {
        const auto hips = valueAt(canonical, frame, NtuJoint::SpineBase);
        const auto shoulder = valueAt(canonical, frame, NtuJoint::RightShoulder);
        const auto spine = valueAt(canonical, frame, NtuJoint::SpineShoulder);
        EXPECT_NEAR(std::hypot(hips[0], hips[1], hips[2]), 0, 1e-6);
        EXPECT_NEAR(spine[0], 0, 1e-5);
        EXPECT_NEAR(spine[1], 1, 1e-5);
        EXPECT_NEAR(spine[2], 0, 1e-5);
        EXPECT_NEAR(shoulder[0], 0.4, 1e-5);
        EXPECT_NEAR(shoulder[2], 0, 1e-5);
        EXPECT_NEAR(valueAt(canonical, frame, NtuJoint::LeftFoot)[2], -0.3, 1e-5);
        EXPECT_EQ(valueAt(canonical, frame, NtuJoint::Head, 1), (Point3{0, 0, 0}));
    }
}

TEST(Canonicalize, DoesNotDependOnTheCamera)
{
    const auto front = canonicalize(standingPerson(40), {});
    for (const float yaw : {0.5F, 1.6F, 3.1F, -2.0F}) {
        auto sequence = standingPerson(40);
        seeFromElsewhere(sequence, yaw, 0.2F, 1.7F);
        const auto other = canonicalize(sequence, {});
        for (std::size_t index = 0; index < front.values.size(); ++index)
            ASSERT_NEAR(other.values[index], front.values[index], 1e-4) << yaw << ' ' << index;
    }
}

TEST(Canonicalize, AlignsByTheUprightFramesOfABow)
{
    auto sequence = standingPerson(60);
    for (std::size_t frame = 20; frame < 60; ++frame) // bent over by 90 degrees for most of the time
        for (std::size_t joint = 0; joint < kNtuJointCount; ++joint) {
            auto& [x, y, z] = sequence.bodies[0].positions[frame * kNtuJointCount + joint];
            if (y > 1.0F && joint != 0) {
                z = 3.0F - (y - 1.0F);
                y = 1.0F;
            }
        }
    const auto canonical = canonicalize(sequence, {});
    EXPECT_NEAR(valueAt(canonical, 0, NtuJoint::SpineShoulder)[1], 1, 1e-4);
    EXPECT_NEAR(valueAt(canonical, 63, NtuJoint::SpineShoulder)[2], -1, 1e-4);
}

TEST(Canonicalize, ResamplesLinearly)
{
    auto sequence = standingPerson(3);
    for (std::size_t frame = 0; frame < 3; ++frame)
        sequence.bodies[0].positions[frame * kNtuJointCount + 11] = {0.25F, 1.0F + 0.5F * static_cast<float>(frame), 3};
    CanonicalSettings settings;
    settings.frames = 5;
    const auto canonical = canonicalize(sequence, settings);
    for (std::size_t frame = 0; frame < 5; ++frame)
        EXPECT_NEAR(valueAt(canonical, frame, NtuJoint::RightHand)[1], 0.5 * static_cast<double>(frame), 1e-5);
}

TEST(Canonicalize, InterpolatesFramesWithoutABody)
{
    auto whole = standingPerson(5);
    for (std::size_t frame = 0; frame < 5; ++frame)
        whole.bodies[0].positions[frame * kNtuJointCount + 11] = {0.25F, 0.9F + 0.1F * static_cast<float>(frame), 3};
    for (std::size_t frame = 0; frame < 5; ++frame)
        for (const std::size_t joint : {10U, 23U, 24U})
            whole.bodies[0].positions[frame * kNtuJointCount + joint] = {0.25F, 1, 3};
    auto gaps = whole;
    eraseFrame(gaps.bodies[0], 2);
    const auto expected = canonicalize(whole, {});
    const auto found = canonicalize(gaps, {});
    for (std::size_t index = 0; index < expected.values.size(); ++index)
        ASSERT_NEAR(found.values[index], expected.values[index], 1e-5);
}

TEST(Canonicalize, KeepsTheTwoMostEnergeticBodiesAndTheirPlaces)
{
    auto sequence = standingPerson(30);
    auto still = sequence.bodies[0];
    for (std::size_t index = kNtuJointCount; index < still.positions.size(); ++index)
        still.positions[index] = still.positions[index % kNtuJointCount];
    auto neighbour = sequence.bodies[0];
    for (auto& position : neighbour.positions)
        position[0] += 1.0F;
    for (std::size_t index = 0; index < neighbour.positions.size(); ++index)
        if (index % kNtuJointCount == 11)
            neighbour.positions[index][1] += 0.02F * std::sin(static_cast<float>(index));
    sequence.bodies = {still, sequence.bodies[0], neighbour};
    const auto canonical = canonicalize(sequence, {});
    EXPECT_EQ(canonical.bodiesPresent, 2U);
    EXPECT_NEAR(std::fabs(valueAt(canonical, 0, NtuJoint::SpineBase, 1)[0]), 2.0, 1e-4); // 1 m, torso of half a metre
}

TEST(Canonicalize, RefusesRecordingsWithoutABody)
{
    auto sequence = standingPerson(4);
    for (std::size_t frame = 0; frame < 4; ++frame)
        eraseFrame(sequence.bodies[0], frame);
    EXPECT_THROW(canonicalize(sequence, {}), SequenceError);
    sequence.bodies.clear();
    EXPECT_THROW(canonicalize(sequence, {}), SequenceError);
    auto point = standingPerson(4);
    std::fill(point.bodies[0].positions.begin(), point.bodies[0].positions.end(), Point3{1, 1, 1});
    EXPECT_THROW(canonicalize(point, {}), SequenceError);
}

TEST(Canonicalize, GivesFiniteValuesWhateverIsMissing)
{
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        auto sequence = standingPerson(1 + random() % 12);
        for (auto& position : sequence.bodies[0].positions)
            if (random() % 3 == 0)
                position = {kMissing, kMissing, kMissing};
        try {
            const auto canonical = canonicalize(sequence, {});
            for (const float value : canonical.values)
                ASSERT_TRUE(std::isfinite(value));
        } catch (const SequenceError&) { // a torso may be gone altogether
        }
    }
}

TEST(Canonicalize, SwapsTheSidesOfAMirroredRecordingAndSaysSo)
{
    auto sequence = standingPerson(30);
    const auto original = canonicalize(sequence, {});
    mirror(sequence);
    EXPECT_LT(facingAgreement(sequence, 0), -0.9);
    const auto corrected = canonicalize(sequence, {});
    EXPECT_TRUE(corrected.mirrored);
    EXPECT_EQ(corrected.warnings.size(), 1U);
    EXPECT_NEAR(valueAt(corrected, 0, NtuJoint::LeftFoot)[2], -0.3, 1e-4);
    EXPECT_NEAR(valueAt(corrected, 0, NtuJoint::RightShoulder)[0], 0.4, 1e-4);
    CanonicalSettings leave;
    leave.correctMirrored = false;
    const auto left = canonicalize(sequence, leave);
    EXPECT_FALSE(left.mirrored);
    EXPECT_NEAR(valueAt(left, 0, NtuJoint::LeftFoot)[2], 0.3, 1e-4);
    EXPECT_EQ(left.warnings.size(), 1U);
}

TEST(Canonicalize, FindsMirroringOnRealRecordingsAndOnlyThere)
{
    KINESCOPE_REQUIRE_SHARED("data/utd_mhad/Skeleton");
    std::size_t wrong = 0;
    std::size_t found = 0;
    const auto files = findSequences(sharedDirectory() / "data/utd_mhad/Skeleton");
    for (const auto& file : files) {
        auto sequence = readSequence(file);
        wrong += canonicalize(sequence, {}).mirrored ? 1 : 0;
        mirror(sequence);
        found += canonicalize(sequence, {}).mirrored ? 1 : 0;
    }
    RecordProperty("mirrored copies found", static_cast<int>(found));
    EXPECT_EQ(wrong, 0U);
    EXPECT_GE(found, files.size() * 95 / 100);
}

TEST(Canonicalize, TrimsStillStretchesButKeepsAMargin)
{
    auto sequence = standingPerson(120);
    auto& positions = sequence.bodies[0].positions;
    for (std::size_t frame = 0; frame < 120; ++frame) // still until frame 40 and from frame 80
        for (std::size_t joint = 0; joint < kNtuJointCount; ++joint)
            if (frame < 40 || frame >= 80)
                positions[frame * kNtuJointCount + joint] = positions[joint];
    CanonicalSettings settings;
    settings.trimIdle = true;
    const double seconds = canonicalize(sequence, settings).durationSeconds;
    EXPECT_GT(seconds, 40 / 30.0);
    EXPECT_LT(seconds, 70 / 30.0);
    for (std::size_t frame = 0; frame < 120; ++frame)
        for (std::size_t joint = 0; joint < kNtuJointCount; ++joint)
            positions[frame * kNtuJointCount + joint] = positions[joint];
    EXPECT_NEAR(canonicalize(sequence, settings).durationSeconds, 4.0, 1e-9);
}

TEST(MapToNtu25, MapsKinect20AndKeepsMissingMissing)
{
    SkeletonSequence sequence;
    sequence.topology = kinect20Topology();
    sequence.frameCount = 1;
    Body body;
    for (int joint = 0; joint < 20; ++joint)
        body.positions.push_back({static_cast<float>(joint), 1, 2});
    body.positions[7] = {kMissing, kMissing, kMissing};
    body.states.assign(20, JointState::Tracked);
    sequence.bodies.push_back(body);
    const auto mapped = mapToNtu25(sequence);
    EXPECT_EQ(mapped.topology, ntu25Topology());
    EXPECT_EQ(mapped.position(0, 0, static_cast<std::size_t>(NtuJoint::RightElbow))[0], 9);
    EXPECT_EQ(mapped.position(0, 0, static_cast<std::size_t>(NtuJoint::Neck))[0], 0.5F);
    EXPECT_TRUE(isMissing(mapped.position(0, 0, static_cast<std::size_t>(NtuJoint::LeftHandTip))));
    EXPECT_EQ(mapped.bodies[0].states[static_cast<std::size_t>(NtuJoint::LeftHandTip)], JointState::Missing);
}

TEST(FillGaps, HoldsEndsAndBorrowsParents)
{
    auto positions = standingPerson(6).bodies[0].positions;
    for (const std::size_t frame : {0U, 1U, 5U})
        positions[frame * kNtuJointCount + 3] = {kMissing, kMissing, kMissing};
    for (std::size_t frame = 0; frame < 6; ++frame)
        positions[frame * kNtuJointCount + 15] = {kMissing, kMissing, kMissing};
    ASSERT_TRUE(fillGaps(positions));
    EXPECT_EQ(positions[3], positions[2 * kNtuJointCount + 3]);
    EXPECT_EQ(positions[15], positions[14]);
    std::fill(positions.begin(), positions.end(), Point3{kMissing, kMissing, kMissing});
    EXPECT_FALSE(fillGaps(positions));
}
