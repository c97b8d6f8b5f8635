#pragma once

#include "core/jobs/progress.h"
#include "datasets/skeleton/skeleton_sequence.h"

#include <cstddef>
#include <stop_token>
#include <string>
#include <vector>

namespace kinescope::core
{

enum class MotionQuantity
{
    Position,
    Velocity,
    Acceleration
};

/// Temporal DCT-II of joint trajectories. Coefficient k of T frames at f frames a second stands at k f / (2 T) Hz.
struct MotionSpectrum
{
    std::size_t body = 0;
    MotionQuantity quantity = MotionQuantity::Position;
    double frameRate = 0;
    std::vector<std::string> jointNames;         ///< [V]
    std::vector<double> frequencies;             ///< [K], Hz, K = T; the mean (0 Hz) is removed from amplitudes
    std::vector<std::vector<double>> amplitudes; ///< [V][K]: Euclidean norm over x, y, z of the orthonormal DCT
    std::vector<double> total;                   ///< [K]: root of the summed energy over joints
    std::vector<bool> usable;                    ///< [V]: false when the joint is missing throughout
};

/// @throws SequenceError when the body does not exist or has fewer than two usable frames
MotionSpectrum analyzeMotion(const datasets::SkeletonSequence& sequence, std::size_t body, MotionQuantity quantity,
                             std::stop_token stop = {});

/// Share of a joint's energy in [lowHz, highHz], for each joint. [V], in [0, 1].
std::vector<double> bandShare(const MotionSpectrum& spectrum, double lowHz, double highHz);

/// How much of the energy that the body has in [lowHz, highHz] each joint carries. [V], in [0, 1], 1 together; 0
/// throughout when nothing moves there.
std::vector<double> bandCarriers(const MotionSpectrum& spectrum, double lowHz, double highHz);

/// Share of all energy above `cutoffHz`, in [0, 1].
double highFrequencyRatio(const MotionSpectrum& spectrum, double cutoffHz);

} // namespace kinescope::core
