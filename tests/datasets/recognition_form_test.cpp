#include "datasets/preprocessing/canonical.h"
#include "datasets/preprocessing/jitter_smoothing.h"
#include "datasets/preprocessing/perturbation.h"
#include "tests/datasets/ntu_text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

namespace kinescope::datasets
{
namespace
{

constexpr std::size_t kFrames = 90;

/// One arm swings from frame 0 to the last; everything else stands.
SkeletonSequence swingingPerson()
{
    return tests::standingPerson(kFrames);
}

SkeletonSequence withIdle(const SkeletonSequence& sequence, double seconds)
{
    return perturbed(sequence, {Perturbation::Kind::IdleEnds, seconds}, 1);
}

SkeletonSequence withJitter(const SkeletonSequence& sequence, double metres)
{
    return perturbed(sequence, {Perturbation::Kind::Jitter, metres}, 1);
}

/// Every frame as the first one.
SkeletonSequence still(SkeletonSequence sequence)
{
    for (auto& body : sequence.bodies)
        for (std::size_t index = kNtuJointCount; index < body.positions.size(); ++index)
            body.positions[index] = body.positions[index % kNtuJointCount];
    return sequence;
}

void expectAbout(const FrameRange& range, std::size_t begin, std::size_t end)
{
    EXPECT_NEAR(static_cast<double>(range.begin), static_cast<double>(begin), 6);
    EXPECT_NEAR(static_cast<double>(range.end), static_cast<double>(end), 6);
}

double largestDifference(const CanonicalSequence& a, const CanonicalSequence& b)
{
    double most = 0;
    for (std::size_t index = 0; index < a.values.size(); ++index)
        most = std::max(most, std::fabs(static_cast<double>(a.values[index]) - static_cast<double>(b.values[index])));
    return most;
}

TEST(RecognitionForm, LeavesStillEndsOutWhateverTheirLength)
{
    const auto form = recognitionForm(48);
    expectAbout(canonicalize(swingingPerson(), form).used, 0, kFrames);
    for (const std::size_t seconds : {1U, 2U, 10U}) {
        const auto used = canonicalize(withIdle(swingingPerson(), static_cast<double>(seconds)), form).used;
        expectAbout(used, 30 * seconds, 30 * seconds + kFrames);
    }
}

TEST(RecognitionForm, IsNearlyTheSameWithAndWithoutStillEnds)
{
    auto lifting = still(swingingPerson());
    for (std::size_t frame = 0; frame < kFrames; ++frame)
        for (const std::size_t joint : {9U, 10U, 11U, 23U, 24U})
            lifting.bodies.front().positions[frame * kNtuJointCount + joint][1] +=
                0.8F * static_cast<float>(frame) / static_cast<float>(kFrames);
    const auto plain = canonicalize(lifting, recognitionForm(48));
    const auto idle = withIdle(lifting, 1);
    const double trimmed = largestDifference(plain, canonicalize(idle, recognitionForm(48)));
    CanonicalSettings whole;
    whole.frames = 48;
    EXPECT_LT(trimmed, 0.3 * largestDifference(plain, canonicalize(idle, whole)));
}

TEST(RecognitionForm, FindsTheMovementUnderSensorNoise)
{
    const auto used = canonicalize(withJitter(withIdle(swingingPerson(), 1), 0.01), recognitionForm(48)).used;
    expectAbout(used, 30, 30 + kFrames);
}

TEST(RecognitionForm, FindsTheMovementAtOtherFrameRates)
{
    const auto fast = perturbed(withIdle(swingingPerson(), 1), {Perturbation::Kind::FrameRate, 60}, 1);
    const auto used = canonicalize(fast, recognitionForm(48)).used;
    EXPECT_NEAR(static_cast<double>(used.begin), 60, 12);
    EXPECT_NEAR(static_cast<double>(used.end), 60 + 2 * kFrames, 12);
}

TEST(RecognitionForm, KeepsARecordingWholeInWhichNothingMoves)
{
    const FrameRange all{0, kFrames};
    EXPECT_EQ(canonicalize(still(swingingPerson()), recognitionForm(48)).used, all);
    EXPECT_EQ(canonicalize(withJitter(still(swingingPerson()), 0.002), recognitionForm(48)).used, all);
    EXPECT_EQ(canonicalize(withJitter(still(swingingPerson()), 0.03), recognitionForm(48)).used, all);
}

TEST(RecognitionForm, KeepsRecordingsOfFewFramesWhole)
{
    for (const std::size_t frames : {1U, 2U, 3U, 20U}) {
        const FrameRange all{0, frames};
        EXPECT_EQ(canonicalize(tests::standingPerson(frames), recognitionForm(48)).used, all);
    }
}

TEST(RecognitionForm, SecondPersonsMovementCountsAsWell)
{
    auto pair = still(withIdle(swingingPerson(), 2));
    pair.bodies.push_back(withIdle(swingingPerson(), 2).bodies.front());
    for (auto& position : pair.bodies.back().positions)
        position[0] += 1;
    // The first one nods before, and a little: the second one, who moves more, comes first and both are kept.
    for (std::size_t frame = 30; frame < 60; ++frame)
        pair.bodies.front().positions[frame * kNtuJointCount + 3][2] -=
            0.2F * std::sin(0.1F * 3.14159F * static_cast<float>(frame - 30));
    const auto canonical = canonicalize(pair, recognitionForm(48));
    EXPECT_EQ(canonical.bodiesPresent, 2U);
    EXPECT_LE(canonical.used.begin, 60U);
    EXPECT_GE(canonical.used.end, 60 + kFrames - 6);
    EXPECT_LE(canonical.used.end, 60 + kFrames + 6);
}

TEST(JitterSmoothing, MeasuresWhiteNoiseAndOverlooksMovement)
{
    std::mt19937 random(3);
    std::normal_distribution<float> noise(0, 0.05F);
    auto track = swingingPerson().bodies.front().positions;
    EXPECT_LT(jitterOf(track), 1e-4);
    for (auto& position : track)
        for (auto& coordinate : position)
            coordinate += noise(random);
    EXPECT_NEAR(jitterOf(track), 0.05, 0.005);
}

TEST(JitterSmoothing, LeavesCalmRecordingsAsTheyAreAndCalmsOthers)
{
    CanonicalSettings plain;
    auto smoothed = plain;
    smoothed.calmJitter = true;
    const auto calm = withJitter(swingingPerson(), 0.005);
    EXPECT_EQ(canonicalize(calm, plain).values, canonicalize(calm, smoothed).values);

    const auto truth = canonicalize(swingingPerson(), plain);
    const auto shaky = withJitter(swingingPerson(), 0.05);
    const auto meanError = [&](const CanonicalSequence& other) {
        double sum = 0;
        for (std::size_t index = 0; index < truth.values.size(); ++index)
            sum += std::fabs(static_cast<double>(truth.values[index]) - static_cast<double>(other.values[index]));
        return sum;
    };
    EXPECT_LT(meanError(canonicalize(shaky, smoothed)), 0.75 * meanError(canonicalize(shaky, plain)));
}

} // namespace
} // namespace kinescope::datasets
