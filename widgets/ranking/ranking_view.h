#pragma once

#include "widgets/ranking/ranking_motion.h"

#include <QTreeView>

namespace kinescope::widgets
{

class RankingModel;

/// The table of the ranking; rows glide to their new places.
class RankingView : public QTreeView
{
    Q_OBJECT

public:
    explicit RankingView(RankingModel& model, QWidget* parent = nullptr);

    RankingMotion& motion() { return m_motion; }
    /// Shares the width among names and bars.
    void fitColumns(int width);
    /// The whole table, also what is scrolled away, below a headline and above a line of small print.
    QImage picture(const QString& headline, const QString& details, const QString& smallPrint) const;

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void drawPictureRow(QPainter& painter, int row, int top, int height) const;

    RankingModel& m_model;
    RankingMotion m_motion;
};

} // namespace kinescope::widgets
