#include "models/weights/bytes.h"

#include "models/errors.h"

#include <fmt/format.h>

#include <bit>
#include <fstream>

namespace kinescope::models
{

static_assert(std::endian::native == std::endian::little, "Weight files are read on little-endian machines only.");

std::string readBytes(const std::filesystem::path& path)
{
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error)) {
        throw WeightError(fmt::format("No such file, or not a file: {}", path.string()));
    }
    const auto size = std::filesystem::file_size(path, error);
    std::ifstream stream(path, std::ios::binary);
    if (error || !stream) {
        throw WeightError(fmt::format("Cannot open the file; check its permissions: {}", path.string()));
    }
    std::string bytes(size, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(size));
    if (static_cast<uintmax_t>(stream.gcount()) != size) {
        throw WeightError(fmt::format("Expected {} bytes, read {}; the file changed or the disk failed: {}", size,
                                      stream.gcount(), path.string()));
    }
    return bytes;
}

} // namespace kinescope::models
