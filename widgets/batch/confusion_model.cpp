#include "widgets/batch/confusion_model.h"

#include "widgets/theme/theme.h"

#include <QColor>

namespace kinescope::widgets
{
namespace
{

QColor mixed(const QColor& from, const QColor& to, double share)
{
    const auto channel = [share](int a, int b) { return qRound(a + share * (b - a)); };
    return {channel(from.red(), to.red()), channel(from.green(), to.green()), channel(from.blue(), to.blue())};
}

} // namespace

void ConfusionModel::setResult(const core::BatchResult& result)
{
    beginResetModel();
    m_labels = result.labels;
    m_summary = core::summarize(result);
    m_rows.clear();
    for (std::size_t label = 0; label < m_labels.size(); ++label)
        if (m_summary.perLabel[label].recordings > 0)
            m_rows.push_back(label);
    endResetModel();
}

int ConfusionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ConfusionModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_rows.empty() ? 0 : static_cast<int>(m_labels.size()) + kFirstLabelColumn;
}

QVariant ConfusionModel::accuracy(const core::LabelAccuracy& label, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return tr("%1 %").arg(100 * label.accuracy(), 0, 'f', 0);
    case Qt::ToolTipRole:
        return tr("%1 of %2 right").arg(label.right).arg(label.recordings);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignCenter);
    default:
        return {};
    }
}

QVariant ConfusionModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto row = labelOfRow(index.row());
    const auto& label = m_summary.perLabel[row];
    if (index.column() == kAccuracyColumn)
        return accuracy(label, role);
    const auto column = labelOfColumn(index.column());
    const auto count = m_summary.confusion[row][column];
    const double share = static_cast<double>(count) / static_cast<double>(label.recordings);
    const auto& colors = Theme::current().colors();
    switch (role) {
    case Qt::DisplayRole:
        return count > 0 ? QString::number(count) : QString();
    case Qt::TextAlignmentRole:
        return int(Qt::AlignCenter);
    case Qt::BackgroundRole:
        return count > 0
                   ? QVariant(mixed(colors.base, row == column ? colors.success : colors.error, 0.15 + 0.7 * share))
                   : QVariant();
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1 of %2 recordings of “%3” taken for “%4”")
            .arg(count)
            .arg(label.recordings)
            .arg(QString::fromStdString(m_labels[row]), QString::fromStdString(m_labels[column]));
    default:
        return {};
    }
}

QVariant ConfusionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0)
        return {};
    const bool rows = orientation == Qt::Vertical;
    if (rows ? section >= rowCount() : section >= columnCount())
        return {};
    if (!rows && section == kAccuracyColumn)
        return role == Qt::DisplayRole ? QVariant(tr("Right")) : QVariant();
    const auto label = rows ? labelOfRow(section) : labelOfColumn(section);
    const QString name = QString::fromStdString(m_labels[label]);
    if (role == Qt::ToolTipRole)
        return rows ? tr("Recordings of “%1”").arg(name) : tr("Taken for “%1”").arg(name);
    if (role != Qt::DisplayRole)
        return {};
    // Columns are numbered like the rows' names, or the matrix would be as wide as all names together.
    return rows ? tr("%1  %2").arg(name).arg(label + 1) : QString::number(label + 1);
}

} // namespace kinescope::widgets
