#include "models/weights/stored_zip.h"

#include "models/errors.h"
#include "models/weights/bytes.h"

#include <fmt/format.h>

#include <algorithm>

namespace kinescope::models
{

namespace
{

// Source: APPNOTE.TXT, PKWARE: signatures and fixed sizes of the records.
constexpr uint32_t kEndSignature = 0x06054b50;
constexpr uint32_t kDirectorySignature = 0x02014b50;
constexpr uint32_t kLocalSignature = 0x04034b50;
constexpr size_t kEndSize = 22;
constexpr size_t kDirectorySize = 46;
constexpr size_t kLocalSize = 30;
constexpr size_t kLongestComment = 65535;
constexpr uint32_t kIn64BitField = 0xFFFFFFFF;

class Archive
{
public:
    Archive(std::string_view bytes, const std::filesystem::path& file)
        : m_bytes(bytes)
        , m_file(file)
    {
    }

    std::map<std::string, std::string_view> entries() const
    {
        const auto end = endRecord();
        const auto count = number<uint16_t>(end + 10);
        size_t position = number<uint32_t>(end + 16);
        std::map<std::string, std::string_view> found;
        for (uint16_t index = 0; index < count; ++index) {
            require(position, kDirectorySize, kDirectorySignature);
            const size_t nameLength = number<uint16_t>(position + 28);
            const auto name = part(position + kDirectorySize, nameLength);
            found[std::string(name)] = contents(position, name);
            position += kDirectorySize + nameLength + number<uint16_t>(position + 30) + number<uint16_t>(position + 32);
        }
        return found;
    }

private:
    size_t endRecord() const
    {
        if (m_bytes.size() >= kEndSize) {
            const auto first = m_bytes.size() - std::min(m_bytes.size(), kEndSize + kLongestComment);
            for (auto position = m_bytes.size() - kEndSize + 1; position-- > first;) {
                if (number<uint32_t>(position) == kEndSignature) {
                    return position;
                }
            }
        }
        fail("expected a directory at the end, found none; the file may be cut short");
    }

    std::string_view contents(size_t position, std::string_view name) const
    {
        const auto size = number<uint32_t>(position + 20);
        const auto local = number<uint32_t>(position + 42);
        if (size == kIn64BitField || local == kIn64BitField) {
            fail("archives above 4 GB are not read; save the weights as safetensors");
        }
        if (number<uint16_t>(position + 10) != 0) {
            fail(fmt::format("\"{}\" is compressed; PyTorch stores its files uncompressed", name.substr(0, 80)));
        }
        require(local, kLocalSize, kLocalSignature);
        return part(local + kLocalSize + number<uint16_t>(local + 26) + number<uint16_t>(local + 28), size);
    }

    template <typename Number>
    Number number(size_t offset) const
    {
        return littleEndian<Number>(part(offset, sizeof(Number)), 0);
    }

    void require(size_t position, size_t size, uint32_t signature) const
    {
        part(position, size);
        if (number<uint32_t>(position) != signature) {
            fail(fmt::format("expected a file record at byte {}, found something else", position));
        }
    }

    std::string_view part(size_t offset, size_t size) const
    {
        if (offset > m_bytes.size() || size > m_bytes.size() - offset) {
            fail(fmt::format("expected {} bytes at byte {}, but the file has {}; it may be cut short", size, offset,
                             m_bytes.size()));
        }
        return m_bytes.substr(offset, size);
    }

    [[noreturn]] void fail(const std::string& what) const
    {
        throw WeightError(fmt::format("Zip archive: {}: {}", what, m_file.string()));
    }

    std::string_view m_bytes;
    const std::filesystem::path& m_file;
};

} // namespace

std::map<std::string, std::string_view> storedZipEntries(std::string_view archive, const std::filesystem::path& file)
{
    return Archive(archive, file).entries();
}

} // namespace kinescope::models
