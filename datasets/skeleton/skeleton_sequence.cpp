#include "datasets/skeleton/skeleton_sequence.h"

#include "datasets/errors.h"

#include <fmt/format.h>

#include <algorithm>

namespace kinescope::datasets
{
namespace
{

template <typename Value>
std::vector<Value> slice(const std::vector<Value>& values, std::size_t begin, std::size_t end)
{
    if (values.empty())
        return {};
    return {values.begin() + static_cast<std::ptrdiff_t>(begin), values.begin() + static_cast<std::ptrdiff_t>(end)};
}

} // namespace

double missingRatio(const SkeletonSequence& sequence)
{
    std::size_t total = 0;
    std::size_t missing = 0;
    for (const auto& body : sequence.bodies) {
        total += body.positions.size();
        missing += static_cast<std::size_t>(std::count_if(body.positions.begin(), body.positions.end(), isMissing));
    }
    return total == 0 ? 1.0 : static_cast<double>(missing) / static_cast<double>(total);
}

SkeletonSequence cut(const SkeletonSequence& sequence, std::size_t begin, std::size_t end)
{
    if (begin >= end || end > sequence.frameCount)
        throw SequenceError(
            fmt::format("Expected a range of frames within [0, {}), found [{}, {}).", sequence.frameCount, begin, end));
    SkeletonSequence part;
    part.topology = sequence.topology;
    part.frameCount = end - begin;
    part.frameRate = sequence.frameRate;
    part.format = sequence.format;
    part.sourcePath = sequence.sourcePath;
    part.classId = sequence.classId;
    part.className = sequence.className;
    part.warnings = sequence.warnings;
    part.import = sequence.import;
    const std::size_t joints = sequence.jointCount();
    for (const auto& body : sequence.bodies)
        part.bodies.push_back({body.id, slice(body.positions, begin * joints, end * joints),
                               slice(body.states, begin * joints, end * joints),
                               slice(body.imagePositions, begin * joints, end * joints)});
    for (LabelledSegment segment : sequence.segments) {
        segment.begin = std::max(segment.begin, begin);
        segment.end = std::min(segment.end, end);
        if (segment.begin >= segment.end)
            continue;
        segment.begin -= begin;
        segment.end -= begin;
        part.segments.push_back(std::move(segment));
    }
    return part;
}

} // namespace kinescope::datasets
