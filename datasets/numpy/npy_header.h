#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>
#include <vector>

namespace kinescope::datasets
{

/// What the header of a `.npy` file says, checked against the size of the file.
struct NpyHeader
{
    char byteOrder = '<'; ///< '<', '>' or '|'
    char kind = 'f';      ///< 'f', 'i', 'u' or 'b'
    std::size_t itemSize = 0;
    bool fortranOrder = false;
    std::vector<std::size_t> shape;
    std::size_t count = 0;      ///< product of the shape
    std::size_t dataOffset = 0; ///< where the numbers begin
};

/// @throws ParseError naming the byte, what was expected and what was found
NpyHeader parseNpyHeader(std::string_view bytes, const std::filesystem::path& path);

} // namespace kinescope::datasets
