#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <span>
#include <string>
#include <string_view>

namespace kinescope::datasets
{

/// Bytes that are read where they are wanted, for files too large to be held as a whole.
class ByteSource
{
public:
    virtual ~ByteSource() = default;

    virtual std::uint64_t size() const = 0;
    const std::filesystem::path& path() const { return m_path; }

    /// @throws ParseError when the range reaches behind the end; FileError when the file cannot be read
    void read(std::uint64_t offset, std::span<char> bytes);
    std::string read(std::uint64_t offset, std::size_t count);

protected:
    explicit ByteSource(std::filesystem::path path)
        : m_path(std::move(path))
    {
    }
    virtual void readInside(std::uint64_t offset, std::span<char> bytes) = 0;

private:
    std::filesystem::path m_path;
};

class FileSource : public ByteSource
{
public:
    /// @throws FileError when it is no regular file or cannot be opened
    explicit FileSource(const std::filesystem::path& path);
    std::uint64_t size() const override { return m_size; }

private:
    void readInside(std::uint64_t offset, std::span<char> bytes) override;

    std::ifstream m_file;
    std::uint64_t m_size = 0;
};

class MemorySource : public ByteSource
{
public:
    /// `bytes` must outlive the source.
    MemorySource(std::string_view bytes, const std::filesystem::path& path)
        : ByteSource(path)
        , m_bytes(bytes)
    {
    }
    std::uint64_t size() const override { return m_bytes.size(); }

private:
    void readInside(std::uint64_t offset, std::span<char> bytes) override;

    std::string_view m_bytes;
};

} // namespace kinescope::datasets
