#pragma once

#include "datasets/skeleton/skeleton_sequence.h"

#include <filesystem>
#include <string>

namespace kinescope::datasets
{

/// The first two bodies as a PKU-MMD skeleton text: a line a frame, 150 numbers, zeros where a joint is missing. Other
/// topologies are mapped to the 25 NTU joints first; positions keep every bit.
std::string pkuMmdText(const SkeletonSequence& sequence);

/// The segments as a PKU-MMD label text, `class,start,end,confidence` with classes from 1.
std::string pkuMmdLabelText(const SkeletonSequence& sequence);

/// Writes the recording and, when it has segments, `<stem>.label` beside it.
/// @throws FileError when a file cannot be written
void writePkuMmd(const SkeletonSequence& sequence, const std::filesystem::path& path);

} // namespace kinescope::datasets
