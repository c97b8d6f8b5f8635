// The actions dock in the real window.
#include "tests/gui/window_test.h"

#include "widgets/actions/actions_panel.h"
#include "widgets/actions/actions_view.h"
#include "widgets/actions/similarity_matrix.h"
#include "widgets/ranking/ranking_panel.h"

#include <QLabel>
#include <QLineEdit>

namespace kinescope::tests
{
namespace
{

using namespace widgets;

class ActionsDock : public WindowTest
{
protected:
    ActionsModel& actions() const { return *qobject_cast<ActionsModel*>(child<ActionsView>("actionsView")->model()); }
    void type(const char* action) const
    {
        auto* const edit = child<QLineEdit>("actionEdit");
        QTest::mouseClick(edit, Qt::LeftButton);
        QTest::keyClicks(edit, QString::fromUtf8(action));
        QTest::keyClick(edit, Qt::Key_Return);
    }
};

TEST_F(ActionsDock, WarnsOfARewordingAndTakesTheWarningBackOnUndo)
{
    ASSERT_TRUE(waitFor([&] { return actions().rowCount() == 8; }));
    type("bend over and touch the floor with the hands");
    type("bend over and touch the floor with both hands");
    const auto warning = [&](int row) { return actions().index(row, 0).data(ActionsModel::WarningRole).toString(); };
    ASSERT_TRUE(waitFor([&] { return !warning(9).isEmpty(); }));
    EXPECT_TRUE(warning(9).contains(actions().rows()[8].name));
    EXPECT_TRUE(child<QLabel>("actionsHint")->text().contains(actions().rows()[8].name));
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(waitFor([&] { return warning(8).isEmpty(); }));
}

TEST_F(ActionsDock, TheMatrixHoldsEveryTypedAction)
{
    click("similarityButton");
    auto* const matrix = child<SimilarityMatrix>("similarityMatrix");
    ASSERT_TRUE(waitFor([&] { return matrix->isVisible() && matrix->cell(0, 0).width() > 1; }));
    type("juggle three balls");
    QTest::keyClick(matrix, Qt::Key_Right);
    ASSERT_TRUE(waitFor([&] {
        QTest::keyClick(matrix, Qt::Key_Right);
        return matrix->readOut().contains(QStringLiteral("juggle three balls"));
    }));
    EXPECT_EQ(matrix->currentColumn(), 8);
}

TEST_F(ActionsDock, ReorderingKeepsTheRankingsColors)
{
    auto& ranking = child<RankingPanel>("rankingPanel")->model();
    const auto ranked = [&] { return ranking.rowCount() == 8 && ranking.ranking().complete(); };
    ASSERT_TRUE(waitFor(ranked));
    const QString name = actions().rows()[0].name;
    const int color = actions().rows()[0].color;
    auto* const view = child<ActionsView>("actionsView");
    view->setCurrentIndex(actions().index(0, 0));
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(actions().rows()[1].name, name);
    ASSERT_TRUE(waitFor([&] {
        return ranked() && ranking.ranking().labels[static_cast<std::size_t>(ranking.rowOf(name))].actionIndex == 1;
    }));
    EXPECT_EQ(ranking.index(ranking.rowOf(name), 0).data(RankingModel::ColorIndexRole).toInt(), color);
}

} // namespace
} // namespace kinescope::tests
