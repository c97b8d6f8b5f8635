// What the user decides about an open format, on the command line.
#include "tests/cli/program.h"
#include "tests/support/shared_data.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace
{

using namespace kinescope::tests;
using nlohmann::json;
using testing::HasSubstr;

/// A person of two joints and a spine, in centimetres, Z up, 4 frames.
std::filesystem::path table(const char* folder)
{
    const auto path = scratchDirectory(folder) / "take.csv";
    std::ofstream file(path);
    file << "time;Hips_X;Hips_Y;Hips_Z;SpineShoulder_X;SpineShoulder_Y;SpineShoulder_Z;Head_X;Head_Y;Head_Z\n";
    for (int frame = 0; frame < 4; ++frame)
        file << frame * 20 << ";1,5;0;95;0;0;145;0;0;170\n";
    return path;
}

json info(const std::vector<std::string>& arguments)
{
    std::vector<std::string> all = {"info", "--json"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    const auto result = runProgram(all);
    EXPECT_EQ(result.exitCode, 0) << result.errors;
    return result.exitCode == 0 ? json::parse(result.output) : json();
}

TEST(ImportFlags, GuessesAreTold)
{
    const auto told = info({table("flags_guess")});
    EXPECT_EQ(told["format"], "csv");
    EXPECT_EQ(told["fps"], 50);
    EXPECT_EQ(told["import"]["up_axis"], "z");
    EXPECT_EQ(told["import"]["unit_scale"], 0.01);
}

TEST(ImportFlags, DecideRateUnitAndAxis)
{
    const auto told = info({table("flags_decide"), "--fps", "60", "--scale", "mm", "--up", "-y"});
    EXPECT_EQ(told["fps"], 60);
    EXPECT_EQ(told["import"]["unit_scale"], 0.001);
    EXPECT_EQ(told["import"]["up_axis"], "-y");
    const auto wrong = runProgram({"info", table("flags_wrong"), "--scale", "ell"});
    EXPECT_EQ(wrong.exitCode, 1);
    EXPECT_THAT(wrong.errors, HasSubstr("--scale, found 'ell'"));
    EXPECT_EQ(runProgram({"info", table("flags_usage"), "--up", "w"}).exitCode, 2);
}

TEST(ImportFlags, TakeAJointTable)
{
    const auto path = table("flags_mapping");
    const auto mapping = path.parent_path() / "mine.json";
    std::ofstream(mapping) << R"({"name": "Mine", "joints": {"left elbow": ["Head", "Hips"]}})";
    const auto told = info({path, "--mapping", mapping});
    EXPECT_EQ(told["import"]["joint_table"]["joints"]["left elbow"], json({"Head", "Hips"}));
    const auto absent = runProgram({"info", path, "--mapping", "nobody"});
    EXPECT_EQ(absent.exitCode, 1);
    EXPECT_THAT(absent.errors, HasSubstr("nobody"));
}

TEST(ImportFlags, ConvertWritesArraysThatAreReadBack)
{
    const auto folder = scratchDirectory("flags_convert");
    const auto output = folder / "wave.npz";
    const auto written = runProgram({"convert", sample("wave_right_hand.skeleton"), "--output", output});
    ASSERT_EQ(written.exitCode, 0) << written.errors;
    const auto before = info({sample("wave_right_hand.skeleton")});
    const auto after = info({output});
    EXPECT_EQ(after["format"], "numpy");
    EXPECT_EQ(after["topology"], "ntu25");
    EXPECT_EQ(after["frames"], before["frames"]);
    EXPECT_EQ(after["fps"], before["fps"]);
    const auto wrong = runProgram({"info", output, "--entry", "3"});
    EXPECT_EQ(wrong.exitCode, 1);
    EXPECT_THAT(wrong.errors, HasSubstr("a recording number from 0 to 0, found 3"));
    EXPECT_EQ(info({output, "--entry", "0"})["frames"], before["frames"]);
}

} // namespace
