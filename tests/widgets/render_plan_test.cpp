#include "core/errors.h"
#include "widgets/render/picture_sink.h"
#include "widgets/render/render_plan.h"

#include <gmock/gmock.h>

#include <algorithm>

using namespace kinescope;
using widgets::plannedPictures;
using widgets::RenderPlan;

namespace
{

std::vector<std::size_t> framesOf(const RenderPlan& plan, std::size_t frameCount, double rate)
{
    std::vector<std::size_t> frames;
    for (const auto& picture : plannedPictures(plan, frameCount, rate))
        frames.push_back(picture.frame);
    return frames;
}

} // namespace

TEST(RenderPlan, ShowsEveryFrameOnceAtTheRecordingsRate)
{
    EXPECT_THAT(framesOf({}, 4, 30), testing::ElementsAre(0, 1, 2, 3));
    EXPECT_THAT(framesOf({.range = {{1, 2}}}, 4, 29.97), testing::ElementsAre(1, 2));
}

TEST(RenderPlan, KeepsRealTimeAtAnotherRate)
{
    EXPECT_THAT(framesOf({.picturesPerSecond = 60}, 3, 30), testing::ElementsAre(0, 0, 1, 1, 2, 2));
    EXPECT_THAT(framesOf({.picturesPerSecond = 10}, 9, 30), testing::ElementsAre(0, 3, 6));
    EXPECT_THAT(framesOf({.picturesPerSecond = 1}, 3, 30), testing::ElementsAre(0)) << "never no picture at all";
    const auto odd = plannedPictures({.picturesPerSecond = 24}, 300, 29.97);
    EXPECT_NEAR(static_cast<double>(odd.size()) / 24, 300 / 29.97, 1.0 / 24);
    EXPECT_TRUE(std::is_sorted(odd.begin(), odd.end(), [](auto& a, auto& b) { return a.frame < b.frame; }));
}

TEST(RenderPlan, TurnsEvenlyAndEndsOneStepBeforeItsBeginning)
{
    const auto pictures = plannedPictures({.turntableDegrees = 360}, 8, 30);
    EXPECT_EQ(pictures.front().turned, 0);
    EXPECT_EQ(pictures[1].turned, 45);
    EXPECT_EQ(pictures.back().turned, 315);
}

TEST(RenderPlan, OneFrameIsOnePictureOrATurnAroundIt)
{
    EXPECT_THAT(framesOf({.frame = 2}, 5, 30), testing::ElementsAre(2));
    const auto turn = plannedPictures({.frame = 2, .turntableDegrees = -90}, 5, 30);
    EXPECT_EQ(turn.size(), 120u);
    EXPECT_TRUE(std::all_of(turn.begin(), turn.end(), [](const auto& picture) { return picture.frame == 2; }));
}

TEST(RenderPlan, SaysWhichFrameDoesNotExist)
{
    const auto message = [](const RenderPlan& plan, std::size_t frameCount) -> std::string {
        try {
            plannedPictures(plan, frameCount, 30);
        } catch (const core::InputError& error) {
            return error.what();
        }
        return {};
    };
    EXPECT_THAT(message({.frame = 5}, 5), testing::HasSubstr("Frame 6 does not exist"));
    EXPECT_THAT(message({.range = {{2, 9}}}, 5), testing::HasSubstr("Frame 10 does not exist"));
    EXPECT_THAT(message({.range = {{3, 2}}}, 5), testing::HasSubstr("4:3"));
    EXPECT_THAT(message({}, 0), testing::HasSubstr("no frame"));
}

TEST(RenderKind, IsToldByTheEnding)
{
    using widgets::RenderKind;
    EXPECT_EQ(widgets::renderKind("a/b.MP4"), RenderKind::Video);
    EXPECT_EQ(widgets::renderKind("b.png"), RenderKind::Picture);
    EXPECT_EQ(widgets::renderKind("pictures"), RenderKind::Pictures);
    EXPECT_THROW(widgets::renderKind("b.avi"), core::InputError);
}
