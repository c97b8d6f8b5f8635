#include "tests/gui/window_test.h"

#include "app/workspace/tour.h"
#include "app/workspace/workspace.h"
#include "widgets/ranking/ranking_panel.h"
#include "widgets/timeline/playback_controller.h"

#include <QAccessible>
#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace kinescope::tests
{
namespace
{

class TourTest : public WindowTest
{
protected:
    app::Tour& tour() const { return *m_window->findChild<app::Tour*>(); }
    QWidget* bubble() const { return m_window->findChild<QWidget*>(QStringLiteral("tourBubble")); }
    QWidget* frame() const { return m_window->findChild<QWidget*>(QStringLiteral("tourFrame")); }
    QRect area(const QWidget* widget) const { return {widget->mapTo(m_window.get(), QPoint()), widget->size()}; }
};

TEST_F(TourTest, IsDueOnlyAtTheVeryFirstStartWithoutFiles)
{
    QSettings fresh(m_folder.filePath(QStringLiteral("fresh.ini")), QSettings::IniFormat);
    EXPECT_TRUE(app::isTourDue(fresh, {}));
    EXPECT_FALSE(app::isTourDue(fresh, {"a.skeleton"}));
    fresh.setValue(QStringLiteral("window/theme"), 1);
    EXPECT_FALSE(app::isTourDue(fresh, {}));
    EXPECT_FALSE(tour().isRunning()) << "it must not start by itself in other tests";
}

TEST_F(TourTest, IsNeverDueAgainOnceItWasSkippedOrCutOff)
{
    const QString path = m_folder.filePath(QStringLiteral("newcomer.ini"));
    m_window = std::make_unique<app::MainWindow>(std::make_unique<QSettings>(path, QSettings::IniFormat));
    m_window->begin();
    m_window->open({});
    m_window->welcome();
    ASSERT_TRUE(waitFor([&] { return bubble() && bubble()->isVisible(); }));
    QTest::mouseClick(child<QPushButton>("tourSkipButton"), Qt::LeftButton);
    EXPECT_TRUE(waitFor([&] { return bubble() == nullptr; }));
    m_window.reset();
    EXPECT_FALSE(app::isTourDue(QSettings(path, QSettings::IniFormat), {}));
}

TEST_F(TourTest, PointsAtEachPartInTurnAndStaysInsideTheWindow)
{
    m_window->findChild<QAction*>(QStringLiteral("tourAction"))->trigger();
    ASSERT_TRUE(waitFor([&] { return bubble() && bubble()->isVisible(); }));
    const int count = static_cast<int>(tour().steps().size());
    EXPECT_GE(count, 5);
    EXPECT_LE(count, 7);
    QSet<QString> titles;
    for (int step = 0; step < count; ++step) {
        ASSERT_EQ(tour().step(), step);
        QWidget* const target = tour().steps()[step].target;
        ASSERT_NE(target, nullptr) << step;
        EXPECT_TRUE(waitFor([&] {
            return target->isVisible() && frame()->isVisible() &&
                   frame()->geometry().contains(area(target) & m_window->rect());
        })) << "step "
            << step;
        EXPECT_TRUE(m_window->rect().contains(bubble()->geometry())) << "step " << step;
        const auto* const text = child<QLabel>("tourText");
        EXPECT_GE(text->height(), text->heightForWidth(text->width())) << "the text of step " << step << " is cut";
        titles.insert(child<QLabel>("tourTitle")->text());
        QTest::mouseClick(child<QPushButton>("tourNextButton"), Qt::LeftButton);
    }
    EXPECT_EQ(titles.size(), count);
    EXPECT_TRUE(waitFor([&] { return bubble() == nullptr && frame() == nullptr; }));
}

TEST_F(TourTest, WorksByKeyboardAloneAndEscSkips)
{
    tour().start();
    ASSERT_TRUE(waitFor([&] { return bubble() && bubble()->isVisible(); }));
    auto* const next = child<QPushButton>("tourNextButton");
    EXPECT_EQ(QApplication::focusWidget(), next);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    EXPECT_EQ(tour().step(), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    EXPECT_EQ(tour().step(), 2);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab, Qt::ShiftModifier);
    EXPECT_EQ(QApplication::focusWidget(), child<QPushButton>("tourBackButton"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    EXPECT_EQ(tour().step(), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    EXPECT_TRUE(waitFor([&] { return bubble() == nullptr; }));
}

TEST_F(TourTest, TellsAScreenReaderWhereItIs)
{
    tour().start();
    ASSERT_TRUE(waitFor([&] { return bubble() != nullptr; }));
    for (int step = 0; step + 1 < tour().steps().size(); ++step, tour().next()) {
        const app::TourStep& shown = tour().steps()[step];
        EXPECT_TRUE(bubble()->accessibleName().contains(shown.title));
        EXPECT_EQ(bubble()->accessibleDescription(), shown.text);
        EXPECT_TRUE(child<QPushButton>("tourNextButton")->accessibleDescription().contains(shown.text));
    }
}

TEST_F(TourTest, TheWindowCanBeUsedMeanwhile)
{
    tour().start();
    ASSERT_TRUE(waitFor([&] { return bubble() != nullptr; }));
    auto* const edit = child<QLineEdit>("actionEdit");
    edit->setFocus();
    QTest::keyClicks(edit, QStringLiteral("hop on one leg"));
    EXPECT_EQ(edit->text(), QStringLiteral("hop on one leg"));
    auto& playback = *m_window->findChild<widgets::PlaybackController*>();
    EXPECT_TRUE(waitFor([&] { return playback.frame() > 2; }));
    EXPECT_TRUE(waitFor([&] {
        const auto& model = child<widgets::RankingPanel>("rankingPanel")->model();
        return model.rowCount() > 0 && model.ranking().complete();
    }));
    EXPECT_TRUE(bubble()->isVisible());
}

TEST_F(TourTest, BringsUpADockThatWasClosed)
{
    child<QDockWidget>("trainingDock")->close();
    tour().start();
    while (tour().isRunning() && tour().steps()[tour().step()].target != child<QWidget>("trainingDock"))
        tour().next();
    EXPECT_TRUE(waitFor([&] { return child<QDockWidget>("trainingDock")->isVisible(); }));
}

} // namespace
} // namespace kinescope::tests
