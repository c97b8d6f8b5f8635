#pragma once

#include <filesystem>
#include <string>

namespace kinescope::core
{

/// SHA-256 of a file's content. @return 64 lower-case hex digits @throws datasets::FileError when it cannot be read
std::string sha256OfFile(const std::filesystem::path& path);

} // namespace kinescope::core
