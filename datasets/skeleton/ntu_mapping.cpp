#include "datasets/skeleton/joint_names.h"
#include "datasets/skeleton/topology.h"

#include <initializer_list>
#include <map>
#include <string>

namespace kinescope::datasets
{
namespace
{

constexpr int kLeftArm = static_cast<int>(NtuJoint::LeftShoulder);
constexpr int kRightArm = static_cast<int>(NtuJoint::RightShoulder);
constexpr int kLeftLeg = static_cast<int>(NtuJoint::LeftHip);
constexpr int kRightLeg = static_cast<int>(NtuJoint::RightHip);

std::vector<int>& at(NtuMapping& mapping, NtuJoint joint)
{
    return mapping[static_cast<std::size_t>(joint)];
}

/// Four joints in a row: shoulder, elbow, wrist, hand or hip, knee, ankle, foot.
void mapLimb(NtuMapping& mapping, int first, std::initializer_list<std::vector<int>> sources)
{
    auto joint = static_cast<std::size_t>(first);
    for (const auto& source : sources)
        mapping[joint++] = source;
}

void completeHands(NtuMapping& mapping)
{
    const auto complete = [&](NtuJoint hand, NtuJoint wrist, NtuJoint tip, NtuJoint thumb) {
        if (at(mapping, hand).empty())
            at(mapping, hand) = at(mapping, wrist);
        for (const auto joint : {tip, thumb})
            if (at(mapping, joint).empty())
                at(mapping, joint) = at(mapping, hand);
    };
    complete(NtuJoint::LeftHand, NtuJoint::LeftWrist, NtuJoint::LeftHandTip, NtuJoint::LeftThumb);
    complete(NtuJoint::RightHand, NtuJoint::RightWrist, NtuJoint::RightHandTip, NtuJoint::RightThumb);
}

NtuMapping kinect20Mapping()
{
    NtuMapping mapping;
    at(mapping, NtuJoint::SpineBase) = {3};
    at(mapping, NtuJoint::SpineMid) = {2};
    at(mapping, NtuJoint::SpineShoulder) = {1};
    at(mapping, NtuJoint::Neck) = {1, 0}; // Kinect v2 sees its neck about half way from spine-shoulder to head
    at(mapping, NtuJoint::Head) = {0};
    mapLimb(mapping, kLeftArm, {{4}, {5}, {6}, {7}});
    mapLimb(mapping, kRightArm, {{8}, {9}, {10}, {11}});
    mapLimb(mapping, kLeftLeg, {{12}, {13}, {14}, {15}});
    mapLimb(mapping, kRightLeg, {{16}, {17}, {18}, {19}});
    completeHands(mapping);
    return mapping;
}

NtuMapping coco18Mapping()
{
    NtuMapping mapping;
    at(mapping, NtuJoint::SpineBase) = {8, 11};
    at(mapping, NtuJoint::SpineMid) = {2, 5, 8, 11};
    at(mapping, NtuJoint::SpineShoulder) = {2, 5};
    at(mapping, NtuJoint::Neck) = {1};
    at(mapping, NtuJoint::Head) = {0};
    mapLimb(mapping, kLeftArm, {{5}, {6}, {7}, {7}});
    mapLimb(mapping, kRightArm, {{2}, {3}, {4}, {4}});
    mapLimb(mapping, kLeftLeg, {{11}, {12}, {13}, {13}});
    mapLimb(mapping, kRightLeg, {{8}, {9}, {10}, {10}});
    completeHands(mapping);
    return mapping;
}

NtuMapping body25Mapping()
{
    NtuMapping mapping;
    at(mapping, NtuJoint::SpineBase) = {8};
    at(mapping, NtuJoint::SpineMid) = {1, 8};
    at(mapping, NtuJoint::SpineShoulder) = {2, 5};
    at(mapping, NtuJoint::Neck) = {1};
    at(mapping, NtuJoint::Head) = {0};
    mapLimb(mapping, kLeftArm, {{5}, {6}, {7}, {7}});
    mapLimb(mapping, kRightArm, {{2}, {3}, {4}, {4}});
    mapLimb(mapping, kLeftLeg, {{12}, {13}, {14}, {19}});
    mapLimb(mapping, kRightLeg, {{9}, {10}, {11}, {22}});
    completeHands(mapping);
    return mapping;
}

NtuMapping identityMapping()
{
    NtuMapping mapping;
    for (std::size_t joint = 0; joint < kNtuJointCount; ++joint)
        mapping[joint] = {static_cast<int>(joint)};
    return mapping;
}

/// A word and its separator before nearly every name, such as an actor's ("Bob_Hips"); empty when there is none.
std::string commonPrefix(const std::vector<std::string>& names)
{
    constexpr std::size_t kFewestNames = 6;
    std::map<std::string_view, std::size_t> counts;
    for (const auto& name : names)
        if (const auto end = name.find_first_of(":_ .-"); end != std::string::npos && end + 1 < name.size())
            ++counts[std::string_view(name).substr(0, end + 1)];
    for (const auto& [prefix, count] : counts)
        if (names.size() >= kFewestNames && 10 * count >= 8 * names.size())
            return std::string(prefix);
    return {};
}

/// Finds joints by the parts of their names, in order of preference.
class NameLookup
{
public:
    explicit NameLookup(const Topology& topology)
    {
        const std::string common = commonPrefix(topology.jointNames);
        for (const auto& name : topology.jointNames)
            m_labels.push_back(
                parseJointName(std::string_view(name).substr(name.starts_with(common) ? common.size() : 0)));
    }

