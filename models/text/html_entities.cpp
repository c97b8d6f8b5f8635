#include "models/text/html_entities.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <utility>

namespace kinescope::models
{
namespace
{

constexpr std::size_t kLongestEntity = 10; ///< characters between '&' and ';'

std::optional<char32_t> numericEntity(std::string_view digits)
{
    int base = 10;
    if (digits.starts_with('x') || digits.starts_with('X')) {
        digits.remove_prefix(1);
        base = 16;
    }
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (error != std::errc() || end != digits.data() + digits.size() || value == 0 || value > 0x10FFFF || surrogate)
        return std::nullopt;
    return static_cast<char32_t>(value);
}

/// @param name what stands between '&' and ';'
std::optional<char32_t> entity(std::u32string_view name)
{
    static constexpr std::array<std::pair<std::string_view, char32_t>, 6> kNames{
        {{"amp", U'&'}, {"lt", U'<'}, {"gt", U'>'}, {"quot", U'"'}, {"apos", U'\''}, {"nbsp", U'\u00A0'}}};
    std::string ascii;
    for (const auto codePoint : name) {
        if (codePoint >= 0x80)
            return std::nullopt;
        ascii.push_back(static_cast<char>(codePoint));
    }
    if (ascii.starts_with('#'))
        return numericEntity(std::string_view(ascii).substr(1));
    const auto* const found =
        std::find_if(kNames.begin(), kNames.end(), [&](const auto& known) { return known.first == ascii; });
    return found == kNames.end() ? std::nullopt : std::optional(found->second);
}

} // namespace

std::u32string withoutEntities(std::u32string_view text)
{
    std::u32string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == U'&') {
            const auto name = text.substr(at + 1, kLongestEntity + 1);
            const auto end = name.find(U';');
            if (end != std::u32string_view::npos) {
                if (const auto codePoint = entity(name.substr(0, end))) {
                    result.push_back(*codePoint);
                    at += end + 1;
                    continue;
                }
            }
        }
        result.push_back(text[at]);
    }
    return result;
}

} // namespace kinescope::models
