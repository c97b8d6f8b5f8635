#include "datasets/readers/utd_mhad_reader.h"

#include "datasets/errors.h"
#include "datasets/readers/mat_file.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <limits>

namespace kinescope::datasets
{
namespace
{

constexpr std::size_t kJoints = 20;
constexpr float kMissing = std::numeric_limits<float>::quiet_NaN();

std::size_t frameCount(const MatArray& array, const std::filesystem::path& path)
{
    const auto& size = array.dimensions;
    // MATLAB drops a last dimension of one.
    const std::size_t frames = size.size() == 3 ? size[2] : 1;
    if (size.size() > 3 || size[0] != kJoints || size[1] != 3 || frames == 0)
        throw ParseError(path, {}, "d_skel of 20 x 3 x frames", fmt::format("{}", fmt::join(size, " x ")));
    return frames;
}

} // namespace

SkeletonSequence readUtdMhad(std::string_view bytes, const std::filesystem::path& path)
{
    const auto array = readMatArray(bytes, path, "d_skel");
    SkeletonSequence sequence;
    sequence.topology = kinect20Topology();
    sequence.frameCount = frameCount(array, path);
    sequence.format = "utd-mhad";
    sequence.sourcePath = path;
    sequence.classId = utdMhadClassId(path);
    Body body;
    body.id = "1";
    std::size_t missing = 0;
    for (std::size_t frame = 0; frame < sequence.frameCount; ++frame)
        for (std::size_t joint = 0; joint < kJoints; ++joint) {
            const auto value = [&](std::size_t axis) {
                return static_cast<float>(array.values[(frame * 3 + axis) * kJoints + joint]);
            };
            Point3 position = {value(0), value(1), value(2)};
            const bool absent = isMissing(position) || (position[0] == 0 && position[1] == 0 && position[2] == 0);
            if (absent)
                position = {kMissing, kMissing, kMissing};
            missing += absent ? 1 : 0;
            body.positions.push_back(position);
            body.states.push_back(absent ? JointState::Missing : JointState::Tracked);
        }
    sequence.bodies.push_back(std::move(body));
    if (missing > 0)
        sequence.warnings.push_back(
            {SequenceWarning::Kind::MissingJoints,
             fmt::format("{} of {} joint positions are missing.", missing, sequence.frameCount * kJoints)});
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
