#include "datasets/skeleton/joint_names.h"

#include "datasets/text.h"

#include <algorithm>
#include <array>

namespace kinescope::datasets
{
namespace
{

// Parts that may follow a bare "l" or "r", as in "lhumerus"; without the list "lowerback" would be a left joint.
constexpr std::array kSidedParts = {
    "shoulder", "clavicle", "collar",   "humerus", "arm",      "uparm", "upperarm", "elbow",   "forearm",
    "lowarm",   "lowerarm", "radius",   "ulna",    "wrist",    "hand",  "handtip",  "fingers", "finger",
    "thumb",    "hip",      "hipjoint", "upleg",   "upperleg", "thigh", "femur",    "knee",    "leg",
    "lowleg",   "lowerleg", "shin",     "calf",    "tibia",    "ankle", "foot",     "toe",     "toes",
    "toebase",  "bigtoe",   "smalltoe", "heel",    "eye",      "ear",   "handend",  "toeend",  "handsite"};

bool isSidedPart(std::string_view part)
{
    return std::find(kSidedParts.begin(), kSidedParts.end(), part) != kSidedParts.end();
}

bool endsWithSideLetter(std::string_view name, char letter)
{
    if (name.size() < 3)
        return false;
    const char separator = name[name.size() - 2];
    const char last = static_cast<char>(name.back() | 0x20);
    return last == letter && (separator == '.' || separator == '_' || separator == ' ' || separator == '-');
}

} // namespace

JointLabel parseJointName(std::string_view name)
{
    if (const auto colon = name.rfind(':'); colon != std::string_view::npos)
        name.remove_prefix(colon + 1); // a name space, as in "mixamorig:Hips"
    const std::string plain = lettersAndDigits(name);
    for (const auto& [word, side] : {std::pair{std::string_view("left"), Side::Left}, {"right", Side::Right}}) {
        if (plain.size() > word.size() && plain.starts_with(word))
            return {side, plain.substr(word.size())};
        if (plain.size() > word.size() && plain.ends_with(word))
            return {side, plain.substr(0, plain.size() - word.size())};
    }
    for (const auto& [letter, side] : {std::pair{'l', Side::Left}, {'r', Side::Right}}) {
        if (endsWithSideLetter(name, letter))
            return {side, plain.substr(0, plain.size() - 1)};
        if (plain.size() > 1 && plain.front() == letter && isSidedPart(std::string_view(plain).substr(1)))
            return {side, plain.substr(1)};
    }
    return {Side::Center, plain};
}

} // namespace kinescope::datasets
