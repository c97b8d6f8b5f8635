#pragma once

#include <QAction>
#include <QDialog>
#include <QKeySequence>
#include <QList>
#include <QString>

#include <functional>
#include <map>

namespace kinescope::app
{

/// One line of the keyboard table. The keys are bound and the F1 window is written from the same lines.
struct Shortcut
{
    QString id; ///< also the action's object name, e.g. "playAction"
    QString group;
    QString text;
    QList<QKeySequence> keys;
    bool boundHere = true; ///< false: a view handles the key itself while it has the focus
};

/// Every key of the program, in the order in which they are listed.
QList<Shortcut> shortcutTable();

/// One line. @throws std::out_of_range for an id that is not in the table
Shortcut shortcutOf(const QString& id);

/// "Fit the whole motion (F)".
QString toolTip(const Shortcut& shortcut);

/// The bound lines of the table as actions of a window.
class ShortcutActions
{
public:
    explicit ShortcutActions(QWidget& window);
    /// @throws std::out_of_range for an id that is not in the table
    QAction& action(const QString& id) const { return *m_actions.at(id); }

private:
    std::map<QString, QAction*> m_actions;
};

/// The keyboard table to read (F1).
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(QWidget* parent = nullptr);
};

} // namespace kinescope::app
