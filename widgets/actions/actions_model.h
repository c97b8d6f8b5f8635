#pragma once

#include "widgets/actions/action_row.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QUndoStack>

namespace kinescope::widgets
{

/// Another action whose text is nearly the same for the text encoder.
struct NearTwin
{
    QString name;
    double similarity = 0; ///< of the tokens, in [-1, 1]
};

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
        ProblemRole = Qt::UserRole + 1, ///< why the row is not ranked
        WarningRole,                    ///< that another action says nearly the same
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
    void replace(int row, const ActionRow& action);
    /// @param color an index for Theme::seriesColor()
    void setColor(const QList<int>& rows, int color);
    /// Moves rows, in their order, to stand before row `before` (rowCount() for the end); `rowsMoved` of the views is
    /// not used, reordered() tells. @return false when nothing changes
    bool reorder(QList<int> rows, int before);
    /// Shown as warnings, by name of the action, until the next call. Not part of the undo stack.
    void setNearTwins(const QHash<QString, NearTwin>& twins);
    QString warning(int row) const;

    QUndoStack& undoStack() { return m_undoStack; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction | Qt::CopyAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    /// Rows of this list are moved; lines of text become actions.
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

Q_SIGNALS:
    /// After any change, with the list in its new state.
    void actionsChanged();
    /// Where the rows of a reorder() stand now.
    void reordered(int first, int count);

private:
    class Change;

    void push(const QString& text, QList<ActionRow> rows);
    void apply(const QList<ActionRow>& rows);
    int unusedColor(const QList<ActionRow>& rows) const;
    void insert(QList<ActionRow> rows, int before);
    void announceAll();
    QVariant nameData(qsizetype row, int role) const;
    QVariant descriptionData(int row, int role) const;

    QList<ActionRow> m_rows;
    QHash<QString, NearTwin> m_twins;
    QUndoStack m_undoStack;
};

} // namespace kinescope::widgets
