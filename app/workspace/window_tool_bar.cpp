#include "app/workspace/window_tool_bar.h"

#include "app/shortcuts.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/text_scale.h"
#include "widgets/theme/theme.h"
#include "widgets/timeline/playback_controller.h"

#include <QAction>
#include <QMenu>
#include <QToolButton>

namespace kinescope::app
{
namespace
{

constexpr int kIconSize = 18; ///< pixels at the normal text size

} // namespace

WindowToolBar::WindowToolBar(const ShortcutActions& shortcuts, widgets::PlaybackController& playback, QMenu& recent,
                             QAction& fit, QWidget* parent)
    : QToolBar(tr("Toolbar"), parent)
    , m_shortcuts(shortcuts)
{
    setObjectName(QStringLiteral("mainToolBar"));
    setAccessibleName(tr("Toolbar"));
    setToolButtonStyle(Qt::ToolButtonIconOnly);
    toggleViewAction()->setObjectName(QStringLiteral("toolBarAction"));
    addOpen(recent);
    addCommand("openFolderAction", u"open-folder");
    addCommand("saveSessionAction", u"save");
    addSeparator();
    addPlay(playback);
    addAction(&fit);
    addCommand("compareAction", u"compare");
    addCommand("exportAction", u"camera");
    addSeparator();
    addCommand("newActionAction", u"add");
    addSeparator();
    addPalette();
    for (QToolButton* const button : findChildren<QToolButton*>())
        button->setFocusPolicy(Qt::TabFocus);
    sizeIcons();
    connect(&widgets::Theme::current(), &widgets::Theme::changed, this, &WindowToolBar::sizeIcons);
}

/// The tool tip of an action names its key.
void WindowToolBar::addCommand(const char* id, QStringView icon)
{
    QAction& action = m_shortcuts.action(QLatin1String(id));
    action.setIcon(widgets::icon(icon));
    addAction(&action);
}

void WindowToolBar::addOpen(QMenu& recent)
{
    addCommand("openFilesAction", u"open-file");
    auto* const button = qobject_cast<QToolButton*>(widgetForAction(actions().constLast()));
    button->setMenu(&recent);
    button->setPopupMode(QToolButton::MenuButtonPopup);
}

void WindowToolBar::addPlay(widgets::PlaybackController& playback)
{
    addCommand("playAction", u"play");
    connect(&playback, &widgets::PlaybackController::playingChanged, this, [this](bool playing) {
        m_shortcuts.action(QStringLiteral("playAction")).setIcon(widgets::icon(playing ? u"pause" : u"play"));
    });
}

/// With its name, because it leads to all that has no place here.
void WindowToolBar::addPalette()
{
    addCommand("commandPaletteAction", u"search");
    m_palette = qobject_cast<QToolButton*>(widgetForAction(actions().constLast()));
    m_palette->setObjectName(QStringLiteral("commandPaletteButton"));
    const auto follow = [this] {
        const bool wide = orientation() == Qt::Horizontal;
        m_palette->setToolButtonStyle(wide ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    };
    connect(this, &QToolBar::orientationChanged, this, follow);
    connect(this, &QToolBar::toolButtonStyleChanged, this, follow);
    follow();
}

void WindowToolBar::sizeIcons()
{
    const int side = widgets::scaled(kIconSize);
    setIconSize(QSize(side, side));
}

} // namespace kinescope::app
