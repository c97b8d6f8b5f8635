#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>

namespace kinescope::datasets
{

/// Something a user can act on: a file that cannot be read as what it should be.
/// The text reads "Line 212: expected 12 numbers for joint 7, found 9. The file may be cut short:
/// /data/S001….skeleton".
class ParseError : public std::runtime_error
{
public:
    struct Place
    {
        std::optional<std::uint64_t> line; ///< 1-based line, for text formats
        std::optional<std::uint64_t> byte; ///< 0-based offset, for binary formats
    };

    ParseError(std::filesystem::path path, Place place, std::string expected, std::string found,
               std::string remedy = {});

    const std::filesystem::path& path() const { return m_path; }
    const Place& place() const { return m_place; }
    const std::string& expected() const { return m_expected; }
    const std::string& found() const { return m_found; }

private:
    std::filesystem::path m_path;
    Place m_place;
    std::string m_expected;
    std::string m_found;
};

/// A file or folder that cannot be opened, read or written; names the path and the system's reason.
class FileError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// A sequence that is well formed but cannot be used, e.g. no body is present.
class SequenceError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

} // namespace kinescope::datasets
