#include "datasets/writers/ntu_writer.h"

#include "datasets/preprocessing/canonical.h"
#include "datasets/readers/file_bytes.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace kinescope::datasets
{
namespace
{

bool isListed(const Body& body, std::size_t frame)
{
    const auto* joints = body.positions.data() + frame * kNtuJointCount;
    return !std::all_of(joints, joints + kNtuJointCount, isMissing);
}

/// The reader takes digits only as an id, so another name gives way to its number.
std::string bodyId(const Body& body, std::size_t index)
{
    const bool isNumber = !body.id.empty() && body.id.find_first_not_of("0123456789") == std::string::npos;
    return isNumber ? body.id : std::to_string(index + 1);
}

void writeJoint(std::back_insert_iterator<std::string> out, const Body& body, std::size_t cell)
{
    if (isMissing(body.positions[cell])) {
        fmt::format_to(out, "0 0 0 0 0 0 0 0 0 0 0 0\n");
        return;
    }
    const auto& [x, y, z] = body.positions[cell];
    const Point2 image = body.imagePositions.empty() ? Point2{0, 0} : body.imagePositions[cell];
    const auto state = body.states.empty() ? JointState::Tracked : body.states[cell];
    fmt::format_to(out, "{} {} {} 0 0 {} {} 0 0 0 0 {}\n", x, y, z, image[0], image[1],
                   std::max(1, static_cast<int>(state)));
}

} // namespace

std::string ntuText(const SkeletonSequence& original)
{
    const SkeletonSequence sequence = mapToNtu25(original);
    std::string text;
    const auto out = std::back_inserter(text);
    fmt::format_to(out, "{}\n", sequence.frameCount);
    for (std::size_t frame = 0; frame < sequence.frameCount; ++frame) {
        const auto listed = [frame](const Body& body) { return isListed(body, frame); };
        fmt::format_to(out, "{}\n", std::count_if(sequence.bodies.begin(), sequence.bodies.end(), listed));
        for (std::size_t index = 0; index < sequence.bodies.size(); ++index) {
            const auto& body = sequence.bodies[index];
            if (!listed(body))
                continue;
            fmt::format_to(out, "{} 0 1 0 1 0 0 0 0 2\n{}\n", bodyId(body, index), kNtuJointCount);
            for (std::size_t joint = 0; joint < kNtuJointCount; ++joint)
                writeJoint(out, body, frame * kNtuJointCount + joint);
        }
    }
    return text;
}

void writeNtu(const SkeletonSequence& sequence, const std::filesystem::path& path)
{
    writeFileBytes(path, ntuText(sequence));
}

} // namespace kinescope::datasets
