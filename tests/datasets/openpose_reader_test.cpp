#include "datasets/errors.h"
#include "datasets/preprocessing/canonical.h"
#include "datasets/readers/file_bytes.h"
#include "datasets/readers/openpose_reader.h"
#include "tests/datasets/ntu_text.h"
#include "tests/datasets/pose_files.h"
#include "tests/support/shared_data.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <fstream>
#include <functional>
#include <set>

using namespace kinescope::datasets;
using namespace kinescope::tests;
using testing::HasSubstr;

namespace
{

const std::filesystem::path kPath = "walk_000000000000_keypoints.json";

std::filesystem::path frameFile(const std::filesystem::path& folder, std::size_t number)
{
    return folder / fmt::format("walk_{:012}_keypoints.json", number);
}

/// A folder with a file for every frame of `numbers`, written by `text`.
std::filesystem::path folderOf(const std::string& name, const std::vector<std::size_t>& numbers,
                               const std::function<std::string(std::size_t)>& text)
{
    const auto folder = scratchDirectory(name);
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    for (const auto number : numbers)
        std::ofstream(frameFile(folder, number)) << text(number);
    return folder;
}

std::vector<std::size_t> upTo(std::size_t count)
{
    std::vector<std::size_t> numbers(count);
    for (std::size_t number = 0; number < count; ++number)
        numbers[number] = number;
    return numbers;
}

SkeletonSequence readFile(const std::filesystem::path& path)
{
    return readOpenPose(readFileBytes(path), path);
}

} // namespace

TEST(OpenPoseReader, OpensAllFramesFromTheFolderAndFromAnyFile)
{
    const auto person = standingPerson(24);
    const auto folder =
        folderOf("openpose", upTo(24), [&](std::size_t frame) { return openPoseText(person, frame, true); });
    ASSERT_TRUE(isOpenPoseFolder(folder));
    const auto fromFolder = readOpenPoseFolder(folder);
    const auto fromFile = readFile(frameFile(folder, 7));
    EXPECT_EQ(fromFolder.sourcePath, folder);
    EXPECT_EQ(fromFile.sourcePath, frameFile(folder, 7));
    for (const auto& sequence : {fromFolder, fromFile}) {
        EXPECT_EQ(sequence.format, "openpose");
        EXPECT_EQ(sequence.topology, body25Topology());
        EXPECT_EQ(sequence.frameCount, 24U);
        ASSERT_EQ(sequence.bodies.size(), 1U);
        EXPECT_EQ(sequence.warnings.back().kind, SequenceWarning::Kind::FrameRate);
    }
    EXPECT_EQ(fromFile.bodies[0].imagePositions[0], fromFolder.bodies[0].imagePositions[0]);
}

TEST(OpenPoseReader, MapsBothLayoutsToTheMotionThatWasFilmed)
{
    const auto person = standingPerson(30);
    const auto full = canonicalize(person, {});
    for (const bool body25 : {false, true}) {
        SCOPED_TRACE(body25);
        const auto folder = folderOf("openpose-layout", upTo(30),
                                     [&](std::size_t frame) { return openPoseText(person, frame, body25); });
        const auto sequence = readOpenPoseFolder(folder);
        EXPECT_EQ(sequence.topology, body25 ? body25Topology() : coco18Topology());
        const auto flat = canonicalize(sequence, {});
        EXPECT_FALSE(flat.mirrored);
        for (std::size_t at = 0; at < 64; ++at)
            for (std::size_t axis = 0; axis < 2; ++axis) {
                const std::size_t wrist = ((axis * 64 + at) * kNtuJointCount + 10) * flat.bodies;
                ASSERT_NEAR(flat.values[wrist], full.values[wrist], 0.15F) << at << ", axis " << axis;
            }
    }
}

TEST(OpenPoseReader, TakesGapsInTheNumbersAsMissingFrames)
{
    const auto person = standingPerson(12);
    const auto folder = folderOf("openpose-gap", {0, 1, 2, 6, 7, 11},
                                 [&](std::size_t frame) { return openPoseText(person, frame, true); });
    const auto sequence = readOpenPoseFolder(folder);
    EXPECT_EQ(sequence.frameCount, 12U);
    ASSERT_EQ(sequence.bodies.size(), 1U) << "the same person behind the gap";
    EXPECT_TRUE(isMissing(sequence.position(0, 4, 1)));
    EXPECT_FALSE(isMissing(sequence.position(0, 11, 1)));
    EXPECT_EQ(sequence.warnings.at(0).text, "No person was found in 6 of 12 frames.");
    EXPECT_EQ(canonicalize(sequence, {}).bodiesPresent, 1U);
}

