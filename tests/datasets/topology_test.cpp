#include "datasets/errors.h"
#include "datasets/skeleton/joint_names.h"
#include "datasets/skeleton/skeleton_sequence.h"
#include "tests/datasets/ntu_text.h"

#include <gmock/gmock.h>

#include <limits>
#include <set>

using namespace kinescope::datasets;
using testing::ElementsAre;

namespace
{

const std::vector<int>& source(const NtuMapping& mapping, NtuJoint joint)
{
    return mapping[static_cast<std::size_t>(joint)];
}

Topology bvh(std::vector<std::string> names)
{
    Topology topology{"bvh", "BVH", std::move(names), {}, {}};
    topology.parents.assign(topology.jointNames.size(), -1);
    topology.sides.assign(topology.jointNames.size(), Side::Center);
    return topology;
}

class BuiltInTopology : public testing::TestWithParam<const char*>
{
};

} // namespace

TEST_P(BuiltInTopology, IsOneTreeWithDistinctNamesAndPairedSides)
{
    const auto topology = topologyById(GetParam());
    ASSERT_TRUE(topology);
    EXPECT_EQ(topology, topologyById(GetParam()));
    ASSERT_EQ(topology->parents.size(), topology->jointCount());
    ASSERT_EQ(topology->sides.size(), topology->jointCount());
    EXPECT_EQ(std::count(topology->parents.begin(), topology->parents.end(), -1), 1);
    EXPECT_EQ(std::set<std::string>(topology->jointNames.begin(), topology->jointNames.end()).size(),
              topology->jointCount());
    EXPECT_EQ(std::count(topology->sides.begin(), topology->sides.end(), Side::Left),
              std::count(topology->sides.begin(), topology->sides.end(), Side::Right));
    for (std::size_t joint = 0; joint < topology->jointCount(); ++joint) {
        int at = static_cast<int>(joint);
        for (std::size_t step = 0; step < topology->jointCount() && at >= 0; ++step)
            at = topology->parents[static_cast<std::size_t>(at)];
        EXPECT_EQ(at, -1) << topology->jointNames[joint] << " does not reach the root";
    }
}

