// Window tests: the real program under a display, with its data, settings and caches in a scratch folder.
#include "core/logging.h"
#include "core/platform.h"
#include "tests/support/english_texts.h"
#include "tests/support/log_guard.h"
#include "widgets/theme/theme.h"
#include "widgets/view3d/opengl_setup.h"

#include <QApplication>
#include <QTemporaryDir>

#include <gmock/gmock.h>

#include <clocale>
#include <cstdio>

namespace
{

constexpr int kSkipped = 77; ///< SKIP_RETURN_CODE of these programs

} // namespace

int main(int argc, char** argv)
{
    testing::InitGoogleMock(&argc, argv);
    if (qgetenv("QT_QPA_PLATFORM") != "offscreen" && qEnvironmentVariableIsEmpty("DISPLAY")) {
        std::puts("skipped: there is no display; run under xvfb-run");
        return kSkipped;
    }
    QTemporaryDir scratch;
    qputenv("XDG_DATA_HOME", scratch.path().toUtf8());     // proposed folders of training runs
    qputenv("XDG_STATE_HOME", scratch.path().toUtf8());    // the list of those runs
    qputenv("KINESCOPE_LIBRARY", scratch.path().toUtf8()); // indexes
    kinescope::core::setThreads(1);                        // as the window does on two processors
    kinescope::core::startLogging({});
    kinescope::tests::watchLog();
    kinescope::widgets::prepareOpenGl();
    QApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");
    kinescope::tests::speakEnglish(application);
    kinescope::widgets::applyTheme(application, kinescope::widgets::ThemeKind::Light);
    return RUN_ALL_TESTS();
}
