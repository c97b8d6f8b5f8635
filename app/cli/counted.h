#pragma once

#include <fmt/format.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace kinescope::app
{

/// "1 recording", "12 recordings"; words that do not take an "s" give both forms.
inline std::string counted(std::size_t count, std::string_view one, std::string_view many = {})
{
    return fmt::format("{} {}{}", count, count == 1 || many.empty() ? one : many,
                       count != 1 && many.empty() ? "s" : "");
}

} // namespace kinescope::app
