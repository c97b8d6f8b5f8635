#pragma once

#include "datasets/importing/import_options.h"
#include "datasets/skeleton/skeleton_sequence.h"

#include <filesystem>
#include <string_view>

namespace kinescope::datasets
{

/// Reads a BVH file: joints and end sites of its own hierarchy, placed by forward kinematics. Unit and up axis, which
/// the format does not tell, are guessed from the body unless `options` say them; names find the NTU joints.
/// @throws ParseError naming the line; SequenceError when an option does not fit
SkeletonSequence readBvh(std::string_view bytes, const std::filesystem::path& path, const ImportOptions& options);

} // namespace kinescope::datasets
