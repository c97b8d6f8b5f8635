#include "datasets/bvh/bvh_reader.h"

#include "datasets/bvh/bvh_file.h"
#include "datasets/bvh/bvh_motion.h"
#include "datasets/importing/body_guess.h"
#include "datasets/skeleton/joint_names.h"

#include <fmt/format.h>

#include <algorithm>

namespace kinescope::datasets
{
namespace
{

using Kind = SequenceWarning::Kind;

constexpr double kAssumedFrameRate = 30.0;

TopologyPointer topologyOf(const BvhFile& file)
{
    auto topology = std::make_shared<Topology>();
    topology->id = "bvh";
    topology->name = fmt::format("BVH ({} joints)", file.joints.size());
    for (const auto& joint : file.joints) {
        topology->jointNames.push_back(joint.name);
        topology->parents.push_back(joint.parent);
        topology->sides.push_back(parseJointName(joint.name).side);
    }
    return topology;
}

void tellOddities(const BvhFile& file, BvhPositions positions, SkeletonSequence& sequence)
{
    const auto roots =
        std::count_if(file.joints.begin(), file.joints.end(), [](const BvhJoint& joint) { return joint.parent < 0; });
    if (roots > 1)
        sequence.warnings.push_back(
            {Kind::BodyCount, fmt::format("The file has {} roots; they are read as one body.", roots)});
    if (file.renamedJoints > 0)
        sequence.warnings.push_back(
            {Kind::JointNames,
             fmt::format("{} joint names stand more than once; the later ones got a number.", file.renamedJoints)});
    if (file.hasIgnoredChannels)
        sequence.warnings.push_back({Kind::Values, "Scale channels are left out."});
    if (positions == BvhPositions::AddedToOffset)
        sequence.warnings.push_back({Kind::Values, "Position channels are added to the offsets of their joints."});
    const auto missing =
        std::count_if(sequence.bodies[0].positions.begin(), sequence.bodies[0].positions.end(), isMissing);
    if (missing > 0)
        sequence.warnings.push_back(
            {Kind::MissingJoints, fmt::format("{} of {} joint positions are not numbers and are missing.", missing,
                                              sequence.bodies[0].positions.size())});
}

Body bodyOf(std::vector<Point3> positions)
{
    Body body;
    body.id = "1";
    body.states.reserve(positions.size());
    for (const auto& position : positions)
        body.states.push_back(isMissing(position) ? JointState::Missing : JointState::Tracked);
    body.positions = std::move(positions);
    return body;
}

} // namespace

SkeletonSequence readBvh(std::string_view bytes, const std::filesystem::path& path, const ImportOptions& options)
{
    const BvhFile file = parseBvh(bytes, path);
    const auto positions = bvhPositions(file);
    SkeletonSequence sequence;
    sequence.topology = topologyOf(file);
    sequence.frameCount = file.frameCount;
    sequence.frameRate = file.frameRate > 0 ? file.frameRate : kAssumedFrameRate;
    sequence.format = "bvh";
    sequence.sourcePath = path;
    sequence.bodies.push_back(bodyOf(bvhPointCloud(file, positions)));
    tellOddities(file, positions, sequence);
    ImportReport report;
    if (file.frameRate <= 0 && !options.frameRate) {
        report.doubts.push_back(
            fmt::format("The frame time is of no use; {} frames a second are assumed.", kAssumedFrameRate));
        sequence.warnings.push_back({Kind::FrameRate, report.doubts.back()});
    }
    settleImport(sequence, options, std::move(report));
    return sequence;
}

} // namespace kinescope::datasets
