#include "core/spectrum/body_parts.h"

#include "core/text.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace kinescope::core
{
namespace
{

using datasets::Side;

// As the joints are called in any topology, BVH's included.
constexpr std::array<std::string_view, 11> kArm{"shoulder", "elbow", "wrist", "hand",   "thumb", "arm",
                                                "collar",   "clav",  "humer", "finger", "radius"};
constexpr std::array<std::string_view, 9> kLeg{"hip", "knee", "ankle", "foot", "toe", "heel", "leg", "femur", "tibia"};

template <std::size_t Count>
bool holdsOneOf(const std::string& name, const std::array<std::string_view, Count>& words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return name.find(word) != std::string::npos; });
}

} // namespace

std::vector<BodyPart> bodyParts(const datasets::Topology& topology)
{
    std::vector<BodyPart> parts{
        {"trunk and head", {}}, {"left arm", {}}, {"right arm", {}}, {"left leg", {}}, {"right leg", {}}};
    for (std::size_t joint = 0; joint < topology.jointCount(); ++joint) {
        const std::string name = lowerCase(topology.jointNames[joint]);
        const Side side = topology.sides[joint];
        std::size_t part = 0;
        if (side != Side::Center && holdsOneOf(name, kArm))
            part = side == Side::Left ? 1 : 2;
        else if (side != Side::Center && holdsOneOf(name, kLeg))
            part = side == Side::Left ? 3 : 4;
        parts[part].joints.push_back(joint);
    }
    std::erase_if(parts, [](const BodyPart& part) { return part.joints.empty(); });
    return parts;
}

} // namespace kinescope::core
