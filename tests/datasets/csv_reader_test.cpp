#include "datasets/csv/csv_columns.h"
#include "datasets/csv/csv_reader.h"
#include "datasets/csv/csv_rows.h"
#include "datasets/csv/csv_times.h"
#include "datasets/errors.h"
#include "datasets/preprocessing/canonical.h"
#include "datasets/readers/file_bytes.h"
#include "datasets/readers/sequence_reader.h"
#include "tests/datasets/ntu_text.h"
#include "tests/support/shared_data.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace kinescope::datasets;
using namespace kinescope::tests;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace
{

constexpr const char* kKinectNames[] = {"SpineBase",     "SpineMid",    "Neck",      "Head",          "ShoulderLeft",
                                        "ElbowLeft",     "WristLeft",   "HandLeft",  "ShoulderRight", "ElbowRight",
                                        "WristRight",    "HandRight",   "HipLeft",   "KneeLeft",      "AnkleLeft",
                                        "FootLeft",      "HipRight",    "KneeRight", "AnkleRight",    "FootRight",
                                        "SpineShoulder", "HandTipLeft", "ThumbLeft", "HandTipRight",  "ThumbRight"};

struct WideTable
{
    std::size_t frames = 4;
    std::string separator = ",";
    std::string axes = "_X _Y _Z";
    bool decimalComma = false;
    bool trailingSeparator = false;
    double scale = 1;
    std::string timeHeading = "Timestamp";
    std::function<std::string(std::size_t)> time = [](std::size_t frame) { return std::to_string(1000 + 33 * frame); };
};

std::string text(const WideTable& table)
{
    const auto person = standingPerson(table.frames);
    const auto axis = [&](std::size_t index) { return table.axes.substr(index * 3, 2); };
    std::string written = table.timeHeading;
    for (const auto* name : kKinectNames)
        for (std::size_t index = 0; index < 3; ++index)
            written += table.separator + name + axis(index);
    written += "\n";
    for (std::size_t frame = 0; frame < table.frames; ++frame) {
        written += table.time(frame);
        for (std::size_t joint = 0; joint < 25; ++joint)
            for (const float value : person.position(0, frame, joint)) {
                auto number = fmt::format("{:.5f}", value * table.scale);
                if (table.decimalComma)
                    std::replace(number.begin(), number.end(), '.', ',');
                written += table.separator + number;
            }
        written += table.trailingSeparator ? table.separator + "\r\n" : "\n";
    }
    return written;
}

void expectPerson(const SkeletonSequence& sequence, std::size_t frames)
{
    const auto expected = standingPerson(frames);
    ASSERT_EQ(sequence.frameCount, frames);
    ASSERT_EQ(sequence.bodies.size(), 1U);
    const auto mapped = mapToNtu25(sequence);
    for (std::size_t frame = 0; frame < frames; ++frame)
        for (std::size_t joint = 0; joint < 25; ++joint)
            for (std::size_t axis = 0; axis < 3; ++axis)
                ASSERT_NEAR(mapped.position(0, frame, joint)[axis], expected.position(0, frame, joint)[axis], 2e-3)
                    << "frame " << frame << " joint " << joint << " axis " << axis;
}

SkeletonSequence read(const std::string& bytes, const ImportOptions& options = {})
{
    return readCsv(bytes, "test.csv", options);
}

/// One row a joint, of a standing person.
std::string longText(const std::string& heading, const std::function<std::string(std::size_t, const char*)>& key,
                     std::size_t frames)
{
    const auto person = standingPerson(frames);
    std::string written = heading + "\n";
    for (std::size_t frame = 0; frame < frames; ++frame)
        for (std::size_t joint = 0; joint < 25; ++joint) {
            const auto& [x, y, z] = person.position(0, frame, joint);
            written += fmt::format("{},{:.5f},{:.5f},{:.5f}\n", key(frame, kKinectNames[joint]), x, y, z);
        }
    return written;
}

} // namespace

TEST(CsvReader, ReadsKinectRowsWithTimesAndTrailingCommas)
{
    WideTable table;
    table.trailingSeparator = true;
    const auto sequence = read(text(table));
    expectPerson(sequence, 4);
    EXPECT_EQ(sequence.format, "csv");
    EXPECT_EQ(sequence.frameRate, 30);
    EXPECT_THAT(sequence.import->doubts, IsEmpty());
    EXPECT_EQ(sequence.import->used.columns->joints.size(), 25U);
    EXPECT_EQ(sequence.import->used.columns->timeColumn, "Timestamp");
}

