#include "datasets/errors.h"
#include "datasets/preprocessing/canonical.h"
#include "datasets/readers/kinetics_reader.h"
#include "datasets/writers/kinetics_writer.h"
#include "tests/datasets/ntu_text.h"
#include "tests/datasets/pose_files.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

using namespace kinescope::datasets;
using namespace kinescope::tests;
using testing::HasSubstr;

namespace
{

const std::filesystem::path kPath = "-0I4mxEZ0.json";

std::string person(float x, std::string_view scores = "")
{
    std::string pose;
    std::string score;
    for (int joint = 0; joint < 18; ++joint) {
        pose += fmt::format("{}{:.3f}, {:.3f}", joint ? ", " : "", x + 0.01F * static_cast<float>(joint % 3),
                            0.2F + 0.03F * static_cast<float>(joint));
        score += fmt::format("{}0.{}", joint ? ", " : "", 5 + joint % 4);
    }
    return fmt::format(R"({{"pose": [{}], "score": [{}]}})", pose, scores.empty() ? score : std::string(scores));
}

std::string frame(int index, std::string_view people)
{
    return fmt::format(R"({{"frame_index": {}, "skeleton": [{}]}})", index, people);
}

std::string file(std::string_view frames)
{
    return fmt::format(R"({{"data": [{}], "label": "jogging", "label_index": 169}})", frames);
}

} // namespace

TEST(KineticsReader, ReadsFramesPeopleAndLabel)
{
    const auto text = file(frame(1, person(0.4F)) + ",\n" + frame(2, person(0.41F)) + "," + frame(3, ""));
    ASSERT_TRUE(looksLikeKinetics(text));
    const auto sequence = readKinetics(text, kPath);
    EXPECT_EQ(sequence.format, "kinetics-skeleton");
    EXPECT_EQ(sequence.topology, coco18Topology());
    EXPECT_EQ(sequence.frameCount, 3U);
    EXPECT_EQ(sequence.frameRate, 30.0);
    EXPECT_EQ(sequence.classId, 169);
    EXPECT_EQ(sequence.className, "jogging");
    ASSERT_EQ(sequence.bodies.size(), 1U);
    EXPECT_NEAR(sequence.bodies[0].imagePositions[0][0], 0.4F * 340, 1e-3);
    EXPECT_NEAR(sequence.bodies[0].imagePositions[17][1], (0.2F + 0.51F) * 256, 1e-3);
    EXPECT_TRUE(isMissing(sequence.position(0, 2, 0)));
    EXPECT_EQ(sequence.warnings.at(0).kind, SequenceWarning::Kind::MissingFrames);
}

TEST(KineticsReader, StandsThePictureUprightInMetres)
{
    const auto original = standingPerson(30);
    const auto sequence = readKinetics(kineticsText(original), kPath);
    ASSERT_EQ(sequence.bodies.size(), 1U);
    const auto joint = [&](const char* name) { return sequence.position(0, 0, *sequence.topology->jointIndex(name)); };
    EXPECT_GT(joint("nose")[1], joint("neck")[1]);
    EXPECT_GT(joint("left hip")[1], joint("left ankle")[1]);
    EXPECT_GT(joint("left shoulder")[0], joint("right shoulder")[0]) << "someone who faces the camera";
    EXPECT_EQ(joint("left knee")[2], 0.0F);
    EXPECT_NEAR(joint("left ankle")[1], 0.0F, 0.05F);
    EXPECT_NEAR(joint("nose")[1] - joint("left ankle")[1], 1.65F, 0.15F);
}

