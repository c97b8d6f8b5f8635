#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kinescope::datasets
{

/// Which side of the body a joint belongs to; drives colours and left/right swaps.
enum class Side
{
    Center,
    Left,
    Right
};

inline constexpr std::size_t kNtuJointCount = 25;

/// For every NTU joint the source joints whose mean gives its position (one when it exists directly, two for
/// mid-points, none when it cannot be derived).
using NtuMapping = std::array<std::vector<int>, kNtuJointCount>;

/// The joints of one skeleton definition and how they hang together.
struct Topology
{
    std::string id;                                   ///< stable, e.g. "ntu25", "kinect20", "coco18", "body25", "bvh"
    std::string name;                                 ///< as shown, e.g. "NTU RGB+D / Kinect v2 (25 joints)"
    std::vector<std::string> jointNames;              ///< [V], lower case with spaces, e.g. "left elbow"
    std::vector<int> parents;                         ///< [V], index of the parent joint; -1 for the root
    std::vector<Side> sides;                          ///< [V]
    std::optional<NtuMapping> mapping = std::nullopt; ///< chosen by the user; otherwise told by id or names

    std::size_t jointCount() const { return jointNames.size(); }
    std::optional<std::size_t> jointIndex(std::string_view jointName) const;
};

using TopologyPointer = std::shared_ptr<const Topology>;

/// Indices of the 25 NTU RGB+D joints (Kinect v2 order), 0-based.
/// Source: Shahroudy et al., NTU RGB+D, CVPR 2016, figure 2 (there 1-based).
enum class NtuJoint : int
{
    SpineBase,
    SpineMid,
    Neck,
    Head,
    LeftShoulder,
    LeftElbow,
    LeftWrist,
    LeftHand,
    RightShoulder,
    RightElbow,
    RightWrist,
    RightHand,
    LeftHip,
    LeftKnee,
    LeftAnkle,
    LeftFoot,
    RightHip,
    RightKnee,
    RightAnkle,
    RightFoot,
    SpineShoulder,
    LeftHandTip,
    LeftThumb,
    RightHandTip,
    RightThumb
};

/// The built-in topologies; each call returns the same object.
TopologyPointer ntu25Topology();
TopologyPointer kinect20Topology(); ///< in UTD-MHAD's file order, head first
TopologyPointer
kinect20SdkTopology();           ///< in the order of Microsoft's SDK, hip centre first (NW-UCLA, MSRDailyActivity3D)
TopologyPointer msr20Topology(); ///< in MSR-Action3D's file order, right shoulder first
TopologyPointer coco18Topology();
TopologyPointer body25Topology();

/// @return the built-in topology with this id, or null.
TopologyPointer topologyById(std::string_view id);

/// The topology's own mapping when it has one; built-in topologies by index; any other by joint name (synonyms such as
/// "LeftForeArm", "lhumerus", "LFoot").
NtuMapping ntuMapping(const Topology& topology);

} // namespace kinescope::datasets
