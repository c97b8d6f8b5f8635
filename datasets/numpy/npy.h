#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace kinescope::datasets
{

/// A NumPy array in memory: always C order (last index fastest), whatever the file's order was.
template <typename Value>
struct NpyArray
{
    std::vector<std::size_t> shape; ///< empty for a single number
    std::vector<Value> values;
};

/// Reads `.npy` files of versions 1 to 3 with bool, signed or unsigned integers of 8 to 64 bits or floats of 16,
/// 32 or 64 bits, either byte order, C or Fortran order. The size that the header states is held against the file's
/// size first. Source: NumPy Enhancement Proposal 1, "A Simple File Format for NumPy Arrays".
/// @tparam Value float, double or std::int64_t; numbers are converted, and integers must be whole in the file
/// @throws ParseError naming the byte; also for objects, strings and complex numbers
template <typename Value>
NpyArray<Value> parseNpy(std::string_view bytes, const std::filesystem::path& path);

/// @throws FileError, ParseError
template <typename Value>
NpyArray<Value> readNpy(const std::filesystem::path& path);

/// The bytes of a file of version 1.0, little-endian, C order.
/// @throws SequenceError when shape and values do not fit
template <typename Value>
std::string npyBytes(const NpyArray<Value>& array);

/// @throws FileError when the file cannot be written; SequenceError when shape and values do not fit
template <typename Value>
void writeNpy(const NpyArray<Value>& array, const std::filesystem::path& path);

bool looksLikeNpy(std::string_view bytes);

extern template NpyArray<float> parseNpy(std::string_view, const std::filesystem::path&);
extern template NpyArray<double> parseNpy(std::string_view, const std::filesystem::path&);
extern template NpyArray<std::int64_t> parseNpy(std::string_view, const std::filesystem::path&);
extern template NpyArray<float> readNpy(const std::filesystem::path&);
extern template NpyArray<double> readNpy(const std::filesystem::path&);
extern template NpyArray<std::int64_t> readNpy(const std::filesystem::path&);
extern template std::string npyBytes(const NpyArray<float>&);
extern template std::string npyBytes(const NpyArray<double>&);
extern template std::string npyBytes(const NpyArray<std::int64_t>&);
extern template void writeNpy(const NpyArray<float>&, const std::filesystem::path&);
extern template void writeNpy(const NpyArray<double>&, const std::filesystem::path&);
extern template void writeNpy(const NpyArray<std::int64_t>&, const std::filesystem::path&);

} // namespace kinescope::datasets
