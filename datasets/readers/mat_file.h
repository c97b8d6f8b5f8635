#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace kinescope::datasets
{

/// A numeric array of a MATLAB file: column-major, as stored.
struct MatArray
{
    std::string name;
    std::vector<std::size_t> dimensions;
    std::vector<double> values;
};

/// Finds the variable `name` in a MATLAB 5 file (versions 5 to 7, compressed or not, either byte order).
/// Sizes that the file states are held against the bytes that are there before anything is allocated.
/// Source: MathWorks, "MAT-File Format", level 5.
/// @throws ParseError naming the byte; also for version 4 and 7.3 (HDF5) files, text, and files without the variable
MatArray readMatArray(std::string_view bytes, const std::filesystem::path& path, std::string_view name);

/// Whether the content starts like a MATLAB 5 file.
bool looksLikeMatFile(std::string_view bytes);

} // namespace kinescope::datasets