TEST_P(BuiltInTopology, DerivesEveryNtuJointOnTheSameSide)
{
    const auto topology = topologyById(GetParam());
    const auto mapping = ntuMapping(*topology);
    for (std::size_t joint = 0; joint < kNtuJointCount; ++joint) {
        ASSERT_FALSE(mapping[joint].empty()) << ntu25Topology()->jointNames[joint];
        const Side side = ntu25Topology()->sides[joint];
        for (const int from : mapping[joint]) {
            if (side != Side::Center) {
                EXPECT_EQ(topology->sides[static_cast<std::size_t>(from)], side) << ntu25Topology()->jointNames[joint];
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(All, BuiltInTopology, testing::Values("ntu25", "kinect20", "coco18", "body25"));

TEST(Topology, UnknownIdIsNull)
{
    EXPECT_FALSE(topologyById("nonsense"));
}

TEST(NtuMapping, TakesShoulderCentreAndHandsOfKinect20)
{
    const auto mapping = ntuMapping(*kinect20Topology());
    EXPECT_THAT(source(mapping, NtuJoint::SpineShoulder), ElementsAre(1));
    EXPECT_THAT(source(mapping, NtuJoint::LeftHandTip), ElementsAre(7));
    EXPECT_THAT(source(mapping, NtuJoint::RightThumb), ElementsAre(11));
    EXPECT_THAT(source(mapping, NtuJoint::SpineBase), ElementsAre(3));
}

TEST(NtuMapping, TakesMiddleOfShouldersOfCoco)
{
    EXPECT_THAT(source(ntuMapping(*coco18Topology()), NtuJoint::SpineShoulder), ElementsAre(2, 5));
}

TEST(NtuMapping, FindsMotionBuilderNames)
{
    const auto mapping = ntuMapping(bvh(
        {"Hips",        "Spine",    "Spine1",        "Neck",       "Head",         "LeftShoulder", "LeftArm",
         "LeftForeArm", "LeftHand", "RightShoulder", "RightArm",   "RightForeArm", "RightHand",    "LeftUpLeg",
         "LeftLeg",     "LeftFoot", "LeftToeBase",   "RightUpLeg", "RightLeg",     "RightFoot",    "RightToeBase"}));
    EXPECT_THAT(source(mapping, NtuJoint::SpineBase), ElementsAre(0));
    EXPECT_THAT(source(mapping, NtuJoint::LeftShoulder), ElementsAre(6));
    EXPECT_THAT(source(mapping, NtuJoint::LeftElbow), ElementsAre(7));
    EXPECT_THAT(source(mapping, NtuJoint::RightWrist), ElementsAre(12));
    EXPECT_THAT(source(mapping, NtuJoint::RightHip), ElementsAre(17));
    EXPECT_THAT(source(mapping, NtuJoint::RightKnee), ElementsAre(18));
    EXPECT_THAT(source(mapping, NtuJoint::LeftAnkle), ElementsAre(15));
    EXPECT_THAT(source(mapping, NtuJoint::LeftFoot), ElementsAre(16));
    EXPECT_THAT(source(mapping, NtuJoint::SpineShoulder), ElementsAre(6, 10));
}

TEST(NtuMapping, FindsMotionCaptureNames)
{
    const auto mapping = ntuMapping(
        bvh({"hip",       "lhipjoint", "lfemur",   "ltibia",    "lfoot",     "ltoes",    "rhipjoint", "rfemur",
             "rtibia",    "rfoot",     "rtoes",    "lowerback", "upperback", "thorax",   "lowerneck", "upperneck",
             "head",      "lclavicle", "lhumerus", "lradius",   "lwrist",    "lhand",    "lfingers",  "lthumb",
             "rclavicle", "rhumerus",  "rradius",  "rwrist",    "rhand",     "rfingers", "rthumb"}));
    EXPECT_THAT(source(mapping, NtuJoint::SpineBase), ElementsAre(0));
    EXPECT_THAT(source(mapping, NtuJoint::LeftHip), ElementsAre(2));
    EXPECT_THAT(source(mapping, NtuJoint::RightFoot), ElementsAre(10));
    EXPECT_THAT(source(mapping, NtuJoint::LeftShoulder), ElementsAre(18));
    EXPECT_THAT(source(mapping, NtuJoint::RightHand), ElementsAre(28));
    EXPECT_THAT(source(mapping, NtuJoint::RightThumb), ElementsAre(30));
    EXPECT_THAT(source(mapping, NtuJoint::SpineMid), ElementsAre(12));
}

TEST(JointNames, TellSideAndPart)
{
    EXPECT_EQ(parseJointName("mixamorig:LeftForeArm").side, Side::Left);
    EXPECT_EQ(parseJointName("mixamorig:LeftForeArm").part, "forearm");
    EXPECT_EQ(parseJointName("upper_arm.R").side, Side::Right);
    EXPECT_EQ(parseJointName("lowerback").side, Side::Center);
    EXPECT_EQ(parseJointName("root").part, "root");
}

TEST(SkeletonSequence, CutKeepsFramesAndClipsSegments)
{
    auto sequence = kinescope::tests::standingPerson(20);
    sequence.segments = {{0, 4, 1, 1.0, "sit"}, {3, 12, 2, 0.5, "wave"}, {15, 20, 3, 1.0, ""}};
    const auto part = cut(sequence, 5, 15);
    EXPECT_EQ(part.frameCount, 10U);
    EXPECT_EQ(part.position(0, 0, 11), sequence.position(0, 5, 11));
    EXPECT_EQ(part.position(0, 9, 11), sequence.position(0, 14, 11));
    ASSERT_EQ(part.segments.size(), 1U);
    EXPECT_EQ(part.segments[0].begin, 0U);
    EXPECT_EQ(part.segments[0].end, 7U);
    EXPECT_EQ(part.segments[0].classId, 2);
    EXPECT_EQ(part.segments[0].confidence, 0.5);
    EXPECT_EQ(part.segments[0].name, "wave");
    EXPECT_THROW(cut(sequence, 5, 5), SequenceError);
    EXPECT_THROW(cut(sequence, 5, 21), SequenceError);
}

TEST(SkeletonSequence, MissingRatioCountsJointsOverBodiesAndFrames)
{
    auto sequence = kinescope::tests::standingPerson(10);
    EXPECT_EQ(missingRatio(sequence), 0.0);
    for (std::size_t cell = 0; cell < 125; ++cell)
        sequence.bodies[0].positions[cell][2] = std::numeric_limits<float>::quiet_NaN();
    EXPECT_DOUBLE_EQ(missingRatio(sequence), 0.5);
    sequence.bodies.clear();
    EXPECT_EQ(missingRatio(sequence), 1.0);
}
