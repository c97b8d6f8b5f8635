#include "tests/cli/program.h"
#include "tests/support/shared_data.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <sstream>

namespace
{

using namespace kinescope::tests;
using nlohmann::json;
using testing::HasSubstr;

TEST(InfoCommand, DescribesABundledSample)
{
    const auto result = runProgram({"info", sample("wave_right_hand.skeleton"), "--json"});
    ASSERT_EQ(result.exitCode, 0) << result.errors;
    const auto info = json::parse(result.output);
    EXPECT_EQ(info["format"], "ntu");
    EXPECT_EQ(info["topology"], "ntu25");
    EXPECT_EQ(info["bodies"], 1);
    EXPECT_EQ(info["joints"], 25);
    EXPECT_GT(info["frames"], 30);
    EXPECT_NEAR(info["duration_s"], info["frames"].get<double>() / info["fps"].get<double>(), 1e-9);
    EXPECT_TRUE(info["class_id"].is_null());
}

TEST(InfoCommand, DescribesARealUtdMhadRecording)
{
    KINESCOPE_REQUIRE_SHARED("data/utd_mhad");
    const auto file = sharedDirectory() / "data/utd_mhad/Skeleton/a3_s2_t1_skeleton.mat";
    const auto result = runProgram({"info", file, "--json"});
    ASSERT_EQ(result.exitCode, 0) << result.errors;
    const auto info = json::parse(result.output);
    EXPECT_EQ(info["format"], "utd-mhad");
    EXPECT_EQ(info["joints"], 20);
    EXPECT_EQ(info["class_id"], 2);
    EXPECT_EQ(info["fps"], 30);
    EXPECT_EQ(info["missing_ratio"], 0);
}

TEST(InfoCommand, NamesTheDamagedFileAndStillShowsTheGoodOne)
{
    const auto damaged = scratchDirectory("damaged") / "short.skeleton";
    std::ofstream(damaged) << "3\n1\n";
    const auto result = runProgram({"info", damaged, sample("wave_right_hand.skeleton"), "--json"});
    EXPECT_EQ(result.exitCode, 1);
    EXPECT_THAT(result.errors, HasSubstr("short.skeleton"));
    EXPECT_THAT(result.errors, HasSubstr("expected"));
    EXPECT_EQ(json::parse(result.output)["format"], "ntu");
}

TEST(InfoCommand, PrintsATableForPeople)
{
    const auto result = runProgram({"info", sample("wave_right_hand.skeleton")});
    ASSERT_EQ(result.exitCode, 0) << result.errors;
    EXPECT_THAT(result.output, HasSubstr("format"));
    EXPECT_THAT(result.output, HasSubstr("ntu25"));
}

} // namespace
