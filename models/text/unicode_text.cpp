#include "models/text/unicode_text.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <new>
#include <utility>

namespace kinescope::models
{
namespace
{

icu::UnicodeString toIcu(std::u32string_view text)
{
    static_assert(sizeof(UChar32) == sizeof(char32_t));
    return icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(text.data()),
                                         static_cast<int32_t>(text.size()));
}

std::u32string fromIcu(const icu::UnicodeString& text)
{
    std::u32string result(static_cast<std::size_t>(text.countChar32()), U'\0');
    auto status = U_ZERO_ERROR;
    // No room for a terminator is asked for, and none is written.
    text.toUTF32(reinterpret_cast<UChar32*>(result.data()), static_cast<int32_t>(result.size()), status);
    return result;
}

std::u32string normalized(std::u32string_view text, const icu::Normalizer2* (*form)(UErrorCode&))
{
    auto status = U_ZERO_ERROR;
    const auto* normalizer = form(status);
    if (U_FAILURE(status))
        throw std::bad_alloc(); // the tables are built into the library: only memory can be missing
    auto result = fromIcu(normalizer->normalize(toIcu(text), status));
    if (U_FAILURE(status))
        throw std::bad_alloc();
    return result;
}

uint32_t categoryMask(char32_t codePoint)
{
    return U_GET_GC_MASK(static_cast<UChar32>(codePoint));
}

} // namespace

std::u32string codePointsOf(std::string_view utf8)
{
    utf8 = utf8.substr(0, kMaximumTextBytes);
    return fromIcu(icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size()))));
}

void appendUtf8(std::string& text, char32_t codePoint)
{
    const auto append = [&](char32_t byte) { text.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
    const auto continuation = [&](int shift) { append(0x80 | ((codePoint >> shift) & 0x3F)); };
    if (codePoint < 0x80) {
        append(codePoint);
    } else if (codePoint < 0x800) {
        append(0xC0 | (codePoint >> 6));
        continuation(0);
    } else if (codePoint < 0x10000) {
        append(0xE0 | (codePoint >> 12));
        continuation(6);
        continuation(0);
    } else {
        append(0xF0 | (codePoint >> 18));
        continuation(12);
        continuation(6);
        continuation(0);
    }
}

std::u32string withoutAccents(std::u32string_view text)
{
    auto result = normalized(text, icu::Normalizer2::getNFDInstance);
    std::erase_if(result, [](char32_t codePoint) { return (categoryMask(codePoint) & U_GC_MN_MASK) != 0; });
    return result;
}

std::u32string composed(std::u32string_view text)
{
    return normalized(text, icu::Normalizer2::getNFCInstance);
}

std::u32string lowerCased(std::u32string_view text)
{
    return fromIcu(toIcu(text).toLower(icu::Locale::getRoot()));
}

char32_t lowerCased(char32_t codePoint)
{
    return static_cast<char32_t>(u_tolower(static_cast<UChar32>(codePoint)));
}

bool isWhitespace(char32_t codePoint)
{
    return u_isUWhiteSpace(static_cast<UChar32>(codePoint));
}

bool isControl(char32_t codePoint)
{
    return (categoryMask(codePoint) & U_GC_C_MASK) != 0;
}

bool isLetter(char32_t codePoint)
{
    return (categoryMask(codePoint) & U_GC_L_MASK) != 0;
}

bool isNumber(char32_t codePoint)
{
    return (categoryMask(codePoint) & U_GC_N_MASK) != 0;
}

bool isPunctuation(char32_t codePoint)
{
    if (codePoint < 0x80)
        return codePoint > U' ' && codePoint < 0x7F && !isLetter(codePoint) && !isNumber(codePoint);
    return (categoryMask(codePoint) & U_GC_P_MASK) != 0;
}

bool isIdeograph(char32_t codePoint)
{
    // Blocks, not a property: the vocabulary was made with exactly these.
    static constexpr std::array<std::pair<char32_t, char32_t>, 8> kBlocks{{{0x3400, 0x4DBF},
                                                                           {0x4E00, 0x9FFF},
                                                                           {0xF900, 0xFAFF},
                                                                           {0x20000, 0x2A6DF},
                                                                           {0x2A700, 0x2B73F},
                                                                           {0x2B740, 0x2B81F},
                                                                           {0x2B820, 0x2CEAF},
                                                                           {0x2F800, 0x2FA1F}}};
    return std::any_of(kBlocks.begin(), kBlocks.end(),
                       [&](const auto& block) { return codePoint >= block.first && codePoint <= block.second; });
}

} // namespace kinescope::models
