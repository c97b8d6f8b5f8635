#include "core/errors.h"
#include "core/spectrum/motion_spectrum.h"
#include "datasets/errors.h"
#include "tests/core/swinging_figure.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

namespace kinescope::core
{
namespace
{

using tests::at;
using tests::resting;
using tests::swing;

constexpr float kMissing = std::numeric_limits<float>::quiet_NaN();

std::size_t peak(const std::vector<double>& values)
{
    return static_cast<std::size_t>(std::max_element(values.begin(), values.end()) - values.begin());
}

TEST(MotionSpectrum, ASinusoidStandsAtItsFrequencyWithItsAmplitude)
{
    for (const std::size_t frames : {60u, 61u, 97u}) { // odd and prime lengths too
        auto sequence = resting(frames, 30);
        const std::size_t k = 8;
        const double hertz = static_cast<double>(k) * 30 / (2.0 * static_cast<double>(frames));
        swing(sequence, 7, 1, hertz, 0.2);
        const auto spectrum = analyzeMotion(sequence, 0, MotionQuantity::Position);
        EXPECT_EQ(peak(spectrum.amplitudes[7]), k);
        EXPECT_NEAR(spectrum.frequencies[k], hertz, 1e-12);
        // A cosine of amplitude a on the grid of the DCT has the one coefficient a sqrt(T / 2).
        EXPECT_NEAR(spectrum.amplitudes[7][k], 0.2 * std::sqrt(static_cast<double>(frames) / 2), 1e-5);
        for (std::size_t other = 0; other < frames; ++other)
            EXPECT_TRUE(other == k || spectrum.amplitudes[7][other] < 1e-5) << other;
        EXPECT_NEAR(spectrum.total[k], spectrum.amplitudes[7][k], 1e-5);
    }
}

TEST(MotionSpectrum, KeepsTheEnergyOfTheMotionWithoutItsMean)
{
    auto sequence = resting(50, 25);
    double mean = 0;
    std::vector<double> values;
    for (std::size_t frame = 0; frame < 50; ++frame) {
        values.push_back(std::sin(0.37 * static_cast<double>(frame * frame)));
        at(sequence, frame, 3)[0] = static_cast<float>(values.back());
        mean += values.back() / 50;
    }
    double expected = 0;
    for (const double value : values)
        expected += (value - mean) * (value - mean);
    double energy = 0;
    const auto spectrum = analyzeMotion(sequence, 0, MotionQuantity::Position);
    for (const double amplitude : spectrum.amplitudes[3])
        energy += amplitude * amplitude;
    EXPECT_NEAR(energy, expected, 1e-4);
}

TEST(MotionSpectrum, VelocityAndAccelerationAreDerivativesPerSecond)
{
    auto sequence = resting(120, 30);
    for (std::size_t frame = 0; frame < 120; ++frame) // 2 m/s, then a parabola of 3 m/s^2
        at(sequence, frame, 0)[0] = static_cast<float>(2.0 * static_cast<double>(frame) / 30);
    const auto speed = analyzeMotion(sequence, 0, MotionQuantity::Velocity);
    EXPECT_LT(*std::max_element(speed.total.begin(), speed.total.end()), 1e-3); // steady: the mean alone
    auto swinging = resting(120, 30);
    swing(swinging, 5, 2, 1.0, 0.1);
    const double w = 30 * std::sin(2 * std::numbers::pi / 30); // gain of a central difference at 1 Hz
    const auto position = analyzeMotion(swinging, 0, MotionQuantity::Position);
    const auto velocity = analyzeMotion(swinging, 0, MotionQuantity::Velocity);
    double before = 0;
    double after = 0;
    for (std::size_t k = 1; k < 120; ++k) {
        before += std::pow(position.amplitudes[5][k], 2);
        after += std::pow(velocity.amplitudes[5][k], 2);
    }
    EXPECT_NEAR(std::sqrt(after / before), w, 0.05 * w);
}

TEST(MotionSpectrum, FillsGapsLinearlyAndFlagsAbsentJoints)
{
    auto sequence = resting(40, 30);
    for (std::size_t frame = 0; frame < 40; ++frame) {
        at(sequence, frame, 2)[0] = 0.01f * static_cast<float>(frame);
        at(sequence, frame, 9) = {kMissing, kMissing, kMissing};
    }
    const auto whole = analyzeMotion(sequence, 0, MotionQuantity::Position);
    for (const std::size_t frame : {10u, 11u, 12u, 25u})
        at(sequence, frame, 2) = {kMissing, kMissing, kMissing};
    const auto holed = analyzeMotion(sequence, 0, MotionQuantity::Position);
    for (std::size_t k = 0; k < 40; ++k)
        EXPECT_NEAR(holed.amplitudes[2][k], whole.amplitudes[2][k], 1e-5);
    EXPECT_TRUE(holed.usable[2]);
    EXPECT_FALSE(holed.usable[9]);
    EXPECT_THAT(holed.amplitudes[9], testing::Each(0.0));
}

TEST(MotionSpectrum, BandSharesSplitTheEnergy)
{
    auto sequence = resting(120, 30);
    swing(sequence, 7, 0, 1.0, 0.3);
    swing(sequence, 7, 1, 5.0, 0.1);
    const auto spectrum = analyzeMotion(sequence, 0, MotionQuantity::Position);
    EXPECT_NEAR(bandShare(spectrum, 0, 3)[7], 0.9, 1e-4);
    EXPECT_NEAR(bandShare(spectrum, 4, 15)[7], 0.1, 1e-4);
    EXPECT_EQ(bandShare(spectrum, 0, 15)[0], 0.0); // at rest: no energy to share
    EXPECT_NEAR(highFrequencyRatio(spectrum, 3), 0.1, 1e-4);
}

TEST(MotionSpectrum, ABandIsCarriedByWhoMovesMostThereNotByWhoMovesLittleElsewhere)
{
    auto sequence = resting(120, 30);
    swing(sequence, 7, 0, 1.0, 0.3);
    swing(sequence, 7, 1, 5.0, 0.2);
    swing(sequence, 3, 1, 5.0, 0.1); // nothing but the band, yet less of it
    const auto spectrum = analyzeMotion(sequence, 0, MotionQuantity::Position);
    const auto carriers = bandCarriers(spectrum, 4, 15);
    EXPECT_NEAR(carriers[7], 0.8, 1e-4);
    EXPECT_NEAR(carriers[3], 0.2, 1e-4);
    EXPECT_NEAR(std::accumulate(carriers.begin(), carriers.end(), 0.0), 1.0, 1e-9);
    EXPECT_THAT(bandCarriers(analyzeMotion(resting(20, 30), 0, MotionQuantity::Position), 4, 15), testing::Each(0.0));
}

TEST(MotionSpectrum, RefusesWhatHasNoSpectrum)
{
    auto sequence = resting(10, 30);
    EXPECT_THROW(analyzeMotion(sequence, 1, MotionQuantity::Position), datasets::SequenceError);
    EXPECT_THROW(analyzeMotion(resting(1, 30), 0, MotionQuantity::Position), datasets::SequenceError);
    EXPECT_THROW(analyzeMotion(resting(10, 0), 0, MotionQuantity::Position), datasets::SequenceError);
    for (std::size_t frame = 1; frame < 10; ++frame)
        for (std::size_t joint = 0; joint < 25; ++joint)
            at(sequence, frame, joint) = {kMissing, kMissing, kMissing};
    EXPECT_THROW(analyzeMotion(sequence, 0, MotionQuantity::Position), datasets::SequenceError);
    EXPECT_THROW(analyzeMotion({}, 0, MotionQuantity::Position), datasets::SequenceError);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(analyzeMotion(resting(10, 30), 0, MotionQuantity::Position, stop.get_token()), Cancelled);
}

} // namespace
} // namespace kinescope::core
