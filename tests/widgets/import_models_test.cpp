// The tables of the import dialog under QAbstractItemModelTester.
#include "widgets/import/joint_table_model.h"
#include "widgets/import/table_columns_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace kinescope::tests
{
namespace
{

using namespace widgets;
using TesterMode = QAbstractItemModelTester::FailureReportingMode;

TEST(JointTableModel, TakesNamesJoinedByPlusAndTellsOneEdit)
{
    JointTableModel model;
    const QAbstractItemModelTester tester(&model, TesterMode::Fatal);
    const QSignalSpy edits(&model, &JointTableModel::edited);
    const QModelIndex cell = model.index(3, JointTableModel::From);
    EXPECT_EQ(cell.data().toString(), QStringLiteral("Missing"));
    EXPECT_TRUE(model.setData(cell, QStringLiteral(" LHip +RHip + ")));
    EXPECT_EQ(model.table().from[3], (std::vector<std::string>{"LHip", "RHip"}));
    EXPECT_EQ(cell.data().toString(), QStringLiteral("LHip + RHip"));
    EXPECT_FALSE(model.setData(cell, QStringLiteral("LHip + RHip"))) << "nothing changed";
    EXPECT_FALSE(model.setData(model.index(3, JointTableModel::Joint), QStringLiteral("x")));
    EXPECT_EQ(edits.count(), 1);
    model.setTable({});
    EXPECT_EQ(edits.count(), 1) << "showing is no edit";
    EXPECT_TRUE(model.table().from[3].empty());
}

TEST(TableColumnsModel, AddsEditsAndRemovesJoints)
{
    TableColumnsModel model;
    const QAbstractItemModelTester tester(&model, TesterMode::Fatal);
    const QSignalSpy edits(&model, &TableColumnsModel::edited);
    EXPECT_EQ(model.rowCount(), 1);
    EXPECT_FALSE(model.setData(model.index(0, TableColumnsModel::Joint), QString()));
    EXPECT_TRUE(model.setData(model.index(0, TableColumnsModel::Joint), QStringLiteral("Head")));
    EXPECT_EQ(model.rowCount(), 2);
    EXPECT_TRUE(model.setData(model.index(0, TableColumnsModel::Z), QStringLiteral("#4")));
    ASSERT_EQ(model.joints().size(), 1U);
    EXPECT_EQ(model.joints()[0].columns[2], "#4");
    EXPECT_FALSE(model.removeRows(1, 1)) << "the row that takes a new joint stays";
    EXPECT_TRUE(model.removeRows(0, 1));
    EXPECT_TRUE(model.joints().empty());
    EXPECT_EQ(edits.count(), 3);
    model.setJoints({{"Hips", {"a", "b", "c"}}});
    EXPECT_EQ(model.index(0, TableColumnsModel::X).data().toString(), QStringLiteral("a"));
    EXPECT_EQ(edits.count(), 3);
}

} // namespace
} // namespace kinescope::tests
