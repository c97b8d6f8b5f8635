#include "datasets/errors.h"
#include "datasets/preprocessing/canonical.h"
#include "datasets/readers/ntu_reader.h"
#include "datasets/readers/sequence_reader.h"
#include "datasets/writers/kinetics_writer.h"
#include "datasets/writers/ntu_writer.h"
#include "datasets/writers/pku_mmd_writer.h"
#include "tests/datasets/ntu_text.h"
#include "tests/datasets/pose_files.h"
#include "tests/support/shared_data.h"

#include <gtest/gtest.h>

#include <fstream>
#include <limits>
#include <set>

using namespace kinescope::datasets;
using namespace kinescope::tests;

namespace
{

constexpr float kMissing = std::numeric_limits<float>::quiet_NaN();
const std::filesystem::path kPath = "S001C001P001R001A043.skeleton";

// Line 1: frame count; 2: body count; 3: body; 4: joint count; 5-29: joints of frame 1; 30: body count of frame 2 …
std::string validText()
{
    return ntuText(standingPerson(4));
}

void removeBody(SkeletonSequence& sequence, std::size_t body, std::size_t frame)
{
    for (std::size_t joint = 0; joint < kNtuJointCount; ++joint) {
        sequence.bodies[body].positions[frame * kNtuJointCount + joint] = {kMissing, kMissing, kMissing};
        sequence.bodies[body].states[frame * kNtuJointCount + joint] = JointState::Missing;
    }
}

struct Damage
{
    std::string name;
    std::string text;
    std::string message;
    std::size_t line;
};

std::vector<Damage> damages()
{
    const std::string text = validText();
    const std::string joint = "0 0.1 3 0 0 0 0 0 0 0 0 2";
    const auto cutAtLine = [&](std::size_t number) {
        return withLine(text, number, "\x01").substr(0, withLine(text, number, "\x01").find('\x01'));
    };
    return {
        {"Empty", "", "found the end of the file", 0},
        {"OnlyAFrameCount", "4\n", "expected a frame count", 1},
        {"BlankLines", "\n\n  \r\n", "found the end of the file", 0},
        {"LettersForFrameCount", withLine(text, 1, "many"), "found 'many'", 1},
        {"NoFrames", withLine(text, 1, "0"), "found 0", 1},
        {"NegativeFrameCount", withLine(text, 1, "-3"), "found '-3'", 1},
        {"FractionalFrameCount", withLine(text, 1, "4.5"), "found '4.5'", 1},
        {"BillionFrames", withLine(text, 1, "1000000000"), "found 1000000000", 1},
        {"FrameCountBeyond64Bits", withLine(text, 1, "99999999999999999999999"), "99999999999999999999999", 1},
        {"MoreFramesStated", withLine(text, 1, "5"), "expected frame 5 of 5, found the end of the file", 0},
        {"FewerFramesStated", withLine(text, 1, "3"), "expected the end of the file after frame 3", 86},
        {"BillionBodies", withLine(text, 2, "1000000000"), "found 1000000000", 2},
        {"TwoBodiesStated", withLine(text, 2, "2"), "expected 10 numbers for a body", 30},
        {"ShortBodyLine", withLine(text, 3, "72057594037931101 0 1 0 1"), "expected 10 numbers for a body", 3},
        {"LettersInBodyLine", withLine(text, 3, "72057594037931101 0 1 0 x 0 0 0 0 2"), "found 'x'", 3},
        {"BillionJoints", withLine(text, 4, "1000000000"), "expected the joint count 25, found 1000000000", 4},
        {"TwentyFourJoints", withLine(text, 4, "24"), "expected the joint count 25, found 24", 4},
        {"NineNumbers", withLine(text, 11, "0 0.1 3 0 0 0 0 0 0"), "expected 12 numbers for joint 7, found 9", 11},
        {"ThirteenNumbers", withLine(text, 5, joint + " 1"), "expected 12 numbers for joint 1, found 13", 5},
        {"LettersForANumber", withLine(text, 5, "0 abc 3 0 0 0 0 0 0 0 0 2"), "found 'abc'", 5},
        {"TwoNumbersInOne", withLine(text, 5, "0 1.2.3 3 0 0 0 0 0 0 0 0 2"), "found '1.2.3'", 5},
        {"DecimalComma", withLine(text, 5, "0 1,2 3 0 0 0 0 0 0 0 0 2"), "found '1,2'", 5},
        {"InfinitePosition", withLine(text, 5, "0 inf 3 0 0 0 0 0 0 0 0 2"), "expected a finite position", 5},
        {"HugePosition", withLine(text, 5, "0 1e300 3 0 0 0 0 0 0 0 0 2"), "expected a finite position", 5},
        {"ExponentBeyondDouble", withLine(text, 5, "0 1e999 3 0 0 0 0 0 0 0 0 2"), "found '1e999'", 5},
        {"TrackingStateSeven", withLine(text, 5, "0 1 3 0 0 0 0 0 0 0 0 7"), "expected a tracking state", 5},
        {"CutInAJointLine", cutAtLine(12), "found the end of the file", 12},
        {"CutBetweenFrames", cutAtLine(30), "expected frame 2 of 4", 30},
        {"Binary", std::string("\x00\x01\x02\xff\xfe", 5) + text, "found", 1},
    };
}

} // namespace

