#include "datasets/preprocessing/jitter_smoothing.h"

#include "datasets/preprocessing/vector3.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kinescope::datasets
{
namespace
{

// Chosen on generated motion alone, on actions kept out of training.
constexpr double kCalm = 0.03; ///< torso lengths, relative to the hip centre's own jitter: about 1 cm a joint
constexpr double kWidestSeconds = 0.06;
constexpr double kNarrowestFrames = 0.3; ///< below it neighbours weigh less than half a percent

void smooth(std::vector<Point3>& track, double deviation)
{
    const auto frames = static_cast<std::ptrdiff_t>(track.size() / kNtuJointCount);
    const auto reach = static_cast<std::ptrdiff_t>(std::ceil(3 * deviation));
    std::vector<float> weights;
    for (std::ptrdiff_t offset = 0; offset <= reach; ++offset)
        weights.push_back(
            static_cast<float>(std::exp(-0.5 * static_cast<double>(offset * offset) / (deviation * deviation))));
    const auto original = track;
    for (std::ptrdiff_t frame = 0; frame < frames; ++frame) {
        // As far to one side as to the other, so that the ends do not lag.
        const auto near = std::min({reach, frame, frames - 1 - frame});
        for (std::size_t joint = 0; joint < kNtuJointCount; ++joint) {
            Point3 sum{};
            float total = 0;
            for (auto offset = -near; offset <= near; ++offset) {
                const float weight = weights[static_cast<std::size_t>(std::abs(offset))];
                sum = sum + original[static_cast<std::size_t>(frame + offset) * kNtuJointCount + joint] * weight;
                total += weight;
            }
            track[static_cast<std::size_t>(frame) * kNtuJointCount + joint] = sum * (1.0F / total);
        }
    }
}

} // namespace

double jitterOf(const std::vector<Point3>& track)
{
    constexpr std::size_t kOne = kNtuJointCount;
    if (track.size() < 4 * kOne)
        return 0;
    std::vector<float> differences;
    differences.reserve(3 * (track.size() - 3 * kOne));
    for (std::size_t index = 0; index + 3 * kOne < track.size(); ++index) {
        const Point3 difference =
            track[index + 3 * kOne] - track[index] + (track[index + kOne] - track[index + 2 * kOne]) * 3.0F;
        for (const float value : difference)
            differences.push_back(std::fabs(value));
    }
    const auto middle = differences.begin() + static_cast<std::ptrdiff_t>(differences.size() / 2);
    std::nth_element(differences.begin(), middle, differences.end());
    constexpr double kMedianOfNormal = 0.6745;
    return static_cast<double>(*middle) / (kMedianOfNormal * std::sqrt(20.0)); // 1 + 9 + 9 + 1
}

void calmJitter(std::span<std::vector<Point3>> tracks, double frameRate)
{
    if (tracks.empty())
        return;
    const double excess = jitterOf(tracks.front()) / kCalm;
    // A Gaussian over frames leaves 1 / sqrt(2 sqrt(pi) deviation) of white noise.
    const double wanted = excess * excess / (2 * std::sqrt(std::numbers::pi));
    const double rate = frameRate > 0 && std::isfinite(frameRate) ? std::min(frameRate, 1000.0) : 30.0;
    const double deviation = std::min(wanted, kWidestSeconds * rate);
    if (!(deviation >= kNarrowestFrames))
        return;
    for (auto& track : tracks)
        smooth(track, deviation);
}

} // namespace kinescope::datasets
