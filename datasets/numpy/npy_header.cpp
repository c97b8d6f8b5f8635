#include "datasets/numpy/npy_header.h"

#include "datasets/errors.h"
#include "datasets/readers/text_buffer.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <limits>
#include <string>

namespace kinescope::datasets
{
namespace
{

constexpr std::string_view kMagic("\x93NUMPY", 6);
constexpr std::size_t kMostDimensions = 32;

/// Walks over the Python dictionary literal of the header, key by key.
class HeaderParser
{
public:
    HeaderParser(std::string_view bytes, std::uint64_t fileSize, const std::filesystem::path& path)
        : m_bytes(bytes)
        , m_fileSize(static_cast<std::size_t>(fileSize))
        , m_path(path)
    {
    }

    NpyHeader parse()
    {
        locateDictionary();
        expect('{');
        bool hasType = false;
        bool hasOrder = false;
        bool hasShape = false;
        while (!accept('}')) {
            const auto key = readString();
            expect(':');
            if (key == "descr" && !hasType)
                hasType = readType();
            else if (key == "fortran_order" && !hasOrder)
                hasOrder = readOrder();
            else if (key == "shape" && !hasShape)
                hasShape = readShape();
            else
                fail("the keys descr, fortran_order and shape, once each", quoted(key));
            if (!accept(',') && peek() != '}')
                fail("',' or '}'", quoted(m_bytes.substr(m_at, 1)));
        }
        if (!hasType || !hasOrder || !hasShape)
            fail("the keys descr, fortran_order and shape", "not all of them");
        checkSize();
        return m_header;
    }

private:
    [[noreturn]] void fail(std::string expected, std::string found, std::string remedy = {}) const
    {
        throw ParseError(m_path, {std::nullopt, m_at}, std::move(expected), std::move(found), std::move(remedy));
    }

    void locateDictionary()
    {
        constexpr std::size_t kPrelude = 10;
        if (m_bytes.size() < kPrelude || !m_bytes.starts_with(kMagic))
            fail("a NumPy file", m_bytes.empty() ? "an empty file" : quoted(m_bytes.substr(0, 6)));
        const auto byte = [this](std::size_t at) {
            return static_cast<std::size_t>(static_cast<unsigned char>(m_bytes[at]));
        };
        const std::size_t version = byte(6);
        m_at = 6;
        if (version < 1 || version > 3)
            fail("NumPy file version 1 to 3", std::to_string(version));
        std::size_t length = byte(8) | byte(9) << 8;
        m_at = kPrelude;
        if (version > 1) {
            m_at = 12;
            if (m_bytes.size() < m_at)
                fail("a header length", "the end of the file", "The file may be cut short");
            length |= byte(10) << 16 | byte(11) << 24;
        }
        if (length > m_bytes.size() - m_at)
            fail(fmt::format("a header of at most {} bytes", m_bytes.size() - m_at), std::to_string(length),
                 "The file may be cut short");
        m_header.dataOffset = m_at + length;
    }

    char peek()
    {
        while (m_at < m_header.dataOffset && (m_bytes[m_at] == ' ' || m_bytes[m_at] == '\n' || m_bytes[m_at] == '\t'))
            ++m_at;
        return m_at < m_header.dataOffset ? m_bytes[m_at] : '\0';
    }

    bool accept(char c)
    {
        if (peek() != c)
            return false;
        ++m_at;
        return true;
    }

    void expect(char c)
    {
        if (!accept(c))
            fail(fmt::format("'{}' in the header", c),
                 m_at < m_bytes.size() ? quoted(m_bytes.substr(m_at, 10)) : "its end");
    }

    std::string_view readString()
    {
        const char quote = peek();
        if (quote != '\'' && quote != '"')
            fail("a quoted word in the header", quoted(m_bytes.substr(m_at, 10)));
        const auto end = m_bytes.substr(0, m_header.dataOffset).find(quote, m_at + 1);
        if (end == std::string_view::npos)
            fail("a closing quote in the header", "its end");
        const auto word = m_bytes.substr(m_at + 1, end - m_at - 1);
        m_at = end + 1;
        return word;
    }

