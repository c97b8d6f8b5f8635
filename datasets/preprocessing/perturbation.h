#pragma once

#include "datasets/skeleton/skeleton_sequence.h"

#include <cstdint>

namespace kinescope::datasets
{

/// One change of a recording that recognition should stand.
struct Perturbation
{
    enum class Kind
    {
        TimeScale,      ///< amount: duration by this factor at the same frame rate; 2: twice as slow
        FrameRate,      ///< amount: frames a second, the same duration
        Jitter,         ///< amount: deviation in metres, added to every coordinate of every frame
        DroppedJoints,  ///< amount: share of the joints that are missing in all frames
        View,           ///< amount: degrees by which the sensor stands further to the side
        SidesExchanged, ///< left joints under the right ones' names and the other way round; the amount is not used
        MirroredAxis,   ///< x negated, the names kept: after correction a left-handed person; the amount is not used
        IdleEnds        ///< amount: seconds for which the first and the last pose are held
    };
    Kind kind = Kind::TimeScale;
    double amount = 1;
};

/// The changed recording; the same seed gives the same one. Image positions are dropped where they no longer fit.
/// @throws SequenceError for an amount that makes no sense, or more than 1,000,000 frames
SkeletonSequence perturbed(const SkeletonSequence& sequence, const Perturbation& perturbation, std::uint64_t seed);

} // namespace kinescope::datasets
