// Joint names as the usual programs write them find the NTU joints.
#include "datasets/skeleton/array_topologies.h"
#include "datasets/skeleton/joint_names.h"
#include "datasets/skeleton/topology.h"

#include <gmock/gmock.h>

#include <algorithm>

using namespace kinescope::datasets;

namespace
{

/// The names for hips, spine, neck, head; then shoulder, elbow, wrist, hip, knee, ankle, toe of the left side, and how
/// the right side differs.
struct Scheme
{
    const char* name;
    std::vector<std::string> center; ///< spine base, neck, head
    std::vector<std::string> left;   ///< shoulder, elbow, wrist, hip, knee, ankle, foot
    std::vector<std::string> right;
    std::vector<std::string> others; ///< that must not be mistaken
};

Topology topologyOf(const Scheme& scheme)
{
    Topology topology{"bvh", scheme.name, {}, {}, {}};
    // The others come first, so that a wrong preference shows.
    for (const auto* names : {&scheme.others, &scheme.center, &scheme.left, &scheme.right})
        topology.jointNames.insert(topology.jointNames.end(), names->begin(), names->end());
    topology.parents.assign(topology.jointCount(), -1);
    for (const auto& name : topology.jointNames)
        topology.sides.push_back(parseJointName(name).side);
    return topology;
}

const std::vector<Scheme>& schemes()
{
    static const std::vector<Scheme> all = {
        {"Mixamo",
         {"mixamorig:Hips", "mixamorig:Neck", "mixamorig:Head"},
         {"mixamorig:LeftArm", "mixamorig:LeftForeArm", "mixamorig:LeftHand", "mixamorig:LeftUpLeg",
          "mixamorig:LeftLeg", "mixamorig:LeftFoot", "mixamorig:LeftToeBase"},
         {"mixamorig:RightArm", "mixamorig:RightForeArm", "mixamorig:RightHand", "mixamorig:RightUpLeg",
          "mixamorig:RightLeg", "mixamorig:RightFoot", "mixamorig:RightToeBase"},
         {"mixamorig:LeftShoulder", "mixamorig:HeadTop_End", "mixamorig:LeftHandThumb1"}},
        {"CMU",
         {"Hips", "Neck", "Head"},
         {"LeftArm", "LeftForeArm", "LeftHand", "LeftUpLeg", "LeftLeg", "LeftFoot", "LeftToeBase"},
         {"RightArm", "RightForeArm", "RightHand", "RightUpLeg", "RightLeg", "RightFoot", "RightToeBase"},
         {"LHipJoint", "RHipJoint", "LowerBack", "LeftShoulder", "Neck1", "LThumb"}},
        {"HDM05",
         {"root", "lowerneck", "head"},
         {"lhumerus", "lradius", "lwrist", "lfemur", "ltibia", "lfoot", "ltoes"},
         {"rhumerus", "rradius", "rwrist", "rfemur", "rtibia", "rfoot", "rtoes"},
         {"lclavicle", "rclavicle", "lhipjoint", "lowerback", "upperneck", "lthumb"}},
        {"Biped",
         {"Bip01 Pelvis", "Bip01 Neck", "Bip01 Head"},
         {"Bip01 L UpperArm", "Bip01 L Forearm", "Bip01 L Hand", "Bip01 L Thigh", "Bip01 L Calf", "Bip01 L Foot",
          "Bip01 L Toe0"},
         {"Bip01 R UpperArm", "Bip01 R Forearm", "Bip01 R Hand", "Bip01 R Thigh", "Bip01 R Calf", "Bip01 R Foot",
          "Bip01 R Toe0"},
         {"Bip01", "Bip01 L Clavicle", "Bip01 Spine", "Bip01 L Finger0"}},
        {"Rigify",
         {"DEF-spine", "DEF-spine.004", "DEF-spine.006"},
         {"DEF-upper_arm.L", "DEF-forearm.L", "DEF-hand.L", "DEF-thigh.L", "DEF-shin.L", "DEF-foot.L", "DEF-toe.L"},
         {"DEF-upper_arm.R", "DEF-forearm.R", "DEF-hand.R", "DEF-thigh.R", "DEF-shin.R", "DEF-foot.R", "DEF-toe.R"},
         {"DEF-shoulder.L", "DEF-spine.001", "DEF-pelvis.L"}},
        {"Unreal",
         {"pelvis", "neck_01", "head"},
         {"upperarm_l", "lowerarm_l", "hand_l", "thigh_l", "calf_l", "foot_l", "ball_l"},
         {"upperarm_r", "lowerarm_r", "hand_r", "thigh_r", "calf_r", "foot_r", "ball_r"},
         {"clavicle_l", "spine_01", "thumb_01_l"}},
        {"SMPL",
         {"Pelvis", "Neck", "Head"},
         {"L_Shoulder", "L_Elbow", "L_Wrist", "L_Hip", "L_Knee", "L_Ankle", "L_Foot"},
         {"R_Shoulder", "R_Elbow", "R_Wrist", "R_Hip", "R_Knee", "R_Ankle", "R_Foot"},
         {"L_Collar", "Spine1"}},
        {"Xsens and Poser",
         {"Hips", "Neck", "Head"},
         {"LeftShoulder", "LeftElbow", "LeftWrist", "LeftHip", "LeftKnee", "LeftAnkle", "LeftToe"},
         {"RightShoulder", "RightElbow", "RightWrist", "RightHip", "RightKnee", "RightAnkle", "RightToe"},
         {"LeftCollar", "Chest", "Chest2"}},
        {"Rokoko",
         {"Hips", "Neck", "Head"},
         {"LeftArm", "LeftForeArm", "LeftHand", "LeftThigh", "LeftShin", "LeftFoot", "LeftToe"},
         {"RightArm", "RightForeArm", "RightHand", "RightThigh", "RightShin", "RightFoot", "RightToe"},
         {"LeftShoulder", "Spine"}},
        {"MotionBuilder with an actor's name",
         {"Bob_Hips", "Bob_Neck", "Bob_Head"},
         {"Bob_LeftArm", "Bob_LeftForeArm", "Bob_LeftHand", "Bob_LeftUpLeg", "Bob_LeftLeg", "Bob_LeftFoot",
          "Bob_LeftToeBase"},
         {"Bob_RightArm", "Bob_RightForeArm", "Bob_RightHand", "Bob_RightUpLeg", "Bob_RightLeg", "Bob_RightFoot",
          "Bob_RightToeBase"},
         {"Bob_Reference"}},
        {"Lower case with underscores",
         {"hip_center", "neck", "head"},
         {"left_shoulder", "left_elbow", "left_wrist", "left_hip", "left_knee", "left_ankle", "left_foot"},
         {"right_shoulder", "right_elbow", "right_wrist", "right_hip", "right_knee", "right_ankle", "right_foot"},
         {"left_eye", "nose"}},
        {"VRM",
         {"J_Bip_C_Hips", "J_Bip_C_Neck", "J_Bip_C_Head"},
         {"J_Bip_L_UpperArm", "J_Bip_L_LowerArm", "J_Bip_L_Hand", "J_Bip_L_UpperLeg", "J_Bip_L_LowerLeg",
          "J_Bip_L_Foot", "J_Bip_L_ToeBase"},
         {"J_Bip_R_UpperArm", "J_Bip_R_LowerArm", "J_Bip_R_Hand", "J_Bip_R_UpperLeg", "J_Bip_R_LowerLeg",
          "J_Bip_R_Foot", "J_Bip_R_ToeBase"},
         {"J_Bip_L_Shoulder"}}};
    return all;
}

} // namespace

