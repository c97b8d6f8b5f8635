// What views show and edit of the list of actions.
#include "widgets/actions/actions_model.h"
#include "widgets/actions/color_menu.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

#include <algorithm>

namespace kinescope::widgets
{

/// Only while the other action is still there and both are ranked.
QString ActionsModel::warning(int row) const
{
    const ActionRow& action = m_rows[row];
    const auto twin = m_twins.constFind(action.name.simplified());
    if (twin == m_twins.constEnd() || !action.enabled || !actionProblem(m_rows, row).isEmpty())
        return {};
    const bool stands = std::any_of(m_rows.begin(), m_rows.end(), [&](const ActionRow& other) {
        return other.enabled && other.name.simplified() == twin->name;
    });
    return stands ? tr("For the text encoder “%1” and “%2” are nearly the same (%3 alike); their scores will hardly "
                       "differ.")
                        .arg(action.name.simplified(), twin->name)
                        .arg(twin->similarity, 0, 'f', 2)
                  : QString();
}

int ActionsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ActionsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ActionsModel::nameData(qsizetype row, int role) const
{
    const ActionRow& action = m_rows[row];
    const QString problem = actionProblem(m_rows, row);
    switch (role) {
    case Qt::DisplayRole:
        return action.name.isEmpty() ? tr("(empty)") : action.name;
    case Qt::EditRole:
        return action.name;
    case Qt::CheckStateRole:
        return action.enabled ? Qt::Checked : Qt::Unchecked;
    case Qt::DecorationRole:
        return problem.isEmpty() ? colorDot(action.color) : icon(u"warning");
    case Qt::ToolTipRole:
        return problem.isEmpty() ? actionLine(action) : problem;
    case ColorIndexRole:
        return action.color;
    default:
        return {};
    }
}

QVariant ActionsModel::descriptionData(int index, int role) const
{
    const ActionRow& row = m_rows[index];
    const QString near = role == Qt::DecorationRole || role == Qt::ToolTipRole ? warning(index) : QString();
    if (!near.isEmpty())
        return role == Qt::ToolTipRole ? QVariant(near) : icon(u"warning");
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return row.descriptions.join(QStringLiteral(" | "));
    case Qt::ToolTipRole:
        return row.descriptions.isEmpty()
                   ? tr("Double-click to describe how the action moves. Separate several descriptions with |")
                   : row.descriptions.join(QStringLiteral("\n"));
    case Qt::ForegroundRole:
        return Theme::current().colors().mutedText;
    default:
        return {};
    }
}

QVariant ActionsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const qsizetype row = index.row();
    if (role == ProblemRole)
        return actionProblem(m_rows, row);
    if (role == WarningRole)
        return warning(index.row());
    if (role == Qt::ForegroundRole && (!m_rows[row].enabled || m_rows[row].name.isEmpty()))
        return Theme::current().colors().mutedText;
    return index.column() == NameColumn ? nameData(row, role) : descriptionData(index.row(), role);
}

bool ActionsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    QList<ActionRow> next = m_rows;
    ActionRow& row = next[index.row()];
    if (role == Qt::CheckStateRole && index.column() == NameColumn)
        row.enabled = value.value<Qt::CheckState>() == Qt::Checked;
    else if (role == Qt::EditRole && index.column() == NameColumn)
        row.name = value.toString().simplified();
    else if (role == Qt::EditRole)
        row.descriptions = parseActionLine(QStringLiteral(": ") + value.toString()).descriptions;
    else
        return false;
    push(tr("Edit an action"), next);
    return true;
}

QVariant ActionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Action") : tr("Description");
}

Qt::ItemFlags ActionsModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled; // between rows, not on them
    const auto common =
        QAbstractTableModel::flags(index) | Qt::ItemIsEditable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
    return index.column() == NameColumn ? common | Qt::ItemIsUserCheckable : common;
}

} // namespace kinescope::widgets
