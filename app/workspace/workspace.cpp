#include "app/workspace/workspace.h"

#include "app/language_controller.h"
#include "app/shortcuts.h"
#include "app/window_layout.h"
#include "app/workspace/appearance.h"
#include "app/workspace/focus_ring.h"
#include "app/workspace/layout_history.h"
#include "app/workspace/tour.h"
#include "app/workspace/tour_steps.h"
#include "app/workspace/window_tool_bar.h"
#include "widgets/theme/icons.h"
#include "widgets/view3d/skeleton_view.h"

#include <QMainWindow>
#include <QMenu>
#include <QScreen>
#include <QSettings>
#include <QStatusBar>
#include <QUndoStack>

namespace kinescope::app
{
namespace
{

constexpr int kBarsVersion = 1;
constexpr int kMessageMilliseconds = 4000;
const QString kGeometryKey = QStringLiteral("window/geometry");
const QString kBarsKey = QStringLiteral("window/toolBars");

} // namespace

Workspace::Workspace(const Parts& parts)
    : QObject(&parts.window)
    , m_parts(parts)
    , m_appearance(new Appearance(parts.settings, parts.shortcuts, this))
    , m_history(new LayoutHistory(parts.docks, this))
    , m_fit(new QAction(widgets::icon(u"fit"), shortcutOf(QStringLiteral("viewFit")).text, this))
{
    setObjectName(QStringLiteral("workspace"));
    m_fit->setObjectName(QStringLiteral("fitAction"));
    m_fit->setToolTip(toolTip(shortcutOf(QStringLiteral("viewFit")))); // the key itself belongs to the view
    connect(m_fit, &QAction::triggered, &parts.view, &widgets::SkeletonView::fit);
    new FocusRing(this);
    bindHistory();
}

void Workspace::bindHistory()
{
    QAction& undo = m_parts.shortcuts.action(QStringLiteral("undoLayoutAction"));
    QAction& redo = m_parts.shortcuts.action(QStringLiteral("redoLayoutAction"));
    undo.setEnabled(false);
    redo.setEnabled(false);
    connect(&m_history->stack(), &QUndoStack::canUndoChanged, &undo, &QAction::setEnabled);
    connect(&m_history->stack(), &QUndoStack::canRedoChanged, &redo, &QAction::setEnabled);
    connect(&undo, &QAction::triggered, m_history, &LayoutHistory::undo);
    connect(&redo, &QAction::triggered, m_history, &LayoutHistory::redo);
    connect(m_history, &LayoutHistory::undone, this, [this](const QString& text) {
        m_parts.window.statusBar()->showMessage(tr("Undone: %1").arg(text), kMessageMilliseconds);
    });
    connect(m_history, &LayoutHistory::redone, this, [this](const QString& text) {
        m_parts.window.statusBar()->showMessage(tr("Done again: %1").arg(text), kMessageMilliseconds);
    });
}

void Workspace::buildToolBar(QMenu& recent)
{
    m_toolBar = new WindowToolBar(m_parts.shortcuts, m_parts.playback, recent, *m_fit, &m_parts.window);
    m_parts.window.addToolBar(Qt::TopToolBarArea, m_toolBar);
    m_tour = new Tour(m_parts.window, tourSteps(m_parts.window, m_parts.docks)); // its last step is in the toolbar
}

void Workspace::fillViewMenu(QMenu& view)
{
    m_parts.docks.fillMenu(view);
    view.addSeparator();
    view.addAction(m_toolBar->toggleViewAction());
    view.addSeparator();
    view.addAction(m_fit);
    view.addAction(&m_parts.shortcuts.action(QStringLiteral("compareAction")));
    view.addSeparator();
    m_appearance->fillMenu(view);
    (new LanguageController(m_parts.settings, m_parts.window))->fillMenu(view);
    view.addSeparator();
    view.addAction(&m_parts.shortcuts.action(QStringLiteral("undoLayoutAction")));
    view.addAction(&m_parts.shortcuts.action(QStringLiteral("redoLayoutAction")));
    QAction* const restore = view.addAction(tr("Restore default layout"), this, &Workspace::restoreDefault);
    restore->setObjectName(QStringLiteral("restoreLayoutAction"));
}

void Workspace::fillHelpMenu(QMenu& help)
{
    QAction* const tour = help.addAction(tr("Tour of the window"), m_tour, &Tour::start);
    tour->setObjectName(QStringLiteral("tourAction"));
}

void Workspace::welcome()
{
    m_parts.settings.setValue(QStringLiteral("tour/shown"), true); // once, also if the program is killed meanwhile
    m_tour->start();
}

void Workspace::restoreDefault()
{
    m_parts.window.addToolBar(Qt::TopToolBarArea, m_toolBar);
    m_toolBar->show();
    m_history->step(tr("Restore default layout"), [this] { m_parts.docks.applyDefault(); });
}

void Workspace::restore()
{
    QMainWindow& window = m_parts.window;
    const QByteArray geometry = m_parts.settings.value(kGeometryKey).toByteArray();
    if (!geometry.isEmpty() && window.restoreGeometry(geometry)) {
        window.show();
    } else {
        window.setGeometry(window.screen()->availableGeometry()); // also where no window manager maximizes
        window.showMaximized();
    }
    window.restoreState(m_parts.settings.value(kBarsKey).toByteArray(), kBarsVersion);
    if (!m_parts.docks.restore(m_parts.settings))
        m_parts.docks.applyDefault();
    m_history->begin();
}

void Workspace::save()
{
    m_parts.docks.save(m_parts.settings);
    m_parts.settings.setValue(kBarsKey, m_parts.window.saveState(kBarsVersion));
    m_parts.settings.setValue(kGeometryKey, m_parts.window.saveGeometry());
}

bool isTourDue(const QSettings& settings, const std::vector<std::filesystem::path>& files)
{
    return files.empty() && settings.allKeys().isEmpty();
}

} // namespace kinescope::app
