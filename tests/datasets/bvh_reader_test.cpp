#include "datasets/bvh/bvh_file.h"
#include "datasets/bvh/bvh_motion.h"
#include "datasets/bvh/bvh_reader.h"
#include "datasets/errors.h"
#include "datasets/importing/body_guess.h"
#include "datasets/preprocessing/canonical.h"
#include "datasets/readers/file_bytes.h"
#include "datasets/readers/sequence_reader.h"
#include "tests/datasets/bvh_text.h"
#include "tests/datasets/ntu_text.h"
#include "tests/support/shared_data.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <cmath>
#include <numbers>

using namespace kinescope::datasets;
using namespace kinescope::tests;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace
{

SkeletonSequence read(const std::string& text, const ImportOptions& options = {})
{
    return readBvh(text, "test.bvh", options);
}

/// One root and one child, with the given channels and motion rows.
std::string twoJoints(const std::string& rootChannels, const std::string& childChannels, const std::string& offset,
                      const std::string& rows, int frames = 1)
{
    return fmt::format("HIERARCHY\nROOT Hips\n{{\nOFFSET 0 0 0\nCHANNELS {}\nJOINT Tip\n{{\nOFFSET {}\nCHANNELS {}\n"
                       "End Site\n{{\nOFFSET 0 0 1\n}}\n}}\n}}\nMOTION\nFrames: {}\nFrame Time: 0.04\n{}\n",
                       rootChannels, offset, childChannels, frames, rows);
}

/// Positions in the file's own units and axes.
std::vector<Point3> cloud(const std::string& text)
{
    const auto file = parseBvh(text, "test.bvh");
    return bvhPointCloud(file, bvhPositions(file));
}

void expectPoint(const Point3& point, double x, double y, double z)
{
    EXPECT_NEAR(point[0], x, 1e-5);
    EXPECT_NEAR(point[1], y, 1e-5);
    EXPECT_NEAR(point[2], z, 1e-5);
}

bool warns(const SkeletonSequence& sequence, SequenceWarning::Kind kind)
{
    return std::any_of(sequence.warnings.begin(), sequence.warnings.end(),
                       [kind](const auto& warning) { return warning.kind == kind; });
}

std::size_t at(NtuJoint joint)
{
    return static_cast<std::size_t>(joint);
}

} // namespace

TEST(BvhMotion, TurnsInTheOrderOfTheChannels)
{
    const auto zx = cloud(twoJoints("2 Zrotation Xrotation", "0", "0 0 1", "90 90"));
    expectPoint(zx[1], 1, 0, 0);
    const auto xz = cloud(twoJoints("2 Xrotation Zrotation", "0", "0 0 1", "90 90"));
    expectPoint(xz[1], 0, -1, 0);
    const auto yxz = cloud(twoJoints("3 Yrotation Xrotation Zrotation", "0", "0 1 0", "90 90 0"));
    expectPoint(yxz[1], 1, 0, 0);
}

TEST(BvhMotion, ChainsTurnsFromParentToChild)
{
    const auto points = cloud(twoJoints("6 Xposition Yposition Zposition Zrotation Xrotation Yrotation", "1 Xrotation",
                                        "0 2 0", "10 20 30 90 0 0 90"));
    expectPoint(points[0], 10, 20, 30);
    expectPoint(points[1], 8, 20, 30); // (0,2,0) turned by 90 degrees about z
    expectPoint(points[2], 9, 20, 30); // (0,0,1) about x: (0,-1,0); then about z: (1,0,0)
}

TEST(BvhMotion, TellsPlacesFromMovesInPositionChannelsOfAnyJoint)
{
    const std::string channels = "3 Xposition Yposition Zposition";
    const auto places = cloud(twoJoints(channels, channels, "0 5 0", "0 0 0 0 5.5 0\n0 0 0 0 6 0", 2));
    expectPoint(places[1], 0, 5.5, 0);
    const auto moves = cloud(twoJoints(channels, channels, "0 5 0", "0 0 0 0 0.5 0\n0 0 0 0 1 0", 2));
    expectPoint(moves[1], 0, 5.5, 0);
    expectPoint(moves[4], 0, 6, 0);
}

