#include "datasets/readers/byte_source.h"

#include "datasets/errors.h"
#include "datasets/readers/file_bytes.h"

#include <fmt/format.h>

#include <algorithm>

namespace kinescope::datasets
{

void ByteSource::read(std::uint64_t offset, std::span<char> bytes)
{
    if (offset > size() || bytes.size() > size() - offset)
        throw ParseError(m_path, {std::nullopt, std::min(offset, size())}, fmt::format("{} bytes more", bytes.size()),
                         fmt::format("{}", size() - std::min(offset, size())), "The file may be cut short");
    if (!bytes.empty())
        readInside(offset, bytes);
}

std::string ByteSource::read(std::uint64_t offset, std::size_t count)
{
    if (offset > size() || count > size() - offset)
        read(offset, std::span<char>(static_cast<char*>(nullptr), count)); // fails before anything is allocated
    // Piece by piece, because an archive may claim a size that its data does not have.
    constexpr std::size_t kPiece = std::size_t{1} << 24;
    std::string bytes;
    while (bytes.size() < count) {
        const std::size_t done = bytes.size();
        bytes.resize(done + std::min(kPiece, count - done));
        read(offset + done, std::span(bytes.data() + done, bytes.size() - done));
    }
    return bytes;
}

FileSource::FileSource(const std::filesystem::path& path)
    : ByteSource(path)
    , m_file(openForReading(path))
    , m_size(std::filesystem::file_size(path))
{
}

void FileSource::readInside(std::uint64_t offset, std::span<char> bytes)
{
    m_file.clear();
    m_file.seekg(static_cast<std::streamoff>(offset));
    m_file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (static_cast<std::size_t>(m_file.gcount()) != bytes.size())
        throw FileError(fmt::format("The file cannot be read at byte {}: {}", offset, path().string()));
}

void MemorySource::readInside(std::uint64_t offset, std::span<char> bytes)
{
    std::copy_n(m_bytes.data() + offset, bytes.size(), bytes.data());
}

} // namespace kinescope::datasets
