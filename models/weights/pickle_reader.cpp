#include "models/weights/pickle_reader.h"

#include "models/errors.h"
#include "models/weights/bytes.h"
#include "models/weights/pickle_functions.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <charconv>
#include <unordered_map>

namespace kinescope::models
{

namespace
{

using Kind = PickleValue::Kind;

constexpr size_t kMostValues = 2'000'000;

/// The stack machine of Python's pickle format, protocols 0 to 5, without object construction.
class Machine
{
public:
    Machine(std::string_view bytes, const std::filesystem::path& file)
        : m_bytes(bytes)
        , m_file(file)
    {
    }

    PickleDocument run()
    {
        while (true) {
            const auto code = take(1).front();
            if (code == '.') {
                m_document.root = pop();
                m_document.length = m_position;
                return std::move(m_document);
            }
            if (!number(code) && !text(code) && !container(code) && !memo(code) && !object(code)) {
                fail(fmt::format("unknown instruction 0x{:02x}", static_cast<unsigned char>(code)));
            }
        }
    }

private:
    bool number(char code)
    {
        switch (code) {
        case 'N':
            push({});
            return true;
        case '\x88':
            push({.kind = Kind::Boolean, .integer = 1});
            return true;
        case '\x89':
            push({.kind = Kind::Boolean, .integer = 0});
            return true;
        case 'J':
            pushInteger(read<int32_t>());
            return true;
        case 'K':
            pushInteger(read<uint8_t>());
            return true;
        case 'M':
            pushInteger(read<uint16_t>());
            return true;
        case 'G':
            push({.kind = Kind::Real, .real = std::bit_cast<double>(__builtin_bswap64(read<uint64_t>()))});
            return true;
        case '\x8a':
            longInteger(take(read<uint8_t>()));
            return true;
        case 'I':
        case 'L':
            decimalInteger(line());
            return true;
        case 'F':
            decimalReal(line());
            return true;
        default:
            return false;
        }
    }

    bool text(char code)
    {
        switch (code) {
        case 'X':
        case 'T':
        case 'B':
            pushText(take(read<uint32_t>()));
            return true;
        case '\x8c':
        case 'U':
        case 'C':
            pushText(take(read<uint8_t>()));
            return true;
        case '\x8d':
        case '\x8e':
            pushText(take(read<uint64_t>()));
            return true;
        case 'V':
        case 'S':
            pushText(unquoted(line()));
            return true;
        default:
            return false;
        }
    }

    bool container(char code)
    {
        switch (code) {
        case '(':
            m_marks.push_back(m_stack.size());
            return true;
        case ')':
            push({.kind = Kind::Tuple});
            return true;
        case ']':
        case '\x8f':
            push({.kind = Kind::List});
            return true;
        case '}':
            push({.kind = Kind::Dictionary});
            return true;
        case 't':
            push({.kind = Kind::Tuple, .items = popToMark()});
            return true;
        case 'l':
            push({.kind = Kind::List, .items = popToMark()});
            return true;
        case 'd':
            push({.kind = Kind::Dictionary, .items = pairs(popToMark())});
            return true;
        case '\x85':
            push({.kind = Kind::Tuple, .items = popMany(1)});
            return true;
        case '\x86':
            push({.kind = Kind::Tuple, .items = popMany(2)});
            return true;
        case '\x87':
            push({.kind = Kind::Tuple, .items = popMany(3)});
            return true;
        case 'a':
            extend(Kind::List, popMany(1));
            return true;
        case 'e':
        case '\x90':
            extend(Kind::List, popToMark());
            return true;
        case 's':
            extend(Kind::Dictionary, popMany(2));
            return true;
        case 'u':
            extend(Kind::Dictionary, pairs(popToMark()));
            return true;
        default:
            return false;
        }
    }

    bool memo(char code)
    {
        switch (code) {
        case 'q':
            m_memo[read<uint8_t>()] = top();
            return true;
        case 'r':
            m_memo[read<uint32_t>()] = top();
            return true;
        case '\x94':
            m_memo[m_memo.size()] = top();
            return true;
        case 'p':
            m_memo[lineNumber()] = top();
            return true;
        case 'h':
            recall(read<uint8_t>());
            return true;
        case 'j':
            recall(read<uint32_t>());
            return true;
        case 'g':
            recall(lineNumber());
            return true;
        case '0':
            pop();
            return true;
        case '1':
            popToMark();
            return true;
        case '2':
            m_stack.push_back(top());
            return true;
        default:
            return false;
        }
    }

    bool object(char code)
    {
        switch (code) {
        case '\x80':
            read<uint8_t>();
            return true; // protocol
        case '\x95':
            read<uint64_t>();
            return true; // frame
        case 'c': {
            const auto module = std::string(line());
            pushGlobal(module, std::string(line()));
            return true;
        }
        case '\x93': {
            const auto name = pop();
            const auto module = pop();
            pushGlobal(m_document.values[module].text, m_document.values[name].text);
            return true;
        }
        case 'R':
        case '\x81': {
            const auto arguments = pop();
            const auto function = pop();
            push(call(function, arguments));
            return true;
        }
        case 'Q':
            push(pickledStorage(m_document, pop(), m_file));
            return true;
        case 'b':
            pop();
            top();
            return true; // attributes of a dictionary (its versions) are not needed
        default:
            return false;
        }
    }

