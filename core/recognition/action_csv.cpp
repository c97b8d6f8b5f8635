#include "core/recognition/action_csv.h"

#include "core/errors.h"
#include "core/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace kinescope::core
{
namespace
{

struct Line
{
    std::size_t number = 0; ///< 1-based, where it begins
    std::vector<std::string> fields;
};

/// Splits a table into lines and fields; a quoted field may hold commas, line ends and doubled quotes.
class CsvSplitter
{
public:
    CsvSplitter(const std::string& content, const std::filesystem::path& path)
        : m_content(content)
        , m_path(path)
    {
    }

    std::vector<Line> operator()()
    {
        std::vector<Line> lines;
        while (m_place < m_content.size()) {
            Line line{m_number, {}};
            do
                line.fields.push_back(collapsed(field()));
            while (take(','));
            take('\r');
            if (m_place < m_content.size() && !take('\n'))
                throw InputError(fmt::format("Line {}: expected a comma or the end of the line after a closing quote, "
                                             "found other text: {}",
                                             m_number, m_path.string()));
            ++m_number;
            if (line.fields.size() > 1 || !line.fields.front().empty())
                lines.push_back(std::move(line));
        }
        return lines;
    }

private:
    bool take(char character)
    {
        const bool found = m_place < m_content.size() && m_content[m_place] == character;
        m_place += found ? 1 : 0;
        return found;
    }

    std::string field()
    {
        if (take('"'))
            return quoted();
        const auto end = std::min(m_content.find_first_of(",\r\n", m_place), m_content.size());
        auto text = m_content.substr(m_place, end - m_place);
        m_place = end;
        return text;
    }

    std::string quoted()
    {
        const auto begin = m_number;
        std::string text;
        while (m_place < m_content.size()) {
            const char character = m_content[m_place++];
            if (character == '"' && !take('"'))
                return text;
            m_number += character == '\n' ? 1 : 0;
            text += character;
        }
        throw InputError(
            fmt::format("Line {}: expected a closing quote, found the end of the file: {}", begin, m_path.string()));
    }

    const std::string& m_content;
    const std::filesystem::path& m_path;
    std::size_t m_place = 0;
    std::size_t m_number = 1;
};

enum Column
{
    NameColumn,
    DescriptionColumn,
    IntensityColumn,
    ColumnCount
};

/// Where each column stands; nothing for a column that is absent.
using Places = std::array<std::optional<std::size_t>, ColumnCount>;

std::optional<Column> columnNamed(const std::string& title)
{
    const auto name = lowerCase(title);
    if (name == "name" || name == "label" || name == "action")
        return NameColumn;
    if (name == "description" || name == "descriptions" || name == "text")
        return DescriptionColumn;
    return name == "intensity" ? std::optional(IntensityColumn) : std::nullopt;
}

/// @return nothing when the line names no name column, i.e. is data
std::optional<Places> placesOf(const Line& head)
{
    Places places;
    for (std::size_t at = 0; at < head.fields.size(); ++at)
        if (const auto column = columnNamed(head.fields[at]); column && !places[*column])
            places[*column] = at;
    return places[NameColumn] ? std::optional(places) : std::nullopt;
}

double intensityOf(const std::string& text, std::size_t line, const std::filesystem::path& path)
{
    double value = -1;
    const auto end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, value);
    if (parsed.ec != std::errc() || parsed.ptr != end || !(value >= 0 && value <= 1))
        throw InputError(fmt::format("Line {}: expected an intensity between 0 and 1, found \"{}\": {}", line,
                                     text.substr(0, 40), path.string()));
    return value;
}

} // namespace

std::vector<Action> actionsFromCsv(const std::string& content, const std::filesystem::path& path)
{
    auto lines = CsvSplitter(content, path)();
    Places places{0, 1, 2};
    if (!lines.empty())
        if (const auto named = placesOf(lines.front())) {
            places = *named;
            lines.erase(lines.begin());
        }
    std::vector<Action> actions;
    std::unordered_map<std::string, std::size_t> known; // name -> place
    for (const auto& line : lines) {
        const auto field = [&](Column column) {
            return places[column] && *places[column] < line.fields.size() ? line.fields[*places[column]]
                                                                          : std::string();
        };
        const auto name = field(NameColumn);
        if (name.empty())
            throw InputError(
                fmt::format("Line {}: expected a name, found an empty field: {}", line.number, path.string()));
        const auto [place, fresh] = known.emplace(lowerCase(name), actions.size());
        if (fresh)
            actions.push_back({name, {}, -1});
        auto& action = actions[place->second];
        if (auto description = field(DescriptionColumn); !description.empty())
            action.descriptions.push_back(std::move(description));
        if (const auto intensity = field(IntensityColumn); !intensity.empty())
            action.intensity = intensityOf(intensity, line.number, path);
    }
    return actions;
}

} // namespace kinescope::core
