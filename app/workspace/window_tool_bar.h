#pragma once

#include <QToolBar>

QT_BEGIN_NAMESPACE
class QMenu;
class QToolButton;
QT_END_NAMESPACE

namespace kinescope::widgets
{
class PlaybackController;
}

namespace kinescope::app
{

class ShortcutActions;

/// The commands used most, one click away: actions of the keyboard table with an icon each. May be moved to any side
/// of the window, floated and hidden.
class WindowToolBar : public QToolBar
{
    Q_OBJECT

public:
    /// @param recent opens under the arrow beside "Open recordings"
    /// @param fit looks at the whole motion; its key belongs to the 3D view
    WindowToolBar(const ShortcutActions& shortcuts, widgets::PlaybackController& playback, QMenu& recent, QAction& fit,
                  QWidget* parent = nullptr);

private:
    void addCommand(const char* id, QStringView icon);
    void addOpen(QMenu& recent);
    void addPlay(widgets::PlaybackController& playback);
    void addPalette();
    void sizeIcons();

    const ShortcutActions& m_shortcuts;
    QToolButton* m_palette = nullptr;
};

} // namespace kinescope::app
