#include "core/comparison/time_warping.h"

#include "datasets/preprocessing/canonical.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace kinescope::core
{
namespace
{

using datasets::CanonicalSequence;
using datasets::kNtuJointCount;
using datasets::SkeletonSequence;

constexpr std::size_t kMostFrames = 1500;

enum class Step : std::uint8_t
{
    Both,
    First,
    Second
};

CanonicalSequence posesOf(const SkeletonSequence& sequence)
{
    return datasets::canonicalize(
        sequence, {.frames = std::clamp<std::size_t>(sequence.frameCount, 1, kMostFrames), .maxBodies = 1});
}

/// values are [3, T, 25, 1]
double poseDistance(const CanonicalSequence& a, std::size_t i, const CanonicalSequence& b, std::size_t j)
{
    double sum = 0;
    for (std::size_t joint = 0; joint < kNtuJointCount; ++joint) {
        double square = 0;
        for (std::size_t axis = 0; axis < 3; ++axis) {
            const double apart = static_cast<double>(a.values[(axis * a.frames + i) * kNtuJointCount + joint]) -
                                 static_cast<double>(b.values[(axis * b.frames + j) * kNtuJointCount + joint]);
            square += apart * apart;
        }
        sum += std::sqrt(square);
    }
    return sum / static_cast<double>(kNtuJointCount);
}

/// Back from the resampled frames to the recording's own.
std::size_t original(std::size_t frame, std::size_t resampled, std::size_t count)
{
    if (resampled <= 1)
        return 0;
    return static_cast<std::size_t>(
        std::lround(static_cast<double>(frame) * static_cast<double>(count - 1) / static_cast<double>(resampled - 1)));
}

} // namespace

TimeWarp timeWarp(std::size_t firstCount, std::size_t secondCount,
                  const std::function<double(std::size_t, std::size_t)>& distance, std::stop_token stop)
{
    if (firstCount == 0 || secondCount == 0)
        return {};
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    std::vector<Step> steps(firstCount * secondCount, Step::Both);
    std::vector<double> above(secondCount, kInfinity); // costs of the row before
    std::vector<double> row(secondCount);
    for (std::size_t i = 0; i < firstCount; ++i) {
        throwIfStopped(stop);
        for (std::size_t j = 0; j < secondCount; ++j) {
            const double both = j > 0 ? above[j - 1] : i == 0 ? 0.0 : kInfinity;
            const double first = above[j];
            const double second = j > 0 ? row[j - 1] : kInfinity;
            const double least = std::min({both, first, second});
            steps[i * secondCount + j] = least == both ? Step::Both : least == first ? Step::First : Step::Second;
            row[j] = least + distance(i, j);
        }
        std::swap(row, above);
    }
    TimeWarp warp;
    std::size_t i = firstCount - 1;
    std::size_t j = secondCount - 1;
    for (;;) {
        warp.path.emplace_back(i, j);
        if (i == 0 && j == 0)
            break;
        const Step step = steps[i * secondCount + j];
        i -= step == Step::Second ? 0 : 1;
        j -= step == Step::First ? 0 : 1;
    }
    std::reverse(warp.path.begin(), warp.path.end());
    warp.cost = above.back() / static_cast<double>(warp.path.size());
    return warp;
}

TimeWarp timeWarp(const SkeletonSequence& first, const SkeletonSequence& second, std::stop_token stop)
{
    const auto a = posesOf(first);
    const auto b = posesOf(second);
    auto warp = timeWarp(
        a.frames, b.frames, [&](std::size_t i, std::size_t j) { return poseDistance(a, i, b, j); }, stop);
    for (auto& [i, j] : warp.path) {
        i = original(i, a.frames, first.frameCount);
        j = original(j, b.frames, second.frameCount);
    }
    return warp;
}

} // namespace kinescope::core
