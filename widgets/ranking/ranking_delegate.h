#pragma once

#include <QStyledItemDelegate>

namespace kinescope::widgets
{

/// Draws the probability as a bar in the action's colour, and the score as a point with its spread and every noise's
/// score, on one scale for all rows.
class RankingDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit RankingDelegate(QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintProbability(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintScore(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintLabel(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
};

} // namespace kinescope::widgets
