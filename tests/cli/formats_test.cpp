// Every format that the program reads, from the command line.
#include "tests/cli/program.h"
#include "tests/support/shared_data.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace
{

using namespace kinescope::tests;
using nlohmann::json;
using testing::HasSubstr;
namespace fs = std::filesystem;

json infoOf(const fs::path& path)
{
    const auto result = runProgram({"info", path, "--json"});
    EXPECT_EQ(result.exitCode, 0) << result.errors;
    return result.exitCode == 0 ? json::parse(result.output) : json::object();
}

fs::path emptyFolder(const std::string& name)
{
    const auto folder = scratchDirectory(name);
    fs::remove_all(folder);
    fs::create_directories(folder);
    return folder;
}

void write(const fs::path& path, const std::string& text)
{
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

fs::path converted(const fs::path& output)
{
    fs::create_directories(output.parent_path());
    const auto result = runProgram({"convert", sample("clap.skeleton"), "--output", output});
    EXPECT_EQ(result.exitCode, 0) << result.errors;
    return output;
}

/// A standing figure in the layout of BODY_25, at `x` pixels.
std::string openPoseFrame(int x)
{
    std::string numbers;
    for (int joint = 0; joint < 25; ++joint)
        numbers += fmt::format("{}{},{},0.8", joint > 0 ? "," : "", x + joint % 5 * 10, 100 + joint * 12);
    return fmt::format(R"({{"version":1.3,"people":[{{"person_id":[-1],"pose_keypoints_2d":[{}]}}]}})", numbers);
}

std::string jointLines(std::size_t count)
{
    std::string text;
    for (std::size_t line = 0; line < count; ++line)
        text +=
            fmt::format("{} {} 2.5 1\n", 0.01 * static_cast<double>(line % 20), 0.08 * static_cast<double>(line % 20));
    return text;
}

TEST(Formats, PkuMmdIsConvertedAndDescribedWithItsLabels)
{
    const auto folder = emptyFolder("formats-pku");
    const auto recording = converted(folder / "PKU_Skeleton_Renew/0002-L.txt");
    write(folder / "Train_Label_PKU_final/0002-L.txt", "6,5,40,2\n8,41,60,1\n");
    const auto source = infoOf(sample("clap.skeleton"));
    const auto info = infoOf(recording);
    EXPECT_EQ(info["format"], "pku-mmd");
    EXPECT_EQ(info["topology"], "ntu25");
    EXPECT_EQ(info["frames"], source["frames"]);
    EXPECT_EQ(info["bodies"], source["bodies"]);
    EXPECT_EQ(info["fps"], 30);
    ASSERT_EQ(info["segments"].size(), 2U);
    EXPECT_EQ(info["segments"][0]["name"], "clapping");
    EXPECT_EQ(info["segments"][1]["begin"], 41);
    const auto table = runProgram({"info", recording});
    EXPECT_THAT(table.output, HasSubstr("Segments of 0002-L.txt"));
    EXPECT_THAT(table.output, HasSubstr("drink water"));
    const auto labels = runProgram({"info", folder / "Train_Label_PKU_final/0002-L.txt"});
    EXPECT_EQ(labels.exitCode, 1);
    EXPECT_THAT(labels.errors, HasSubstr("labels of a PKU-MMD recording"));
    const auto both = runProgram({"info", folder, "--json"});
    EXPECT_EQ(both.exitCode, 0) << "labels are no recordings: " << both.errors;
    EXPECT_EQ(json::parse(both.output)["format"], "pku-mmd");
}

TEST(Formats, KineticsSkeletonIsConvertedAndDescribed)
{
    const auto info = infoOf(converted(emptyFolder("formats-kinetics") / "clap.json"));
    EXPECT_EQ(info["format"], "kinetics-skeleton");
    EXPECT_EQ(info["topology"], "coco18");
    EXPECT_EQ(info["joints"], 18);
    EXPECT_EQ(info["bodies"], 1);
    EXPECT_FALSE(info.contains("class_name")) << "the sample has no class";
}

TEST(Formats, AnOpenPoseFolderIsOneRecordingFromTheFolderAndFromAFile)
{
    const auto folder = emptyFolder("formats-openpose") / "walk";
    for (const int frame : {0, 1, 2, 5})
        write(folder / fmt::format("walk_{:012}_keypoints.json", frame), openPoseFrame(400 + 3 * frame));
    for (const auto& path : {folder, folder / "walk_000000000001_keypoints.json", folder.parent_path()}) {
        SCOPED_TRACE(path);
        const auto info = infoOf(path);
        EXPECT_EQ(info["format"], "openpose");
        EXPECT_EQ(info["topology"], "body25");
        EXPECT_EQ(info["frames"], 6);
        EXPECT_EQ(info["bodies"], 1);
        EXPECT_NEAR(info["missing_ratio"].get<double>(), 2.0 / 6.0, 1e-9);
    }
}

TEST(Formats, SeveralOpenPoseRecordingsOfAFolderAreListedOnceEach)
{
    const auto folder = emptyFolder("formats-openpose-two");
    for (const char* name : {"run", "walk"})
        for (int frame = 0; frame < 3; ++frame)
            write(folder / fmt::format("{}_{:012}_keypoints.json", name, frame), openPoseFrame(400));
    const auto result = runProgram({"info", folder, "--json"});
    ASSERT_EQ(result.exitCode, 0) << result.errors;
    EXPECT_EQ(std::count(result.output.begin(), result.output.end(), '\n'), 2);
}

TEST(Formats, MsrAndNwUclaAreDescribedWithTheirClass)
{
    const auto folder = emptyFolder("formats-msr");
    write(folder / "a13_s01_e02_skeleton3D.txt", jointLines(60));
    auto info = infoOf(folder / "a13_s01_e02_skeleton3D.txt");
    EXPECT_EQ(info["format"], "msr");
    EXPECT_EQ(info["topology"], "msr20");
    EXPECT_EQ(info["frames"], 3);
    EXPECT_EQ(info["fps"], 15);
    EXPECT_EQ(info["class_id"], 12);

    write(folder / "a08_s02_e01/frame_7_tc_1_skeletons.txt", "1\n" + jointLines(20));
    write(folder / "a08_s02_e01/frame_9_tc_2_skeletons.txt", "1\n" + jointLines(20));
    info = infoOf(folder / "a08_s02_e01");
    EXPECT_EQ(info["format"], "nw-ucla");
    EXPECT_EQ(info["topology"], "kinect20-sdk");
    EXPECT_EQ(info["frames"], 3);
    EXPECT_EQ(info["class_id"], 6);

    std::string joints;
    for (int joint = 0; joint < 20; ++joint)
        joints += fmt::format("{}[{}, {}, 2.5]", joint > 0 ? ", " : "", 0.01 * joint, 0.08 * joint);
    write(folder / "a01_s01_e00_v01.json", fmt::format(R"({{"skeletons": [[{}], [{}]], "label": 1}})", joints, joints));
    info = infoOf(folder / "a01_s01_e00_v01.json");
    EXPECT_EQ(info["format"], "nw-ucla");
    EXPECT_EQ(info["frames"], 2);
    EXPECT_EQ(info["class_id"], 0);
    const auto all = runProgram({"info", folder, "--json"});
    EXPECT_EQ(std::count(all.output.begin(), all.output.end(), '\n'), 3) << all.output;
}

TEST(Formats, AnUnknownTargetFormatIsWrongUsage)
{
    EXPECT_EQ(runProgram({"convert", sample("clap.skeleton"), "--output", "x", "--format", "bvh"}).exitCode, 2);
}

} // namespace
