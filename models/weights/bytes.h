#pragma once

#include <cstdint>
#include <cstring>
#include <filesystem>
#include <string>
#include <string_view>
#include <type_traits>

namespace kinescope::models
{

/// A regular file's bytes. @throws WeightError when there is no such file or it cannot be read
std::string readBytes(const std::filesystem::path& path);

/// An unaligned little-endian number; the caller has checked that it lies inside.
template <typename Number>
Number littleEndian(std::string_view bytes, size_t offset)
{
    static_assert(std::is_trivially_copyable_v<Number>);
    Number number;
    std::memcpy(&number, bytes.data() + offset, sizeof(Number));
    return number;
}

} // namespace kinescope::models
