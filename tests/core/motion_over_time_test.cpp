#include "core/spectrum/band_pass.h"
#include "core/spectrum/body_parts.h"
#include "core/spectrum/joint_track.h"
#include "core/spectrum/motion_over_time.h"
#include "datasets/errors.h"
#include "tests/core/swinging_figure.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <limits>
#include <set>

namespace kinescope::core
{
namespace
{

using tests::at;
using tests::resting;
using tests::swing;

std::size_t strongest(const Spectrogram& spectrogram, std::size_t frame)
{
    std::size_t best = 0;
    for (std::size_t k = 0; k < spectrogram.amplitudes.size(); ++k)
        if (spectrogram.amplitudes[k][frame] > spectrogram.amplitudes[best][frame])
            best = k;
    return best;
}

TEST(CosineTransform, ComesBackForEvenOddAndPrimeLengths)
{
    for (const std::size_t length : {2u, 3u, 30u, 31u, 100u}) {
        Track track(length);
        for (std::size_t i = 0; i < length; ++i)
            track[i] = std::sin(0.3 * static_cast<double>(i * i)) + 5;
        const auto back = inverseCosineTransform(cosineTransform(track));
        ASSERT_EQ(back.size(), length);
        for (std::size_t i = 0; i < length; ++i)
            EXPECT_NEAR(back[i], track[i], 1e-9) << length;
    }
}

TEST(BandPass, KeepsTheBandAndTheMeanPlaceAlone)
{
    auto slow = resting(120, 30);
    swing(slow, 7, 1, 1.0, 0.3);
    auto both = slow;
    swing(both, 7, 1, 6.0, 0.05);
    const auto low = bandPassed(both, BandSide::Inside, 0.5, 2);
    const auto below = bandPassed(both, BandSide::Below, 3, 30);
    auto high = bandPassed(both, BandSide::Above, 0, 3);
    for (std::size_t frame = 0; frame < 120; ++frame) {
        EXPECT_NEAR(low.position(0, frame, 7)[1], slow.position(0, frame, 7)[1], 1e-4);
        EXPECT_NEAR(below.position(0, frame, 7)[1], slow.position(0, frame, 7)[1], 1e-4);
        EXPECT_NEAR(high.position(0, frame, 7)[1], 1.0 + both.position(0, frame, 7)[1] - slow.position(0, frame, 7)[1],
                    1e-4);
        EXPECT_NEAR(high.position(0, frame, 3)[1], 1.0, 1e-5) << "a joint at rest stays where it is";
    }
}

TEST(BandPass, LeavesJointsThatWereNeverSeenMissing)
{
    auto sequence = resting(20, 30);
    for (std::size_t frame = 0; frame < 20; ++frame)
        at(sequence, frame, 4).fill(std::numeric_limits<float>::quiet_NaN());
    EXPECT_TRUE(datasets::isMissing(bandPassed(sequence, BandSide::Inside, 0, 5).position(0, 10, 4)));
    sequence.bodies.clear();
    EXPECT_THROW(bandPassed(sequence, BandSide::Inside, 0, 5), datasets::SequenceError);
}

TEST(Spectrogram, TellsWhenTheFrequencyChanges)
{
    auto sequence = resting(240, 30);
    auto fast = sequence;
    swing(sequence, 7, 1, 2.0, 0.2);
    swing(fast, 7, 1, 5.0, 0.2);
    for (std::size_t frame = 120; frame < 240; ++frame)
        at(sequence, frame, 7) = fast.position(0, frame, 7);
    const auto spectrogram = motionSpectrogram(sequence, 0, {}, MotionQuantity::Position, 1.0);
    EXPECT_NEAR(spectrogram.windowSeconds, 1.0, 1e-9);
    EXPECT_NEAR(spectrogram.frequencies[strongest(spectrogram, 60)], 2.0, 1e-9);
    EXPECT_NEAR(spectrogram.frequencies[strongest(spectrogram, 180)], 5.0, 1e-9);
    EXPECT_NEAR(spectrogram.amplitudes[strongest(spectrogram, 60)][60], 0.2, 0.01);
    const std::vector<std::size_t> other{3};
    EXPECT_LT(motionSpectrogram(sequence, 0, other, MotionQuantity::Position, 1.0).amplitudes[1][60], 1e-6);
}

TEST(Spectrogram, TakesAnyWindowAndTheShortestRecording)
{
    const auto sequence = resting(2, 30);
    for (const double window : {-1.0, 0.0, 0.01, 1e9}) {
        const auto spectrogram = motionSpectrogram(sequence, 0, {}, MotionQuantity::Velocity, window);
        EXPECT_EQ(spectrogram.times.size(), 2u);
        EXPECT_EQ(spectrogram.amplitudes.size(), spectrogram.frequencies.size());
    }
    EXPECT_THROW(motionSpectrogram(sequence, 3, {}, MotionQuantity::Velocity, 1), datasets::SequenceError);
}

TEST(JointMagnitude, IsTheSpeedOfEvenMotionAndMissingWhereTheJointIs)
{
    auto sequence = resting(30, 30);
    for (std::size_t frame = 0; frame < 30; ++frame)
        at(sequence, frame, 7)[0] = 0.1f * static_cast<float>(frame);
    at(sequence, 12, 7).fill(std::numeric_limits<float>::quiet_NaN());
    const auto speed = jointMagnitude(sequence, 0, 7, MotionQuantity::Velocity);
    EXPECT_NEAR(speed[0], 3.0, 1e-4);
    EXPECT_NEAR(speed[20], 3.0, 1e-4);
    EXPECT_TRUE(std::isnan(speed[12]));
    EXPECT_NEAR(jointMagnitude(sequence, 0, 7, MotionQuantity::Acceleration)[20], 0.0, 1e-3);
}

TEST(BodyParts, HoldEveryJointOnceInEveryBuiltInSkeleton)
{
    for (const auto& topology : {datasets::ntu25Topology(), datasets::kinect20Topology(), datasets::coco18Topology(),
                                 datasets::body25Topology()}) {
        const auto parts = bodyParts(*topology);
        EXPECT_EQ(parts.size(), 5u) << topology->id;
        std::multiset<std::size_t> joints;
        for (const auto& part : parts)
            joints.insert(part.joints.begin(), part.joints.end());
        EXPECT_EQ(joints.size(), topology->jointCount());
        for (std::size_t joint = 0; joint < topology->jointCount(); ++joint)
            EXPECT_EQ(joints.count(joint), 1u) << topology->jointNames[joint];
    }
}

} // namespace
} // namespace kinescope::core
