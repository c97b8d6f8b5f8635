#pragma once

#include "datasets/skeleton/skeleton_sequence.h"

#include <filesystem>
#include <string>

namespace kinescope::datasets
{

/// The recording as an NTU RGB+D `.skeleton` text; other topologies are mapped to the 25 NTU joints first.
/// A body is listed in the frames in which any of its joints is known; a missing joint is written as zeros with
/// tracking state 0. Positions keep every bit; depth positions and orientations, which a sequence does not hold, are 0.
std::string ntuText(const SkeletonSequence& sequence);

/// @throws FileError when the file cannot be written
void writeNtu(const SkeletonSequence& sequence, const std::filesystem::path& path);

} // namespace kinescope::datasets