TEST(BvhReader, PlacesEveryJointInMetresWithYUp)
{
    for (const char up : {'y', 'z'})
        for (const double scale : {1.0, 100.0, 1000.0, 39.3701, 17.717}) {
            SCOPED_TRACE(fmt::format("{} up, {} units a metre", up, scale));
            BvhPerson person;
            person.up = up;
            person.scale = scale;
            person.frames = 91;
            const auto sequence = read(bvhText(person));
            EXPECT_EQ(sequence.format, "bvh");
            EXPECT_EQ(sequence.frameCount, 91U);
            EXPECT_EQ(sequence.frameRate, 30);
            EXPECT_EQ(sequence.jointCount(), 26U);
            const auto mapped = mapToNtu25(sequence);
            const auto elbow = mapped.position(0, 0, at(NtuJoint::LeftElbow));
            EXPECT_NEAR(elbow[0], 0.18, 0.002);
            EXPECT_NEAR(elbow[1], 0.95 + 0.27 + 0.2 - 0.3, 0.003);
            EXPECT_NEAR(mapped.position(0, 0, at(NtuJoint::RightKnee))[1], 0.95 - 0.44, 0.002);
            EXPECT_EQ(missingRatio(mapped), 0);
            ASSERT_TRUE(sequence.import);
            EXPECT_THAT(sequence.import->doubts, IsEmpty());
            EXPECT_NEAR(*sequence.import->used.unitScale * scale, 1.0, 0.001);
            EXPECT_EQ(sequence.import->used.upAxis, up == 'y' ? UpAxis::Y : UpAxis::Z);
            EXPECT_EQ(warns(sequence, SequenceWarning::Kind::Units), scale != 1.0);
            EXPECT_EQ(warns(sequence, SequenceWarning::Kind::UpAxis), up != 'y');
        }
}

TEST(BvhReader, BendsTheForearmByTheAngleOfTheFile)
{
    BvhPerson person;
    person.frames = 91;
    const auto sequence = mapToNtu25(read(bvhText(person)));
    const auto elbow = sequence.position(0, 90, at(NtuJoint::LeftElbow));
    const auto wrist = sequence.position(0, 90, at(NtuJoint::LeftWrist));
    EXPECT_NEAR(wrist[1] - elbow[1], 0, 1e-4); // 90 degrees about x: from down to backwards
    EXPECT_NEAR(wrist[2] - elbow[2], -0.25, 1e-3);
    const auto before = sequence.position(0, 30, at(NtuJoint::LeftWrist));
    EXPECT_NEAR(before[1] - elbow[1], -0.25 * std::cos(std::numbers::pi / 6), 1e-3);
    EXPECT_FALSE(canonicalize(sequence, {}).mirrored);
}

TEST(BvhReader, TakesWhatTheUserDecides)
{
    BvhPerson person;
    person.scale = 7; // no usual unit
    const auto guessed = read(bvhText(person));
    EXPECT_THAT(guessed.import->doubts, testing::Contains(HasSubstr("no usual unit")));
    ImportOptions options;
    options.unitScale = 1.0 / 7;
    options.upAxis = UpAxis::NegativeY;
    options.frameRate = 50;
    const auto decided = read(bvhText(person), options);
    EXPECT_THAT(decided.import->doubts, IsEmpty());
    EXPECT_EQ(decided.frameRate, 50);
    EXPECT_NEAR(decided.position(0, 0, 0)[1], -0.95, 1e-4);
}

TEST(BvhReader, IsLiberalInWhiteSpaceCaseAndNumbers)
{
    BvhPerson person;
    const auto plain = read(bvhText(person));
    person.newline = "\r\n";
    EXPECT_EQ(read(bvhText(person)).bodies[0].positions, plain.bodies[0].positions);
    auto text =
        twoJoints("3 XPOSITION yposition Zposition", "2 zRotation X_rotation", "1e-3 +2.5E0 -.5", "0 1e0 -0 0 0");
    text.replace(text.find("JOINT Tip\n{"), 11, "joint  Tip  {\n\n");
    text.replace(text.find("Frames: "), 8, "FRAMES :\t");
    text.replace(text.find("Frame Time: "), 12, "Frame  time:");
    text.insert(0, "\xEF\xBB\xBF \n");
    const auto file = parseBvh(text, "test.bvh");
    EXPECT_EQ(file.joints[1].name, "Tip");
    EXPECT_THAT(file.joints[1].offset, ElementsAre(1e-3, 2.5, -0.5));
    EXPECT_EQ(file.joints[1].channels[1], BvhChannel::XRotation);
    EXPECT_EQ(file.joints[2].name, "Tip end");
    EXPECT_EQ(file.frameRate, 25);
}

