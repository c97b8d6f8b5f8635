#include "datasets/skeleton/joint_names.h"

#include "datasets/text.h"

#include <algorithm>
#include <array>
#include <vector>

namespace kinescope::datasets
{
namespace
{

// Parts that may follow a bare "l" or "r" without a gap, as in "lhumerus"; without the list "lowerback" would be a left
// joint.
constexpr std::array kSidedParts = {
    "shoulder", "clavicle", "collar",   "humerus", "arm",      "uparm",   "upperarm", "elbow",  "forearm",   "lowarm",
    "lowerarm", "radius",   "ulna",     "wrist",   "hand",     "handtip", "fingers",  "finger", "thumb",     "hip",
    "hipjoint", "upleg",    "upperleg", "thigh",   "femur",    "knee",    "leg",      "lowleg", "lowerleg",  "shin",
    "calf",     "tibia",    "ankle",    "foot",    "toe",      "toes",    "toebase",  "bigtoe", "smalltoe",  "heel",
    "eye",      "ear",      "handend",  "toeend",  "handsite", "uarm",    "farm",     "shldr",  "fingerbase"};

// Words that programs put before every name: Biped, Mixamo, MotionBuilder, Rigify, VRM.
constexpr std::array kPrefixes = {"bip", "mixamorig", "character", "def", "org", "mch",
                                  "jnt", "joint",     "bone",      "j",   "c"};

bool isSidedPart(std::string_view part)
{
    return std::find(kSidedParts.begin(), kSidedParts.end(), part) != kSidedParts.end();
}

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

/// "Bip01 L UpperArm" -> bip01, l, upper, arm; "LFoot" -> l, foot.
std::vector<std::string> wordsOf(std::string_view name)
{
    std::vector<std::string> words;
    bool isInside = false;
    for (std::size_t at = 0; at < name.size(); ++at) {
        if (!isLetterOrDigit(name[at])) {
            isInside = false;
            continue;
        }
        const bool hump =
            isUpper(name[at]) && at > 0 && (isLower(name[at - 1]) || (at + 1 < name.size() && isLower(name[at + 1])));
        if (!isInside || hump)
            words.emplace_back();
        words.back() += lowerCase(name[at]);
        isInside = true;
    }
    return words;
}

bool isPrefix(std::string_view word)
{
    while (!word.empty() && word.back() >= '0' && word.back() <= '9')
        word.remove_suffix(1);
    return std::find(kPrefixes.begin(), kPrefixes.end(), word) != kPrefixes.end();
}

std::string joined(const std::vector<std::string>& words, std::size_t leftOut)
{
    std::string all;
    for (std::size_t index = 0; index < words.size(); ++index)
        if (index != leftOut)
            all += words[index];
    return all;
}

/// A name in one piece, such as "lhumerus" or "LEFTHAND".
JointLabel splitGlued(const std::string& plain)
{
    for (const auto& [word, side] : {std::pair{std::string_view("left"), Side::Left}, {"right", Side::Right}}) {
        if (plain.size() > word.size() && plain.starts_with(word))
            return {side, plain.substr(word.size())};
        if (plain.size() > word.size() && plain.ends_with(word))
            return {side, plain.substr(0, plain.size() - word.size())};
    }
    for (const auto& [letter, side] : {std::pair{'l', Side::Left}, {'r', Side::Right}})
        if (plain.size() > 1 && plain.front() == letter && isSidedPart(std::string_view(plain).substr(1)))
            return {side, plain.substr(1)};
    return {Side::Center, plain};
}

} // namespace

JointLabel parseJointName(std::string_view name)
{
    if (const auto colon = name.rfind(':'); colon != std::string_view::npos)
        name.remove_prefix(colon + 1); // a name space, as in "mixamorig:Hips"
    auto words = wordsOf(name);
    while (words.size() > 1 && isPrefix(words.front()))
        words.erase(words.begin());
    for (const auto& [letter, word, side] :
         {std::tuple{"l", "left", Side::Left}, std::tuple{"r", "right", Side::Right}})
        for (std::size_t index = 0; index < words.size() && words.size() > 1; ++index)
            if (words[index] == letter || words[index] == word)
                return {side, joined(words, index)};
    return splitGlued(joined(words, words.size()));
}

} // namespace kinescope::datasets
