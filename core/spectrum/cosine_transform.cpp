#include "core/spectrum/cosine_transform.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace kinescope::core
{

Track filledTrack(const datasets::SkeletonSequence& sequence, std::size_t body, std::size_t joint, std::size_t axis)
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

/// Through the Fourier transform of the track and its mirror image (cv::dct takes
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

/// As above: the coefficients' half of the mirrored track's Fourier transform is put together and transformed back.
Track inverseCosineTransform(const Track& coefficients)
{
    const auto count = static_cast<int>(coefficients.size());
    cv::Mat spectrum(1, 2 * count, CV_64FC2, cv::Scalar(0, 0));
    for (int k = 0; k < count; ++k) {
        const double angle = std::numbers::pi * k / (2.0 * count);
        const double value = 2 * coefficients[static_cast<std::size_t>(k)] / std::sqrt((k == 0 ? 1.0 : 2.0) / count);
        const cv::Vec2d term(value * std::cos(angle), value * std::sin(angle));
        spectrum.at<cv::Vec2d>(k) = term;
        if (k > 0) // the track is real
            spectrum.at<cv::Vec2d>(2 * count - k) = {term[0], -term[1]};
    }
    cv::Mat mirrored;
    cv::dft(spectrum, mirrored, cv::DFT_INVERSE | cv::DFT_SCALE | cv::DFT_REAL_OUTPUT);
    Track result(coefficients.size());
    for (int frame = 0; frame < count; ++frame)
        result[static_cast<std::size_t>(frame)] = mirrored.at<double>(frame);
    return result;
}

} // namespace kinescope::core
