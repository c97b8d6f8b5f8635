// Item models of the panels under QAbstractItemModelTester, and what their plain functions promise.
#include "core/logging.h"
#include "tests/support/shared_data.h"
#include "widgets/actions/actions_model.h"
#include "widgets/actions/actions_panel.h"
#include "widgets/common/banner.h"
#include "widgets/common/decimate.h"
#include "widgets/log/log_model.h"
#include "widgets/ranking/ranking_export.h"
#include "widgets/ranking/ranking_model.h"
#include "widgets/ranking/verdict.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <gtest/gtest.h>
#include <spdlog/spdlog.h>

#include <cmath>
#include <limits>
#include <random>

namespace kinescope::tests
{
namespace
{

using namespace widgets;
using TesterMode = QAbstractItemModelTester::FailureReportingMode;

core::Ranking ranking(std::vector<std::vector<double>> scores)
{
    core::Ranking result;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        core::RankedLabel label;
        label.actionIndex = i;
        label.label = "label " + std::to_string(i);
        label.noiseScores = scores[i];
        label.score = scores[i].front();
        label.probability = i == 0 ? 0.7 : 0.3 / static_cast<double>(scores.size() - 1);
        result.labels.push_back(label);
    }
    result.noises = result.noisesPlanned = static_cast<int>(scores.empty() ? 0 : scores.front().size());
    result.margin = 0.4;
    return result;
}

TEST(ActionsModel, StaysConsistentThroughEditsAndUndo)
{
    ActionsModel model;
    QAbstractItemModelTester tester(&model, TesterMode::Fatal);
    model.append({parseActionLine(QStringLiteral("wave")),
                  parseActionLine(QStringLiteral("jump: feet leave the floor")),
                  parseActionLine(QStringLiteral("sit down"))});
    ASSERT_EQ(model.rowCount(), 3);
    const auto added = model.rows();
    model.setData(model.index(0, ActionsModel::NameColumn), QStringLiteral("wave slowly"));
    model.setData(model.index(2, ActionsModel::NameColumn), Qt::Unchecked, Qt::CheckStateRole);
    model.remove({1});
    EXPECT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.rankableActions().size(), 1u);
    while (model.undoStack().canUndo() && model.rows() != added)
        model.undoStack().undo();
    EXPECT_EQ(model.rows(), added);
    while (model.undoStack().canRedo())
        model.undoStack().redo();
    EXPECT_EQ(model.rows().front().name, QStringLiteral("wave slowly"));
    EXPECT_EQ(model.rowCount(), 2);
}

TEST(ActionsModel, LeavesOutDuplicatesAndEmptyLinesAndSaysWhy)
{
    ActionsModel model;
    QAbstractItemModelTester tester(&model, TesterMode::Fatal);
    model.append({parseActionLine(QStringLiteral("wave")), parseActionLine(QStringLiteral(" WAVE ")),
                  parseActionLine(QStringLiteral("hop"))});
    model.setData(model.index(2, ActionsModel::NameColumn), QString());
    ASSERT_EQ(model.rankableActions().size(), 1u);
    EXPECT_TRUE(model.index(0, 0).data(ActionsModel::ProblemRole).toString().isEmpty());
    EXPECT_FALSE(model.index(1, 0).data(ActionsModel::ProblemRole).toString().isEmpty());
    EXPECT_FALSE(model.index(2, 0).data(ActionsModel::ProblemRole).toString().isEmpty());
    model.setData(model.index(0, 0), Qt::Unchecked, Qt::CheckStateRole);
    EXPECT_TRUE(model.index(1, 0).data(ActionsModel::ProblemRole).toString().isEmpty());
}

TEST(ActionsModel, GivesEveryRowAColorOfItsOwnThatItKeeps)
{
    ActionsModel model;
    model.append({parseActionLine(QStringLiteral("a")), parseActionLine(QStringLiteral("b")),
                  parseActionLine(QStringLiteral("c"))});
    const int colorOfC = model.rows()[2].color;
    EXPECT_NE(model.rows()[0].color, model.rows()[1].color);
    model.remove({0});
    EXPECT_EQ(model.rows()[1].color, colorOfC);
}

TEST(ActionRow, LinesAreReadBackAsWritten)
{
    const ActionRow row = parseActionLine(QStringLiteral("  wave : right hand goes up |the hand swings "));
    EXPECT_EQ(row.name, QStringLiteral("wave"));
    EXPECT_EQ(row.descriptions, QStringList({QStringLiteral("right hand goes up"), QStringLiteral("the hand swings")}));
    EXPECT_EQ(parseActionLine(actionLine(row)), row);
    EXPECT_TRUE(parseActionLine(QStringLiteral("   ")).name.isEmpty());
    EXPECT_EQ(parseActionLine(QStringLiteral("ratio 1:2")).name, QStringLiteral("ratio 1:2"));
}

