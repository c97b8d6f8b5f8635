// Why this one and not that one; the ghost of the enhanced motion.
#include "tests/gui/window_test.h"

#include "widgets/explanation/contrast_map.h"
#include "widgets/explanation/contrast_panel.h"
#include "widgets/explanation/deletion_curves.h"
#include "widgets/explanation/joint_weights.h"
#include "widgets/ranking/ranking_panel.h"
#include "widgets/view3d/skeleton_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QTabBar>

namespace kinescope::tests
{
namespace
{

using namespace widgets;

core::ContrastExplanation smallExplanation()
{
    core::ContrastExplanation explanation;
    explanation.first = "a";
    explanation.second = "b";
    explanation.joints = datasets::ntu25Topology()->jointNames;
    explanation.contributions.assign(25, {0.0, 0.0});
    explanation.overJoints.assign(25, 0.0);
    explanation.overTime = {1, 2};
    explanation.frames = {10, 20};
    return explanation;
}

std::size_t joint(const datasets::Topology& topology, const char* name)
{
    return *topology.jointIndex(name);
}

TEST(JointWeights, FollowTheRecordingsOwnSkeleton)
{
    auto explanation = smallExplanation();
    const auto ntu = datasets::ntu25Topology();
    explanation.overJoints[joint(*ntu, "left hand")] = 1;
    explanation.overJoints[joint(*ntu, "left hand tip")] = 2;
    explanation.overJoints[joint(*ntu, "spine base")] = -3;
    const auto kinect = datasets::kinect20Topology();
    const auto weights = jointWeights(explanation, *kinect, std::nullopt);
    ASSERT_EQ(weights.size(), 20u);
    EXPECT_DOUBLE_EQ(weights[joint(*kinect, "left hand")], 3) << "with the tip that this skeleton does not have";
    EXPECT_DOUBLE_EQ(weights[joint(*kinect, "hip center")], -3);
    EXPECT_DOUBLE_EQ(weights[joint(*kinect, "right hand")], 0);
    explanation.mirrored = true;
    EXPECT_DOUBLE_EQ(jointWeights(explanation, *kinect, std::nullopt)[joint(*kinect, "right hand")], 3);
}

TEST(JointWeights, AFrameBelongsToItsMoment)
{
    const auto explanation = smallExplanation();
    EXPECT_FALSE(columnOfFrame(explanation, 9).has_value());
    EXPECT_EQ(columnOfFrame(explanation, 10), std::optional<std::size_t>(0));
    EXPECT_EQ(columnOfFrame(explanation, 15), std::optional<std::size_t>(1));
    EXPECT_FALSE(columnOfFrame(explanation, 20).has_value());
}

class WhyDock : public WindowTest
{
protected:
    ContrastPanel& panel() const { return *child<ContrastPanel>("contrastPanel"); }
    PlaybackController& playback() const { return *m_window->findChild<PlaybackController*>(); }
    RankingModel& ranking() const { return child<RankingPanel>("rankingPanel")->model(); }
    bool explained(const QString& first, const QString& second) const
    {
        const auto& explanation = panel().map().explanation();
        return explanation && QString::fromStdString(explanation->first) == first &&
               QString::fromStdString(explanation->second) == second;
    }
    void show()
    {
        ASSERT_TRUE(waitFor([&] { return ranking().rowCount() > 0 && ranking().ranking().complete(); }));
        child<QDockWidget>("contrastDock")->raise();
        ASSERT_TRUE(waitFor([&] { return panel().isVisible(); }));
    }
};

TEST_F(WhyDock, ExplainsTheBestAgainstTheSecondAndAClickSeeks)
{
    show();
    const QString best = QString::fromStdString(ranking().ranking().labels[0].label);
    const QString second = QString::fromStdString(ranking().ranking().labels[1].label);
    ASSERT_TRUE(waitFor([&] { return explained(best, second); }));
    EXPECT_GT(panel().map().explanation()->margin, 0);
    playback().pause();
    const QRectF plot = panel().map().plotArea();
    QTest::mouseClick(&panel().map(), Qt::LeftButton, {},
                      QPoint(qRound(plot.left() + plot.width() / 2), qRound(plot.center().y())));
    EXPECT_NEAR(playback().frame(), playback().frameCount() / 2, 2);
    const int frame = playback().frame();
    QTest::keyClick(&panel().map(), Qt::Key_Right);
    EXPECT_EQ(playback().frame(), frame + 1);
    click("swapActionsButton");
    EXPECT_TRUE(waitFor([&] { return explained(second, best); }));
    EXPECT_LT(panel().map().explanation()->margin, 0);
}

TEST_F(WhyDock, ColoursTheJointsOnlyWhileItIsSeen)
{
    std::vector<double> weights;
    QObject::connect(&panel(), &ContrastPanel::jointColorsChanged, &panel(),
                     [&](const std::vector<double>& values) { weights = values; });
    show();
    ASSERT_TRUE(waitFor([&] { return weights.size() == 25; }));
    EXPECT_NE(*std::max_element(weights.begin(), weights.end()), 0);
    const auto overall = weights;
    playback().pause();
    child<QComboBox>("jointColorsBox")->setCurrentIndex(2);
    ASSERT_TRUE(waitFor([&] { return weights.size() == 25 && weights != overall; }));
    child<QDockWidget>("jobsDock")->raise();
    EXPECT_TRUE(waitFor([&] { return weights.empty(); }));
}

TEST_F(WhyDock, TestsTheExplanationByDeletion)
{
    show();
    ASSERT_TRUE(waitFor([&] { return panel().map().explanation().has_value(); }));
    click("deletionButton");
    ASSERT_TRUE(
        waitFor([&] { return child<QLabel>("contrastSummary")->text().contains(QStringLiteral("taken out")); }));
    EXPECT_TRUE(panel().curves().isVisible()) << "the curves take the map's place";
    ASSERT_TRUE(panel().curves().test().has_value());
    auto* const tabs = child<QTabBar>("contrastTabs");
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(0).center());
    EXPECT_TRUE(panel().map().isVisible());
    EXPECT_TRUE(child<QLabel>("contrastSummary")->text().contains(QStringLiteral("Margin")));
    click("swapActionsButton");
    ASSERT_TRUE(waitFor([&] { return panel().map().explanation()->margin < 0; }));
    EXPECT_FALSE(panel().curves().test().has_value()) << "the test was of another explanation";
}

TEST_F(WhyDock, ATestThatWasAskedForIsMadeWhateverElseIsLookedAt)
{
    show();
    ASSERT_TRUE(waitFor([&] { return panel().map().explanation().has_value(); }));
    click("swapActionsButton"); // the explanation of these waits for a moment, the test does not
    click("deletionButton");
    child<QDockWidget>("jobsDock")->raise();
    QTest::qWait(50);
    child<QDockWidget>("contrastDock")->raise();
    ASSERT_TRUE(waitFor([&] { return panel().curves().test().has_value(); }));
    EXPECT_EQ(panel().curves().test()->explanation.first, panel().first().toStdString());
}

TEST_F(WhyDock, ExportsWhatItShows)
{
    const auto read = [&](const char* name) {
        const QString path = m_folder.filePath(QLatin1String(name));
        EXPECT_EQ(panel().exportTo(path), QString());
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    EXPECT_FALSE(panel().exportTo(m_folder.filePath(QStringLiteral("early.csv"))).isEmpty()) << "nothing there yet";
    show();
    ASSERT_TRUE(waitFor([&] { return panel().map().explanation().has_value(); }));
    const QByteArray contributions = read("why.csv");
    EXPECT_TRUE(contributions.startsWith("joint,over_time,0.0")) << contributions.left(40).toStdString();
    EXPECT_EQ(contributions.count('\n'), 26) << "a line a joint, and the head";
    const auto json = QJsonDocument::fromJson(read("why.json")).object();
    EXPECT_EQ(json[QLatin1String("contributions")].toArray().size(), 25);
    EXPECT_FALSE(json.contains(QLatin1String("deletion")));
    click("deletionButton");
    ASSERT_TRUE(waitFor([&] { return panel().curves().test().has_value(); }));
    EXPECT_EQ(read("deletion.csv").count('\n'), 1 + 2 * 11) << "joints and frames, from none to all in tenths";
    EXPECT_TRUE(QJsonDocument::fromJson(read("why.json")).object().contains(QLatin1String("deletion")));
    EXPECT_EQ(QImage::fromData(read("why.png")).width(), 1280);
    EXPECT_TRUE(panel().exportTo(QStringLiteral("/nowhere/why.csv")).contains(QStringLiteral("/nowhere/why.csv")));
}

TEST_F(WhyDock, TheGhostComesAndGoes)
{
    auto* const view = child<SkeletonView>("skeletonView");
    ASSERT_TRUE(waitFor([&] { return view->sequence() != nullptr; }));
    child<QDockWidget>("ghostDock")->raise();
    auto* const check = child<QCheckBox>("ghostCheck");
    ASSERT_TRUE(waitFor([&] { return check->isVisible(); }));
    QTest::mouseClick(check, Qt::LeftButton, {}, QPoint(8, check->height() / 2));
    ASSERT_TRUE(waitFor([&] { return view->hasGhost(); }));
    EXPECT_TRUE(waitFor([&] { return child<QLabel>("ghostState")->text().contains(QStringLiteral("3.75")); }));
    QTest::mouseClick(check, Qt::LeftButton, {}, QPoint(8, check->height() / 2));
    EXPECT_TRUE(waitFor([&] { return !view->hasGhost(); }));
}

} // namespace
} // namespace kinescope::tests
