#pragma once

#include "datasets/bvh/bvh_file.h"
#include "datasets/readers/text_buffer.h"

namespace kinescope::datasets
{

/// Reads from HIERARCHY to the line behind MOTION; the file's motion stays empty.
/// @throws ParseError
BvhFile parseBvhHierarchy(TextBuffer& buffer);

} // namespace kinescope::datasets