TEST(CsvReader, ReadsSeparatorsDecimalCommasAndHeadingsOfManyKinds)
{
    for (const auto* separator : {",", ";", "\t", "|"})
        for (const auto* axes : {"_X _Y _Z", ".x .y .z", " X  Y  Z", "_x _y _z"})
            for (const bool comma : {false, true}) {
                if (comma && std::string(separator) == ",")
                    continue;
                SCOPED_TRACE(fmt::format("separator '{}' axes '{}' decimal comma {}", separator, axes, comma));
                WideTable table;
                table.separator = separator;
                table.axes = axes;
                table.decimalComma = comma;
                expectPerson(read(text(table)), 4);
            }
    WideTable hump;
    hump.axes = "X  Y  Z ";
    expectPerson(read(text(hump)), 4);
}

TEST(CsvReader, ReadsTablesCutByAnyNumberOfBlanks)
{
    for (const auto* separator : {" ", "   ", " \t "})
        for (const bool atTheEnd : {false, true})
            for (const bool comma : {false, true}) {
                SCOPED_TRACE(fmt::format("separator '{}' at the end {} decimal comma {}", separator, atTheEnd, comma));
                WideTable table;
                table.separator = separator;
                table.trailingSeparator = atTheEnd;
                table.decimalComma = comma;
                expectPerson(read(text(table)), 4);
            }
    WideTable saved; // as NumPy's savetxt writes it with a header
    saved.separator = " ";
    saved.timeHeading = "# Timestamp";
    expectPerson(read(text(saved)), 4);
    const auto whole = text(saved);
    expectPerson(read(whole.substr(whole.find('\n') + 1)), 4);
    EXPECT_FALSE(looksLikeCsv("walk to the door\nopen it with care\ngo out and on\n"));
}

TEST(CsvReader, KeepsQuotedCellsTogetherBetweenBlanks)
{
    std::vector<std::string_view> cells;
    EXPECT_EQ(splitCsvLine("  \"left hand\"  1 \t-2.5 \r", kBlanks, cells), 3U);
    EXPECT_THAT(cells, ElementsAre("left hand", "1", "-2.5"));
    EXPECT_EQ(splitCsvLine("\"never closed 1", kBlanks, cells), 1U);
    EXPECT_THAT(cells, ElementsAre("never closed 1"));
    EXPECT_EQ(splitCsvLine(" \t ", kBlanks, cells), 0U);
}

TEST(CsvReader, TellsUnitsByTheBodyAndByTheHeading)
{
    WideTable table;
    table.scale = 1000;
    const auto guessed = read(text(table));
    expectPerson(guessed, 4);
    EXPECT_DOUBLE_EQ(*guessed.import->used.unitScale, 0.001);
    auto marked = text(table);
    marked.replace(marked.find("SpineBase_X"), 11, "SpineBase_X (mm)");
    const auto told = read(marked);
    expectPerson(told, 4);
    ImportOptions options;
    options.unitScale = 1;
    EXPECT_NEAR(read(text(table), options).position(0, 0, 3)[1], standingPerson(1).position(0, 0, 3)[1] * 1000, 1);
}

TEST(CsvReader, ReadsOneRowAJointInAnyOrder)
{
    const auto byFrame = longText(
        "frame,joint,x,y,z",
        [](std::size_t frame, const char* joint) { return fmt::format("{},{}", frame + 7, joint); }, 3);
    const auto sequence = read(byFrame);
    expectPerson(sequence, 3);
    EXPECT_EQ(sequence.import->used.columns->jointColumn, "joint");
    expectPerson(read(longText(
                     "joint,x,y,z", [](std::size_t, const char* joint) { return std::string(joint); }, 3)),
                 3);
    std::vector<std::string> rows;
    for (std::size_t at = byFrame.find('\n') + 1; at < byFrame.size(); at = byFrame.find('\n', at) + 1)
        rows.push_back(byFrame.substr(at, byFrame.find('\n', at) + 1 - at));
    std::stable_sort(rows.begin(), rows.end(),
                     [](const auto& a, const auto& b) { return a.substr(a.find(','), 8) < b.substr(b.find(','), 8); });
    std::string byJoint = "frame,joint,x,y,z\n";
    for (const auto& row : rows)
        byJoint += row;
    const auto sorted = read(byJoint);
    ASSERT_EQ(sorted.frameCount, 3U);
    EXPECT_EQ(missingRatio(sorted), 0);
    const auto head = *sorted.topology->jointIndex("Head");
    EXPECT_NEAR(sorted.position(0, 2, head)[1], standingPerson(3).position(0, 2, 3)[1], 1e-3);
}

