#include "datasets/splits.h"

#include "datasets/errors.h"
#include "datasets/numpy/npy.h"
#include "datasets/readers/file_bytes.h"
#include "datasets/readers/text_buffer.h"

#include <fmt/format.h>

#include <charconv>
#include <optional>
#include <set>
#include <string_view>

namespace kinescope::datasets
{
namespace
{

constexpr std::int64_t kMostClasses = 100'000;

class IdList
{
public:
    explicit IdList(const std::filesystem::path& path)
        : m_path(path)
    {
    }

    void add(std::int64_t id, ParseError::Place place)
    {
        if (id < 0 || id >= kMostClasses)
            throw ParseError(m_path, place, fmt::format("a class id from 0 to {}", kMostClasses - 1),
                             std::to_string(id));
        if (!m_known.insert(id).second)
            throw ParseError(m_path, place, "each class id once", fmt::format("{} again", id));
        m_ids.push_back(static_cast<int>(id));
    }

    std::vector<int> take()
    {
        if (m_ids.empty())
            throw ParseError(m_path, {}, "at least one class id", "none");
        return std::move(m_ids);
    }

private:
    std::filesystem::path m_path;
    std::set<std::int64_t> m_known;
    std::vector<int> m_ids;
};

void addIdsOfLine(std::string_view line, std::uint64_t number, const std::filesystem::path& path, IdList& ids)
{
    line = line.substr(0, line.find('#'));
    constexpr std::string_view kBetween = " \t\r,;[]()";
    while (true) {
        const auto begin = line.find_first_not_of(kBetween);
        if (begin == std::string_view::npos)
            return;
        line.remove_prefix(begin);
        const auto word = line.substr(0, line.find_first_of(kBetween));
        std::int64_t id = 0;
        const auto [stop, error] = std::from_chars(word.data(), word.data() + word.size(), id);
        if (error != std::errc() || stop != word.data() + word.size())
            throw ParseError(path, {number, std::nullopt}, "class ids", quoted(word));
        ids.add(id, {number, std::nullopt});
        line.remove_prefix(word.size());
    }
}

struct NumberedName
{
    std::size_t id;
    std::string_view name;
};

std::optional<NumberedName> splitNumberedName(std::string_view line)
{
    NumberedName entry{};
    const auto [stop, error] = std::from_chars(line.data(), line.data() + line.size(), entry.id);
    if (error != std::errc() || stop == line.data() + line.size() || *stop != ',')
        return std::nullopt;
    entry.name = line.substr(static_cast<std::size_t>(stop - line.data()) + 1);
    entry.name.remove_prefix(std::min(entry.name.size(), entry.name.find_first_not_of(" \t\"")));
    while (!entry.name.empty() && (entry.name.back() == '"' || entry.name.back() == ' '))
        entry.name.remove_suffix(1);
    return entry;
}

std::vector<std::string> readNumberedNames(TextBuffer& buffer)
{
    std::vector<std::optional<std::string>> slots;
    for (; buffer.skipBlankLines(); buffer.skipLine()) {
        const auto entry = splitNumberedName(buffer.peekLine());
        if (!entry || entry->name.empty() || entry->id >= static_cast<std::size_t>(kMostClasses))
            buffer.failHere("a line 'id,name'");
        slots.resize(std::max(slots.size(), entry->id + 1));
        if (slots[entry->id])
            buffer.failHere(fmt::format("class id {} once", entry->id));
        slots[entry->id] = std::string(entry->name);
    }
    std::vector<std::string> names;
    for (auto& slot : slots) {
        if (!slot)
            buffer.fail(fmt::format("a name for class id {}", names.size()), "none");
        names.push_back(std::move(*slot));
    }
    return names;
}

} // namespace

std::vector<int> readClassIds(const std::filesystem::path& path)
{
    const std::string bytes = readFileBytes(path);
    IdList ids(path);
    if (looksLikeNpy(bytes)) {
        for (const auto id : parseNpy<std::int64_t>(bytes, path).values)
            ids.add(id, {});
        return ids.take();
    }
    TextBuffer buffer(bytes, path);
    for (; buffer.skipBlankLines(); buffer.skipLine())
        addIdsOfLine(buffer.peekLine(), buffer.lineNumber(), path, ids);
    return ids.take();
}

std::vector<std::string> readClassNames(const std::filesystem::path& path)
{
    const std::string bytes = readFileBytes(path);
    TextBuffer buffer(bytes, path);
    std::vector<std::string> names;
    for (; buffer.skipBlankLines(); buffer.skipLine()) {
        const auto line = buffer.peekLine();
        if (line.find('\0') != std::string_view::npos)
            buffer.failHere("class names as text");
        const bool isHeader =
            names.empty() && (line == "idx,label" || line == "id,name" || line == "label,name" || line == "id,label");
        if (isHeader) {
            buffer.skipLine();
            names = readNumberedNames(buffer);
            break;
        }
        names.emplace_back(line);
    }
    if (names.empty())
        throw ParseError(path, {}, "at least one class name", "none");
    return names;
}

} // namespace kinescope::datasets
