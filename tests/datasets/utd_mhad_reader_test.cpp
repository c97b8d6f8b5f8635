#include "datasets/errors.h"
#include "datasets/readers/file_bytes.h"
#include "datasets/readers/sequence_reader.h"
#include "datasets/readers/utd_mhad_reader.h"
#include "tests/datasets/mat_builder.h"
#include "tests/datasets/ntu_text.h"
#include "tests/support/shared_data.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <map>

using namespace kinescope::datasets;
using namespace kinescope::tests;

namespace
{

const std::filesystem::path kPath = "a3_s1_t1_skeleton.mat";

std::vector<double> ramp(std::size_t count)
{
    std::vector<double> values(count);
    for (std::size_t index = 0; index < count; ++index)
        values[index] = 1.0 + static_cast<double>(index);
    return values;
}

std::string patched(std::string bytes, std::size_t at, std::string_view replacement)
{
    return bytes.replace(at, replacement.size(), replacement);
}

} // namespace

TEST(UtdMhadReader, ReadsColumnsAsJointsThenAxesThenFrames)
{
    const auto sequence = readUtdMhad(matFile("d_skel", {20, 3, 2}, ramp(120)), kPath);
    EXPECT_EQ(sequence.frameCount, 2U);
    EXPECT_EQ(sequence.topology, kinect20Topology());
    EXPECT_EQ(sequence.classId, 2);
    EXPECT_EQ(sequence.frameRate, 30.0);
    EXPECT_EQ(sequence.position(0, 0, 4), (Point3{5, 25, 45}));
    EXPECT_EQ(sequence.position(0, 1, 0), (Point3{61, 81, 101}));
}

TEST(UtdMhadReader, TakesNaNAndZeroPositionsAsMissing)
{
    auto values = ramp(60);
    values[2] = std::numeric_limits<double>::quiet_NaN();
    values[3] = values[23] = values[43] = 0.0;
    const auto sequence = readUtdMhad(matFile("d_skel", {20, 3}, values), kPath);
    EXPECT_TRUE(isMissing(sequence.position(0, 0, 2)));
    EXPECT_TRUE(isMissing(sequence.position(0, 0, 3)));
    EXPECT_FALSE(isMissing(sequence.position(0, 0, 4)));
    ASSERT_EQ(sequence.warnings.size(), 1U);
    EXPECT_EQ(sequence.warnings[0].kind, SequenceWarning::Kind::MissingJoints);
}

TEST(UtdMhadReader, TakesTwentyFiveJointsInTheOrderOfNtu)
{
    const auto sequence = readUtdMhad(matFile("d_skel", {25, 3, 2}, ramp(150)), kPath);
    EXPECT_EQ(sequence.frameCount, 2U);
    EXPECT_EQ(sequence.topology, ntu25Topology());
    EXPECT_EQ(sequence.position(0, 1, 24), (Point3{100, 125, 150}));
    EXPECT_TRUE(sequence.warnings.empty());
}

TEST(UtdMhadReader, RenumbersASpineThatRunsFromTheHipsUpAndLeavesTheOtherAsItIs)
{
    const auto column = [](const std::vector<double>& heights) { // [20, 3, 1]; x and z are the same for every joint
        std::vector<double> values(60, 1.0);
        std::copy(heights.begin(), heights.end(), values.begin() + 20);
        return values;
    };
    std::vector<double> heights(20, 0.5); // arms and legs; hips below
    heights[12] = heights[16] = 0.9;
    std::vector<double> headFirst = heights, hipsFirst = heights;
    const double spine[] = {1.7, 1.4, 1.2, 0.95};
    std::copy(std::begin(spine), std::end(spine), headFirst.begin());
    std::reverse_copy(std::begin(spine), std::end(spine), hipsFirst.begin());

    const auto utd = readUtdMhad(matFile("d_skel", {20, 3}, column(headFirst)), kPath);
    const auto microsoft = readUtdMhad(matFile("d_skel", {20, 3}, column(hipsFirst)), kPath);
    EXPECT_EQ(microsoft.bodies[0].positions, utd.bodies[0].positions);
    EXPECT_FLOAT_EQ(microsoft.position(0, 0, 0)[1], 1.7F);
    EXPECT_TRUE(utd.warnings.empty());
    ASSERT_EQ(microsoft.warnings.size(), 1U);
    EXPECT_NE(microsoft.warnings[0].text.find("renumbered"), std::string::npos);
}

