#pragma once

#include "datasets/errors.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace kinescope::datasets
{

/// Reads JSON of a known shape from memory in one pass, without a tree of values: pose files are nearly all numbers.
/// Liberal where Python's writer is (NaN, Infinity, null for a number, a comma behind the last element), strict in
/// structure. Every error names the line, what was expected and what was found.
class JsonCursor
{
public:
    enum class Kind
    {
        Object,
        Array,
        String,
        Number, ///< also NaN, Infinity and null
        Boolean,
        End,
        Other
    };

    /// `text` must outlive the cursor; a byte order mark is skipped.
    JsonCursor(std::string_view text, std::filesystem::path path);

    Kind peek();
    /// @return not a number for NaN and null
    double readNumber(std::string_view what);
    /// Appends the numbers of an array; arrays inside are refused.
    void readNumbers(std::vector<double>& numbers, std::string_view what);
    std::string readString(std::string_view what);
    /// Moves over a value of any kind, however deep.
    void skipValue();
    /// @throws ParseError unless only white space is left
    void expectEnd();

    [[noreturn]] void fail(std::string expected, std::string found, std::string remedy = {}) const;
    /// As `fail`, with what stands here (or the end of the file) as what was found.
    [[noreturn]] void failHere(std::string expected) const;

private:
    friend class JsonObject;
    friend class JsonArray;

    void open(char bracket, std::string_view what);
    /// Moves to the next element. @return false behind `bracket`, which closes the value
    bool next(char bracket, bool& first);
    void expect(char character, std::string_view what);
    void skipSpaces()
    {
        while (m_cursor != m_end && (*m_cursor == ' ' || *m_cursor == '\n' || *m_cursor == '\t' || *m_cursor == '\r'))
            ++m_cursor;
    }
    void skipString();
    void skipScalar();
    std::uint32_t readHex();
    void appendEscape(std::string& text);

    std::filesystem::path m_path;
    const char* m_begin;
    const char* m_cursor;
    const char* m_end;
};

/// The members of an object in the file's order: `while (object.next()) if (object.key() == "pose") …`. The value of
/// every member has to be read or skipped.
class JsonObject
{
public:
    JsonObject(JsonCursor& cursor, std::string_view what);
    bool next();
    const std::string& key() const { return m_key; }

private:
    JsonCursor& m_cursor;
    std::string m_key;
    bool m_first = true;
};

/// The elements of an array: `while (array.next()) …`. Every element has to be read or skipped.
class JsonArray
{
public:
    JsonArray(JsonCursor& cursor, std::string_view what);
    bool next() { return m_cursor.next(']', m_first); }

private:
    JsonCursor& m_cursor;
    bool m_first = true;
};

/// The keys of the outermost object as far as `text` goes, for telling formats by content: no errors, at most
/// `most` keys. Objects that begin behind the first key do not count.
std::vector<std::string> outerJsonKeys(std::string_view text, std::size_t most = 16);

} // namespace kinescope::datasets