TEST(NtuReader, RefusesEachDamagedFileWithOneErrorThatNamesThePlace)
{
    for (const auto& damage : damages()) {
        SCOPED_TRACE(damage.name);
        expectParseError([&] { readNtu(damage.text, kPath); }, damage.message, damage.line);
    }
}

TEST(NtuReader, RefusesAFileCutAtAnyByteSaveTheLastLineEnd)
{
    const std::string text = validText();
    // The last number may lose its end and stay a number: cuts within the last line's last word are left out.
    for (std::size_t size = 0; size + 3 < text.size(); size += 7)
        EXPECT_THROW(readNtu(std::string_view(text).substr(0, size), kPath), ParseError) << size;
    EXPECT_NO_THROW(readNtu(std::string_view(text).substr(0, text.size() - 1), kPath));
}

TEST(NtuReader, KeepsEveryValueOfARoundTrip)
{
    auto original = standingPerson(12);
    original.bodies[0].positions[30] = {-0.123456789F, 1.0e-7F, 3.4028235e5F};
    original.bodies[0].states[31] = JointState::Inferred;
    original.bodies[0].positions[32] = {kMissing, kMissing, kMissing};
    original.bodies[0].states[32] = JointState::Missing;
    original.bodies[0].imagePositions.assign(original.bodies[0].positions.size(), {960.25F, 540.5F});
    const auto copy = readNtu(ntuText(original), kPath);
    ASSERT_EQ(copy.frameCount, original.frameCount);
    ASSERT_EQ(copy.bodies.size(), 1U);
    EXPECT_EQ(copy.bodies[0].id, original.bodies[0].id);
    EXPECT_EQ(copy.bodies[0].states, original.bodies[0].states);
    for (std::size_t cell = 0; cell < original.bodies[0].positions.size(); ++cell) {
        if (cell == 32) {
            EXPECT_TRUE(isMissing(copy.bodies[0].positions[cell]));
            continue;
        }
        EXPECT_EQ(copy.bodies[0].positions[cell], original.bodies[0].positions[cell]) << cell;
        EXPECT_EQ(copy.bodies[0].imagePositions[cell], original.bodies[0].imagePositions[cell]) << cell;
    }
    EXPECT_EQ(copy.classId, 42);
    EXPECT_EQ(copy.format, "ntu");
}

TEST(NtuReader, KeepsABodyThatLeavesAndReturnsAsOneBody)
{
    auto sequence = standingPerson(9);
    sequence.bodies.push_back(sequence.bodies[0]);
    sequence.bodies[1].id = "7";
    for (const std::size_t frame : {0U, 1U, 4U, 5U, 8U})
        removeBody(sequence, 1, frame);
    removeBody(sequence, 0, 3);
    const auto copy = readNtu(ntuText(sequence), kPath);
    ASSERT_EQ(copy.bodies.size(), 2U);
    EXPECT_EQ(copy.bodies[1].id, "7");
    for (std::size_t frame = 0; frame < 9; ++frame) {
        EXPECT_EQ(isMissing(copy.position(1, frame, 3)), isMissing(sequence.position(1, frame, 3))) << frame;
        EXPECT_EQ(isMissing(copy.position(0, frame, 3)), frame == 3) << frame;
    }
}

TEST(NtuReader, ReadsFramesWithoutBodiesAndSaysSo)
{
    const auto none = readNtu("3\n0\n0\n0\n", kPath);
    EXPECT_EQ(none.frameCount, 3U);
    EXPECT_TRUE(none.bodies.empty());
    ASSERT_EQ(none.warnings.size(), 1U);
    EXPECT_EQ(none.warnings[0].kind, SequenceWarning::Kind::BodyCount);

    auto sequence = standingPerson(4);
    removeBody(sequence, 0, 2);
    const auto gap = readNtu(ntuText(sequence), kPath);
    ASSERT_EQ(gap.warnings.size(), 1U);
    EXPECT_EQ(gap.warnings[0].kind, SequenceWarning::Kind::MissingFrames);
}

