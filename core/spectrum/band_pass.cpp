#include "core/spectrum/band_pass.h"

#include "core/spectrum/joint_track.h"
#include "datasets/errors.h"

#include <algorithm>

namespace kinescope::core
{
namespace
{

using datasets::SkeletonSequence;

bool isKept(double frequency, BandSide side, double lowHz, double highHz)
{
    switch (side) {
    case BandSide::Below:
        return frequency < lowHz;
    case BandSide::Above:
        return frequency > highHz;
    case BandSide::Inside:
        break;
    }
    return frequency >= lowHz && frequency <= highHz;
}

Track filtered(const Track& track, double frameRate, BandSide side, double lowHz, double highHz)
{
    auto coefficients = cosineTransform(track);
    const double step = frameRate / (2.0 * static_cast<double>(track.size()));
    for (std::size_t k = 1; k < coefficients.size(); ++k)
        if (!isKept(static_cast<double>(k) * step, side, lowHz, highHz))
            coefficients[k] = 0;
    return inverseCosineTransform(coefficients);
}

bool hasMotion(const SkeletonSequence& sequence, std::size_t body)
{
    try {
        requireMotion(sequence, body);
    } catch (const datasets::SequenceError&) {
        return false;
    }
    return true;
}

} // namespace

SkeletonSequence bandPassed(const SkeletonSequence& sequence, BandSide side, double lowHz, double highHz,
                            std::stop_token stop)
{
    SkeletonSequence result = sequence;
    bool any = false;
    for (std::size_t body = 0; body < sequence.bodies.size(); ++body) {
        if (!hasMotion(sequence, body))
            continue;
        any = true;
        for (std::size_t joint = 0; joint < sequence.jointCount(); ++joint) {
            throwIfStopped(stop);
            for (std::size_t axis = 0; axis < 3; ++axis) {
                const auto track = filledTrack(sequence, body, joint, axis);
                if (track.empty())
                    continue;
                const auto values = filtered(track, sequence.frameRate, side, lowHz, highHz);
                for (std::size_t frame = 0; frame < values.size(); ++frame)
                    result.bodies[body].positions[frame * sequence.jointCount() + joint][axis] =
                        static_cast<float>(values[frame]);
            }
        }
    }
    if (!any)
        requireMotion(sequence, 0);
    return result;
}

} // namespace kinescope::core
