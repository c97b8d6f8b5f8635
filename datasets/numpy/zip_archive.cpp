#include "datasets/numpy/zip_archive.h"

#include "datasets/errors.h"
#include "datasets/readers/text_buffer.h"

#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <array>

namespace kinescope::datasets
{
namespace
{

constexpr std::string_view kLocalHeader("PK\3\4", 4);
constexpr std::string_view kCentralHeader("PK\1\2", 4);
constexpr std::string_view kEnd("PK\5\6", 4);
constexpr std::string_view kEnd64("PK\6\6", 4);
constexpr std::string_view kEnd64Locator("PK\6\7", 4);
constexpr std::size_t kEndSize = 22;
constexpr std::size_t kCentralSize = 46;
constexpr std::size_t kLocalSize = 30;
constexpr std::size_t kLongestComment = 65535;
constexpr std::uint64_t kIn64 = 0xffffffffU;   // the number stands in the 64-bit extra field
constexpr std::uint64_t kMostInflation = 1040; // deflate cannot pack tighter than 1032 to 1

/// A little-endian number of `width` bytes.
std::uint64_t numberAt(std::string_view bytes, std::size_t at, std::size_t width)
{
    std::uint64_t number = 0;
    for (std::size_t index = width; index-- > 0;)
        number = number << 8 | static_cast<unsigned char>(bytes[at + index]);
    return number;
}

[[noreturn]] void fail(const ByteSource& source, std::uint64_t at, std::string expected, std::string found,
                       std::string remedy = {})
{
    throw ParseError(source.path(), {std::nullopt, at}, std::move(expected), std::move(found), std::move(remedy));
}

struct Directory
{
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
};

Directory findDirectory(ByteSource& archive)
{
    const auto tailSize = static_cast<std::size_t>(std::min<std::uint64_t>(archive.size(), kEndSize + kLongestComment));
    const std::uint64_t tailOffset = archive.size() - tailSize;
    const std::string tail = archive.read(tailOffset, tailSize);
    const auto at = tail.rfind(kEnd);
    if (at == std::string::npos || tail.size() - at < kEndSize)
        fail(archive, archive.size(), "the directory of a zip archive", "none", "The file may be cut short");
    Directory directory{numberAt(tail, at + 16, 4), numberAt(tail, at + 12, 4)};
    constexpr std::size_t kLocatorSize = 20;
    if (at >= kLocatorSize && std::string_view(tail).substr(at - kLocatorSize, 4) == kEnd64Locator) {
        const auto record = numberAt(tail, at - kLocatorSize + 8, 8);
        const std::string end64 = archive.read(record, 56);
        if (!end64.starts_with(kEnd64))
            fail(archive, record, "the 64-bit directory of a zip archive", datasets::quoted(end64.substr(0, 4)));
        directory = {numberAt(end64, 48, 8), numberAt(end64, 40, 8)};
    }
    if (directory.offset > archive.size() || directory.size > archive.size() - directory.offset)
        fail(archive, tailOffset + at, fmt::format("a directory within {} bytes", archive.size()),
             fmt::format("{} bytes at {}", directory.size, directory.offset), "The file may be cut short");
    return directory;
}

/// Numbers too large for 32 bits stand in the extra field, in this order.
void readExtra64(std::string_view extra, ZipMember& member)
{
    for (std::size_t at = 0; at + 4 <= extra.size();) {
        const auto id = numberAt(extra, at, 2);
        const auto size = static_cast<std::size_t>(numberAt(extra, at + 2, 2));
        at += 4;
        if (size > extra.size() - at)
            return;
        if (id == 1) {
            std::size_t field = at;
            for (std::uint64_t* value : {&member.size, &member.packedSize, &member.offset})
                if (*value == kIn64 && field + 8 <= at + size) {
                    *value = numberAt(extra, field, 8);
                    field += 8;
                }
        }
        at += size;
    }
}

class InflatedSource : public ByteSource
{
public:
    InflatedSource(ByteSource& archive, std::uint64_t dataOffset, const ZipMember& member)
        : ByteSource(archive.path())
        , m_archive(archive)
        , m_dataOffset(dataOffset)
        , m_member(member)
    {
    }
    ~InflatedSource() override { close(); }
    InflatedSource(const InflatedSource&) = delete;
    InflatedSource& operator=(const InflatedSource&) = delete;

    std::uint64_t size() const override { return m_member.size; }

private:
    void close()
    {
        if (m_isOpen)
            inflateEnd(&m_stream);
        m_isOpen = false;
    }

    void rewind()
    {
        close();
        m_stream = {};
        if (inflateInit2(&m_stream, -MAX_WBITS) != Z_OK)
            fail(m_archive, m_dataOffset, "room to decompress", "none");
        m_isOpen = true;
        m_position = 0;
        m_consumed = 0;
    }

    void readInside(std::uint64_t offset, std::span<char> bytes) override
    {
        if (!m_isOpen || offset < m_position)
            rewind();
        std::array<char, 1 << 16> skipped;
        while (m_position < offset)
            inflateInto(std::span(skipped).first(
                static_cast<std::size_t>(std::min<std::uint64_t>(skipped.size(), offset - m_position))));
        while (!bytes.empty()) {
            const auto part = bytes.first(std::min<std::size_t>(bytes.size(), std::size_t{1} << 30));
            inflateInto(part);
            bytes = bytes.subspan(part.size());
        }
    }

