#include "datasets/errors.h"
#include "datasets/preprocessing/canonical.h"
#include "datasets/readers/pku_mmd_labels.h"
#include "datasets/readers/pku_mmd_reader.h"
#include "datasets/writers/pku_mmd_writer.h"
#include "tests/datasets/ntu_text.h"
#include "tests/datasets/pose_files.h"
#include "tests/support/shared_data.h"

#include <gmock/gmock.h>

#include <cmath>
#include <fstream>
#include <limits>

using namespace kinescope::datasets;
using namespace kinescope::tests;
using testing::HasSubstr;

namespace
{

const std::filesystem::path kPath = "0002-L.txt";

std::string row(std::size_t count, std::string_view number = "0.5", std::string_view separator = " ")
{
    std::string text;
    for (std::size_t index = 0; index < count; ++index)
        text.append(index > 0 ? separator : "").append(number);
    return text + "\n";
}

void write(const std::filesystem::path& path, std::string_view text)
{
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

bool hasWarning(const SkeletonSequence& sequence, SequenceWarning::Kind kind)
{
    return std::any_of(sequence.warnings.begin(), sequence.warnings.end(),
                       [&](const SequenceWarning& warning) { return warning.kind == kind; });
}

} // namespace

TEST(PkuMmdReader, KeepsEveryValueOfARoundTrip)
{
    auto original = withNeighbour(standingPerson(9), 0.8F);
    original.bodies[0].positions[30] = {-0.123456789F, 1.0e-7F, 3.4028235e5F};
    const auto copy = readPkuMmd(pkuMmdText(original), kPath);
    EXPECT_EQ(copy.format, "pku-mmd");
    EXPECT_EQ(copy.topology, ntu25Topology());
    EXPECT_EQ(copy.frameRate, 30.0);
    EXPECT_EQ(copy.frameCount, 9U);
    ASSERT_EQ(copy.bodies.size(), 2U);
    for (std::size_t body = 0; body < 2; ++body)
        EXPECT_EQ(copy.bodies[body].positions, original.bodies[body].positions);
    EXPECT_TRUE(copy.warnings.empty());
}

TEST(PkuMmdReader, LeavesOutTheSecondBodyWhenItIsZeroThroughout)
{
    const auto copy = readPkuMmd(pkuMmdText(standingPerson(5)), kPath);
    EXPECT_EQ(copy.bodies.size(), 1U);
    EXPECT_EQ(missingRatio(copy), 0.0);
    EXPECT_EQ(canonicalize(copy, {}).bodiesPresent, 1U);
}

TEST(PkuMmdReader, TakesZerosAndNaNAsMissingAndSaysSo)
{
    auto original = withNeighbour(standingPerson(4), 0.8F);
    for (std::size_t cell = 0; cell < kNtuJointCount; ++cell)
        original.bodies[0].positions[cell] = original.bodies[1].positions[cell] = {NAN, NAN, NAN};
    original.bodies[1].positions[kNtuJointCount + 3] = {NAN, NAN, NAN};
    std::string text = pkuMmdText(original);
    text.insert(text.rfind("\n", text.size() - 2) + 1, "nan NaN -1.#IND ");
    text.erase(text.size() - 1);
    for (int number = 0; number < 3; ++number)
        text.erase(text.rfind(' '));
    const auto copy = readPkuMmd(text, kPath);
    EXPECT_EQ(copy.frameCount, 4U);
    EXPECT_TRUE(isMissing(copy.position(0, 0, 0)));
    EXPECT_TRUE(isMissing(copy.position(1, 1, 3)));
    EXPECT_EQ(copy.bodies[1].states[kNtuJointCount + 3], JointState::Missing);
    EXPECT_TRUE(isMissing(copy.position(0, 3, 0)));
    ASSERT_EQ(copy.warnings.size(), 2U);
    EXPECT_EQ(copy.warnings[0].text, "No body was tracked in 1 of 4 frames.");
    EXPECT_THAT(copy.warnings[1].text, HasSubstr("2 of 150 joint positions"));
}

TEST(PkuMmdReader, ReadsARecordingWithoutAnyone)
{
    const auto empty = readPkuMmd(row(150, "0") + row(150, "0.000"), kPath);
    EXPECT_EQ(empty.frameCount, 2U);
    EXPECT_TRUE(empty.bodies.empty());
    EXPECT_TRUE(hasWarning(empty, SequenceWarning::Kind::BodyCount));
    EXPECT_THROW(canonicalize(empty, {}), SequenceError);
}

TEST(PkuMmdReader, IsLiberalInSeparatorsAndNumberFormats)
{
    for (const char* separator : {" ", "\t", ",", ", ", "   ", ";"}) {
        SCOPED_TRACE(separator);
        const auto sequence =
            readPkuMmd("\xEF\xBB\xBF\r\n " + row(150, "+1.5e-1", separator) + "\r\n\r\n" +
                           row(150, ".25", separator).substr(0, row(150, ".25", separator).size() - 1) +
                           (separator == std::string_view(",") ? ", \r\n" : " \r\n"),
                       kPath);
        EXPECT_EQ(sequence.frameCount, 2U);
        EXPECT_EQ(sequence.position(0, 0, 0), (Point3{0.15F, 0.15F, 0.15F}));
        EXPECT_EQ(sequence.position(1, 1, 24), (Point3{0.25F, 0.25F, 0.25F}));
    }
}

TEST(PkuMmdReader, RefusesEachDamagedFileWithOneErrorThatNamesThePlace)
{
    const std::string good = row(150);
    const struct
    {
        const char* name;
        std::string text;
        const char* message;
        std::size_t line;
    } damages[] = {
        {"Empty", "", "found the end of the file", 1},
        {"BlankLines", "\n \r\n", "found the end of the file", 0},
        {"OneNumberLess", good + row(149), "expected 150 numbers for frame 2, found 149", 2},
        {"OneNumberMore", good + row(151), "expected 150 numbers for frame 2, found 151", 2},
        {"OneBody", good + row(75), "found 75", 2},
        {"Word", good + "abc " + row(149), "found 'abc'", 2},
        {"TwoPoints", good + "1.2.3 " + row(149), "found '1.2.3'", 2},
        {"TwoCommas", good + row(149, "1", ",").substr(0, 4) + ",1," + row(148, "1", ","), "found ','", 2},
        {"Infinite", good + "inf " + row(149), "expected a finite position for joint 1 of body 1", 2},
        {"Huge", good + row(149).substr(0, row(149).size() - 1) + " 1e300\n", "joint 25 of body 2", 2},
        {"CutInALine", (good + good).substr(0, good.size() + 100), "The file may be cut short", 2},
        {"Binary", good + std::string("\0\1\2", 3), "found", 2},
    };
    for (const auto& damage : damages) {
        SCOPED_TRACE(damage.name);
        expectParseError([&] { readPkuMmd(damage.text, kPath); }, damage.message, damage.line);
    }
}

TEST(PkuMmdReader, IsToldByItsFirstLine)
{
    EXPECT_TRUE(looksLikePkuMmd(row(150)));
    EXPECT_TRUE(looksLikePkuMmd("\n" + row(150, "-1.25e-01", ",") + "rest"));
    EXPECT_FALSE(looksLikePkuMmd(row(149)));
    EXPECT_FALSE(looksLikePkuMmd(row(151)));
    EXPECT_FALSE(looksLikePkuMmd(""));
    EXPECT_FALSE(looksLikePkuMmd("103\n1\n"));
    EXPECT_FALSE(looksLikePkuMmd(std::string(100000, '1')));
}

TEST(PkuMmdLabels, AreReadInAnySeparatorByTheirBegin)
{
    const auto segments = readPkuMmdLabels("41,234,331,2\r\n 3, 10, 90, 1\n7\t100\t150\n\n", "labels.txt");
    ASSERT_EQ(segments.size(), 3U);
    EXPECT_EQ(segments[0].begin, 10U);
    EXPECT_EQ(segments[0].end, 90U);
    EXPECT_EQ(segments[0].classId, 2);
    EXPECT_EQ(segments[0].name, "brushing teeth");
    EXPECT_EQ(segments[1].confidence, 1.0);
    EXPECT_EQ(segments[2].classId, 40);
    EXPECT_EQ(segments[2].confidence, 2.0);
}

TEST(PkuMmdLabels, RefuseEachDamagedFile)
{
    const std::pair<const char*, const char*> damages[] = {
        {"41,234\n", "found 2 numbers"},         {"41,234,331,2,9\n", "expected class, first frame"},
        {"bow,1,2,1\n", "found 'bow,1,2,1'"},    {"0,1,2,1\n", "a class number from 1"},
        {"1.5,1,2,1\n", "a class number"},       {"1,-4,2,1\n", "a first frame from 0"},
        {"1,10,10,1\n", "an end frame behind"},  {"1,10,1e300,1\n", "an end frame"},
        {"1,10,20,inf\n", "a finite confidence"}};
    for (const auto& [text, message] : damages) {
        SCOPED_TRACE(text);
        expectParseError([&, text = text] { readPkuMmdLabels(text, "labels.txt"); }, message, 1);
    }
}

TEST(PkuMmdLabels, AreFoundWhereTheReleasePutsThem)
{
    const std::string skeleton = pkuMmdText(standingPerson(400));
    const char* places[][2] = {
        {"PKU_Skeleton_Renew/0002-L.txt", "Train_Label_PKU_final/0002-L.txt"},
        {"Skeleton/PKU_Skeleton_Renew/0002-L.txt", "Label_PKUMMD/Train_Label_PKU_final/0002-L.txt"},
        {"0002-L.txt", "labels/0002-L.txt"},
        {"0002-L.txt", "0002-L.label"},
        {"data/0002-L.txt", "Label/0002-L.csv"}};
    int number = 0;
    for (const auto& [recording, labels] : places) {
        SCOPED_TRACE(labels);
        const auto folder = scratchDirectory("pku" + std::to_string(number++));
        write(folder / recording, skeleton);
        EXPECT_TRUE(readPkuMmd(skeleton, folder / recording).segments.empty());
        write(folder / labels, "8,10,200,2\n");
        const auto sequence = readPkuMmd(skeleton, folder / recording);
        ASSERT_EQ(sequence.segments.size(), 1U);
        EXPECT_EQ(sequence.segments[0].name, "drink water");
        EXPECT_EQ(sequence.segments[0].end, 200U);
    }
}

TEST(PkuMmdLabels, ThatWereFoundDamagedAreAWarningAndThatWereNamedAnError)
{
    const auto folder = scratchDirectory("pku-damaged");
    const std::string skeleton = pkuMmdText(standingPerson(20));
    write(folder / "a.txt", skeleton);
    write(folder / "a.label", "1,5,3,1\n");
    const auto sequence = readPkuMmd(skeleton, folder / "a.txt");
    EXPECT_TRUE(sequence.segments.empty());
    ASSERT_EQ(sequence.warnings.size(), 1U);
    EXPECT_THAT(sequence.warnings[0].text, HasSubstr("Line 1: expected an end frame"));
    EXPECT_THROW(readPkuMmd(skeleton, folder / "a.txt", folder / "a.label"), ParseError);
    EXPECT_THROW(readPkuMmd(skeleton, folder / "a.txt", folder / "absent.label"), FileError);
}

TEST(PkuMmdLabels, BehindTheLastFrameAreCutWithAWarning)
{
    const auto folder = scratchDirectory("pku-long");
    write(folder / "chosen.csv", "1,5,12,1\n2,15,40,1\n3,30,50,2\n");
    const auto sequence = readPkuMmd(pkuMmdText(standingPerson(20)), kPath, folder / "chosen.csv");
    ASSERT_EQ(sequence.segments.size(), 2U);
    EXPECT_EQ(sequence.segments[1].end, 20U);
    EXPECT_TRUE(hasWarning(sequence, SequenceWarning::Kind::Values));
}

TEST(PkuMmdLabels, KeepARoundTripThroughTheWriter)
{
    auto original = standingPerson(60);
    original.segments = {{3, 20, 0, 1.0, "bow"}, {25, 60, 50, 2.0, "wipe face"}};
    const auto path = scratchDirectory("pku-round") / "0009-R.txt";
    writePkuMmd(original, path);
    std::ifstream file(path);
    const std::string text(std::istreambuf_iterator<char>(file), {});
    const auto copy = readPkuMmd(text, path);
    ASSERT_EQ(copy.segments.size(), 2U);
    EXPECT_EQ(copy.segments[1].begin, 25U);
    EXPECT_EQ(copy.segments[1].end, 60U);
    EXPECT_EQ(copy.segments[1].classId, 50);
    EXPECT_EQ(copy.segments[1].confidence, 2.0);
}
