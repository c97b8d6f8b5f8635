#pragma once

#include <QObject>

#include <filesystem>
#include <vector>

QT_BEGIN_NAMESPACE
class QAction;
class QMainWindow;
class QMenu;
class QSettings;
QT_END_NAMESPACE

namespace kinescope::widgets
{
class PlaybackController;
class SkeletonView;
} // namespace kinescope::widgets

namespace kinescope::app
{

class Appearance;
class DockArea;
class LayoutHistory;
class ShortcutActions;
class Tour;
class WindowToolBar;

/// What surrounds the panels: toolbar, layout and its history, appearance, and the tour for newcomers.
class Workspace : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        QMainWindow& window;
        QSettings& settings;
        const ShortcutActions& shortcuts;
        DockArea& docks;
        widgets::PlaybackController& playback;
        widgets::SkeletonView& view;
    };

    explicit Workspace(const Parts& parts);

    /// @param recent what was opened last, for the arrow beside "Open recordings"
    void buildToolBar(QMenu& recent); ///< before the menus, which offer it
    void fillViewMenu(QMenu& view);
    void fillHelpMenu(QMenu& help);
    /// Shows the window as it was left, or with the default layout.
    void restore();
    void save();
    /// Starts the tour, and sees to it that it does not start by itself again.
    void welcome();
    Appearance& appearance() { return *m_appearance; }
    LayoutHistory& history() { return *m_history; }
    Tour& tour() { return *m_tour; }

private:
    void bindHistory();
    void restoreDefault();

    Parts m_parts;
    Appearance* m_appearance = nullptr;
    LayoutHistory* m_history = nullptr;
    Tour* m_tour = nullptr;
    QAction* m_fit = nullptr;
    WindowToolBar* m_toolBar = nullptr;
};

/// Whether a start is a user's first, so that the tour is due: nothing is kept from before, and no recording was asked
/// for, which would be what the user wants to see. To be asked before the window is made.
bool isTourDue(const QSettings& settings, const std::vector<std::filesystem::path>& files);

} // namespace kinescope::app
