#pragma once

#include "datasets/errors.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kinescope::datasets
{

/// A piece of a file as an error shows it: quoted, short, without control characters.
std::string quoted(std::string_view text);

/// Reads rows of numbers from a whole text file in memory, one pass, without copies and without a locale.
/// White space may be spaces, tabs, CR LF or LF; blank lines are skipped; numbers may have exponents and a '+'.
/// Every error names the line, what was expected and what was found.
class TextBuffer
{
public:
    /// What stands between two numbers of a row. With `Commas` a comma or semicolon may, and may end the row.
    enum class Separators
    {
        Blanks,
        Commas
    };

    /// `text` must outlive the buffer; a byte order mark is skipped.
    TextBuffer(std::string_view text, std::filesystem::path path, Separators separators = Separators::Blanks);

    /// Moves to the next line that holds anything. @return false at the end of the file.
    bool skipBlankLines();

    /// The line that comes next, without its end; does not move. Blank lines have to be skipped before.
    std::string_view peekLine() const;

    /// Moves behind the current line.
    void skipLine();

    /// A line that holds one whole number within [minimum, maximum].
    /// @param what  e.g. "the frame count"
    std::uint64_t readCount(std::string_view what, std::uint64_t minimum, std::uint64_t maximum);

    /// A line that holds exactly as many numbers as `row`, which may be infinite or not a number.
    /// @param what  called only for an error, e.g. "12 numbers for joint 7"
    template <typename Describe>
    void readRow(std::span<double> row, const Describe& what)
    {
        std::size_t count = 0;
        if (!skipBlankLines())
            failHere(what());
        m_lastRow = m_line;
        const std::string_view unread = readNumbers(row, count);
        if (!unread.empty())
            fail(what(), quoted(unread));
        if (count != row.size())
            fail(what(), std::to_string(count), count < row.size() ? "The file may be cut short" : "");
        skipLine();
    }

    /// A line of at most as many numbers as `row`; blank lines have to be skipped before.
    /// @return how many numbers the line holds, or nothing (and no move) when it holds a word or more numbers
    std::optional<std::size_t> tryReadRow(std::span<double> row);

    /// The next word of the current line, empty at its end.
    std::string_view readWord();

    /// @throws ParseError unless the rest of the current line is blank; moves to the next line.
    void expectLineEnd(std::string_view what);

    std::uint64_t lineNumber() const { return m_line; }
    std::size_t bytesLeft() const { return static_cast<std::size_t>(m_end - m_cursor); }

    [[noreturn]] void fail(std::string expected, std::string found, std::string remedy = {}) const;
    /// As `fail`, for the row that was read last.
    [[noreturn]] void failAtLastRow(std::string expected, std::string found) const;
    /// As `fail`, with the rest of the line (or the end of the file) as what was found.
    [[noreturn]] void failHere(std::string expected) const;

private:
    /// Fills `row` from the current line. @return the first word that is no number, or nothing
    std::string_view readNumbers(std::span<double> row, std::size_t& count);
    void skipSpaces();
    /// Moves over blanks and, where they separate, one comma. @return whether a second comma follows at once
    bool skipSeparator(bool mayBeComma);
    bool isComma() const
    {
        return m_separators == Separators::Commas && m_cursor != m_end && (*m_cursor == ',' || *m_cursor == ';');
    }
    bool atLineEnd() const { return m_cursor == m_end || *m_cursor == '\n'; }

    std::filesystem::path m_path;
    const char* m_cursor;
    const char* m_end;
    std::uint64_t m_line = 1;
    std::uint64_t m_lastRow = 1;
    Separators m_separators;
};

} // namespace kinescope::datasets
