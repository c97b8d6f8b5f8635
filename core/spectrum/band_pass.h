#pragma once

#include "core/jobs/progress.h"
#include "datasets/skeleton/skeleton_sequence.h"

#include <stop_token>

namespace kinescope::core
{

enum class BandSide
{
    Inside, ///< the band alone
    Below,  ///< everything slower than the band's lower end
    Above   ///< everything faster than the band's upper end
};

/// The motion with only some of its frequencies: every coordinate's DCT-II coefficients outside are set to zero, the
/// mean place of each joint stays, so that the figure stands where the recording does. Gaps are filled first; joints
/// that were never measured stay missing.
/// @param lowHz, highHz both ends count as inside
/// @throws SequenceError when there is no body or no frame rate; Cancelled
datasets::SkeletonSequence bandPassed(const datasets::SkeletonSequence& sequence, BandSide side, double lowHz,
                                      double highHz, std::stop_token stop = {});

} // namespace kinescope::core
