#include "datasets/csv/csv_rows.h"

#include "datasets/readers/number.h"
#include "datasets/text.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>

namespace kinescope::datasets
{
namespace
{

constexpr std::size_t kLinesToLookAt = 20;
constexpr std::size_t kFewestCells = 3;
constexpr std::size_t kLongestNumber = 64;

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

std::string_view takeLine(std::string_view& rest)
{
    const auto end = std::min(rest.find('\n'), rest.size());
    const auto line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return line;
}

bool isComment(std::string_view line)
{
    return line.starts_with('#') || line.starts_with('%') || line.starts_with("//");
}

/// "# frame head_x head_y": what follows the sign.
std::string_view withoutCommentSign(std::string_view line)
{
    return trimmed(isComment(line) ? line.substr(line.front() == '/' ? 2 : 1) : line);
}

std::size_t splitAtBlanks(std::string_view line, std::vector<std::string_view>& cells)
{
    for (line = withoutCommentSign(trimmed(line)); !line.empty(); line = trimmed(line)) {
        if (line.front() == '"') {
            const std::size_t close = std::min(line.find('"', 1), line.size());
            cells.push_back(line.substr(1, close - 1));
            line.remove_prefix(std::min(close + 1, line.size()));
        } else {
            const auto end = std::find_if(line.begin(), line.end(), isBlank);
            cells.push_back(line.substr(0, static_cast<std::size_t>(end - line.begin())));
            line.remove_prefix(cells.back().size());
        }
    }
    return cells.size();
}

/// Where the table begins: behind a byte order mark, "sep=;" and comments, of which the last may hold the headings.
std::size_t skipPreface(std::string_view text, char separator)
{
    std::string_view rest = text.substr(text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    std::vector<std::string_view> cells;
    std::vector<std::string_view> following;
    for (;;) {
        const std::size_t at = text.size() - rest.size();
        const auto line = trimmed(takeLine(rest));
        if (rest.empty() || (!line.empty() && !isComment(line) && !lowerCase(line).starts_with("sep=")))
            return at;
        if (!isComment(line))
            continue;
        auto ahead = rest;
        splitCsvLine(line, separator, cells);
        splitCsvLine(trimmed(takeLine(ahead)), separator, following);
        if (cells.size() >= kFewestCells && cells.size() == following.size())
            return at;
    }
}

/// Cells a line of most of the first lines, otherwise 0; the very first has to have some as well.
std::size_t cellsPerLine(std::string_view text, char separator)
{
    std::vector<std::string_view> cells;
    std::map<std::size_t, std::size_t> linesOf; ///< by their number of cells
    std::size_t lines = 0;
    while (!text.empty() && lines < kLinesToLookAt) {
        const auto line = takeLine(text);
        if (trimmed(line).empty())
            continue;
        const std::size_t count = splitCsvLine(line, separator, cells);
        if (lines == 0 && count < kFewestCells)
            return 0;
        ++lines;
        ++linesOf[count];
    }
    const auto usual = std::max_element(linesOf.begin(), linesOf.end(),
                                        [](const auto& a, const auto& b) { return a.second <= b.second; });
    const bool agree = usual != linesOf.end() && usual->first >= kFewestCells && 2 * usual->second >= lines;
    return agree ? usual->first : 0;
}

/// Blanks cut any text into words; a table is made of numbers.
bool isMostlyNumbers(std::string_view text)
{
    std::vector<std::string_view> cells;
    std::size_t numbers = 0;
    std::size_t all = 0;
    for (std::size_t lines = 0; !text.empty() && lines < kLinesToLookAt; ++lines) {
        splitCsvLine(takeLine(text), kBlanks, cells);
        all += cells.size();
        numbers += static_cast<std::size_t>(std::count_if(cells.begin(), cells.end(), [](std::string_view cell) {
            return cell.size() < kLongestNumber && csvNumber(cell, true).has_value();
        }));
    }
    return numbers > 0 && 2 * numbers >= all;
}

bool writesDecimalCommas(std::string_view text, char separator)
{
    std::vector<std::string_view> cells;
    std::size_t commas = 0;
    std::size_t points = 0;
    for (std::size_t lines = 0; !text.empty() && lines < kLinesToLookAt; ++lines) {
        splitCsvLine(trimmed(takeLine(text)), separator, cells);
        for (const auto cell : cells) {
            const bool isNumber = cell.size() < kLongestNumber && csvNumber(cell, true).has_value();
            commas += isNumber && cell.find(',') != std::string_view::npos ? 1 : 0;
            points += isNumber && cell.find('.') != std::string_view::npos ? 1 : 0;
        }
    }
    return commas > points;
}

} // namespace

std::size_t splitCsvLine(std::string_view line, char separator, std::vector<std::string_view>& cells)
{
    cells.clear();
    if (separator == kBlanks)
        return splitAtBlanks(line, cells);
    std::size_t at = 0;
    for (;;) {
        while (at < line.size() && isBlank(line[at]) && line[at] != separator)
            ++at;
        std::size_t end = 0;
        if (at < line.size() && line[at] == '"') {
            std::size_t close = line.find('"', at + 1);
            while (close != std::string_view::npos && close + 1 < line.size() && line[close + 1] == '"')
                close = line.find('"', close + 2);
            close = std::min(close, line.size());
            cells.push_back(trimmed(line.substr(at + 1, close - at - 1)));
            end = std::min(line.find(separator, close), line.size());
        } else {
            end = std::min(line.find(separator, at), line.size());
            cells.push_back(trimmed(line.substr(at, end - at)));
        }
        if (end == line.size())
            break;
        at = end + 1;
    }
    const std::size_t count = cells.size();
    while (!cells.empty() && cells.back().empty())
        cells.pop_back();
    return count;
}

std::optional<CsvDialect> guessCsvDialect(std::string_view text)
{
    std::optional<CsvDialect> best;
    std::size_t most = 0;
    for (const char separator : {';', '\t', ',', '|'}) {
        const std::size_t start = skipPreface(text, separator);
        const std::size_t cells = cellsPerLine(text.substr(start), separator);
        // Decimal commas look like separators; the earlier candidates are never part of a number.
        if (cells > 0 && (!best || (cells > most && separator != ','))) {
            most = cells;
            best = CsvDialect{separator, false, start};
        }
    }
    if (!best) {
        const std::size_t start = skipPreface(text, kBlanks);
        if (cellsPerLine(text.substr(start), kBlanks) > 0 && isMostlyNumbers(text.substr(start)))
            best = CsvDialect{kBlanks, false, start};
    }
    if (best)
        best->decimalComma = writesDecimalCommas(text.substr(best->firstLine), best->separator);
    return best;
}

std::optional<double> csvNumber(std::string_view cell, bool decimalComma)
{
    constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
    double value = 0;
    std::array<char, kLongestNumber> text{};
    if (decimalComma && cell.size() < text.size() && cell.find(',') != std::string_view::npos) {
        std::copy(cell.begin(), cell.end(), text.begin());
        std::replace(text.begin(), text.end(), ',', '.');
        cell = {text.data(), cell.size()};
    }
    if (const char* const stop = parseNumber(cell.data(), cell.data() + cell.size(), value);
        stop == cell.data() + cell.size() && stop != cell.data())
        return value;
    if (cell.empty() || cell == "-" || parseSpecialNumber(cell, value))
        return kNaN;
    const std::string word = lowerCase(cell.substr(0, 8));
    for (const char* absent : {"nan", "null", "na", "n/a", "none", "#n/a", "inf", "-inf"})
        if (word == absent)
            return kNaN;
    return std::nullopt;
}

CsvLines::CsvLines(std::string_view text, const CsvDialect& dialect)
    : m_rest(text.substr(dialect.firstLine))
    , m_separator(dialect.separator)
    , m_line(static_cast<std::uint64_t>(
          std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(dialect.firstLine), '\n')))
{
}

bool CsvLines::next(std::vector<std::string_view>& cells)
{
    while (!m_rest.empty()) {
        ++m_line;
        m_cells = splitCsvLine(takeLine(m_rest), m_separator, cells);
        if (!cells.empty())
            return true;
    }
    return false;
}

} // namespace kinescope::datasets
