#include "tests/support/standing_figure.h"
#include "widgets/timeline/frame_slider.h"
#include "widgets/timeline/missing_frames.h"
#include "widgets/timeline/playback_controller.h"
#include "widgets/timeline/timeline_panel.h"

#include <gtest/gtest.h>

#include <QDoubleSpinBox>
#include <QLabel>
#include <QMenu>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

#include <cmath>

using namespace kinescope::widgets;

namespace
{

class TimelinePanelTest : public testing::Test
{
protected:
    void SetUp() override
    {
        panel.resize(800, panel.sizeHint().height());
        panel.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&panel));
        playback.setSequence(90, 30);
    }

    template <typename Widget>
    Widget* child(const char* name)
    {
        auto* found = panel.findChild<Widget*>(QLatin1String(name));
        EXPECT_TRUE(found) << name;
        return found;
    }
    void click(const char* name) { QTest::mouseClick(child<QToolButton>(name), Qt::LeftButton); }

    PlaybackController playback;
    TimelinePanel panel{playback};
};

} // namespace

TEST_F(TimelinePanelTest, PlaysAndPausesByClick)
{
    click("playButton");
    EXPECT_TRUE(playback.isPlaying());
    EXPECT_TRUE(QTest::qWaitFor([&] { return playback.frame() > 0; }));
    click("playButton");
    EXPECT_FALSE(playback.isPlaying());
}

TEST_F(TimelinePanelTest, StepsByClickAndSaysWhereItIs)
{
    click("stepForwardButton");
    click("stepForwardButton");
    click("stepForwardButton");
    click("stepBackButton");
    EXPECT_EQ(playback.frame(), 2);
    EXPECT_EQ(child<QSpinBox>("frameBox")->value(), 3);
    EXPECT_EQ(child<QSlider>("frameSlider")->value(), 2);
    EXPECT_EQ(child<QLabel>("timeLabel")->text(), QStringLiteral("of 90 · 0.07 s"));
}

TEST_F(TimelinePanelTest, GoesToATypedFrame)
{
    auto* box = child<QSpinBox>("frameBox");
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, QStringLiteral("45"));
    QTest::keyClick(box, Qt::Key_Return);
    EXPECT_EQ(playback.frame(), 44);
}

TEST_F(TimelinePanelTest, ASliderClickJumpsThere)
{
    auto* slider = child<FrameSlider>("frameSlider");
    QTest::mouseClick(slider, Qt::LeftButton, {}, QPoint(slider->pixelOf(60), slider->height() / 2));
    EXPECT_NEAR(playback.frame(), 60, 1);
}

TEST_F(TimelinePanelTest, HoldingTheSliderRestsTheClockAndLettingGoResumes)
{
    playback.play();
    auto* slider = child<FrameSlider>("frameSlider");
    const QPoint handle(slider->pixelOf(slider->value()), slider->height() / 2);
    QTest::mousePress(slider, Qt::LeftButton, {}, handle);
    EXPECT_FALSE(playback.isPlaying());
    QTest::mouseRelease(slider, Qt::LeftButton, {}, handle);
    EXPECT_TRUE(playback.isPlaying());
}

TEST_F(TimelinePanelTest, MarksARangeAndClearsIt)
{
    EXPECT_FALSE(child<QToolButton>("clearRangeButton")->isEnabled());
    playback.seek(20);
    click("markInButton");
    playback.seek(40);
    click("markOutButton");
    EXPECT_EQ(playback.range(), std::make_pair(20, 40));
    click("clearRangeButton");
    EXPECT_FALSE(playback.hasRange());
}

TEST_F(TimelinePanelTest, SetsSpeedAndLoopMode)
{
    auto* speed = child<QDoubleSpinBox>("speedBox");
    speed->setFocus();
    speed->selectAll();
    QTest::keyClicks(speed, QStringLiteral("0.5"));
    QTest::keyClick(speed, Qt::Key_Return);
    EXPECT_DOUBLE_EQ(playback.speed(), 0.5);
    playback.setSpeed(2.0);
    EXPECT_DOUBLE_EQ(speed->value(), 2.0);

    child<QToolButton>("loopButton")->menu()->actions().at(1)->trigger();
    EXPECT_EQ(playback.loopMode(), LoopMode::Once);
}

TEST_F(TimelinePanelTest, IsSwitchedOffWithoutFrames)
{
    playback.setSequence(0, 30);
    EXPECT_FALSE(child<QToolButton>("playButton")->isEnabled());
    EXPECT_FALSE(child<QSlider>("frameSlider")->isEnabled());
    EXPECT_EQ(child<QLabel>("timeLabel")->text(), QStringLiteral("of 0 · 0.00 s"));
}

TEST(MissingFrames, AreToldAsStretches)
{
    auto sequence = kinescope::tests::standingFigure(10, 2);
    const auto hide = [&](std::size_t body, std::size_t first, std::size_t last) {
        for (std::size_t at = first * 25; at < (last + 1) * 25; ++at)
            sequence.bodies[body].positions[at].fill(std::nanf(""));
    };
    hide(0, 0, 9);
    EXPECT_TRUE(missingStretches(sequence).empty()) << "the other body is still there";
    hide(1, 2, 3);
    hide(1, 9, 9);
    const std::vector<std::pair<int, int>> expected{{2, 3}, {9, 9}};
    EXPECT_EQ(missingStretches(sequence), expected);
}

TEST_F(TimelinePanelTest, HatchesTheFramesWithoutAnybody)
{
    const QImage plain = child<FrameSlider>("frameSlider")->grab().toImage();
    panel.setMissing({{30, 50}});
    EXPECT_NE(child<FrameSlider>("frameSlider")->grab().toImage(), plain);
    panel.setMissing({});
    EXPECT_EQ(child<FrameSlider>("frameSlider")->grab().toImage(), plain);
}
