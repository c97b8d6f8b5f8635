#include "datasets/errors.h"
#include "datasets/preprocessing/canonical.h"
#include "datasets/readers/file_bytes.h"
#include "datasets/readers/kinect_names.h"
#include "datasets/readers/msr_reader.h"
#include "datasets/readers/ntu_reader.h"
#include "datasets/readers/nw_ucla_reader.h"
#include "datasets/writers/ntu_writer.h"
#include "tests/datasets/ntu_text.h"
#include "tests/datasets/pose_files.h"
#include "tests/support/shared_data.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <fstream>
#include <set>

using namespace kinescope::datasets;
using namespace kinescope::tests;
using testing::HasSubstr;

namespace
{

const std::filesystem::path kMsrPath = "a13_s02_e01_skeleton3D.txt";
const std::filesystem::path kUclaPath = "a09_s01_e02_v03.json";

/// The positions that 20-joint files keep, after the mapping back to 25 joints.
void expectSameMotion(const SkeletonSequence& read, const SkeletonSequence& original, float tolerance)
{
    const auto mapped = mapToNtu25(read);
    ASSERT_EQ(mapped.frameCount, original.frameCount);
    ASSERT_EQ(mapped.bodies.size(), original.bodies.size());
    for (std::size_t body = 0; body < mapped.bodies.size(); ++body)
        for (std::size_t frame = 0; frame < mapped.frameCount; ++frame)
            for (std::size_t joint = 0; joint < 21; ++joint)
                for (std::size_t axis = 0; axis < 3 && joint != 2; ++axis)
                    ASSERT_NEAR(mapped.position(body, frame, joint)[axis], original.position(body, frame, joint)[axis],
                                tolerance)
                        << "joint " << joint << ", frame " << frame;
}

std::string lines(std::size_t count, std::string_view line = "0.1 0.2 3 1\n")
{
    std::string text;
    for (std::size_t number = 0; number < count; ++number)
        text += line;
    return text;
}

struct Damage
{
    const char* name;
    std::string text;
    const char* message;
    std::size_t line;
};

} // namespace

TEST(MsrReader, ReadsActionsInMetres)
{
    const auto original = standingPerson(9);
    const auto text = msrActionText(original);
    ASSERT_TRUE(looksLikeMsr(text));
    const auto sequence = readMsr(text, kMsrPath);
    EXPECT_EQ(sequence.format, "msr");
    EXPECT_EQ(sequence.topology, msr20Topology());
    EXPECT_EQ(sequence.frameRate, 15.0);
    EXPECT_EQ(sequence.classId, 12);
    EXPECT_TRUE(sequence.warnings.empty());
    expectSameMotion(sequence, original, 1e-6F);
}

TEST(MsrReader, TurnsScreenCoordinatesUpright)
{
    const auto original = standingPerson(12);
    const auto sequence = readMsr(msrScreenText(original), "a01_s01_e01_skeleton.txt");
    EXPECT_EQ(sequence.classId, 0);
    ASSERT_EQ(sequence.warnings.size(), 1U);
    EXPECT_THAT(sequence.warnings[0].text, HasSubstr("screen coordinates"));
    const auto full = canonicalize(original, {});
    const auto read = canonicalize(sequence, {});
    for (std::size_t index = 0; index < full.values.size(); index += full.bodies) {
        const std::size_t joint = index / full.bodies % kNtuJointCount;
        if (joint != 2 && joint < 21) {
            ASSERT_NEAR(read.values[index], full.values[index], 0.02F) << index;
        }
    }
}

TEST(MsrReader, ReadsDailyActivitiesWithOneTwoAndNobody)
{
    const auto pair = withNeighbour(standingPerson(6), 0.9F);
    const auto text = msrDailyText(pair);
    ASSERT_TRUE(looksLikeMsr(text));
    const auto sequence = readMsr(text, "a16_s07_e02_skeleton.txt");
    EXPECT_EQ(sequence.topology, kinect20SdkTopology());
    EXPECT_EQ(sequence.frameRate, 30.0);
    expectSameMotion(sequence, pair, 1e-6F);

    auto gap = msrDailyText(standingPerson(2));
    gap.replace(0, 4, "3 20\n0");
    const auto late = readMsr(gap, kMsrPath);
    EXPECT_EQ(late.frameCount, 3U);
    EXPECT_TRUE(isMissing(late.position(0, 0, 0)));
    EXPECT_EQ(late.warnings.at(0).kind, SequenceWarning::Kind::MissingFrames);
}

