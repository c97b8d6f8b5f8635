#include "tests/datasets/bvh_text.h"

#include <fmt/format.h>

#include <array>
#include <vector>

namespace kinescope::tests
{
namespace
{

struct Bone
{
    const char* name;
    int depth;
    std::array<double, 3> offset; ///< metres, Y up; the person looks along +z, its left is +x
};

constexpr Bone kBones[] = {
    {"Hips", 0, {0, 0, 0}},
    {"Spine", 1, {0, 0.12, 0}},
    {"Spine1", 2, {0, 0.15, 0}},
    {"Neck", 3, {0, 0.24, 0}},
    {"Head", 4, {0, 0.1, 0.02}},
    {"", 5, {0, 0.18, 0}},
    {"LeftShoulder", 3, {0.04, 0.2, 0}},
    {"LeftArm", 4, {0.14, 0, 0}},
    {"LeftForeArm", 5, {0, -0.3, 0}},
    {"LeftHand", 6, {0, -0.25, 0}},
    {"", 7, {0, -0.15, 0}},
    {"RightShoulder", 3, {-0.04, 0.2, 0}},
    {"RightArm", 4, {-0.14, 0, 0}},
    {"RightForeArm", 5, {0, -0.3, 0}},
    {"RightHand", 6, {0, -0.25, 0}},
    {"", 7, {0, -0.15, 0}},
    {"LeftUpLeg", 1, {0.1, -0.02, 0}},
    {"LeftLeg", 2, {0, -0.42, 0}},
    {"LeftFoot", 3, {0, -0.4, 0}},
    {"LeftToeBase", 4, {0, -0.05, 0.13}},
    {"", 5, {0, 0, 0.05}},
    {"RightUpLeg", 1, {-0.1, -0.02, 0}},
    {"RightLeg", 2, {0, -0.42, 0}},
    {"RightFoot", 3, {0, -0.4, 0}},
    {"RightToeBase", 4, {0, -0.05, 0.13}},
    {"", 5, {0, 0, 0.05}},
};

/// Y up to the wanted axis, right-handed.
std::array<double, 3> written(const std::array<double, 3>& metres, const BvhPerson& person)
{
    const auto [x, y, z] = metres;
    if (person.up == 'z')
        return {x * person.scale, -z * person.scale, y * person.scale};
    return {x * person.scale, y * person.scale, z * person.scale};
}

std::string hierarchy(const BvhPerson& person)
{
    std::string text = "HIERARCHY" + person.newline;
    const auto line = [&](int depth, const std::string& words) {
        text += std::string(static_cast<std::size_t>(depth), '\t') + words + person.newline;
    };
    int open = 0;
    for (const auto& bone : kBones) {
        for (; open > bone.depth; --open)
            line(open - 1, "}");
        const std::string name = bone.name;
        line(open, name.empty() ? "End Site" : (open == 0 ? "ROOT " : "JOINT ") + person.prefix + name);
        line(open, "{");
        const auto offset = written(bone.offset, person);
        line(++open, fmt::format("OFFSET {:.6f} {:.6f} {:.6f}", offset[0], offset[1], offset[2]));
        if (!name.empty())
            line(open, fmt::format("CHANNELS {}Zrotation Xrotation Yrotation",
                                   open == 1 ? "6 Xposition Yposition Zposition " : "3 "));
    }
    for (; open > 0; --open)
        line(open - 1, "}");
    return text;
}

} // namespace

std::string bvhText(const BvhPerson& person)
{
    std::string text = hierarchy(person);
    text += "MOTION" + person.newline;
    text += fmt::format("Frames: {}{}", person.frames, person.newline);
    text += fmt::format("Frame Time: {}{}", person.frameTime, person.newline);
    for (std::size_t frame = 0; frame < person.frames; ++frame) {
        const auto root = written({0, 0.95, 0}, person);
        text += fmt::format("{:.6f} {:.6f} {:.6f}", root[0], root[1], root[2]);
        for (const auto& bone : kBones)
            if (*bone.name != '\0')
                text += std::string_view(bone.name) == "LeftForeArm" ? fmt::format(" 0 {}.0 0", frame) : " 0 0 0";
        text += person.newline;
    }
    return text;
}

} // namespace kinescope::tests
