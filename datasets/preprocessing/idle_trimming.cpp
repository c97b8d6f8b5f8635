#include "datasets/preprocessing/idle_trimming.h"

#include "datasets/preprocessing/vector3.h"

#include <algorithm>
#include <cmath>

namespace kinescope::datasets
{
namespace
{

constexpr double kMarginSeconds = 0.2;
constexpr double kSmoothingSeconds = 1.0 / 3.0;
constexpr float kShareOfFastSpeed = 0.2F;

/// Distance over a window of frames rather than from frame to frame: sensor jitter does not add up.
std::vector<float> meanTravel(const std::vector<Point3>& track, std::size_t window)
{
    const std::size_t frames = track.size() / kNtuJointCount;
    std::vector<float> travel(frames, 0.0F);
    for (std::size_t frame = 0; frame < frames; ++frame) {
        const std::size_t before = frame >= window / 2 ? frame - window / 2 : 0;
        const std::size_t after = std::min(before + window, frames - 1);
        for (std::size_t joint = 0; joint < kNtuJointCount; ++joint)
            travel[frame] += length(track[after * kNtuJointCount + joint] - track[before * kNtuJointCount + joint]);
    }
    return travel;
}

} // namespace

FrameRange movingRange(const std::vector<Point3>& track, double frameRate)
{
    const std::size_t frames = track.size() / kNtuJointCount;
    const double rate = frameRate > 0 && std::isfinite(frameRate) ? std::min(frameRate, 1000.0) : 30.0;
    const auto window = std::max<std::size_t>(1, static_cast<std::size_t>(std::lround(rate * kSmoothingSeconds)));
    if (frames <= 2 * window)
        return {0, frames};
    const auto travel = meanTravel(track, window);
    auto sorted = travel;
    const auto fast = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() * 95 / 100);
    std::nth_element(sorted.begin(), fast, sorted.end());
    const float threshold = *fast * kShareOfFastSpeed;
    if (!(*fast > 1e-4F))
        return {0, frames};
    const auto moves = [threshold](float value) { return value > threshold; };
    const auto first = std::find_if(travel.begin(), travel.end(), moves);
    const auto last = std::find_if(travel.rbegin(), travel.rend(), moves);
    const auto margin = static_cast<std::size_t>(std::lround(rate * kMarginSeconds));
    const auto begin = static_cast<std::size_t>(first - travel.begin());
    const auto end = frames - static_cast<std::size_t>(last - travel.rbegin());
    return {begin > margin ? begin - margin : 0, std::min(end + margin, frames)};
}

} // namespace kinescope::datasets
