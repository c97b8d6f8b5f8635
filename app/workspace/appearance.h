#pragma once

#include "widgets/theme/theme.h"

#include <QObject>

#include <map>

QT_BEGIN_NAMESPACE
class QAction;
class QActionGroup;
class QMenu;
class QSettings;
QT_END_NAMESPACE

namespace kinescope::app
{

class ShortcutActions;

/// Theme and text size: their menus, their keys, and that they are kept between runs.
class Appearance : public QObject
{
    Q_OBJECT

public:
    /// To be called before the window is made, so that nothing has to be laid out twice.
    static void applyStored(const QSettings& settings);

    /// @param settings the window's, which outlive this
    Appearance(QSettings& settings, const ShortcutActions& shortcuts, QObject* parent = nullptr);

    void fillMenu(QMenu& view);
    void setTheme(widgets::ThemeKind kind);
    /// @param percent of the system's text size, 80 to 200
    void setTextPercent(int percent);

private:
    void fillThemes(QMenu& menu);
    void fillTextSizes(QMenu& menu);
    void stepText(int direction);
    void showState();

    QSettings& m_settings;
    const ShortcutActions& m_shortcuts;
    QActionGroup* m_themeGroup = nullptr;
    QActionGroup* m_textGroup = nullptr;
    std::map<widgets::ThemeKind, QAction*> m_themes;
    std::map<int, QAction*> m_textSizes;
};

} // namespace kinescope::app