    bool readType()
    {
        const auto start = peek();
        if (start != '\'' && start != '"')
            throw UnreadableType(m_path, {std::nullopt, m_at}, "numbers", "a record type",
                                 "Save plain float or integer arrays");
        const auto type = readString();
        const bool known = type == "|b1" || type == "|i1" || type == "|u1" || type == "?" ||
                           (type.size() == 3 && std::string_view("<>=").find(type[0]) != std::string_view::npos &&
                            ((type[1] == 'f' && std::string_view("248").find(type[2]) != std::string_view::npos) ||
                             ((type[1] == 'i' || type[1] == 'u') &&
                              std::string_view("1248").find(type[2]) != std::string_view::npos)));
        if (!known)
            throw UnreadableType(m_path, {std::nullopt, m_at}, "float16, float32, float64 or integers", quoted(type),
                                 "Save plain float or integer arrays");
        m_header.byteOrder = type == "?" || type[0] == '=' ? '<' : type[0];
        m_header.kind = type == "?" ? 'b' : type[1];
        m_header.itemSize = type == "?" ? 1 : static_cast<std::size_t>(type[2] - '0');
        return true;
    }

    bool readOrder()
    {
        peek();
        for (const auto& [word, value] : {std::pair{std::string_view("True"), true}, {"False", false}})
            if (m_bytes.substr(m_at).starts_with(word)) {
                m_header.fortranOrder = value;
                m_at += word.size();
                return true;
            }
        fail("True or False", quoted(m_bytes.substr(m_at, 10)));
    }

    bool readShape()
    {
        expect('(');
        while (!accept(')')) {
            std::size_t size = 0;
            peek();
            const char* const begin = m_bytes.data() + m_at;
            const auto [stop, error] = std::from_chars(begin, m_bytes.data() + m_header.dataOffset, size);
            if (error != std::errc() || m_header.shape.size() == kMostDimensions)
                fail("the array's shape", quoted(m_bytes.substr(m_at, 20)));
            m_at += static_cast<std::size_t>(stop - begin);
            accept('L'); // Python 2 wrote (5L, 256L)
            m_header.shape.push_back(size);
            if (!accept(',') && peek() != ')')
                fail("',' or ')'", quoted(m_bytes.substr(m_at, 1)));
        }
        return true;
    }

    void checkSize()
    {
        m_at = m_header.dataOffset;
        const std::size_t stored = m_fileSize - m_at;
        bool isEmpty = false;
        for (const auto size : m_header.shape)
            isEmpty = isEmpty || size == 0;
        std::size_t count = isEmpty ? 0 : 1;
        for (const auto size : m_header.shape) {
            if (!isEmpty && count > stored / size)
                fail(fmt::format("numbers for the shape ({})", fmt::join(m_header.shape, ", ")),
                     fmt::format("{} bytes", stored), "The file may be cut short");
            count *= isEmpty ? 0 : size;
        }
        if (count * m_header.itemSize != stored)
            fail(fmt::format("{} bytes for the shape ({})", count * m_header.itemSize, fmt::join(m_header.shape, ", ")),
                 fmt::format("{} bytes", stored),
                 count * m_header.itemSize > stored ? "The file may be cut short" : "");
        m_header.count = count;
    }

    std::string_view m_bytes; ///< of the file, at least up to the end of the header
    std::size_t m_fileSize;
    std::filesystem::path m_path;
    std::size_t m_at = 0;
    NpyHeader m_header;
};

} // namespace

NpyHeader parseNpyHeader(std::string_view bytes, const std::filesystem::path& path)
{
    return HeaderParser(bytes, bytes.size(), path).parse();
}

NpyHeader parseNpyHeader(std::string_view head, std::uint64_t fileSize, const std::filesystem::path& path)
{
    return HeaderParser(head, std::max<std::uint64_t>(fileSize, head.size()), path).parse();
}

} // namespace kinescope::datasets
