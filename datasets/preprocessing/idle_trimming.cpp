#include "datasets/preprocessing/idle_trimming.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace kinescope::datasets
{
namespace
{

// Chosen on generated motion alone: accuracy with and without idle ends, on actions kept out of training.
constexpr double kMarginSeconds = 0.1;
constexpr double kHalfWindowSeconds = 1.0 / 6.0;
constexpr double kShareOfFast = 0.2;
constexpr double kFastSeconds = 0.2;
constexpr double kFastAgainstRest = 2.0;
constexpr double kLeastTravel = 0.01; ///< torso lengths; below it nothing moves

/// Sums of one body's joints over the frames before each one, [(T + 1) * 25].
using RunningSums = std::vector<std::array<double, 3>>;

RunningSums runningSums(const std::vector<Point3>& track)
{
    RunningSums sums(track.size() + kNtuJointCount, {0, 0, 0});
    for (std::size_t index = 0; index < track.size(); ++index)
        for (std::size_t axis = 0; axis < 3; ++axis)
            sums[index + kNtuJointCount][axis] = sums[index][axis] + static_cast<double>(track[index][axis]);
    return sums;
}

/// Squared distances between the mean places over [begin, middle) and [middle, end), summed over the joints.
double squaredTravel(const RunningSums& sums, std::size_t begin, std::size_t middle, std::size_t end)
{
    double squares = 0;
    for (std::size_t joint = 0; joint < kNtuJointCount; ++joint)
        for (std::size_t axis = 0; axis < 3; ++axis) {
            const auto at = [&](std::size_t frame) { return sums[frame * kNtuJointCount + joint][axis]; };
            const double before = (at(middle) - at(begin)) / static_cast<double>(middle - begin);
            const double after = (at(end) - at(middle)) / static_cast<double>(end - middle);
            squares += (after - before) * (after - before);
        }
    return squares;
}

/// Movement at each frame, [T]; over shorter stretches at the ends.
std::vector<double> travelOf(std::span<const std::vector<Point3>> tracks, std::size_t halfWindow)
{
    const std::size_t frames = tracks.front().size() / kNtuJointCount;
    std::vector<double> squares(frames, 0.0);
    for (const auto& track : tracks) {
        const auto sums = runningSums(track);
        for (std::size_t frame = 0; frame + 1 < frames; ++frame) {
            const std::size_t middle = frame + 1;
            squares[frame] += squaredTravel(sums, middle - std::min(middle, halfWindow), middle,
                                            std::min(frames, middle + halfWindow));
        }
    }
    for (auto& value : squares)
        value = std::sqrt(value / static_cast<double>(kNtuJointCount));
    squares.back() = frames > 1 ? squares[frames - 2] : 0.0;
    return squares;
}

} // namespace

FrameRange movingRange(std::span<const std::vector<Point3>> tracks, double frameRate)
{
    const std::size_t frames = tracks.empty() ? 0 : tracks.front().size() / kNtuJointCount;
    const double rate = frameRate > 0 && std::isfinite(frameRate) ? std::min(frameRate, 1000.0) : 30.0;
    const auto framesOf = [rate](double seconds) { return static_cast<std::size_t>(std::lround(rate * seconds)); };
    const auto halfWindow = std::max<std::size_t>(1, framesOf(kHalfWindowSeconds));
    if (frames <= 4 * halfWindow)
        return {0, frames};
    const auto travel = travelOf(tracks, halfWindow);
    auto sorted = travel;
    std::sort(sorted.begin(), sorted.end(), std::greater<>());
    const double fast = sorted[std::min(framesOf(kFastSeconds), frames - 1)];
    const double rest = sorted[frames * 9 / 10];
    if (fast < kLeastTravel || fast < kFastAgainstRest * rest)
        return {0, frames};
    const auto moves = [threshold = rest + kShareOfFast * (fast - rest)](double value) { return value > threshold; };
    const auto first = std::find_if(travel.begin(), travel.end(), moves);
    const auto last = std::find_if(travel.rbegin(), travel.rend(), moves);
    const auto margin = framesOf(kMarginSeconds);
    const auto begin = static_cast<std::size_t>(first - travel.begin());
    const auto end = frames - static_cast<std::size_t>(last - travel.rbegin());
    return {begin > margin ? begin - margin : 0, std::min(end + margin, frames)};
}

} // namespace kinescope::datasets