TEST(ActionsPanel, LabelSetsSurviveSavingAndLoadingInBothFormats)
{
    const auto folder = scratchDirectory("label-sets");
    for (const char* name : {"set.txt", "set.json"}) {
        const QString path = QString::fromStdString((folder / name).string());
        ActionsModel model;
        ActionsPanel panel(model);
        model.append({parseActionLine(QStringLiteral("wave: right hand up | it swings")),
                      parseActionLine(QStringLiteral("jump"))});
        panel.save(path);
        ActionsModel loaded;
        ActionsPanel other(loaded);
        other.load(path);
        EXPECT_EQ(loaded.rowCount(), 2) << name;
        EXPECT_EQ(loaded.rows().value(1).name, QStringLiteral("jump")) << name;
        EXPECT_EQ(loaded.rows().value(0).descriptions.size(), 2) << name;
    }
}

TEST(ActionsPanel, PastesManyLinesAndRemovesWithDelete)
{
    ActionsModel model;
    ActionsPanel panel(model);
    panel.show();
    QApplication::clipboard()->setText(QStringLiteral("walk\n\nrun: quick steps\nhop\n"));
    QTest::mouseClick(panel.findChild<QToolButton*>(QStringLiteral("pasteActionsButton")), Qt::LeftButton);
    ASSERT_EQ(model.rowCount(), 3);
    auto* const view = panel.findChild<QTreeView*>(QStringLiteral("actionsView"));
    view->setCurrentIndex(model.index(1, 0));
    QTest::mouseClick(panel.findChild<QToolButton*>(QStringLiteral("removeActionButton")), Qt::LeftButton);
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.rows()[1].name, QStringLiteral("hop"));
}

TEST(ActionsPanel, AFileThatIsNoLabelSetIsToldAndKeepsTheList)
{
    ActionsModel model;
    ActionsPanel panel(model);
    model.append({parseActionLine(QStringLiteral("walk"))});
    QString message;
    QObject::connect(&panel, &ActionsPanel::failed, &panel, [&](const QString& text) { message = text; });
    panel.load(QStringLiteral("/nowhere/labels.txt"));
    EXPECT_TRUE(message.contains(QStringLiteral("/nowhere/labels.txt")));
    EXPECT_EQ(model.rowCount(), 1);
}

TEST(RankingModel, StaysConsistentWhileRankingsGrowAndShrink)
{
    RankingModel model;
    QAbstractItemModelTester tester(&model, TesterMode::Fatal);
    model.setRanking(ranking({{1, 1}, {2, 2}, {3, 3}}), {4, 5, 6});
    EXPECT_EQ(model.rowCount(), 3);
    EXPECT_EQ(model.index(2, 0).data(RankingModel::ColorIndexRole).toInt(), 6);
    EXPECT_EQ(model.rowOf(QStringLiteral("label 1")), 1);
    model.setRanking(ranking({{1, 1}}), {0});
    EXPECT_EQ(model.rowCount(), 1);
    model.clear();
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_EQ(model.rowOf(QStringLiteral("label 1")), -1);
}

TEST(Verdict, FollowsHowOftenTheBestWins)
{
    EXPECT_EQ(verdictOf({}).kind, Verdict::Kind::None);
    EXPECT_EQ(verdictOf(ranking({{1}})).kind, Verdict::Kind::Alone);
    EXPECT_EQ(verdictOf(ranking({{1, 1, 1, 1}, {2, 2, 2, 2}})).kind, Verdict::Kind::Clear);
    EXPECT_EQ(verdictOf(ranking({{1, 1, 1, 1}, {2, 2, 2, 0.5}})).kind, Verdict::Kind::Likely);
    EXPECT_EQ(verdictOf(ranking({{1, 1, 1, 1}, {2, 2, 0.5, 0.5}})).kind, Verdict::Kind::Close);
    auto narrow = ranking({{1, 1, 1, 1}, {2, 2, 2, 2}});
    narrow.margin = 0.01;
    EXPECT_EQ(verdictOf(narrow).kind, Verdict::Kind::Close);
    auto partial = ranking({{1, 1}, {2, 2}});
    partial.noisesPlanned = 16;
    EXPECT_EQ(verdictOf(partial).kind, Verdict::Kind::Partial);
}

