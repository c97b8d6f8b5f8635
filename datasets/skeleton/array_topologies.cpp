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
