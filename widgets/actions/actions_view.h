#pragma once

#include "widgets/actions/actions_model.h"

#include <QTreeView>

namespace kinescope::widgets
{

class ColorMenu;

/// The list of actions: edit in place, move by dragging or with Alt and the arrow keys, and a menu for the rest.
class ActionsView : public QTreeView
{
    Q_OBJECT

public:
    explicit ActionsView(ActionsModel& model, QWidget* parent = nullptr);

    /// Ascending, each once.
    QList<int> selectedRows() const;
    void removeSelected();
    /// One action a line, from the clipboard.
    void paste();
    void copySelected() const;
    /// @param delta -1 for up, 1 for down
    void moveSelected(int delta);
    /// Opens the dialog for name, descriptions and intensity of the current row.
    void editCurrent();

Q_SIGNALS:
    /// A language model is to describe the current row.
    void describeRequested(int row);

private:
    QAction* addCommand(const char* name, const QString& text, const QKeySequence& key, void (ActionsView::*command)());
    void buildCommands();
    void prepareMenu();
    void select(int first, int count);

    ActionsModel& m_model;
    ColorMenu* m_colors = nullptr;
};

} // namespace kinescope::widgets
