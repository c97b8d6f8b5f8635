#pragma once

#include "datasets/importing/import_options.h"
#include "datasets/skeleton/skeleton_sequence.h"

#include <cstddef>

namespace kinescope::datasets
{

/// For joints without names: of the skeletons with as many joints the one whose bones are shortest in the recording.
/// What cannot be known is a doubt of the report and a warning.
void settleUnnamedJoints(SkeletonSequence& sequence, ImportReport& report);

/// Whether a body has any joint in a frame that is neither missing nor at the exact origin.
bool isBodyPresent(const Body& body, std::size_t frame, std::size_t joints);

/// Joints at the exact origin are missing, except one that is there in every frame of its body (the centre that
/// positions were taken relative to). Sets states, and a warning of how many are missing.
void markMissingAtOrigin(SkeletonSequence& sequence);

/// Bodies that are in no frame; an empty recording keeps one.
void leaveOutAbsentBodies(SkeletonSequence& sequence);

} // namespace kinescope::datasets