TEST(UtdMhadReader, RefusesEachDamagedFileWithOneError)
{
    const std::string valid = matFile("d_skel", {20, 3, 2}, ramp(120));
    const struct
    {
        const char* name;
        std::string bytes;
        const char* message;
    } damages[] = {
        {"Empty", "", "expected 128 bytes"},
        {"HeaderOnly", valid.substr(0, 128), "found no variable"},
        {"CutHeader", valid.substr(0, 90), "expected 128 bytes"},
        {"CutTag", valid.substr(0, 132), "element tag"},
        {"CutData", valid.substr(0, valid.size() - 100), "The file may be cut short"},
        {"ByteOrder", patched(valid, 126, "??"), "byte order mark"},
        {"Version", patched(valid, 124, std::string_view("\x00\x02", 2)), "0x0200"},
        {"ElementType", patched(valid, 128, "\x63"), "expected a matrix element, found element type 99"},
        {"ElementOf4GB", patched(valid, 132, "\xf0\xff\xff\xff"), "found 4294967280 bytes"},
        {"OtherName", matFile("skeleton", {20, 3, 2}, ramp(120)), "found 'skeleton'"},
        {"TooFewNumbers", matFile("d_skel", {20, 3, 2}, ramp(100)), "expected 120 numbers"},
        {"BillionFrames", matFile("d_skel", {20, 3, 1000000000}, ramp(120)), "20 x 3 x 1000000000"},
        {"ProductOverflows", matFile("d_skel", {2000000000, 2000000000, 2000000000}, ramp(120)), "2000000000"},
        {"NegativeSize", matFile("d_skel", {20, 3, -2}, ramp(120)), "found -2"},
        {"OtherJoints", matFile("d_skel", {21, 3, 2}, ramp(126)), "found 21 x 3 x 2"},
        {"NoFrames", matFile("d_skel", {20, 3, 0}, {}), "found 20 x 3 x 0"},
        {"FourAxes", matFile("d_skel", {20, 3, 1, 2}, ramp(120)), "found 20 x 3 x 1 x 2"},
    };
    for (const auto& damage : damages) {
        SCOPED_TRACE(damage.name);
        expectParseError([&] { readUtdMhad(damage.bytes, kPath); }, damage.message);
    }
}

TEST(UtdMhadReader, RefusesAFileCutAnywhere)
{
    const std::string valid = matFile("d_skel", {20, 3, 2}, ramp(120));
    for (std::size_t size = 0; size < valid.size(); size += 3)
        EXPECT_THROW(readUtdMhad(std::string_view(valid).substr(0, size), kPath), ParseError) << size;
}

TEST(UtdMhadReader, TellsTheClassFromTheName)
{
    EXPECT_EQ(utdMhadClassId("/data/a27_s8_t4_skeleton.mat"), 26);
    EXPECT_FALSE(utdMhadClassId("a_s1_t1_skeleton.mat"));
    EXPECT_FALSE(utdMhadClassId("b1_s1_t1_skeleton.mat"));
    EXPECT_FALSE(utdMhadClassId("a0_s1_t1_skeleton.mat"));
}

TEST(UtdMhadReader, ReadsAll861RecordingsWithTheirPublishedCounts)
{
    KINESCOPE_REQUIRE_SHARED("data/utd_mhad/Skeleton");
    std::map<int, int> perClass;
    std::size_t shortest = 1000;
    std::size_t longest = 0;
    const auto files = findSequences(sharedDirectory() / "data/utd_mhad/Skeleton");
    EXPECT_EQ(files.size(), 861U);
    for (const auto& file : files) {
        const auto sequence = readSequence(file);
        ASSERT_EQ(sequence.format, "utd-mhad") << file;
        ASSERT_EQ(sequence.bodies.size(), 1U) << file;
        ASSERT_EQ(sequence.bodies[0].positions.size(), sequence.frameCount * 20) << file;
        ASSERT_TRUE(sequence.classId) << file;
        ASSERT_EQ(missingRatio(sequence), 0.0) << file;
        ASSERT_TRUE(sequence.warnings.empty()) << file << ": " << sequence.warnings.front().text;
        ++perClass[*sequence.classId];
        shortest = std::min(shortest, sequence.frameCount);
        longest = std::max(longest, sequence.frameCount);
    }
    ASSERT_EQ(perClass.size(), 27U);
    for (const auto& [classId, count] : perClass)
        EXPECT_EQ(count, classId == 7 || classId == 22 || classId == 26 ? 31 : 32) << classId;
    EXPECT_EQ(shortest, 41U);
    EXPECT_EQ(longest, 125U);
}