TEST(CsvReader, KeepsTwoBodiesApart)
{
    const auto both = longText(
        "frame,bodyid,joint,x,y,z",
        [](std::size_t frame, const char* joint) {
            return fmt::format("{},{},{}", frame / 2, frame % 2 == 0 ? "a" : "b", joint);
        },
        4);
    const auto sequence = read(both);
    EXPECT_EQ(sequence.frameCount, 2U);
    ASSERT_EQ(sequence.bodies.size(), 2U);
    EXPECT_EQ(sequence.bodies[1].id, "b");
    EXPECT_EQ(missingRatio(sequence), 0);
}

TEST(CsvReader, ReadsNumbersWithoutHeadings)
{
    const auto whole = text({});
    const auto sequence = read(whole.substr(whole.find('\n') + 1));
    ASSERT_EQ(sequence.frameCount, 4U);
    EXPECT_EQ(sequence.topology->id, "ntu25");
    expectPerson(sequence, 4);
    EXPECT_TRUE(read("0,a,1,2,3\n0,b,2,3,4\n1,a,1,2,3\n1,b,2,2,2\n").import->doubts.size() > 0);
}

TEST(CsvReader, ReadsJointsAboveAxesAndNumberedJoints)
{
    std::string two = "Time";
    std::string axes = "";
    std::string numbered = "frame";
    const auto person = standingPerson(2);
    for (std::size_t joint = 0; joint < 25; ++joint) {
        two += fmt::format(",{},,", kKinectNames[joint]);
        axes += ",X,Y,Z";
        numbered += fmt::format(",joint{0}_x,joint{0}_y,joint{0}_z", joint);
    }
    std::string rows;
    for (std::size_t frame = 0; frame < 2; ++frame) {
        rows += fmt::format("{}", frame);
        for (std::size_t joint = 0; joint < 25; ++joint)
            for (const float value : person.position(0, frame, joint))
                rows += fmt::format(",{:.5f}", value);
        rows += "\n";
    }
    expectPerson(read(two + "\n" + axes + "\n" + rows), 2);
    const auto sequence = read(numbered + "\n" + rows);
    EXPECT_EQ(sequence.topology->id, "ntu25");
    expectPerson(sequence, 2);
}

TEST(CsvReader, TakesBlankAndZeroPositionsAsMissing)
{
    auto table = text({});
    const auto lineStart = table.find('\n', table.find("1033,") - 1);
    auto second = table.find("1033,");
    ASSERT_NE(second, std::string::npos);
    (void)lineStart;
    const auto end = table.find('\n', second);
    std::string row = "1033,,,,0,0,0,NaN,NaN,NaN,null,null,null";
    std::size_t commas = 12;
    for (std::size_t at = second; at < end; ++at)
        if (table[at] == ',' && commas-- == 0) {
            row += table.substr(at, end - at);
            break;
        }
    table.replace(second, end - second, row);
    const auto sequence = read(table);
    for (std::size_t joint = 0; joint < 4; ++joint) {
        EXPECT_TRUE(isMissing(sequence.position(0, 1, joint))) << joint;
        EXPECT_EQ(sequence.bodies[0].states[25 + joint], JointState::Missing);
    }
    EXPECT_FALSE(isMissing(sequence.position(0, 1, 4)));
}

TEST(CsvReader, AllZeroBodyIsOneBodyWithoutJoints)
{
    std::string zeros = "a_x,a_y,a_z,b_x,b_y,b_z\n0,0,0,0,0,0\n0,0,0,0,0,0\n";
    const auto sequence = read(zeros);
    EXPECT_EQ(sequence.frameCount, 2U);
    EXPECT_EQ(sequence.bodies.size(), 1U);
    EXPECT_EQ(missingRatio(sequence), 1.0);
    EXPECT_THROW(canonicalize(sequence, {}), SequenceError);
}

