#include "widgets/ranking/ranking_model.h"

#include <algorithm>

namespace kinescope::widgets
{
namespace
{

QPointF rangeOfScores(const core::Ranking& ranking)
{
    if (ranking.labels.empty())
        return {0, 1};
    double low = ranking.labels.front().score;
    double high = low;
    for (const core::RankedLabel& label : ranking.labels) {
        low = std::min(low, label.score - label.spread);
        high = std::max(high, label.score + label.spread);
        for (const double score : label.noiseScores) {
            low = std::min(low, score);
            high = std::max(high, score);
        }
    }
    return high > low ? QPointF(low, high) : QPointF(low - 0.5, low + 0.5);
}

} // namespace

RankingModel::RankingModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

/// Rows are changed in place where they can be, so that the view neither flickers nor loses its selection.
void RankingModel::setRanking(const core::Ranking& ranking, const QList<int>& colors)
{
    const int before = rowCount();
    const int after = static_cast<int>(ranking.labels.size());
    if (after < before)
        beginRemoveRows({}, after, before - 1);
    else if (after > before)
        beginInsertRows({}, before, after - 1);
    m_ranking = ranking;
    m_colors = colors;
    m_scoreRange = rangeOfScores(ranking);
    if (after < before)
        endRemoveRows();
    else if (after > before)
        endInsertRows();
    if (after > 0)
        Q_EMIT dataChanged(index(0, 0), index(after - 1, ColumnCount - 1));
    Q_EMIT rankingReplaced();
}

int RankingModel::rowOf(const QString& label) const
{
    const std::string wanted = label.toStdString();
    for (std::size_t i = 0; i < m_ranking.labels.size(); ++i)
        if (m_ranking.labels[i].label == wanted)
            return static_cast<int>(i);
    return -1;
}

int RankingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ranking.labels.size());
}

int RankingModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RankingModel::display(const core::RankedLabel& label, int row, int column) const
{
    switch (column) {
    case RankColumn:
        return QString::number(row + 1);
    case LabelColumn:
        return QString::fromStdString(label.label);
    case ProbabilityColumn:
        return tr("%1 %").arg(100 * label.probability, 0, 'f', label.probability < 0.1 ? 1 : 0);
    case ScoreColumn:
        return QString::number(label.score, 'f', 3);
    default:
        return QStringLiteral("±") + QString::number(label.spread, 'f', 3);
    }
}

QVariant RankingModel::value(const core::RankedLabel& label, int row, int column) const
{
    switch (column) {
    case RankColumn:
        return row + 1;
    case LabelColumn:
        return QString::fromStdString(label.label);
    case ProbabilityColumn:
        return label.probability;
    case ScoreColumn:
        return label.score;
    default:
        return label.spread;
    }
}

QVariant RankingModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const core::RankedLabel& label = m_ranking.labels[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return display(label, index.row(), index.column());
    case Qt::ToolTipRole:
        return tr("%1\nProbability %2 %\nScore %3 ± %4 over %5 noises; lower is better")
            .arg(QString::fromStdString(label.label))
            .arg(100 * label.probability, 0, 'f', 2)
            .arg(label.score, 0, 'f', 5)
            .arg(label.spread, 0, 'f', 5)
            .arg(label.noiseScores.size());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((index.column() == LabelColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case ColorIndexRole:
        return label.actionIndex < static_cast<std::size_t>(m_colors.size())
                   ? m_colors[static_cast<qsizetype>(label.actionIndex)]
                   : static_cast<int>(label.actionIndex % 64);
    case ValueRole:
        return value(label, index.row(), index.column());
    case NoiseScoresRole:
        return QVariant::fromValue(QList<double>(label.noiseScores.begin(), label.noiseScores.end()));
    default:
        return {};
    }
}

QVariant RankingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const QString titles[] = {tr("#"), tr("Action"), tr("Probability"), tr("Score"), tr("Spread")};
    const QString tips[] = {tr("Place, best first"), tr("What was typed"),
                            tr("Softmax of the negative score over these actions"),
                            tr("Mean squared error of the predicted noise; lower is better. Small marks: each noise. "
                               "Line: one standard deviation"),
                            tr("Standard deviation of the score over noises")};
    if (section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::DisplayRole)
        return titles[section];
    if (role == Qt::ToolTipRole)
        return tips[section];
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == LabelColumn || section == ProbabilityColumn || section == ScoreColumn
                                        ? Qt::AlignLeft
                                        : Qt::AlignRight) |
                                   Qt::AlignVCenter);
    return {};
}

} // namespace kinescope::widgets
