#include "datasets/writers/pku_mmd_writer.h"

#include "datasets/preprocessing/canonical.h"
#include "datasets/readers/file_bytes.h"

#include <fmt/format.h>

#include <iterator>

namespace kinescope::datasets
{

std::string pkuMmdText(const SkeletonSequence& original)
{
    constexpr std::size_t kBodies = 2;
    const SkeletonSequence sequence = mapToNtu25(original);
    std::string text;
    const auto out = std::back_inserter(text);
    for (std::size_t frame = 0; frame < sequence.frameCount; ++frame)
        for (std::size_t joint = 0; joint < kBodies * kNtuJointCount; ++joint) {
            const std::size_t body = joint / kNtuJointCount;
            Point3 point = {0, 0, 0};
            if (body < sequence.bodies.size() && !isMissing(sequence.position(body, frame, joint % kNtuJointCount)))
                point = sequence.position(body, frame, joint % kNtuJointCount);
            const bool last = joint + 1 == kBodies * kNtuJointCount;
            fmt::format_to(out, "{} {} {}{}", point[0], point[1], point[2], last ? '\n' : ' ');
        }
    return text;
}

std::string pkuMmdLabelText(const SkeletonSequence& sequence)
{
    std::string text;
    for (const auto& segment : sequence.segments)
        fmt::format_to(std::back_inserter(text), "{},{},{},{}\n", segment.classId + 1, segment.begin, segment.end,
                       segment.confidence);
    return text;
}

void writePkuMmd(const SkeletonSequence& sequence, const std::filesystem::path& path)
{
    writeFileBytes(path, pkuMmdText(sequence));
    if (!sequence.segments.empty())
        writeFileBytes(std::filesystem::path(path).replace_extension(".label"), pkuMmdLabelText(sequence));
}

} // namespace kinescope::datasets