TEST(BvhReader, KeepsNamesWithSpacesAndCountsTwins)
{
    const std::string text =
        "HIERARCHY\nROOT Bip01 Pelvis {\nOFFSET 0 0 0\nCHANNELS 1 Xrotation\nJOINT Bip01 L Thigh\n"
        "{ OFFSET 0 1 0 }\nJOINT Bip01 L Thigh\n{ OFFSET 0 2 0 }\n}\n"
        "ROOT Prop\n{\nOFFSET 9 0 0\nCHANNELS 1 Xposition\n}\nMOTION\nFrames: 1\nFrame Time: 1\n0 4\n";
    const auto sequence = read(text);
    EXPECT_THAT(sequence.topology->jointNames, ElementsAre("Bip01 Pelvis", "Bip01 L Thigh", "Bip01 L Thigh 2", "Prop"));
    EXPECT_THAT(sequence.topology->parents, ElementsAre(-1, 0, 0, -1));
    EXPECT_TRUE(warns(sequence, SequenceWarning::Kind::BodyCount));
    EXPECT_TRUE(warns(sequence, SequenceWarning::Kind::JointNames));
    EXPECT_FALSE(sequence.import->doubts.empty());
}

TEST(BvhReader, TakesNumbersThatAreNoneAsMissing)
{
    auto sequence = read(twoJoints("3 Xposition Yposition Zposition", "1 Xrotation", "0 1 0", "0 0 0 0\nnan 0 0 0", 2));
    EXPECT_FALSE(isMissing(sequence.position(0, 0, 1)));
    EXPECT_TRUE(isMissing(sequence.position(0, 1, 1)));
    EXPECT_TRUE(warns(sequence, SequenceWarning::Kind::MissingJoints));
}

TEST(BvhReader, TellsTheFrameRateThatTheDigitsCanMean)
{
    EXPECT_EQ(frameRateOfFrameTime("0.008333"), 120);
    EXPECT_EQ(frameRateOfFrameTime("0.0333"), 30);
    EXPECT_EQ(frameRateOfFrameTime(".0083333"), 120);
    EXPECT_EQ(frameRateOfFrameTime("8.3333e-03"), 120);
    EXPECT_EQ(frameRateOfFrameTime("0.016667"), 60);
    EXPECT_NEAR(frameRateOfFrameTime("0.0333667"), 29.97, 0.001);
    EXPECT_EQ(frameRateOfFrameTime("0"), 0);
    EXPECT_EQ(frameRateOfFrameTime("-1"), 0);
    auto text = twoJoints("1 Xrotation", "0", "0 1 0", "0");
    text.replace(text.find("0.04"), 4, "0.00");
    const auto sequence = read(text);
    EXPECT_EQ(sequence.frameRate, 30);
    EXPECT_TRUE(warns(sequence, SequenceWarning::Kind::FrameRate));
}