TEST(KineticsReader, KeepsTheMotionOfARoundTrip)
{
    const auto original = standingPerson(40);
    const auto there = readKinetics(kineticsText(original), kPath);
    const auto again = readKinetics(kineticsText(there), kPath);
    ASSERT_EQ(again.frameCount, 40U);
    ASSERT_EQ(again.bodies.size(), 1U);
    for (std::size_t cell = 0; cell < there.bodies[0].positions.size(); ++cell)
        for (std::size_t axis = 0; axis < 3; ++axis)
            ASSERT_NEAR(again.bodies[0].positions[cell][axis], there.bodies[0].positions[cell][axis], 2e-3);
    const auto flat = canonicalize(there, {});
    const auto full = canonicalize(original, {});
    // The right hand of the person moves up and down: the same in the plane of the picture.
    const auto height = [](const CanonicalSequence& sequence, std::size_t at) {
        return sequence.values[((sequence.frames + at) * kNtuJointCount + 10) * sequence.bodies];
    };
    for (std::size_t at = 0; at < 64; ++at)
        ASSERT_NEAR(height(flat, at), height(full, at), 0.15F) << at;
}

TEST(KineticsReader, FollowsPeopleWhoseOrderChanges)
{
    std::string frames;
    for (int index = 1; index <= 20; ++index) {
        const float step = 0.005F * static_cast<float>(index);
        const auto left = person(0.2F + step);
        const auto right = person(0.7F - step);
        frames.append(index > 1 ? "," : "").append(frame(index, index % 2 ? left + "," + right : right + "," + left));
    }
    const auto sequence = readKinetics(file(frames), kPath);
    ASSERT_EQ(sequence.bodies.size(), 2U);
    for (const auto& body : sequence.bodies)
        for (std::size_t at = 1; at < 20; ++at)
            EXPECT_LT(std::abs(body.imagePositions[at * 18][0] - body.imagePositions[(at - 1) * 18][0]), 4.0F);
}

TEST(KineticsReader, TakesJointsWithoutScoreAsMissingAndPeopleWithoutJointsAsNobody)
{
    std::string scores = "0";
    for (int joint = 1; joint < 18; ++joint)
        scores += joint == 1 ? ", 0.1" : ", 0.9";
    std::string none = "0";
    for (int joint = 1; joint < 18; ++joint)
        none += ", 0.0";
    const auto sequence = readKinetics(file(frame(1, person(0.3F, scores) + "," + person(0.6F, none))), kPath);
    ASSERT_EQ(sequence.bodies.size(), 1U);
    EXPECT_TRUE(isMissing(sequence.position(0, 0, 0)));
    EXPECT_EQ(sequence.bodies[0].states[1], JointState::Inferred);
    EXPECT_EQ(sequence.bodies[0].states[2], JointState::Tracked);
}

TEST(KineticsReader, KeepsTheBestOfACrowd)
{
    std::string frames;
    for (int index = 1; index <= 12; ++index) {
        std::string people;
        for (int who = 0; who < 25; ++who)
            people.append(who > 0 ? "," : "").append(person(0.03F + 0.038F * static_cast<float>(who)));
        frames.append(index > 1 ? "," : "").append(frame(index, people));
    }
    const auto sequence = readKinetics(file(frames), kPath);
    EXPECT_LE(sequence.bodies.size(), 10U);
    EXPECT_GE(sequence.bodies.size(), 2U);
    EXPECT_EQ(sequence.warnings.at(0).kind, SequenceWarning::Kind::BodyCount);
    EXPECT_EQ(canonicalize(sequence, {}).bodiesPresent, 2U);
}

TEST(KineticsReader, CountsFramesFromOneUnlessZeroIsUsedAndKeepsGaps)
{
    EXPECT_EQ(readKinetics(file(frame(1, person(0.4F)) + "," + frame(4, person(0.4F))), kPath).frameCount, 4U);
    EXPECT_EQ(readKinetics(file(frame(0, person(0.4F)) + "," + frame(3, person(0.4F))), kPath).frameCount, 4U);
    const auto late = readKinetics(file(frame(3, person(0.4F)) + "," + frame(4, person(0.4F))), kPath);
    EXPECT_EQ(late.frameCount, 4U);
    EXPECT_TRUE(isMissing(late.position(0, 0, 0)));
}

TEST(KineticsReader, AcceptsWhatPythonWrites)
{
    auto text = file(frame(1, person(0.4F)) + "," + frame(2, person(0.4F)) + ",");
    text.replace(text.find("0.400"), 5, "NaN  ");
    const auto sequence = readKinetics("\xEF\xBB\xBF\n" + text + "\r\n", kPath);
    EXPECT_TRUE(isMissing(sequence.position(0, 0, 0)));
    EXPECT_EQ(sequence.frameCount, 2U);
}

