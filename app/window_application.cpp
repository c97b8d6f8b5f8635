#include "app/window_application.h"

#include "app/language_controller.h"
#include "app/main_window.h"
#include "app/measured_application.h"
#include "app/stall_report.h"
#include "app/workspace/appearance.h"
#include "app/workspace/workspace.h"
#include "core/platform.h"
#include "widgets/theme/icons.h"
#include "widgets/view3d/opengl_setup.h"

#include <QApplication>
#include <QSettings>

#include <algorithm>
#include <clocale>
#include <memory>

namespace kinescope::app
{
namespace
{

/// KINESCOPE_SETTINGS names another file, e.g. for tests and screenshots.
std::unique_ptr<QSettings> openSettings()
{
    const QString path = qEnvironmentVariable("KINESCOPE_SETTINGS");
    return path.isEmpty() ? std::make_unique<QSettings>(QStringLiteral("kinescope"), QStringLiteral("kinescope"))
                          : std::make_unique<QSettings>(path, QSettings::IniFormat);
}

/// The window and the 3D view, which may be drawn by the processor, keep one for themselves.
void leaveAProcessorForTheWindow()
{
    if (qEnvironmentVariableIsEmpty("OMP_NUM_THREADS"))
        core::setThreads(std::max(1, core::threads() - 1));
}

} // namespace

int runWindow(int& argc, char** argv, const WindowOptions& options)
{
    widgets::prepareOpenGl();
    MeasuredApplication* measured = nullptr;
    std::unique_ptr<QApplication> application;
    if (options.stallReport)
        application.reset(measured = new MeasuredApplication(argc, argv));
    else
        application = std::make_unique<QApplication>(argc, argv);
    std::setlocale(LC_NUMERIC, "C"); // QApplication takes the user's; files and torch read numbers with a point
    QApplication::setApplicationName(QStringLiteral("kinescope"));
    QApplication::setWindowIcon(widgets::applicationIcon());
    leaveAProcessorForTheWindow();
    auto settings = openSettings();
    LanguageController::install(*application, LanguageController::languageOf(*settings));
    Appearance::applyStored(*settings);
    const bool isNewcomer = isTourDue(*settings, options.files);
    MainWindow window(std::move(settings));
    window.begin();
    window.open(options.files);
    if (isNewcomer)
        window.welcome();
    std::unique_ptr<StallReport> stalls;
    if (options.stallReport) {
        stalls = std::make_unique<StallReport>(measured);
        QObject::connect(&window, &MainWindow::rankingCompleted, stalls.get(), &StallReport::addRanking);
    }
    return QApplication::exec();
}

} // namespace kinescope::app
