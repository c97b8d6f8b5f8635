#include "datasets/readers/mat_file.h"

#include "datasets/errors.h"
#include "datasets/readers/text_buffer.h"

#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <optional>

namespace kinescope::datasets
{
namespace
{

constexpr std::size_t kHeaderSize = 128;
constexpr std::size_t kMaximumInflated = std::size_t{256} << 20;
constexpr std::string_view kSignature = "MATLAB 5.0 MAT-file";

enum class DataType : std::uint32_t
{
    Int8 = 1,
    UInt8,
    Int16,
    UInt16,
    Int32,
    UInt32,
    Single,
    Double = 9,
    Int64 = 12,
    UInt64,
    Matrix,
    Compressed
};

struct Element
{
    std::uint32_t type = 0;
    std::string_view data;
    std::size_t offset = 0; ///< of the data, in the file (or of the compressed block that holds it)
};

class MatParser
{
public:
    MatParser(std::string_view bytes, const std::filesystem::path& path)
        : m_bytes(bytes)
        , m_path(path)
    {
        checkHeader();
    }

    MatArray find(std::string_view name)
    {
        std::vector<std::string> others;
        std::size_t at = kHeaderSize;
        while (at < m_bytes.size()) {
            const auto block = readElement(m_bytes, at, 0);
            if (auto array = readVariable(block, name, others))
                return std::move(*array);
        }
        std::string found = others.empty() ? "no variable" : others.front();
        for (std::size_t other = 1; other < std::min<std::size_t>(others.size(), 5); ++other)
            found += ", " + others[other];
        fail(m_bytes.size(), fmt::format("a variable {}", name), found);
    }

private:
    [[noreturn]] void fail(std::size_t offset, std::string expected, std::string found, std::string remedy = {}) const
    {
        throw ParseError(m_path, {std::nullopt, offset}, std::move(expected), std::move(found), std::move(remedy));
    }

    template <typename Number>
    Number numberAt(std::string_view bytes, std::size_t at) const
    {
        std::array<char, sizeof(Number)> raw;
        std::memcpy(raw.data(), bytes.data() + at, sizeof(Number));
        if (m_swapped)
            std::reverse(raw.begin(), raw.end());
        return std::bit_cast<Number>(raw);
    }

    void checkHeader()
    {
        if (m_bytes.size() < kHeaderSize)
            fail(m_bytes.size(), "128 bytes of MATLAB header", fmt::format("{} bytes", m_bytes.size()),
                 "The file may be cut short");
        const std::string_view order = m_bytes.substr(126, 2);
        if (order != "IM" && order != "MI")
            fail(126, "a byte order mark IM or MI", quoted(order));
        const bool littleEndianFile = order == "IM";
        m_swapped = littleEndianFile != (std::endian::native == std::endian::little);
        if (const auto version = numberAt<std::uint16_t>(m_bytes, 124); version != 0x0100)
            fail(124, "MATLAB file version 0x0100", fmt::format("0x{:04x}", version),
                 version == 0x0200 ? "Save it in MATLAB with the option -v7" : "");
    }

    /// Reads the element at `at` and moves `at` behind it (and its padding, save after a compressed one).
    Element readElement(std::string_view bytes, std::size_t& at, std::size_t base) const
    {
        if (bytes.size() - at < 8)
            fail(base + at, "8 bytes of element tag", fmt::format("{} bytes", bytes.size() - at),
                 "The file may be cut short");
        const auto first = numberAt<std::uint32_t>(bytes, at);
        if (const std::uint32_t smallSize = first >> 16; smallSize != 0) {
            if (smallSize > 4)
                fail(base + at, "a small element of 1 to 4 bytes", std::to_string(smallSize));
            const Element element{first & 0xffffU, bytes.substr(at + 4, smallSize), base + at + 4};
            at += 8;
            return element;
        }
        const std::size_t size = numberAt<std::uint32_t>(bytes, at + 4);
        const std::size_t left = bytes.size() - at - 8;
        if (size > left)
            fail(base + at, fmt::format("an element of at most {} bytes", left), fmt::format("{} bytes", size),
                 "The file may be cut short");
        const Element element{first, bytes.substr(at + 8, size), base + at + 8};
        const bool padded = first != static_cast<std::uint32_t>(DataType::Compressed);
        at = std::min(bytes.size(), at + 8 + (padded ? (size + 7) / 8 * 8 : size));
        return element;
    }

    std::string inflateBlock(const Element& block) const
    {
        z_stream stream{};
        if (inflateInit(&stream) != Z_OK)
            fail(block.offset, "room to decompress", "none");
        stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(block.data.data()));
        stream.avail_in = static_cast<uInt>(block.data.size());
        std::string plain;
        int state = Z_OK;
        while (state == Z_OK && plain.size() < kMaximumInflated) {
            const std::size_t filled = plain.size();
            plain.resize(std::max<std::size_t>(std::size_t{1} << 16, filled * 2)); // grows with what is really there
            stream.next_out = reinterpret_cast<Bytef*>(plain.data() + filled);
            stream.avail_out = static_cast<uInt>(plain.size() - filled);
            state = inflate(&stream, Z_NO_FLUSH);
            plain.resize(plain.size() - stream.avail_out);
        }
        inflateEnd(&stream);
        if (state == Z_OK)
            fail(block.offset, fmt::format("at most {} bytes of decompressed data", kMaximumInflated), "more");
        if (state != Z_STREAM_END)
            fail(block.offset, "an intact compressed block", "damaged or incomplete data", "The file may be cut short");
        return plain;
    }

