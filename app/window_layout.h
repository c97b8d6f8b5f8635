#pragma once

#include <QHash>
#include <QMainWindow>
#include <QString>

QT_BEGIN_NAMESPACE
class QDockWidget;
class QMenu;
class QSettings;
QT_END_NAMESPACE

namespace kinescope::app
{

/// The area that holds the docks; every panel, the 3D view too, is a dock that can be closed, floated and tabbed.
class DockArea : public QMainWindow
{
    Q_OBJECT

public:
    explicit DockArea(QWidget* parent = nullptr);

    /// @param name stable, also the object name; saved layouts refer to it
    QDockWidget* add(const QString& name, const QString& title, QWidget* panel);
    QDockWidget* dock(const QString& name) const { return m_docks.value(name); }
    const QList<QDockWidget*>& docks() const { return m_order; }
    /// One line for each dock that shows or hides it.
    void fillMenu(QMenu& menu) const;

    /// Library left, 3D view in the middle, actions and ranking right, the rest tabbed at the bottom.
    void applyDefault();
    void save(QSettings& settings) const;
    QByteArray layoutState() const;
    /// What does not fit, or is damaged, leaves the layout as it is.
    /// @return whether it was taken over
    bool setLayoutState(const QByteArray& state);
    /// @return false when nothing that fits was saved
    bool restore(const QSettings& settings);

private:
    void resizeToDefault();
    void updateTitleBars();

    QHash<QString, QDockWidget*> m_docks;
    QList<QDockWidget*> m_order;
};

} // namespace kinescope::app