    void inflateInto(std::span<char> bytes)
    {
        m_stream.next_out = reinterpret_cast<Bytef*>(bytes.data());
        m_stream.avail_out = static_cast<uInt>(bytes.size());
        while (m_stream.avail_out > 0) {
            if (m_stream.avail_in == 0)
                refill();
            const int state = inflate(&m_stream, Z_NO_FLUSH);
            const bool isDone = state == Z_STREAM_END && m_stream.avail_out == 0;
            if (state != Z_OK && !isDone)
                fail(m_archive, m_dataOffset + m_consumed - m_stream.avail_in,
                     fmt::format("{} bytes of intact compressed data in {}", m_member.size, m_member.name),
                     "damaged or incomplete data", "The file may be cut short");
        }
        m_position += bytes.size();
    }

    void refill()
    {
        const auto left = m_member.packedSize - m_consumed;
        const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(left, m_packed.size()));
        if (count > 0)
            m_archive.read(m_dataOffset + m_consumed, std::span(m_packed).first(count));
        m_consumed += count;
        m_stream.next_in = reinterpret_cast<Bytef*>(m_packed.data());
        m_stream.avail_in = static_cast<uInt>(count);
    }

    ByteSource& m_archive;
    std::uint64_t m_dataOffset;
    ZipMember m_member;
    z_stream m_stream{};
    bool m_isOpen = false;
    std::uint64_t m_position = 0; ///< in the member
    std::uint64_t m_consumed = 0; ///< of the packed bytes
    std::array<char, 1 << 16> m_packed{};
};

class StoredSource : public ByteSource
{
public:
    StoredSource(ByteSource& archive, std::uint64_t dataOffset, std::uint64_t size)
        : ByteSource(archive.path())
        , m_archive(archive)
        , m_dataOffset(dataOffset)
        , m_size(size)
    {
    }
    std::uint64_t size() const override { return m_size; }

private:
    void readInside(std::uint64_t offset, std::span<char> bytes) override
    {
        m_archive.read(m_dataOffset + offset, bytes);
    }

    ByteSource& m_archive;
    std::uint64_t m_dataOffset;
    std::uint64_t m_size;
};

} // namespace

bool looksLikeZip(std::string_view head)
{
    return head.starts_with(kLocalHeader) || head.starts_with(kEnd);
}

std::vector<ZipMember> listZip(ByteSource& archive)
{
    const auto place = findDirectory(archive);
    const std::string directory = archive.read(place.offset, static_cast<std::size_t>(place.size));
    std::vector<ZipMember> members;
    std::size_t at = 0;
    while (directory.size() - at >= kCentralSize) {
        const std::string_view entry = std::string_view(directory).substr(at);
        if (!entry.starts_with(kCentralHeader))
            fail(archive, place.offset + at, "an entry of the zip directory", datasets::quoted(entry.substr(0, 4)));
        const auto nameSize = static_cast<std::size_t>(numberAt(entry, 28, 2));
        const auto extraSize = static_cast<std::size_t>(numberAt(entry, 30, 2));
        const std::size_t whole =
            kCentralSize + nameSize + extraSize + static_cast<std::size_t>(numberAt(entry, 32, 2));
        if (whole > entry.size())
            fail(archive, place.offset + at, fmt::format("{} bytes of zip directory", whole),
                 fmt::format("{}", entry.size()), "The file may be cut short");
        ZipMember member{std::string(entry.substr(kCentralSize, nameSize)), numberAt(entry, 42, 4),
                         numberAt(entry, 20, 4), numberAt(entry, 24, 4), numberAt(entry, 10, 2) == 8};
        readExtra64(entry.substr(kCentralSize + nameSize, extraSize), member);
        const auto method = numberAt(entry, 10, 2);
        if ((method != 0 && method != 8) || (numberAt(entry, 8, 2) & 1) != 0)
            fail(archive, place.offset + at, "a stored or deflated member without a password",
                 fmt::format("method {} in {}", method, datasets::quoted(member.name)));
        members.push_back(std::move(member));
        at += whole;
    }
    return members;
}

std::unique_ptr<ByteSource> openZipMember(ByteSource& archive, const ZipMember& member)
{
    const std::string header = archive.read(member.offset, kLocalSize);
    if (!header.starts_with(kLocalHeader))
        fail(archive, member.offset, "the start of a zip member", datasets::quoted(header.substr(0, 4)));
    const auto data = member.offset + kLocalSize + numberAt(header, 26, 2) + numberAt(header, 28, 2);
    if (data > archive.size() || member.packedSize > archive.size() - data)
        fail(archive, member.offset, fmt::format("{} bytes of {}", member.packedSize, datasets::quoted(member.name)),
             "the end of the file", "The file may be cut short");
    const bool fits =
        member.isDeflated ? member.size / kMostInflation <= member.packedSize : member.size == member.packedSize;
    if (!fits)
        fail(archive, member.offset, fmt::format("a size that {} packed bytes can hold", member.packedSize),
             fmt::format("{}", member.size));
    if (member.isDeflated)
        return std::make_unique<InflatedSource>(archive, data, member);
    return std::make_unique<StoredSource>(archive, data, member.size);
}

} // namespace kinescope::datasets
