#pragma once

#include <string>
#include <string_view>

namespace kinescope::datasets
{

/// ASCII only: the words of file formats, not of people.
inline char lowerCase(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

inline std::string lowerCase(std::string_view text)
{
    std::string lower;
    for (const char c : text)
        lower += lowerCase(c);
    return lower;
}

inline bool isLetterOrDigit(char c)
{
    return (lowerCase(c) >= 'a' && lowerCase(c) <= 'z') || (c >= '0' && c <= '9');
}

/// "Left_Arm 1" -> "leftarm1"
inline std::string lettersAndDigits(std::string_view text)
{
    std::string plain;
    for (const char c : text)
        if (isLetterOrDigit(c))
            plain += lowerCase(c);
    return plain;
}

} // namespace kinescope::datasets
