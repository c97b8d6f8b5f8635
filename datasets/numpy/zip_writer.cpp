#include "datasets/numpy/zip_writer.h"

#include "datasets/errors.h"

#include <zlib.h>

#include <cstdint>

namespace kinescope::datasets
{
namespace
{

constexpr std::uint64_t kLargest = 0xfffffff0U;
constexpr std::uint16_t kVersion = 20;            // 2.0: deflate
constexpr std::uint16_t kFirstDay = (1 << 5) | 1; // 1 January 1980, so that equal contents make equal files

void append(std::string& bytes, std::uint64_t number, int width)
{
    for (int index = 0; index < width; ++index, number >>= 8)
        bytes += static_cast<char>(number & 0xff);
}

std::string deflated(const std::string& plain)
{
    z_stream stream{};
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw SequenceError("The archive cannot be compressed.");
    std::string packed(deflateBound(&stream, static_cast<uLong>(plain.size())), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(plain.data()));
    stream.avail_in = static_cast<uInt>(plain.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    const int state = deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    if (state != Z_STREAM_END)
        throw SequenceError("The archive cannot be compressed.");
    return packed;
}

} // namespace

std::string zipBytes(const std::vector<std::pair<std::string, std::string>>& members, bool deflate)
{
    std::string archive;
    std::string directory;
    for (const auto& [name, plain] : members) {
        if (plain.size() + archive.size() > kLargest)
            throw SequenceError("The archive would be larger than 4 GB.");
        const std::string packed = deflate ? deflated(plain) : plain;
        std::string common; // what both headers have, from the version needed to the length of the extra field
        append(common, kVersion, 2);
        append(common, 0, 2);
        append(common, deflate ? 8 : 0, 2);
        append(common, 0, 2);
        append(common, kFirstDay, 2);
        append(common, crc32(0, reinterpret_cast<const Bytef*>(plain.data()), static_cast<uInt>(plain.size())), 4);
        append(common, packed.size(), 4);
        append(common, plain.size(), 4);
        append(common, name.size(), 2);
        append(common, 0, 2);
        directory += std::string("PK\1\2", 4);
        append(directory, kVersion, 2);
        directory += common;
        append(directory, 0, 2 + 2 + 2 + 4); // comment, disk, attributes
        append(directory, archive.size(), 4);
        directory += name;
        archive += std::string("PK\3\4", 4) + common + name + packed;
    }
    const std::size_t start = archive.size();
    archive += directory + std::string("PK\5\6", 4);
    append(archive, 0, 4);
    append(archive, members.size(), 2);
    append(archive, members.size(), 2);
    append(archive, directory.size(), 4);
    append(archive, start, 4);
    append(archive, 0, 2);
    return archive;
}

} // namespace kinescope::datasets
