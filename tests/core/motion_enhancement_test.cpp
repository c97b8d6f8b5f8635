#include "core/spectrum/motion_enhancement.h"

#include "core/errors.h"
#include "core/spectrum/cosine_transform.h"
#include "core/spectrum/motion_spectrum.h"
#include "datasets/errors.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numbers>

namespace kinescope::core
{
namespace
{

constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();

/// One body whose joints sway with amplitude 1 at a low and 0.1 at a high coefficient of the DCT.
datasets::SkeletonSequence swayingBody(std::size_t frames, std::size_t low, std::size_t high)
{
    datasets::SkeletonSequence sequence;
    sequence.topology = datasets::ntu25Topology();
    sequence.frameCount = frames;
    datasets::Body body;
    for (std::size_t frame = 0; frame < frames; ++frame) {
        const auto wave = [&](std::size_t k) {
            return std::cos(std::numbers::pi * (static_cast<double>(frame) + 0.5) * static_cast<double>(k) /
                            static_cast<double>(frames));
        };
        const auto x = static_cast<float>(wave(low) + 0.1 * wave(high));
        body.positions.insert(body.positions.end(), sequence.jointCount(), {x, 1.0F, 2.0F});
    }
    sequence.bodies.push_back(std::move(body));
    return sequence;
}

TEST(CosineTransform, IsUndoneByItsInverseForEvenAndOddLengths)
{
    for (const std::size_t length : {1u, 2u, 3u, 8u, 61u}) {
        Track track;
        for (std::size_t i = 0; i < length; ++i)
            track.push_back(std::sin(1.7 * static_cast<double>(i)) + 0.3);
        const auto back = inverseCosineTransform(cosineTransform(track));
        ASSERT_EQ(back.size(), length);
        for (std::size_t i = 0; i < length; ++i)
            EXPECT_NEAR(back[i], track[i], 1e-12) << length << " " << i;
    }
}

TEST(MotionEnhancement, AmplifiesWhatLiesAboveTheCutoffByOnePlusAlphaSAndNothingElse)
{
    const std::size_t frames = 60;
    const auto original = swayingBody(frames, 3, 40);
    MotionEnhancement enhancement{.cutoffHz = defaultCutoffHz(30), .gate = 0.5, .alpha = 2};
    EXPECT_EQ(firstAmplified(enhancement, frames, 30), frames / 4) << "as SG-SRM: floor(H/4)";
    const auto before = analyzeMotion(original, 0, MotionQuantity::Position);
    const auto after = analyzeMotion(enhanceMotion(original, enhancement), 0, MotionQuantity::Position);
    EXPECT_NEAR(after.total[3], before.total[3], 1e-4);
    EXPECT_NEAR(after.total[40], 2 * before.total[40], 1e-4);
}

TEST(MotionEnhancement, LeavesMotionAsItIsWhenTheGateIsClosed)
{
    const auto original = swayingBody(31, 2, 20);
    const auto same = enhanceMotion(original, {.gate = 0});
    for (std::size_t i = 0; i < original.bodies[0].positions.size(); ++i)
        EXPECT_NEAR(same.bodies[0].positions[i][0], original.bodies[0].positions[i][0], 1e-5);
}

TEST(MotionEnhancement, KeepsTheMeanPlaceAndTheGaps)
{
    auto original = swayingBody(40, 2, 25);
    original.bodies[0].positions[7 * original.jointCount() + 4] = {kNaN, kNaN, kNaN};
    const auto enhanced = enhanceMotion(original, {.cutoffHz = 0, .gate = 1, .alpha = 4});
    EXPECT_TRUE(datasets::isMissing(enhanced.position(0, 7, 4)));
    EXPECT_FALSE(datasets::isMissing(enhanced.position(0, 7, 5)));
    double sum = 0, enhancedSum = 0;
    for (std::size_t frame = 0; frame < 40; ++frame) {
        sum += original.position(0, frame, 9)[1];
        enhancedSum += enhanced.position(0, frame, 9)[1];
    }
    EXPECT_NEAR(enhancedSum, sum, 1e-3);
}

TEST(MotionEnhancement, RefusesSettingsOutOfRange)
{
    const auto original = swayingBody(20, 2, 10);
    EXPECT_THROW(enhanceMotion(original, {.gate = 1.5}), InputError);
    EXPECT_THROW(enhanceMotion(original, {.cutoffHz = -1}), InputError);
    EXPECT_THROW(enhanceMotion(original, {.alpha = std::nan("")}), InputError);
    auto still = original;
    still.frameRate = 0;
    EXPECT_THROW(enhanceMotion(still, {}), datasets::SequenceError);
}

} // namespace
} // namespace kinescope::core