TEST(MsrReader, ReadsAHeadLineWithoutCountsAndCommas)
{
    const auto sequence = readMsr("2\n20\n" + lines(20, "0.1,0.2,3,1,\r\n") + "20\n" + lines(20), kMsrPath);
    EXPECT_EQ(sequence.frameCount, 2U);
    EXPECT_EQ(readMsr("2 20\n" + lines(40), kMsrPath).frameCount, 2U);
}

TEST(MsrReader, ReadsARecordingThatIsZeroThroughout)
{
    const auto sequence = readMsr(lines(60, "0 0 0 0\n"), kMsrPath);
    EXPECT_EQ(sequence.frameCount, 3U);
    EXPECT_TRUE(sequence.bodies.empty());
    EXPECT_EQ(sequence.warnings.at(0).kind, SequenceWarning::Kind::BodyCount);
}

TEST(MsrReader, RefusesEachDamagedFileWithOneErrorThatNamesThePlace)
{
    const Damage damages[] = {
        {"Empty", "", "expected 20 lines", 1},
        {"OneLineLess", lines(39), "joint 20 of frame 2, found the end of the file", 40},
        {"OneLineMore", lines(41), "joint 2 of frame 3, found the end of the file", 42},
        {"TwoNumbers", lines(21) + "1 2\n", "joint 2 of frame 2, found 2 numbers", 22},
        {"FiveNumbers", lines(22) + "1 2 3 4 5\n", "found '1 2 3 4 5'", 23},
        {"Word", lines(3) + "1 2 three 4\n", "found '1 2 three 4'", 4},
        {"Infinite", lines(3) + "1 inf 3 4\n", "expected a finite position for joint 4 of frame 1", 4},
        {"Huge", lines(3) + "1 1e300 3 4\n", "expected a finite position", 4},
        {"NineteenJoints", "5 19\n" + lines(95), "expected 20 joints, found 19", 1},
        {"BillionFrames", "1000000000\n20\n" + lines(20), "expected a frame count", 1},
        {"ManyFrames", "900000\n20\n" + lines(20), "expected a frame count up to", 1},
        {"NoFrames", "0 20\n", "expected a frame count from 1", 1},
        {"MoreFramesStated", "2 20\n20\n" + lines(20), "expected frame 2 of 2", 23},
        {"FewerFramesStated", "1 20\n20\n" + lines(20) + "20\n" + lines(20), "the end of the file after frame 1", 23},
        {"OddLineCount", "1 20\n21\n" + lines(21), "a multiple of 20, found 21", 2},
        {"ManyLines", "1 20\n400\n" + lines(400), "a multiple of 20, found 400", 2},
        {"Binary", std::string("\0\1\2\3", 4), "found", 1},
    };
    for (const auto& damage : damages) {
        SCOPED_TRACE(damage.name);
        expectParseError([&] { readMsr(damage.text, kMsrPath); }, damage.message, damage.line);
    }
}

TEST(MsrReader, IsToldFromNtuByContent)
{
    EXPECT_FALSE(looksLikeMsr(ntuText(standingPerson(2))));
    EXPECT_FALSE(looksLikeMsr("0.1,0.2,0.3\n"));
    EXPECT_FALSE(looksLikeMsr("1 2 3 4 5\n"));
    EXPECT_TRUE(looksLikeMsr("54\n20\n40\n1 2 3 4\n"));
}

TEST(NwUclaReader, ReadsTheJsonForm)
{
    const auto original = standingPerson(7);
    const auto text = nwUclaJsonText(original, 8);
    ASSERT_TRUE(looksLikeNwUclaJson(text));
    const auto sequence = readNwUclaJson(text, kUclaPath);
    EXPECT_EQ(sequence.format, "nw-ucla");
    EXPECT_EQ(sequence.topology, kinect20SdkTopology());
    EXPECT_EQ(sequence.classId, 7);
    expectSameMotion(sequence, original, 1e-6F);
}

TEST(NwUclaReader, TellsTheClassFromTheNameWithoutALabel)
{
    auto text = nwUclaJsonText(standingPerson(2), 8);
    text.replace(text.find(", \"label\""), std::string::npos, "}");
    EXPECT_EQ(readNwUclaJson(text, kUclaPath).classId, 7) << "action 9 is the eighth of ten classes";
    EXPECT_FALSE(readNwUclaJson(text, "a07_s01_e02_v03.json").classId) << "there is no action 7";
    EXPECT_EQ(kinectActionNumber("view_1/a12_s03_e00/frame_3_tc_9_skeletons.txt"), 12);
    EXPECT_FALSE(kinectActionNumber("action_1.txt"));
}

