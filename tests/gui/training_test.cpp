#include "tests/gui/window_test.h"

#include "core/training/metrics_log.h"
#include "core/training/run_record.h"
#include "widgets/common/curve_chart.h"
#include "widgets/ranking/ranking_panel.h"
#include "widgets/training/training_curves.h"
#include "widgets/training/training_panel.h"

#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

namespace kinescope::tests
{
namespace
{

using namespace widgets;

class TrainingDock : public WindowTest
{
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        auto* const dock = child<QDockWidget>("trainingDock");
        dock->raise();
        auto* const presets = child<QComboBox>("presetCombo");
        presets->setCurrentIndex(presets->findText(QStringLiteral("tiny")));
        ASSERT_EQ(presets->currentText(), QStringLiteral("tiny"));
        auto* const output = child<QLineEdit>("trainingOutputEdit");
        output->setText(m_folder.filePath(QStringLiteral("run")));
        ASSERT_TRUE(waitFor([&] { return button("startTrainingButton")->isVisible(); }));
    }

    QPushButton* button(const char* name) const { return child<QPushButton>(name); }
    QString state() const { return child<QLabel>("trainingStateLabel")->text(); }
    qsizetype points() const
    {
        const auto& history = child<TrainingPanel>("trainingPanel")->curves().history();
        qsizetype count = 0;
        for (const QString& stage : history.stages())
            for (const QString& name : history.names(stage))
                count += history.points(stage, name).size();
        return count;
    }
};

TEST_F(TrainingDock, TrainsWithMovingCurvesAndGivesTheModelToTheRanking)
{
    EXPECT_TRUE(button("startTrainingButton")->isEnabled());
    EXPECT_FALSE(button("pauseTrainingButton")->isEnabled());
    click("startTrainingButton");
    EXPECT_FALSE(button("startTrainingButton")->isEnabled());
    ASSERT_TRUE(waitFor([&] { return points() > 10; }));
    const qsizetype before = points();
    ASSERT_TRUE(waitFor([&] { return points() > before; }));
    EXPECT_FALSE(child<CurveChart>("lossChart")->curves().empty());
    ASSERT_TRUE(QTest::qWaitFor([&] { return state() == QStringLiteral("Completed"); }, 5 * kDeadlineMilliseconds));
    ASSERT_TRUE(button("useModelButton")->isVisible());
    click("useModelButton");
    auto& ranking = child<RankingPanel>("rankingPanel")->model();
    EXPECT_TRUE(waitFor([&] { return ranking.ranking().modelName == "tiny" && ranking.ranking().complete(); }))
        << ranking.ranking().modelName;
}

TEST_F(TrainingDock, PausesResumesAndStopsKeepingACheckpoint)
{
    click("startTrainingButton");
    ASSERT_TRUE(waitFor([&] { return points() > 0; }));
    click("pauseTrainingButton");
    EXPECT_EQ(button("pauseTrainingButton")->text(), QStringLiteral("Resume"));
    EXPECT_TRUE(button("stopTrainingButton")->isEnabled());
    click("pauseTrainingButton");
    EXPECT_EQ(state(), QStringLiteral("Running"));
    click("stopTrainingButton");
    ASSERT_TRUE(waitFor([&] { return button("startTrainingButton")->isEnabled(); }));
    EXPECT_TRUE(child<QLabel>("trainingMessage")->text().contains(QStringLiteral("kept")));
    EXPECT_FALSE(child<QLabel>("trainingStageLabel")->text().contains(QStringLiteral("left"))) << "it is over";
}

TEST_F(TrainingDock, PausedAtOnceItHoldsBeforeItsFirstStepAndThenGoesOn)
{
    click("startTrainingButton");
    click("pauseTrainingButton");
    EXPECT_EQ(state(), QStringLiteral("Paused"));
    const std::filesystem::path folder = m_folder.filePath(QStringLiteral("run")).toStdString();
    ASSERT_TRUE(waitFor([&] { return core::readRunRecord(folder).state == core::RunState::Paused; }));
    EXPECT_TRUE(core::readMetrics(folder / "metrics.jsonl").empty()) << "no step was made";
    click("pauseTrainingButton");
    EXPECT_EQ(state(), QStringLiteral("Running"));
    EXPECT_TRUE(waitFor([&] { return points() > 0; }));
    click("stopTrainingButton");
    EXPECT_TRUE(waitFor([&] { return button("startTrainingButton")->isEnabled(); }));
}

TEST_F(TrainingDock, StoppedAtOnceItCanStartAgain)
{
    click("startTrainingButton");
    click("stopTrainingButton");
    ASSERT_TRUE(waitFor([&] { return button("startTrainingButton")->isEnabled(); }));
    click("startTrainingButton");
    ASSERT_TRUE(waitFor([&] { return points() > 0; }));
    click("pauseTrainingButton");
    click("stopTrainingButton"); // while paused
    EXPECT_TRUE(waitFor([&] { return button("startTrainingButton")->isEnabled(); }));
}

TEST_F(TrainingDock, ClosingTheWindowAsksStopsAndSaves)
{
    click("startTrainingButton");
    ASSERT_TRUE(waitFor([&] { return points() > 0; }));
    QTimer clicker; // the question is modal: answered from the event loop, once it is there
    QObject::connect(&clicker, &QTimer::timeout, &clicker, [&] {
        if (auto* const stop = m_window->findChild<QPushButton*>(QStringLiteral("stopAndCloseButton"))) {
            clicker.stop();
            QTest::mouseClick(stop, Qt::LeftButton);
        }
    });
    clicker.start(20);
    m_window->close();
    ASSERT_TRUE(waitFor([&] { return !m_window->isVisible(); }));
    const QDir checkpoints(m_folder.filePath(QStringLiteral("run/checkpoints")));
    EXPECT_FALSE(checkpoints.entryList(QDir::Files).isEmpty());
}

TEST_F(TrainingDock, AFolderThatCannotBeMadeIsToldAndAnotherRunCanStart)
{
    QFile blocker(m_folder.filePath(QStringLiteral("file")));
    ASSERT_TRUE(blocker.open(QIODevice::WriteOnly));
    child<QLineEdit>("trainingOutputEdit")->setText(blocker.fileName() + QStringLiteral("/run"));
    click("startTrainingButton");
    ASSERT_TRUE(waitFor([&] { return state() == QStringLiteral("Failed"); }));
    EXPECT_FALSE(child<QLabel>("trainingMessage")->text().isEmpty());
    EXPECT_TRUE(button("startTrainingButton")->isEnabled());
}

} // namespace
} // namespace kinescope::tests
