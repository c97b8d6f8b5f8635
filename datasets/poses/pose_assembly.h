#pragma once

#include "datasets/poses/detections.h"

#include <cstddef>

namespace kinescope::datasets
{

inline constexpr std::size_t kMostTracks = 10;

/// Turns detections into the bodies of `sequence` (whose topology and frame count are set): people followed over the
/// frames, the most confident and most moving first, at most kMostTracks; those seen for a moment only are left out
/// when anyone was seen for longer. Adds warnings on what is missing and left out.
/// Joints with a score below 0.2 count as inferred.
void assembleBodies(SkeletonSequence& sequence, Detections& detections);

/// Two-dimensional poses (pixels, y down) as positions in an upright plane z = 0: x to the right, y up, scaled so that
/// the median torso measures half a metre, feet near y = 0. The pixels stay as image positions.
void standUpright(SkeletonSequence& sequence);

/// Scales to a median torso of half a metre. @return the factor; 1 when no torso is known
float scaleToUsualTorso(SkeletonSequence& sequence);

/// Scales a recording whose unit is not known to metres, by its median torso: millimetres and centimetres are told by
/// their size, anything else is scaled to half a metre. Adds a warning when it changed anything.
void scaleToMetres(SkeletonSequence& sequence);

} // namespace kinescope::datasets