TEST(NwUclaReader, ReadsAFolderOfFramesFromAnyOfThem)
{
    const auto pair = withNeighbour(standingPerson(5), 1.0F);
    const auto folder = scratchDirectory("nw-ucla") / "a03_s02_e01";
    std::filesystem::create_directories(folder);
    const auto file = [&](std::size_t number) {
        return folder / fmt::format("frame_{}_tc_{}_skeletons.txt", number, 7000 - number);
    };
    for (std::size_t frame = 0; frame < 5; ++frame)
        std::ofstream(file(frame + 98), std::ios::binary) << nwUclaFrameText(pair, frame);
    std::ofstream(file(104)) << "";
    EXPECT_TRUE(looksLikeNwUclaFrame(nwUclaFrameText(pair, 0)));
    ASSERT_TRUE(isNwUclaFolder(folder));
    for (const auto& sequence : {readNwUclaFolder(folder), readNwUclaFrames(readFileBytes(file(100)), file(100))}) {
        EXPECT_EQ(sequence.frameCount, 7U) << "98 to 104, 103 missing and 104 empty";
        EXPECT_EQ(sequence.classId, 2);
        ASSERT_EQ(sequence.bodies.size(), 2U);
        EXPECT_EQ(sequence.position(1, 4, 0), pair.position(1, 4, 0));
        EXPECT_TRUE(isMissing(sequence.position(0, 6, 0)));
        EXPECT_EQ(sequence.warnings.at(0).text, "No body was tracked in 2 of 7 frames.");
    }
}

TEST(NwUclaReader, RefusesEachDamagedFile)
{
    const auto good = nwUclaJsonText(standingPerson(2), 1);
    const Damage damages[] = {
        {"Empty", "", "found the end of the file", 1},
        {"NoSkeletons", R"({"label": 1})", "a list named 'skeletons'", 1},
        {"NoFrames", R"({"skeletons": []})", "at least one frame", 1},
        {"TwoNumbers", R"({"skeletons": [[[1, 2]]]})", "x, y and z for joint 1 of frame 1, found 2 numbers", 1},
        {"OneJoint", R"({"skeletons": [[[1, 2, 3]]]})", "20 joints in frame 1, found 1", 1},
        {"Huge", R"({"skeletons": [[[1, 2, 1e300]]]})", "a finite position for joint 1 of frame 1", 1},
        {"Flat", R"({"skeletons": [[1, 2, 3]]})", "expected x, y and z of a joint", 1},
        {"Cut", good.substr(0, good.size() - 30), "The file may be cut short", 1},
    };
    for (const auto& damage : damages) {
        SCOPED_TRACE(damage.name);
        expectParseError([&] { readNwUclaJson(damage.text, kUclaPath); }, damage.message, damage.line);
    }
    const auto folder = scratchDirectory("nw-ucla-damaged");
    const auto frame = folder / "frame_1_tc_1_skeletons.txt";
    for (const std::string& text : {"1\n" + lines(19), "1\n" + lines(21), "1\n" + lines(19) + "a,b,c,d\n", lines(20)}) {
        std::ofstream(frame, std::ios::trunc) << text;
        EXPECT_THROW(readNwUclaFrames(text, frame), ParseError) << text;
    }
}

TEST(NwUclaReader, IsToldFromOtherTexts)
{
    EXPECT_FALSE(looksLikeNwUclaFrame(lines(20)));
    EXPECT_FALSE(looksLikeNwUclaFrame(ntuText(standingPerson(1))));
    EXPECT_FALSE(looksLikeNwUclaFrame(msrDailyText(standingPerson(1))));
    EXPECT_FALSE(looksLikeNwUclaFrame("3\n" + lines(60))) << "three frames of MSRDailyActivity3D";
    EXPECT_FALSE(looksLikeNwUclaFrame("1\n" + lines(21)));
}

TEST(KinectTopologies, MapToTheSameJointsAsUtdMhadsOrder)
{
    const auto reference = ntuMapping(*kinect20Topology());
    for (const auto& topology : {kinect20SdkTopology(), msr20Topology()}) {
        const auto mapping = ntuMapping(*topology);
        for (std::size_t joint = 0; joint < kNtuJointCount; ++joint) {
            std::set<std::string> expected;
            for (const int source : reference[joint])
                expected.insert(kinect20Topology()->jointNames[static_cast<std::size_t>(source)]);
            std::set<std::string> names;
            for (const int source : mapping[joint])
                names.insert(topology->jointNames[static_cast<std::size_t>(source)]);
            EXPECT_EQ(names, expected) << topology->id << ", joint " << joint;
        }
        EXPECT_EQ(topologyById(topology->id), topology);
    }
}
