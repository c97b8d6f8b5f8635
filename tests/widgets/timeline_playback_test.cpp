#include "widgets/timeline/playback_controller.h"

#include <gmock/gmock.h>

#include <QSignalSpy>

#include <cmath>
#include <limits>
#include <vector>

using kinescope::widgets::LoopMode;
using kinescope::widgets::PlaybackController;
using std::chrono::nanoseconds;
using testing::ElementsAre;

namespace
{

nanoseconds frames(double count, double frameRate)
{
    return nanoseconds(std::llround(count / frameRate * 1e9));
}

/// The frames shown while time moves on by one frame at a time, half a frame off so that rounding cannot matter.
std::vector<int> played(PlaybackController& playback, int steps)
{
    std::vector<int> shown;
    for (int step = 0; step < steps; ++step) {
        playback.advance(frames(1.0 / playback.speed(), playback.frameRate()));
        shown.push_back(playback.frame());
    }
    return shown;
}

PlaybackController& started(PlaybackController& playback, int frameCount, double frameRate, LoopMode mode)
{
    playback.setSequence(frameCount, frameRate);
    playback.setLoopMode(mode);
    playback.play();
    playback.advance(frames(0.5, frameRate));
    return playback;
}

} // namespace

TEST(PlaybackController, DoesNothingWithoutFrames)
{
    PlaybackController playback;
    playback.play();
    EXPECT_FALSE(playback.isPlaying());
    playback.seek(5);
    playback.step(-3);
    playback.setRange(1, 2);
    EXPECT_EQ(playback.frame(), 0);
    EXPECT_EQ(playback.range(), std::make_pair(0, 0));
    EXPECT_FALSE(playback.hasRange());
}

TEST(PlaybackController, LoopsFromTheLastFrameToTheFirst)
{
    PlaybackController playback;
    started(playback, 4, 30, LoopMode::Loop);
    EXPECT_THAT(played(playback, 6), ElementsAre(1, 2, 3, 0, 1, 2));
}

TEST(PlaybackController, GoesThereAndBack)
{
    PlaybackController playback;
    started(playback, 3, 25, LoopMode::PingPong);
    EXPECT_THAT(played(playback, 8), ElementsAre(1, 2, 2, 1, 0, 0, 1, 2));
}

TEST(PlaybackController, StopsOnTheLastFrameAndRestartsFromTheFirst)
{
    PlaybackController playback;
    QSignalSpy playing(&playback, &PlaybackController::playingChanged);
    started(playback, 3, 30, LoopMode::Once);
    EXPECT_THAT(played(playback, 4), ElementsAre(1, 2, 2, 2));
    EXPECT_FALSE(playback.isPlaying());
    playback.play();
    EXPECT_EQ(playback.frame(), 0);
    EXPECT_TRUE(playback.isPlaying());
    EXPECT_EQ(playing.count(), 3);
}

TEST(PlaybackController, KeepsRealTimeAtOddRates)
{
    for (const double rate : {7.0, 23.976, 29.97, 59.94, 119.88, 1000.0}) {
        PlaybackController playback;
        playback.setSequence(100000, rate);
        playback.play();
        for (int tick = 0; tick < 625; ++tick) // ten seconds in ticks of 16 ms
            playback.advance(std::chrono::milliseconds(16));
        EXPECT_NEAR(playback.frame(), 10 * rate, 1.0) << rate;
    }
}

TEST(PlaybackController, AJumpOfManyRoundsLandsWhereItMust)
{
    PlaybackController playback;
    started(playback, 10, 30, LoopMode::Loop);
    playback.advance(frames(1003, 30));
    EXPECT_EQ(playback.frame(), 3);
    started(playback, 10, 30, LoopMode::PingPong);
    playback.advance(frames(1012, 30)); // 50 rounds of 20, then 12 of the next: two steps on the way back
    EXPECT_EQ(playback.frame(), 7);
}

TEST(PlaybackController, PlaysOneFrameForEverOrOnce)
{
    for (const LoopMode mode : {LoopMode::Loop, LoopMode::PingPong}) {
        PlaybackController playback;
        started(playback, 1, 30, mode);
        EXPECT_THAT(played(playback, 3), ElementsAre(0, 0, 0));
        EXPECT_TRUE(playback.isPlaying());
    }
    PlaybackController playback;
    started(playback, 1, 30, LoopMode::Once);
    played(playback, 2);
    EXPECT_FALSE(playback.isPlaying());
}

TEST(PlaybackController, StaysBetweenTheMarks)
{
    PlaybackController playback;
    playback.setSequence(20, 30);
    playback.setRange(8, 5);
    EXPECT_EQ(playback.range(), std::make_pair(5, 8));
    playback.play();
    EXPECT_EQ(playback.frame(), 5);
    playback.advance(frames(0.5, 30));
    EXPECT_THAT(played(playback, 5), ElementsAre(6, 7, 8, 5, 6));
    playback.seek(15); // outside while playing
    playback.advance(frames(0.5, 30));
    EXPECT_EQ(playback.frame(), 5);
    playback.clearRange();
    EXPECT_EQ(playback.range(), std::make_pair(0, 19));
}

TEST(PlaybackController, SpeedScalesTimeAndIsLimited)
{
    PlaybackController playback;
    playback.setSequence(1000, 30);
    playback.setSpeed(4.0);
    playback.play();
    playback.advance(frames(10.1, 30));
    EXPECT_EQ(playback.frame(), 40);
    playback.setSpeed(1000);
    EXPECT_EQ(playback.speed(), 4.0);
    playback.setSpeed(0);
    EXPECT_EQ(playback.speed(), 0.1);
    playback.setSpeed(std::numeric_limits<double>::quiet_NaN());
    EXPECT_EQ(playback.speed(), 0.1);
}

