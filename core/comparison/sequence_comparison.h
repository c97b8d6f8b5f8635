#pragma once

#include "core/jobs/progress.h"
#include "datasets/skeleton/skeleton_sequence.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace kinescope::core
{

enum class ComparedTime
{
    FromStart, ///< both begin at the same time and run in real time
    Warped     ///< the second is stretched so that alike poses meet
};

enum class ComparedPlace
{
    Overlaid,  ///< hips on hips in every frame, facing the same way
    SideBySide ///< the second to the first one's left, facing the same way, on the same floor
};

struct ComparisonSettings
{
    ComparedTime time = ComparedTime::FromStart;
    ComparedPlace place = ComparedPlace::Overlaid;

    bool operator==(const ComparisonSettings&) const = default;
};

/// Two recordings as one that can be shown, picked and exported like any other.
struct Comparison
{
    datasets::SkeletonSequence merged; ///< the first one's bodies, then the second's; frame rate of the first
    std::size_t firstBodies = 0;
    std::vector<std::optional<std::size_t>> secondFrames; ///< [T of merged]; none behind its end
    std::optional<double> warpCost;                       ///< torso lengths a joint; with ComparedTime::Warped
};

/// Skeletons of different topologies are both mapped onto the 25 NTU joints; a second one in another unit (more than
/// twice as large or small) is scaled to the first.
/// @throws SequenceError when one has no usable body; Cancelled
Comparison compareSequences(const datasets::SkeletonSequence& first, const datasets::SkeletonSequence& second,
                            const ComparisonSettings& settings, std::stop_token stop = {});

} // namespace kinescope::core
