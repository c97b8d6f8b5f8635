#include "tests/cli/program.h"
#include "tests/support/shared_data.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace
{

using namespace kinescope::tests;
using nlohmann::json;
using testing::HasSubstr;

std::vector<std::string> recognize(const std::filesystem::path& file)
{
    return {"recognize",
            file,
            "--json",
            "--label",
            "wave with the right hand",
            "--label",
            "sit down",
            "--label",
            "kick with the right leg"};
}

TEST(RecognizeCommand, RanksTypedActionsForABundledSample)
{
    const auto result = runProgram(recognize(sample("wave_right_hand.skeleton")));
    ASSERT_EQ(result.exitCode, 0) << result.errors;
    const auto answer = json::parse(result.output);
    ASSERT_EQ(answer["ranking"].size(), 3u);
    EXPECT_EQ(answer["ranking"][0]["label"], "wave with the right hand");
    double probabilities = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        probabilities += answer["ranking"][i]["probability"].get<double>();
        EXPECT_GT(answer["ranking"][i]["score_std"], 0);
        if (i > 0) {
            EXPECT_GE(answer["ranking"][i]["score"], answer["ranking"][i - 1]["score"]);
        }
    }
    EXPECT_NEAR(probabilities, 1, 1e-6);
    for (const auto key : {"file", "margin", "seed", "noises", "model", "device", "precision", "seconds"})
        EXPECT_TRUE(answer.contains(key)) << key;
    EXPECT_FALSE(answer["model"]["hash"].get<std::string>().empty());
}

TEST(RecognizeCommand, GivesTheSameRankingTwiceForTheSameSeed)
{
    auto first = json::parse(runProgram(recognize(sample("wave_right_hand.skeleton"))).output);
    auto second = json::parse(runProgram(recognize(sample("wave_right_hand.skeleton"))).output);
    EXPECT_EQ(first["ranking"], second["ranking"]);
}

TEST(RecognizeCommand, RanksARealRecording)
{
    KINESCOPE_REQUIRE_SHARED("data/utd_mhad");
    const auto result = runProgram(recognize(sharedDirectory() / "data/utd_mhad/Skeleton/a3_s2_t1_skeleton.mat"));
    ASSERT_EQ(result.exitCode, 0) << result.errors;
    EXPECT_EQ(json::parse(result.output)["ranking"][0]["label"], "wave with the right hand");
}

TEST(RecognizeCommand, SaysThatThereIsNothingToRank)
{
    const auto result = runProgram({"recognize", sample("wave_right_hand.skeleton")});
    EXPECT_EQ(result.exitCode, 2);
    EXPECT_THAT(result.errors, HasSubstr("--label"));
}

TEST(RecognizeCommand, TakesSettingsOutOfRangeAsWrongUsage)
{
    for (const auto& [option, value] :
         {std::pair("--noises", "0"), std::pair("--precision", "fp16"), std::pair("--device", "tpu"),
          std::pair("--timestep", "-1"), std::pair("--temperature", "-1"), std::pair("--template", "a person")}) {
        const auto result =
            runProgram({"recognize", sample("wave_right_hand.skeleton"), "--label", "wave", option, value});
        EXPECT_EQ(result.exitCode, 2) << option;
        EXPECT_THAT(result.errors, HasSubstr(option));
    }
}

TEST(RecognizeCommand, ShowsLongLabelsShortInTheTableAndWholeInTheJson)
{
    std::string text;
    while (text.size() < 5000)
        text += "挥手 wave ";
    text.erase(text.size() - 1);
    const auto table = runProgram({"recognize", sample("wave_right_hand.skeleton"), "--label", text});
    ASSERT_EQ(table.exitCode, 0) << table.errors;
    EXPECT_LT(table.output.size(), 600u);
    EXPECT_NO_THROW(json(table.output).dump()) << "cut within a character";
    const auto whole = runProgram({"recognize", sample("wave_right_hand.skeleton"), "--json", "--label", text});
    ASSERT_EQ(whole.exitCode, 0) << whole.errors;
    EXPECT_EQ(json::parse(whole.output)["ranking"][0]["label"], text);
}

TEST(RecognizeCommand, RefusesADuplicateLabelInWords)
{
    const auto result =
        runProgram({"recognize", sample("wave_right_hand.skeleton"), "--label", "wave", "--label", "wave"});
    EXPECT_EQ(result.exitCode, 1);
    EXPECT_THAT(result.errors, HasSubstr("wave"));
}

TEST(RecognizeCommand, RefusesAFileThatIsNoModel)
{
    const auto result = runProgram({"recognize", sample("wave_right_hand.skeleton"), "--label", "wave", "--model",
                                    sample("wave_right_hand.skeleton")});
    EXPECT_EQ(result.exitCode, 1);
    EXPECT_THAT(result.errors, HasSubstr("wave_right_hand.skeleton"));
}

} // namespace
