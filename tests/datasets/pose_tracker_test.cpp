#include "datasets/poses/pose_assembly.h"
#include "datasets/poses/pose_tracker.h"
#include "datasets/preprocessing/canonical.h"
#include "tests/datasets/ntu_text.h"
#include "tests/datasets/pose_files.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace kinescope::datasets;
using namespace kinescope::tests;

namespace
{

constexpr std::size_t kJoints = 4;

/// A figure of four joints, one unit high, at `x`.
void addFigure(Detections& detections, std::size_t frame, float x, float score = 0.8F, int id = -1)
{
    detections.add(frame, {{x, 0, 0}, {x, 0.3F, 0}, {x, 0.6F, 0}, {x, 1, 0}}, std::vector<float>(kJoints, score), id);
}

std::vector<float> pathOf(const Detections& detections, const PersonTrack& track)
{
    std::vector<float> path;
    for (const auto detection : track.detections)
        path.push_back(detections.positions(detection)[0][0]);
    return path;
}

} // namespace

TEST(PoseTracker, FollowsPeopleWhoPassEachOther)
{
    Detections detections(kJoints);
    for (std::size_t frame = 0; frame < 41; ++frame) {
        const float along = 0.1F * static_cast<float>(frame);
        addFigure(detections, frame, frame % 2 ? along : 4 - along);
        addFigure(detections, frame, frame % 2 ? 4 - along : along);
    }
    detections.sort();
    const auto tracks = trackPeople(detections);
    ASSERT_EQ(tracks.size(), 2U);
    for (const auto& track : tracks) {
        const auto path = pathOf(detections, track);
        ASSERT_EQ(path.size(), 41U);
        EXPECT_NEAR(std::fabs(path.back() - path.front()), 4.0F, 1e-3F) << "nobody turns round";
    }
}

TEST(PoseTracker, KnowsSomeoneWhoComesBackSoonAndNotLater)
{
    for (const std::size_t gap : {10U, 60U}) {
        Detections detections(kJoints);
        for (std::size_t frame = 0; frame < 10; ++frame)
            addFigure(detections, frame, 1);
        for (std::size_t frame = 0; frame < 10; ++frame)
            addFigure(detections, 10 + gap + frame, 1);
        detections.sort();
        EXPECT_EQ(trackPeople(detections).size(), gap == 10 ? 1U : 2U);
    }
}

TEST(PoseTracker, MatchesHalfFiguresByTheJointsTheyShare)
{
    constexpr float kNone = std::numeric_limits<float>::quiet_NaN();
    Detections detections(kJoints);
    for (std::size_t frame = 0; frame < 10; ++frame)
        for (const float x : {0.0F, 2.0F}) {
            std::vector<Point3> joints = {{x, 0, 0}, {x, 0.3F, 0}, {x, 0.6F, 0}, {x, 1, 0}};
            if (frame % 2)
                joints[3] = {kNone, kNone, kNone};
            detections.add(frame, joints, {0.9F, 0.9F, 0.9F, frame % 2 ? 0.0F : 0.9F});
        }
    detections.sort();
    EXPECT_EQ(trackPeople(detections).size(), 2U);
}

TEST(PoseTracker, PutsThoseWhoAreSeenBestAndMoveMostFirst)
{
    Detections detections(kJoints);
    for (std::size_t frame = 0; frame < 20; ++frame) {
        addFigure(detections, frame, 0, 0.8F);
        addFigure(detections, frame, 3 + 0.05F * static_cast<float>(frame), 0.7F);
        addFigure(detections, frame, 8, 0.3F);
    }
    detections.sort();
    const auto tracks = trackPeople(detections);
    ASSERT_EQ(tracks.size(), 3U);
    EXPECT_NEAR(pathOf(detections, tracks[0])[0], 3.0F, 1e-6F);
    EXPECT_NEAR(pathOf(detections, tracks[1])[0], 0.0F, 1e-6F);
    EXPECT_NEAR(pathOf(detections, tracks[2])[0], 8.0F, 1e-6F);
}

