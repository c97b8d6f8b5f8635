#include "datasets/skeleton/array_topologies.h"

#include "datasets/skeleton/joint_names.h"

#include <fmt/format.h>

#include <string>
#include <utility>

namespace kinescope::datasets
{
namespace
{

using Joints = std::vector<std::pair<const char*, int>>;

TopologyPointer makeArrayTopology(const char* id, const char* name, const Joints& joints)
{
    auto topology = std::make_shared<Topology>();
    topology->id = id;
    topology->name = name;
    for (const auto& [joint, parent] : joints) {
        topology->jointNames.emplace_back(joint);
        topology->parents.push_back(parent);
        topology->sides.push_back(parseJointName(joint).side);
    }
    return topology;
}

/// Source: Lin et al., Microsoft COCO, keypoint annotation.
TopologyPointer coco17Topology()
{
    static const auto topology = makeArrayTopology("coco17", "COCO (17 joints)",
                                                   {{"nose", -1},
                                                    {"left eye", 0},
                                                    {"right eye", 0},
                                                    {"left ear", 1},
                                                    {"right ear", 2},
                                                    {"left shoulder", 0},
                                                    {"right shoulder", 0},
                                                    {"left elbow", 5},
                                                    {"right elbow", 6},
                                                    {"left wrist", 7},
                                                    {"right wrist", 8},
                                                    {"left hip", 5},
                                                    {"right hip", 6},
                                                    {"left knee", 11},
                                                    {"right knee", 12},
                                                    {"left ankle", 13},
                                                    {"right ankle", 14}});
    return topology;
}

/// Source: Ionescu et al., Human3.6M, the 17 joints in use (as in VideoPose3D).
TopologyPointer human36Topology()
{
    static const auto topology = makeArrayTopology("h36m17", "Human3.6M (17 joints)",
                                                   {{"pelvis", -1},
                                                    {"right hip", 0},
                                                    {"right knee", 1},
                                                    {"right ankle", 2},
                                                    {"left hip", 0},
                                                    {"left knee", 4},
                                                    {"left ankle", 5},
                                                    {"spine", 0},
                                                    {"thorax", 7},
                                                    {"neck", 8},
                                                    {"head", 9},
                                                    {"left shoulder", 8},
                                                    {"left elbow", 11},
                                                    {"left wrist", 12},
                                                    {"right shoulder", 8},
                                                    {"right elbow", 14},
                                                    {"right wrist", 15}});
    return topology;
}

/// Source: Loper et al., SMPL, 2015. HumanML3D keeps the first 22.
TopologyPointer smplTopology(std::size_t joints)
{
    static const Joints kAll = {{"pelvis", -1},        {"left hip", 0},        {"right hip", 0},    {"spine1", 0},
                                {"left knee", 1},      {"right knee", 2},      {"spine2", 3},       {"left ankle", 4},
                                {"right ankle", 5},    {"spine3", 6},          {"left foot", 7},    {"right foot", 8},
                                {"neck", 9},           {"left collar", 9},     {"right collar", 9}, {"head", 12},
                                {"left shoulder", 13}, {"right shoulder", 14}, {"left elbow", 16},  {"right elbow", 17},
                                {"left wrist", 18},    {"right wrist", 19},    {"left hand", 20},   {"right hand", 21}};
    static const auto smpl24 = makeArrayTopology("smpl24", "SMPL (24 joints)", kAll);
    static const auto smpl22 =
        makeArrayTopology("smpl22", "SMPL without hands (22 joints)", Joints(kAll.begin(), kAll.begin() + 22));
    return joints == 22 ? smpl22 : smpl24;
}

/// Source: Microsoft, Azure Kinect Body Tracking SDK, k4abt_joint_id_t.
TopologyPointer azureKinectTopology()
{
    static const auto topology =
        makeArrayTopology("azure32", "Azure Kinect (32 joints)",
                          {{"pelvis", -1},         {"spine naval", 0},   {"spine chest", 1},  {"neck", 2},
                           {"left clavicle", 2},   {"left shoulder", 4}, {"left elbow", 5},   {"left wrist", 6},
                           {"left hand", 7},       {"left hand tip", 8}, {"left thumb", 7},   {"right clavicle", 2},
                           {"right shoulder", 11}, {"right elbow", 12},  {"right wrist", 13}, {"right hand", 14},
                           {"right hand tip", 15}, {"right thumb", 14},  {"left hip", 0},     {"left knee", 18},
                           {"left ankle", 19},     {"left foot", 20},    {"right hip", 0},    {"right knee", 22},
                           {"right ankle", 23},    {"right foot", 24},   {"head", 3},         {"nose", 26},
                           {"left eye", 26},       {"left ear", 26},     {"right eye", 26},   {"right ear", 26}});
    return topology;
}

/// Source: Google, MediaPipe pose landmarks (BlazePose).
TopologyPointer mediaPipeTopology()
{
    static const auto topology =
        makeArrayTopology("mediapipe33", "MediaPipe pose (33 joints)",
                          {{"nose", -1},           {"left eye inner", 0},   {"left eye", 1},
                           {"left eye outer", 2},  {"right eye inner", 0},  {"right eye", 4},
                           {"right eye outer", 5}, {"left ear", 3},         {"right ear", 6},
                           {"mouth left", 0},      {"mouth right", 0},      {"left shoulder", 0},
                           {"right shoulder", 0},  {"left elbow", 11},      {"right elbow", 12},
                           {"left wrist", 13},     {"right wrist", 14},     {"left pinky", 15},
                           {"right pinky", 16},    {"left index", 15},      {"right index", 16},
                           {"left thumb", 15},     {"right thumb", 16},     {"left hip", 11},
                           {"right hip", 12},      {"left knee", 23},       {"right knee", 24},
                           {"left ankle", 25},     {"right ankle", 26},     {"left heel", 27},
                           {"right heel", 28},     {"left foot index", 27}, {"right foot index", 28}});
    return topology;
}

} // namespace

std::vector<TopologyPointer> arrayTopologies(std::size_t joints)
{
    switch (joints) {
    case 17:
        return {coco17Topology(), human36Topology()};
    case 18:
        return {coco18Topology()};
    case 20:
        return {kinect20SdkTopology(), kinect20Topology(), msr20Topology()};
    case 22:
    case 24:
        return {smplTopology(joints)};
    case 25:
        return {ntu25Topology(), body25Topology()};
    case 32:
        return {azureKinectTopology()};
    case 33:
        return {mediaPipeTopology()};
    default:
        return {};
    }
}

TopologyPointer namelessTopology(std::size_t joints)
{
    auto topology = std::make_shared<Topology>();
    topology->id = "joints";
    topology->name = fmt::format("Unknown skeleton ({} joints)", joints);
    for (std::size_t joint = 0; joint < joints; ++joint)
        topology->jointNames.push_back(fmt::format("joint {}", joint + 1));
    topology->parents.assign(joints, -1);
    topology->sides.assign(joints, Side::Center);
    return topology;
}

} // namespace kinescope::datasets
