#include "widgets/ranking/ranking_delegate.h"

#include "widgets/ranking/ranking_model.h"
#include "widgets/ranking/ranking_motion.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QPainter>
#include <QPointF>

#include <algorithm>

namespace kinescope::widgets
{
namespace
{

constexpr int kMargin = 6;

QColor actionColor(const QModelIndex& index)
{
    return Theme::current().seriesColor(index.data(RankingModel::ColorIndexRole).toInt());
}

QString labelOf(const QModelIndex& index)
{
    return index.siblingAtColumn(RankingModel::LabelColumn).data().toString();
}

QColor textColor(const QStyleOptionViewItem& option)
{
    const bool selected = option.state & QStyle::State_Selected;
    return option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
}

int numberWidth(const QStyleOptionViewItem& option, const QString& widest)
{
    return option.fontMetrics.horizontalAdvance(widest) + kMargin;
}

} // namespace

RankingDelegate::RankingDelegate(const RankingMotion& motion, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_motion(motion)
{
}

QSize RankingDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), option.fontMetrics.height() + 10};
}

void RankingDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem background(option);
    initStyleOption(&background, index);
    background.text.clear();
    const QStyle* const style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    switch (index.column()) {
    case RankingModel::LabelColumn:
        paintLabel(*painter, option, index);
        break;
    case RankingModel::ProbabilityColumn:
        paintProbability(*painter, option, index);
        break;
    case RankingModel::ScoreColumn:
        paintScore(*painter, option, index);
        break;
    default:
        painter->setPen(Theme::current().colors().mutedText);
        if (option.state & QStyle::State_Selected)
            painter->setPen(textColor(option));
        painter->drawText(option.rect.adjusted(2, 0, -kMargin, 0), Qt::AlignRight | Qt::AlignVCenter,
                          index.data().toString());
    }
    painter->restore();
}

void RankingDelegate::paintLabel(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QFont font = option.font;
    font.setBold(index.row() == 0);
    painter.setFont(font);
    painter.setPen(textColor(option));
    const QRect area = option.rect.adjusted(kMargin, 0, -kMargin, 0);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, area.width()));
}

void RankingDelegate::paintProbability(QPainter& painter, const QStyleOptionViewItem& option,
                                       const QModelIndex& index) const
{
    const int textWidth = numberWidth(option, QStringLiteral("99.9 %"));
    const QRectF track = QRectF(option.rect).adjusted(kMargin, 6, -textWidth - kMargin, -6);
    const double share = std::clamp(m_motion.drawn(labelOf(index)).probability, 0.0, 1.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::current().colors().grid);
    painter.drawRoundedRect(track, 3, 3);
    if (track.width() * share >= 1) {
        painter.setBrush(actionColor(index));
        QRectF bar = track;
        bar.setWidth(track.width() * share);
        painter.drawRoundedRect(bar, std::min(3.0, bar.width() / 2), 3);
    }
    painter.setPen(textColor(option));
    painter.drawText(option.rect.adjusted(0, 0, -kMargin, 0), Qt::AlignRight | Qt::AlignVCenter,
                     index.data().toString());
}

void RankingDelegate::paintScore(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int textWidth = numberWidth(option, QStringLiteral("0.000"));
    const QRectF track = QRectF(option.rect).adjusted(kMargin + 4, 4, -textWidth - kMargin - 4, -4);
    const QPointF range = m_motion.scoreRange();
    const auto x = [&](double value) {
        return track.left() + (value - range.x()) / (range.y() - range.x()) * track.width();
    };
    const auto [place, probability, score, spread] = m_motion.drawn(labelOf(index));
    const double middle = track.center().y();
    QColor color = actionColor(index);
    if (track.width() > 16) {
        QColor faint = color;
        faint.setAlpha(90);
        painter.setPen(QPen(faint, 1));
        for (const double noise : index.data(RankingModel::NoiseScoresRole).value<QList<double>>())
            painter.drawLine(QPointF(x(noise), middle - 4), QPointF(x(noise), middle + 4));
        painter.setPen(QPen(textColor(option), 1.4));
        painter.drawLine(QPointF(x(score - spread), middle), QPointF(x(score + spread), middle));
        for (const double end : {score - spread, score + spread})
            painter.drawLine(QPointF(x(end), middle - 3), QPointF(x(end), middle + 3));
        painter.setBrush(color);
        painter.drawEllipse(QPointF(x(score), middle), 3.5, 3.5);
    }
    painter.setPen(textColor(option));
    painter.drawText(option.rect.adjusted(0, 0, -kMargin, 0), Qt::AlignRight | Qt::AlignVCenter,
                     index.data().toString());
}

} // namespace kinescope::widgets
