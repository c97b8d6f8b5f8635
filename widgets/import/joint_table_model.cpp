#include "widgets/import/joint_table_model.h"

#include "widgets/common/core_texts.h"
#include "widgets/theme/theme.h"

namespace kinescope::widgets
{
namespace
{

QString joined(const std::vector<std::string>& names)
{
    QStringList texts;
    for (const auto& name : names)
        texts << QString::fromStdString(name);
    return texts.join(QStringLiteral(" + "));
}

} // namespace

int JointTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(datasets::kNtuJointCount);
}

int JointTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant JointTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    const bool isEmpty = m_table.from[row].empty();
    if (index.column() == Joint && role == Qt::DisplayRole)
        return coreText(datasets::ntu25Topology()->jointNames[row]);
    if (index.column() != From)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return isEmpty ? tr("Missing") : joined(m_table.from[row]);
    case Qt::EditRole:
        return joined(m_table.from[row]);
    case Qt::ForegroundRole:
        return isEmpty ? QVariant(Theme::current().colors().warning) : QVariant();
    case Qt::ToolTipRole:
        return tr("A joint of the file, or several joined by + whose mean is taken");
    default:
        return {};
    }
}

QVariant JointTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Joint ? tr("NTU joint") : tr("From the file");
}

Qt::ItemFlags JointTableModel::flags(const QModelIndex& index) const
{
    const auto flags = QAbstractTableModel::flags(index);
    return index.column() == From ? flags | Qt::ItemIsEditable : flags;
}

bool JointTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || index.column() != From || role != Qt::EditRole)
        return false;
    std::vector<std::string> names;
    for (const QString& part : value.toString().split(u'+'))
        if (const QString name = part.trimmed(); !name.isEmpty())
            names.push_back(name.toStdString());
    auto& from = m_table.from[static_cast<std::size_t>(index.row())];
    if (names == from)
        return false;
    from = std::move(names);
    Q_EMIT dataChanged(index, index);
    Q_EMIT edited();
    return true;
}

void JointTableModel::setTable(const datasets::JointTable& table)
{
    m_table = table;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, From));
}

} // namespace kinescope::widgets
