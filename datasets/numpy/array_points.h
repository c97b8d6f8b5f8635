#pragma once

#include "datasets/importing/import_options.h"
#include "datasets/numpy/array_layout.h"
#include "datasets/skeleton/skeleton_sequence.h"

#include <cstddef>
#include <vector>

namespace kinescope::datasets
{

/// The numbers of one recording in an array.
struct ArrayPoints
{
    ArrayLayout layout;
    ArrayStrides strides;
    std::size_t first = 0; ///< of the recording, in `values`
    std::vector<float> values;

    float at(std::size_t body, std::size_t frame, std::size_t joint, std::size_t channel) const
    {
        return values[first + body * strides.body + frame * strides.frame + joint * strides.joint +
                      channel * strides.channel];
    }
};

/// Skeleton, frames and bodies of a recording, in file units: chooses the skeleton, leaves padding out, finds missing
/// joints, and takes the third channel of 2D skeletons as confidence.
void fillFromPoints(SkeletonSequence& sequence, const ArrayPoints& points, ImportReport& report);

} // namespace kinescope::datasets