TEST(BvhReader, RefusesEachDamagedFileWithItsLine)
{
    const std::string valid = twoJoints("1 Xrotation", "1 Yrotation", "0 1 0", "1 2\n3 4", 2);
    ASSERT_NO_THROW(read(valid));
    const auto replaced = [&](const std::string& part, const std::string& by) {
        auto text = valid;
        text.replace(text.find(part), part.size(), by);
        return text;
    };
    const struct
    {
        const char* name;
        std::string text;
        const char* message;
        std::size_t line;
    } damages[] = {
        {"Cut in the tree", valid.substr(0, valid.find("CHANNELS 1 Y")), "found the end of the file", 9},
        {"Cut in a row", valid.substr(0, valid.size() - 3), "expected 2 numbers for frame 2 of 2, found 1", 20},
        {"Too many numbers", replaced("3 4", "3 4 5"), "expected 2 numbers for frame 2 of 2, found 3", 20},
        {"Too few rows", replaced("Frames: 2", "Frames: 3"), "expected 2 numbers for frame 3 of 3", 21},
        {"Too many rows", replaced("Frames: 2", "Frames: 1"), "nothing more after 1 frames", 20},
        {"A huge count", replaced("Frames: 2", "Frames: 99999999999"), "The file may be cut short", 17},
        {"No frames", replaced("Frames: 2", "Frames: 0"), "a frame count of 1 or more", 17},
        {"Words in motion", replaced("3 4", "3 x"), "found 'x'", 20},
        {"Unknown channel", replaced("Yrotation", "Wrotation"), "a channel such as Xposition", 9},
        {"Fewer channels than counted", replaced("1 Yrotation", "2 Yrotation"), "a channel such as", 10},
        {"More channels than counted", replaced("1 Yrotation", "1 Yrotation Xrotation"), "nothing more after", 9},
        {"Ten channels", replaced("1 Yrotation", "10 Yrotation"), "0 to 9 channels", 9},
        {"Two numbers in an offset", replaced("OFFSET 0 1 0", "OFFSET 0 1"), "3 numbers for OFFSET", 9},
        {"No brace", replaced("JOINT Tip\n{", "JOINT Tip\n"), "'{' after joint Tip", 8},
        {"One brace too many", replaced("MOTION", "}\nMOTION"), "ROOT or MOTION", 16},
        {"One brace missing", replaced("}\nMOTION", "MOTION"), "or '}'", 15},
        {"A joint outside", replaced("ROOT", "JOINT"), "ROOT or MOTION, found 'JOINT'", 2},
        {"No motion", replaced("MOTION", "MOVES"), "ROOT or MOTION", 16},
        {"No frame time", replaced("Frame Time: 0.04", "Time: 0.04"), "'Frame Time:'", 18},
    };
    for (const auto& damage : damages) {
        SCOPED_TRACE(damage.name);
        expectParseError([&] { read(damage.text); }, damage.message, damage.line);
    }
}

TEST(BvhReader, NeverMakesMoreThanTheFileCanHold)
{
    std::string rigid = "HIERARCHY\nROOT a\n{\nOFFSET 0 0 0\nCHANNELS 1 Xrotation\n";
    for (int joint = 0; joint < 3000; ++joint)
        rigid += "End Site\n{ OFFSET 0 0 1 }\n";
    rigid += "}\nMOTION\nFrames: 20000\nFrame Time: 1\n";
    for (int frame = 0; frame < 20000; ++frame)
        rigid += "1\n";
    expectParseError([&] { read(rigid); }, "3001 joints in 20000 frames");
}

TEST(BvhReader, IsFoundByContentAndListedInFolders)
{
    const auto folder = scratchDirectory("bvh");
    writeFileBytes(folder / "walk.bvh", bvhText({}));
    writeFileBytes(folder / "renamed.dat", bvhText({}));
    EXPECT_EQ(readSequence(folder / "renamed.dat").format, "bvh");
    EXPECT_THAT(findSequences(folder), ElementsAre(folder / "walk.bvh"));
    writeFileBytes(folder / "broken.bvh", "HIERARCHY\nROOT\n");
    expectParseError([&] { readSequence(folder / "broken.bvh"); }, "'{'");
}

TEST(BvhReader, ReadsGenuineFiles)
{
    KINESCOPE_REQUIRE_SHARED("data/reader_samples/bvh");
    const auto folder = sharedDirectory() / "data/reader_samples/bvh";
    const auto sequence = readSequence(folder / "bvh_test1.bvh");
    EXPECT_EQ(sequence.frameCount, 75U);
    EXPECT_EQ(sequence.frameRate, 30);
    EXPECT_EQ(sequence.import->used.upAxis, UpAxis::Z);
    EXPECT_THAT(sequence.import->doubts, IsEmpty());
    const auto mapped = mapToNtu25(sequence);
    EXPECT_EQ(missingRatio(mapped), 0);
    const auto head = mapped.position(0, 40, at(NtuJoint::Head));
    const auto foot = mapped.position(0, 40, at(NtuJoint::LeftFoot));
    EXPECT_GT(head[1] - foot[1], 1.0F);
    EXPECT_LT(head[1] - foot[1], 2.0F);
    EXPECT_NO_THROW(canonicalize(sequence, {}));
    EXPECT_EQ(readSequence(folder / "standard_skeleton.bvh").frameCount, 1U);
}
