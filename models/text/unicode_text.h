#pragma once

#include <string>
#include <string_view>

namespace kinescope::models
{

/// Longest text that a tokenizer looks at; 35 tokens are found long before, what follows is cut.
inline constexpr std::size_t kMaximumTextBytes = std::size_t{64} << 10;

/// The code points of the first kMaximumTextBytes of a text; bytes that are not UTF-8 become U+FFFD.
std::u32string codePointsOf(std::string_view utf8);

/// @param codePoint a scalar value, as codePointsOf() gives it
void appendUtf8(std::string& text, char32_t codePoint);

/// Canonical decomposition (NFD), nonspacing marks dropped: "é" becomes "e".
std::u32string withoutAccents(std::u32string_view text);

/// Canonical composition (NFC).
std::u32string composed(std::u32string_view text);

/// Lower case of the whole text, language independent; a sigma at a word's end becomes the final one.
std::u32string lowerCased(std::u32string_view text);

/// Lower case of one code point, whatever stands around it.
char32_t lowerCased(char32_t codePoint);

bool isWhitespace(char32_t codePoint);  ///< the White_Space property
bool isControl(char32_t codePoint);     ///< categories C*: control, format, private use, surrogate, unassigned
bool isLetter(char32_t codePoint);      ///< categories L*
bool isNumber(char32_t codePoint);      ///< categories N*
bool isPunctuation(char32_t codePoint); ///< categories P*, and ASCII symbols such as '$' and '+'
bool isIdeograph(char32_t codePoint);   ///< CJK ideographs, compatibility ones included; neither kana nor hangul

} // namespace kinescope::models
