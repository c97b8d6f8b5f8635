// Many recordings with one label set.
#include "tests/gui/window_test.h"

#include "core/resources.h"
#include "widgets/batch/batch_model.h"
#include "widgets/batch/batch_panel.h"
#include "widgets/batch/confusion_model.h"
#include "widgets/ranking/ranking_panel.h"
#include "widgets/view3d/skeleton_view.h"

#include <QAbstractItemModelTester>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QTableView>
#include <QTreeView>

namespace kinescope::tests
{
namespace
{

using namespace widgets;
using Tester = QAbstractItemModelTester;

core::BatchResult threeEntries()
{
    core::BatchResult result;
    result.labels = {"wave", "bow"};
    result.planned = 3;
    result.entries = {{"a.skeleton", 0, 0, 0.9, 0.8, false, {}},
                      {"b.skeleton", 0, 1, 0.6, 0.2, true, {}},
                      {"c.skeleton", std::nullopt, std::nullopt, 0, 0, false, "cut short"}};
    return result;
}

TEST(BatchModel, FillsUpAndSaysWhatCouldNotBeUsed)
{
    BatchModel model;
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    const auto result = threeEntries();
    model.begin(result.labels);
    model.append(std::span(result.entries).first(2));
    model.append(std::span(result.entries).last(1));
    model.setResult(result);
    ASSERT_EQ(model.rowCount(), 3);
    EXPECT_EQ(model.index(0, BatchModel::RightColumn).data().toString(), QStringLiteral("Right"));
    EXPECT_EQ(model.index(1, BatchModel::RightColumn).data().toString(), QStringLiteral("Wrong"));
    EXPECT_TRUE(model.index(1, BatchModel::PredictionColumn).data().toString().contains(QStringLiteral("None fits")));
    EXPECT_EQ(model.index(2, 0).data(Qt::ToolTipRole).toString(), QStringLiteral("cut short"));
}

TEST(ConfusionModel, HasARowForEachLabelThatOccurs)
{
    ConfusionModel model;
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    model.setResult(threeEntries());
    ASSERT_EQ(model.rowCount(), 1);
    ASSERT_EQ(model.columnCount(), 3);
    EXPECT_EQ(model.index(0, ConfusionModel::kAccuracyColumn).data().toString(), QStringLiteral("50 %"));
    EXPECT_EQ(model.index(0, 2).data().toString(), QStringLiteral("1"));
    EXPECT_TRUE(model.index(0, 2).data(Qt::ToolTipRole).toString().contains(QStringLiteral("bow")));
}

class BatchDock : public WindowTest
{
protected:
    BatchPanel& panel() const { return *child<BatchPanel>("batchPanel"); }
    const core::BatchResult& result() const { return panel().model().result(); }
    void run()
    {
        const auto& ranking = child<RankingPanel>("rankingPanel")->model();
        ASSERT_TRUE(waitFor([&] { return ranking.rowCount() > 0 && ranking.ranking().complete(); }));
        child<QDockWidget>("batchDock")->raise();
        ASSERT_TRUE(waitFor([&] { return panel().isVisible(); }));
        click("batchRunButton");
        ASSERT_TRUE(waitFor([&] { return result().planned > 0; }));
    }
};

TEST_F(BatchDock, RunsOverTheLibraryAndACellListsItsRecordings)
{
    run();
    ASSERT_TRUE(result().complete());
    EXPECT_EQ(result().entries.size(), 12u);
    const auto summary = core::summarize(result());
    EXPECT_GE(summary.judged, 6u) << "most samples are named after one of the eight typed actions";
    EXPECT_GE(2 * summary.right, summary.judged);
    EXPECT_TRUE(child<QLabel>("batchSummary")->text().contains(QStringLiteral("right")));

    auto* const matrix = child<QTableView>("confusionView");
    const auto& confusion = panel().confusion();
    ASSERT_GT(confusion.rowCount(), 0);
    const auto label = confusion.labelOfRow(0);
    const auto cell = confusion.index(0, static_cast<int>(label) + ConfusionModel::kFirstLabelColumn);
    matrix->scrollTo(cell);
    QTest::mouseClick(matrix->viewport(), Qt::LeftButton, {}, matrix->visualRect(cell).center());
    auto* const table = child<QTreeView>("batchView");
    EXPECT_EQ(table->model()->rowCount(), static_cast<int>(summary.confusion[label][label]));
    click("batchShowAllButton");
    EXPECT_EQ(table->model()->rowCount(), 12);
}

TEST_F(BatchDock, ADoubleClickOpensTheRecording)
{
    run();
    auto* const table = child<QTreeView>("batchView");
    const auto row = table->model()->index(5, 0);
    table->scrollTo(row);
    const QPoint place = table->visualRect(row).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, place);
    const auto path = result().entries[5].path;
    auto* const view = child<SkeletonView>("skeletonView");
    EXPECT_TRUE(waitFor([&] { return view->sequence() && view->sequence()->sourcePath == path; }));
}

TEST_F(BatchDock, RunsABundledLabelSetOverAFolderAndExports)
{
    panel().setFolder(core::samplesDirectory());
    panel().setLabelFile(core::promptsDirectory() / "everyday.json");
    run();
    EXPECT_GT(result().labels.size(), 8u);
    EXPECT_EQ(result().entries.size(), 12u);
    const QString path = m_folder.filePath(QStringLiteral("batch.csv"));
    ASSERT_EQ(panel().exportTo(path), QString());
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll().count('\n'), 13);
}

TEST_F(BatchDock, StopKeepsWhatIsDone)
{
    // The same recordings many times over, so that there is something to stop.
    const std::filesystem::path folder = m_folder.filePath(QStringLiteral("many")).toStdString();
    std::filesystem::create_directories(folder);
    for (int copy = 0; copy < 40; ++copy)
        for (const char* name : {"bow", "clap", "squat"})
            std::filesystem::copy_file(core::samplesDirectory() / (std::string(name) + ".skeleton"),
                                       folder / (std::string(name) + std::to_string(copy) + ".skeleton"));
    panel().setFolder(folder);
    const auto& ranking = child<RankingPanel>("rankingPanel")->model();
    ASSERT_TRUE(waitFor([&] { return ranking.rowCount() > 0 && ranking.ranking().complete(); }));
    child<QDockWidget>("batchDock")->raise();
    ASSERT_TRUE(waitFor([&] { return panel().isVisible(); }));
    click("batchRunButton");
    ASSERT_TRUE(waitFor([&] { return panel().model().rowCount() > 0; }));
    click("batchRunButton");
    ASSERT_TRUE(waitFor([&] { return result().planned == 120; }));
    EXPECT_LT(result().entries.size(), 120u);
    EXPECT_EQ(panel().model().rowCount(), static_cast<int>(result().entries.size()));
    EXPECT_TRUE(child<QLabel>("batchSummary")->text().contains(QStringLiteral("Stopped")));
}

} // namespace
} // namespace kinescope::tests
