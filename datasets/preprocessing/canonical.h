#pragma once

#include "datasets/preprocessing/idle_trimming.h"
#include "datasets/skeleton/skeleton_sequence.h"

#include <cstddef>
#include <string>
#include <vector>

namespace kinescope::datasets
{

/// How a recording becomes the encoder's input.
struct CanonicalSettings
{
    std::size_t frames = 64; ///< T after resampling by linear interpolation
    std::size_t maxBodies = 2;
    bool correctMirrored = true; ///< swap left and right when feet and shoulders disagree on the facing
    bool trimIdle = false;       ///< cut still stretches at both ends; see movingRange
    bool calmJitter = false;     ///< smooth recordings that jitter more than sensors do; see calmJitter
};

/// What recognition and training from recordings use: still ends cut, strong jitter calmed. Generated motion for
/// training is left as it is, so that an encoder knows idle ends as well.
CanonicalSettings recognitionForm(std::size_t frames);

/// A recording made comparable: 25 NTU joints, torso length 1, every frame relative to the first body's hip centre.
/// Axes, the same in all frames and right-handed: the person's right is +x, up along the spine is +y, and the person
/// faces -z. They are measured where the torso stands most upright, so a bow stays a bow.
struct CanonicalSequence
{
    std::size_t frames = 0;
    std::size_t bodies = 0;    ///< M, always `maxBodies`; absent bodies are zero
    std::vector<float> values; ///< [3, T, 25, M] row-major, torso lengths
    std::size_t bodiesPresent = 0;
    double durationSeconds = 0;
    FrameRange used;       ///< the recording's frames that T is spread evenly over; all, unless still ends were cut
    bool mirrored = false; ///< left and right were exchanged in the recording and have been swapped back
    std::vector<std::string> warnings;
};

/// Whether left and right are exchanged: the facing told by the feet against the one told by the shoulder line.
/// @return a confidence in [-1, 1]: below 0 means mirrored; near 0 means that the feet do not tell.
double facingAgreement(const SkeletonSequence& sequence, std::size_t body);

/// Any topology -> 25 NTU joints, same frames and bodies. Joints that cannot be derived stay missing.
SkeletonSequence mapToNtu25(const SkeletonSequence& sequence);

/// Fill gaps, pick the most energetic bodies, root-centre, align, scale, resample. DESIGN section 3.
/// @throws SequenceError when no body has a usable frame.
CanonicalSequence canonicalize(const SkeletonSequence& sequence, const CanonicalSettings& settings);

} // namespace kinescope::datasets
