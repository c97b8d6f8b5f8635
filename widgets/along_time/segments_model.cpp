#include "widgets/along_time/segments_model.h"

#include "widgets/theme/theme.h"

namespace kinescope::widgets
{

void SegmentsModel::setResult(const core::AlongTime& result, const QList<int>& colors)
{
    beginResetModel();
    m_segments = result.segments;
    m_labels = result.labels;
    m_frameRate = result.frameRate;
    m_colors = colors;
    endResetModel();
}

int SegmentsModel::firstFrame(int row) const
{
    return static_cast<int>(m_segments[static_cast<std::size_t>(row)].frames.begin);
}

int SegmentsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_segments.size());
}

int SegmentsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SegmentsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto& segment = m_segments[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole && index.column() != LabelColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::DecorationRole && index.column() == LabelColumn &&
        static_cast<int>(segment.label) < m_colors.size())
        return Theme::current().seriesColor(m_colors[static_cast<int>(segment.label)]);
    if (role != Qt::DisplayRole)
        return {};
    const auto seconds = [&](std::size_t frame) {
        return tr("%1 s").arg(static_cast<double>(frame) / (m_frameRate > 0 ? m_frameRate : 1.0), 0, 'f', 2);
    };
    switch (index.column()) {
    case StartColumn:
        return seconds(segment.frames.begin);
    case EndColumn:
        return seconds(segment.frames.end);
    case LabelColumn:
        return QString::fromStdString(m_labels[segment.label]);
    case ProbabilityColumn:
        return tr("%1 %").arg(100 * segment.probability, 0, 'f', 1);
    default:
        return {};
    }
}

QVariant SegmentsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StartColumn:
        return tr("Start");
    case EndColumn:
        return tr("End");
    case LabelColumn:
        return tr("Action");
    case ProbabilityColumn:
        return tr("Probability");
    default:
        return {};
    }
}

} // namespace kinescope::widgets
