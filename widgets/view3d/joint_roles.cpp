#include "widgets/view3d/joint_roles.h"

#include <algorithm>
#include <array>

namespace kinescope::widgets
{
namespace
{

std::vector<std::size_t> jointsWhoseNameHolds(const datasets::Topology& topology, std::string_view part)
{
    std::vector<std::size_t> joints;
    for (std::size_t joint = 0; joint < topology.jointCount(); ++joint)
        if (topology.jointNames[joint].find(part) != std::string::npos)
            joints.push_back(joint);
    return joints;
}

} // namespace

bool isHead(std::string_view jointName)
{
    return jointName == "head" || jointName == "nose";
}

bool isFingerOrToe(std::string_view jointName)
{
    return jointName.ends_with("thumb") || jointName.ends_with("hand tip") || jointName.ends_with("toe");
}

std::vector<std::size_t> leafJoints(const datasets::Topology& topology)
{
    std::vector<bool> hasChild(topology.jointCount(), false);
    for (const int parent : topology.parents)
        if (parent >= 0 && static_cast<std::size_t>(parent) < hasChild.size())
            hasChild[static_cast<std::size_t>(parent)] = true;
    std::vector<std::size_t> leaves;
    for (std::size_t joint = 0; joint < topology.jointCount(); ++joint)
        if (!hasChild[joint] && !topology.jointNames[joint].ends_with("thumb"))
            leaves.push_back(joint);
    return leaves;
}

std::vector<std::size_t> footJoints(const datasets::Topology& topology)
{
    for (const std::string_view part : {"foot", "toe", "ankle"})
        if (auto joints = jointsWhoseNameHolds(topology, part); !joints.empty())
            return joints;
    return {};
}

} // namespace kinescope::widgets
