#include "tests/support/english_texts.h"
#include "tests/support/log_guard.h"
#include "widgets/theme/theme.h"
#include "widgets/view3d/opengl_setup.h"

#include <gmock/gmock.h>

#include <QApplication>
#include <QStandardPaths>

#include <clocale>
#include <cstdio>

namespace
{

constexpr int kSkipped = 77; ///< CTest's SKIP_RETURN_CODE of the programs that need a display

bool needsDisplay()
{
    return qgetenv("QT_QPA_PLATFORM") != "offscreen";
}

} // namespace

/// For programs that show widgets: real windows under X11, unless the environment asks for the offscreen platform.
int main(int argc, char** argv)
{
    testing::InitGoogleMock(&argc, argv);
    if (needsDisplay() && qEnvironmentVariableIsEmpty("DISPLAY")) {
        std::puts("skipped: there is no display; run under xvfb-run");
        return kSkipped;
    }
    kinescope::widgets::prepareOpenGl();
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");
    kinescope::tests::speakEnglish(application);
    kinescope::widgets::applyTheme(application, kinescope::widgets::ThemeKind::Light);
    kinescope::tests::watchLog();
    return RUN_ALL_TESTS();
}
