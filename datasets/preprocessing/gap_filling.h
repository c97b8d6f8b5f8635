#pragma once

#include "datasets/skeleton/skeleton_sequence.h"

#include <vector>

namespace kinescope::datasets
{

/// Fills missing joints of one NTU-25 body: between frames by linear interpolation, before the first and after the
/// last sighting by holding it; a joint that was never seen takes its parent's place.
/// @param positions [T * 25], NaN where missing
/// @return false when the body was never seen; then nothing is changed
bool fillGaps(std::vector<Point3>& positions);

} // namespace kinescope::datasets
