#pragma once

#include "app/main_window.h"

#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <stdexcept>

namespace kinescope::tests
{

/// Long, because a loaded machine may be slow; a test that holds never waits for it.
inline constexpr int kDeadlineMilliseconds = 240000;

/// Runs the event loop until `condition` holds. @return whether it did before the deadline
inline bool waitFor(const std::function<bool()>& condition)
{
    return QTest::qWaitFor(condition, kDeadlineMilliseconds);
}

/// Opens the real window on the bundled samples, with settings of its own.
class WindowTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_folder.isValid());
        openWindow();
    }

    void openWindow()
    {
        m_window.reset();
        m_window = std::make_unique<app::MainWindow>(
            std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat));
        m_window->begin();
        m_window->open({});
        ASSERT_TRUE(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->activateWindow(); // shortcuts work in the active window alone
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get(), kDeadlineMilliseconds));
    }

    /// @throws std::runtime_error when the window has no such widget
    template <typename Widget>
    Widget* child(const char* name) const
    {
        auto* const found = m_window->findChild<Widget*>(QLatin1String(name));
        if (!found)
            throw std::runtime_error(std::string("The window has no widget named ") + name);
        return found;
    }

    void click(const char* name) const { QTest::mouseClick(child<QWidget>(name), Qt::LeftButton); }

    QTemporaryDir m_folder;
    std::unique_ptr<app::MainWindow> m_window;
};

} // namespace kinescope::tests
