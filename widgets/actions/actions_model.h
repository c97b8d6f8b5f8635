#pragma once

#include "widgets/actions/action_row.h"

#include <QAbstractTableModel>
#include <QUndoStack>

namespace kinescope::widgets
{

/// The typed actions, editable in place. Every change goes through the undo stack.
class ActionsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        NameColumn,
        DescriptionColumn,
        ColumnCount
    };
    enum Role
    {
        ProblemRole = Qt::UserRole + 1,
        ColorIndexRole
    };

    explicit ActionsModel(QObject* parent = nullptr);

    const QList<ActionRow>& rows() const { return m_rows; }
    /// The actions that can be ranked, in list order.
    std::vector<core::Action> rankableActions() const;
    /// Series colour of each rankable action, in the same order.
    QList<int> rankableColors() const;

    /// Replaces everything; undoable like the rest.
    void replaceAll(const QList<ActionRow>& rows);
    /// Adds rows at the end; empty names are dropped. @return how many were added
    qsizetype append(QList<ActionRow> rows);
    void remove(QList<int> rows);
    void setAllEnabled(bool enabled);

    QUndoStack& undoStack() { return m_undoStack; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    /// After any change, with the list in its new state.
    void actionsChanged();

private:
    class Change;

    void push(const QString& text, QList<ActionRow> rows);
    void apply(const QList<ActionRow>& rows);
    int unusedColor(const QList<ActionRow>& rows) const;
    QVariant nameData(qsizetype row, int role) const;
    QVariant descriptionData(const ActionRow& row, int role) const;

    QList<ActionRow> m_rows;
    QUndoStack m_undoStack;
};

} // namespace kinescope::widgets
