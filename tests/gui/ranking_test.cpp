// The ranking dock in the real window: cancel, another model, timesteps, a model that is refused.
#include "tests/gui/window_test.h"

#include "widgets/common/banner.h"
#include "widgets/ranking/model_card_dialog.h"
#include "widgets/ranking/ranking_panel.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QSpinBox>
#include <QTextBrowser>

namespace kinescope::tests
{
namespace
{

using namespace widgets;

class RankingDock : public WindowTest
{
protected:
    const core::Ranking& ranking() const { return child<RankingPanel>("rankingPanel")->model().ranking(); }
    bool ranked() const { return !ranking().labels.empty() && ranking().complete(); }
    void setNoises(int count) const
    {
        auto* const spin = child<QSpinBox>("noisesSpin");
        spin->setFocus();
        spin->selectAll();
        QTest::keyClicks(spin, QString::number(count));
        QTest::keyClick(spin, Qt::Key_Return);
    }
};

TEST_F(RankingDock, AStoppedRunKeepsWhatItKnowsAndCanBeRunAgain)
{
    ASSERT_TRUE(waitFor([&] { return ranked(); }));
    setNoises(1024);
    ASSERT_TRUE(waitFor([&] { return ranking().noisesPlanned == 1024 && ranking().noises > 0; }));
    if (ranking().complete())
        GTEST_SKIP() << "skipped: this machine is too quick to stop";
    click("runRankingButton");
    const int known = ranking().noises;
    EXPECT_LT(known, 1024);
    QTest::qWait(500);
    EXPECT_EQ(ranking().noises, known) << "nothing arrives after the stop";
    EXPECT_TRUE(child<RankingPanel>("rankingPanel")->verdict().contains(QStringLiteral("So far")));
    setNoises(4);
    ASSERT_TRUE(waitFor([&] { return ranking().noisesPlanned == 4 && ranked(); }));
    click("runRankingButton");
    EXPECT_TRUE(waitFor([&] { return ranked(); }));
}

TEST_F(RankingDock, TypedTimestepsChangeTheScores)
{
    ASSERT_TRUE(waitFor([&] { return ranked(); }));
    const double before = ranking().labels.front().score;
    click("moreSettingsButton");
    auto* const steps = child<QLineEdit>("timestepsEdit");
    QTest::keyClicks(steps, QStringLiteral("5"));
    QTest::keyClick(steps, Qt::Key_Return);
    EXPECT_TRUE(waitFor([&] { return ranked() && ranking().labels.front().score != before; }));
}

TEST_F(RankingDock, ABundledModelIsChosenFromTheMenuAndItsCardShown)
{
    ASSERT_TRUE(waitFor([&] { return ranked(); }));
    auto* const menu = child<QMenu>("modelMenu");
    menu->popup({0, 0});
    QAction* const first = menu->actions().first();
    ASSERT_TRUE(first->isCheckable());
    first->trigger();
    menu->findChild<QAction*>(QStringLiteral("modelCardAction"))->trigger();
    menu->close();
    auto* const dialog = child<ModelCardDialog>("modelCardDialog");
    const QString facts = dialog->findChild<QTextBrowser*>(QStringLiteral("modelFactsPage"))->toPlainText();
    EXPECT_TRUE(facts.contains(QString::fromStdString(ranking().modelHash)));
    dialog->close();
    EXPECT_TRUE(waitFor([&] { return ranked(); }));
}

TEST_F(RankingDock, AModelThatCannotBeUsedIsToldAndTheOldOneStays)
{
    ASSERT_TRUE(waitFor([&] { return ranked(); }));
    const QString path = m_folder.filePath(QStringLiteral("other.safetensors"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("this is no checkpoint");
    file.close();
    Q_EMIT child<RankingPanel>("rankingPanel")->modelChosen(path.toStdString());
    auto* const banners = child<BannerStack>("bannerStack");
    ASSERT_TRUE(waitFor([&] { return banners->text(QStringLiteral("model")).contains(QStringLiteral("other")); }));
    setNoises(4);
    EXPECT_TRUE(waitFor([&] { return ranking().noisesPlanned == 4 && ranked(); }));
}

} // namespace
} // namespace kinescope::tests
