#pragma once

#include "widgets/common/curve_chart.h"

#include <optional>

namespace kinescope::widgets
{

/// Curves over seconds with the playback's place. A click goes there, dragging a box comes closer, a double click shows
/// everything again; Shift+click sets a mark from which differences are read.
class TimeChart : public CurveChart
{
    Q_OBJECT

public:
    explicit TimeChart(QWidget* parent = nullptr);

    /// Seconds; NaN hides the line.
    void setPlaybackTime(double seconds);
    void resetZoom();
    bool isZoomed() const { return m_zoomed; }

Q_SIGNALS:
    void seekRequested(double seconds);

protected:
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    double yAt(double pixel) const;
    void zoomTo(const QRectF& box);
    QString differenceText() const;

    double m_time;
    double m_mark; ///< where differences are read from
    bool m_zoomed = false;
    std::optional<QPointF> m_boxStart;
    QRectF m_box;
    std::optional<double> m_pointer; ///< x under the mouse
};

} // namespace kinescope::widgets
