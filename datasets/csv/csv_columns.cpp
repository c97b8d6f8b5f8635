#include "datasets/csv/csv_columns.h"

#include "datasets/csv/csv_rows.h"
#include "datasets/skeleton/array_topologies.h"
#include "datasets/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace kinescope::datasets
{
namespace
{

constexpr std::size_t kMostHeadingRows = 4;

/// "SpineBase_X" -> spine, base, x; "joint0x" -> joint, 0, x.
std::vector<std::string> headingWords(std::string_view heading)
{
    std::vector<std::string> words;
    char before = ' ';
    for (std::size_t at = 0; at < heading.size(); before = heading[at], ++at) {
        const char c = heading[at];
        if (!isLetterOrDigit(c))
            continue;
        const bool isDigit = c >= '0' && c <= '9';
        const bool wasDigit = before >= '0' && before <= '9';
        const bool isUpper = lowerCase(c) != c;
        const bool wasUpper = lowerCase(before) != before;
        const bool nextIsLower = at + 1 < heading.size() && heading[at + 1] >= 'a' && heading[at + 1] <= 'z';
        const bool begins =
            !isLetterOrDigit(before) || isDigit != wasDigit || (isUpper && (!wasUpper || (nextIsLower && !wasDigit)));
        if (begins || words.empty())
            words.emplace_back();
        words.back() += lowerCase(c);
    }
    return words;
}

template <std::size_t N>
bool isOneOf(std::string_view word, const std::array<const char*, N>& words)
{
    return std::any_of(words.begin(), words.end(), [word](const char* other) { return word == other; });
}

/// A unit in brackets at the end of a heading is taken off: "Head_X (mm)", "time[ms]".
std::string takeUnit(std::string& heading)
{
    const auto open = heading.find_last_of("([");
    if (open == std::string::npos || open == 0 || heading.find_first_of(")]", open) + 1 != heading.size())
        return {};
    auto unit = lettersAndDigits(std::string_view(heading).substr(open));
    heading.resize(open);
    while (!heading.empty() && (heading.back() == ' ' || heading.back() == '_'))
        heading.pop_back();
    return unit;
}

std::optional<double> lengthUnit(std::string_view unit)
{
    for (const auto& [name, metres] :
         {std::pair{"m", 1.0}, std::pair{"metres", 1.0}, std::pair{"meters", 1.0}, std::pair{"cm", 0.01},
          std::pair{"mm", 0.001}, std::pair{"inch", 0.0254}, std::pair{"in", 0.0254}})
        if (unit == name)
            return metres;
    return std::nullopt;
}

std::optional<double> timeUnit(std::string_view unit)
{
    for (const auto& [name, seconds] :
         {std::pair{"s", 1.0}, std::pair{"sec", 1.0}, std::pair{"seconds", 1.0}, std::pair{"ms", 1e-3},
          std::pair{"msec", 1e-3}, std::pair{"milliseconds", 1e-3}, std::pair{"us", 1e-6}, std::pair{"ns", 1e-9}})
        if (unit == name)
            return seconds;
    return std::nullopt;
}

struct AxisHeading
{
    std::string joint; ///< as written, without the axis
    std::size_t axis = 0;
};

/// What is left of a heading when the words for "position" are taken off both ends.
std::string withoutPositionWords(std::string name)
{
    constexpr std::array kWords = {"position", "pos", "coordinate", "coord", "location", "translation"};
    const auto trim = [&name] {
        while (!name.empty() && !isLetterOrDigit(name.back()))
            name.pop_back();
        const auto first = std::find_if(name.begin(), name.end(), isLetterOrDigit);
        name.erase(name.begin(), first);
    };
    trim();
    for (const char* word : kWords) {
        const std::string_view part = word;
        const std::string lower = lowerCase(name);
        if (lower.ends_with(part))
            name = name.substr(0, name.size() - part.size());
        else if (lower.starts_with(part))
            name = name.substr(part.size());
        else
            continue;
        break;
    }
    trim();
    return name;
}

bool meansNoPosition(const std::vector<std::string>& words)
{
    constexpr std::array kOther = {"rot",   "rotation", "orientation", "quat",  "quaternion", "q",
                                   "vel",   "velocity", "acc",         "angle", "euler",      "color",
                                   "depth", "colour",   "gyro",        "pixel", "image",      "norm"};
    return std::any_of(words.begin(), words.end(), [&](const auto& word) { return isOneOf(word, kOther); });
}

std::optional<AxisHeading> axisHeading(std::string heading)
{
    takeUnit(heading);
    const auto words = headingWords(heading);
    if (words.empty() || meansNoPosition(words))
        return std::nullopt;
    const auto axisOf = [](const std::string& word) -> std::optional<std::size_t> {
        if (word.size() != 1 || word[0] < 'x' || word[0] > 'z')
            return std::nullopt;
        return static_cast<std::size_t>(word[0] - 'x');
    };
    if (const auto axis = axisOf(words.back())) {
        heading.resize(heading.find_last_of("xyzXYZ"));
        return AxisHeading{withoutPositionWords(heading), *axis};
    }
    if (const auto axis = axisOf(words.front())) {
        heading.erase(0, heading.find_first_of("xyzXYZ") + 1);
        return AxisHeading{withoutPositionWords(heading), *axis};
    }
    if (words.size() == 1 && words[0].size() > 2 && words[0].back() >= 'x' && words[0].back() <= 'z')
        return AxisHeading{withoutPositionWords(heading.substr(0, heading.find_last_of("xyzXYZ"))),
                           static_cast<std::size_t>(words[0].back() - 'x')};
    return std::nullopt;
}

std::string columnName(const CsvTop& top, std::size_t column)
{
    const auto& heading = top.headings[column];
    const bool isUnique = std::count(top.headings.begin(), top.headings.end(), heading) == 1;
    return heading.empty() || !isUnique ? fmt::format("#{}", column + 1) : heading;
}

void guessRoles(const CsvTop& top, CsvGuess& guess)
{
    constexpr std::array kFrame = {"frame", "frameid", "frameindex", "framenumber", "frameno", "framenum", "frames"};
    constexpr std::array kTime = {"time",    "timestamp", "t",       "sec",         "seconds",  "ms",
                                  "timems",  "times",     "timesec", "timestampms", "datetime", "relativetime",
                                  "elapsed", "millis",    "systime", "timecode",    "msec",     "timestamps"};
    constexpr std::array kBody = {"body",     "bodyid", "trackingid", "person", "personid", "skeleton", "skeletonid",
                                  "playerid", "player", "userid",     "user",   "actor",    "trackid",  "bodyindex"};
    constexpr std::array kJoint = {"joint",    "jointname", "jointtype", "jointid", "keypoint", "keypointid",
                                   "landmark", "marker",    "bone",      "node",    "bodypart", "jointindex"};
    const auto set = [&](std::string& role, std::size_t column) {
        if (role.empty())
            role = columnName(top, column);
    };
    for (std::size_t column = 0; column < top.headings.size(); ++column) {
        std::string heading = top.headings[column];
        const auto unit = takeUnit(heading);
        const auto plain = lettersAndDigits(heading);
        if (isOneOf(plain, kFrame))
            set(guess.columns.frameColumn, column);
        else if (isOneOf(plain, kBody))
            set(guess.columns.bodyColumn, column);
        else if (isOneOf(plain, kJoint))
            set(guess.columns.jointColumn, column);
        else if (isOneOf(plain, kTime) && guess.columns.timeColumn.empty()) {
            set(guess.columns.timeColumn, column);
            guess.timeUnit = timeUnit(unit);
            if (!guess.timeUnit && (plain.ends_with("ms") || plain == "msec" || plain == "millis"))
                guess.timeUnit = 1e-3;
            else if (!guess.timeUnit && (plain.ends_with("sec") || plain == "seconds"))
                guess.timeUnit = 1.0;
        }
    }
}

void guessJoints(const CsvTop& top, CsvGuess& guess)
{
    std::map<std::string, std::size_t> places;
    bool hasDepth = false;
    for (std::size_t column = 0; column < top.headings.size(); ++column) {
        const auto found = axisHeading(top.headings[column]);
        if (!found)
            continue;
        const auto [place, isNew] = places.try_emplace(found->joint, guess.columns.joints.size());
        if (isNew)
            guess.columns.joints.push_back({found->joint, {}});
        auto& name = guess.columns.joints[place->second].columns[found->axis];
        if (!name.empty())
            continue; // a second set of the same name, e.g. of another sensor
        name = columnName(top, column);
        hasDepth = hasDepth || found->axis == 2;
        std::string heading = top.headings[column];
        if (const auto scale = lengthUnit(takeUnit(heading)))
            guess.unitScale = scale;
    }
    const auto isIncomplete = [hasDepth](const JointColumns& joint) {
        return joint.columns[0].empty() || joint.columns[1].empty() || (hasDepth && joint.columns[2].empty());
    };
    std::erase_if(guess.columns.joints, isIncomplete);
}

/// No headings, one word a row: the joint's name, with the position behind it.
std::optional<CsvGuess> guessNamelessRows(const CsvTop& top)
{
    const auto isWord = [](const std::string& cell) { return !cell.empty() && !csvNumber(cell, true); };
    const auto word = std::find_if(top.firstRow.begin(), top.firstRow.end(), isWord);
    const auto at = static_cast<std::size_t>(word - top.firstRow.begin());
    if (word == top.firstRow.end() || std::count_if(word, top.firstRow.end(), isWord) != 1 ||
        top.firstRow.size() < at + 4)
        return std::nullopt;
    CsvGuess guess;
    guess.isSure = false;
    guess.columns.jointColumn = fmt::format("#{}", at + 1);
    if (at > 0)
        guess.columns.frameColumn = "#1";
    guess.columns.joints.push_back(
        {"", {fmt::format("#{}", at + 2), fmt::format("#{}", at + 3), fmt::format("#{}", at + 4)}});
    return guess;
}

/// No headings: an optional number or time first, then three columns a joint.
std::optional<CsvGuess> guessNamelessColumns(const CsvTop& top)
{
    const std::size_t columns = top.headings.size();
    for (const std::size_t leading : {0U, 1U, 2U}) {
        if (columns <= leading || (columns - leading) % 3 != 0)
            continue;
        const std::size_t joints = (columns - leading) / 3;
        const auto known = arrayTopologies(joints);
        if (joints < 10 || (known.empty() && leading > 0))
            continue;
        CsvGuess guess;
        guess.isSure = !known.empty();
        if (leading > 0)
            guess.columns.frameColumn = "#1";
        for (std::size_t joint = 0; joint < joints; ++joint)
            guess.columns.joints.push_back(
                {fmt::format("joint {}", joint + 1),
                 {fmt::format("#{}", leading + 3 * joint + 1), fmt::format("#{}", leading + 3 * joint + 2),
                  fmt::format("#{}", leading + 3 * joint + 3)}});
        return guess;
    }
    return std::nullopt;
}

std::vector<std::string> copied(const std::vector<std::string_view>& cells)
{
    return {cells.begin(), cells.end()};
}

std::vector<bool> numberMask(const std::vector<std::string_view>& cells, bool decimalComma)
{
    std::vector<bool> mask;
    for (const auto cell : cells)
        mask.push_back(!cell.empty() && csvNumber(cell, decimalComma).has_value());
    return mask;
}

/// Joints over axes: a name stands above the first of its columns, or above each.
std::vector<std::string> mergedHeadings(const std::vector<std::string>& joints, const std::vector<std::string>& axes)
{
    std::vector<std::string> merged;
    std::string last;
    for (std::size_t column = 0; column < axes.size(); ++column) {
        if (column < joints.size() && !joints[column].empty())
            last = joints[column];
        const bool isAxis = axisHeading(axes[column]) && headingWords(axes[column]).size() == 1;
        merged.push_back(isAxis && !last.empty() ? last + "_" + axes[column] : axes[column]);
        if (axes[column].empty() && column < joints.size())
            merged.back() = joints[column];
    }
    return merged;
}

bool isAxisRow(const std::vector<std::string>& row)
{
    std::size_t axes = 0;
    for (const auto& cell : row)
        axes += lettersAndDigits(cell).size() == 1 && axisHeading(cell) ? 1 : 0;
    return axes > 6; // more than the x, y, z (and no more) of a table with one joint a row
}

} // namespace

CsvTop readCsvTop(std::string_view text, char separator, bool decimalComma, std::size_t firstByte)
{
    std::vector<std::vector<std::string>> rows;
    std::vector<std::vector<bool>> masks;
    std::vector<std::string_view> cells;
    for (CsvLines lines(text, {separator, decimalComma, firstByte});
         rows.size() <= kMostHeadingRows + 1 && lines.next(cells);) {
        masks.push_back(numberMask(cells, decimalComma));
        rows.push_back(copied(cells));
    }
    CsvTop top;
    const auto numbers = [&](std::size_t row) { return std::count(masks[row].begin(), masks[row].end(), true); };
    while (top.headingRows < rows.size() && numbers(top.headingRows) == 0)
        ++top.headingRows;
    if (top.headingRows == 0 && rows.size() > 1 && numbers(1) > numbers(0) + 1)
        top.headingRows = 1; // headings that are numbers in part
    if (top.headingRows < rows.size())
        top.firstRow = rows[top.headingRows];
    if (top.headingRows > 0) {
        top.headings = rows[top.headingRows - 1];
        if (top.headingRows > 1 && isAxisRow(top.headings))
            top.headings = mergedHeadings(rows[top.headingRows - 2], top.headings);
        if (!top.headings.empty() && top.headings[0].starts_with('#'))
            top.headings[0].erase(0, top.headings[0].find_first_not_of("# "));
    }
    for (std::size_t column = top.headings.size(); column < top.firstRow.size(); ++column)
        top.headings.push_back(fmt::format("#{}", column + 1));
    return top;
}

std::optional<CsvGuess> guessCsvColumns(const CsvTop& top)
{
    if (top.headingRows == 0) {
        auto rows = guessNamelessRows(top);
        return rows ? rows : guessNamelessColumns(top);
    }
    CsvGuess guess;
    guessRoles(top, guess);
    guessJoints(top, guess);
    auto& joints = guess.columns.joints;
    if (joints.empty())
        return std::nullopt;
    if (guess.columns.jointColumn.empty())
        return guess;
    const auto plain =
        std::find_if(joints.begin(), joints.end(), [](const auto& joint) { return joint.joint.empty(); });
    if (plain == joints.end())
        guess.columns.jointColumn.clear();
    else
        joints = {*plain};
    return guess;
}

} // namespace kinescope::datasets
