#pragma once

#include "widgets/common/curve_chart.h"

#include <optional>
#include <utility>

namespace kinescope::widgets
{

/// A line chart that can be looked into: the wheel or + and - zoom along x, dragging or the arrow keys pan, Shift and
/// dragging zooms to a stretch, a double click or Home shows everything again; a click on a legend entry switches its
/// curve. The y axis follows what is in view.
class ZoomChart : public CurveChart
{
    Q_OBJECT

public:
    explicit ZoomChart(QWidget* parent = nullptr);

    /// All there is to see; a view that showed everything keeps doing so.
    void setFullRange(double low, double high);
    std::pair<double, double> viewRange() const { return m_view.value_or(m_full); }
    bool isZoomed() const { return m_view.has_value(); }

    /// @param factor below 1 shows less @param anchor place that stays where it is
    void zoom(double factor, double anchor);
    /// @param share of the view's width, positive to the right
    void pan(double share);
    void showRange(double low, double high);
    void showAll();

Q_SIGNALS:
    void viewChanged();
    /// @param name of the curve
    void legendClicked(const QString& name);

protected:
    bool event(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void applyView(std::optional<std::pair<double, double>> view);

    std::pair<double, double> m_full{0, 1};
    std::optional<std::pair<double, double>> m_view;
    std::optional<double> m_panFrom;
    std::optional<double> m_selectFrom; ///< on the x axis
};

} // namespace kinescope::widgets
