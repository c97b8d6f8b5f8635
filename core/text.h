#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kinescope::core
{

/// Offset of the first byte that is not part of well-formed UTF-8, or nothing when all of it is.
std::optional<std::size_t> invalidUtf8(std::string_view text);

/// Without white space at both ends and with every run of white space inside (line ends included) as one space;
/// no-break and ideographic spaces and the byte order mark count as white space.
std::string collapsed(std::string_view text);

/// Latin letters A-Z as lower case; other characters stay.
std::string lowerCase(std::string_view text);

} // namespace kinescope::core