    std::optional<MatArray> readVariable(const Element& block, std::string_view name, std::vector<std::string>& others)
    {
        if (block.type != static_cast<std::uint32_t>(DataType::Compressed))
            return readMatrix(block, name, others);
        m_inflated = inflateBlock(block);
        std::size_t at = 0;
        const auto inner = readElement(m_inflated, at, block.offset);
        return readMatrix(inner, name, others);
    }

    std::optional<MatArray> readMatrix(const Element& matrix, std::string_view name, std::vector<std::string>& others)
    {
        if (matrix.type != static_cast<std::uint32_t>(DataType::Matrix))
            fail(matrix.offset, "a matrix element", fmt::format("element type {}", matrix.type));
        std::size_t at = 0;
        const auto next = [&] { return readElement(matrix.data, at, matrix.offset); };
        const auto flags = next();
        if (flags.type != static_cast<std::uint32_t>(DataType::UInt32) || flags.data.size() != 8)
            fail(flags.offset, "8 bytes of array flags", fmt::format("{} bytes", flags.data.size()));
        const auto arrayClass = numberAt<std::uint32_t>(flags.data, 0) & 0xffU;
        const bool isComplex = (numberAt<std::uint32_t>(flags.data, 0) & 0x0800U) != 0;
        const auto dimensions = next();
        const auto label = next();
        if (label.data != name) {
            others.push_back(quoted(label.data));
            return std::nullopt;
        }
        MatArray array{std::string(name), readDimensions(dimensions), {}};
        if (arrayClass < 6 || arrayClass > 15 || isComplex)
            fail(flags.offset, fmt::format("real numbers in {}", name), fmt::format("array class {}", arrayClass));
        array.values = readValues(next(), array.dimensions);
        return array;
    }

    std::vector<std::size_t> readDimensions(const Element& element) const
    {
        const std::size_t count = element.data.size() / 4;
        if (element.type != static_cast<std::uint32_t>(DataType::Int32) || element.data.size() % 4 != 0 || count < 2 ||
            count > 8)
            fail(element.offset, "2 to 8 array dimensions", fmt::format("{} bytes", element.data.size()));
        std::vector<std::size_t> dimensions;
        for (std::size_t axis = 0; axis < count; ++axis) {
            const auto size = numberAt<std::int32_t>(element.data, axis * 4);
            if (size < 0)
                fail(element.offset, "array dimensions of 0 or more", std::to_string(size));
            dimensions.push_back(static_cast<std::size_t>(size));
        }
        return dimensions;
    }

    std::vector<double> readValues(const Element& element, const std::vector<std::size_t>& dimensions) const
    {
        switch (static_cast<DataType>(element.type)) {
        case DataType::Int8:
            return convert<std::int8_t>(element, dimensions);
        case DataType::UInt8:
            return convert<std::uint8_t>(element, dimensions);
        case DataType::Int16:
            return convert<std::int16_t>(element, dimensions);
        case DataType::UInt16:
            return convert<std::uint16_t>(element, dimensions);
        case DataType::Int32:
            return convert<std::int32_t>(element, dimensions);
        case DataType::UInt32:
            return convert<std::uint32_t>(element, dimensions);
        case DataType::Single:
            return convert<float>(element, dimensions);
        case DataType::Double:
            return convert<double>(element, dimensions);
        case DataType::Int64:
            return convert<std::int64_t>(element, dimensions);
        case DataType::UInt64:
            return convert<std::uint64_t>(element, dimensions);
        default:
            fail(element.offset, "numbers", fmt::format("element type {}", element.type));
        }
    }

    template <typename Number>
    std::vector<double> convert(const Element& element, const std::vector<std::size_t>& dimensions) const
    {
        const std::size_t stored = element.data.size() / sizeof(Number);
        const bool isEmpty = std::find(dimensions.begin(), dimensions.end(), 0U) != dimensions.end();
        std::size_t stated = isEmpty ? 0 : 1;
        for (const auto size : dimensions) // stops before a product can overflow: stored is far below 2^32
            stated = stated > stored ? stated : stated * size;
        if (stated != stored || element.data.size() % sizeof(Number) != 0)
            fail(element.offset, fmt::format("{} numbers for the size {}", stated, shape(dimensions)),
                 std::to_string(stored));
        std::vector<double> values(stored);
        for (std::size_t index = 0; index < stored; ++index)
            values[index] = static_cast<double>(numberAt<Number>(element.data, index * sizeof(Number)));
        return values;
    }

    static std::string shape(const std::vector<std::size_t>& dimensions)
    {
        return fmt::format("{}", fmt::join(dimensions, " x "));
    }

    std::string_view m_bytes;
    std::filesystem::path m_path;
    std::string m_inflated;
    bool m_swapped = false;
};

} // namespace

bool looksLikeMatFile(std::string_view bytes)
{
    return bytes.starts_with(kSignature.substr(0, std::min(bytes.size(), kSignature.size()))) && bytes.size() >= 6;
}

MatArray readMatArray(std::string_view bytes, const std::filesystem::path& path, std::string_view name)
{
    return MatParser(bytes, path).find(name);
}

} // namespace kinescope::datasets
