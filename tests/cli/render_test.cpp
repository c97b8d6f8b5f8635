#include "tests/cli/program.h"
#include "tests/support/shared_data.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/videoio.hpp>

#include <algorithm>
#include <cstdlib>

namespace
{

using namespace kinescope::tests;
using testing::HasSubstr;

class RenderCommand : public testing::Test
{
protected:
    void SetUp() override
    {
        if (!std::getenv("DISPLAY"))
            GTEST_SKIP() << "skipped: there is no display; run under xvfb-run";
    }

    static std::string waving() { return sample("wave_right_hand.skeleton").string(); }
    std::filesystem::path folder = scratchDirectory("render");
};

int colouredPixels(const cv::Mat& picture)
{
    int count = 0;
    for (int row = 0; row < picture.rows; ++row)
        for (int column = 0; column < picture.cols; ++column) {
            const auto& pixel = picture.at<cv::Vec3b>(row, column);
            count += std::max({pixel[0], pixel[1], pixel[2]}) - std::min({pixel[0], pixel[1], pixel[2]}) > 60 ? 1 : 0;
        }
    return count;
}

TEST_F(RenderCommand, WritesAVideoOfTheRangeAtTheAskedSizeAndRate)
{
    const auto film = folder / "wave.mp4";
    const auto result = runProgramOnDisplay({"render", waving(), "--output", film.string(), "--range", "5:24", "--size",
                                             "320x240", "--turntable", "90", "--json"});
    ASSERT_EQ(result.exitCode, 0) << result.errors;
    EXPECT_EQ(nlohmann::json::parse(result.output)["pictures"], 20);
    cv::VideoCapture video(film.string());
    ASSERT_TRUE(video.isOpened());
    EXPECT_EQ(video.get(cv::CAP_PROP_FRAME_WIDTH), 320);
    EXPECT_EQ(video.get(cv::CAP_PROP_FRAME_HEIGHT), 240);
    EXPECT_NEAR(video.get(cv::CAP_PROP_FPS), 30, 0.01);
    std::vector<cv::Mat> pictures;
    for (cv::Mat picture; video.read(picture);)
        pictures.push_back(picture.clone());
    ASSERT_EQ(pictures.size(), 20u);
    EXPECT_GT(colouredPixels(pictures.front()), 100) << "a person is to be seen";
    EXPECT_GT(cv::norm(pictures.front(), pictures.back(), cv::NORM_L1) / (320 * 240), 1.0) << "the camera turned";
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder), {}), 1) << "nothing else is left";
}

TEST_F(RenderCommand, WritesOnePictureWithTransparencyAndJointNames)
{
    const auto plain = folder / "plain.png";
    const auto named = folder / "named.png";
    for (const auto& [path, more] : {std::pair{plain, std::string("--dark")}, {named, std::string("--labels")}}) {
        const auto result = runProgramOnDisplay(
            {"render", waving(), "-o", path.string(), "--frame", "12", "--size", "301x200", "--alpha", more});
        ASSERT_EQ(result.exitCode, 0) << result.errors;
    }
    const cv::Mat picture = cv::imread(plain.string(), cv::IMREAD_UNCHANGED);
    ASSERT_EQ(picture.size(), cv::Size(301, 200));
    ASSERT_EQ(picture.channels(), 4);
    EXPECT_EQ(picture.at<cv::Vec4b>(2, 2)[3], 0) << "nothing is behind the person";
    cv::Mat alpha;
    cv::extractChannel(picture, alpha, 3);
    const int opaque = cv::countNonZero(alpha == 255);
    EXPECT_GT(opaque, 200);
    EXPECT_LT(opaque, 301 * 200 / 4);
    cv::Mat namedAlpha;
    cv::extractChannel(cv::imread(named.string(), cv::IMREAD_UNCHANGED), namedAlpha, 3);
    EXPECT_GT(cv::countNonZero(namedAlpha), cv::countNonZero(alpha) + 100);
}

TEST_F(RenderCommand, WritesAFolderOfPictures)
{
    const auto pictures = folder / "pictures";
    const auto result = runProgramOnDisplay(
        {"render", waving(), "-o", pictures.string(), "--size", "160x120", "--range", "1:30", "--fps", "10"});
    ASSERT_EQ(result.exitCode, 0) << result.errors;
    EXPECT_THAT(result.output, HasSubstr("10 pictures of 160x120"));
    EXPECT_TRUE(std::filesystem::exists(pictures / "frame-00001.png"));
    EXPECT_TRUE(std::filesystem::exists(pictures / "frame-00010.png"));
    EXPECT_FALSE(std::filesystem::exists(pictures / "frame-00011.png"));
}

TEST_F(RenderCommand, DrawsTwoRecordingsWarpedSideBySide)
{
    const auto picture = folder / "two.png";
    const auto result =
        runProgramOnDisplay({"render", waving(), "--compare", sample("squat.skeleton").string(), "--warp",
                             "--side-by-side", "-o", picture.string(), "--size", "320x200", "--view", "front"});
    ASSERT_EQ(result.exitCode, 0) << result.errors;
    EXPECT_THAT(result.output, HasSubstr("torso lengths apart"));
    const cv::Mat both = cv::imread(picture.string());
    EXPECT_GT(colouredPixels(both.colRange(0, 160)), 50);
    EXPECT_GT(colouredPixels(both.colRange(160, 320)), 50);
    EXPECT_EQ(runProgramOnDisplay({"render", waving(), "-o", picture.string(), "--warp"}).exitCode, 2);
}

TEST_F(RenderCommand, RefusesWhatCannotBeHad)
{
    const auto failure = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"render", waving()});
        return runProgramOnDisplay(arguments);
    };
    const auto film = (folder / "a.mp4").string();
    EXPECT_THAT(failure({"-o", film, "--size", "321x240"}).errors, HasSubstr("even width and height"));
    EXPECT_THAT(failure({"-o", film, "--alpha"}).errors, HasSubstr("no transparency"));
    EXPECT_THAT(failure({"-o", (folder / "a.avi").string()}).errors, HasSubstr(".mp4 or .png"));
    EXPECT_THAT(failure({"-o", film, "--frame", "9999"}).errors, HasSubstr("does not exist"));
    EXPECT_THAT(failure({"-o", (folder / "none/a.mp4").string()}).errors, HasSubstr("folder exists"));
    EXPECT_EQ(failure({"-o", film, "--size", "12"}).exitCode, 2);
    EXPECT_EQ(failure({"-o", film, "--range", "0:4"}).exitCode, 2);
    EXPECT_TRUE(std::filesystem::is_empty(folder));
}

TEST(RenderCommandWithoutADisplay, SaysSoAndWritesNothing)
{
    const auto picture = scratchDirectory("render-nowhere") / "a.png";
    const auto result = runProgram({"render", sample("boxing.skeleton").string(), "-o", picture.string()});
    EXPECT_EQ(result.exitCode, 1);
    EXPECT_THAT(result.errors, HasSubstr("DISPLAY is not set"));
    EXPECT_THAT(result.errors, HasSubstr("xvfb-run"));
    EXPECT_FALSE(std::filesystem::exists(picture));
}

} // namespace
