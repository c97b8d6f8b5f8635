// What is recognised when marks are set in the timeline.
#include "tests/gui/window_test.h"

#include "widgets/ranking/ranking_panel.h"
#include "widgets/ranking/verdict.h"

#include <QLabel>

namespace kinescope::tests
{
namespace
{

using namespace widgets;

TEST(Verdict, SaysThatNoneFitsWhateverTheLead)
{
    core::Ranking ranking;
    ranking.labels = {{0, "wave", 0.5, 0.1, 0.95, {0.5, 0.5}}, {1, "bow", 0.9, 0.1, 0.05, {0.9, 0.9}}};
    ranking.margin = 0.9;
    ranking.noises = ranking.noisesPlanned = 2;
    EXPECT_EQ(verdictOf(ranking).kind, Verdict::Kind::Clear);
    ranking.rejection = core::Rejection{-2, -1};
    EXPECT_EQ(verdictOf(ranking).kind, Verdict::Kind::Clear);
    ranking.rejection = core::Rejection{-0.5, -1};
    EXPECT_EQ(verdictOf(ranking).kind, Verdict::Kind::NoneFits);
    EXPECT_TRUE(verdictOf(ranking).details.contains(QStringLiteral("wave")));
    ranking.noisesPlanned = 4;
    EXPECT_EQ(verdictOf(ranking).kind, Verdict::Kind::Partial);
}

class Selection : public WindowTest
{
protected:
    const core::Ranking& ranking() const { return child<RankingPanel>("rankingPanel")->model().ranking(); }
    bool ranked() const { return !ranking().labels.empty() && ranking().complete(); }
    PlaybackController& playback() const { return *m_window->findChild<PlaybackController*>(); }
    bool rankedFrames(std::size_t begin, std::size_t end) const
    {
        return ranked() && ranking().frames == std::optional(core::FrameRange{begin, end});
    }
};

TEST_F(Selection, MarksLimitWhatIsRecognisedAndTheDockSaysSo)
{
    ASSERT_TRUE(waitFor([&] { return ranked(); }));
    EXPECT_FALSE(ranking().frames.has_value());
    EXPECT_FALSE(child<QLabel>("rangeLabel")->isVisible());
    const double wholeScore = ranking().labels.front().score;
    playback().pause();
    playback().seek(9);
    click("markInButton");
    playback().seek(29);
    click("markOutButton");
    ASSERT_TRUE(waitFor([&] { return rankedFrames(9, 30); }));
    EXPECT_NE(ranking().labels.front().score, wholeScore);
    EXPECT_TRUE(child<QLabel>("rangeLabel")->isVisible());
    EXPECT_TRUE(child<QLabel>("rangeLabel")->text().contains(QStringLiteral("10"))) << "frames count from 1";
    EXPECT_TRUE(child<QLabel>("rangeLabel")->text().contains(QStringLiteral("30")));
    click("clearRangeButton");
    ASSERT_TRUE(waitFor([&] { return ranked() && !ranking().frames; }));
    EXPECT_DOUBLE_EQ(ranking().labels.front().score, wholeScore);
    EXPECT_FALSE(child<QLabel>("rangeLabel")->isVisible());
}

} // namespace
} // namespace kinescope::tests
