#pragma once

#include "widgets/training/min_max_pyramid.h"

#include <QList>
#include <QPointF>

#include <array>
#include <vector>

namespace kinescope::widgets
{

/// What a training curve is drawn over.
enum class CurveAxis
{
    Step,  ///< within the stage
    Epoch, ///< passes over the training data
    Time,  ///< seconds since the run began, pauses excluded
};

/// One value of a run as it grows: raw and smoothed, each with its extremes at hand, so that millions of points cost no
/// more to draw than the pixels they fall on.
class CurveSeries
{
public:
    struct Place
    {
        double step = 0;
        double epoch = 0;
        double seconds = 0;
    };

    /// @param place its step must be above the last one's; otherwise the value is passed by
    void append(const Place& place, double value);
    qsizetype size() const { return m_raw.size(); }
    double x(qsizetype index, CurveAxis axis) const { return m_x[static_cast<std::size_t>(axis)][std::size_t(index)]; }
    double value(qsizetype index) const { return m_raw.at(index); }
    double smoothedValue(qsizetype index) const { return m_smoothed.at(index); }

    /// Exponential moving average without the pull towards zero at the start (see smoothed()); kept up to date as the
    /// series grows. @param weight in [0, 1)
    void setSmoothing(double weight);

    /// Points within [low, high] of the axis and one beside each end, at most four for each of `columns` equal
    /// stretches: first and last, lowest and highest, in their order, so that the drawn line covers what the whole line
    /// would. NaN values stay as one point in their stretch.
    QList<QPointF> visible(CurveAxis axis, double low, double high, int columns, bool smoothed) const;

private:
    void appendSmoothed(double value);

    std::array<std::vector<double>, 3> m_x;
    MinMaxPyramid m_raw;
    MinMaxPyramid m_smoothed;
    double m_weight = 0;
    double m_average = 0;
    double m_bias = 1;
};

} // namespace kinescope::widgets