TEST(NtuReader, IsLiberalInWhiteSpaceAndNumberFormats)
{
    std::string text = validText();
    text = withLine(text, 5, "\t+1.5e-1   -2E0 3. 0 0  nan -1.#IND 0 0 0 0 2.0   ");
    text = withLine(text, 6, ".5 1e-400 3 0 0 0 0 0 0 0 0 1");
    std::string loose = "\xEF\xBB\xBF\r\n";
    for (const char c : text)
        loose += c == '\n' ? std::string(" \r\n") : std::string(1, c);
    const auto sequence = readNtu(loose, kPath);
    EXPECT_EQ(sequence.position(0, 0, 0), (Point3{0.15F, -2.0F, 3.0F}));
    EXPECT_EQ(sequence.position(0, 0, 1), (Point3{0.5F, 0.0F, 3.0F}));
    EXPECT_EQ(sequence.bodies[0].states[1], JointState::Inferred);
}

TEST(NtuReader, TakesJointsAsTrackedWhenNoStateIsEverSet)
{
    std::string text = validText();
    for (std::size_t at = text.find(" 2\n", 60); at != std::string::npos; at = text.find(" 2\n", at + 1))
        text[at + 1] = '0';
    const auto sequence = readNtu(text, kPath);
    EXPECT_EQ(missingRatio(sequence), 0.0);
    EXPECT_EQ(sequence.bodies[0].states[0], JointState::Tracked);
    EXPECT_FALSE(sequence.warnings.empty());
}

TEST(NtuReader, KeepsBodiesThatSwapTheirPlacesInTheFrameApart)
{
    auto pair = withNeighbour(standingPerson(3), 1.0F);
    pair.bodies[0].id = "72057594037931101";
    pair.bodies[1].id = "72057594037931102";
    auto swapped = pair;
    std::swap(swapped.bodies[0], swapped.bodies[1]);
    const std::string first = ntuText(pair);
    const std::string second = ntuText(swapped);
    // Frame 2 of three lists its bodies the other way round: a head line, then 1 + 2 * 27 lines a frame.
    std::string text;
    std::size_t line = 0;
    for (std::size_t at = 0, other = 0; at < first.size(); ++line) {
        const std::size_t end = first.find('\n', at) + 1;
        const std::size_t otherEnd = second.find('\n', other) + 1;
        const bool middle = line > 55 && line <= 110;
        text += middle ? second.substr(other, otherEnd - other) : first.substr(at, end - at);
        at = end;
        other = otherEnd;
    }
    const auto sequence = readNtu(text, kPath);
    ASSERT_EQ(sequence.bodies.size(), 2U);
    EXPECT_EQ(sequence.bodies[0].positions, pair.bodies[0].positions);
    EXPECT_EQ(sequence.bodies[1].positions, pair.bodies[1].positions);
    EXPECT_TRUE(sequence.warnings.empty());
}

TEST(NtuReader, ReadsFramesWithMoreThanTwoBodiesAndWithNone)
{
    auto crowd = standingPerson(4);
    for (int neighbour = 1; neighbour < 5; ++neighbour)
        crowd = withNeighbour(crowd, static_cast<float>(neighbour));
    for (std::size_t body = 0; body < crowd.bodies.size(); ++body) {
        crowd.bodies[body].id = std::to_string(100 + body);
        removeBody(crowd, body, 2);
    }
    const auto sequence = readNtu(ntuText(crowd), kPath);
    EXPECT_EQ(sequence.bodies.size(), 5U);
    ASSERT_EQ(sequence.warnings.size(), 1U);
    EXPECT_EQ(sequence.warnings[0].kind, SequenceWarning::Kind::MissingFrames);
    EXPECT_EQ(canonicalize(sequence, {}).bodiesPresent, 2U);
}

TEST(NtuReader, TakesANaNPositionAsMissing)
{
    const auto sequence = readNtu(withLine(validText(), 5, "nan NaN -1.#IND 0 0 0 0 0 0 0 0 2"), kPath);
    EXPECT_TRUE(isMissing(sequence.position(0, 0, 0)));
    EXPECT_EQ(sequence.bodies[0].states[0], JointState::Missing);
    ASSERT_EQ(sequence.warnings.size(), 1U);
    EXPECT_EQ(sequence.warnings[0].kind, SequenceWarning::Kind::MissingJoints);
}

