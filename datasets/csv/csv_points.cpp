#include "datasets/csv/csv_points.h"

#include "datasets/csv/csv_times.h"
#include "datasets/errors.h"
#include "datasets/readers/text_buffer.h"
#include "datasets/text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>
#include <unordered_map>

namespace kinescope::datasets
{
namespace
{

constexpr std::size_t kMostBodies = 16;
constexpr std::size_t kMostJoints = 1000;
// A table with one joint a row costs a position for every joint in every frame.
constexpr std::size_t kCellsPerByte = 16;
constexpr std::size_t kFreeCells = std::size_t{1} << 20;
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

std::optional<std::size_t> findColumn(const CsvTop& top, const std::string& name)
{
    if (name.empty())
        return std::nullopt;
    const auto exact = std::find(top.headings.begin(), top.headings.end(), name);
    if (exact != top.headings.end())
        return static_cast<std::size_t>(exact - top.headings.begin());
    std::size_t number = 0;
    if (name.starts_with('#') &&
        std::from_chars(name.data() + 1, name.data() + name.size(), number).ec == std::errc() && number >= 1 &&
        number <= top.headings.size())
        return number - 1;
    const auto plain = lettersAndDigits(name);
    for (std::size_t column = 0; column < top.headings.size(); ++column)
        if (!plain.empty() && lettersAndDigits(top.headings[column]) == plain)
            return column;
    throw SequenceError(fmt::format(
        "Expected a column '{}', found: {}", name,
        fmt::join(top.headings.begin(),
                  top.headings.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(20, top.headings.size())),
                  ", ")));
}

/// Numbers keys in the order in which they come.
class Numbering
{
public:
    std::size_t of(std::string_view key)
    {
        return m_numbers.try_emplace(std::string(key), m_numbers.size()).first->second;
    }
    std::size_t count() const { return m_numbers.size(); }

private:
    std::unordered_map<std::string, std::size_t> m_numbers;
};

struct Place
{
    std::size_t frame = 0;
    std::size_t body = 0;
    std::size_t joint = 0; ///< the first of the row's joints
};

class PointsReader
{
public:
    PointsReader(std::string_view text, const std::filesystem::path& path, const CsvDialect& dialect, const CsvTop& top,
                 const TableColumns& columns)
        : m_path(path)
        , m_lines(text, dialect)
        , m_decimalComma(dialect.decimalComma)
        , m_top(top)
        , m_size(text.size())
        , m_frameColumn(findColumn(top, columns.frameColumn))
        , m_timeColumn(findColumn(top, columns.timeColumn))
        , m_bodyColumn(findColumn(top, columns.bodyColumn))
        , m_jointColumn(findColumn(top, columns.jointColumn))
    {
        for (const auto& joint : columns.joints) {
            auto& found = m_columns.emplace_back();
            for (std::size_t axis = 0; axis < 3; ++axis)
                found[axis] = findColumn(top, joint.columns[axis]);
            if (!found[0] || !found[1])
                throw SequenceError(
                    fmt::format("Expected columns for x and y of joint '{}', found none.", joint.joint));
            if (!m_jointColumn)
                m_points.joints.push_back(joint.joint);
        }
        if (m_jointColumn && m_columns.size() > 1)
            throw SequenceError(
                fmt::format("Expected one set of x, y and z beside the column of joints, found {}.", m_columns.size()));
        if (m_columns.empty())
            throw SequenceError("Expected the columns of at least one joint, found none.");
        for (const auto& joint : m_columns)
            for (const auto& column : joint)
                m_lastColumn = std::max(m_lastColumn, column.value_or(0));
    }

    CsvPoints read()
    {
        std::vector<std::string_view> cells;
        for (std::size_t row = 0; m_lines.next(cells); ++row)
            if (row >= m_top.headingRows)
                readRow(cells);
        if (m_places.empty())
            throw ParseError(m_path, {m_lines.lineNumber(), std::nullopt}, "rows of numbers below the headings",
                             "the end of the file", "The file may be cut short");
        fillTracks();
        return std::move(m_points);
    }

private:
    [[noreturn]] void fail(std::string expected, std::string found, std::string remedy = {}) const
    {
        throw ParseError(m_path, {m_lines.lineNumber(), std::nullopt}, std::move(expected), std::move(found),
                         std::move(remedy));
    }

    std::string_view cell(const std::vector<std::string_view>& cells, std::optional<std::size_t> column) const
    {
        return column && *column < cells.size() ? cells[*column] : std::string_view{};
    }

    void readRow(const std::vector<std::string_view>& cells)
    {
        if (cells.size() > m_top.headings.size())
            fail(fmt::format("{} cells", m_top.headings.size()), fmt::format("{}", cells.size()));
        if (m_lines.cellsWithBlanks() <= m_lastColumn)
            fail(fmt::format("{} cells", m_top.headings.size()), fmt::format("{}", m_lines.cellsWithBlanks()),
                 "The file may be cut short");
        m_places.push_back(placeOf(cells));
        for (const auto& joint : m_columns)
            for (std::size_t axis = 0; axis < 3; ++axis)
                m_values.push_back(joint[axis] ? static_cast<float>(number(cells, *joint[axis])) : 0.0F);
    }

