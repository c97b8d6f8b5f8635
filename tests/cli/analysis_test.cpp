// Commands that look at a recognition from further sides: along time, batch, explain.
#include "tests/cli/program.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>

namespace
{

using namespace kinescope::tests;
using nlohmann::json;
using testing::HasSubstr;

std::vector<std::string> withLabels(std::vector<std::string> arguments)
{
    for (const char* label : {"wave with the right hand", "squat", "kick with the right leg"})
        arguments.insert(arguments.end(), {"--label", label});
    return arguments;
}

TEST(RecognizeCommand, LooksAtTheNamedFramesAlone)
{
    const auto file = sample("wave_right_hand.skeleton").string();
    const auto part = runProgram(withLabels({"recognize", file, "--json", "--frames", "5", "30"}));
    ASSERT_EQ(part.exitCode, 0) << part.errors;
    EXPECT_EQ(json::parse(part.output)["frames"], json({5, 30}));
    const auto beyond = runProgram(withLabels({"recognize", file, "--frames", "5", "5000"}));
    EXPECT_EQ(beyond.exitCode, 1);
    EXPECT_THAT(beyond.errors, HasSubstr("5000"));
}

TEST(RecognizeCommand, FindsSegmentsAlongTime)
{
    const auto file = sample("squat.skeleton").string();
    const auto result = runProgram(
        withLabels({"recognize", file, "--along-time", "--window", "1", "--step", "0.25", "--enter", "0.4", "--json"}));
    ASSERT_EQ(result.exitCode, 0) << result.errors;
    const auto answer = json::parse(result.output);
    EXPECT_EQ(answer["file"], file);
    EXPECT_EQ(answer["labels"].size(), 3u);
    EXPECT_GE(answer["windows"].size(), 3u);
    for (const auto& window : answer["windows"]) {
        double sum = 0;
        for (const auto& probability : window["probabilities"])
            sum += probability.get<double>();
        EXPECT_NEAR(sum, 1, 1e-6);
    }
    EXPECT_TRUE(answer["complete"]);
    const auto csv = runProgram(withLabels({"recognize", file, "--along-time", "--csv"}));
    EXPECT_THAT(csv.output, testing::StartsWith("start_frame,end_frame,start_s,end_s,label,probability\n"));
    const auto wrong = runProgram(withLabels({"recognize", file, "--along-time", "--window", "0"}));
    EXPECT_EQ(wrong.exitCode, 2);
}

TEST(BatchCommand, JudgesRecordingsByTheirNames)
{
    const auto result =
        runProgram(withLabels({"batch", sample("squat.skeleton"), sample("kick_right_leg.skeleton"), "--json"}));
    ASSERT_EQ(result.exitCode, 0) << result.errors;
    const auto answer = json::parse(result.output);
    EXPECT_EQ(answer["judged"], 2);
    EXPECT_EQ(answer["right"], 2);
    EXPECT_EQ(answer["confusion"][1][1], 1);
    EXPECT_EQ(answer["entries"][0]["class"], "squat");
}

TEST(ExplainCommand, PrintsJointsAndWritesAFigure)
{
    const std::vector<std::string> labels{"--label", "kick with the right leg", "--label", "clap"};
    auto arguments = std::vector<std::string>{"explain", sample("kick_right_leg.skeleton"), "--json", "--deletion"};
    arguments.insert(arguments.end(), labels.begin(), labels.end());
    const auto result = runProgram(arguments);
    ASSERT_EQ(result.exitCode, 0) << result.errors;
    const auto answer = json::parse(result.output);
    EXPECT_GT(answer["margin"], 0);
    ASSERT_EQ(answer["over_joints"].size(), 25u);
    EXPECT_EQ(answer["contributions"][0].size(), answer["over_time"].size());
    EXPECT_GT(answer["deletion"]["joints"]["advantage"], 0);

    const auto picture = std::filesystem::path(testing::TempDir()) / "kinescope-explain.png";
    std::filesystem::remove(picture);
    arguments = {"explain", sample("kick_right_leg.skeleton"), "--png", picture};
    arguments.insert(arguments.end(), labels.begin(), labels.end());
    const auto figure = runProgram(arguments);
    EXPECT_EQ(figure.exitCode, 0) << figure.errors;
    EXPECT_GT(std::filesystem::file_size(picture), 10000u);
    std::filesystem::remove(picture);
}

TEST(ExplainCommand, NeedsTwoActions)
{
    const auto result = runProgram({"explain", sample("squat.skeleton"), "--label", "squat"});
    EXPECT_EQ(result.exitCode, 1);
    EXPECT_THAT(result.errors, HasSubstr("--label twice"));
}

} // namespace
