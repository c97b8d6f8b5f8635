#include "core/text.h"

#include <array>
#include <cstdint>

namespace kinescope::core
{
namespace
{

constexpr std::array<std::string_view, 4> kWideSpaces{"\xC2\xA0", "\xE3\x80\x80", "\xEF\xBB\xBF", "\xE2\x80\x8B"};

bool continues(std::string_view text, std::size_t index)
{
    return index < text.size() && (static_cast<std::uint8_t>(text[index]) & 0xC0) == 0x80;
}

/// Bytes of the well-formed character at `index`, or 0.
std::size_t characterBytes(std::string_view text, std::size_t index)
{
    const auto first = static_cast<std::uint8_t>(text[index]);
    if (first < 0x80)
        return 1;
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4)
        return 0;
    for (std::size_t offset = 1; offset < length; ++offset)
        if (!continues(text, index + offset))
            return 0;
    const auto second = static_cast<std::uint8_t>(text[index + 1]);
    const bool overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
    const bool surrogate = first == 0xED && second >= 0xA0;
    const bool tooLarge = first == 0xF4 && second >= 0x90;
    return overlong || surrogate || tooLarge ? 0 : length;
}

/// Bytes of the white space at the start of `text`, or 0.
std::size_t spaceBytes(std::string_view text)
{
    const auto first = static_cast<std::uint8_t>(text.front());
    if (first <= 0x20 || first == 0x7F)
        return 1;
    for (const auto space : kWideSpaces)
        if (text.starts_with(space))
            return space.size();
    return 0;
}

} // namespace

std::optional<std::size_t> invalidUtf8(std::string_view text)
{
    for (std::size_t index = 0; index < text.size();) {
        const auto bytes = characterBytes(text, index);
        if (bytes == 0)
            return index;
        index += bytes;
    }
    return std::nullopt;
}

std::string collapsed(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    bool spaceBefore = false;
    while (!text.empty()) {
        if (const auto space = spaceBytes(text)) {
            spaceBefore = true;
            text.remove_prefix(space);
            continue;
        }
        if (spaceBefore && !result.empty())
            result.push_back(' ');
        spaceBefore = false;
        result.push_back(text.front());
        text.remove_prefix(1);
    }
    return result;
}

std::string lowerCase(std::string_view text)
{
    std::string result(text);
    for (auto& character : result)
        if (character >= 'A' && character <= 'Z')
            character = static_cast<char>(character - 'A' + 'a');
    return result;
}

} // namespace kinescope::core
