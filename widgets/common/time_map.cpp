#include "widgets/common/time_map.h"

#include "widgets/common/round_step.h"
#include "widgets/theme/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace kinescope::widgets
{

TimeMap::TimeMap(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::CrossCursor);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TimeMap::setEmptyText(const QString& text)
{
    m_emptyText = text;
    update();
}

void TimeMap::setFrame(int frame)
{
    if (frame == m_frame)
        return;
    m_frame = frame;
    if (!isEmpty())
        update();
}

QFont TimeMap::smallFont() const
{
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    return small;
}

double TimeMap::secondsOf(double frame) const
{
    return frame / (frameRate() > 0 ? frameRate() : 1.0);
}

double TimeMap::pixelOf(double frame) const
{
    const auto [begin, end] = frames();
    const QRectF plot = plotArea();
    const double length = static_cast<double>(std::max<std::size_t>(end - begin, 1));
    return plot.left() + (frame - static_cast<double>(begin)) / length * plot.width();
}

int TimeMap::frameAt(double pixel) const
{
    const auto [begin, end] = frames();
    const QRectF plot = plotArea();
    const double share = std::clamp((pixel - plot.left()) / plot.width(), 0.0, 1.0);
    const auto count = static_cast<int>(end - begin);
    return static_cast<int>(begin) + std::clamp(static_cast<int>(share * count), 0, std::max(0, count - 1));
}

int TimeMap::rowAt(double pixel) const
{
    const QRectF plot = plotArea();
    const double share = (pixel - plot.top()) / plot.height();
    return share < 0 || share >= 1 ? -1 : static_cast<int>(share * static_cast<double>(rowCount()));
}

void TimeMap::paintEvent(QPaintEvent*)
{
    const ThemeColors& colors = Theme::current().colors();
    QPainter painter(this);
    painter.fillRect(rect(), colors.base);
    if (isEmpty()) {
        painter.setPen(colors.mutedText);
        painter.drawText(rect().adjusted(8, 8, -8, -8), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
        return;
    }
    const QRectF plot = plotArea();
    painter.setFont(smallFont());
    drawMap(painter, plot);
    drawTime(painter, plot);
    const auto [begin, end] = frames();
    if (m_frame >= static_cast<int>(begin) && m_frame < static_cast<int>(end)) {
        painter.setPen(QPen(colors.accent, 1.5));
        const double x = pixelOf(m_frame + 0.5);
        painter.drawLine(QPointF(x, markerTop(plot)), QPointF(x, plot.bottom()));
    }
    if (hasFocus()) {
        painter.setPen(QPen(colors.accent, 1));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void TimeMap::drawRowNames(QPainter& painter, const QRectF& plot, const std::function<QString(std::size_t)>& name,
                           int chosen) const
{
    const ThemeColors& colors = Theme::current().colors();
    const double height = plot.height() / static_cast<double>(rowCount());
    const int step = std::max(1, static_cast<int>(std::ceil(0.9 * painter.fontMetrics().height() / height)));
    for (int row = 0; row < static_cast<int>(rowCount()); ++row) {
        if (row % step != 0 && row != chosen)
            continue;
        const QRectF place(2, plot.top() + (row + 0.5) * height - 10, plot.left() - 8, 20);
        painter.setPen(row == chosen ? colors.accent : colors.mutedText);
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(name(static_cast<std::size_t>(row)), Qt::ElideRight,
                                                          static_cast<int>(place.width())));
    }
}

void TimeMap::drawTime(QPainter& painter, const QRectF& plot) const
{
    const auto range = frames();
    const double begin = secondsOf(static_cast<double>(range.begin));
    const double length = secondsOf(static_cast<double>(range.end)) - begin;
    if (!(length > 0))
        return;
    const int lineHeight = painter.fontMetrics().height();
    const double step = roundStep(length, std::max(2, static_cast<int>(plot.width() / 70)));
    painter.setPen(Theme::current().colors().mutedText);
    for (double time = std::ceil(begin / step) * step; time <= begin + length * 1.0001; time += step) {
        const double pixel = plot.left() + (time - begin) / length * plot.width();
        painter.drawLine(QPointF(pixel, plot.bottom()), QPointF(pixel, plot.bottom() + 3));
        painter.drawText(QRectF(pixel - 30, plot.bottom() + 3, 60, lineHeight), Qt::AlignHCenter | Qt::AlignTop,
                         QString::number(time, 'g', 4));
    }
    painter.drawText(QRectF(plot.left(), plot.bottom() + 2 + lineHeight, plot.width(), lineHeight), Qt::AlignCenter,
                     tr("Time (s)"));
}

void TimeMap::mousePressEvent(QMouseEvent* event)
{
    if (isEmpty() || event->button() != Qt::LeftButton)
        return;
    pressed(event->position());
    Q_EMIT frameRequested(frameAt(event->position().x()));
}

void TimeMap::mouseMoveEvent(QMouseEvent* event)
{
    if (!isEmpty() && event->buttons().testFlag(Qt::LeftButton))
        Q_EMIT frameRequested(frameAt(event->position().x()));
}

void TimeMap::keyPressEvent(QKeyEvent* event)
{
    const bool left = event->key() == Qt::Key_Left;
    if (isEmpty() || (!left && event->key() != Qt::Key_Right)) {
        QWidget::keyPressEvent(event);
        return;
    }
    const auto range = frames();
    const int first = static_cast<int>(range.begin);
    Q_EMIT frameRequested(
        std::clamp(m_frame + (left ? -1 : 1), first, std::max(first, static_cast<int>(range.end) - 1)));
}

bool TimeMap::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && !isEmpty()) {
        auto* const help = static_cast<QHelpEvent*>(event);
        const QString tip = plotArea().contains(help->pos()) ? tipAt(help->pos()) : QString();
        if (!tip.isEmpty()) {
            QToolTip::showText(help->globalPos(), tip, this);
            return true;
        }
    }
    return QWidget::event(event);
}

} // namespace kinescope::widgets
