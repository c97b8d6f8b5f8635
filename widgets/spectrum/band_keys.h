#pragma once

#include <QObject>

#include <functional>
#include <optional>
#include <utility>

QT_BEGIN_NAMESPACE
class QKeyEvent;
QT_END_NAMESPACE

namespace kinescope::widgets
{

class CurveChart;

/// Marks a band of a chart by keys, as dragging does by mouse: left and right move it, with Shift its upper end alone,
/// Escape takes it away. Tells through the chart's own signals.
class BandKeys : public QObject
{
    Q_OBJECT

public:
    using Band = std::optional<std::pair<double, double>>;

    /// @param band the marked one, on the chart's x axis. The chart owns this object.
    BandKeys(CurveChart& chart, std::function<Band()> band);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool press(const QKeyEvent& event);
    void move(double lowSteps, double highSteps);

    CurveChart& m_chart;
    std::function<Band()> m_band;
};

} // namespace kinescope::widgets
