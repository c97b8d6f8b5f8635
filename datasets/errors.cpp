#include "datasets/errors.h"

#include <fmt/format.h>

namespace kinescope::datasets
{
namespace
{

std::string describe(const std::filesystem::path& path, const ParseError::Place& place, const std::string& expected,
                     const std::string& found, const std::string& remedy)
{
    std::string text;
    if (place.line)
        text += fmt::format("Line {}: ", *place.line);
    else if (place.byte)
        text += fmt::format("Byte {}: ", *place.byte);
    text += fmt::format("expected {}, found {}.", expected, found);
    if (!place.line && !place.byte)
        text.front() = 'E';
    return text + fmt::format(" {}: {}", remedy.empty() ? "File" : remedy, path.string());
}

} // namespace

ParseError::ParseError(std::filesystem::path path, Place place, std::string expected, std::string found,
                       std::string remedy)
    : std::runtime_error(describe(path, place, expected, found, remedy))
    , m_path(std::move(path))
    , m_place(place)
    , m_expected(std::move(expected))
    , m_found(std::move(found))
{
}

} // namespace kinescope::datasets