TEST(NtuReader, RefusesBodyIdsThatWouldMultiplyTheFile)
{
    const auto one = ntuText(standingPerson(1));
    const std::string body = one.substr(one.find('\n', 2) + 1 + std::string("72057594037931101").size());
    std::string text = "400040\n";
    for (int id = 0; id < 40; ++id)
        text += "1\n" + std::to_string(1000 + id) + body;
    for (int frame = 0; frame < 400000; ++frame)
        text += "0\n";
    expectParseError([&] { readNtu(text, kPath); }, "body ids that last");
}

TEST(NtuReader, TellsTheClassFromTheName)
{
    EXPECT_EQ(ntuClassId("/data/S017C003P020R002A060.skeleton"), 59);
    EXPECT_EQ(ntuClassId("S001C001P001R001A120_cut.skeleton"), 119);
    EXPECT_FALSE(ntuClassId("Antonia.skeleton"));
    EXPECT_FALSE(ntuClassId("A000.skeleton"));
}

TEST(SequenceReader, ChoosesByContentNotByName)
{
    const auto path = scratchDirectory("content") / "recording.mat";
    writeNtu(standingPerson(5), path);
    EXPECT_EQ(readSequence(path).format, "ntu");
}

TEST(SequenceReader, NamesWhatItCannotRead)
{
    const auto folder = scratchDirectory("unknown");
    const auto write = [&](const char* name, std::string_view bytes) {
        std::ofstream(folder / name, std::ios::binary) << bytes;
        return folder / name;
    };
    const auto empty = write("empty.skeleton", "");
    expectParseError([&] { readSequence(empty); }, "found an empty file");
    const auto prose = write("notes.txt", "\nThis is prose.\n");
    expectParseError([&] { readSequence(prose); }, "found 'This is prose.'", 2);
    const auto binary = write("picture.png", std::string_view("\x89PNG\0\0\0\1", 8));
    expectParseError([&] { readSequence(binary); }, "found other binary data");
    const auto hdf = write("new.mat", std::string_view("\x89HDF\r\n\x1a\n\0\0", 10));
    expectParseError([&] { readSequence(hdf); }, "HDF5");
    const auto letters = write("bad.skeleton", "x\n1\n");
    expectParseError([&] { readSequence(letters); }, "frame count", 1);
    EXPECT_THROW(readSequence(folder / "absent.skeleton"), FileError);
    EXPECT_THROW(readSequence(folder), FileError);
}

TEST(SequenceReader, FindsTextsAndJsonByContentAndFramesOnce)
{
    const auto folder = scratchDirectory("mixed-library");
    std::filesystem::remove_all(folder);
    const auto write = [&](const char* name, const std::string& text) {
        std::filesystem::create_directories((folder / name).parent_path());
        std::ofstream(folder / name) << text;
    };
    const auto person = standingPerson(3);
    const auto frame = openPoseText(person, 0, true);
    write("notes.txt", "0");
    write("labels/0002-L.txt", "6,5,40,2\n8,41,60,1\n");
    write("kinetics_train_label.json", R"({"a": {"has_skeleton": true, "label": "x", "label_index": 3}})");
    write("0002-L.txt", pkuMmdText(person));
    write("video.json", kineticsText(person));
    write("a01_s01_e01_skeleton3D.txt", msrActionText(person));
    write("two/run_000_keypoints.json", frame);
    write("two/run_001_keypoints.json", frame);
    write("two/walk_000_keypoints.json", frame);
    write("walk/000_keypoints.json", frame);
    write("walk/001_keypoints.json", frame);
    write("a01_s01_e01/frame_1_tc_1_skeletons.txt", nwUclaFrameText(person, 0));
    write("a01_s01_e01/frame_2_tc_4_skeletons.txt", nwUclaFrameText(person, 1));
    std::set<std::string> formats;
    const auto found = findSequences(folder);
    for (const auto& path : found)
        formats.insert(readSequence(path).format);
    EXPECT_EQ(found.size(), 7U);
    EXPECT_EQ(formats, (std::set<std::string>{"kinetics-skeleton", "msr", "nw-ucla", "openpose", "pku-mmd"}));
    EXPECT_TRUE(std::find(found.begin(), found.end(), folder / "walk") != found.end());
    expectParseError([&] { readSequence(folder / "labels/0002-L.txt"); }, "the labels of a PKU-MMD recording", 1);
}

TEST(SequenceReader, FindsRecordingsBelowAFolder)
{
    const auto folder = scratchDirectory("library");
    std::filesystem::create_directories(folder / "b");
    for (const char* name : {"b/two.SKELETON", "a.skeleton", "notes.txt"})
        std::ofstream(folder / name) << "0";
    const auto found = findSequences(folder);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0], folder / "a.skeleton");
    EXPECT_THROW(findSequences(folder / "absent"), FileError);
}