    double number(const std::vector<std::string_view>& cells, std::size_t column) const
    {
        const auto text = cell(cells, column);
        const auto value = csvNumber(text, m_decimalComma);
        if (!value)
            fail(fmt::format("a number in column {}", datasets::quoted(m_top.headings[column])),
                 datasets::quoted(text));
        return *value;
    }

    Place placeOf(const std::vector<std::string_view>& cells)
    {
        Place place;
        const bool hasManyRows = m_bodyColumn || m_jointColumn;
        if (m_frameColumn)
            place.frame = m_frames.of(cell(cells, m_frameColumn));
        else if (hasManyRows && m_timeColumn)
            place.frame = m_frames.of(cell(cells, m_timeColumn));
        else if (m_jointColumn)
            place.frame = frameOfJointRow(cell(cells, m_jointColumn));
        else
            place.frame = m_places.size();
        if (m_jointColumn) {
            place.joint = m_joints.of(cell(cells, m_jointColumn));
            if (place.joint == m_points.joints.size())
                m_points.joints.emplace_back(cell(cells, m_jointColumn));
            if (m_joints.count() > kMostJoints)
                fail(fmt::format("at most {} joints", kMostJoints), "more");
        }
        place.body = m_bodyColumn ? m_bodies.of(cell(cells, m_bodyColumn)) : occurrence(place);
        if (place.body >= kMostBodies)
            fail(fmt::format("at most {} bodies", kMostBodies), "more");
        if (place.body >= m_points.bodies.size())
            m_points.bodies.emplace_back(m_bodyColumn ? std::string(cell(cells, m_bodyColumn))
                                                      : std::to_string(place.body + 1));
        if (place.frame >= m_points.times.size())
            m_points.times.resize(place.frame + 1, kNaN);
        if (m_timeColumn)
            m_points.times[place.frame] = csvTime(cell(cells, m_timeColumn), m_decimalComma).value_or(kNaN);
        return place;
    }

    /// Without frames and times a new frame begins where the first joint comes again.
    std::size_t frameOfJointRow(std::string_view joint)
    {
        if (m_places.empty())
            m_firstJoint = joint;
        else if (joint == m_firstJoint)
            ++m_jointFrame;
        return m_jointFrame;
    }

    /// Without ids the same frame (and joint) once more means another body.
    std::size_t occurrence(const Place& place)
    {
        if (!m_frameColumn && !m_jointColumn)
            return 0;
        const auto key = static_cast<std::uint64_t>(place.frame) * kMostJoints + place.joint;
        return m_seen[key]++;
    }

    void fillTracks()
    {
        const std::size_t frames = m_points.times.size();
        const std::size_t joints = m_points.joints.size();
        const std::size_t cells = frames * joints * m_points.bodies.size();
        if (cells > kFreeCells + kCellsPerByte * m_size)
            throw ParseError(m_path, {}, "most joints in most frames",
                             fmt::format("{} joints in {} frames from {} rows", joints, frames, m_places.size()));
        const auto missing = static_cast<float>(kNaN);
        for (const auto& id : m_points.bodies) {
            auto& track = m_points.tracks.emplace_back();
            track.id = id;
            track.positions.assign(frames * joints, {missing, missing, missing});
        }
        const std::size_t perRow = m_columns.size();
        for (std::size_t row = 0; row < m_places.size(); ++row) {
            const auto& place = m_places[row];
            auto* const target = m_points.tracks[place.body].positions.data() + place.frame * joints + place.joint;
            const float* const source = m_values.data() + row * perRow * 3;
            for (std::size_t joint = 0; joint < perRow; ++joint)
                target[joint] = {source[3 * joint], source[3 * joint + 1], source[3 * joint + 2]};
        }
    }

    std::filesystem::path m_path;
    CsvLines m_lines;
    bool m_decimalComma;
    const CsvTop& m_top;
    std::size_t m_size;
    std::optional<std::size_t> m_frameColumn;
    std::optional<std::size_t> m_timeColumn;
    std::optional<std::size_t> m_bodyColumn;
    std::optional<std::size_t> m_jointColumn;
    std::vector<std::array<std::optional<std::size_t>, 3>> m_columns;
    std::size_t m_lastColumn = 0;

    CsvPoints m_points;
    std::vector<Place> m_places; ///< one a row
    std::vector<float> m_values; ///< [rows, joints a row, 3]
    Numbering m_frames;
    Numbering m_bodies;
    Numbering m_joints;
    std::unordered_map<std::uint64_t, std::size_t> m_seen;
    std::string m_firstJoint;
    std::size_t m_jointFrame = 0;
};

} // namespace

CsvPoints readCsvPoints(std::string_view text, const std::filesystem::path& path, const CsvDialect& dialect,
                        const CsvTop& top, const TableColumns& columns)
{
    return PointsReader(text, path, dialect, top, columns).read();
}

} // namespace kinescope::datasets
