#include "datasets/readers/json_cursor.h"

#include "datasets/readers/number.h"
#include "datasets/readers/text_buffer.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace kinescope::datasets
{
namespace
{

void appendUtf8(std::string& text, std::uint32_t code)
{
    const auto add = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
    if (code < 0x80) {
        add(code);
    } else if (code < 0x800) {
        add(0xC0 | (code >> 6));
        add(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        add(0xE0 | (code >> 12));
        add(0x80 | ((code >> 6) & 0x3F));
        add(0x80 | (code & 0x3F));
    } else {
        add(0xF0 | (code >> 18));
        add(0x80 | ((code >> 12) & 0x3F));
        add(0x80 | ((code >> 6) & 0x3F));
        add(0x80 | (code & 0x3F));
    }
}

} // namespace

JsonCursor::JsonCursor(std::string_view text, std::filesystem::path path)
    : m_path(std::move(path))
    , m_begin(text.data())
    , m_cursor(text.data())
    , m_end(text.data() + text.size())
{
    if (text.starts_with("\xEF\xBB\xBF"))
        m_cursor += 3;
}

JsonCursor::Kind JsonCursor::peek()
{
    skipSpaces();
    if (m_cursor == m_end)
        return Kind::End;
    switch (*m_cursor) {
    case '{':
        return Kind::Object;
    case '[':
        return Kind::Array;
    case '"':
        return Kind::String;
    case 't':
    case 'f':
        return Kind::Boolean;
    default:
        const bool number = (*m_cursor >= '0' && *m_cursor <= '9') ||
                            std::string_view("-+.nNI").find(*m_cursor) != std::string_view::npos;
        return number ? Kind::Number : Kind::Other;
    }
}

double JsonCursor::readNumber(std::string_view what)
{
    skipSpaces();
    double value = 0;
    const char* const stop = parseNumber(m_cursor, m_end, value);
    if (stop != nullptr && (stop == m_end || endsNumber(*stop))) {
        m_cursor = stop;
        return value;
    }
    const char* const end = std::find_if(m_cursor, m_end, endsNumber);
    const std::string_view word(m_cursor, static_cast<std::size_t>(end - m_cursor));
    if (word == "null")
        value = std::numeric_limits<double>::quiet_NaN();
    else if (!parseSpecialNumber(word, value))
        failHere(std::string(what));
    m_cursor = end;
    return value;
}

void JsonCursor::readNumbers(std::vector<double>& numbers, std::string_view what)
{
    open('[', what);
    for (;;) {
        skipSpaces();
        if (m_cursor != m_end && *m_cursor == ']')
            break;
        double value = 0;
        const char* const stop = m_cursor == m_end ? nullptr : parseNumber(m_cursor, m_end, value);
        if (stop != nullptr && stop != m_end && endsNumber(*stop))
            m_cursor = stop;
        else
            value = readNumber("a number");
        numbers.push_back(value);
        if (m_cursor != m_end && *m_cursor == ',') {
            ++m_cursor;
            continue;
        }
        skipSpaces();
        if (m_cursor == m_end || (*m_cursor != ',' && *m_cursor != ']'))
            failHere("',' or ']'");
        m_cursor += *m_cursor == ',' ? 1 : 0;
    }
    ++m_cursor;
}

std::uint32_t JsonCursor::readHex()
{
    std::uint32_t code = 0;
    if (m_end - m_cursor < 4 || std::from_chars(m_cursor, m_cursor + 4, code, 16).ptr != m_cursor + 4)
        failHere("four hexadecimal digits");
    m_cursor += 4;
    return code;
}

void JsonCursor::appendEscape(std::string& text)
{
    constexpr std::string_view kNames = "\"\\/bfnrt";
    constexpr std::string_view kCharacters = "\"\\/\b\f\n\r\t";
    if (m_cursor == m_end)
        failHere("an escaped character");
    if (const auto at = kNames.find(*m_cursor); at != std::string_view::npos) {
        text += kCharacters[at];
        ++m_cursor;
        return;
    }
    if (*m_cursor != 'u')
        failHere("an escaped character");
    ++m_cursor;
    std::uint32_t code = readHex();
    if (code >= 0xD800 && code < 0xDC00 && m_end - m_cursor >= 6 && m_cursor[0] == '\\' && m_cursor[1] == 'u') {
        m_cursor += 2;
        const std::uint32_t low = readHex();
        code = low >= 0xDC00 && low < 0xE000 ? 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00) : 0xFFFD;
    }
    appendUtf8(text, code >= 0xD800 && code < 0xE000 ? 0xFFFD : code);
}

std::string JsonCursor::readString(std::string_view what)
{
    if (peek() != Kind::String)
        failHere(std::string(what));
    ++m_cursor;
    std::string text;
    for (;;) {
        const char* const stop = std::find_if(m_cursor, m_end, [](char c) { return c == '"' || c == '\\'; });
        text.append(m_cursor, stop);
        m_cursor = stop;
        if (m_cursor == m_end)
            failHere("the end of a text");
        if (*m_cursor++ == '"')
            return text;
        appendEscape(text);
    }
}

void JsonCursor::skipString()
{
    for (++m_cursor; m_cursor != m_end; ++m_cursor) {
        if (*m_cursor == '"') {
            ++m_cursor;
            return;
        }
        if (*m_cursor == '\\' && ++m_cursor == m_end)
            break;
    }
    failHere("the end of a text");
}

void JsonCursor::skipScalar()
{
    const auto kind = peek();
    if (kind == Kind::String)
        return skipString();
    if (kind == Kind::Number) {
        readNumber("a number");
        return;
    }
    for (const std::string_view word : {"true", "false"})
        if (std::string_view(m_cursor, static_cast<std::size_t>(m_end - m_cursor)).starts_with(word)) {
            m_cursor += word.size();
            return;
        }
    failHere("a value");
}

void JsonCursor::skipValue()
{
    std::string open; // the brackets that have to be closed, innermost last
    std::vector<bool> first;
    do {
        if (!open.empty()) {
            bool isFirst = first.back();
            const bool more = next(open.back(), isFirst);
            first.back() = isFirst;
            if (!more) {
                open.pop_back();
                first.pop_back();
                continue;
            }
            if (open.back() == '}') {
                if (peek() != Kind::String)
                    failHere("a name in quotes");
                skipString();
                expect(':', "a colon");
            }
        }
        const auto kind = peek();
        if (kind == Kind::Object || kind == Kind::Array) {
            open += kind == Kind::Object ? '}' : ']';
            first.push_back(true);
            ++m_cursor;
        } else {
            skipScalar();
        }
    } while (!open.empty());
}

void JsonCursor::open(char bracket, std::string_view what)
{
    skipSpaces();
    if (m_cursor == m_end || *m_cursor != bracket)
        failHere(std::string(what));
    ++m_cursor;
}

bool JsonCursor::next(char bracket, bool& first)
{
    skipSpaces();
    if (m_cursor != m_end && *m_cursor == ',' && !first) {
        ++m_cursor;
        skipSpaces();
    } else if (m_cursor != m_end && *m_cursor != bracket && !first) {
        failHere(fmt::format("',' or '{}'", bracket));
    }
    if (m_cursor == m_end)
        failHere(fmt::format("'{}'", bracket));
    first = false;
    if (*m_cursor != bracket)
        return true;
    ++m_cursor;
    return false;
}

void JsonCursor::expect(char character, std::string_view what)
{
    open(character, what);
}

void JsonCursor::expectEnd()
{
    skipSpaces();
    if (m_cursor != m_end)
        failHere("the end of the file");
}

void JsonCursor::fail(std::string expected, std::string found, std::string remedy) const
{
    const auto line = 1 + static_cast<std::uint64_t>(std::count(m_begin, m_cursor, '\n'));
    throw ParseError(m_path, {line, std::nullopt}, std::move(expected), std::move(found), std::move(remedy));
}

void JsonCursor::failHere(std::string expected) const
{
    if (m_cursor == m_end)
        fail(std::move(expected), "the end of the file", "The file may be cut short");
    const char* const end = std::find(m_cursor, m_end, '\n');
    fail(std::move(expected), quoted({m_cursor, static_cast<std::size_t>(end - m_cursor)}));
}

JsonObject::JsonObject(JsonCursor& cursor, std::string_view what)
    : m_cursor(cursor)
{
    cursor.open('{', what);
}

bool JsonObject::next()
{
    if (!m_cursor.next('}', m_first))
        return false;
    m_key = m_cursor.readString("a name in quotes");
    m_cursor.expect(':', "a colon");
    return true;
}

JsonArray::JsonArray(JsonCursor& cursor, std::string_view what)
    : m_cursor(cursor)
{
    cursor.open('[', what);
}

std::vector<std::string> outerJsonKeys(std::string_view text, std::size_t most)
{
    std::vector<std::string> keys;
    JsonCursor cursor(text, {});
    if (cursor.peek() != JsonCursor::Kind::Object)
        return keys;
    try {
        JsonObject object(cursor, "an object");
        while (keys.size() < most && object.next()) {
            keys.push_back(object.key());
            cursor.skipValue();
        }
    } catch (const ParseError&) {
        // The text may stop anywhere; the keys so far are what was asked for.
    }
    return keys;
}

} // namespace kinescope::datasets
