#include "widgets/timeline/missing_frames.h"

#include <algorithm>

namespace kinescope::widgets
{
namespace
{

bool isAnybodySeen(const datasets::SkeletonSequence& sequence, std::size_t frame)
{
    const std::size_t joints = sequence.jointCount();
    return std::any_of(sequence.bodies.begin(), sequence.bodies.end(), [&](const datasets::Body& body) {
        const auto first = body.positions.begin() + static_cast<std::ptrdiff_t>(frame * joints);
        return std::any_of(first, first + static_cast<std::ptrdiff_t>(joints),
                           [](const datasets::Point3& point) { return !datasets::isMissing(point); });
    });
}

} // namespace

std::vector<std::pair<int, int>> missingStretches(const datasets::SkeletonSequence& sequence)
{
    std::vector<std::pair<int, int>> stretches;
    for (int frame = 0; frame < static_cast<int>(sequence.frameCount); ++frame) {
        if (isAnybodySeen(sequence, static_cast<std::size_t>(frame)))
            continue;
        if (!stretches.empty() && stretches.back().second == frame - 1)
            stretches.back().second = frame;
        else
            stretches.emplace_back(frame, frame);
    }
    return stretches;
}

} // namespace kinescope::widgets
