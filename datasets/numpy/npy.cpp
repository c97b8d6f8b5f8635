#include "datasets/numpy/npy.h"

#include "datasets/errors.h"
#include "datasets/numpy/npy_header.h"
#include "datasets/readers/file_bytes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <type_traits>

namespace kinescope::datasets
{
namespace
{

static_assert(std::endian::native == std::endian::little, "byte orders below assume a little-endian machine");

/// Where the value at C-order `index` stands in a file in Fortran order.
std::size_t fortranIndex(std::size_t index, const std::vector<std::size_t>& shape)
{
    std::size_t position = 0;
    std::size_t stride = 1;
    for (const auto size : shape)
        stride *= size;
    for (std::size_t axis = shape.size(); axis-- > 0;) {
        stride /= shape[axis];
        position += index % shape[axis] * stride;
        index /= shape[axis];
    }
    return position;
}

/// IEEE 754 binary16; NumPy's float16.
struct Half
{
    std::uint16_t bits;

    explicit operator double() const
    {
        const int exponent = bits >> 10 & 0x1f;
        const double fraction = bits & 0x3ff;
        const double sign = (bits & 0x8000) != 0 ? -1.0 : 1.0;
        if (exponent == 0x1f)
            return fraction == 0 ? sign * std::numeric_limits<double>::infinity()
                                 : std::numeric_limits<double>::quiet_NaN();
        return exponent == 0 ? sign * std::ldexp(fraction, -24) : sign * std::ldexp(fraction + 1024, exponent - 25);
    }
};

template <typename Value, typename Stored>
Value convert(Stored stored, std::size_t offset, const std::filesystem::path& path)
{
    if constexpr (std::is_same_v<Stored, Half>)
        return convert<Value>(static_cast<double>(stored), offset, path);
    else {
        if constexpr (std::is_integral_v<Value> && std::is_floating_point_v<Stored>) {
            if (!(std::fabs(stored) < static_cast<Stored>(9.0e15)) || std::trunc(stored) != stored)
                throw ParseError(path, {std::nullopt, offset}, "a whole number", fmt::format("{}", stored));
        }
        if constexpr (std::is_same_v<Value, std::int64_t> && std::is_same_v<Stored, std::uint64_t>) {
            if (stored > static_cast<std::uint64_t>(INT64_MAX))
                throw ParseError(path, {std::nullopt, offset}, "a number below 2^63", std::to_string(stored));
        }
        return static_cast<Value>(stored);
    }
}

template <typename Value, typename Stored>
std::vector<Value> readValues(std::string_view bytes, const NpyHeader& header, const std::filesystem::path& path)
{
    std::vector<Value> values(header.count);
    const bool reorder = header.fortranOrder && header.shape.size() > 1;
    for (std::size_t index = 0; index < header.count; ++index) {
        const std::size_t source = reorder ? fortranIndex(index, header.shape) : index;
        const std::size_t offset = header.dataOffset + source * sizeof(Stored);
        std::array<char, sizeof(Stored)> raw;
        std::memcpy(raw.data(), bytes.data() + offset, sizeof(Stored));
        if (header.byteOrder == '>')
            std::reverse(raw.begin(), raw.end());
        values[index] = convert<Value>(std::bit_cast<Stored>(raw), offset, path);
    }
    return values;
}

template <typename Value>
std::vector<Value> readAnyValues(std::string_view bytes, const NpyHeader& header, const std::filesystem::path& path)
{
    if (header.kind == 'f' && header.itemSize == 2)
        return readValues<Value, Half>(bytes, header, path);
    if (header.kind == 'f')
        return header.itemSize == 4 ? readValues<Value, float>(bytes, header, path)
                                    : readValues<Value, double>(bytes, header, path);
    const bool isSigned = header.kind == 'i';
    switch (header.itemSize) {
    case 1:
        return isSigned ? readValues<Value, std::int8_t>(bytes, header, path)
                        : readValues<Value, std::uint8_t>(bytes, header, path);
    case 2:
        return isSigned ? readValues<Value, std::int16_t>(bytes, header, path)
                        : readValues<Value, std::uint16_t>(bytes, header, path);
    case 4:
        return isSigned ? readValues<Value, std::int32_t>(bytes, header, path)
                        : readValues<Value, std::uint32_t>(bytes, header, path);
    default:
        return isSigned ? readValues<Value, std::int64_t>(bytes, header, path)
                        : readValues<Value, std::uint64_t>(bytes, header, path);
    }
}

template <typename Value>
constexpr std::string_view typeName()
{
    if constexpr (std::is_same_v<Value, float>)
        return "<f4";
    else if constexpr (std::is_same_v<Value, double>)
        return "<f8";
    else
        return "<i8";
}

} // namespace

bool looksLikeNpy(std::string_view bytes)
{
    return bytes.starts_with(std::string_view("\x93NUMPY", 6));
}

template <typename Value>
std::vector<Value> npyValues(std::string_view bytes, const NpyHeader& header, const std::filesystem::path& path)
{
    return readAnyValues<Value>(bytes, header, path);
}

template <typename Value>
NpyArray<Value> parseNpy(std::string_view bytes, const std::filesystem::path& path)
{
    const auto header = parseNpyHeader(bytes, path);
    return {header.shape, readAnyValues<Value>(bytes, header, path)};
}

template <typename Value>
NpyArray<Value> readNpy(const std::filesystem::path& path)
{
    return parseNpy<Value>(readFileBytes(path), path);
}

template <typename Value>
std::string npyBytes(const NpyArray<Value>& array)
{
    std::size_t count = 1;
    for (const auto size : array.shape)
        count *= size;
    if (count != array.values.size())
        throw SequenceError(fmt::format("Expected {} values for the shape ({}), found {}.", count,
                                        fmt::join(array.shape, ", "), array.values.size()));
    std::string header = fmt::format("{{'descr': '{}', 'fortran_order': False, 'shape': ({}{}), }}", typeName<Value>(),
                                     fmt::join(array.shape, ", "), array.shape.size() == 1 ? "," : "");
    constexpr std::size_t kPrelude = 10;
    constexpr std::size_t kAlignment = 64;
    const std::size_t total = (kPrelude + header.size() + 1 + kAlignment - 1) / kAlignment * kAlignment;
    header.append(total - kPrelude - header.size() - 1, ' ').push_back('\n');
    std::string bytes("\x93NUMPY\x01\x00", 8);
    bytes += static_cast<char>(header.size() & 0xff);
    bytes += static_cast<char>(header.size() >> 8);
    bytes += header;
    bytes.append(reinterpret_cast<const char*>(array.values.data()), count * sizeof(Value));
    return bytes;
}

template <typename Value>
void writeNpy(const NpyArray<Value>& array, const std::filesystem::path& path)
{
    writeFileBytes(path, npyBytes(array));
}

template std::vector<float> npyValues(std::string_view, const NpyHeader&, const std::filesystem::path&);
template std::vector<double> npyValues(std::string_view, const NpyHeader&, const std::filesystem::path&);
template std::vector<std::int64_t> npyValues(std::string_view, const NpyHeader&, const std::filesystem::path&);
template NpyArray<float> parseNpy(std::string_view, const std::filesystem::path&);
template NpyArray<double> parseNpy(std::string_view, const std::filesystem::path&);
template NpyArray<std::int64_t> parseNpy(std::string_view, const std::filesystem::path&);
template NpyArray<float> readNpy(const std::filesystem::path&);
template NpyArray<double> readNpy(const std::filesystem::path&);
template NpyArray<std::int64_t> readNpy(const std::filesystem::path&);
template std::string npyBytes(const NpyArray<float>&);
template std::string npyBytes(const NpyArray<double>&);
template std::string npyBytes(const NpyArray<std::int64_t>&);
template void writeNpy(const NpyArray<float>&, const std::filesystem::path&);
template void writeNpy(const NpyArray<double>&, const std::filesystem::path&);
template void writeNpy(const NpyArray<std::int64_t>&, const std::filesystem::path&);

} // namespace kinescope::datasets
