#include "datasets/skeleton/topology.h"

#include <algorithm>

namespace kinescope::datasets
{
namespace
{

struct Joint
{
    const char* name;
    int parent;
};

Side sideOf(std::string_view name)
{
    if (name.starts_with("left "))
        return Side::Left;
    return name.starts_with("right ") ? Side::Right : Side::Center;
}

TopologyPointer makeTopology(const char* id, const char* name, std::initializer_list<Joint> joints)
{
    auto topology = std::make_shared<Topology>();
    topology->id = id;
    topology->name = name;
    for (const Joint& joint : joints) {
        topology->jointNames.emplace_back(joint.name);
        topology->parents.push_back(joint.parent);
        topology->sides.push_back(sideOf(joint.name));
    }
    return topology;
}

} // namespace

std::optional<std::size_t> Topology::jointIndex(std::string_view jointName) const
{
    const auto found = std::find(jointNames.begin(), jointNames.end(), jointName);
    if (found == jointNames.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - jointNames.begin());
}

TopologyPointer ntu25Topology()
{
    static const auto topology =
        makeTopology("ntu25", "NTU RGB+D / Kinect v2 (25 joints)",
                     {{"spine base", -1},     {"spine mid", 0},     {"neck", 20},        {"head", 2},
                      {"left shoulder", 20},  {"left elbow", 4},    {"left wrist", 5},   {"left hand", 6},
                      {"right shoulder", 20}, {"right elbow", 8},   {"right wrist", 9},  {"right hand", 10},
                      {"left hip", 0},        {"left knee", 12},    {"left ankle", 13},  {"left foot", 14},
                      {"right hip", 0},       {"right knee", 16},   {"right ankle", 17}, {"right foot", 18},
                      {"spine shoulder", 1},  {"left hand tip", 7}, {"left thumb", 7},   {"right hand tip", 11},
                      {"right thumb", 11}});
    return topology;
}

TopologyPointer kinect20Topology()
{
    static const auto topology = makeTopology(
        "kinect20", "UTD-MHAD / Kinect v1 (20 joints)",
        {{"head", 1},        {"shoulder center", 2}, {"spine", 3},       {"hip center", -1},    {"left shoulder", 1},
         {"left elbow", 4},  {"left wrist", 5},      {"left hand", 6},   {"right shoulder", 1}, {"right elbow", 8},
         {"right wrist", 9}, {"right hand", 10},     {"left hip", 3},    {"left knee", 12},     {"left ankle", 13},
         {"left foot", 14},  {"right hip", 3},       {"right knee", 16}, {"right ankle", 17},   {"right foot", 18}});
    return topology;
}

TopologyPointer kinect20SdkTopology()
{
    static const auto topology = makeTopology(
        "kinect20-sdk", "Kinect v1 SDK (20 joints)",
        {{"hip center", -1}, {"spine", 0},       {"shoulder center", 1}, {"head", 2},           {"left shoulder", 2},
         {"left elbow", 4},  {"left wrist", 5},  {"left hand", 6},       {"right shoulder", 2}, {"right elbow", 8},
         {"right wrist", 9}, {"right hand", 10}, {"left hip", 0},        {"left knee", 12},     {"left ankle", 13},
         {"left foot", 14},  {"right hip", 0},   {"right knee", 16},     {"right ankle", 17},   {"right foot", 18}});
    return topology;
}

TopologyPointer msr20Topology()
{
    static const auto topology = makeTopology(
        "msr20", "MSR-Action3D (20 joints)",
        {{"right shoulder", 2}, {"left shoulder", 2}, {"shoulder center", 3}, {"spine", 6},      {"right hip", 6},
         {"left hip", 6},       {"hip center", -1},   {"right elbow", 0},     {"left elbow", 1}, {"right wrist", 7},
         {"left wrist", 8},     {"right hand", 9},    {"left hand", 10},      {"right knee", 4}, {"left knee", 5},
         {"right ankle", 13},   {"left ankle", 14},   {"right foot", 15},     {"left foot", 16}, {"head", 2}});
    return topology;
}

TopologyPointer coco18Topology()
{
    static const auto topology = makeTopology("coco18", "OpenPose COCO (18 joints)",
                                              {{"nose", 1},
                                               {"neck", -1},
                                               {"right shoulder", 1},
                                               {"right elbow", 2},
                                               {"right wrist", 3},
                                               {"left shoulder", 1},
                                               {"left elbow", 5},
                                               {"left wrist", 6},
                                               {"right hip", 1},
                                               {"right knee", 8},
                                               {"right ankle", 9},
                                               {"left hip", 1},
                                               {"left knee", 11},
                                               {"left ankle", 12},
                                               {"right eye", 0},
                                               {"left eye", 0},
                                               {"right ear", 14},
                                               {"left ear", 15}});
    return topology;
}

TopologyPointer body25Topology()
{
    static const auto topology = makeTopology("body25", "OpenPose BODY_25 (25 joints)",
                                              {{"nose", 1},        {"neck", 8},           {"right shoulder", 1},
                                               {"right elbow", 2}, {"right wrist", 3},    {"left shoulder", 1},
                                               {"left elbow", 5},  {"left wrist", 6},     {"mid hip", -1},
                                               {"right hip", 8},   {"right knee", 9},     {"right ankle", 10},
                                               {"left hip", 8},    {"left knee", 12},     {"left ankle", 13},
                                               {"right eye", 0},   {"left eye", 0},       {"right ear", 15},
                                               {"left ear", 16},   {"left big toe", 14},  {"left small toe", 19},
                                               {"left heel", 14},  {"right big toe", 11}, {"right small toe", 22},
                                               {"right heel", 11}});
    return topology;
}

TopologyPointer topologyById(std::string_view id)
{
    for (const auto& topology : {ntu25Topology(), kinect20Topology(), kinect20SdkTopology(), msr20Topology(),
                                 coco18Topology(), body25Topology()})
        if (topology->id == id)
            return topology;
    return nullptr;
}

} // namespace kinescope::datasets
