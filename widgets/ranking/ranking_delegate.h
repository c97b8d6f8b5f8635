#pragma once

#include <QStyledItemDelegate>

namespace kinescope::widgets
{

class RankingMotion;

/// Draws the probability as a bar in the action's colour, and the score as a point with its spread and every noise's
/// score, on one scale for all rows.
class RankingDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// @param motion tells where bars and points are while they move; outlives the delegate
    explicit RankingDelegate(const RankingMotion& motion, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintProbability(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintScore(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintLabel(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    const RankingMotion& m_motion;
};

} // namespace kinescope::widgets
