#include "core/spectrum/motion_over_time.h"

#include "core/spectrum/joint_track.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

namespace kinescope::core
{
namespace
{

using datasets::SkeletonSequence;

constexpr std::size_t kShortestWindow = 4; ///< frames

std::vector<double> hannWindow(std::size_t length)
{
    std::vector<double> window(length);
    for (std::size_t i = 0; i < length; ++i)
        window[i] =
            0.5 - 0.5 * std::cos(2 * std::numbers::pi * (static_cast<double>(i) + 0.5) / static_cast<double>(length));
    return window;
}

/// Adds the energy of one window to each frequency.
void addWindow(const Track& track, std::ptrdiff_t begin, const std::vector<double>& window, double scale,
               std::size_t column, std::vector<std::vector<double>>& energy)
{
    const auto last = static_cast<std::ptrdiff_t>(track.size()) - 1;
    cv::Mat part(1, static_cast<int>(window.size()), CV_64F);
    double* const values = part.ptr<double>();
    for (std::size_t i = 0; i < window.size(); ++i)
        values[i] = track[static_cast<std::size_t>(
            std::clamp<std::ptrdiff_t>(begin + static_cast<std::ptrdiff_t>(i), 0, last))];
    const double mean = std::accumulate(values, values + window.size(), 0.0) / static_cast<double>(window.size());
    for (std::size_t i = 0; i < window.size(); ++i)
        values[i] = (values[i] - mean) * window[i];
    cv::Mat spectrum;
    cv::dft(part, spectrum, cv::DFT_COMPLEX_OUTPUT);
    for (std::size_t k = 0; k < energy.size(); ++k) {
        const auto value = spectrum.at<cv::Vec2d>(static_cast<int>(k) + 1);
        energy[k][column] += scale * scale * (value[0] * value[0] + value[1] * value[1]);
    }
}

std::vector<std::size_t> allJoints(std::size_t count)
{
    std::vector<std::size_t> joints(count);
    std::iota(joints.begin(), joints.end(), std::size_t{0});
    return joints;
}

} // namespace

Spectrogram motionSpectrogram(const SkeletonSequence& sequence, std::size_t body, std::span<const std::size_t> joints,
                              MotionQuantity quantity, double windowSeconds, std::stop_token stop)
{
    requireMotion(sequence, body);
    const double wanted = std::round(std::max(0.0, windowSeconds) * sequence.frameRate);
    const auto longest = std::max(kShortestWindow, sequence.frameCount);
    const auto length =
        std::clamp(static_cast<std::size_t>(std::min(wanted, static_cast<double>(longest))), kShortestWindow, longest);
    const auto window = hannWindow(length);
    const double scale = 2.0 / std::accumulate(window.begin(), window.end(), 0.0);
    Spectrogram result;
    result.windowSeconds = static_cast<double>(length) / sequence.frameRate;
    for (std::size_t k = 1; k <= length / 2; ++k)
        result.frequencies.push_back(static_cast<double>(k) * sequence.frameRate / static_cast<double>(length));
    for (std::size_t frame = 0; frame < sequence.frameCount; ++frame)
        result.times.push_back(static_cast<double>(frame) / sequence.frameRate);
    result.amplitudes.assign(result.frequencies.size(), std::vector<double>(sequence.frameCount, 0.0));
    const auto every = allJoints(sequence.jointCount());
    for (const std::size_t joint : joints.empty() ? std::span<const std::size_t>(every) : joints)
        for (std::size_t axis = 0; axis < 3; ++axis) {
            throwIfStopped(stop);
            auto track = filledTrack(sequence, body, joint, axis);
            if (track.empty())
                continue;
            track = quantityOf(std::move(track), quantity, sequence.frameRate);
            for (std::size_t frame = 0; frame < sequence.frameCount; ++frame)
                addWindow(track, static_cast<std::ptrdiff_t>(frame) - static_cast<std::ptrdiff_t>(length / 2), window,
                          scale, frame, result.amplitudes);
        }
    for (auto& row : result.amplitudes)
        std::transform(row.begin(), row.end(), row.begin(), [](double energy) { return std::sqrt(energy); });
    return result;
}

std::vector<double> jointMagnitude(const SkeletonSequence& sequence, std::size_t body, std::size_t joint,
                                   MotionQuantity quantity)
{
    requireMotion(sequence, body);
    std::vector<double> result(sequence.frameCount, 0.0);
    for (std::size_t axis = 0; axis < 3; ++axis) {
        auto track = filledTrack(sequence, body, joint, axis);
        if (track.empty())
            return std::vector<double>(sequence.frameCount, std::numeric_limits<double>::quiet_NaN());
        track = quantityOf(std::move(track), quantity, sequence.frameRate);
        const double mean = quantity == MotionQuantity::Position
                                ? std::accumulate(track.begin(), track.end(), 0.0) / static_cast<double>(track.size())
                                : 0.0;
        for (std::size_t frame = 0; frame < result.size(); ++frame)
            result[frame] = std::hypot(result[frame], track[frame] - mean);
    }
    for (std::size_t frame = 0; frame < result.size(); ++frame)
        if (datasets::isMissing(sequence.position(body, frame, joint)))
            result[frame] = std::numeric_limits<double>::quiet_NaN();
    return result;
}

} // namespace kinescope::core
