#include "widgets/timeline/annotation_model.h"

#include <algorithm>

namespace kinescope::widgets
{

void AnnotationModel::setAnnotations(std::vector<core::Annotation> annotations)
{
    beginResetModel();
    m_annotations = std::move(annotations);
    endResetModel();
}

int AnnotationModel::add(const core::Annotation& annotation)
{
    const auto place =
        std::upper_bound(m_annotations.begin(), m_annotations.end(), annotation,
                         [](const core::Annotation& a, const core::Annotation& b) { return a.first < b.first; });
    const int row = static_cast<int>(place - m_annotations.begin());
    beginInsertRows({}, row, row);
    m_annotations.insert(place, annotation);
    endInsertRows();
    Q_EMIT edited();
    return row;
}

void AnnotationModel::remove(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    beginRemoveRows({}, row, row);
    m_annotations.erase(m_annotations.begin() + row);
    endRemoveRows();
    Q_EMIT edited();
}

int AnnotationModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_annotations.size());
}

int AnnotationModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AnnotationModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::EditRole))
        return {};
    const auto& annotation = m_annotations[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case First:
        return static_cast<qulonglong>(annotation.first + 1);
    case Last:
        return annotation.isMarker() ? QVariant() : static_cast<qulonglong>(annotation.last + 1);
    default:
        return QString::fromStdString(annotation.text);
    }
}

QVariant AnnotationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    const QString titles[] = {tr("Frame"), tr("To"), tr("Text")};
    return section < ColumnCount ? titles[section] : QVariant();
}

Qt::ItemFlags AnnotationModel::flags(const QModelIndex& index) const
{
    auto flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Text)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool AnnotationModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || index.column() != Text || role != Qt::EditRole)
        return false;
    m_annotations[static_cast<std::size_t>(index.row())].text = value.toString().simplified().toStdString();
    Q_EMIT dataChanged(index, index);
    Q_EMIT edited();
    return true;
}

} // namespace kinescope::widgets
