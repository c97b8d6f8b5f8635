#pragma once

#include <QChartView>
#include <QColor>
#include <QList>
#include <QPointF>
#include <QString>

#include <optional>
#include <vector>

QT_BEGIN_NAMESPACE
class QLineSeries;
class QValueAxis;
QT_END_NAMESPACE

namespace kinescope::widgets
{

/// One line of a chart.
struct Curve
{
    QString name;       ///< legend entry; empty: not in the legend
    int colorIndex = 0; ///< series colour of the theme; negative: muted text
    double width = 1.6;
    double opacity = 1;
    bool dashed = false;
    bool muted = false;    ///< stays in the legend, faded, but is not drawn
    QList<QPointF> points; ///< ascending in x; NaN leaves a gap
};

/// Line chart of the application's look: themed, decimated to two points a pixel, linear or logarithmic y, read-out
/// under the mouse, and optionally a band of x chosen by dragging. Very small and very large values are labelled in
/// parts of a power of ten, which is told in the corner, so that the labels stay short.
class CurveChart : public QChartView
{
    Q_OBJECT

public:
    explicit CurveChart(QWidget* parent = nullptr);

    void setTitles(const QString& x, const QString& y);
    void setLogarithmic(bool logarithmic);
    bool isLogarithmic() const { return m_logarithmic; }
    /// Values of shown curves, within the x range, that a logarithmic axis has no place for: zero and below.
    bool hasUndrawable() const { return m_hasUndrawable; }
    /// Power of ten that the labels of a linear y axis are in parts of; 0: they are the values.
    int labelExponent() const { return m_labelExponent; }
    void setCurves(std::vector<Curve> curves);
    const std::vector<Curve>& curves() const { return m_curves; }
    std::pair<double, double> visibleX() const { return xLimits(); }
    QString xTitle() const;
    /// Fixes the right end of the x axis; without it the data decides.
    void setXRange(double low, double high);
    /// The data decides again.
    void clearXRange();
    /// Fixes the y axis of a linear chart, e.g. to 0…1.
    void setYRange(std::optional<std::pair<double, double>> range);
    /// Text in the middle while there is nothing to draw.
    void setEmptyText(const QString& text);

    void setBandSelectable(bool selectable);
    /// Marks [low, high] on the x axis; an empty range takes the mark away.
    void setBand(double low, double high);
    void clearBand();
    /// A thin line at x, e.g. a cut-off; NaN hides it.
    void setMarker(double x);
    /// The marker can be dragged; markerMoved tells where to.
    void setMarkerMovable(bool movable) { m_markerMovable = movable; }

Q_SIGNALS:
    void bandSelected(double low, double high);
    void bandCleared();
    void markerMoved(double x);

protected:
    /// Place on the x axis under a position of the viewport, within the axis.
    double xAt(const QPointF& position) const;
    /// The curve whose legend entry is at a position; negative when there is none.
    int legendEntryAt(const QPointF& position) const;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

    double pixelOf(double x) const;
    bool isEmpty() const;
    QString valueText(const Curve& curve, double x) const;
    /// Lowest and highest shown value of an axis.
    std::pair<double, double> xLimits() const;
    std::pair<double, double> yLimits() const;

private:
    void refresh();
    void restyle();
    void applyAxes(double yLow, double yHigh);
    void replaceYAxis();
    QAbstractAxis* seriesAxis() const;
    bool isOnMarker(const QPointF& position) const;
    void drawLegend(QPainter* painter, const QRectF& plot) const;
    void drawLegendEntry(QPainter& painter, std::size_t index, const QString& name) const;
    void drawReadOut(QPainter* painter, const QRectF& plot) const;
    QString cornerText() const;

    std::vector<Curve> m_curves;
    std::vector<QLineSeries*> m_series;
    mutable std::vector<QRectF> m_legendEntries; ///< where each curve's entry was drawn; null when it was not
    QValueAxis* m_xAxis = nullptr;
    QAbstractAxis* m_yAxis = nullptr;
    QValueAxis* m_decades = nullptr; ///< of a logarithmic chart; hidden
    QString m_yTitle;
    QString m_emptyText;
    bool m_logarithmic = false;
    bool m_hasUndrawable = false;
    int m_labelExponent = 0;
    bool m_bandSelectable = false;
    bool m_markerMovable = false;
    bool m_markerDragged = false;
    std::optional<std::pair<double, double>> m_xRange;
    std::optional<std::pair<double, double>> m_yRange;
    std::optional<std::pair<double, double>> m_band;
    std::optional<double> m_dragStart;
    std::optional<QPointF> m_cursor;
    double m_marker;
};

} // namespace kinescope::widgets
