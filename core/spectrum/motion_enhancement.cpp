#include "core/spectrum/motion_enhancement.h"

#include "core/errors.h"
#include "core/jobs/progress.h"
#include "core/spectrum/cosine_transform.h"
#include "datasets/errors.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace kinescope::core
{
namespace
{

constexpr double kKeptShare = 0.25; ///< SG-SRM keeps floor(H/4) coefficients

void requireSettings(const MotionEnhancement& enhancement)
{
    if (!(enhancement.gate >= 0 && enhancement.gate <= 1))
        throw InputError(fmt::format("Expected a gate from 0 to 1, found {}.", enhancement.gate));
    if (!(std::isfinite(enhancement.cutoffHz) && enhancement.cutoffHz >= 0))
        throw InputError(fmt::format("Expected a cut-off of 0 Hz or more, found {}.", enhancement.cutoffHz));
    if (!(std::isfinite(enhancement.alpha) && enhancement.alpha >= 0))
        throw InputError(fmt::format("Expected an alpha of 0 or more, found {}.", enhancement.alpha));
}

/// The highest frequency of a DCT: coefficient k of T frames stands at k f / (2 T) Hz.
double highestHz(double frameRate)
{
    return frameRate / 2;
}

void enhanceTrack(datasets::SkeletonSequence& result, const datasets::SkeletonSequence& sequence, std::size_t body,
                  std::size_t joint, std::size_t axis, std::size_t first, double gain)
{
    auto coefficients = cosineTransform(filledTrack(sequence, body, joint, axis));
    for (std::size_t k = first; k < coefficients.size(); ++k)
        coefficients[k] *= gain;
    const auto track = inverseCosineTransform(coefficients);
    for (std::size_t frame = 0; frame < track.size(); ++frame) {
        auto& point = result.bodies[body].positions[frame * sequence.jointCount() + joint];
        if (!datasets::isMissing(sequence.position(body, frame, joint)))
            point[axis] = static_cast<float>(track[frame]);
    }
}

} // namespace

double defaultCutoffHz(double frameRate)
{
    return kKeptShare * highestHz(frameRate);
}

std::size_t firstAmplified(const MotionEnhancement& enhancement, std::size_t frames, double frameRate)
{
    const double index = std::ceil(enhancement.cutoffHz * 2 * static_cast<double>(frames) / frameRate - 1e-9);
    return static_cast<std::size_t>(std::clamp(index, 1.0, static_cast<double>(std::max<std::size_t>(frames, 1))));
}

datasets::SkeletonSequence enhanceMotion(const datasets::SkeletonSequence& sequence,
                                         const MotionEnhancement& enhancement, std::stop_token stop)
{
    requireSettings(enhancement);
    if (!(std::isfinite(sequence.frameRate) && sequence.frameRate > 0))
        throw datasets::SequenceError(fmt::format("Expected a frame rate above 0, found {}: {}", sequence.frameRate,
                                                  sequence.sourcePath.string()));
    auto result = sequence;
    const auto first = firstAmplified(enhancement, sequence.frameCount, sequence.frameRate);
    for (std::size_t body = 0; body < sequence.bodies.size(); ++body)
        for (std::size_t joint = 0; joint < sequence.jointCount(); ++joint) {
            throwIfStopped(stop);
            if (filledTrack(sequence, body, joint, 0).empty())
                continue;
            for (std::size_t axis = 0; axis < 3; ++axis)
                enhanceTrack(result, sequence, body, joint, axis, first, enhancement.gain());
        }
    return result;
}

} // namespace kinescope::core
