#include "widgets/training/zoom_chart.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace kinescope::widgets
{
namespace
{

constexpr double kWheelFactor = 0.8;    // a notch of the wheel
constexpr double kSmallestShare = 1e-5; // of the whole that a view can show
constexpr double kKeyPanShare = 0.1;
constexpr double kMinimumSelection = 0.005; // of the view; less is a click

} // namespace

ZoomChart::ZoomChart(QWidget* parent)
    : CurveChart(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleDescription(
        tr("Wheel zooms, dragging pans, Shift and dragging zooms to a stretch, a double click shows everything."
           " Click a name in the legend to switch its curve."));
}

void ZoomChart::setFullRange(double low, double high)
{
    m_full = {low, high > low ? high : low + 1};
    if (!m_view)
        setXRange(m_full.first, m_full.second);
}

void ZoomChart::applyView(std::optional<std::pair<double, double>> view)
{
    m_view = view;
    setXRange(viewRange().first, viewRange().second);
    Q_EMIT viewChanged();
}

void ZoomChart::showRange(double low, double high)
{
    const double whole = m_full.second - m_full.first;
    const double width = std::clamp(high - low, whole * kSmallestShare, whole);
    low = std::clamp(low, m_full.first, m_full.second - width);
    if (width >= whole)
        applyView(std::nullopt);
    else
        applyView(std::pair(low, low + width));
}

void ZoomChart::showAll()
{
    applyView(std::nullopt);
}

void ZoomChart::zoom(double factor, double anchor)
{
    const auto [low, high] = viewRange();
    showRange(anchor - (anchor - low) * factor, anchor + (high - anchor) * factor);
}

void ZoomChart::pan(double share)
{
    const auto [low, high] = viewRange();
    const double shift = (high - low) * share;
    if (isZoomed())
        showRange(low + shift, high + shift);
}

/// The chart's keys stay its own, whatever they are bound to in the window.
bool ZoomChart::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Plus || key == Qt::Key_Equal || key == Qt::Key_Minus || key == Qt::Key_Left ||
            key == Qt::Key_Right || key == Qt::Key_Home) {
            event->accept();
            return true;
        }
    }
    return CurveChart::event(event);
}

void ZoomChart::wheelEvent(QWheelEvent* event)
{
    const double notches = event->angleDelta().y() / 120.0;
    if (notches != 0)
        zoom(std::pow(kWheelFactor, notches), xAt(event->position()));
    event->accept();
}

void ZoomChart::mousePressEvent(QMouseEvent* event)
{
    const bool inPlot = chart()->plotArea().contains(event->position());
    if (event->button() != Qt::LeftButton || !inPlot)
        return CurveChart::mousePressEvent(event);
    if (const int entry = legendEntryAt(event->position()); entry >= 0) {
        Q_EMIT legendClicked(curves()[static_cast<std::size_t>(entry)].name);
        return;
    }
    if (event->modifiers().testFlag(Qt::ShiftModifier))
        m_selectFrom = xAt(event->position());
    else
        m_panFrom = event->position().x();
}

void ZoomChart::mouseMoveEvent(QMouseEvent* event)
{
    if (m_panFrom && chart()->plotArea().width() > 0) {
        const double moved = event->position().x() - *m_panFrom;
        m_panFrom = event->position().x();
        pan(-moved / chart()->plotArea().width());
    }
    if (m_selectFrom) {
        const double now = xAt(event->position());
        setBand(std::min(*m_selectFrom, now), std::max(*m_selectFrom, now));
    }
    CurveChart::mouseMoveEvent(event);
}

void ZoomChart::mouseReleaseEvent(QMouseEvent* event)
{
    m_panFrom.reset();
    if (m_selectFrom) {
        const double from = *std::exchange(m_selectFrom, std::nullopt);
        const double to = xAt(event->position());
        clearBand();
        if (std::abs(to - from) > kMinimumSelection * (viewRange().second - viewRange().first))
            showRange(std::min(from, to), std::max(from, to));
    }
    CurveChart::mouseReleaseEvent(event);
}

void ZoomChart::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (legendEntryAt(event->position()) < 0)
        showAll();
}

void ZoomChart::keyPressEvent(QKeyEvent* event)
{
    const double middle = (viewRange().first + viewRange().second) / 2;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(kWheelFactor, middle);
    case Qt::Key_Minus:
        return zoom(1 / kWheelFactor, middle);
    case Qt::Key_Left:
        return pan(-kKeyPanShare);
    case Qt::Key_Right:
        return pan(kKeyPanShare);
    case Qt::Key_Home:
        return showAll();
    default:
        CurveChart::keyPressEvent(event);
    }
}

} // namespace kinescope::widgets
