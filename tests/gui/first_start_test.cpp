// What a newcomer meets, and the tour that the README describes.
#include "tests/gui/window_test.h"

#include "widgets/common/banner.h"
#include "widgets/common/curve_chart.h"
#include "widgets/ranking/ranking_panel.h"
#include "widgets/spectrum/latent_spectrum_view.h"
#include "widgets/spectrum/motion_spectrum_view.h"
#include "widgets/view3d/skeleton_view.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QSpinBox>
#include <QTreeView>

namespace kinescope::tests
{
namespace
{

using namespace widgets;

class FirstStart : public WindowTest
{
protected:
    RankingModel& ranking() const { return child<RankingPanel>("rankingPanel")->model(); }
    bool ranked() const { return ranking().rowCount() > 0 && ranking().ranking().complete(); }
    PlaybackController& playback() const { return *m_window->findChild<PlaybackController*>(); }
    ActionsModel& actions() const { return *qobject_cast<ActionsModel*>(child<QTreeView>("actionsView")->model()); }
    QSet<QString> rankedLabels() const
    {
        QSet<QString> labels;
        for (const auto& label : ranking().ranking().labels)
            labels.insert(QString::fromStdString(label.label));
        return labels;
    }
    QSet<QString> typedLabels() const
    {
        QSet<QString> labels;
        for (const auto& action : actions().rankableActions())
            labels.insert(QString::fromStdString(action.name));
        return labels;
    }
    void type(const QString& action) const
    {
        auto* const edit = child<QLineEdit>("actionEdit");
        QTest::mouseClick(edit, Qt::LeftButton);
        QTest::keyClicks(edit, action);
        QTest::keyClick(edit, Qt::Key_Return);
    }
};

TEST_F(FirstStart, PlaysASampleWithEightActionsRanked)
{
    EXPECT_EQ(actions().rowCount(), 8);
    ASSERT_TRUE(waitFor([&] { return playback().frameCount() > 0; }));
    EXPECT_TRUE(playback().isPlaying());
    EXPECT_TRUE(waitFor([&] { return playback().frame() > 2; }));
    ASSERT_TRUE(waitFor([&] { return ranked(); })) << child<RankingPanel>("rankingPanel")->verdict().toStdString();
    EXPECT_EQ(rankedLabels(), typedLabels());
    EXPECT_FALSE(child<QLabel>("verdictLabel")->text().isEmpty());
}

TEST_F(FirstStart, ATypedActionAppearsInTheRankingAfterEnter)
{
    ASSERT_TRUE(waitFor([&] { return ranked(); }));
    type(QStringLiteral("juggle three balls"));
    EXPECT_TRUE(child<QLineEdit>("actionEdit")->text().isEmpty());
    ASSERT_TRUE(waitFor([&] { return ranking().rowOf(QStringLiteral("juggle three balls")) >= 0 && ranked(); }));
    EXPECT_EQ(ranking().rowCount(), 9);
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(waitFor([&] { return ranking().rowCount() == 8 && ranked(); }));
}

TEST_F(FirstStart, FiftyRapidEditsNeverShowAStaleRanking)
{
    ASSERT_TRUE(waitFor([&] { return ranked(); }));
    // From each edit on, a ranking that arrives must be of the labels typed by then.
    bool stale = false;
    QObject::connect(&ranking(), &QAbstractItemModel::dataChanged, &ranking(),
                     [&] { stale = stale || rankedLabels() != typedLabels(); });
    for (int i = 0; i < 50; ++i) {
        type(QStringLiteral("action %1").arg(i));
        if (i % 7 == 3) // lets some runs begin
            waitFor([&] { return ranking().rowCount() == actions().rowCount() || i % 2 == 0; });
        QCoreApplication::processEvents();
        if (i % 3 == 0)
            actions().remove({actions().rowCount() - 1});
    }
    ASSERT_TRUE(waitFor([&] { return rankedLabels() == typedLabels() && ranked(); }));
    EXPECT_FALSE(stale);
}

TEST_F(FirstStart, SwitchedOffAndDuplicateActionsAreLeftOut)
{
    ASSERT_TRUE(waitFor([&] { return ranked(); }));
    const QString first = actions().rows().first().name;
    actions().setData(actions().index(1, 0), Qt::Unchecked, Qt::CheckStateRole);
    type(first);
    EXPECT_TRUE(child<QLabel>("actionsHint")->text().contains(first));
    ASSERT_TRUE(waitFor([&] { return ranking().rowCount() == 7 && ranked(); }));
    EXPECT_EQ(rankedLabels(), typedLabels());
}

TEST_F(FirstStart, AnotherSeedGivesARankingOfThatSeed)
{
    ASSERT_TRUE(waitFor([&] { return ranked(); }));
    auto* const seed = child<QSpinBox>("seedSpin");
    seed->setFocus();
    seed->selectAll();
    QTest::keyClicks(seed, QStringLiteral("7"));
    QTest::keyClick(seed, Qt::Key_Return);
    EXPECT_TRUE(waitFor([&] { return ranking().ranking().seed == 7 && ranked(); }));
}

TEST_F(FirstStart, BothSpectraAreDrawn)
{
    auto* const motion = child<MotionSpectrumView>("motionSpectrumView");
    ASSERT_TRUE(waitFor([&] { return motion->hasSpectrum(); }));
    ASSERT_FALSE(motion->chart().curves().empty());
    EXPECT_GT(motion->chart().curves().front().points.size(), 10);
    auto* const latent = child<LatentSpectrumView>("latentSpectrumView");
    ASSERT_TRUE(waitFor([&] { return latent->hasSpectrum(); }));
    ASSERT_EQ(latent->blockChart().curves().size(), 2u);
    EXPECT_NE(latent->blockChart().curves()[0].points, latent->blockChart().curves()[1].points);
}

TEST_F(FirstStart, DraggingABandNamesTheJointsThatCarryIt)
{
    auto* const motion = child<MotionSpectrumView>("motionSpectrumView");
    ASSERT_TRUE(waitFor([&] { return motion->hasSpectrum(); }));
    std::vector<double> shares;
    QObject::connect(motion, &MotionSpectrumView::bandShareChanged, motion,
                     [&](const std::vector<double>& values) { shares = values; });
    auto* const chart = child<CurveChart>("motionChart");
    const QRectF plot = chart->chart()->plotArea();
    const QPoint from(qRound(plot.left() + 5), qRound(plot.center().y()));
    const QPoint to(qRound(plot.left() + plot.width() / 3), from.y());
    QTest::mousePress(chart->viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(chart->viewport(), to);
    QTest::mouseRelease(chart->viewport(), Qt::LeftButton, {}, to);
    ASSERT_FALSE(shares.empty());
    EXPECT_GT(*std::max_element(shares.begin(), shares.end()), 0);
    EXPECT_TRUE(child<QLabel>("bandLabel")->text().contains(QStringLiteral("Hz")));
}

TEST_F(FirstStart, KeysPlayAndStep)
{
    ASSERT_TRUE(waitFor([&] { return playback().frameCount() > 0; }));
    child<QWidget>("skeletonView")->setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_Space);
    EXPECT_FALSE(playback().isPlaying());
    playback().seek(3);
    QTest::keyClick(m_window.get(), Qt::Key_Period);
    EXPECT_EQ(playback().frame(), 4);
    QTest::keyClick(m_window.get(), Qt::Key_Comma);
    EXPECT_EQ(playback().frame(), 3);
}

TEST_F(FirstStart, SpaceIsASpaceInTheActionLine)
{
    ASSERT_TRUE(waitFor([&] { return playback().isPlaying(); }));
    auto* const edit = child<QLineEdit>("actionEdit");
    QTest::mouseClick(edit, Qt::LeftButton);
    QTest::keyClicks(edit, QStringLiteral("a b"));
    EXPECT_EQ(edit->text(), QStringLiteral("a b"));
    EXPECT_TRUE(playback().isPlaying());
}

} // namespace
} // namespace kinescope::tests
