#pragma once

#include "datasets/errors.h"

#include <cstddef>
#include <cstdint>
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

/// An array of objects, words or other things than numbers.
class UnreadableType : public ParseError
{
public:
    using ParseError::ParseError;
};

/// @throws ParseError naming the byte, what was expected and what was found; UnreadableType
NpyHeader parseNpyHeader(std::string_view bytes, const std::filesystem::path& path);

/// From the first bytes of a file of `fileSize`, which have to reach to the end of the header.
NpyHeader parseNpyHeader(std::string_view head, std::uint64_t fileSize, const std::filesystem::path& path);

/// The numbers at the header's data offset; always in C order.
/// @tparam Value float, double or std::int64_t
template <typename Value>
std::vector<Value> npyValues(std::string_view bytes, const NpyHeader& header, const std::filesystem::path& path);

extern template std::vector<float> npyValues(std::string_view, const NpyHeader&, const std::filesystem::path&);
extern template std::vector<double> npyValues(std::string_view, const NpyHeader&, const std::filesystem::path&);
extern template std::vector<std::int64_t> npyValues(std::string_view, const NpyHeader&, const std::filesystem::path&);

} // namespace kinescope::datasets
