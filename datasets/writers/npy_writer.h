#pragma once

#include "datasets/skeleton/skeleton_sequence.h"

#include <filesystem>

namespace kinescope::datasets
{

/// The recording as a NumPy array of 25 NTU joints, float32 of shape (3, T, 25, M) in metres with Y up; missing joints
/// are zeros, as published code expects. Ending in .npz: a compressed archive of `data` and `fps`; otherwise the array
/// alone.
/// @throws FileError when the file cannot be written; SequenceError when there is no body
void writeNumpySequence(const SkeletonSequence& sequence, const std::filesystem::path& path);

} // namespace kinescope::datasets
