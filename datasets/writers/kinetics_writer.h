#pragma once

#include "datasets/skeleton/skeleton_sequence.h"

#include <filesystem>
#include <string>

namespace kinescope::datasets
{

/// The recording as a Kinetics-skeleton JSON text: 18 COCO joints a person in fractions of a 340 x 256 image, from the
/// image positions where it has them, else from a camera that looks along z and sees everyone. The 18 joints are taken
/// from a topology of that name or from the 25 NTU joints (nose, eyes and ears from the head).
std::string kineticsText(const SkeletonSequence& sequence);

/// @throws FileError when the file cannot be written
void writeKinetics(const SkeletonSequence& sequence, const std::filesystem::path& path);

} // namespace kinescope::datasets
