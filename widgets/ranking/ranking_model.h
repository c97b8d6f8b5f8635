#pragma once

#include "core/recognition/ranking.h"

#include <QAbstractTableModel>
#include <QPointF>

namespace kinescope::widgets
{

/// A ranking as a table, best first, with the numbers the delegate draws.
class RankingModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        RankColumn,
        LabelColumn,
        ProbabilityColumn,
        ScoreColumn,
        SpreadColumn,
        ColumnCount
    };
    enum Role
    {
        ColorIndexRole = Qt::UserRole + 1,
        ValueRole,      ///< the column's number
        NoiseScoresRole ///< QList<double>
    };

    explicit RankingModel(QObject* parent = nullptr);

    const core::Ranking& ranking() const { return m_ranking; }
    /// @param colors series colour of each action, by RankedLabel::actionIndex
    void setRanking(const core::Ranking& ranking, const QList<int>& colors);
    void clear() { setRanking({}, {}); }
    /// Row of a label, or -1.
    int rowOf(const QString& label) const;
    /// Lowest and highest score over all labels, whiskers included.
    const QPointF& scoreRange() const { return m_scoreRange; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// After setRanking(), when the rows are those of the new ranking.
    void rankingReplaced();

private:
    QVariant display(const core::RankedLabel& label, int row, int column) const;
    QVariant value(const core::RankedLabel& label, int row, int column) const;

    core::Ranking m_ranking;
    QList<int> m_colors;
    QPointF m_scoreRange;
};

} // namespace kinescope::widgets
