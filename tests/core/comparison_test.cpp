#include "core/comparison/sequence_comparison.h"
#include "core/comparison/time_warping.h"
#include "core/errors.h"
#include "datasets/errors.h"
#include "datasets/preprocessing/canonical.h"
#include "datasets/readers/sequence_reader.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>

namespace kinescope::core
{
namespace
{

using datasets::NtuJoint;
using datasets::SkeletonSequence;

SkeletonSequence recording(const char* name)
{
    return datasets::readSequence(std::filesystem::path(KINESCOPE_SAMPLES) / name);
}

/// Every frame twice: the same motion at half the speed.
SkeletonSequence slowed(const SkeletonSequence& sequence)
{
    SkeletonSequence result = sequence;
    const auto joints = static_cast<std::ptrdiff_t>(sequence.jointCount());
    result.frameCount = 2 * sequence.frameCount;
    for (auto& body : result.bodies) {
        const auto source = body;
        body.positions.clear();
        body.states.clear();
        for (std::size_t frame = 0; frame < result.frameCount; ++frame) {
            const auto at = static_cast<std::ptrdiff_t>(frame / 2) * joints;
            body.positions.insert(body.positions.end(), source.positions.begin() + at,
                                  source.positions.begin() + at + joints);
            body.states.insert(body.states.end(), source.states.begin() + at, source.states.begin() + at + joints);
        }
    }
    return result;
}

/// Walked elsewhere and turned by `angle`.
SkeletonSequence moved(SkeletonSequence sequence, float angle)
{
    for (auto& body : sequence.bodies)
        for (auto& point : body.positions)
            point = {std::cos(angle) * point[0] + std::sin(angle) * point[2] + 3.0F, point[1] + 0.25F,
                     std::cos(angle) * point[2] - std::sin(angle) * point[0] - 1.0F};
    return sequence;
}

double largestDistance(const SkeletonSequence& merged, std::size_t a, std::size_t b, std::size_t frame)
{
    double largest = 0;
    for (std::size_t joint = 0; joint < merged.jointCount(); ++joint) {
        const auto& p = merged.position(a, frame, joint);
        const auto& q = merged.position(b, frame, joint);
        if (!datasets::isMissing(p) && !datasets::isMissing(q))
            largest = std::max<double>(largest, std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]));
    }
    return largest;
}

TEST(TimeWarp, FindsThePathThatCanBeCheckedByHand)
{
    const std::vector<double> a{0, 1, 2};
    const std::vector<double> b{0, 0, 1, 2, 2};
    const auto warp = timeWarp(3, 5, [&](std::size_t i, std::size_t j) { return std::abs(a[i] - b[j]); });
    EXPECT_EQ(warp.cost, 0);
    EXPECT_THAT(warp.path, testing::ElementsAre(std::pair(0, 0), std::pair(0, 1), std::pair(1, 2), std::pair(2, 3),
                                                std::pair(2, 4)));
    const auto shifted = timeWarp(2, 2, [](std::size_t i, std::size_t j) { return i == j ? 0.5 : 9.0; });
    EXPECT_EQ(shifted.cost, 0.5);
    EXPECT_TRUE(timeWarp(0, 5, [](std::size_t, std::size_t) { return 0.0; }).path.empty());
}

TEST(TimeWarp, StopsWhenAsked)
{
    std::stop_source source;
    source.request_stop();
    EXPECT_THROW(timeWarp(
                     4, 4, [](std::size_t, std::size_t) { return 0.0; }, source.get_token()),
                 Cancelled);
}

TEST(TimeWarp, TheSameMotionSlowerTurnedAndElsewhereCostsNothing)
{
    const auto first = recording("wave_right_hand.skeleton");
    const auto warp = timeWarp(first, moved(slowed(first), 1.1F));
    EXPECT_LT(warp.cost, 0.02);
    for (const auto& [i, j] : warp.path)
        EXPECT_NEAR(static_cast<double>(i), static_cast<double>(j) / 2, 3.0);
    EXPECT_GT(timeWarp(first, recording("squat.skeleton")).cost, 5 * warp.cost + 0.05) << "another action costs more";
}

TEST(Comparison, OverlaysTheSameMotionExactlyWhereverItWasRecorded)
{
    const auto first = recording("wave_right_hand.skeleton");
    const auto result = compareSequences(first, moved(first, -0.8F), {});
    ASSERT_EQ(result.merged.bodies.size(), 2 * first.bodies.size());
    EXPECT_EQ(result.firstBodies, first.bodies.size());
    EXPECT_FALSE(result.warpCost);
    for (const std::size_t frame : {std::size_t{0}, first.frameCount / 2, first.frameCount - 1})
        EXPECT_LT(largestDistance(result.merged, 0, result.firstBodies, frame), 0.02);
}

TEST(Comparison, FromTheStartTheLongerOneGoesOnAlone)
{
    const auto first = recording("wave_right_hand.skeleton");
    const auto second = slowed(first);
    const auto result = compareSequences(first, second, {});
    EXPECT_EQ(result.merged.frameCount, second.frameCount);
    EXPECT_TRUE(datasets::isMissing(result.merged.position(0, first.frameCount, 0)));
    EXPECT_FALSE(datasets::isMissing(result.merged.position(result.firstBodies, first.frameCount, 0)));
    const auto other = compareSequences(second, first, {});
    EXPECT_EQ(other.secondFrames[first.frameCount], std::nullopt);
}

TEST(Comparison, WarpingBringsTheSlowOneToTheFirstOnesTime)
{
    const auto first = recording("wave_right_hand.skeleton");
    const auto result = compareSequences(first, slowed(first), {.time = ComparedTime::Warped});
    EXPECT_EQ(result.merged.frameCount, first.frameCount);
    ASSERT_TRUE(result.warpCost);
    EXPECT_LT(*result.warpCost, 0.02);
    for (std::size_t frame = 0; frame < first.frameCount; ++frame)
        EXPECT_NEAR(static_cast<double>(*result.secondFrames[frame]), 2.0 * static_cast<double>(frame), 4.0);
}

TEST(Comparison, SideBySideStandsApartOnTheSameFloor)
{
    const auto first = recording("squat.skeleton");
    const auto result = compareSequences(first, moved(first, 2.0F), {.place = ComparedPlace::SideBySide});
    const auto joint = static_cast<std::size_t>(NtuJoint::SpineBase);
    for (std::size_t frame = 0; frame < first.frameCount; frame += 10) {
        const auto& a = result.merged.position(0, frame, joint);
        const auto& b = result.merged.position(result.firstBodies, frame, joint);
        EXPECT_GT(std::hypot(a[0] - b[0], a[2] - b[2]), 0.6);
        EXPECT_NEAR(a[1], b[1], 0.02);
    }
}

TEST(Comparison, BringsOtherSkeletonsAndUnitsTogether)
{
    const auto first = recording("squat.skeleton");
    auto second = datasets::mapToNtu25(first);
    for (auto& body : second.bodies)
        for (auto& point : body.positions)
            for (float& value : point)
                value *= 100; // centimetres
    const auto result = compareSequences(first, second, {});
    EXPECT_LT(largestDistance(result.merged, 0, result.firstBodies, 20), 0.02);
    SkeletonSequence nobody;
    nobody.topology = datasets::ntu25Topology();
    EXPECT_THROW(compareSequences(first, nobody, {}), datasets::SequenceError);
}

} // namespace
} // namespace kinescope::core
