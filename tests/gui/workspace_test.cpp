// Toolbar, status bar, text size and the history of layouts.
#include "tests/gui/window_test.h"

#include "app/shortcuts.h"
#include "app/window_layout.h"
#include "app/workspace/layout_history.h"
#include "app/workspace/memory_label.h"
#include "widgets/ranking/ranking_panel.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/text_scale.h"
#include "widgets/theme/theme.h"
#include "widgets/timeline/playback_controller.h"

#include <QApplication>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QStatusBar>
#include <QTableView>
#include <QToolBar>
#include <QToolButton>

#include <gmock/gmock.h>

#include <random>

namespace kinescope::tests
{
namespace
{

using namespace app;
using widgets::PlaybackController;

class Surroundings : public WindowTest
{
protected:
    void TearDown() override
    {
        m_window.reset();
        widgets::setTextPercent(*qApp, 100);
        widgets::applyTheme(*qApp, widgets::ThemeKind::Light);
    }
    QAction* action(const char* id) const
    {
        auto* const found = m_window->findChild<QAction*>(QLatin1String(id));
        if (!found)
            throw std::runtime_error(std::string("The window has no action named ") + id);
        return found;
    }
    QToolBar* bar() const { return child<QToolBar>("mainToolBar"); }
    QDockWidget* dock(const char* name) const { return child<QDockWidget>(name); }
    LayoutHistory& history() const { return *m_window->findChild<LayoutHistory*>(); }
    bool waitForStep(int index) const
    {
        return waitFor([&] { return history().stack().index() == index; });
    }
    PlaybackController& playback() const { return *m_window->findChild<PlaybackController*>(); }
};

TEST_F(Surroundings, EveryButtonOfTheToolBarHasAnIconANameAndItsKeyFromTheTable)
{
    QStringList ids;
    for (const Shortcut& shortcut : shortcutTable())
        ids << shortcut.id;
    int buttons = 0;
    for (QAction* const one : bar()->actions()) {
        if (one->isSeparator())
            continue;
        ++buttons;
        const QString id = one->objectName();
        EXPECT_FALSE(one->icon().isNull()) << id.toStdString();
        EXPECT_FALSE(one->text().isEmpty()) << id.toStdString();
        const Shortcut line = shortcutOf(id == QStringLiteral("fitAction") ? QStringLiteral("viewFit") : id);
        EXPECT_EQ(one->toolTip(), toolTip(line));
        EXPECT_TRUE(one->toolTip().contains(line.keys.constFirst().toString(QKeySequence::NativeText)));
    }
    EXPECT_GE(buttons, 8);
    EXPECT_LE(bar()->height(), 40);
}

TEST_F(Surroundings, ItsButtonsActAndThePlayButtonShowsWhatItWillDo)
{
    ASSERT_TRUE(waitFor([&] { return playback().isPlaying(); }));
    QWidget* const play = bar()->widgetForAction(action("playAction"));
    const auto picture = [&] { return action("playAction")->icon().pixmap(18).toImage(); };
    EXPECT_EQ(picture(), widgets::icon(u"pause").pixmap(18).toImage());
    QTest::mouseClick(play, Qt::LeftButton);
    EXPECT_FALSE(playback().isPlaying());
    EXPECT_EQ(picture(), widgets::icon(u"play").pixmap(18).toImage());
    play->setFocus();
    QTest::keyClick(play, Qt::Key_Space);
    EXPECT_TRUE(playback().isPlaying());
}

TEST_F(Surroundings, AHiddenOrMovedToolBarStaysSoUntilTheDefaultIsRestored)
{
    m_window->addToolBar(Qt::LeftToolBarArea, bar());
    m_window->close();
    openWindow();
    EXPECT_EQ(m_window->toolBarArea(bar()), Qt::LeftToolBarArea);
    action("toolBarAction")->trigger();
    EXPECT_FALSE(bar()->isVisible());
    m_window->close();
    openWindow();
    EXPECT_FALSE(bar()->isVisible());
    action("restoreLayoutAction")->trigger();
    EXPECT_TRUE(bar()->isVisible());
    EXPECT_EQ(m_window->toolBarArea(bar()), Qt::TopToolBarArea);
}

TEST_F(Surroundings, TheStatusBarTellsDeviceThreadsModelAndMemory)
{
    ASSERT_TRUE(waitFor([&] { return child<QLabel>("modelStatus")->text() != QStringLiteral("No model"); }));
    EXPECT_TRUE(child<QLabel>("deviceStatus")->text().contains(QStringLiteral("thread")));
    auto* const memory = child<MemoryLabel>("memoryStatus");
    EXPECT_TRUE(memory->isVisible());
    EXPECT_TRUE(memory->text().contains(QStringLiteral("MB")) || memory->text().contains(QStringLiteral("GB")));
    memory->setText(QString());
    EXPECT_TRUE(waitFor([&] { return !memory->text().isEmpty(); })) << "it is not read again by itself";
}

TEST(MemoryText, UsesTheUnitThatIsReadMostEasily)
{
    EXPECT_EQ(memoryText(612ull << 20), QStringLiteral("612 MB"));
    EXPECT_EQ(memoryText(3ull << 29), QStringLiteral("1.50 GB"));
    EXPECT_TRUE(memoryText(0).isEmpty());
}

TEST_F(Surroundings, TextSizeReachesTheWholeWindowAndIsKept)
{
    const int rows = child<QTableView>("libraryView")->verticalHeader()->defaultSectionSize();
    const int verdict = child<QLabel>("verdictLabel")->fontMetrics().height();
    const double chart = widgets::textFont(0.88).pointSizeF();
    const int icons = bar()->iconSize().width();
    for (int i = 0; i < 4; ++i) // 110, 125, 150, 175
        QTest::keyClick(m_window.get(), Qt::Key_Plus, Qt::ControlModifier);
    EXPECT_EQ(widgets::textPercent(), 175);
    EXPECT_GT(child<QTableView>("libraryView")->verticalHeader()->defaultSectionSize(), rows);
    EXPECT_GT(child<QLabel>("verdictLabel")->fontMetrics().height(), verdict * 3 / 2);
    EXPECT_TRUE(child<QLabel>("verdictLabel")->font().bold());
    EXPECT_NEAR(widgets::textFont(0.88).pointSizeF(), chart * 1.75, 0.1);
    EXPECT_EQ(bar()->iconSize().width(), qRound(icons * 1.75));
    EXPECT_TRUE(action("textSize175Action")->isChecked());
    m_window->close();
    widgets::setTextPercent(*qApp, 100);
    openWindow();
    EXPECT_EQ(widgets::textPercent(), 175);
    QTest::keyClick(m_window.get(), Qt::Key_Minus, Qt::ControlModifier);
    EXPECT_EQ(widgets::textPercent(), 150);
    QTest::keyClick(m_window.get(), Qt::Key_0, Qt::ControlModifier);
    EXPECT_EQ(widgets::textPercent(), 100);
    EXPECT_EQ(child<QTableView>("libraryView")->verticalHeader()->defaultSectionSize(), rows);
}

TEST_F(Surroundings, TextSizeStopsAtItsLimits)
{
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(m_window.get(), Qt::Key_Plus, Qt::ControlModifier);
    EXPECT_EQ(widgets::textPercent(), widgets::kLargestTextPercent);
    EXPECT_FALSE(action("largerTextAction")->isEnabled());
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(m_window.get(), Qt::Key_Minus, Qt::ControlModifier);
    EXPECT_EQ(widgets::textPercent(), widgets::kSmallestTextPercent);
    EXPECT_FALSE(action("smallerTextAction")->isEnabled());
}

TEST_F(Surroundings, AClosedDockComesBackByTheKeyAndGoesAgain)
{
    EXPECT_FALSE(action("undoLayoutAction")->isEnabled());
    dock("libraryDock")->close();
    ASSERT_TRUE(waitForStep(1));
    EXPECT_EQ(history().stack().undoText(), QStringLiteral("Close Library"));
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::AltModifier);
    EXPECT_TRUE(dock("libraryDock")->isVisible());
    EXPECT_TRUE(m_window->statusBar()->currentMessage().contains(QStringLiteral("Close Library")));
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier);
    EXPECT_FALSE(dock("libraryDock")->isVisible());
}