TEST(OpenPoseReader, TellsWhenEveryFifthFrameWasKept)
{
    const auto person = standingPerson(30);
    const auto folder = folderOf("openpose-step", {100, 105, 110, 120, 125},
                                 [&](std::size_t frame) { return openPoseText(person, frame - 100, true); });
    const auto sequence = readOpenPoseFolder(folder);
    EXPECT_EQ(sequence.frameCount, 6U);
    EXPECT_EQ(sequence.frameRate, 6.0);
    EXPECT_THAT(sequence.warnings.back().text, HasSubstr("every 5th frame"));
}

TEST(OpenPoseReader, FollowsTwoPeople)
{
    const auto pair = withNeighbour(standingPerson(20), 1.5F);
    auto swapped = pair;
    std::swap(swapped.bodies[0], swapped.bodies[1]);
    const auto folder = folderOf("openpose-pair", upTo(20), [&](std::size_t frame) {
        return openPoseText(frame % 3 == 1 ? swapped : pair, frame, true);
    });
    const auto sequence = readOpenPoseFolder(folder);
    ASSERT_EQ(sequence.bodies.size(), 2U);
    EXPECT_EQ(missingRatio(sequence), 6.0 / 25.0) << "the feet, which the pictures do not show";
    for (const auto& body : sequence.bodies)
        for (std::size_t frame = 1; frame < 20; ++frame)
            EXPECT_NEAR(body.positions[frame * 25 + 8][0], body.positions[8][0], 0.05F);
}

TEST(OpenPoseReader, FollowsTheNumbersThatOpenPoseGives)
{
    const auto person = standingPerson(6);
    const auto folder = folderOf("openpose-id", upTo(6), [&](std::size_t frame) {
        auto text = openPoseText(person, frame, true);
        text.replace(text.find("[-1]"), 4, frame < 3 ? "[4]" : "[9]");
        return text;
    });
    const auto sequence = readOpenPoseFolder(folder);
    ASSERT_EQ(sequence.bodies.size(), 2U);
    EXPECT_EQ(std::set<std::string>({sequence.bodies[0].id, sequence.bodies[1].id}), std::set<std::string>({"4", "9"}));
}

TEST(OpenPoseReader, PrefersThreeDimensionsAndBringsThemToMetres)
{
    const auto person = standingPerson(10);
    const auto folder =
        folderOf("openpose-3d", upTo(10), [&](std::size_t frame) { return openPoseSpatialText(person, frame); });
    const auto sequence = readOpenPoseFolder(folder);
    ASSERT_EQ(sequence.bodies.size(), 1U);
    EXPECT_EQ(sequence.topology, coco18Topology());
    EXPECT_NEAR(sequence.position(0, 0, 1)[1], 1.5F, 1e-4F);
    EXPECT_NEAR(sequence.position(0, 0, 8)[0], -0.1F, 1e-4F);
    EXPECT_NEAR(sequence.position(0, 0, 8)[2], -3.0F, 1e-4F);
    EXPECT_THAT(sequence.warnings.at(0).text, HasSubstr("millimetres"));
    const auto full = canonicalize(person, {});
    const auto back = canonicalize(sequence, {});
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const std::size_t wrist = ((axis * 64 + 20) * kNtuJointCount + 10) * full.bodies;
        EXPECT_NEAR(back.values[wrist], full.values[wrist], 0.15F) << axis;
    }
}

TEST(OpenPoseReader, ReadsTheFormOfItsFirstReleases)
{
    auto text = openPoseText(standingPerson(2), 0, false);
    text.replace(text.find("pose_keypoints_2d"), 17, "pose_keypoints");
    EXPECT_EQ(readOpenPoseFrame(text, kPath).topology, coco18Topology());
}

TEST(OpenPoseReader, ReadsASingleFrameAndFramesWithoutAnyone)
{
    const auto folder = scratchDirectory("openpose-single");
    std::ofstream(folder / "pose.json") << openPoseText(standingPerson(1), 0, true);
    const auto single = readFile(folder / "pose.json");
    EXPECT_EQ(single.frameCount, 1U);
    EXPECT_EQ(canonicalize(single, {}).bodiesPresent, 1U);
    const auto nobody = readOpenPoseFrame(R"({"version":1.3,"people":[]})", kPath);
    EXPECT_TRUE(nobody.bodies.empty());
    EXPECT_THROW(canonicalize(nobody, {}), SequenceError);
}

