#include "widgets/common/curve_chart.h"

#include "widgets/common/decimate.h"
#include "widgets/common/round_step.h"
#include "widgets/theme/chart_style.h"
#include "widgets/theme/theme.h"

#include <QGraphicsLayout>
#include <QLineSeries>
#include <QLogValueAxis>
#include <QMouseEvent>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <limits>

namespace kinescope::widgets
{
namespace
{

constexpr double kNotANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double kMinimumDragPixels = 4;
constexpr double kMarkerReach = 4; ///< pixels
constexpr double kSmallestPlainLabel = 0.01;
constexpr double kLargestPlainLabel = 1e5;

/// Where a logarithmic axis has a point, in powers of ten; what is not above zero leaves a gap.
QList<QPointF> inDecades(QList<QPointF> points)
{
    for (QPointF& point : points)
        point.setY(point.y() > 0 ? std::log10(point.y()) : kNotANumber);
    return points;
}

QList<QPointF> scaled(QList<QPointF> points, double factor)
{
    for (QPointF& point : points)
        point.setY(point.y() * factor);
    return points;
}

/// 0 as long as the numbers themselves are short.
int exponentFor(double low, double high)
{
    const double largest = std::max(std::abs(low), std::abs(high));
    const bool isShort = largest == 0 || (largest >= kSmallestPlainLabel && largest < kLargestPlainLabel);
    return isShort ? 0 : static_cast<int>(std::floor(std::log10(largest)));
}

void setRoundRange(QValueAxis& axis, double low, double high, int ticks, bool roundEnds)
{
    const double step = roundStep(std::max(high - low, 1e-12), ticks);
    if (roundEnds) {
        low = std::floor(low / step) * step;
        high = std::ceil(high / step) * step;
    }
    axis.setTickType(QValueAxis::TicksFixed); // or the old, perhaps tiny interval is laid over the new range at once
    axis.setRange(low, high);
    // Near the range: Qt counts the steps from the anchor in an int, which overflows for a narrow range far from 0.
    axis.setTickAnchor(std::floor(low / step) * step);
    axis.setTickInterval(step);
    axis.setTickType(QValueAxis::TicksDynamic);
    const int decimals = std::clamp(-static_cast<int>(std::floor(std::log10(step) + 1e-9)), 0, 8);
    axis.setLabelFormat(step >= 1e6 || step < 1e-5 ? QStringLiteral("%.1e") : QStringLiteral("%.%1f").arg(decimals));
}

} // namespace

CurveChart::CurveChart(QWidget* parent)
    : QChartView(parent)
    , m_xAxis(new QValueAxis)
    , m_marker(kNotANumber)
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setMinimumSize(160, 110);
    chart()->setMargins({2, 2, 8, 2});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->legend()->hide(); // drawn inside the plot, where it takes no room
    chart()->addAxis(m_xAxis, Qt::AlignBottom);
    applyAxes(0, 1);
    connect(&Theme::current(), &Theme::changed, this, &CurveChart::restyle);
    restyle();
}

void CurveChart::setTitles(const QString& x, const QString& y)
{
    m_xAxis->setTitleText(x);
    m_yTitle = y;
    viewport()->update();
}

QString CurveChart::xTitle() const
{
    return m_xAxis->titleText();
}

void CurveChart::setLogarithmic(bool logarithmic)
{
    if (std::exchange(m_logarithmic, logarithmic) != logarithmic)
        refresh();
}

void CurveChart::setCurves(std::vector<Curve> curves)
{
    m_curves = std::move(curves);
    refresh();
}

void CurveChart::setXRange(double low, double high)
{
    m_xRange = {low, high};
    refresh();
}

void CurveChart::clearXRange()
{
    m_xRange.reset();
    refresh();
}

void CurveChart::setYRange(std::optional<std::pair<double, double>> range)
{
    m_yRange = range;
    refresh();
}

void CurveChart::setEmptyText(const QString& text)
{
    m_emptyText = text;
    viewport()->update();
}

void CurveChart::setBandSelectable(bool selectable)
{
    m_bandSelectable = selectable;
    viewport()->setCursor(selectable ? Qt::CrossCursor : Qt::ArrowCursor);
}

void CurveChart::setBand(double low, double high)
{
    m_band = high > low ? std::optional(std::pair(low, high)) : std::nullopt;
    viewport()->update();
}

void CurveChart::clearBand()
{
    m_band.reset();
    viewport()->update();
}

void CurveChart::setMarker(double x)
{
    m_marker = x;
    viewport()->update();
}