TEST(NamingSchemes, FindTheJointsOfEachProgram)
{
    using J = NtuJoint;
    for (const auto& scheme : schemes()) {
        SCOPED_TRACE(scheme.name);
        const auto topology = topologyOf(scheme);
        const auto mapping = ntuMapping(topology);
        const auto expect = [&](J joint, const std::string& name) {
            const auto& from = mapping[static_cast<std::size_t>(joint)];
            ASSERT_EQ(from.size(), 1U) << name;
            EXPECT_EQ(topology.jointNames[static_cast<std::size_t>(from[0])], name);
        };
        expect(J::SpineBase, scheme.center[0]);
        expect(J::Neck, scheme.center[1]);
        expect(J::Head, scheme.center[2]);
        const J left[] = {J::LeftShoulder, J::LeftElbow, J::LeftWrist, J::LeftHip,
                          J::LeftKnee,     J::LeftAnkle, J::LeftFoot};
        const J right[] = {J::RightShoulder, J::RightElbow, J::RightWrist, J::RightHip,
                           J::RightKnee,     J::RightAnkle, J::RightFoot};
        for (std::size_t limb = 0; limb < 7; ++limb) {
            expect(left[limb], scheme.left[limb]);
            expect(right[limb], scheme.right[limb]);
        }
        for (std::size_t joint = 0; joint < kNtuJointCount; ++joint)
            EXPECT_FALSE(mapping[joint].empty()) << ntu25Topology()->jointNames[joint];
    }
}

TEST(NamingSchemes, TellSidesApartFromNamesThatOnlyLookLikeThem)
{
    for (const auto* name : {"lowerback", "LowerBack", "L5", "root", "ribs", "Reference", "rig", "Lumbar"})
        EXPECT_EQ(parseJointName(name).side, Side::Center) << name;
    for (const auto* name : {"LHipJoint", "hand.L", "Bip001 L Foot", "LEFT_KNEE", "KneeLeft", "thumb_01_l", "lHand"})
        EXPECT_EQ(parseJointName(name).side, Side::Left) << name;
    EXPECT_EQ(parseJointName("Bip01 R Forearm").part, "forearm");
}

TEST(ArrayTopologies, AreTreesThatGiveEveryNtuJointOnItsSide)
{
    for (const std::size_t joints : {17U, 18U, 20U, 22U, 24U, 25U, 32U, 33U})
        for (const auto& topology : arrayTopologies(joints)) {
            SCOPED_TRACE(topology->id);
            ASSERT_EQ(topology->jointCount(), joints);
            EXPECT_EQ(std::count(topology->parents.begin(), topology->parents.end(), -1), 1);
            const auto mapping = ntuMapping(*topology);
            for (std::size_t joint = 0; joint < kNtuJointCount; ++joint) {
                ASSERT_FALSE(mapping[joint].empty()) << ntu25Topology()->jointNames[joint];
                const Side side = ntu25Topology()->sides[joint];
                for (const int from : mapping[joint])
                    if (side != Side::Center) {
                        EXPECT_EQ(topology->sides[static_cast<std::size_t>(from)], side)
                            << ntu25Topology()->jointNames[joint];
                    }
            }
        }
    EXPECT_TRUE(arrayTopologies(26).empty());
}
