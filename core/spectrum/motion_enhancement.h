#pragma once

#include "datasets/skeleton/skeleton_sequence.h"

#include <stop_token>

namespace kinescope::core
{

/// How a recording's rapid motion is amplified.
struct MotionEnhancement
{
    double cutoffHz = 3.75; ///< temporal frequencies from here on are amplified
    double gate = 1;        ///< s in [0, 1]
    double alpha = 1;       ///< of SG-SRM
    double gain() const { return 1 + alpha * gate; }
};

/// The cut-off that SG-SRM's own rule, the first quarter of the coefficients kept, means in time: a quarter of the
/// highest frequency that the recording can hold.
double defaultCutoffHz(double frameRate);

/// Index of the first temporal coefficient that is amplified, for `frames` frames; at least 1, so that nobody moves
/// away.
std::size_t firstAmplified(const MotionEnhancement& enhancement, std::size_t frames, double frameRate);

/// SG-SRM's idea made visible: the same gate and gain, put on the temporal DCT of every joint's path instead of on the
/// hidden channels. The coefficients k >= cut-off are multiplied by 1 + alpha s, the others kept. Gaps are closed for
/// the transform and are gaps again afterwards.
/// @throws SequenceError without a frame rate; InputError for a gate outside [0, 1] or a negative cut-off or alpha;
///         Cancelled
datasets::SkeletonSequence enhanceMotion(const datasets::SkeletonSequence& sequence,
                                         const MotionEnhancement& enhancement, std::stop_token stop = {});

} // namespace kinescope::core
