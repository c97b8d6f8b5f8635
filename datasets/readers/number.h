#pragma once

#include <charconv>
#include <cstdint>
#include <cstring>
#include <limits>
#include <string_view>

namespace kinescope::datasets
{

inline bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\v' || c == '\f';
}

/// What may follow a number at once: white space or a separator of text tables and JSON.
inline bool endsNumber(char c)
{
    return isBlank(c) || c == '\n' || c == ',' || c == ';' || c == ']' || c == '}';
}

/// Not-a-number and infinity as C runtimes print them ("-1.#IND", "1.#QNAN", "nan(ind)"), else false.
bool parseSpecialNumber(std::string_view word, double& value);

/// Any form that std::from_chars knows, with a '+' in front or an exponent too small to hold (zero).
/// @return where the number ends, or null
inline const char* parseAnyNumber(const char* begin, const char* end, double& value)
{
    const char* start = begin != end && *begin == '+' ? begin + 1 : begin;
    if (start != begin && start != end && (*start == '-' || *start == '+'))
        return nullptr;
    const auto [stop, error] = std::from_chars(start, end, value);
    if (error == std::errc())
        return stop;
    if (error != std::errc::result_out_of_range)
        return nullptr;
    const std::string_view word(start, static_cast<std::size_t>(stop - start));
    const auto exponent = word.find_first_of("eE");
    const bool tiny = exponent != std::string_view::npos && exponent + 1 < word.size() && word[exponent + 1] == '-';
    value = 0.0;
    return tiny ? stop : nullptr;
}

/// A number at `begin`; short plain decimals ("-0.2059419") take a path that gives the same double as
/// std::from_chars: both the digits and the power of ten are exact, and one division rounds once.
/// @return where the number ends, or null
inline const char* parseNumber(const char* begin, const char* end, double& value)
{
    static constexpr double kPowersOfTen[] = {1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                              1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
    const char* cursor = begin;
    const bool negative = cursor != end && *cursor == '-';
    cursor += negative ? 1 : 0;
    std::uint64_t digits = 0;
    const char* const first = cursor;
    while (cursor != end && static_cast<unsigned char>(*cursor - '0') < 10)
        digits = digits * 10 + static_cast<std::uint64_t>(*cursor++ - '0');
    auto count = cursor - first;
    std::ptrdiff_t decimals = 0;
    if (cursor != end && *cursor == '.') {
        const char* const point = ++cursor;
        while (cursor != end && static_cast<unsigned char>(*cursor - '0') < 10)
            digits = digits * 10 + static_cast<std::uint64_t>(*cursor++ - '0');
        decimals = cursor - point;
        count += decimals;
    }
    const bool plain = count > 0 && count <= 15 && (cursor == end || endsNumber(*cursor));
    if (!plain)
        return parseAnyNumber(begin, end, value);
    const double magnitude = static_cast<double>(digits) / kPowersOfTen[decimals];
    value = negative ? -magnitude : magnitude;
    return cursor;
}

} // namespace kinescope::datasets