TEST(OpenPoseReader, ReadsAGenuineFrame)
{
    KINESCOPE_REQUIRE_SHARED("data/reader_samples/openpose");
    const auto sequence = readFile(sharedDirectory() / "data/reader_samples/openpose/000000000000_keypoints.json");
    EXPECT_EQ(sequence.topology, body25Topology());
    ASSERT_EQ(sequence.bodies.size(), 1U);
    EXPECT_NEAR(sequence.bodies[0].imagePositions[0][0], 462.888F, 1e-3F);
    EXPECT_TRUE(isMissing(sequence.position(0, 0, 9)));
}

TEST(OpenPoseReader, RefusesEachDamagedFrameWithOneErrorThatNamesThePlace)
{
    const std::string good = openPoseText(standingPerson(2), 0, true);
    const auto person = [](std::string_view numbers) {
        return fmt::format("{{\"people\":[\n{{\"pose_keypoints_2d\":[{}]}}]}}", numbers);
    };
    std::string fifteen = "1,1,1";
    for (int joint = 1; joint < 15; ++joint)
        fifteen += ",1,1,1";
    const struct
    {
        const char* name;
        std::string text;
        const char* message;
        std::size_t line;
    } damages[] = {
        {"Empty", "", "found the end of the file", 1},
        {"List", "[]", "expected an object with 'people'", 1},
        {"NoPeople", R"({"version":1.3})", "expected a list named 'people'", 1},
        {"PeopleIsNumber", R"({"people":3})", "expected a list of people, found '3}'", 1},
        {"PersonIsNumber", R"({"people":[3]})", "expected a person, an object", 1},
        {"OtherJoints", person(fifteen), "expected 75 or 54 numbers of a person (BODY_25 or COCO), found 45", 2},
        {"OneNumberMore", person(fifteen + ",1"), "found 46", 2},
        {"Word", person("\"a\""), "expected a number", 2},
        {"Cut", good.substr(0, good.size() / 2), "The file may be cut short", 1},
        {"Behind", good + "}", "expected the end of the file", 1},
        {"NumberTwice", person("1 1"), "expected ',' or ']'", 2},
    };
    for (const auto& damage : damages) {
        SCOPED_TRACE(damage.name);
        expectParseError([&] { readOpenPoseFrame(damage.text, kPath); }, damage.message, damage.line);
    }
}

TEST(OpenPoseReader, NamesTheDamagedFileOfAFolder)
{
    const auto person = standingPerson(5);
    const auto folder =
        folderOf("openpose-damaged", upTo(5), [&](std::size_t frame) { return openPoseText(person, frame, true); });
    std::ofstream(frameFile(folder, 3)) << R"({"people":[{"pose)";
    try {
        readFile(frameFile(folder, 0));
        ADD_FAILURE() << "expected a ParseError";
    } catch (const ParseError& error) {
        EXPECT_EQ(error.path(), frameFile(folder, 3));
    }
    std::ofstream(frameFile(folder, 3)) << openPoseText(person, 3, false);
    EXPECT_THROW(readFile(frameFile(folder, 0)), ParseError) << "25 joints, then 18";
}

TEST(OpenPoseReader, RefusesNumbersThatWouldFillTheMemory)
{
    const auto person = standingPerson(1);
    const auto folder =
        folderOf("openpose-far", {0, 1, 999999999999}, [&](std::size_t) { return openPoseText(person, 0, true); });
    EXPECT_THROW(readFile(frameFile(folder, 0)), FileError);
}

TEST(OpenPoseReader, TellsRecordingsInOneFolderApart)
{
    const auto person = standingPerson(8);
    const auto folder =
        folderOf("openpose-two", upTo(8), [&](std::size_t frame) { return openPoseText(person, frame, true); });
    std::ofstream(folder / "run_000000000003_keypoints.json") << openPoseText(person, 3, true);
    EXPECT_FALSE(isOpenPoseFolder(folder));
    EXPECT_EQ(readFile(frameFile(folder, 2)).frameCount, 8U);
    EXPECT_EQ(readFile(folder / "run_000000000003_keypoints.json").frameCount, 1U);
    EXPECT_FALSE(isOpenPoseFolder(folder / "absent"));
}

TEST(OpenPoseReader, ReadsTheFrameNumberFromTheName)
{
    const auto number = [](const char* name) {
        const auto frame = openPoseFrameName(name);
        return frame ? fmt::format("{}|{}", frame->recording, frame->number) : std::string("none");
    };
    EXPECT_EQ(number("walk_000000000012_keypoints.json"), "walk_#_keypoints|12");
    EXPECT_EQ(number("000000000012_keypoints.json"), "#_keypoints|12");
    EXPECT_EQ(number("take2_frame7.json"), "take2_frame#|7");
    EXPECT_EQ(number("pose.json"), "none");
    EXPECT_EQ(number("walk_12_keypoints.txt"), "none");
    EXPECT_EQ(number("99999999999999999999999999.json"), "none");
}
