#include "tests/gui/window_test.h"

#include "app/session_controller.h"
#include "core/resources.h"
#include "widgets/actions/actions_model.h"
#include "widgets/common/banner.h"
#include "widgets/ranking/ranking_panel.h"
#include "widgets/timeline/playback_controller.h"
#include "widgets/training/runs_panel.h"
#include "widgets/training/training_panel.h"
#include "widgets/view3d/skeleton_view.h"

#include <QComboBox>
#include <QDockWidget>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabBar>
#include <QTimer>

#include <gmock/gmock.h>

#include <fstream>

namespace kinescope::tests
{
namespace
{

using namespace widgets;

class Sessions : public WindowTest
{
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        ASSERT_TRUE(waitFor([&] { return isShown("wave_right_hand.skeleton"); }));
    }
    bool isShown(const char* name) const { return m_window->windowTitle().startsWith(QLatin1String(name)); }
    PlaybackController& playback() const { return *m_window->findChild<PlaybackController*>(); }
    app::SessionController& sessions() const { return *m_window->findChild<app::SessionController*>(); }
    ActionsModel& actions() const { return *m_window->findChild<ActionsModel*>(); }
    std::filesystem::path file(const char* name) const { return m_folder.filePath(QLatin1String(name)).toStdString(); }

    /// Another recording, an action of one's own, a range, a frame, a setting, a closed dock, another camera.
    void arrange()
    {
        m_window->open({core::samplesDirectory() / "squat.skeleton"});
        ASSERT_TRUE(waitFor([&] { return isShown("squat.skeleton"); }));
        auto* const edit = child<QLineEdit>("actionEdit");
        QTest::keyClicks(edit, QStringLiteral("bend both knees"));
        QTest::keyClick(edit, Qt::Key_Return);
        child<QSpinBox>("noisesSpin")->setValue(6);
        child<QDockWidget>("libraryDock")->close();
        playback().pause();
        playback().setSpeed(0.5);
        playback().setRange(10, 40);
        playback().seek(23);
        child<SkeletonView>("skeletonView")->placeCamera(35, 20, 4, {0.1, 0.9, 0.2});
    }
    void expectArranged() const
    {
        EXPECT_EQ(playback().frame(), 23);
        EXPECT_EQ(playback().range(), std::make_pair(10, 40));
        EXPECT_DOUBLE_EQ(playback().speed(), 0.5);
        EXPECT_EQ(actions().rows().last().name, QStringLiteral("bend both knees"));
        EXPECT_EQ(child<QSpinBox>("noisesSpin")->value(), 6);
        EXPECT_FALSE(child<QDockWidget>("libraryDock")->isVisible());
        EXPECT_NEAR(child<SkeletonView>("skeletonView")->camera().azimuth(), 35, 1e-6);
        EXPECT_NEAR(child<SkeletonView>("skeletonView")->camera().distance(), 4, 1e-6);
    }
};

TEST_F(Sessions, SavedAndOpenedInAFreshWindowShowTheSame)
{
    arrange();
    sessions().saveTo(file("a.kinescope"));
    QFile::remove(m_folder.filePath(QStringLiteral("settings.ini")));
    openWindow();
    ASSERT_TRUE(waitFor([&] { return isShown("wave_right_hand.skeleton"); }));
    sessions().open(file("a.kinescope"));
    ASSERT_TRUE(waitFor([&] { return isShown("squat.skeleton") && playback().frame() == 23; }));
    expectArranged();
}

TEST_F(Sessions, TheLastOneComesBackAtStartWhenAskedFor)
{
    m_window->findChild<QAction*>(QStringLiteral("reopenSessionAction"))->setChecked(true);
    arrange();
    m_window->close();
    openWindow();
    ASSERT_TRUE(waitFor([&] { return isShown("squat.skeleton") && playback().frame() == 23; }));
    expectArranged();
}

TEST_F(Sessions, AfterACrashWhatWasOpenIsOffered)
{
    arrange();
    sessions().autosave();
    const auto kept = core::stateDirectory() / "unfinished.kinescope";
    const auto copy = file("kept.kinescope");
    std::filesystem::copy_file(kept, copy);
    m_window.reset(); // closes properly, which takes the file away
    EXPECT_FALSE(std::filesystem::exists(kept));
    std::filesystem::copy_file(copy, kept);
    QTimer answer;
    QObject::connect(&answer, &QTimer::timeout, [&] {
        for (QWidget* widget : QApplication::topLevelWidgets())
            if (auto* const button = widget->findChild<QPushButton*>(QStringLiteral("recoverButton")))
                QTest::mouseClick(button, Qt::LeftButton);
    });
    answer.start(50);
    openWindow();
    answer.stop();
    ASSERT_TRUE(waitFor([&] { return isShown("squat.skeleton") && playback().frame() == 23; }));
    EXPECT_EQ(actions().rows().last().name, QStringLiteral("bend both knees"));
}

TEST_F(Sessions, BringBackTheTrainingRunsThatWereShownAndChosen)
{
    auto& panel = *child<TrainingPanel>("trainingPanel");
    const QString a = m_folder.filePath(QStringLiteral("run-a"));
    const QString b = m_folder.filePath(QStringLiteral("run-b"));
    for (const QString& folder : {a, b}) {
        std::filesystem::create_directories(folder.toStdString());
        std::ofstream(std::filesystem::path(folder.toStdString()) / "settings.yaml") << "name: small\n";
        Q_EMIT panel.runsPanel().openRequested(folder);
        ASSERT_TRUE(waitFor([&] { return panel.runs().find(folder) != nullptr; }));
    }
    panel.runs().setShown(a, false);
    panel.runs().setShown(b, true);
    panel.runsPanel().select(b);
    sessions().saveTo(file("runs.kinescope"));
    panel.runs().setShown(a, true);
    panel.runs().setShown(b, false);
    panel.runsPanel().select(a);
    sessions().open(file("runs.kinescope"));
    EXPECT_TRUE(waitFor([&] {
        return !panel.runs().find(a)->shown && panel.runs().find(b)->shown && panel.runsPanel().currentFolder() == b;
    }));
}

TEST_F(Sessions, SayWhichTrainingRunsAreGone)
{
    sessions().saveTo(file("runs.kinescope"));
    auto session = core::readSession(file("runs.kinescope"));
    session.runs = core::SessionRuns{{file("gone")}, {}};
    core::writeSession(file("runs.kinescope"), session);
    sessions().open(file("runs.kinescope"));
    EXPECT_TRUE(waitFor([&] {
        return child<BannerStack>("bannerStack")->text(QStringLiteral("session")).contains(QStringLiteral("gone"));
    }));
}

TEST_F(Sessions, BringBackComparisonFilterAndWhatThePanelsShow)
{
    child<QLineEdit>("filterEdit")->setText(QStringLiteral("wave"));
    child<QComboBox>("quantityCombo")->setCurrentIndex(1);
    child<QTabBar>("spectrumTabs")->setCurrentIndex(1);
    child<SkeletonView>("skeletonView")->setParallel(true);
    m_window->findChild<QAction*>(QStringLiteral("compareAction"))->trigger();
    auto* const second = child<QComboBox>("comparedRecordingCombo");
    ASSERT_TRUE(waitFor([&] {
        second->setCurrentIndex(0);
        return second->count() > 0;
    }));
    Q_EMIT second->activated(0);
    ASSERT_TRUE(waitFor([&] { return child<SkeletonView>("skeletonView")->sequence()->bodies.size() == 2; }));
    child<SkeletonView>("skeletonView")->placeCamera(35, 20, 4, {0.1, 0.9, 0.2});
    sessions().saveTo(file("compared.kinescope"));
    openWindow();
    ASSERT_TRUE(waitFor([&] { return isShown("wave_right_hand.skeleton"); }));
    sessions().open(file("compared.kinescope"));
    ASSERT_TRUE(waitFor([&] { return child<SkeletonView>("skeletonView")->sequence()->bodies.size() == 2; }));
    EXPECT_EQ(child<QLineEdit>("filterEdit")->text(), QStringLiteral("wave"));
    EXPECT_EQ(child<QComboBox>("quantityCombo")->currentIndex(), 1);
    EXPECT_EQ(child<QTabBar>("spectrumTabs")->currentIndex(), 1);
    EXPECT_TRUE(child<SkeletonView>("skeletonView")->camera().isParallel());
    EXPECT_NEAR(child<SkeletonView>("skeletonView")->camera().distance(), 4, 1e-6);
}

TEST_F(Sessions, ThatAreDamagedSaySoAndLeaveTheWindowAsItIs)
{
    QFile damaged(m_folder.filePath(QStringLiteral("bad.kinescope")));
    ASSERT_TRUE(damaged.open(QIODevice::WriteOnly));
    damaged.write(R"({"format": "kinescope-session", "frame": )");
    damaged.close();
    const auto rows = actions().rows();
    sessions().open(file("bad.kinescope"));
    EXPECT_THAT(child<BannerStack>("bannerStack")->text(QStringLiteral("session")).toStdString(),
                testing::HasSubstr("cut short"));
    EXPECT_EQ(actions().rows(), rows);
    EXPECT_TRUE(isShown("wave_right_hand.skeleton"));
}

} // namespace
} // namespace kinescope::tests