TEST_F(Surroundings, FloatingMovingAndTabbingAreStepsOfTheirOwnInAnyOrder)
{
    auto& area = *m_window->findChild<DockArea*>();
    const Arrangement first = Arrangement::of(area);
    dock("rankingDock")->setFloating(true);
    ASSERT_TRUE(waitForStep(1));
    EXPECT_EQ(history().stack().undoText(), QStringLiteral("Float Ranking"));
    const Arrangement floated = Arrangement::of(area);
    area.tabifyDockWidget(dock("libraryDock"), dock("actionsDock"));
    ASSERT_TRUE(waitForStep(2));
    const Arrangement tabbed = Arrangement::of(area);
    area.splitDockWidget(dock("viewDock"), dock("logDock"), Qt::Horizontal);
    ASSERT_TRUE(waitForStep(3));
    history().undo();
    EXPECT_TRUE(waitFor([&] { return isSame(Arrangement::of(area), tabbed); }));
    history().undo();
    EXPECT_TRUE(waitFor([&] { return isSame(Arrangement::of(area), floated); }));
    history().undo();
    EXPECT_TRUE(waitFor([&] { return isSame(Arrangement::of(area), first); }));
    EXPECT_FALSE(history().stack().canUndo());
    history().redo();
    EXPECT_TRUE(waitFor([&] { return isSame(Arrangement::of(area), floated); }));
}

