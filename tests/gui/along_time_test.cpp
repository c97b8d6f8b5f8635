// Actions along a whole recording.
#include "tests/gui/window_test.h"

#include "widgets/along_time/along_time_map.h"
#include "widgets/along_time/along_time_panel.h"
#include "widgets/along_time/segments_model.h"
#include "widgets/ranking/ranking_panel.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>

namespace kinescope::tests
{
namespace
{

using namespace widgets;

core::AlongTime twoLabels()
{
    core::AlongTime result;
    result.labels = {"wave", "bow"};
    result.frameRate = 10;
    result.frameCount = 60;
    result.windows = core::windowsOf(60, 10, {.windowSeconds = 2, .stepSeconds = 1});
    result.probabilities = {{0.9, 0.8, 0.2, 0.1, 0.1}, {0.1, 0.2, 0.8, 0.9, 0.9}};
    result.complete = true;
    return result;
}

TEST(SegmentsModel, IsAProperModelBeforeAndAfterAResult)
{
    SegmentsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    auto result = twoLabels();
    result.segments = core::findSegments(result, {});
    model.setResult(result, {0, 1});
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.index(1, SegmentsModel::LabelColumn).data().toString(), QStringLiteral("bow"));
    EXPECT_EQ(model.index(0, SegmentsModel::StartColumn).data().toString(), QStringLiteral("0.00 s"));
    EXPECT_EQ(model.firstFrame(1), 25);
    model.clear();
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(AlongTimePanel, ThresholdsActAtOnceAndTheTruthIsCompared)
{
    AlongTimePanel panel;
    panel.setResult(twoLabels(), {0, 1}, {{{0, 25}, 0}, {{25, 60}, 1}});
    EXPECT_EQ(panel.segments().rowCount(), 2);
    const auto* const summary = panel.findChild<QLabel*>(QStringLiteral("alongTimeSummary"));
    EXPECT_TRUE(summary->text().contains(QStringLiteral("F1 at overlap 0.5 100.0 %"))) << summary->text().toStdString();
    panel.findChild<QDoubleSpinBox*>(QStringLiteral("enterSpin"))->setValue(0.95);
    EXPECT_EQ(panel.segments().rowCount(), 0);
    EXPECT_TRUE(summary->text().contains(QStringLiteral("F1 at overlap 0.5 0.0 %"))) << summary->text().toStdString();
}

class AlongTimeDock : public WindowTest
{
protected:
    AlongTimePanel& panel() const { return *child<AlongTimePanel>("alongTimePanel"); }
    PlaybackController& playback() const { return *m_window->findChild<PlaybackController*>(); }
    bool done() const { return panel().result() && panel().result()->complete; }
    void show()
    {
        const auto& ranking = child<RankingPanel>("rankingPanel")->model();
        ASSERT_TRUE(waitFor([&] { return ranking.rowCount() > 0 && ranking.ranking().complete(); }));
        child<QDockWidget>("alongTimeDock")->raise();
        ASSERT_TRUE(waitFor([&] { return panel().isVisible() && panel().map().width() > 100; }));
    }
    void run()
    {
        show();
        child<QDoubleSpinBox>("alongWindowSpin")->setValue(0.8);
        child<QDoubleSpinBox>("alongStepSpin")->setValue(0.2);
        click("alongTimeRunButton");
        ASSERT_TRUE(waitFor([&] { return done(); }));
    }
};

TEST_F(AlongTimeDock, AClickInTheMapAndInTheListSeeks)
{
    run();
    EXPECT_EQ(panel().result()->labels.size(), 8u);
    EXPECT_GT(panel().result()->windows.size(), 3u);
    playback().pause();
    const QRectF plot = panel().map().plotArea();
    QTest::mouseClick(&panel().map(), Qt::LeftButton, {},
                      QPoint(qRound(plot.left() + 0.75 * plot.width()), qRound(plot.center().y())));
    EXPECT_NEAR(playback().frame(), 0.75 * playback().frameCount(), 2);
    const int frame = playback().frame();
    QTest::keyClick(&panel().map(), Qt::Key_Left);
    EXPECT_EQ(playback().frame(), frame - 1);

    child<QDoubleSpinBox>("enterSpin")->setValue(0.01);
    child<QDoubleSpinBox>("minimumSpin")->setValue(0);
    m_window->findChild<QCheckBox*>(QStringLiteral("rejectCheck"))->setChecked(false);
    ASSERT_GT(panel().segments().rowCount(), 0);
    auto* const view = child<QTreeView>("segmentsView");
    const int last = panel().segments().rowCount() - 1;
    view->scrollTo(panel().segments().index(last, 0));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                      view->visualRect(panel().segments().index(last, 0)).center());
    EXPECT_EQ(playback().frame(), panel().segments().firstFrame(last));
}

TEST_F(AlongTimeDock, AResultOfOtherActionsIsNotShown)
{
    run();
    auto* const edit = child<QLineEdit>("actionEdit");
    QTest::mouseClick(edit, Qt::LeftButton);
    QTest::keyClicks(edit, QStringLiteral("juggle"));
    QTest::keyClick(edit, Qt::Key_Return);
    EXPECT_FALSE(panel().result().has_value());
    EXPECT_EQ(panel().segments().rowCount(), 0);
}

TEST_F(AlongTimeDock, ExportsWhatIsListed)
{
    run();
    child<QDoubleSpinBox>("enterSpin")->setValue(0.05);
    child<QDoubleSpinBox>("minimumSpin")->setValue(0);
    const QString path = m_folder.filePath(QStringLiteral("segments.csv"));
    ASSERT_EQ(panel().exportTo(path), QString());
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll().count('\n'), panel().segments().rowCount() + 1);
    const QString picture = m_folder.filePath(QStringLiteral("map.png"));
    ASSERT_EQ(panel().exportTo(picture), QString());
    EXPECT_EQ(QImage(picture).size(), panel().map().size() * panel().devicePixelRatioF());
    EXPECT_FALSE(panel().exportTo(m_folder.filePath(QStringLiteral("missing/segments.csv"))).isEmpty());
}

} // namespace
} // namespace kinescope::tests
