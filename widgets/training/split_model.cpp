#include "widgets/training/split_model.h"

#include <algorithm>
#include <random>

namespace kinescope::widgets
{

void SplitModel::setClasses(std::vector<Class> classes)
{
    beginResetModel();
    m_classes = std::move(classes);
    endResetModel();
    Q_EMIT unseenChanged();
}

std::vector<int> SplitModel::unseen() const
{
    std::vector<int> ids;
    for (const Class& one : m_classes)
        if (one.unseen)
            ids.push_back(one.id);
    std::sort(ids.begin(), ids.end());
    return ids;
}

void SplitModel::setUnseen(const std::vector<int>& ids)
{
    for (Class& one : m_classes)
        one.unseen = std::find(ids.begin(), ids.end(), one.id) != ids.end();
    if (!m_classes.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    Q_EMIT unseenChanged();
}

void SplitModel::draw(int count, std::uint64_t seed)
{
    std::vector<int> ids;
    for (const Class& one : m_classes)
        ids.push_back(one.id);
    std::mt19937_64 random(seed);
    for (std::size_t i = ids.size(); i > 1; --i) // the same on every machine, unlike std::shuffle
        std::swap(ids[i - 1], ids[static_cast<std::size_t>(random() % i)]);
    ids.resize(std::min(ids.size(), static_cast<std::size_t>(std::max(count, 0))));
    setUnseen(ids);
}

int SplitModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_classes.size());
}

QVariant SplitModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Class& one = m_classes[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole)
        return tr("%1  %2").arg(one.id, 3).arg(one.name);
    if (role == Qt::CheckStateRole)
        return one.unseen ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::ToolTipRole)
        return one.unseen ? tr("Unseen: left out of training") : tr("Seen: trained on");
    return {};
}

bool SplitModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole)
        return false;
    m_classes[static_cast<std::size_t>(index.row())].unseen = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole, Qt::ToolTipRole});
    Q_EMIT unseenChanged();
    return true;
}

Qt::ItemFlags SplitModel::flags(const QModelIndex& index) const
{
    const auto flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsUserCheckable : flags;
}

QString splitText(const SplitModel& model)
{
    QString text = QStringLiteral("# Unseen classes\n");
    for (const auto& one : model.classes())
        if (one.unseen)
            text += QStringLiteral("%1 # %2\n").arg(one.id).arg(one.name);
    return text;
}

} // namespace kinescope::widgets
