#include "widgets/batch/batch_model.h"

#include "widgets/theme/theme.h"

namespace kinescope::widgets
{

void BatchModel::begin(std::vector<std::string> labels)
{
    beginResetModel();
    m_result = {};
    m_result.labels = std::move(labels);
    endResetModel();
}

void BatchModel::append(std::span<const core::BatchEntry> entries)
{
    if (entries.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(entries.size()) - 1);
    m_result.entries.insert(m_result.entries.end(), entries.begin(), entries.end());
    endInsertRows();
}

void BatchModel::setResult(const core::BatchResult& result)
{
    // The rows have come one by one already: the view keeps its place.
    const bool same = result.labels == m_result.labels && result.entries.size() == m_result.entries.size();
    if (!same)
        beginResetModel();
    m_result = result;
    if (!same)
        endResetModel();
}

int BatchModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_result.entries.size());
}

int BatchModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString BatchModel::text(const core::BatchEntry& entry, int column) const
{
    const auto label = [&](const std::optional<std::size_t>& index) {
        return index ? QString::fromStdString(m_result.labels[*index]) : QString();
    };
    switch (column) {
    case FileColumn:
        return QString::fromStdString(entry.path.filename().string());
    case PredictionColumn:
        if (!entry.prediction)
            return tr("Could not be used");
        return entry.noneFits ? tr("None fits (%1)").arg(label(entry.prediction)) : label(entry.prediction);
    case ProbabilityColumn:
        return entry.prediction ? tr("%1 %").arg(100 * entry.probability, 0, 'f', 1) : QString();
    case MarginColumn:
        return entry.prediction ? QString::number(entry.margin, 'f', 2) : QString();
    case ClassColumn:
        return label(entry.answer);
    case RightColumn:
        return !entry.judged() ? QString() : entry.right() ? tr("Right") : tr("Wrong");
    default:
        return {};
    }
}

QVariant BatchModel::sortValue(const core::BatchEntry& entry, int column) const
{
    switch (column) {
    case ProbabilityColumn:
        return entry.prediction ? entry.probability : -1.0;
    case MarginColumn:
        return entry.prediction ? entry.margin : -1.0;
    default:
        return text(entry, column);
    }
}

QVariant BatchModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto& entry = this->entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, index.column());
    case kSortRole:
        return sortValue(entry, index.column());
    case Qt::ToolTipRole:
        return QString::fromStdString(entry.message.empty() ? entry.path.string() : entry.message);
    case Qt::TextAlignmentRole:
        if (index.column() == ProbabilityColumn || index.column() == MarginColumn)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    case Qt::ForegroundRole:
        if (!entry.prediction)
            return Theme::current().colors().error;
        if (index.column() == RightColumn && entry.judged())
            return entry.right() ? Theme::current().colors().success : Theme::current().colors().error;
        return {};
    default:
        return {};
    }
}

QVariant BatchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Recording"), tr("Best action"), tr("Probability"),
                              tr("Margin"),    tr("Class"),       tr("Verdict")};
    return section >= 0 && section < ColumnCount ? titles[section] : QString();
}

BatchFilter::BatchFilter(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(BatchModel::kSortRole);
}

void BatchFilter::setCell(std::optional<std::pair<std::size_t, std::size_t>> cell)
{
    m_cell = cell;
    invalidateFilter();
}

bool BatchFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    if (!m_cell)
        return true;
    const auto& entry = static_cast<const BatchModel*>(sourceModel())->entry(row);
    return entry.judged() && *entry.answer == m_cell->first && *entry.prediction == m_cell->second;
}

} // namespace kinescope::widgets
