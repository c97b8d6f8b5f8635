#pragma once

#include "datasets/numpy/zip_writer.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kinescope::tests
{

/// A `.npy` file of the given type ("<f2", "<f4", "<f8", …) and order; `values` stand in C order.
std::string npyBytes(std::string_view type, bool fortranOrder, const std::vector<std::size_t>& shape,
                     const std::vector<float>& values);

/// The standing person as an array; recording n stands n metres to the right; further bodies and frames are zero.
struct PersonArray
{
    std::string axes; ///< letters of ArrayLayout
    std::size_t frames = 12;
    std::size_t entries = 1;
    bool fortranOrder = false;
    std::string type = "<f4";
    std::size_t bodies = 1;
    std::size_t paddedFrames = 0; ///< of the array; 0: as many as `frames`
};

std::string npyOfPerson(const PersonArray& array);

using datasets::zipBytes;

} // namespace kinescope::tests
