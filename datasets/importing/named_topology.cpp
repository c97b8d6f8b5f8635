#include "datasets/importing/named_topology.h"

#include "datasets/skeleton/joint_names.h"

#include <fmt/format.h>

namespace kinescope::datasets
{
namespace
{

bool reaches(const std::vector<int>& parents, int from, int joint)
{
    for (; from >= 0; from = parents[static_cast<std::size_t>(from)])
        if (from == joint)
            return true;
    return false;
}

/// The joint of the file nearest to the root from an NTU joint upwards; -1 when there is none.
int nearestAbove(const NtuMapping& mapping, int ntuJoint, int joint)
{
    const auto& above = ntu25Topology()->parents;
    for (int at = above[static_cast<std::size_t>(ntuJoint)]; at >= 0; at = above[static_cast<std::size_t>(at)])
        if (const auto& from = mapping[static_cast<std::size_t>(at)]; from.size() == 1 && from[0] != joint)
            return from[0];
    return -1;
}

} // namespace

TopologyPointer namedTopology(std::vector<std::string> names)
{
    auto topology = std::make_shared<Topology>();
    topology->id = "named";
    topology->name = fmt::format("Named joints ({})", names.size());
    topology->jointNames = std::move(names);
    topology->parents.assign(topology->jointCount(), -1);
    for (const auto& name : topology->jointNames)
        topology->sides.push_back(parseJointName(name).side);
    const auto mapping = ntuMapping(*topology);
    for (int ntuJoint = 0; ntuJoint < static_cast<int>(kNtuJointCount); ++ntuJoint) {
        const auto& from = mapping[static_cast<std::size_t>(ntuJoint)];
        if (from.size() != 1)
            continue;
        int& parent = topology->parents[static_cast<std::size_t>(from[0])];
        const int above = nearestAbove(mapping, ntuJoint, from[0]);
        if (parent < 0 && above >= 0 && !reaches(topology->parents, above, from[0]))
            parent = above;
    }
    return topology;
}

} // namespace kinescope::datasets
