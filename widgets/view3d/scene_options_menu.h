#pragma once

#include "widgets/view3d/scene_style.h"

#include <QMenu>
#include <QStringList>

QT_BEGIN_NAMESPACE
class QDoubleSpinBox;
class QSpinBox;
QT_END_NAMESPACE

namespace kinescope::widgets
{

enum class ViewBackground
{
    AsTheme,
    Light,
    Dark
};

/// How the 3D view draws: names, trails, floor contact, earlier and later poses, which bodies, background.
/// Shows a style and tells every change of it.
class SceneOptionsMenu : public QMenu
{
    Q_OBJECT

public:
    explicit SceneOptionsMenu(QWidget* parent = nullptr);

    void setStyle(const SceneStyle& style);
    /// One line for each body; none for a single one.
    void setBodies(const QStringList& names);
    ViewBackground background() const { return m_background; }

Q_SIGNALS:
    void styleChanged(const kinescope::widgets::SceneStyle& style);
    void backgroundChanged(kinescope::widgets::ViewBackground background);

private:
    QAction* addCheck(const char* name, const QString& text, bool SceneStyle::*member);
    void buildOnionSkin();
    void buildBackground();
    void tellOnionSkin();

    SceneStyle m_style;
    ViewBackground m_background = ViewBackground::AsTheme;
    QAction* m_labels = nullptr;
    QAction* m_trails = nullptr;
    QAction* m_contacts = nullptr;
    QMenu* m_bodies = nullptr;
    QSpinBox* m_before = nullptr;
    QSpinBox* m_after = nullptr;
    QSpinBox* m_step = nullptr;
    QDoubleSpinBox* m_opacity = nullptr;
};

} // namespace kinescope::widgets
