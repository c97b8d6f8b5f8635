#pragma once

#include "datasets/grammar/performance.h"

namespace kinescope::datasets::grammar
{

/// Kinematic intensity of a clean motion in [0, 1]: the share of the joints' motion (by temporal DCT, against the root)
/// whose velocity lies above 1.5 Hz.
double kinematicIntensity(const Performance& performance);

} // namespace kinescope::datasets::grammar
