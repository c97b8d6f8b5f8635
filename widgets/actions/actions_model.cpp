#include "widgets/actions/actions_model.h"

#include "widgets/theme/theme.h"

#include <algorithm>

namespace kinescope::widgets
{
/// The whole list before and after; lists are short and share their strings.
class ActionsModel::Change : public QUndoCommand
{
public:
    Change(ActionsModel& model, const QString& text, QList<ActionRow> after)
        : QUndoCommand(text)
        , m_model(model)
        , m_before(model.m_rows)
        , m_after(std::move(after))
    {
    }
    void undo() override { m_model.apply(m_before); }
    void redo() override { m_model.apply(m_after); }

private:
    ActionsModel& m_model;
    QList<ActionRow> m_before;
    QList<ActionRow> m_after;
};

ActionsModel::ActionsModel(QObject* parent)
    : QAbstractTableModel(parent)
{
    connect(&Theme::current(), &Theme::changed, this, &ActionsModel::announceAll);
}

void ActionsModel::announceAll()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

std::vector<core::Action> ActionsModel::rankableActions() const
{
    std::vector<core::Action> actions;
    for (const ActionRow& row : rankableRows(m_rows))
        actions.push_back(actionFromRow(row));
    return actions;
}

QList<int> ActionsModel::rankableColors() const
{
    QList<int> colors;
    for (const ActionRow& row : rankableRows(m_rows))
        colors.append(row.color);
    return colors;
}

void ActionsModel::push(const QString& text, QList<ActionRow> rows)
{
    if (rows != m_rows)
        m_undoStack.push(new Change(*this, text, std::move(rows)));
}

/// Tells views only of the stretch that differs, so that selection and scroll position stay.
void ActionsModel::apply(const QList<ActionRow>& rows)
{
    const qsizetype shorter = std::min(rows.size(), m_rows.size());
    qsizetype head = 0;
    while (head < shorter && rows[head] == m_rows[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && rows[rows.size() - 1 - tail] == m_rows[m_rows.size() - 1 - tail])
        ++tail;
    const qsizetype removed = m_rows.size() - head - tail;
    const qsizetype inserted = rows.size() - head - tail;
    const qsizetype changed = std::min(removed, inserted);
    for (qsizetype i = 0; i < changed; ++i)
        m_rows[head + i] = rows[head + i];
    if (removed > changed) {
        beginRemoveRows({}, static_cast<int>(head + changed), static_cast<int>(head + removed - 1));
        m_rows.remove(head + changed, removed - changed);
        endRemoveRows();
    } else if (inserted > changed) {
        beginInsertRows({}, static_cast<int>(head + changed), static_cast<int>(head + inserted - 1));
        for (qsizetype i = changed; i < inserted; ++i)
            m_rows.insert(head + i, rows[head + i]);
        endInsertRows();
    }
    announceAll(); // a duplicate flag may have changed anywhere
    Q_EMIT actionsChanged();
}

int ActionsModel::unusedColor(const QList<ActionRow>& rows) const
{
    QList<int> uses(Theme::seriesColorCount(), 0);
    for (const ActionRow& row : rows)
        if (!Theme::isCustomColor(row.color))
            ++uses[row.color % Theme::seriesColorCount()];
    return static_cast<int>(std::min_element(uses.begin(), uses.end()) - uses.begin());
}

void ActionsModel::replaceAll(const QList<ActionRow>& rows)
{
    QList<ActionRow> next;
    for (ActionRow row : rows) {
        row.color = unusedColor(next);
        next.append(row);
    }
    push(tr("Replace the actions"), next);
}

qsizetype ActionsModel::append(QList<ActionRow> rows)
{
    const qsizetype before = m_rows.size();
    insert(std::move(rows), rowCount());
    return m_rows.size() - before;
}

void ActionsModel::insert(QList<ActionRow> rows, int before)
{
    QList<ActionRow> next = m_rows;
    for (ActionRow& row : rows) {
        if (row.name.isEmpty())
            continue;
        row.color = unusedColor(next);
        next.insert(before++, row);
    }
    push(tr("Add actions"), next);
}

void ActionsModel::remove(QList<int> rows)
{
    std::sort(rows.begin(), rows.end(), std::greater<>());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    QList<ActionRow> next = m_rows;
    for (const int row : rows)
        if (row >= 0 && row < next.size())
            next.removeAt(row);
    push(tr("Remove actions"), next);
}

void ActionsModel::setAllEnabled(bool enabled)
{
    QList<ActionRow> next = m_rows;
    for (ActionRow& row : next)
        row.enabled = enabled;
    push(enabled ? tr("Switch all actions on") : tr("Switch all actions off"), next);
}

void ActionsModel::replace(int row, const ActionRow& action)
{
    QList<ActionRow> next = m_rows;
    next[row] = action;
    push(tr("Edit an action"), next);
}

void ActionsModel::setColor(const QList<int>& rows, int color)
{
    QList<ActionRow> next = m_rows;
    for (const int row : rows)
        next[row].color = color;
    push(tr("Change a colour"), next);
}

bool ActionsModel::reorder(QList<int> rows, int before)
{
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    QList<ActionRow> moved;
    QList<ActionRow> next;
    qsizetype first = 0;
    for (int row = 0; row < rowCount(); ++row) {
        if (std::binary_search(rows.begin(), rows.end(), row))
            moved.append(m_rows[row]);
        else
            next.append(m_rows[row]);
        if (row + 1 == before)
            first = next.size();
    }
    for (qsizetype i = 0; i < moved.size(); ++i)
        next.insert(first + i, moved[i]);
    if (next == m_rows)
        return false;
    push(tr("Move actions"), next);
    Q_EMIT reordered(static_cast<int>(first), static_cast<int>(moved.size()));
    return true;
}

void ActionsModel::setNearTwins(const QHash<QString, NearTwin>& twins)
{
    m_twins = twins;
    announceAll();
}

} // namespace kinescope::widgets
