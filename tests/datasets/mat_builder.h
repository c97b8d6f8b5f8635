#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace kinescope::tests
{

/// An uncompressed little-endian MATLAB 5 file with one double array; `values` may differ from what `size` asks for.
std::string matFile(const std::string& name, const std::vector<std::int32_t>& size, const std::vector<double>& values);

} // namespace kinescope::tests
