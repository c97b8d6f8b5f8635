#include "core/spectrum/motion_spectrum.h"

#include "datasets/errors.h"

#include <fmt/format.h>
#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace kinescope::core
{
namespace
{

using datasets::SkeletonSequence;
using Track = std::vector<double>; // one coordinate of one joint, [T]

/// One coordinate with gaps closed by linear interpolation; ends hold the nearest value. Empty: nothing was measured.
Track filledTrack(const SkeletonSequence& sequence, std::size_t body, std::size_t joint, std::size_t axis)
{
    Track track(sequence.frameCount);
    std::optional<std::size_t> last;
    for (std::size_t frame = 0; frame < track.size(); ++frame) {
        const double value = sequence.position(body, frame, joint)[axis];
        if (!std::isfinite(value))
            continue;
        track[frame] = value;
        const std::size_t gapBegin = last ? *last + 1 : 0;
        for (std::size_t gap = gapBegin; gap < frame; ++gap) {
            const double weight = last ? static_cast<double>(gap - *last) / static_cast<double>(frame - *last) : 1.0;
            track[gap] = last ? std::lerp(track[*last], value, weight) : value;
        }
        last = frame;
    }
    if (!last)
        return {};
    std::fill(track.begin() + static_cast<std::ptrdiff_t>(*last) + 1, track.end(), track[*last]);
    return track;
}

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

Track quantityOf(Track track, MotionQuantity quantity, double frameRate)
{
    if (quantity == MotionQuantity::Position)
        return track;
    track = derivative(track, frameRate);
    return quantity == MotionQuantity::Velocity ? track : derivative(track, frameRate);
}

/// Orthonormal DCT-II of any length, through the Fourier transform of the track and its mirror image (cv::dct takes
/// even lengths alone).
Track cosineTransform(const Track& track)
{
    const auto count = static_cast<int>(track.size());
    cv::Mat mirrored(1, 2 * count, CV_64F);
    for (int frame = 0; frame < count; ++frame)
        mirrored.at<double>(frame) = mirrored.at<double>(2 * count - 1 - frame) =
            track[static_cast<std::size_t>(frame)];
    cv::Mat spectrum;
    cv::dft(mirrored, spectrum, cv::DFT_COMPLEX_OUTPUT);
    Track result(track.size());
    for (int k = 0; k < count; ++k) {
        const auto value = spectrum.at<cv::Vec2d>(k);
        const double angle = std::numbers::pi * k / (2.0 * count);
        const double scale = std::sqrt((k == 0 ? 1.0 : 2.0) / count) / 2;
        result[static_cast<std::size_t>(k)] = scale * (std::cos(angle) * value[0] + std::sin(angle) * value[1]);
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

void requireUsable(const SkeletonSequence& sequence, std::size_t body)
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

std::vector<double> jointAmplitudes(const SkeletonSequence& sequence, std::size_t body, std::size_t joint,
                                    MotionQuantity quantity)
{
    std::vector<double> energy(sequence.frameCount, 0.0);
    for (std::size_t axis = 0; axis < 3; ++axis) {
        auto track = filledTrack(sequence, body, joint, axis);
        if (track.empty())
            return {};
        const auto coefficients = cosineTransform(quantityOf(std::move(track), quantity, sequence.frameRate));
        for (std::size_t k = 1; k < energy.size(); ++k)
            energy[k] += coefficients[k] * coefficients[k];
    }
    std::transform(energy.begin(), energy.end(), energy.begin(), [](double value) { return std::sqrt(value); });
    return energy;
}

template <typename Inside>
double energyShare(const std::vector<double>& amplitudes, const std::vector<double>& frequencies, Inside inside)
{
    double all = 0;
    double part = 0;
    for (std::size_t k = 0; k < amplitudes.size(); ++k) {
        const double energy = amplitudes[k] * amplitudes[k];
        all += energy;
        part += inside(frequencies[k]) ? energy : 0.0;
    }
    return all > 0 ? part / all : 0.0;
}

} // namespace

MotionSpectrum analyzeMotion(const SkeletonSequence& sequence, std::size_t body, MotionQuantity quantity,
                             std::stop_token stop)
{
    requireUsable(sequence, body);
    const auto count = sequence.frameCount;
    MotionSpectrum spectrum{body, quantity, sequence.frameRate, sequence.topology->jointNames, {}, {}, {}, {}};
    for (std::size_t k = 0; k < count; ++k)
        spectrum.frequencies.push_back(static_cast<double>(k) * sequence.frameRate /
                                       (2.0 * static_cast<double>(count)));
    spectrum.total.assign(count, 0.0);
    for (std::size_t joint = 0; joint < sequence.jointCount(); ++joint) {
        throwIfStopped(stop);
        auto amplitudes = jointAmplitudes(sequence, body, joint, quantity);
        spectrum.usable.push_back(!amplitudes.empty());
        amplitudes.resize(count, 0.0);
        for (std::size_t k = 0; k < count; ++k)
            spectrum.total[k] = std::hypot(spectrum.total[k], amplitudes[k]);
        spectrum.amplitudes.push_back(std::move(amplitudes));
    }
    return spectrum;
}

std::vector<double> bandShare(const MotionSpectrum& spectrum, double lowHz, double highHz)
{
    std::vector<double> shares;
    shares.reserve(spectrum.amplitudes.size());
    for (const auto& amplitudes : spectrum.amplitudes)
        shares.push_back(energyShare(amplitudes, spectrum.frequencies,
                                     [=](double frequency) { return frequency >= lowHz && frequency <= highHz; }));
    return shares;
}

double highFrequencyRatio(const MotionSpectrum& spectrum, double cutoffHz)
{
    return energyShare(spectrum.total, spectrum.frequencies, [=](double frequency) { return frequency > cutoffHz; });
}

} // namespace kinescope::core
