#include "datasets/csv/csv_reader.h"

#include "datasets/csv/csv_columns.h"
#include "datasets/csv/csv_points.h"
#include "datasets/csv/csv_rows.h"
#include "datasets/csv/csv_times.h"
#include "datasets/errors.h"
#include "datasets/importing/body_guess.h"
#include "datasets/importing/named_topology.h"
#include "datasets/importing/unnamed_joints.h"
#include "datasets/readers/text_buffer.h"
#include "datasets/text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>

namespace kinescope::datasets
{
namespace
{

using Kind = SequenceWarning::Kind;

CsvDialect dialectOf(std::string_view bytes, const std::filesystem::path& path)
{
    const auto dialect = guessCsvDialect(bytes);
    if (!dialect)
        throw ParseError(path, {}, "a table with columns cut by ',', ';', tab or blanks",
                         bytes.empty() ? "an empty file" : "other text");
    return *dialect;
}

CsvGuess columnsOf(const CsvTop& top, const std::filesystem::path& path)
{
    auto guess = guessCsvColumns(top);
    if (!guess)
        throw ParseError(path, {}, "columns of joint positions, such as Head_X, Head_Y, Head_Z",
                         datasets::quoted(fmt::format("{}", fmt::join(top.headings, ", "))),
                         "Choose the columns in the import options");
    return *guess;
}

/// "joint 3", "kp_12", "7": a number is no name.
bool isNumbered(const std::string& name)
{
    const auto plain = lettersAndDigits(name);
    const auto digits = std::find_if(plain.begin(), plain.end(), [](char c) { return c >= '0' && c <= '9'; });
    const std::string word(plain.begin(), digits);
    return digits != plain.end() && std::all_of(digits, plain.end(), [](char c) { return c >= '0' && c <= '9'; }) &&
           (word.empty() || word == "joint" || word == "j" || word == "kp" || word == "keypoint" || word == "point" ||
            word == "p" || word == "marker" || word == "landmark");
}

void setSkeleton(SkeletonSequence& sequence, const std::vector<std::string>& joints, ImportReport& report)
{
    sequence.topology = namedTopology(joints);
    if (!joints.empty() && std::all_of(joints.begin(), joints.end(), isNumbered))
        settleUnnamedJoints(sequence, report);
}

void setFrameRate(SkeletonSequence& sequence, const CsvPoints& points, std::optional<double> unit,
                  const ImportOptions& options, ImportReport& report)
{
    if (options.frameRate)
        return;
    const auto rate = csvFrameRate(points.times, unit);
    std::string text;
    if (rate) {
        sequence.frameRate = rate->framesPerSecond;
        if (!rate->isSure)
            text = fmt::format("The times of the frames give {:.4g} frames a second, which is unusual.",
                               rate->framesPerSecond);
        if (rate->gaps > 0)
            sequence.warnings.push_back(
                {Kind::MissingFrames, fmt::format("{} times step over frames that are not there.", rate->gaps)});
    } else {
        sequence.warnings.push_back(
            {Kind::FrameRate,
             fmt::format("The table holds no usable times; {} frames a second are assumed.", sequence.frameRate)});
    }
    if (text.empty())
        return;
    report.doubts.push_back(text);
    sequence.warnings.push_back({Kind::FrameRate, std::move(text)});
}

void tellColumns(const CsvPoints& points, const CsvDialect& dialect, const CsvGuess& guess, SkeletonSequence& sequence,
                 ImportReport& report)
{
    std::string text = fmt::format("{} joints are read{}{}.", points.joints.size(),
                                   guess.columns.jointColumn.empty() ? ", one row a frame" : ", one row a joint",
                                   dialect.decimalComma ? ", numbers with decimal commas" : "");
    if (!guess.isSure)
        report.doubts.push_back(text + " The columns have no headings.");
    sequence.warnings.push_back({Kind::Layout, std::move(text)});
}

} // namespace

bool looksLikeCsv(std::string_view bytes)
{
    constexpr std::size_t kHead = std::size_t{1} << 18;
    const auto head = bytes.substr(0, kHead);
    const auto dialect = guessCsvDialect(head);
    if (!dialect)
        return false;
    const auto top = readCsvTop(head, dialect->separator, dialect->decimalComma, dialect->firstLine);
    return !top.firstRow.empty() && guessCsvColumns(top).has_value();
}

SkeletonSequence readCsv(std::string_view bytes, const std::filesystem::path& path, const ImportOptions& options)
{
    const auto dialect = dialectOf(bytes, path);
    const auto top = readCsvTop(bytes, dialect.separator, dialect.decimalComma, dialect.firstLine);
    CsvGuess guess;
    if (options.columns)
        guess.columns = *options.columns;
    else
        guess = columnsOf(top, path);
    auto points = readCsvPoints(bytes, path, dialect, top, guess.columns);

    SkeletonSequence sequence;
    ImportReport report;
    sequence.format = "csv";
    sequence.sourcePath = path;
    sequence.frameCount = points.times.size();
    sequence.bodies = std::move(points.tracks);
    report.used.columns = guess.columns;
    sequence.topology = namedTopology(points.joints);
    leaveOutAbsentBodies(sequence);
    setSkeleton(sequence, points.joints, report);
    markMissingAtOrigin(sequence);
    tellColumns(points, dialect, guess, sequence, report);
    setFrameRate(sequence, points, guess.timeUnit, options, report);
    ImportOptions asked = options;
    if (!asked.unitScale)
        asked.unitScale = guess.unitScale;
    settleImport(sequence, asked, std::move(report));
    return sequence;
}

std::vector<std::string> csvHeadings(std::string_view bytes, const std::filesystem::path& path)
{
    const auto dialect = dialectOf(bytes, path);
    return readCsvTop(bytes, dialect.separator, dialect.decimalComma, dialect.firstLine).headings;
}

} // namespace kinescope::datasets