TEST(PoseTracker, FollowsOnlyTheMostConfidentOfACrowd)
{
    Detections detections(kJoints);
    for (std::size_t frame = 0; frame < 5; ++frame)
        for (int who = 0; who < 500; ++who)
            addFigure(detections, frame, static_cast<float>(who), who == 400 ? 1.0F : 0.5F);
    detections.sort();
    const auto tracks = trackPeople(detections);
    EXPECT_EQ(tracks.size(), 32U);
    EXPECT_NEAR(pathOf(detections, tracks[0])[0], 400.0F, 1e-6F);
}

TEST(PoseTracker, UsesTheEstimatorsNumbersOnlyWhenAllHaveOne)
{
    Detections detections(kJoints);
    for (std::size_t frame = 0; frame < 6; ++frame)
        addFigure(detections, frame, 0, 0.8F, frame < 3 ? 1 : 2);
    detections.sort();
    EXPECT_EQ(trackPeople(detections).size(), 2U);
    addFigure(detections, 6, 0, 0.8F, -1);
    detections.sort();
    EXPECT_EQ(trackPeople(detections).size(), 1U);
}

TEST(PoseAssembly, LeavesOutThoseOfAMomentWhenOthersStay)
{
    SkeletonSequence sequence;
    sequence.topology = coco18Topology();
    sequence.frameCount = 100;
    Detections detections(18);
    const auto add = [&](std::size_t frame, float x) {
        std::vector<Point3> joints(18);
        for (std::size_t joint = 0; joint < 18; ++joint)
            joints[joint] = {x, static_cast<float>(joint) * 10, 0};
        detections.add(frame, joints, std::vector<float>(18, 0.9F));
    };
    for (std::size_t frame = 0; frame < 100; ++frame)
        add(frame, 100);
    add(50, 900);
    assembleBodies(sequence, detections);
    EXPECT_EQ(sequence.bodies.size(), 1U);
    EXPECT_EQ(sequence.warnings.at(0).kind, SequenceWarning::Kind::BodyCount);
}

TEST(PoseAssembly, TellsTheUnitByTheTorso)
{
    const auto person = standingPerson(3);
    for (const auto& [factor, unit] : {std::pair{1000.0F, "millimetres"}, {100.0F, "centimetres"}, {7.0F, "units"}}) {
        auto scaled = person;
        for (auto& position : scaled.bodies[0].positions)
            position = {position[0] * factor, position[1] * factor, position[2] * factor};
        scaleToMetres(scaled);
        ASSERT_EQ(scaled.warnings.size(), 1U);
        EXPECT_NE(scaled.warnings[0].text.find(unit), std::string::npos) << scaled.warnings[0].text;
        EXPECT_NEAR(scaled.position(0, 0, 3)[1] - scaled.position(0, 0, 0)[1], 0.75F, 0.1F);
    }
    auto metres = person;
    scaleToMetres(metres);
    EXPECT_TRUE(metres.warnings.empty());
    EXPECT_EQ(metres.bodies[0].positions, person.bodies[0].positions);
}

TEST(FlatPoses, OneAndTwoFramesBecomeCanonical)
{
    for (const std::size_t frames : {1U, 2U}) {
        SkeletonSequence sequence = standingPerson(frames);
        for (auto& position : sequence.bodies[0].positions)
            position[2] = 0;
        const auto canonical = canonicalize(sequence, {.trimIdle = true});
        EXPECT_EQ(canonical.bodiesPresent, 1U);
        for (const float value : canonical.values)
            ASSERT_TRUE(std::isfinite(value));
    }
}

TEST(FlatPoses, BodiesThatAreMissingThroughoutAreNoBodies)
{
    auto sequence = withNeighbour(standingPerson(10), 1.0F);
    for (auto& position : sequence.bodies[0].positions)
        position = {NAN, NAN, NAN};
    EXPECT_EQ(canonicalize(sequence, {}).bodiesPresent, 1U);
}
