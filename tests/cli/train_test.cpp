#include "tests/cli/program.h"
#include "tests/structure/source_files.h"
#include "tests/support/shared_data.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <sstream>

namespace
{

using namespace kinescope::tests;
using nlohmann::json;
using testing::HasSubstr;

TEST(TrainCommand, TrainsTheTinyPresetToAModelThatRecognizeTakes)
{
    const auto folder = scratchDirectory("train") / "run";
    const auto trained = runProgram({"train", "--preset", "tiny", "--output", folder});
    ASSERT_EQ(trained.exitCode, 0) << trained.errors;

    std::istringstream metrics(textOf(folder / "metrics.jsonl"));
    std::size_t lines = 0;
    for (std::string line; std::getline(metrics, line); ++lines)
        EXPECT_TRUE(json::parse(line).contains("step")) << line;
    EXPECT_GT(lines, 3u);

    const auto ranked = runProgram({"recognize", sample("wave_right_hand.skeleton"), "--model",
                                    folder / "model.safetensors", "--label", "wave", "--label", "sit down", "--json"});
    ASSERT_EQ(ranked.exitCode, 0) << ranked.errors;
    EXPECT_EQ(json::parse(ranked.output)["ranking"].size(), 2u);
}

TEST(TrainCommand, NamesTheBundledPresetsWhenThereIsNoSuchPreset)
{
    const auto result = runProgram({"train", "--preset", "tiniest", "--output", scratchDirectory("none")});
    EXPECT_EQ(result.exitCode, 1);
    EXPECT_THAT(result.errors, HasSubstr("tiny"));
}

TEST(TrainCommand, RefusesAnUnknownSetting)
{
    const auto result =
        runProgram({"train", "--preset", "tiny", "--set", "denoiser.stepz=3", "--output", scratchDirectory("unknown")});
    EXPECT_EQ(result.exitCode, 1);
    EXPECT_THAT(result.errors, HasSubstr("denoiser.steps"));
}

} // namespace
