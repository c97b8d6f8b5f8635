#include "tests/cli/program.h"
#include "tests/support/shared_data.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <sstream>

namespace
{

using namespace kinescope::tests;
using nlohmann::json;

std::filesystem::path fixture(const std::string& name)
{
    return sharedDirectory() / "fixtures" / name;
}

TEST(VerifyCommand, EveryPublishedFixturePasses)
{
    KINESCOPE_REQUIRE_SHARED("fixtures");
    const auto result =
        runProgram({"verify", fixture("fdsm_dit_small.safetensors"), fixture("tdsm_dit_small.safetensors"),
                    fixture("shift_gcn.safetensors"), fixture("losses.safetensors"), "--json"});
    EXPECT_EQ(result.exitCode, 0) << result.errors << result.output;
    std::istringstream lines(result.output);
    std::size_t files = 0;
    for (std::string line; std::getline(lines, line); ++files)
        EXPECT_TRUE(json::parse(line)["passed"]) << line;
    EXPECT_EQ(files, 4u);
}

TEST(VerifyCommand, FailsWhenTheToleranceIsBelowWhatSinglePrecisionGives)
{
    KINESCOPE_REQUIRE_SHARED("fixtures");
    EXPECT_EQ(runProgram({"verify", fixture("shift_gcn.safetensors"), "--tolerance", "1e-12"}).exitCode, 1);
}

TEST(VerifyCommand, NamesAFileThatIsNoFixture)
{
    const auto result = runProgram({"verify", sample("bow.skeleton")});
    EXPECT_EQ(result.exitCode, 1);
    EXPECT_THAT(result.errors, testing::HasSubstr("bow.skeleton"));
}

} // namespace
