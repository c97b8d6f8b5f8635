#include "datasets/readers/file_bytes.h"

#include "datasets/errors.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace kinescope::datasets
{
namespace
{

std::string systemReason()
{
    return errno != 0 ? std::strerror(errno) : "unknown reason";
}

} // namespace

std::ifstream openForReading(const std::filesystem::path& path)
{
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status))
        throw FileError(fmt::format("The file does not exist: {}", path.string()));
    if (!std::filesystem::is_regular_file(status))
        throw FileError(fmt::format("Expected a file, found a folder or device: {}", path.string()));
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw FileError(fmt::format("The file cannot be opened ({}): {}", systemReason(), path.string()));
    return file;
}

std::string readFileBytes(const std::filesystem::path& path)
{
    auto file = openForReading(path);
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    if (error)
        throw FileError(fmt::format("The file cannot be opened ({}): {}", error.message(), path.string()));
    std::string bytes(size, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (file.bad() || static_cast<std::uintmax_t>(file.gcount()) != size)
        throw FileError(fmt::format("The file cannot be read ({}): {}", systemReason(), path.string()));
    return bytes;
}

std::string readFileBeginning(const std::filesystem::path& path, std::size_t most)
{
    std::ifstream file(path, std::ios::binary);
    std::string bytes(most, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, file.gcount())));
    return bytes;
}

void writeFileBytes(const std::filesystem::path& path, std::string_view bytes)
{
    auto partial = path;
    partial += ".part";
    errno = 0;
    std::ofstream file(partial, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    std::error_code error;
    if (!file) {
        const auto reason = systemReason();
        std::filesystem::remove(partial, error);
        throw FileError(fmt::format("The file cannot be written ({}): {}", reason, path.string()));
    }
    std::filesystem::rename(partial, path, error);
    if (error)
        throw FileError(fmt::format("The file cannot be written ({}): {}", error.message(), path.string()));
}

} // namespace kinescope::datasets
