#include "widgets/spectrum/time_chart.h"

#include "widgets/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace kinescope::widgets
{
namespace
{

constexpr double kNotANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double kSmallestBox = 6; ///< pixels; less is a click

} // namespace

TimeChart::TimeChart(QWidget* parent)
    : CurveChart(parent)
    , m_time(kNotANumber)
    , m_mark(kNotANumber)
{
    viewport()->setCursor(Qt::CrossCursor);
    setToolTip(tr("Click to go there, drag a box to come closer, double click to see everything, Shift+click to read "
                  "differences"));
}

void TimeChart::setPlaybackTime(double seconds)
{
    if (m_time == seconds)
        return;
    m_time = seconds;
    viewport()->update();
}

void TimeChart::resetZoom()
{
    m_zoomed = false;
    clearXRange();
    setYRange(std::nullopt);
}

double TimeChart::yAt(double pixel) const
{
    const QRectF plot = chart()->plotArea();
    const auto [low, high] = yLimits();
    return high - std::clamp((pixel - plot.top()) / std::max(1.0, plot.height()), 0.0, 1.0) * (high - low);
}

void TimeChart::zoomTo(const QRectF& box)
{
    const std::pair x(xAt(box.topLeft()), xAt(box.bottomRight()));
    const std::pair y(yAt(box.bottom()), yAt(box.top()));
    if (!(x.second > x.first))
        return;
    m_zoomed = true;
    setXRange(x.first, x.second);
    if (!isLogarithmic())
        setYRange(y);
}

void TimeChart::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || isEmpty() || !chart()->plotArea().contains(event->position()))
        return;
    if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        m_mark = std::isnan(m_mark) ? xAt(event->position()) : kNotANumber;
        viewport()->update();
        return;
    }
    m_boxStart = event->position();
    m_box = {};
}

void TimeChart::mouseMoveEvent(QMouseEvent* event)
{
    m_pointer = xAt(event->position());
    if (m_boxStart)
        m_box = QRectF(*m_boxStart, event->position()).normalized().intersected(chart()->plotArea());
    CurveChart::mouseMoveEvent(event);
}

void TimeChart::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_boxStart)
        return;
    const QPointF start = *std::exchange(m_boxStart, std::nullopt);
    const QRectF box = QRectF(start, event->position()).normalized().intersected(chart()->plotArea());
    m_box = {};
    if (box.width() >= kSmallestBox && box.height() >= kSmallestBox)
        zoomTo(box);
    else
        Q_EMIT seekRequested(xAt(event->position()));
    viewport()->update();
}

void TimeChart::mouseDoubleClickEvent(QMouseEvent*)
{
    m_boxStart.reset();
    resetZoom();
}

void TimeChart::leaveEvent(QEvent* event)
{
    m_pointer.reset();
    CurveChart::leaveEvent(event);
}

/// From the mark to the pointer, or to the playback's place when the pointer is elsewhere.
QString TimeChart::differenceText() const
{
    const double to = m_pointer.value_or(m_time);
    if (std::isnan(to))
        return {};
    QStringList lines{tr("Δ %1 s").arg(to - m_mark, 0, 'f', 3)};
    for (const Curve& curve : curves()) {
        bool bothThere = true;
        const double there = valueText(curve, to).toDouble(&bothThere);
        bool here = true;
        const double from = valueText(curve, m_mark).toDouble(&here);
        if (bothThere && here && !curve.name.isEmpty() && lines.size() < 7)
            lines << tr("%1  %2").arg(there - from, 0, 'g', 4).arg(curve.name);
    }
    return lines.join(u'\n');
}

void TimeChart::drawForeground(QPainter* painter, const QRectF& rect)
{
    CurveChart::drawForeground(painter, rect);
    if (isEmpty())
        return;
    const ThemeColors& colors = Theme::current().colors();
    const QRectF plot = chart()->plotArea();
    const auto [low, high] = xLimits();
    painter->save();
    painter->resetTransform();
    const auto line = [&](double x, const QPen& pen) {
        if (!(x >= low && x <= high))
            return;
        painter->setPen(pen);
        painter->drawLine(QPointF(pixelOf(x), plot.top()), QPointF(pixelOf(x), plot.bottom()));
    };
    line(m_time, QPen(colors.accent, 1.6));
    line(m_mark, QPen(colors.text, 1.2, Qt::DashLine));
    if (!m_box.isNull()) {
        QColor fill = colors.accent;
        fill.setAlpha(40);
        painter->setPen(colors.accent);
        painter->setBrush(fill);
        painter->drawRect(m_box);
    }
    if (!std::isnan(m_mark)) {
        const QString text = differenceText();
        const QRectF box = painter->boundingRect(plot, Qt::AlignLeft | Qt::AlignBottom, text).adjusted(0, -6, 10, 0);
        painter->setPen(colors.border);
        painter->setBrush(colors.base);
        painter->drawRoundedRect(box.translated(6, -6), 3, 3);
        painter->setPen(colors.text);
        painter->drawText(box.translated(6, -6).adjusted(5, 3, -5, -3), Qt::AlignLeft | Qt::AlignTop, text);
    }
    painter->restore();
}

} // namespace kinescope::widgets
