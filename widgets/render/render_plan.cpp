#include "widgets/render/render_plan.h"

#include "core/errors.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace kinescope::widgets
{
namespace
{

std::vector<std::size_t> plannedFrames(const RenderPlan& plan, std::size_t frameCount, double frameRate)
{
    const double rate = pictureRate(plan, frameRate);
    if (plan.frame) {
        const double pictures = plan.turntableDegrees != 0 ? std::max(1.0, std::round(kTurntableSeconds * rate)) : 1.0;
        return std::vector<std::size_t>(static_cast<std::size_t>(pictures), *plan.frame);
    }
    const auto [first, last] = plan.range.value_or(std::pair<std::size_t, std::size_t>{0, frameCount - 1});
    const double seconds = static_cast<double>(last - first + 1) / frameRate;
    const auto count = static_cast<std::size_t>(std::max(1.0, std::round(seconds * rate)));
    std::vector<std::size_t> frames;
    frames.reserve(count);
    for (std::size_t picture = 0; picture < count; ++picture) {
        const double elapsed = std::floor(static_cast<double>(picture) * frameRate / rate + 1e-9);
        frames.push_back(std::min(first + static_cast<std::size_t>(elapsed), last));
    }
    return frames;
}

void requireInside(std::size_t frame, std::size_t frameCount)
{
    if (frame >= frameCount)
        throw core::InputError(
            fmt::format("Frame {} does not exist: the recording has frames 1 to {}.", frame + 1, frameCount));
}

} // namespace

double pictureRate(const RenderPlan& plan, double frameRate)
{
    return plan.picturesPerSecond > 0 ? plan.picturesPerSecond : frameRate;
}

std::vector<PlannedPicture> plannedPictures(const RenderPlan& plan, std::size_t frameCount, double frameRate)
{
    if (frameCount == 0)
        throw core::InputError("The recording has no frame to draw.");
    if (plan.frame)
        requireInside(*plan.frame, frameCount);
    if (plan.range) {
        requireInside(plan.range->first, frameCount);
        requireInside(plan.range->second, frameCount);
        if (plan.range->first > plan.range->second)
            throw core::InputError(fmt::format("Expected a range whose first frame comes first, found {}:{}.",
                                               plan.range->first + 1, plan.range->second + 1));
    }
    std::vector<PlannedPicture> pictures;
    for (const std::size_t frame : plannedFrames(plan, frameCount, frameRate))
        pictures.push_back({frame, 0.0});
    for (std::size_t index = 0; index < pictures.size(); ++index)
        pictures[index].turned =
            plan.turntableDegrees * static_cast<double>(index) / static_cast<double>(pictures.size());
    return pictures;
}

} // namespace kinescope::widgets