    PickleValue call(size_t function, size_t arguments)
    {
        if (m_document.values[function].kind != Kind::Global) {
            fail("expected a function to call");
        }
        return callPickleFunction(m_document, m_document.values[function].text, arguments, m_file);
    }

    void pushGlobal(const std::string& module, const std::string& name)
    {
        const auto global = module + " " + name;
        if (!isKnownPickleGlobal(global)) {
            throw WeightError(
                fmt::format("Refused: the file asks for the Python object {}.{}. Only tensors, numbers, texts, "
                            "lists and dictionaries are read; save the model's state_dict() alone: {}",
                            module.substr(0, 80), name.substr(0, 80), m_file.string()));
        }
        push({.kind = Kind::Global, .text = global});
    }

    void longInteger(std::string_view bytes)
    {
        if (bytes.size() > sizeof(int64_t)) {
            pushText(bytes); // PyTorch's file signature before 1.6 is such a number
            return;
        }
        int64_t value = 0;
        std::copy(bytes.begin(), bytes.end(), reinterpret_cast<char*>(&value));
        const auto unused = 8 * (sizeof(int64_t) - bytes.size());
        pushInteger(bytes.empty() ? 0 : static_cast<int64_t>(static_cast<uint64_t>(value) << unused) >> unused);
    }

    void decimalInteger(std::string_view digits)
    {
        if (digits == "01" || digits == "00") {
            push({.kind = Kind::Boolean, .integer = digits == "01"});
            return;
        }
        if (digits.ends_with('L')) {
            digits.remove_suffix(1);
        }
        pushInteger(parsed<int64_t>(digits));
    }

    void decimalReal(std::string_view digits) { push({.kind = Kind::Real, .real = parsed<double>(digits)}); }

    template <typename Number>
    Number parsed(std::string_view digits) const
    {
        Number value{};
        const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (result.ec != std::errc() || result.ptr != digits.data() + digits.size()) {
            fail("expected a number");
        }
        return value;
    }

    static std::string_view unquoted(std::string_view text)
    {
        const bool quoted =
            text.size() >= 2 && text.front() == text.back() && (text.front() == '\'' || text.front() == '"');
        return quoted ? text.substr(1, text.size() - 2) : text;
    }

    size_t lineNumber() { return parsed<size_t>(line()); }

    void recall(size_t key)
    {
        const auto found = m_memo.find(key);
        if (found == m_memo.end()) {
            fail(fmt::format("nothing was remembered under {}", key));
        }
        m_stack.push_back(found->second);
    }

    void extend(Kind kind, const std::vector<size_t>& items)
    {
        auto& target = m_document.values[top()];
        if (target.kind != kind) {
            fail("expected a container to add to");
        }
        target.items.insert(target.items.end(), items.begin(), items.end());
    }

    std::vector<size_t> pairs(std::vector<size_t> items) const
    {
        if (items.size() % 2 != 0) {
            fail("expected keys and values in pairs");
        }
        return items;
    }

    size_t top() const
    {
        if (m_stack.size() <= (m_marks.empty() ? 0 : m_marks.back())) {
            fail("expected a value, found none");
        }
        return m_stack.back();
    }

    size_t pop()
    {
        const auto value = top();
        m_stack.pop_back();
        return value;
    }

    std::vector<size_t> popMany(size_t count)
    {
        std::vector<size_t> items(count);
        for (size_t index = count; index-- > 0;) {
            items[index] = pop();
        }
        return items;
    }

    std::vector<size_t> popToMark()
    {
        if (m_marks.empty()) {
            fail("expected a mark, found none");
        }
        const auto begin = m_stack.begin() + static_cast<std::ptrdiff_t>(m_marks.back());
        std::vector<size_t> items(begin, m_stack.end());
        m_stack.erase(begin, m_stack.end());
        m_marks.pop_back();
        return items;
    }

    void push(PickleValue value)
    {
        if (m_document.values.size() >= kMostValues) {
            fail(fmt::format("more than {} values", kMostValues));
        }
        m_stack.push_back(m_document.values.size());
        m_document.values.push_back(std::move(value));
    }

    void pushInteger(int64_t value) { push({.kind = Kind::Integer, .integer = value}); }
    void pushText(std::string_view value) { push({.kind = Kind::Text, .text = std::string(value)}); }

    std::string_view take(uint64_t size)
    {
        if (size > m_bytes.size() - m_position) {
            fail("it ends too early; the file may be cut short");
        }
        const auto part = m_bytes.substr(m_position, size);
        m_position += size;
        return part;
    }

    template <typename Number>
    Number read()
    {
        return littleEndian<Number>(take(sizeof(Number)), 0);
    }

    std::string_view line()
    {
        const auto end = m_bytes.find('\n', m_position);
        if (end == std::string_view::npos) {
            fail("it ends too early; the file may be cut short");
        }
        const auto text = m_bytes.substr(m_position, end - m_position);
        m_position = end + 1;
        return text;
    }

    [[noreturn]] void fail(const std::string& what) const
    {
        throw WeightError(fmt::format("Pickle, byte {}: {}: {}", m_position, what, m_file.string()));
    }

    std::string_view m_bytes;
    const std::filesystem::path& m_file;
    size_t m_position = 0;
    PickleDocument m_document;
    std::vector<size_t> m_stack;
    std::vector<size_t> m_marks;
    std::unordered_map<size_t, size_t> m_memo;
};

} // namespace

PickleDocument readPickle(std::string_view bytes, const std::filesystem::path& file)
{
    return Machine(bytes, file).run();
}

} // namespace kinescope::models
