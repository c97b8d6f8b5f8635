// What the actions dock promises beyond adding and removing: order, colours, warnings, descriptions, similarity.
#include "datasets/errors.h"
#include "tests/support/shared_data.h"
#include "widgets/actions/actions_panel.h"
#include "widgets/actions/actions_view.h"
#include "widgets/actions/color_menu.h"
#include "widgets/actions/description_dialog.h"
#include "widgets/actions/similarity_dialog.h"
#include "widgets/actions/similarity_matrix.h"
#include "widgets/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <gtest/gtest.h>

#include <memory>

namespace kinescope::tests
{
namespace
{

using namespace widgets;
using TesterMode = QAbstractItemModelTester::FailureReportingMode;

QStringList namesOf(const ActionsModel& model)
{
    QStringList names;
    for (const ActionRow& row : model.rows())
        names << row.name;
    return names;
}

void fill(ActionsModel& model, const char* lines)
{
    model.append(rowsFromText(QString::fromUtf8(lines)));
}

TEST(ActionsOrder, EveryMoveKeepsTheRowsAndUndoes)
{
    ActionsModel model;
    QAbstractItemModelTester tester(&model, TesterMode::Fatal);
    fill(model, "a\nb\nc\nd\ne");
    const auto before = model.rows();
    const struct
    {
        QList<int> rows;
        int before;
        QStringList expected;
    } moves[] = {{{0}, 2, {"b", "a", "c", "d", "e"}},
                 {{4}, 0, {"e", "a", "b", "c", "d"}},
                 {{1, 3}, 5, {"a", "c", "e", "b", "d"}},
                 {{3, 1}, 0, {"b", "d", "a", "c", "e"}},
                 {{0, 4}, 3, {"b", "c", "a", "e", "d"}}};
    for (const auto& move : moves) {
        EXPECT_TRUE(model.reorder(move.rows, move.before));
        EXPECT_EQ(namesOf(model), move.expected);
        model.undoStack().undo();
        EXPECT_EQ(model.rows(), before);
    }
    EXPECT_FALSE(model.reorder({2}, 3)) << "stays where it is";
    EXPECT_FALSE(model.reorder({2}, 2));
}

TEST(ActionsOrder, AltAndArrowsMoveTheSelectionWhichFollows)
{
    ActionsModel model;
    ActionsPanel panel(model);
    panel.show();
    fill(model, "a\nb\nc");
    auto* const view = panel.findChild<ActionsView*>(QStringLiteral("actionsView"));
    view->setCurrentIndex(model.index(2, 0));
    view->setFocus();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&panel));
    QTest::keyClick(view, Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(namesOf(model), QStringList({"a", "c", "b"}));
    EXPECT_EQ(view->selectedRows(), QList<int>({1}));
    QTest::keyClick(view, Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(view, Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(namesOf(model), QStringList({"c", "a", "b"}));
    QTest::keyClick(view, Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(namesOf(model), QStringList({"a", "c", "b"}));
}

TEST(ActionsOrder, DraggedRowsMoveAndDroppedTextBecomesActions)
{
    ActionsModel model;
    QAbstractItemModelTester tester(&model, TesterMode::Fatal);
    fill(model, "a\nb\nc");
    const std::unique_ptr<QMimeData> dragged(model.mimeData({model.index(2, 0), model.index(2, 1)}));
    EXPECT_EQ(dragged->text(), QStringLiteral("c"));
    EXPECT_TRUE(model.dropMimeData(dragged.get(), Qt::MoveAction, 0, 0, {}));
    EXPECT_EQ(namesOf(model), QStringList({"c", "a", "b"}));
    QMimeData text;
    text.setText(QStringLiteral("x: moves\n\ny"));
    EXPECT_TRUE(model.dropMimeData(&text, Qt::CopyAction, 1, 0, {}));
    EXPECT_EQ(namesOf(model), QStringList({"c", "x", "y", "a", "b"}));
    ActionsModel other;
    EXPECT_TRUE(other.dropMimeData(dragged.get(), Qt::MoveAction, -1, -1, {}));
    EXPECT_EQ(namesOf(other), QStringList({"c"})) << "rows of another list come as text";
    QMimeData nothing;
    EXPECT_FALSE(model.dropMimeData(&nothing, Qt::CopyAction, 0, 0, {}));
}

TEST(ActionColors, AreChosenFromTheMenuAndUndone)
{
    ActionsModel model;
    ActionsPanel panel(model);
    panel.show();
    fill(model, "a\nb");
    auto* const view = panel.findChild<ActionsView*>(QStringLiteral("actionsView"));
    view->setCurrentIndex(model.index(1, 0));
    auto* const menu = panel.findChild<ColorMenu*>(QStringLiteral("actionColorMenu"));
    menu->popup({0, 0});
    ASSERT_GE(menu->actions().size(), Theme::seriesColorCount() + 1);
    const int before = model.rows()[1].color;
    menu->actions()[(before + 2) % Theme::seriesColorCount()]->trigger();
    menu->close();
    EXPECT_EQ(model.rows()[1].color, (before + 2) % Theme::seriesColorCount());
    EXPECT_EQ(model.rankableColors().at(1), model.rows()[1].color);
    model.undoStack().undo();
    EXPECT_EQ(model.rows()[1].color, before);
    const int own = Theme::customColor(QColor(1, 2, 3));
    model.setColor({0}, own);
    EXPECT_EQ(Theme::current().seriesColor(model.rows()[0].color), QColor(1, 2, 3));
    fill(model, "c"); // a colour of one's own does not count as used
    EXPECT_FALSE(Theme::isCustomColor(model.rows()[2].color));
}

TEST(NearTwins, AreWarnedOfWhileBothAreRanked)
{
    ActionsModel model;
    QAbstractItemModelTester tester(&model, TesterMode::Fatal);
    ActionsPanel panel(model);
    fill(model, "wave\nwaving\nhop");
    panel.setSimilarity({{"wave", "waving", "hop"},
                         {{1, 0.97, 0.2}, {0.97, 1, 0.2}, {0.2, 0.2, 1}},
                         {{1, 0.96, 0.3}, {0.96, 1, 0.3}, {0.3, 0.3, 1}}});
    const auto warning = [&](int row) { return model.index(row, 0).data(ActionsModel::WarningRole).toString(); };
    EXPECT_TRUE(warning(0).contains(QStringLiteral("waving")));
    EXPECT_TRUE(warning(0).contains(QStringLiteral("0.96")));
    EXPECT_TRUE(warning(1).contains(QStringLiteral("wave")));
    EXPECT_TRUE(warning(2).isEmpty());
    EXPECT_TRUE(panel.findChild<QLabel*>(QStringLiteral("actionsHint"))->text().contains(QStringLiteral("waving")));
    EXPECT_EQ(model.rankableActions().size(), 3u) << "a warning leaves nothing out";
    model.setData(model.index(1, 0), Qt::Unchecked, Qt::CheckStateRole);
    EXPECT_TRUE(warning(0).isEmpty());
    EXPECT_TRUE(warning(1).isEmpty());
}

TEST(LabelSets, TablesSurviveSavingAndLoading)
{
    const auto path = QString::fromStdString((scratchDirectory("label-tables") / "set.csv").string());
    ActionsModel model;
    fill(model, "wave: right hand up, then down | it \"swings\"\njump");
    QList<ActionRow> rows = model.rows();
    rows[1].intensity = 0.75;
    model.replaceAll(rows);
    writeActions(path, model.rows());
    ActionsModel loaded;
    ActionsPanel panel(loaded);
    panel.load(path);
    EXPECT_EQ(loaded.rows(), model.rows());
}

TEST(LabelSets, BundledOnesAreInTheMenuAndLoad)
{
    ActionsModel model;
    ActionsPanel panel(model);
    panel.show();
    auto* const menu = panel.findChild<QMenu*>(QStringLiteral("labelSetMenu"));
    menu->popup({0, 0});
    QAction* found = nullptr;
    for (QAction* action : menu->actions())
        if (action->text().contains(QStringLiteral("UTD-MHAD")))
            found = action;
    ASSERT_NE(found, nullptr);
    found->trigger();
    menu->close();
    EXPECT_EQ(model.rowCount(), 27);
    EXPECT_FALSE(model.rows().first().descriptions.isEmpty());
    model.undoStack().undo();
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(DescriptionDialog, EditsDescriptionsAndIntensityOfTheCurrentRow)
{
    ActionsModel model;
    ActionsPanel panel(model);
    panel.show();
    fill(model, "wave: up and down");
    auto* const view = panel.findChild<ActionsView*>(QStringLiteral("actionsView"));
    view->setCurrentIndex(model.index(0, 0));
    view->setFocus();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&panel));
    bool seen = false;
    QTimer::singleShot(0, &panel, [&] {
        auto* const dialog = qobject_cast<DescriptionDialog*>(QApplication::activeModalWidget());
        ASSERT_NE(dialog, nullptr);
        seen = true;
        auto* const lines = dialog->findChild<QPlainTextEdit*>(QStringLiteral("descriptionLines"));
        EXPECT_EQ(lines->toPlainText(), QStringLiteral("up and down"));
        lines->moveCursor(QTextCursor::End);
        QTest::keyClick(lines, Qt::Key_Return);
        QTest::keyClicks(lines, QStringLiteral("  from side to side "));
        auto* const has = dialog->findChild<QWidget*>(QStringLiteral("descriptionHasIntensity"));
        QTest::mouseClick(has, Qt::LeftButton, {}, QPoint(8, has->height() / 2));
        QTest::keyClick(dialog->findChild<QLineEdit*>(QStringLiteral("descriptionName")), Qt::Key_Return);
        if (dialog->isVisible())
            dialog->accept();
    });
    QTest::keyClick(view, Qt::Key_E, Qt::ControlModifier);
    ASSERT_TRUE(seen);
    EXPECT_EQ(model.rows()[0].descriptions,
              QStringList({QStringLiteral("up and down"), QStringLiteral("from side to side")}));
    EXPECT_GE(model.rows()[0].intensity, 0);
    model.undoStack().undo();
    EXPECT_EQ(model.rows()[0].descriptions.size(), 1);
}

TEST(SimilarityDialog, ReadsOutTheCellUnderTheMouseAndTheKeys)
{
    SimilarityDialog dialog;
    dialog.setSimilarity({{"wave", "hop", "sit"},
                          {{1, 0.25, 0.1}, {0.25, 1, 0.2}, {0.1, 0.2, 1}},
                          {{1, 0.75, 0.3}, {0.75, 1, 0.4}, {0.3, 0.4, 1}}});
    dialog.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&dialog));
    auto* const matrix = dialog.findChild<SimilarityMatrix*>(QStringLiteral("similarityMatrix"));
    const auto* const readOut = dialog.findChild<QLabel*>(QStringLiteral("similarityReadOut"));
    QTest::mouseMove(matrix, matrix->cell(0, 1).center().toPoint());
    ASSERT_TRUE(QTest::qWaitFor([&] { return readOut->text().contains(QStringLiteral("0.750")); }));
    EXPECT_TRUE(readOut->text().contains(QStringLiteral("hop")));
    QTest::keyClick(matrix, Qt::Key_Down);
    QTest::keyClick(matrix, Qt::Key_Right);
    EXPECT_TRUE(readOut->text().contains(QStringLiteral("0.400"))) << readOut->text().toStdString();
    auto* const kind = dialog.findChild<QComboBox*>(QStringLiteral("similarityKindCombo"));
    QTest::keyClick(kind, Qt::Key_Down);
    EXPECT_TRUE(readOut->text().contains(QStringLiteral("0.200"))) << readOut->text().toStdString();
    dialog.setSimilarity({});
    EXPECT_TRUE(matrix->readOut().isEmpty());
}

TEST(SimilarityExport, IsASquareTable)
{
    EXPECT_EQ(similarityToCsv({"a,b", "c"}, {{1, 0.5}, {0.5, 1}}),
              QByteArray("action,\"a,b\",c\n\"a,b\",1.00000,0.50000\nc,0.50000,1.00000\n"));
}

} // namespace
} // namespace kinescope::tests
