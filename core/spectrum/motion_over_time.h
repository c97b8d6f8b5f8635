#pragma once

#include "core/spectrum/motion_spectrum.h"

#include <span>

namespace kinescope::core
{

/// How much moves at which frequency at what time.
struct Spectrogram
{
    std::vector<double> times;                   ///< [N], seconds, middle of each window; one a frame
    std::vector<double> frequencies;             ///< [K], Hz, from above 0
    std::vector<std::vector<double>> amplitudes; ///< [K][N]: root of the summed squares over joints and axes
    double windowSeconds = 0;                    ///< as used
};

/// Short-time Fourier transform under a Hann window, mean of each window taken off; a sinusoid of amplitude a that
/// fills the window shows as a.
/// @param joints empty: all
/// @param windowSeconds is cut to between 4 frames and the whole recording
/// @throws SequenceError as analyzeMotion; Cancelled
Spectrogram motionSpectrogram(const datasets::SkeletonSequence& sequence, std::size_t body,
                              std::span<const std::size_t> joints, MotionQuantity quantity, double windowSeconds,
                              std::stop_token stop = {});

/// Length of a joint's velocity (m/s) or acceleration (m/s²) in every frame; for Position its distance from its mean
/// place (m). NaN where the joint is missing. [T]
/// @throws SequenceError as analyzeMotion
std::vector<double> jointMagnitude(const datasets::SkeletonSequence& sequence, std::size_t body, std::size_t joint,
                                   MotionQuantity quantity);

} // namespace kinescope::core