TEST(RankingExport, CsvQuotesAndJsonHoldsEveryNoise)
{
    auto result = ranking({{1.5, 2}, {3, 4}});
    result.labels[0].label = "sit, \"slowly\"";
    const QByteArray csv = rankingToCsv(result);
    EXPECT_TRUE(csv.contains("1,\"sit, \"\"slowly\"\"\",1.5,0,")) << csv.constData();
    EXPECT_EQ(csv.count('\n'), 3);
    const auto labels = QJsonDocument::fromJson(rankingToJson(result)).object()[QStringLiteral("labels")].toArray();
    ASSERT_EQ(labels.size(), 2);
    EXPECT_EQ(labels[1].toObject()[QStringLiteral("noise_scores")].toArray().size(), 2);
}

TEST(Decimate, KeepsExactlyTheExtremesOfEveryColumn)
{
    std::mt19937 random(7);
    std::normal_distribution<double> normal;
    QList<QPointF> points;
    for (int i = 0; i < 5000; ++i)
        points.append({static_cast<double>(i), normal(random)});
    constexpr int kColumns = 50;
    const QList<QPointF> kept = decimate(points, kColumns);
    EXPECT_LE(kept.size(), 2 * kColumns + 2);
    EXPECT_TRUE(std::is_sorted(kept.begin(), kept.end(), [](auto a, auto b) { return a.x() < b.x(); }));
    const double width = 4999.0 / kColumns;
    for (int column = 0; column < kColumns; ++column) {
        // The brute-force answer, column by column.
        double low = 1e9, high = -1e9, keptLow = 1e9, keptHigh = -1e9;
        const auto inside = [&](const QPointF& point) {
            return point.x() >= width * column && point.x() < width * (column + 1);
        };
        for (const QPointF& point : points)
            if (inside(point))
                low = std::min(low, point.y()), high = std::max(high, point.y());
        for (const QPointF& point : kept)
            if (inside(point))
                keptLow = std::min(keptLow, point.y()), keptHigh = std::max(keptHigh, point.y());
        EXPECT_EQ(keptLow, low) << column;
        EXPECT_EQ(keptHigh, high) << column;
    }
}

TEST(Decimate, ShortCurvesStayAndGapsStayGaps)
{
    QList<QPointF> points{{0, 1}, {1, std::numeric_limits<double>::quiet_NaN()}, {2, 3}};
    EXPECT_EQ(decimate(points, 10).size(), 3);
    QList<QPointF> gap;
    for (int i = 0; i < 1000; ++i)
        gap.append({static_cast<double>(i), i >= 400 && i < 600 ? std::numeric_limits<double>::quiet_NaN() : 1.0});
    const auto kept = decimate(gap, 20);
    EXPECT_TRUE(std::any_of(kept.begin(), kept.end(), [](auto point) { return std::isnan(point.y()); }));
}

TEST(LogModel, TakesLinesFromTheLogInOrder)
{
    LogModel model;
    QAbstractItemModelTester tester(&model, TesterMode::Fatal);
    const int before = model.rowCount();
    spdlog::info("first of the test");
    spdlog::warn("second of the test");
    ASSERT_TRUE(QTest::qWaitFor([&] { return model.rowCount() >= before + 2; }, 20000));
    const int last = model.rowCount() - 1;
    EXPECT_EQ(model.index(last, LogModel::TextColumn).data().toString(), QStringLiteral("second of the test"));
    EXPECT_EQ(model.index(last, 0).data(LogModel::LevelRole).toInt(), static_cast<int>(core::LogLevel::Warning));
}

TEST(BannerStack, ShowsOneMessageForEachSource)
{
    BannerStack stack;
    stack.QWidget::show();
    stack.show(QStringLiteral("library"), Banner::Kind::Error, QStringLiteral("first"));
    stack.show(QStringLiteral("library"), Banner::Kind::Error, QStringLiteral("second"), QStringLiteral("why"));
    stack.show(QStringLiteral("ranking"), Banner::Kind::Warning, QStringLiteral("third"));
    EXPECT_EQ(stack.findChildren<Banner*>().size(), 2);
    EXPECT_EQ(stack.text(QStringLiteral("library")), QStringLiteral("second"));
    stack.clear(QStringLiteral("library"));
    EXPECT_TRUE(stack.text(QStringLiteral("library")).isEmpty());
    EXPECT_EQ(stack.text(QStringLiteral("ranking")), QStringLiteral("third"));
}

} // namespace
} // namespace kinescope::tests
