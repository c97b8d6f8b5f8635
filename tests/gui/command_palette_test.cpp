#include "tests/gui/window_test.h"

#include "app/command_palette.h"
#include "app/shortcuts.h"
#include "widgets/theme/theme.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QLineEdit>
#include <QListView>

namespace kinescope::tests
{
namespace
{

class Palette : public WindowTest
{
protected:
    void openPalette()
    {
        QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        ASSERT_TRUE(waitFor([&] { return palette() && palette()->isVisible(); }));
    }
    app::CommandPalette* palette() const { return m_window->findChild<app::CommandPalette*>(); }
    QLineEdit* edit() const { return palette()->findChild<QLineEdit*>(QStringLiteral("commandEdit")); }
    QListView* list() const { return palette()->findChild<QListView*>(QStringLiteral("commandList")); }
};

TEST_F(Palette, ListsEveryBoundAndEnabledKeyOfTheTable)
{
    QStringList found;
    for (const auto& command : app::CommandPalette::commandsOf(*m_window))
        found << command.action->objectName();
    for (const app::Shortcut& shortcut : app::shortcutTable()) {
        const auto* const action = m_window->findChild<QAction*>(shortcut.id);
        if (shortcut.boundHere && action->isEnabled()) {
            EXPECT_EQ(found.count(shortcut.id), 1) << shortcut.id.toStdString();
        }
    }
}

TEST_F(Palette, TypedWordsInAnyOrderNarrowDownAndEnterRuns)
{
    openPalette();
    const int all = list()->model()->rowCount();
    QTest::keyClicks(edit(), QStringLiteral("dark theme"));
    EXPECT_LT(list()->model()->rowCount(), all);
    ASSERT_GE(list()->model()->rowCount(), 1);
    QTest::keyClick(edit(), Qt::Key_Return);
    EXPECT_TRUE(waitFor([&] { return widgets::Theme::current().isDark(); }));
    EXPECT_TRUE(waitFor([&] { return palette() == nullptr; }));
    widgets::applyTheme(*qApp, widgets::ThemeKind::Light);
}

TEST_F(Palette, ArrowsChooseAndEscapeRunsNothing)
{
    openPalette();
    EXPECT_EQ(list()->currentIndex().row(), 0);
    QTest::keyClick(edit(), Qt::Key_Down);
    EXPECT_EQ(list()->currentIndex().row(), 1);
    QTest::keyClick(edit(), Qt::Key_Up);
    QTest::keyClick(edit(), Qt::Key_Up);
    EXPECT_EQ(list()->currentIndex().row(), 0);
    QTest::keyClicks(edit(), QStringLiteral("dark theme"));
    QTest::keyClick(edit(), Qt::Key_Escape);
    EXPECT_TRUE(waitFor([&] { return palette() == nullptr; }));
    EXPECT_FALSE(widgets::Theme::current().isDark());
}

TEST_F(Palette, WordsThatFitNothingLeaveAnEmptyListAndEnterOnlyCloses)
{
    openPalette();
    QTest::keyClicks(edit(), QStringLiteral("zzz nothing"));
    EXPECT_EQ(list()->model()->rowCount(), 0);
    QTest::keyClick(edit(), Qt::Key_Return);
    EXPECT_TRUE(waitFor([&] { return palette() == nullptr; }));
}

} // namespace
} // namespace kinescope::tests