/// A series on Qt's logarithmic axis disappears as a whole with its first zero or NaN. So the series are on a hidden
/// axis of powers of ten, which leaves gaps, and the logarithmic one only shows its labels and lines.
void CurveChart::replaceYAxis()
{
    for (QAbstractAxis* const old : {m_yAxis, static_cast<QAbstractAxis*>(m_decades)})
        if (old) {
            chart()->removeAxis(old);
            delete old;
        }
    m_decades = nullptr;
    m_yAxis = m_logarithmic ? static_cast<QAbstractAxis*>(new QLogValueAxis) : new QValueAxis;
    m_yAxis->setLabelsFont(m_xAxis->labelsFont());
    chart()->addAxis(m_yAxis, Qt::AlignLeft);
    if (m_logarithmic) {
        m_decades = new QValueAxis;
        chart()->addAxis(m_decades, Qt::AlignLeft);
        m_decades->setVisible(false);
    }
    for (QLineSeries* const series : m_series)
        series->attachAxis(seriesAxis());
    styleAxis(*m_yAxis);
}

QAbstractAxis* CurveChart::seriesAxis() const
{
    return m_decades ? m_decades : m_yAxis;
}

void CurveChart::applyAxes(double yLow, double yHigh)
{
    const bool isLog = qobject_cast<QLogValueAxis*>(m_yAxis) != nullptr;
    if (!m_yAxis || isLog != m_logarithmic)
        replaceYAxis();
    if (auto* const axis = qobject_cast<QLogValueAxis*>(m_yAxis)) {
        const double low = std::pow(10.0, std::floor(std::log10(std::max(yLow, 1e-12))));
        const double high = std::pow(10.0, std::ceil(std::log10(std::max(yHigh, low * 10))));
        const bool isShort = low >= kSmallestPlainLabel / 10 && high <= kLargestPlainLabel;
        axis->setLabelFormat(isShort ? QStringLiteral("%g") : QStringLiteral("%.0e"));
        axis->setRange(low, high);
        m_decades->setRange(std::log10(low), std::log10(high));
        axis->setMinorTickCount(-1);
    } else if (auto* const linear = qobject_cast<QValueAxis*>(m_yAxis)) {
        const double factor = std::pow(10.0, -m_labelExponent);
        setRoundRange(*linear, yLow * factor, yHigh * factor, std::max(2, height() / 50), !m_yRange);
    }
}

void CurveChart::refresh()
{
    double xLow = std::numeric_limits<double>::infinity();
    double xHigh = -xLow;
    double yLow = xLow;
    double yHigh = -xLow;
    m_hasUndrawable = false;
    for (const Curve& curve : m_curves)
        for (const QPointF& point : curve.points) {
            xLow = std::min(xLow, point.x());
            xHigh = std::max(xHigh, point.x());
            const bool outside = m_xRange && (point.x() < m_xRange->first || point.x() > m_xRange->second);
            if (outside || curve.muted || !std::isfinite(point.y()))
                continue;
            if (m_logarithmic && point.y() <= 0) {
                m_hasUndrawable = true;
                continue;
            }
            yLow = std::min(yLow, point.y());
            yHigh = std::max(yHigh, point.y());
        }
    if (m_xRange)
        std::tie(xLow, xHigh) = *m_xRange;
    if (!(xHigh > xLow))
        xHigh = (xLow = std::isfinite(xLow) ? xLow : 0) + 1;
    if (!(yHigh >= yLow))
        yLow = m_logarithmic ? 1e-3 : 0, yHigh = 1;
    if (yHigh - yLow <= std::abs(yHigh) * 1e-9)
        yHigh += std::max(std::abs(yHigh) * 0.1, 1e-9);
    if (!m_logarithmic && m_yRange)
        std::tie(yLow, yHigh) = *m_yRange;
    else if (!m_logarithmic && yLow > 0 && yLow < 0.5 * yHigh)
        yLow = 0;

    m_labelExponent = m_logarithmic ? 0 : exponentFor(yLow, yHigh);
    const double factor = std::pow(10.0, -m_labelExponent);
    while (m_series.size() > m_curves.size()) {
        chart()->removeSeries(m_series.back());
        delete m_series.back();
        m_series.pop_back();
    }
    setRoundRange(*m_xAxis, xLow, xHigh, std::max(4, width() / 90), false);
    applyAxes(yLow, yHigh);
    const int columns = std::max(64, viewport()->width());
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        if (i == m_series.size()) {
            m_series.push_back(new QLineSeries);
            chart()->addSeries(m_series.back());
            m_series.back()->attachAxis(m_xAxis);
            m_series.back()->attachAxis(seriesAxis());
        }
        m_series[i]->setName(m_curves[i].name);
        const auto points = m_curves[i].muted ? QList<QPointF>() : decimate(m_curves[i].points, columns);
        m_series[i]->replace(m_logarithmic ? inDecades(points) : m_labelExponent ? scaled(points, factor) : points);
    }
    const bool empty = isEmpty();
    m_xAxis->setVisible(!empty);
    m_yAxis->setVisible(!empty);
    // An axis keeps the places of its old ticks, under new numbers, until it is laid out again.
    chart()->layout()->invalidate();
    chart()->layout()->activate();
    restyle();
}

