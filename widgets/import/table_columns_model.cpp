#include "widgets/import/table_columns_model.h"

namespace kinescope::widgets
{

int TableColumnsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_joints.size()) + 1;
}

int TableColumnsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TableColumnsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::EditRole))
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    if (row >= m_joints.size())
        return index.column() == Joint && role == Qt::DisplayRole ? tr("Add…") : QString();
    const auto& joint = m_joints[row];
    return QString::fromStdString(
        index.column() == Joint ? joint.joint : joint.columns[static_cast<std::size_t>(index.column() - X)]);
}

QVariant TableColumnsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Joint"), tr("x"), tr("y"), tr("z")};
    return titles[section];
}

Qt::ItemFlags TableColumnsModel::flags(const QModelIndex& index) const
{
    const auto flags = QAbstractTableModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsEditable : flags;
}

bool TableColumnsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    const auto row = static_cast<std::size_t>(index.row());
    const std::string text = value.toString().trimmed().toStdString();
    if (row >= m_joints.size()) {
        if (text.empty())
            return false;
        beginInsertRows({}, index.row(), index.row()); // above the row that adds
        m_joints.emplace_back();
        endInsertRows();
    }
    auto& joint = m_joints[row];
    std::string& cell =
        index.column() == Joint ? joint.joint : joint.columns[static_cast<std::size_t>(index.column() - X)];
    if (cell == text)
        return false;
    cell = text;
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), Z));
    Q_EMIT edited();
    return true;
}

bool TableColumnsModel::removeRows(int row, int count, const QModelIndex& parent)
{
    if (parent.isValid() || row < 0 || count < 1 || row + count > static_cast<int>(m_joints.size()))
        return false;
    beginRemoveRows({}, row, row + count - 1);
    m_joints.erase(m_joints.begin() + row, m_joints.begin() + row + count);
    endRemoveRows();
    Q_EMIT edited();
    return true;
}

void TableColumnsModel::setJoints(const std::vector<datasets::JointColumns>& joints)
{
    beginResetModel();
    m_joints = joints;
    endResetModel();
}

} // namespace kinescope::widgets
