#include "widgets/explanation/joint_weights.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace kinescope::widgets
{
namespace
{

constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kOtherNames{{
    {"hip center", "spine base"},
    {"mid hip", "spine base"},
    {"spine", "spine mid"},
    {"shoulder center", "spine shoulder"},
    {"neck", "neck"},
    {"nose", "head"},
    {"pelvis", "spine base"},
}};

std::string otherSide(const std::string& name)
{
    constexpr std::string_view kLeft = "left ";
    constexpr std::string_view kRight = "right ";
    if (name.starts_with(kLeft))
        return std::string(kRight) + name.substr(kLeft.size());
    if (name.starts_with(kRight))
        return std::string(kLeft) + name.substr(kRight.size());
    return name;
}

std::string ntuName(const std::string& name)
{
    for (const auto& [other, own] : kOtherNames)
        if (name == other)
            return std::string(own);
    return name;
}

bool hasJoint(const datasets::Topology& topology, const std::string& name)
{
    return std::find(topology.jointNames.begin(), topology.jointNames.end(), name) != topology.jointNames.end();
}

} // namespace

std::vector<double> jointWeights(const core::ContrastExplanation& explanation, const datasets::Topology& topology,
                                 std::optional<std::size_t> column)
{
    const auto valueOf = [&](const std::string& name) {
        const auto found = std::find(explanation.joints.begin(), explanation.joints.end(), name);
        if (found == explanation.joints.end())
            return 0.0;
        const auto joint = static_cast<std::size_t>(found - explanation.joints.begin());
        return column ? explanation.contributions[joint][*column] : explanation.overJoints[joint];
    };
    std::vector<double> weights;
    for (const std::string& joint : topology.jointNames) {
        const std::string name = ntuName(explanation.mirrored ? otherSide(joint) : joint);
        double value = valueOf(name);
        if (name.ends_with(" hand")) {
            const std::string side = name.substr(0, name.find(' '));
            for (const char* part : {" hand tip", " thumb"})
                if (!hasJoint(topology, side + part))
                    value += valueOf(side + part);
        }
        weights.push_back(value);
    }
    return weights;
}

std::optional<std::size_t> columnOfFrame(const core::ContrastExplanation& explanation, int frame)
{
    const auto& frames = explanation.frames;
    const auto columns = explanation.overTime.size();
    if (frame < static_cast<int>(frames.begin) || frame >= static_cast<int>(frames.end) || columns == 0)
        return std::nullopt;
    const double share = (static_cast<double>(frame) - static_cast<double>(frames.begin) + 0.5) /
                         static_cast<double>(frames.end - frames.begin);
    return std::min(static_cast<std::size_t>(share * static_cast<double>(columns)), columns - 1);
}

} // namespace kinescope::widgets
