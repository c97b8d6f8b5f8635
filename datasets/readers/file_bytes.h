#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace kinescope::datasets
{

/// The whole file in memory.
/// @throws FileError when it is no regular file or cannot be opened or read; names the system's reason.
std::string readFileBytes(const std::filesystem::path& path);

/// At most `most` bytes from the beginning; empty when the file cannot be read. For telling formats by content.
std::string readFileBeginning(const std::filesystem::path& path, std::size_t most);

/// A regular file, opened for reading bytes.
/// @throws FileError when it is none or cannot be opened
std::ifstream openForReading(const std::filesystem::path& path);

/// Writes to a temporary neighbour and renames, so that a failure leaves no half file.
/// @throws FileError when the folder or the file cannot be written.
void writeFileBytes(const std::filesystem::path& path, std::string_view bytes);

} // namespace kinescope::datasets