bool CurveChart::isEmpty() const
{
    return std::all_of(m_curves.begin(), m_curves.end(), [](const Curve& curve) { return curve.points.isEmpty(); });
}

void CurveChart::restyle()
{
    styleChart(*chart());
    const Theme& theme = Theme::current();
    setBackgroundBrush(theme.colors().base);
    for (std::size_t i = 0; i < m_series.size() && i < m_curves.size(); ++i) {
        const Curve& curve = m_curves[i];
        QColor color = curve.colorIndex < 0 ? theme.colors().mutedText : theme.seriesColor(curve.colorIndex);
        color.setAlphaF(static_cast<float>(curve.opacity));
        QPen pen(color, curve.width, curve.dashed ? Qt::DashLine : Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
        pen.setCosmetic(true);
        m_series[i]->setPen(pen);
    }
    viewport()->update();
}

double CurveChart::xAt(const QPointF& position) const
{
    const QRectF plot = chart()->plotArea();
    const double share = plot.width() > 0 ? (position.x() - plot.left()) / plot.width() : 0;
    return m_xAxis->min() + std::clamp(share, 0.0, 1.0) * (m_xAxis->max() - m_xAxis->min());
}

int CurveChart::legendEntryAt(const QPointF& position) const
{
    for (std::size_t i = 0; i < m_legendEntries.size(); ++i)
        if (m_legendEntries[i].contains(position))
            return static_cast<int>(i);
    return -1;
}

double CurveChart::pixelOf(double x) const
{
    const QRectF plot = chart()->plotArea();
    const double share = (x - m_xAxis->min()) / (m_xAxis->max() - m_xAxis->min());
    return plot.left() + std::clamp(share, 0.0, 1.0) * plot.width();
}

std::pair<double, double> CurveChart::xLimits() const
{
    return {m_xAxis->min(), m_xAxis->max()};
}

std::pair<double, double> CurveChart::yLimits() const
{
    if (const auto* const axis = qobject_cast<const QLogValueAxis*>(m_yAxis))
        return {axis->min(), axis->max()};
    const auto* const axis = qobject_cast<const QValueAxis*>(m_yAxis);
    const double unit = std::pow(10.0, m_labelExponent);
    return axis ? std::pair(axis->min() * unit, axis->max() * unit) : std::pair(0.0, 1.0);
}

bool CurveChart::isOnMarker(const QPointF& position) const
{
    return m_markerMovable && !std::isnan(m_marker) && !isEmpty() && chart()->plotArea().contains(position) &&
           std::abs(pixelOf(m_marker) - position.x()) <= kMarkerReach;
}

void CurveChart::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && isOnMarker(event->position()))
        m_markerDragged = true;
    else if (m_bandSelectable && event->button() == Qt::LeftButton && chart()->plotArea().contains(event->position()))
        m_dragStart = event->position().x();
    else
        QChartView::mousePressEvent(event);
}

void CurveChart::mouseMoveEvent(QMouseEvent* event)
{
    m_cursor = event->position();
    if (m_markerMovable && !m_dragStart)
        viewport()->setCursor(m_markerDragged || isOnMarker(event->position()) ? Qt::SplitHCursor
                              : m_bandSelectable                               ? Qt::CrossCursor
                                                                               : Qt::ArrowCursor);
    if (m_markerDragged) {
        setMarker(xAt(event->position()));
        Q_EMIT markerMoved(m_marker);
    }
    if (m_dragStart) {
        const double start = xAt({*m_dragStart, 0});
        const double now = xAt(event->position());
        setBand(std::min(start, now), std::max(start, now));
    }
    viewport()->update();
    QChartView::mouseMoveEvent(event);
}

void CurveChart::mouseReleaseEvent(QMouseEvent* event)
{
    if (std::exchange(m_markerDragged, false))
        return;
    if (!m_dragStart || event->button() != Qt::LeftButton) {
        QChartView::mouseReleaseEvent(event);
        return;
    }
    const double start = *std::exchange(m_dragStart, std::nullopt);
    if (std::abs(event->position().x() - start) < kMinimumDragPixels) {
        clearBand();
        Q_EMIT bandCleared();
        return;
    }
    const double low = xAt({std::min(start, event->position().x()), 0});
    const double high = xAt({std::max(start, event->position().x()), 0});
    setBand(low, high);
    Q_EMIT bandSelected(low, high);
}

void CurveChart::leaveEvent(QEvent* event)
{
    m_cursor.reset();
    viewport()->update();
    QChartView::leaveEvent(event);
}

void CurveChart::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    refresh();
}

} // namespace kinescope::widgets