TEST_F(Surroundings, RestoringTheDefaultLayoutIsOneStepThatCanBeUndone)
{
    dock("libraryDock")->close();
    dock("logDock")->setFloating(true);
    ASSERT_TRUE(waitForStep(1));
    action("restoreLayoutAction")->trigger();
    ASSERT_TRUE(waitForStep(2));
    EXPECT_TRUE(dock("libraryDock")->isVisible());
    EXPECT_EQ(history().stack().undoText(), QStringLiteral("Restore default layout"));
    action("undoLayoutAction")->trigger();
    EXPECT_TRUE(waitFor([&] { return !dock("libraryDock")->isVisible() && dock("logDock")->isFloating(); }));
}

TEST_F(Surroundings, AnotherTabInFrontAndOtherSizesAreNoSteps)
{
    auto& area = *m_window->findChild<DockArea*>();
    dock("logDock")->raise();
    area.resizeDocks({dock("libraryDock")}, {420}, Qt::Horizontal);
    ASSERT_TRUE(waitFor([&] { return dock("libraryDock")->width() > 380; }));
    history().take();
    EXPECT_EQ(history().stack().count(), 0);
    dock("libraryDock")->close();
    ASSERT_TRUE(waitForStep(1));
    history().undo();
    EXPECT_TRUE(waitFor([&] { return dock("libraryDock")->width() > 380; })) << "the newer size was forgotten";
    EXPECT_EQ(history().stack().count(), 1);
}

/// Whatever a settings file or session holds, every dock can be brought up afterwards and the window goes on.
TEST_F(Surroundings, BrokenLayoutsLeaveAWindowThatWorks)
{
    auto& area = *m_window->findChild<DockArea*>();
    dock("logDock")->setFloating(true);
    dock("jobsDock")->close();
    ASSERT_TRUE(waitForStep(1));
    const QByteArray whole = area.layoutState();
    std::vector<QByteArray> broken{QByteArray(), QByteArray("garbage"), QByteArray(4000, '\xff'),
                                   QByteArray(4000, '\0')};
    for (qsizetype length = 1; length < whole.size(); length += 97)
        broken.push_back(whole.left(length));
    std::mt19937 random(1); // the same damage in every run
    for (int i = 0; i < 12; ++i) {
        QByteArray damaged = whole;
        for (int k = 0; k < 3; ++k)
            damaged[static_cast<qsizetype>(random() % static_cast<unsigned>(damaged.size()))] =
                static_cast<char>(random() & 0xff);
        broken.push_back(damaged);
    }
    for (const QByteArray& state : broken) {
        const Arrangement before = Arrangement::of(area);
        const bool taken = area.setLayoutState(state);
        EXPECT_TRUE(taken || isSame(Arrangement::of(area), before, false)) << "a refused layout changed the window";
        QCoreApplication::processEvents();
    }
    EXPECT_TRUE(area.setLayoutState(whole));
    action("restoreLayoutAction")->trigger();
    for (QDockWidget* const one : area.docks()) {
        one->show();
        one->raise();
        EXPECT_TRUE(waitFor([&] { return one->isVisible() && area.rect().intersects(one->geometry()); }))
            << one->objectName().toStdString();
    }
    EXPECT_LE(area.width(), 1920);
}

TEST_F(Surroundings, ALayoutOfAnotherVersionIsRefusedAndTheDefaultShown)
{
    m_window->close();
    {
        QSettings settings(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        QMainWindow foreign;
        settings.setValue(QStringLiteral("window/docks"), foreign.saveState(999));
        settings.setValue(QStringLiteral("window/toolBars"), QByteArray("nothing that fits"));
    }
    openWindow();
    EXPECT_TRUE(dock("libraryDock")->isVisible());
    EXPECT_TRUE(bar()->isVisible());
}

} // namespace
} // namespace kinescope::tests
