#include "tests/gui/window_test.h"

#include "app/shortcuts.h"
#include "widgets/common/banner.h"
#include "widgets/theme/theme.h"
#include "widgets/view3d/skeleton_view.h"

#include <QApplication>
#include <QDockWidget>
#include <QFile>
#include <QLabel>

#include <set>

namespace kinescope::tests
{
namespace
{

using namespace widgets;

class Docks : public WindowTest
{
protected:
    /// A drawn skeleton has many colours; a black or empty picture has few.
    static bool isDrawn(const QImage& image)
    {
        std::set<QRgb> colors;
        for (int y = 0; y < image.height(); y += 2)
            for (int x = 0; x < image.width(); x += 2)
                colors.insert(image.pixel(x, y));
        return colors.size() > 30;
    }
    PlaybackController& playback() const { return *m_window->findChild<PlaybackController*>(); }
};

TEST_F(Docks, TheFloatedAndRedockedViewKeepsDrawing)
{
    auto* const view = child<SkeletonView>("skeletonView");
    if (!view->hasOpenGl())
        GTEST_SKIP() << "skipped: no OpenGL here";
    auto* const dock = child<QDockWidget>("viewDock");
    ASSERT_TRUE(waitFor([&] { return playback().frameCount() > 0 && isDrawn(view->grabImage()); }));
    dock->setFloating(true);
    ASSERT_TRUE(waitFor([&] { return dock->isFloating() && isDrawn(view->grabImage()); }));
    const QImage floating = view->grabImage();
    dock->setFloating(false);
    ASSERT_TRUE(waitFor([&] { return !dock->isFloating() && isDrawn(view->grabImage()); }));
    playback().pause();
    playback().seek(0);
    const QImage first = view->grabImage();
    playback().seek(playback().frameCount() / 2);
    EXPECT_TRUE(waitFor([&] { return view->grabImage() != first; }));
    EXPECT_TRUE(isDrawn(view->grabImage()));
}

TEST_F(Docks, ABadFileShowsABannerAndTheWindowGoesOn)
{
    ASSERT_TRUE(waitFor([&] { return playback().frameCount() > 0; }));
    const QString path = m_folder.filePath(QStringLiteral("broken.skeleton"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("12\n1\nthis is not a skeleton\n");
    file.close();
    m_window->open({path.toStdString()});
    auto* const banners = child<BannerStack>("bannerStack");
    ASSERT_TRUE(waitFor([&] { return banners->text(QStringLiteral("library")).contains(QStringLiteral("broken")); }));
    EXPECT_GT(playback().frameCount(), 0);
    QTest::mouseClick(banners->findChild<QWidget*>(QStringLiteral("bannerCloseButton")), Qt::LeftButton);
    EXPECT_TRUE(banners->text(QStringLiteral("library")).isEmpty());
}

TEST_F(Docks, LayoutAndThemeAreKeptUntilTheDefaultIsRestored)
{
    child<QDockWidget>("libraryDock")->close();
    m_window->findChild<QAction*>(QStringLiteral("theme2Action"))->trigger();
    EXPECT_TRUE(Theme::current().isDark());
    m_window->close();
    openWindow();
    EXPECT_FALSE(child<QDockWidget>("libraryDock")->isVisible());
    m_window->findChild<QAction*>(QStringLiteral("restoreLayoutAction"))->trigger();
    EXPECT_TRUE(waitFor([&] { return child<QDockWidget>("libraryDock")->isVisible(); }));
    applyTheme(*qApp, ThemeKind::Light);
}

TEST_F(Docks, EveryKeyOfTheTableIsBoundOnceAndListed)
{
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    ASSERT_TRUE(waitFor([&] { return m_window->findChild<QDialog*>(QStringLiteral("shortcutsDialog")) != nullptr; }));
    auto* const dialog = child<QDialog>("shortcutsDialog");
    const QString table = dialog->findChild<QLabel*>(QStringLiteral("shortcutsTable"))->text();
    QSet<QString> keys;
    for (const app::Shortcut& shortcut : app::shortcutTable()) {
        EXPECT_TRUE(table.contains(shortcut.text.toHtmlEscaped())) << shortcut.text.toStdString();
        for (const QKeySequence& key : shortcut.keys) { // also those of a view: both would be called ambiguous
            EXPECT_FALSE(keys.contains(key.toString())) << key.toString().toStdString();
            keys.insert(key.toString());
        }
        if (!shortcut.boundHere)
            continue;
        const auto* const action = m_window->findChild<QAction*>(shortcut.id);
        ASSERT_NE(action, nullptr) << shortcut.id.toStdString();
        EXPECT_EQ(action->shortcuts(), shortcut.keys);
    }
    dialog->close();
}

} // namespace
} // namespace kinescope::tests
