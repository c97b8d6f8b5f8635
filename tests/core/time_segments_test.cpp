#include "core/recognition/segment_truth.h"

#include "core/errors.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace kinescope::core
{
namespace
{

/// Two labels over ten windows of 20 frames with a step of 10, at 10 frames a second.
AlongTime twoLabels(std::vector<double> first)
{
    AlongTime result;
    result.labels = {"wave", "bow, deeply"};
    result.frameRate = 10;
    result.frameCount = 10 * first.size() + 10;
    result.windows = windowsOf(result.frameCount, 10, {.windowSeconds = 2, .stepSeconds = 1});
    std::vector<double> second;
    for (const double value : first)
        second.push_back(1 - value);
    result.probabilities = {std::move(first), std::move(second)};
    return result;
}

TEST(Windows, CoverTheRecordingAndTheLastEndsWithIt)
{
    const auto windows = windowsOf(95, 30, {.windowSeconds = 1, .stepSeconds = 0.5});
    EXPECT_EQ(windows.front(), (FrameRange{0, 30}));
    EXPECT_EQ(windows[1], (FrameRange{15, 45}));
    EXPECT_EQ(windows.back(), (FrameRange{65, 95}));
    EXPECT_EQ(windowsOf(20, 30, {}), (std::vector<FrameRange>{{0, 20}})) << "shorter than a window";
    EXPECT_TRUE(windowsOf(0, 30, {}).empty());
    EXPECT_THROW(windowsOf(95, 30, {.windowSeconds = 0}), InputError);
    EXPECT_THROW(windowsOf(95, 30, {.stepSeconds = std::nan("")}), InputError);
}

TEST(Windows, EachSpeaksForTheFramesNearestToItsCentre)
{
    const auto shares = windowShares(twoLabels({0.1, 0.1, 0.1}));
    EXPECT_THAT(shares, testing::ElementsAre(0u, 15u, 25u, 40u));
}

TEST(Segments, BeginAtTheUpperAndEndAtTheLowerThreshold)
{
    WindowSettings settings{.enterProbability = 0.7, .leaveProbability = 0.4, .minimumSeconds = 0};
    const auto result = twoLabels({0.5, 0.6, 0.8, 0.5, 0.45, 0.35, 0.39});
    const auto segments = findSegments(result, settings);
    ASSERT_EQ(segments.size(), 1u);
    EXPECT_EQ(segments[0].label, 0u);
    EXPECT_EQ(segments[0].frames, (FrameRange{25, 55}));
    EXPECT_NEAR(segments[0].probability, (0.8 + 0.5 + 0.45) / 3, 1e-12);
}

TEST(Segments, AnotherLabelTakesOverWhereItCouldBeginItself)
{
    const auto segments = findSegments(twoLabels({0.9, 0.9, 0.1, 0.1}), {.minimumSeconds = 0});
    ASSERT_EQ(segments.size(), 2u);
    EXPECT_EQ(segments[0].label, 0u);
    EXPECT_EQ(segments[1].label, 1u);
    EXPECT_EQ(segments[0].frames.end, segments[1].frames.begin);
}

TEST(Segments, ShortOnesUnfittingOnesAndWindowsWithoutAnybodyAreLeftOut)
{
    auto result = twoLabels({0.9, 0.5, 0.5, 0.5});
    EXPECT_EQ(findSegments(result, {.enterProbability = 0.6, .leaveProbability = 0.6, .minimumSeconds = 1.2}).size(),
              1u);
    EXPECT_TRUE(
        findSegments(result, {.enterProbability = 0.6, .leaveProbability = 0.6, .minimumSeconds = 1.6}).empty());
    result.unfitting = {true, false, false, false};
    EXPECT_TRUE(findSegments(result, {.enterProbability = 0.6}).empty());
    EXPECT_FALSE(findSegments(result, {.enterProbability = 0.6, .rejectUnfitting = false}).empty());
    result.probabilities[0][0] = result.probabilities[1][0] = std::nan("");
    EXPECT_TRUE(findSegments(result, {.enterProbability = 0.6, .rejectUnfitting = false}).empty());
}

TEST(SegmentComparison, CountsATrueSegmentOnceAndOnlyAtTheOverlap)
{
    const std::vector<LabelledStretch> truth{{{0, 100}, 0}, {{200, 300}, 1}, {{400, 500}, 2, 1, false}};
    const std::vector<LabelledStretch> found{
        {{0, 60}, 0, 0.8}, {{60, 100}, 0, 0.8}, {{150, 260}, 1, 0.9}, {{400, 500}, 0, 0.9}};
    const auto comparison = compareSegments(found, truth, 600);
    EXPECT_EQ(comparison.truth, 2u);
    EXPECT_EQ(comparison.unknown, 1u);
    EXPECT_DOUBLE_EQ(comparison.recall, 0.5) << "60 of 100 frames overlap; 60 of 150 do not";
    EXPECT_DOUBLE_EQ(comparison.precision, 0.25);
    EXPECT_DOUBLE_EQ(comparison.f1, 2 * 0.5 * 0.25 / 0.75);
    EXPECT_DOUBLE_EQ(comparison.frameAccuracy, 160.0 / 200);
    EXPECT_DOUBLE_EQ(compareSegments(found, truth, 600, 0.4).recall, 1.0);
}

TEST(SegmentComparison, FindsClassesByAnyOfTheirWordings)
{
    datasets::SkeletonSequence sequence;
    sequence.segments = {{0, 10, 1, 1.0, {}}, {20, 30, 7, 1.0, {}}, {40, 50, 9, 1.0, "Bow"}};
    const std::vector<Action> labels{{"Wave the hand", {}, -1}, {"bow", {}, -1}};
    const std::vector<std::vector<std::string>> names{{"bow"}, {"wave", "wave the hand"}};
    const auto truth = trueSegments(sequence, labels, names);
    ASSERT_EQ(truth.size(), 3u);
    EXPECT_TRUE(truth[0].candidate);
    EXPECT_EQ(truth[0].label, 0u);
    EXPECT_FALSE(truth[1].candidate);
    EXPECT_EQ(truth[2].label, 1u) << "by the segment's own name";
}

TEST(SegmentExport, WritesSecondsAndQuotesLabels)
{
    auto result = twoLabels({0.1, 0.1, 0.1});
    result.segments = {{{5, 25}, 1, 0.9}};
    EXPECT_EQ(segmentsToCsv(result), "start_frame,end_frame,start_s,end_s,label,probability\n"
                                     "5,25,0.500,2.500,\"bow, deeply\",0.9000\n");
    result.probabilities[0][1] = std::nan("");
    const auto json = nlohmann::json::parse(toJson(result));
    EXPECT_EQ(json["segments"][0]["end_s"], 2.5);
    EXPECT_TRUE(json["windows"][1]["probabilities"][0].is_null());
}

} // namespace
} // namespace kinescope::core