TEST(PlaybackController, StepPausesAndStaysInside)
{
    PlaybackController playback;
    playback.setSequence(5, 30);
    playback.play();
    playback.step(2);
    EXPECT_FALSE(playback.isPlaying());
    EXPECT_EQ(playback.frame(), 2);
    playback.step(std::numeric_limits<int>::max());
    EXPECT_EQ(playback.frame(), 4);
    playback.step(std::numeric_limits<int>::min());
    EXPECT_EQ(playback.frame(), 0);
}

TEST(PlaybackController, AUselessFrameRateCountsAsThirty)
{
    for (const double rate : {0.0, -5.0, std::nan(""), std::numeric_limits<double>::infinity()}) {
        PlaybackController playback;
        playback.setSequence(3, rate);
        EXPECT_EQ(playback.frameRate(), 30.0);
    }
}

TEST(PlaybackController, TheClockMovesTime)
{
    PlaybackController playback;
    playback.setSequence(1000, 1000);
    QSignalSpy frame(&playback, &PlaybackController::frameChanged);
    playback.play();
    EXPECT_TRUE(frame.wait(5000));
    EXPECT_GT(playback.frame(), 0);
}

TEST(PlaybackController, PlaysBackwardsInEveryMode)
{
    const auto start = [](PlaybackController& playback, LoopMode mode, int from) {
        playback.setSequence(4, 30);
        playback.setLoopMode(mode);
        playback.seek(from);
        playback.shuttle(-1);
        playback.advance(frames(0.5, 30));
    };
    PlaybackController loop;
    start(loop, LoopMode::Loop, 2);
    EXPECT_TRUE(loop.isReversed());
    EXPECT_THAT(played(loop, 5), ElementsAre(1, 0, 3, 2, 1));
    PlaybackController once;
    start(once, LoopMode::Once, 2);
    EXPECT_THAT(played(once, 4), ElementsAre(1, 0, 0, 0));
    EXPECT_FALSE(once.isPlaying());
    once.shuttle(-1);
    EXPECT_EQ(once.frame(), 3) << "at the beginning, backwards starts from the end";
    PlaybackController pingPong;
    start(pingPong, LoopMode::PingPong, 1);
    EXPECT_THAT(played(pingPong, 6), ElementsAre(0, 0, 1, 2, 3, 3));
    PlaybackController single;
    single.setSequence(1, 30);
    single.shuttle(-1);
    single.advance(frames(7.5, 30));
    EXPECT_EQ(single.frame(), 0);
    PlaybackController empty;
    empty.shuttle(-1);
    EXPECT_FALSE(empty.isPlaying());
}

TEST(PlaybackController, ShuttleDoublesTheSpeedAndTurningRoundResetsIt)
{
    PlaybackController playback;
    playback.setSequence(1000, 30);
    playback.shuttle(1);
    EXPECT_EQ(playback.speed(), 1.0);
    for (int press = 0; press < 4; ++press)
        playback.shuttle(1);
    EXPECT_EQ(playback.speed(), 4.0);
    playback.shuttle(-1);
    EXPECT_EQ(playback.speed(), 1.0);
    EXPECT_TRUE(playback.isPlaying());
    playback.pause();
    playback.play();
    EXPECT_FALSE(playback.isReversed()) << "Play always plays on";
}

TEST(PlaybackController, LoopsTheWholeRecordingWhateverIsMarked)
{
    PlaybackController playback;
    playback.setSequence(5, 30);
    playback.setRange(1, 2);
    playback.setLoopMode(LoopMode::LoopWhole);
    playback.play();
    playback.advance(frames(0.5, 30));
    EXPECT_THAT(played(playback, 6), ElementsAre(1, 2, 3, 4, 0, 1));
    EXPECT_TRUE(playback.hasRange());
}

TEST(PlaybackController, EveryFrameIsShownWhenDrawingIsSlow)
{
    PlaybackController playback;
    playback.setSequence(6, 30);
    playback.setPacing(kinescope::widgets::Pacing::EveryFrame);
    playback.setSpeed(4);
    playback.play();
    std::vector<int> shown;
    for (int tick = 0; tick < 7; ++tick) {
        playback.advance(std::chrono::milliseconds(200)); // 24 frames' time
        shown.push_back(playback.frame());
    }
    EXPECT_THAT(shown, ElementsAre(1, 2, 3, 4, 5, 0, 1));
}

TEST(PlaybackController, SkipsByRealTimeAndAtLeastOneFrame)
{
    PlaybackController playback;
    playback.setSequence(100, 29.97);
    playback.skipSeconds(1);
    EXPECT_EQ(playback.frame(), 30);
    playback.skipSeconds(-0.001);
    EXPECT_EQ(playback.frame(), 29);
    playback.skipSeconds(1e9);
    EXPECT_EQ(playback.frame(), 99);
    playback.setSequence(0, 30);
    playback.skipSeconds(1);
    EXPECT_EQ(playback.frame(), 0);
}

TEST(PlaybackController, MarksFromAndUpToTheFrameShown)
{
    PlaybackController playback;
    playback.setSequence(50, 30);
    playback.seek(10);
    playback.markIn();
    playback.seek(20);
    playback.markOut();
    EXPECT_EQ(playback.range(), std::make_pair(10, 20));
    playback.seek(30);
    playback.markIn();
    EXPECT_EQ(playback.range(), std::make_pair(30, 30)) << "behind the end, the range becomes this frame";
}
