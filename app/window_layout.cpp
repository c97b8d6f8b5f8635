#include "app/window_layout.h"

#include <QDockWidget>
#include <QMenu>
#include <QSettings>

namespace kinescope::app
{
namespace
{

constexpr int kLayoutVersion = 1; ///< raise when docks are added or renamed
const QString kLayoutKey = QStringLiteral("window/docks");

} // namespace

DockArea::DockArea(QWidget* parent)
    : QMainWindow(parent, Qt::Widget)
{
    setObjectName(QStringLiteral("dockArea"));
    setDockNestingEnabled(true);
    setDockOptions(AllowNestedDocks | AllowTabbedDocks | GroupedDragging);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setDocumentMode(true);
    setCorner(Qt::TopLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    setCorner(Qt::TopRightCorner, Qt::RightDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
}

QDockWidget* DockArea::add(const QString& name, const QString& title, QWidget* panel)
{
    auto* const dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setWidget(panel);
    m_docks.insert(name, dock);
    m_order.append(dock);
    return dock;
}

void DockArea::fillMenu(QMenu& menu) const
{
    for (const QDockWidget* dock : m_order)
        menu.addAction(dock->toggleViewAction());
}

void DockArea::applyDefault()
{
    const auto named = [this](const char* name) { return dock(QLatin1String(name)); };
    for (QDockWidget* dock : m_order) {
        dock->setFloating(false);
        removeDockWidget(dock);
    }
    addDockWidget(Qt::LeftDockWidgetArea, named("libraryDock"));
    addDockWidget(Qt::TopDockWidgetArea, named("viewDock"));
    addDockWidget(Qt::RightDockWidgetArea, named("actionsDock"));
    addDockWidget(Qt::RightDockWidgetArea, named("rankingDock"));
    addDockWidget(Qt::BottomDockWidgetArea, named("spectrumDock"));
    for (const char* name : {"trainingDock", "jobsDock", "logDock"})
        tabifyDockWidget(named("spectrumDock"), named(name));
    for (QDockWidget* dock : m_order)
        dock->show();
    named("spectrumDock")->raise();
    const int rightWidth = qBound(400, width() * 3 / 10, 560);
    const int bottomHeight = qBound(250, height() * 36 / 100, 420);
    resizeDocks({named("libraryDock"), named("rankingDock")}, {220, rightWidth}, Qt::Horizontal);
    resizeDocks({named("viewDock"), named("spectrumDock")}, {height() - bottomHeight, bottomHeight}, Qt::Vertical);
    resizeDocks({named("actionsDock"), named("rankingDock")}, {height() * 45 / 100, height() * 55 / 100}, Qt::Vertical);
}

void DockArea::save(QSettings& settings) const
{
    settings.setValue(kLayoutKey, saveState(kLayoutVersion));
}

bool DockArea::restore(const QSettings& settings)
{
    const QByteArray state = settings.value(kLayoutKey).toByteArray();
    return !state.isEmpty() && restoreState(state, kLayoutVersion);
}

} // namespace kinescope::app
