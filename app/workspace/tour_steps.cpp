#include "app/workspace/tour_steps.h"

#include "app/shortcuts.h"
#include "app/window_layout.h"

#include <QDockWidget>

namespace kinescope::app
{
namespace
{

QString keyOf(const char* id)
{
    return shortcutOf(QLatin1String(id)).keys.constFirst().toString(QKeySequence::NativeText);
}

TourStep stepAt(QDockWidget* dock, const QString& title, const QString& text, QWidget* target = nullptr)
{
    return {title, text, target ? target : dock, [dock = QPointer(dock)] {
                if (!dock)
                    return;
                dock->show();
                dock->raise();
            }};
}

} // namespace

QList<TourStep> tourSteps(const QWidget& window, const DockArea& docks)
{
    const auto dock = [&docks](const char* name) { return docks.dock(QLatin1String(name)); };
    const auto part = [&window](const char* name) { return window.findChild<QWidget*>(QLatin1String(name)); };
    return {
        stepAt(
            dock("libraryDock"), Tour::tr("Open recordings"),
            Tour::tr("These samples come with Kinescope. Open your own files with %1 or a folder with %2, or drop them "
                     "onto the window; then filter the list and choose one.")
                .arg(keyOf("openFilesAction"), keyOf("openFolderAction"))),
        stepAt(
            dock("viewDock"), Tour::tr("Play"),
            Tour::tr("The bar under the 3D view sets the time of everything in the window. %1 plays and pauses, %2 and "
                     "%3 step by one frame. Drag the picture to turn it.")
                .arg(keyOf("playAction"), keyOf("previousFrameAction"), keyOf("nextFrameAction")),
            part("timelinePanel")),
        stepAt(dock("actionsDock"), Tour::tr("Type an action"),
               Tour::tr("Describe a motion in your own words and press Enter, for example “a person throws a ball”. No "
                        "model has to be trained for it. %1 brings you here from anywhere.")
                   .arg(keyOf("newActionAction"))),
        stepAt(
            dock("rankingDock"), Tour::tr("Read the ranking"),
            Tour::tr("Every action that is switched on is ranked by how well it explains the motion. The whiskers show "
                     "how much the score changes with the noise, and the line above tells how far to trust it.")),
        stepAt(
            dock("spectrumDock"), Tour::tr("Look into the spectra"),
            Tour::tr("See which frequencies the motion is made of and which joints carry them: drag over a band. The "
                     "latent spectrum shows what the method makes of it, before and after its spectral module.")),
        stepAt(
            dock("trainingDock"), Tour::tr("Train a model"),
            Tour::tr(
                "Choose data and a preset, and watch the curves while it learns. Runs can be paused, resumed after a "
                "crash, and compared.")),
        {Tour::tr("Find every command"),
         Tour::tr("%1 lists all commands by name; type a few letters and press Enter. %2 shows all keys. Layouts are "
                  "yours: drag the docks where you want them, %3 takes a change back.")
             .arg(keyOf("commandPaletteAction"), keyOf("shortcutsAction"), keyOf("undoLayoutAction")),
         part("commandPaletteButton"),
         {}},
    };
}

} // namespace kinescope::app
