#include "core/spectrum/joint_track.h"

#include "datasets/errors.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace kinescope::core
{
namespace
{

using datasets::SkeletonSequence;

/// Central differences, one-sided at both ends, per second.
Track derivative(const Track& track, double frameRate)
{
    Track result(track.size());
    for (std::size_t frame = 0; frame < track.size(); ++frame) {
        const std::size_t before = frame > 0 ? frame - 1 : 0;
        const std::size_t after = std::min(frame + 1, track.size() - 1);
        result[frame] = (track[after] - track[before]) * frameRate / static_cast<double>(after - before);
    }
    return result;
}

std::size_t usableFrames(const SkeletonSequence& sequence, std::size_t body)
{
    std::size_t count = 0;
    for (std::size_t frame = 0; frame < sequence.frameCount; ++frame) {
        bool present = false;
        for (std::size_t joint = 0; joint < sequence.jointCount() && !present; ++joint)
            present = !datasets::isMissing(sequence.position(body, frame, joint));
        count += present ? 1 : 0;
    }
    return count;
}

} // namespace

Track quantityOf(Track track, MotionQuantity quantity, double frameRate)
{
    if (quantity == MotionQuantity::Position)
        return track;
    track = derivative(track, frameRate);
    return quantity == MotionQuantity::Velocity ? track : derivative(track, frameRate);
}

void requireMotion(const SkeletonSequence& sequence, std::size_t body)
{
    const auto path = sequence.sourcePath.string();
    if (body >= sequence.bodies.size())
        throw datasets::SequenceError(fmt::format("Expected body {} of the recording, found {} bodies: {}", body + 1,
                                                  sequence.bodies.size(), path));
    if (!(std::isfinite(sequence.frameRate) && sequence.frameRate > 0))
        throw datasets::SequenceError(
            fmt::format("Expected a frame rate above 0 for the spectrum, found {}: {}", sequence.frameRate, path));
    if (const auto count = usableFrames(sequence, body); count < 2)
        throw datasets::SequenceError(fmt::format(
            "Expected at least 2 frames with body {} for the spectrum, found {}: {}", body + 1, count, path));
}

} // namespace kinescope::core
