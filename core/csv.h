#pragma once

#include <string>
#include <string_view>

namespace kinescope::core
{

/// A field of a CSV file: in quotes where it holds a comma, a quote or a line end. Source: RFC 4180.
std::string csvField(std::string_view text);

} // namespace kinescope::core
