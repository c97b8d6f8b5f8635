#pragma once

#include <string>
#include <utility>
#include <vector>

namespace kinescope::datasets
{

/// A zip archive of the given names and contents, as numpy.savez (stored) or numpy.savez_compressed (deflated) write
/// it.
/// @throws SequenceError beyond 4 GB
std::string zipBytes(const std::vector<std::pair<std::string, std::string>>& members, bool deflate);

} // namespace kinescope::datasets
