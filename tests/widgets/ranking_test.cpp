// What the ranking dock promises beyond its table: motion without jumps, settings, model card, export.
#include "core/recognition/rejection_store.h"
#include "tests/support/shared_data.h"
#include "widgets/ranking/model_card_dialog.h"
#include "widgets/ranking/ranking_motion.h"
#include "widgets/ranking/ranking_panel.h"
#include "widgets/ranking/ranking_settings.h"
#include "widgets/ranking/ranking_view.h"

#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>

#include <gtest/gtest.h>

#include <fstream>

namespace kinescope::tests
{
namespace
{

using namespace widgets;

core::Ranking ranking(const std::vector<std::pair<std::string, double>>& probabilities)
{
    core::Ranking result;
    for (const auto& [name, probability] : probabilities) {
        core::RankedLabel label;
        label.label = name;
        label.actionIndex = result.labels.size();
        label.probability = probability;
        label.score = 1 - probability;
        label.spread = 0.1;
        label.noiseScores = {label.score, label.score};
        result.labels.push_back(label);
    }
    result.noises = result.noisesPlanned = 2;
    return result;
}

TEST(RankingMotion, StartsWhereItIsAndEndsWhereItLeads)
{
    RankingMotion motion;
    motion.show(ranking({{"a", 0.8}, {"b", 0.2}}), {0, 1});
    motion.finish();
    EXPECT_EQ(motion.drawn(QStringLiteral("a")).place, 0);
    EXPECT_EQ(motion.drawn(QStringLiteral("a")).probability, 0.8);
    motion.show(ranking({{"b", 0.6}, {"a", 0.4}}), {0, 2});
    ASSERT_TRUE(motion.isMoving());
    motion.seek(0);
    EXPECT_NEAR(motion.drawn(QStringLiteral("a")).place, 0, 1e-9);
    EXPECT_NEAR(motion.drawn(QStringLiteral("a")).probability, 0.8, 1e-9);
    motion.seek(RankingMotion::kMilliseconds / 2);
    const auto halfway = motion.drawn(QStringLiteral("a"));
    EXPECT_GT(halfway.place, 0);
    EXPECT_LT(halfway.place, 1);
    const double range = motion.scoreRange().y();
    motion.show(ranking({{"a", 0.9}, {"b", 0.1}}), {0, 2}); // turned round on the way
    motion.seek(0);
    EXPECT_NEAR(motion.drawn(QStringLiteral("a")).place, halfway.place, 1e-9) << "no jump";
    EXPECT_NEAR(motion.drawn(QStringLiteral("a")).probability, halfway.probability, 1e-9);
    EXPECT_NEAR(motion.scoreRange().y(), range, 1e-9);
    motion.finish();
    EXPECT_EQ(motion.drawn(QStringLiteral("a")).place, 0);
    EXPECT_EQ(motion.drawn(QStringLiteral("a")).probability, 0.9);
    EXPECT_EQ(motion.scoreRange(), QPointF(0, 2));
}

TEST(RankingMotion, ANewLabelGrowsInItsPlace)
{
    RankingMotion motion;
    motion.show(ranking({{"a", 1.0}}), {0, 1});
    motion.finish();
    motion.show(ranking({{"a", 0.7}, {"new", 0.3}}), {0, 1});
    motion.seek(0);
    EXPECT_EQ(motion.drawn(QStringLiteral("new")).place, 1);
    EXPECT_EQ(motion.drawn(QStringLiteral("new")).probability, 0);
}

TEST(RankingSettings, TimestepsAreReadOrRefused)
{
    EXPECT_EQ(parseTimesteps(QString(), 50), std::vector<int>());
    EXPECT_EQ(parseTimesteps(QStringLiteral("25"), 50), std::vector<int>({25}));
    EXPECT_EQ(parseTimesteps(QStringLiteral(" 0, 25;49 "), 50), std::vector<int>({0, 25, 49}));
    for (const char* bad : {"50", "-1", "x", "25, 25", "2.5"})
        EXPECT_FALSE(parseTimesteps(QString::fromLatin1(bad), 50).has_value()) << bad;
}

TEST(RankingSettings, ReachTheOwnerAsTyped)
{
    core::ModelCard card;
    card.timesteps = 50;
    card.inferenceTimestep = 25;
    RankingPanel panel;
    panel.setModelCard(&card);
    panel.show();
    QSignalSpy changed(&panel, &RankingPanel::settingsChanged);
    QTest::mouseClick(panel.findChild<QToolButton*>(QStringLiteral("moreSettingsButton")), Qt::LeftButton);
    auto* const steps = panel.findChild<QLineEdit*>(QStringLiteral("timestepsEdit"));
    ASSERT_TRUE(steps->isVisible());
    QTest::keyClicks(steps, QStringLiteral("20, 30"));
    QTest::keyClick(steps, Qt::Key_Return);
    EXPECT_EQ(panel.settings().timesteps, std::vector<int>({20, 30}));
    EXPECT_GE(changed.count(), 1);
    auto* const problem = panel.findChild<QLabel*>(QStringLiteral("timestepsProblem"));
    EXPECT_FALSE(problem->isVisible());
    QTest::keyClicks(steps, QStringLiteral(", 99"));
    EXPECT_TRUE(problem->isVisible());
    EXPECT_TRUE(problem->text().contains(QStringLiteral("49")));
    EXPECT_TRUE(panel.settings().timesteps.empty());
    auto* const precision = panel.findChild<QComboBox*>(QStringLiteral("precisionCombo"));
    precision->setCurrentIndex(precision->findData(QStringLiteral("fp32")));
    EXPECT_EQ(panel.settings().precision, "fp32");
    EXPECT_EQ(panel.settings().device, "auto");
}

TEST(RankingPanel, OneButtonStopsAndRanksAgain)
{
    RankingPanel panel;
    panel.show();
    QSignalSpy stopped(&panel, &RankingPanel::stopRequested);
    QSignalSpy again(&panel, &RankingPanel::runRequested);
    auto* const button = panel.findChild<QToolButton*>(QStringLiteral("runRankingButton"));
    panel.setBusy(true);
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_EQ(stopped.count(), 1);
    EXPECT_TRUE(panel.verdict().contains(QStringLiteral("Stopped")));
    panel.setBusy(false);
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_EQ(again.count(), 1);
    auto partial = ranking({{"a", 0.8}, {"b", 0.2}});
    partial.noisesPlanned = 16;
    panel.setRanking(partial, {0, 1});
    panel.setBusy(true);
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_EQ(panel.model().rowCount(), 2) << "what was known stays";
}

TEST(RankingPanel, ExportsTableJsonAndPicture)
{
    const auto folder = scratchDirectory("ranking-export");
    RankingPanel panel;
    panel.resize(480, 300);
    panel.show();
    std::vector<std::pair<std::string, double>> many;
    for (int i = 0; i < 40; ++i)
        many.emplace_back("label " + std::to_string(i), 1.0 / 40);
    panel.setRanking(ranking(many), {});
    const auto path = [&](const char* name) { return QString::fromStdString((folder / name).string()); };
    for (const char* name : {"a.csv", "a.json", "a.png"})
        panel.exportTo(path(name));
    const QImage picture(path("a.png"));
    EXPECT_GT(picture.height(), 40 * 2 * 20) << "rows that are scrolled away are in it";
    QFile csv(path("a.csv"));
    ASSERT_TRUE(csv.open(QIODevice::ReadOnly));
    EXPECT_EQ(csv.readAll().count('\n'), 41);
    QString message;
    QObject::connect(&panel, &RankingPanel::failed, &panel, [&](const QString& text) { message = text; });
    panel.exportTo(QStringLiteral("/nowhere/a.csv"));
    EXPECT_TRUE(message.contains(QStringLiteral("/nowhere/a.csv")));
}

TEST(ModelCardDialog, ShowsMetadataAndTheMarkdownBesideTheModel)
{
    const auto folder = scratchDirectory("model-card");
    std::ofstream(folder / "own.md") << "# My model\n\nTrained on **nothing**.\n";
    core::ModelCard card;
    card.name = "own <model>";
    card.path = folder / "own.safetensors";
    card.hash = "0a1b2c3d4e5f";
    std::ofstream(folder / "own.rejection.json") << R"({"model":"0a1b2c3d4e5f","threshold":1.25,"recordings":48,)"
                                                 << R"("version":)" << core::kCalibrationVersion << '}';
    card.textEncoder = "minilm-l6-v2";
    card.details = {{"seed", "17"}, {"notes", std::string(200, 'x')}};
    auto* const dialog = new ModelCardDialog(card);
    dialog->show();
    const auto page = [&](const char* name) { return dialog->findChild<QTextBrowser*>(QLatin1String(name)); };
    ASSERT_NE(page("modelCardPage"), nullptr);
    EXPECT_TRUE(page("modelCardPage")->toPlainText().contains(QStringLiteral("My model")));
    const QString facts = page("modelFactsPage")->toPlainText();
    for (const char* fact : {"own <model>", "minilm-l6-v2", "seed", "above a score of 1.250"})
        EXPECT_TRUE(facts.contains(QLatin1String(fact))) << fact;
    EXPECT_FALSE(modelCardText(card, 80).contains(QStringLiteral("xxx")));
    delete dialog;
    card.path = folder / "other.safetensors";
    auto* const plain = new ModelCardDialog(card);
    EXPECT_EQ(plain->findChild<QTextBrowser*>(QStringLiteral("modelCardPage")), nullptr);
    delete plain;
}

TEST(RankingPanel, ListsBundledModelsAndItsCard)
{
    RankingPanel panel;
    panel.show();
    auto* const menu = panel.findChild<QMenu*>(QStringLiteral("modelMenu"));
    menu->popup({0, 0});
    auto* const card = menu->findChild<QAction*>(QStringLiteral("modelCardAction"));
    ASSERT_NE(card, nullptr);
    EXPECT_FALSE(card->isEnabled());
    EXPECT_GE(menu->actions().size(), 3);
    menu->close();
}

} // namespace
} // namespace kinescope::tests