TEST(KineticsReader, ReadsARecordingWithoutAnyone)
{
    const auto sequence = readKinetics(file(frame(1, "") + "," + frame(2, "")), kPath);
    EXPECT_TRUE(sequence.bodies.empty());
    EXPECT_EQ(sequence.frameCount, 2U);
    EXPECT_EQ(sequence.warnings.at(0).kind, SequenceWarning::Kind::BodyCount);
    EXPECT_THROW(canonicalize(sequence, {}), SequenceError);
}

TEST(KineticsReader, RefusesEachDamagedFileWithOneErrorThatNamesThePlace)
{
    const std::string good = frame(1, person(0.4F));
    auto shortPose = good;
    shortPose.replace(shortPose.find("0.400, "), 7, "");
    auto shortScore = good;
    shortScore.replace(shortScore.find("0.5, "), 5, "");
    const struct
    {
        const char* name;
        std::string text;
        const char* message;
        std::size_t line;
    } damages[] = {
        {"Empty", "", "found the end of the file", 1},
        {"NoData", R"({"label": "jogging"})", "expected a list of frames named 'data'", 1},
        {"NoFrames", file(""), "at least one frame", 1},
        {"DataIsNumber", "{\n\"data\": 5}", "expected a list of frames, found '5}'", 2},
        {"FrameIsNumber", "{\"data\":\n\n[5]}", "expected a frame, an object", 3},
        {"ShortPose", file(shortPose), "36 coordinates of a person in frame 1, found 35", 1},
        {"ShortScore", file(shortScore), "18 scores of a person in frame 1, found 17", 1},
        {"WordInPose", file(R"({"frame_index":1,"skeleton":[{"pose":["a"],"score":[]}]})"), "expected a number", 1},
        {"NegativeIndex", file(frame(-1, "")), "a frame index from 0", 1},
        {"HugeIndex", file(R"({"frame_index": 1e18, "skeleton": []})"), "a frame index from 0", 1},
        {"GapOfHours", file(frame(1, "") + "," + frame(900000, "")), "without gaps of hours", 1},
        {"MissingComma", file(good + " " + good), "expected ',' or ']'", 1},
        {"TwoCommas", file(good + ",," + good), "expected a frame, an object", 1},
        {"MissingColon", R"({"data" [)", "expected a colon", 1},
        {"CutInANumber", file(good).substr(0, 60), "The file may be cut short", 1},
        {"CutInAName", R"({"data": [{"frame_in)", "the end of a text", 1},
        {"MoreBehindTheEnd", file(good) + "\nx", "expected the end of the file, found 'x'", 2},
        {"DeepNesting", R"({"data": )" + std::string(300000, '['), "found", 1},
        {"DeepUnknown", R"({"other": )" + std::string(300000, '[') + "", "found the end of the file", 1},
    };
    for (const auto& damage : damages) {
        SCOPED_TRACE(damage.name);
        expectParseError([&] { readKinetics(damage.text, kPath); }, damage.message, damage.line);
    }
}

TEST(KineticsReader, RefusesAFileCutAnywhere)
{
    const auto text = file(frame(1, person(0.4F)));
    for (std::size_t size = 0; size < text.size(); size += 5)
        EXPECT_THROW(readKinetics(text.substr(0, size), kPath), ParseError) << size;
}

TEST(KineticsReader, IsToldFromOtherJson)
{
    EXPECT_TRUE(looksLikeKinetics(file(frame(1, ""))));
    EXPECT_TRUE(looksLikeKinetics(R"({"label": "x", "label_index": 3, "data": [{"frame_index": 1, "ske)"));
    EXPECT_FALSE(looksLikeKinetics(R"({"people": []})"));
    EXPECT_FALSE(looksLikeKinetics(R"({"data": [1, 2, 3]})"));
    EXPECT_FALSE(looksLikeKinetics("[1]"));
    EXPECT_FALSE(looksLikeKinetics(""));
}
