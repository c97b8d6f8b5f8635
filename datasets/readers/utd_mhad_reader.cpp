#include "datasets/readers/utd_mhad_reader.h"

#include "datasets/errors.h"
#include "datasets/readers/mat_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <utility>

namespace kinescope::datasets
{
namespace
{

constexpr float kMissing = std::numeric_limits<float>::quiet_NaN();

TopologyPointer topologyOf(const MatArray& array, const std::filesystem::path& path)
{
    const auto& size = array.dimensions;
    const bool empty = size.size() == 3 && size[2] == 0;
    if (size.size() < 2 || size.size() > 3 || size[1] != 3 || empty)
        throw ParseError(path, {}, "d_skel of 20 x 3 x frames (Kinect v1) or 25 x 3 x frames (Kinect v2)",
                         fmt::format("{}", fmt::join(size, " x ")));
    for (const auto& topology : {kinect20Topology(), ntu25Topology()})
        if (size[0] == topology->jointCount())
            return topology;
    throw ParseError(path, {}, "d_skel of 20 (Kinect v1) or 25 (Kinect v2) joints x 3 x frames",
                     fmt::format("{}", fmt::join(size, " x ")));
}

Body bodyOf(const MatArray& array, std::size_t frames, std::size_t joints)
{
    Body body;
    body.id = "1";
    for (std::size_t frame = 0; frame < frames; ++frame)
        for (std::size_t joint = 0; joint < joints; ++joint) {
            const auto value = [&](std::size_t axis) {
                return static_cast<float>(array.values[(frame * 3 + axis) * joints + joint]);
            };
            Point3 position = {value(0), value(1), value(2)};
            const bool absent = isMissing(position) || (position[0] == 0 && position[1] == 0 && position[2] == 0);
            if (absent)
                position = {kMissing, kMissing, kMissing};
            body.positions.push_back(position);
            body.states.push_back(absent ? JointState::Missing : JointState::Tracked);
        }
    return body;
}

/// Whether the spine runs from the hip centre up, as Microsoft numbers it, and not from the head down, as UTD-MHAD
/// does: the hip centre lies between the hips, in any units and any axes.
bool spineRunsUp(const Body& body)
{
    constexpr std::size_t kJoints = 20, kFirst = 0, kFourth = 3, kLeftHip = 12, kRightHip = 16;
    const auto distance = [](const Point3& a, const Point3& left, const Point3& right) {
        double square = 0;
        for (std::size_t axis = 0; axis < 3; ++axis)
            square += std::pow(a[axis] - (left[axis] + right[axis]) / 2, 2);
        return std::sqrt(square);
    };
    std::size_t up = 0, down = 0;
    for (std::size_t first = 0; first < body.positions.size(); first += kJoints) {
        const auto* joints = body.positions.data() + first;
        const double start = distance(joints[kFirst], joints[kLeftHip], joints[kRightHip]);
        const double end = distance(joints[kFourth], joints[kLeftHip], joints[kRightHip]);
        up += start < end / 2 ? 1 : 0;
        down += start > end / 2 ? 1 : 0;
    }
    return up > down;
}

void turnSpine(Body& body)
{
    constexpr std::size_t kJoints = 20, kSpineJoints = 4;
    for (std::size_t first = 0; first < body.positions.size(); first += kJoints) {
        const auto position = body.positions.begin() + static_cast<std::ptrdiff_t>(first);
        const auto state = body.states.begin() + static_cast<std::ptrdiff_t>(first);
        std::reverse(position, position + kSpineJoints);
        std::reverse(state, state + kSpineJoints);
    }
}

} // namespace

SkeletonSequence readUtdMhad(std::string_view bytes, const std::filesystem::path& path)
{
    const auto array = readMatArray(bytes, path, "d_skel");
    SkeletonSequence sequence;
    sequence.topology = topologyOf(array, path);
    // MATLAB drops a last dimension of one.
    sequence.frameCount = array.dimensions.size() == 3 ? array.dimensions[2] : 1;
    sequence.format = "utd-mhad";
    sequence.sourcePath = path;
    sequence.classId = utdMhadClassId(path);
    auto body = bodyOf(array, sequence.frameCount, sequence.jointCount());
    if (sequence.topology == kinect20Topology() && spineRunsUp(body)) {
        turnSpine(body);
        sequence.warnings.push_back({SequenceWarning::Kind::Other,
                                     "The joints of the spine are numbered from the hip centre up, as Microsoft does, "
                                     "not from the head down; they were renumbered."});
    }
    if (const auto missing = std::count(body.states.begin(), body.states.end(), JointState::Missing); missing > 0)
        sequence.warnings.push_back(
            {SequenceWarning::Kind::MissingJoints,
             fmt::format("{} of {} joint positions are missing.", missing, body.states.size())});
    sequence.bodies.push_back(std::move(body));
    return sequence;
}

std::optional<int> utdMhadClassId(const std::filesystem::path& path)
{
    const std::string name = path.filename().string();
    if (name.size() < 3 || name.front() != 'a')
        return std::nullopt;
    int action = 0;
    const auto [stop, error] = std::from_chars(name.data() + 1, name.data() + name.size(), action);
    if (error != std::errc() || !std::string_view(stop).starts_with("_s") || action < 1)
        return std::nullopt;
    return action - 1;
}

} // namespace kinescope::datasets