    std::vector<int> first(Side side, std::initializer_list<std::string_view> parts) const
    {
        for (const auto part : parts)
            for (std::size_t joint = 0; joint < m_labels.size(); ++joint)
                if (m_labels[joint].side == side && m_labels[joint].part == part)
                    return {static_cast<int>(joint)};
        return {};
    }

private:
    std::vector<JointLabel> m_labels;
};

// A BVH joint is named after the bone that starts there: the "forearm" joint is the elbow, the "foot" joint the ankle.
void mapSideByName(NtuMapping& mapping, const NameLookup& names, Side side, int arm, int leg)
{
    const auto shoulder = names.first(
        side, {"humerus", "upperarm", "uparm", "uarm", "shldr", "shldrbend", "arm", "shoulder", "clavicle", "collar"});
    const auto elbow =
        names.first(side, {"elbow", "radius", "forearm", "forearmbend", "farm", "lowerarm", "lowarm", "ulna"});
    const auto wrist = names.first(side, {"wrist", "hand"});
    mapLimb(mapping, arm,
            {shoulder, elbow, wrist, names.first(side, {"hand", "palm", "fingerbase", "fingers", "wrist"})});

    const auto hip = names.first(side, {"femur", "upleg", "upperleg", "thigh", "thighbend", "hip", "hipjoint"});
    const auto knee = names.first(side, {"knee", "tibia", "lowerleg", "lowleg", "shin", "calf", "leg"});
    const auto ankle = names.first(side, {"ankle", "foot", "heel"});
    const auto foot = names.first(side, {"toebase", "toes", "toe", "toe0", "bigtoe", "ball", "footindex", "foot",
                                         "toeend", "footsite", "footend", "ankle"});
    mapLimb(mapping, leg, {hip, knee, ankle, foot});
}

std::vector<int> handTipByName(const NameLookup& names, Side side)
{
    return names.first(side, {"handtip", "handmiddle3", "middle3", "middle03", "handmiddle1", "middle1", "middle01",
                              "index", "handindex1", "fingers", "finger2", "fingertip", "fingerbase", "handend"});
}

std::vector<int> thumbByName(const NameLookup& names, Side side)
{
    return names.first(side,
                       {"thumb", "handthumb2", "thumb2", "thumb02", "handthumb1", "thumb1", "thumb01", "finger0"});
}

NtuMapping mappingByName(const Topology& topology)
{
    const NameLookup names(topology);
    NtuMapping mapping;
    mapSideByName(mapping, names, Side::Left, kLeftArm, kLeftLeg);
    mapSideByName(mapping, names, Side::Right, kRightArm, kRightLeg);
    const auto middle = [&](NtuJoint left, NtuJoint right) {
        auto joints = at(mapping, left);
        const auto& others = at(mapping, right);
        if (joints.empty() || others.empty())
            return std::vector<int>{};
        joints.insert(joints.end(), others.begin(), others.end());
        return joints;
    };
    const auto orElse = [](std::vector<int> found, const std::vector<int>& otherwise) {
        return found.empty() ? otherwise : found;
    };
    const auto hips = middle(NtuJoint::LeftHip, NtuJoint::RightHip);
    const auto shoulders = middle(NtuJoint::LeftShoulder, NtuJoint::RightShoulder);
    const auto tokens = std::initializer_list<std::string_view>{
        "spinebase", "hips", "hip", "pelvis", "hipcenter", "hipcentre", "midhip", "centerhip", "root", "bodyroot"};
    const bool isRigify = !names.first(Side::Center, {"spine004"}).empty();
    at(mapping, NtuJoint::SpineBase) =
        orElse(isRigify ? names.first(Side::Center, {"spine"}) : names.first(Side::Center, tokens), hips);
    at(mapping, NtuJoint::SpineShoulder) = orElse(
        names.first(Side::Center, {"spineshoulder", "shouldercenter", "shouldercentre", "midshoulder"}), shoulders);
    auto torso = hips;
    torso.insert(torso.end(), shoulders.begin(), shoulders.end());
    at(mapping, NtuJoint::SpineMid) =
        orElse(names.first(Side::Center,
                           {"spinemid", "midspine", "spinenaval", "spinenavel", "spine1", "spine01", "spine001",
                            "upperback", "spine", "chest", "lowerback", "torso", "ab", "abdomen", "spine2", "thorax"}),
               hips.empty() || shoulders.empty() ? std::vector<int>{} : torso);
    at(mapping, NtuJoint::Head) =
        names.first(Side::Center, {"head", "nose", "headend", "headtop", "skull", "spine006"});
    auto shoulderAndHead = at(mapping, NtuJoint::Head);
    if (at(mapping, NtuJoint::SpineShoulder).size() == 1 && !shoulderAndHead.empty())
        shoulderAndHead.push_back(at(mapping, NtuJoint::SpineShoulder).front());
    at(mapping, NtuJoint::Neck) =
        orElse(names.first(Side::Center, {"neck", "lowerneck", "neck1", "neck01", "upperneck", "spine004"}),
               shoulderAndHead.size() == 2 ? shoulderAndHead : at(mapping, NtuJoint::SpineShoulder));
    at(mapping, NtuJoint::LeftHandTip) = handTipByName(names, Side::Left);
    at(mapping, NtuJoint::RightHandTip) = handTipByName(names, Side::Right);
    at(mapping, NtuJoint::LeftThumb) = thumbByName(names, Side::Left);
    at(mapping, NtuJoint::RightThumb) = thumbByName(names, Side::Right);
    completeHands(mapping);
    return mapping;
}

} // namespace

NtuMapping ntuMapping(const Topology& topology)
{
    if (topology.mapping)
        return *topology.mapping;
    if (topology.id == "ntu25")
        return identityMapping();
    if (topology.id == "kinect20")
        return kinect20Mapping();
    if (topology.id == "coco18")
        return coco18Mapping();
    return topology.id == "body25" ? body25Mapping() : mappingByName(topology);
}

} // namespace kinescope::datasets
