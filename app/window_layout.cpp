#include "app/window_layout.h"

#include "widgets/theme/text_scale.h"

#include <QDockWidget>
#include <QMenu>
#include <QSettings>

namespace kinescope::app
{
namespace
{

constexpr int kLayoutVersion = 3;   ///< raise when docks are added or renamed
constexpr int kWidestMinimum = 240; ///< pixels; a panel's wish beyond it is not heard
const QString kLayoutKey = QStringLiteral("window/docks");

/// A share of the area in percent, within limits that grow with the text but leave the 3D view its room.
int widthOf(const QWidget& area, int percent, int least, int most)
{
    const int limit = area.width() * (percent + 12) / 100;
    return qBound(qMin(widgets::scaled(least), limit), area.width() * percent / 100, widgets::scaled(most));
}

} // namespace

DockArea::DockArea(QWidget* parent)
    : QMainWindow(parent, Qt::Widget)
{
    setObjectName(QStringLiteral("dockArea"));
    setDockNestingEnabled(true);
    setDockOptions(AllowNestedDocks | AllowTabbedDocks | GroupedDragging);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setDocumentMode(true);
}

QDockWidget* DockArea::add(const QString& name, const QString& title, QWidget* panel)
{
    auto* const dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    // Rows of buttons would add up to a window wider than small screens are.
    panel->setMinimumWidth(qMin(panel->minimumSizeHint().width(), kWidestMinimum));
    dock->setWidget(panel);
    m_docks.insert(name, dock);
    m_order.append(dock);
    const auto later = [this] { QMetaObject::invokeMethod(this, &DockArea::updateTitleBars, Qt::QueuedConnection); };
    connect(dock, &QDockWidget::dockLocationChanged, this, later);
    connect(dock, &QDockWidget::topLevelChanged, this, later);
    connect(dock, &QDockWidget::visibilityChanged, this, later);
    return dock;
}

/// The tab names a tabbed dock already; a title bar above it would only take room.
void DockArea::updateTitleBars()
{
    for (QDockWidget* dock : m_order) {
        const bool tabbed = !dock->isFloating() && !tabifiedDockWidgets(dock).isEmpty();
        if (tabbed && !dock->titleBarWidget()) {
            dock->setTitleBarWidget(new QWidget(dock));
        } else if (!tabbed && dock->titleBarWidget()) {
            QWidget* const empty = dock->titleBarWidget();
            dock->setTitleBarWidget(nullptr);
            empty->deleteLater();
        }
    }
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
    // One tree of splitters in one area: without a central widget, sizes between areas are not kept.
    addDockWidget(Qt::TopDockWidgetArea, named("libraryDock"));
    splitDockWidget(named("libraryDock"), named("actionsDock"), Qt::Horizontal);
    splitDockWidget(named("libraryDock"), named("spectrumDock"), Qt::Vertical);
    splitDockWidget(named("libraryDock"), named("viewDock"), Qt::Horizontal);
    splitDockWidget(named("viewDock"), named("videoDock"), Qt::Horizontal);
    splitDockWidget(named("actionsDock"), named("rankingDock"), Qt::Vertical);
    for (const char* name :
         {"alongTimeDock", "contrastDock", "batchDock", "ghostDock", "trainingDock", "jobsDock", "logDock"})
        tabifyDockWidget(named("spectrumDock"), named(name));
    for (QDockWidget* dock : m_order)
        dock->show();
    named("videoDock")->hide(); // until there is one
    named("spectrumDock")->raise();
    updateTitleBars();
    if (isVisible())
        QMetaObject::invokeMethod(this, &DockArea::resizeToDefault, Qt::QueuedConnection);
}

/// Sizes take effect only once the docks have been laid out.
void DockArea::resizeToDefault()
{
    const auto named = [this](const char* name) { return dock(QLatin1String(name)); };
    const int rightWidth = widthOf(*this, 33, 430, 620);
    const int leftWidth = widthOf(*this, 17, 230, 340);
    const int bottomHeight = qBound(240, height() * 34 / 100, 400);
    resizeDocks({named("spectrumDock"), named("actionsDock")}, {width() - rightWidth, rightWidth}, Qt::Horizontal);
    resizeDocks({named("libraryDock"), named("viewDock")}, {leftWidth, width() - rightWidth - leftWidth},
                Qt::Horizontal);
    resizeDocks({named("viewDock"), named("spectrumDock")}, {height() - bottomHeight, bottomHeight}, Qt::Vertical);
    resizeDocks({named("actionsDock"), named("rankingDock")}, {height() * 42 / 100, height() * 58 / 100}, Qt::Vertical);
}

void DockArea::save(QSettings& settings) const
{
    settings.setValue(kLayoutKey, layoutState());
}

QByteArray DockArea::layoutState() const
{
    return saveState(kLayoutVersion);
}

bool DockArea::setLayoutState(const QByteArray& state)
{
    if (state.isEmpty())
        return false;
    const QByteArray before = layoutState();
    if (restoreState(state, kLayoutVersion))
        return true;
    restoreState(before, kLayoutVersion); // a state that breaks off in the middle was followed up to there
    return false;
}

bool DockArea::restore(const QSettings& settings)
{
    return setLayoutState(settings.value(kLayoutKey).toByteArray());
}

} // namespace kinescope::app