TEST(CsvReader, ReadsTheColumnsThatTheUserChooses)
{
    const std::string table = "t,u1,u2,u3,u4,u5,u6\n0,0,1,0,0,2,0\n1,0,1,0,0,2,0\n";
    expectParseError([&] { read(table); }, "columns of joint positions");
    ImportOptions options;
    options.columns.emplace();
    options.columns->joints = {{"Hips", {"u1", "u2", "u3"}}, {"Head", {"#5", "U5", "u6"}}};
    options.unitScale = 1;
    options.upAxis = UpAxis::Y;
    const auto sequence = read(table, options);
    EXPECT_THAT(sequence.topology->jointNames, ElementsAre("Hips", "Head"));
    EXPECT_THAT(sequence.position(0, 0, 1), ElementsAre(0, 2, 0));
    options.columns->jointColumn = "t"; // one row a joint has one position, not two
    EXPECT_THROW(read(table, options), SequenceError);
    options.columns->jointColumn.clear();
    options.columns->joints[0].columns[0] = "u9";
    EXPECT_THROW(read(table, options), SequenceError);
    EXPECT_THAT(csvHeadings(table, "test.csv"), ElementsAre("t", "u1", "u2", "u3", "u4", "u5", "u6"));
}

TEST(CsvTimes, TellTheFrameRateInAnyUnit)
{
    const auto rate = [](double step, std::optional<double> unit = {}) {
        std::vector<double> times;
        for (int frame = 0; frame < 10; ++frame)
            times.push_back(5 + frame * step);
        return csvFrameRate(times, unit)->framesPerSecond;
    };
    EXPECT_EQ(rate(1.0 / 30), 30);
    EXPECT_EQ(rate(33.3), 30);
    EXPECT_EQ(rate(333333), 30);
    EXPECT_EQ(rate(16683), 60);
    EXPECT_EQ(rate(10, 1e-3), 100);
    EXPECT_NEAR(*csvTime("2016-03-01 12:00:01.033", false), 43201.033, 1e-6);
    EXPECT_NEAR(*csvTime("12:00:01,5", false), 43201.5, 1e-6);
    EXPECT_FALSE(csvTime("noon", false));
    EXPECT_FALSE(csvFrameRate(std::vector<double>{1, 1, 1}, {}));
    const std::vector<double> gap = {0, 0.1, 0.2, 0.9, 1.0};
    EXPECT_EQ(csvFrameRate(gap, 1.0)->gaps, 1U);
}

TEST(CsvReader, RefusesEachDamagedFileWithItsLine)
{
    const std::string valid = text({});
    const auto cut = valid.find("1033,");
    const auto line = [&](std::size_t number, const std::string& by) { return withLine(valid, number, by); };
    const struct
    {
        const char* name;
        std::string bytes;
        const char* message;
        std::size_t line;
    } damages[] = {
        {"Empty", "", "found an empty file", 0},
        {"Prose", "This is a story\nabout a table\n", "found other text", 0},
        {"Headings alone", valid.substr(0, valid.find('\n') + 1), "columns of joint positions", 0},
        {"A short row", valid.substr(0, cut + 30), "expected 76 cells", 3},
        {"A long row", line(3, "1033" + std::string(76, ',') + "9"), "expected 76 cells, found 77", 3},
        {"A word", line(3, "1033,left" + std::string(74, ',')), "a number in column 'SpineBase_X', found 'left'", 3},
        {"No positions", "a,b,c,d\n1,2,3,4\n", "columns of joint positions", 0},
    };
    for (const auto& damage : damages) {
        SCOPED_TRACE(damage.name);
        if (std::string_view(damage.name) == "Headings alone")
            EXPECT_THROW(read(damage.bytes), ParseError);
        else
            expectParseError([&] { read(damage.bytes); }, damage.message, damage.line);
    }
}

TEST(CsvReader, NeverMakesMoreThanTheFileCanHold)
{
    std::string sparse = "frame,joint,x,y,z\n";
    for (int row = 0; row < 60000; ++row)
        sparse += fmt::format("{},j{},1,2,3\n", row, row % 900);
    expectParseError([&] { read(sparse); }, "900 joints in 60000 frames");
    std::string bodies = "frame,body,Head_x,Head_y,Head_z\n";
    for (int row = 0; row < 30; ++row)
        bodies += fmt::format("{},{},1,2,3\n", row, row);
    expectParseError([&] { read(bodies); }, "at most 16 bodies", 18);
}

TEST(CsvReader, IsFoundByContentAndOtherTablesAreNotListed)
{
    const auto folder = scratchDirectory("csv");
    writeFileBytes(folder / "person.csv", text({}));
    writeFileBytes(folder / "classes.csv", "id,name\n0,bow\n1,clap\n");
    writeFileBytes(folder / "scores.csv", "id,score,loss,step\n0,1,2,3\n1,1,2,3\n");
    EXPECT_EQ(readSequence(folder / "person.csv").format, "csv");
    EXPECT_THAT(findSequences(folder), ElementsAre(folder / "person.csv"));
    expectParseError([&] { readSequence(folder / "classes.csv"); }, "a table");
}
