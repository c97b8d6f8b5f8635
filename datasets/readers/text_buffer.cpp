#include "datasets/readers/text_buffer.h"

#include "datasets/readers/number.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace kinescope::datasets
{

bool parseSpecialNumber(std::string_view word, double& value)
{
    const bool negative = word.starts_with('-');
    if (negative || word.starts_with('+'))
        word.remove_prefix(1);
    constexpr std::array notANumber = {"1.#IND", "1.#QNAN", "1.#SNAN", "NaN", "nan(ind)"};
    constexpr std::array infinite = {"1.#INF", "Infinity", "Inf"};
    const auto startsWithWord = [&](std::string_view form) {
        // The runtime pads with zeros, as in "-1.#IND000".
        return word.starts_with(form) && word.find_first_not_of('0', form.size()) == std::string_view::npos;
    };
    if (std::any_of(notANumber.begin(), notANumber.end(), startsWithWord))
        value = std::numeric_limits<double>::quiet_NaN();
    else if (std::any_of(infinite.begin(), infinite.end(), startsWithWord))
        value = negative ? -std::numeric_limits<double>::infinity() : std::numeric_limits<double>::infinity();
    else
        return false;
    return true;
}

std::string quoted(std::string_view text)
{
    constexpr std::size_t kLongest = 40;
    std::string shown;
    for (const char c : text.substr(0, kLongest))
        shown += c >= ' ' && c <= '~' ? c : '?';
    return fmt::format("'{}{}'", shown, text.size() > kLongest ? "…" : "");
}

TextBuffer::TextBuffer(std::string_view text, std::filesystem::path path, Separators separators)
    : m_path(std::move(path))
    , m_cursor(text.data())
    , m_end(text.data() + text.size())
    , m_separators(separators)
{
    if (text.starts_with("\xEF\xBB\xBF"))
        m_cursor += 3;
}

bool TextBuffer::skipBlankLines()
{
    for (; m_cursor != m_end; ++m_cursor) {
        if (*m_cursor == '\n')
            ++m_line;
        else if (!isBlank(*m_cursor))
            return true;
    }
    return false;
}

std::string_view TextBuffer::peekLine() const
{
    const char* end = std::find(m_cursor, m_end, '\n');
    while (end != m_cursor && isBlank(end[-1]))
        --end;
    return {m_cursor, static_cast<std::size_t>(end - m_cursor)};
}

void TextBuffer::skipLine()
{
    m_cursor = std::find(m_cursor, m_end, '\n');
    if (m_cursor != m_end) {
        ++m_cursor;
        ++m_line;
    }
}

void TextBuffer::skipSpaces()
{
    while (m_cursor != m_end && isBlank(*m_cursor))
        ++m_cursor;
}

std::string_view TextBuffer::readWord()
{
    skipSpaces();
    const char* const begin = m_cursor;
    while (!atLineEnd() && !isBlank(*m_cursor) && !isComma())
        ++m_cursor;
    return {begin, static_cast<std::size_t>(m_cursor - begin)};
}

void TextBuffer::expectLineEnd(std::string_view what)
{
    skipSpaces();
    if (!atLineEnd())
        failHere(fmt::format("nothing more after {}", what));
    skipLine();
}

std::uint64_t TextBuffer::readCount(std::string_view what, std::uint64_t minimum, std::uint64_t maximum)
{
    const auto expected = [&] {
        return minimum == maximum ? fmt::format("{} {}", what, minimum)
                                  : fmt::format("{} from {} to {}", what, minimum, maximum);
    };
    if (!skipBlankLines())
        failHere(std::string(what));
    const char* const begin = m_cursor;
    auto word = readWord();
    const auto shown = word;
    if (word.starts_with('+'))
        word.remove_prefix(1);
    std::uint64_t count = 0;
    const auto [stop, error] = std::from_chars(word.data(), word.data() + word.size(), count);
    const bool isNumber = !word.empty() && stop == word.data() + word.size() && error != std::errc::invalid_argument;
    if (!isNumber) {
        m_cursor = begin;
        failHere(expected());
    }
    if (error != std::errc() || count < minimum || count > maximum)
        fail(expected(), std::string(shown.substr(0, 40)));
    expectLineEnd(what);
    return count;
}

bool TextBuffer::skipSeparator(bool mayBeComma)
{
    skipSpaces();
    if (!isComma())
        return false;
    if (!mayBeComma)
        return true;
    ++m_cursor;
    skipSpaces();
    return isComma();
}

std::string_view TextBuffer::readNumbers(std::span<double> row, std::size_t& count)
{
    for (count = 0;; ++count) {
        if (skipSeparator(count > 0))
            return {m_cursor, 1};
        if (atLineEnd())
            return {};
        double extra = 0;
        double& value = count < row.size() ? row[count] : extra;
        const char* const begin = m_cursor;
        if (const char* const stop = parseNumber(m_cursor, m_end, value); stop != nullptr) {
            m_cursor = stop;
            if (atLineEnd() || isBlank(*m_cursor) || isComma())
                continue;
            m_cursor = begin;
        }
        const auto word = readWord();
        if (!parseSpecialNumber(word, value))
            return word;
    }
}

std::optional<std::size_t> TextBuffer::tryReadRow(std::span<double> row)
{
    const char* const begin = m_cursor;
    std::size_t count = 0;
    if (!readNumbers(row, count).empty() || count > row.size()) {
        m_cursor = begin;
        return std::nullopt;
    }
    m_lastRow = m_line;
    skipLine();
    return count;
}

void TextBuffer::fail(std::string expected, std::string found, std::string remedy) const
{
    throw ParseError(m_path, {m_line, std::nullopt}, std::move(expected), std::move(found), std::move(remedy));
}

void TextBuffer::failAtLastRow(std::string expected, std::string found) const
{
    throw ParseError(m_path, {m_lastRow, std::nullopt}, std::move(expected), std::move(found));
}

void TextBuffer::failHere(std::string expected) const
{
    if (m_cursor == m_end)
        fail(std::move(expected), "the end of the file", "The file may be cut short");
    fail(std::move(expected), quoted(peekLine()));
}

} // namespace kinescope::datasets
