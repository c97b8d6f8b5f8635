#include "widgets/training/curve_series.h"

#include <algorithm>
#include <cmath>

namespace kinescope::widgets
{

void CurveSeries::append(const Place& place, double value)
{
    auto& steps = m_x[0];
    if (!steps.empty() && !(place.step > steps.back()))
        return;
    const std::array<double, 3> xs{place.step, place.epoch, place.seconds};
    for (std::size_t axis = 0; axis < xs.size(); ++axis) // a clock may stand still, but a curve never runs back
        m_x[axis].push_back(m_x[axis].empty() ? xs[axis] : std::max(xs[axis], m_x[axis].back()));
    m_raw.append(value);
    appendSmoothed(value);
}

void CurveSeries::appendSmoothed(double value)
{
    if (!std::isfinite(value)) {
        m_smoothed.append(value);
        return;
    }
    m_average = m_weight * m_average + (1 - m_weight) * value;
    m_bias *= m_weight;
    m_smoothed.append(m_average / (1 - m_bias));
}

void CurveSeries::setSmoothing(double weight)
{
    if (weight == m_weight)
        return;
    m_weight = weight;
    m_average = 0;
    m_bias = 1;
    m_smoothed.clear();
    for (qsizetype i = 0; i < m_raw.size(); ++i)
        appendSmoothed(m_raw.at(i));
}

QList<QPointF> CurveSeries::visible(CurveAxis axis, double low, double high, int columns, bool smoothed) const
{
    const auto& x = m_x[static_cast<std::size_t>(axis)];
    const MinMaxPyramid& values = smoothed ? m_smoothed : m_raw;
    const auto placeOf = [&](auto found) { return static_cast<qsizetype>(found - x.begin()); };
    const qsizetype first = std::max<qsizetype>(0, placeOf(std::lower_bound(x.begin(), x.end(), low)) - 1);
    const qsizetype last = std::min(size(), placeOf(std::upper_bound(x.begin(), x.end(), high)) + 1);
    QList<QPointF> points;
    const auto add = [&](qsizetype place) { points.append({x[static_cast<std::size_t>(place)], values.at(place)}); };
    if (last - first <= 4 * static_cast<qsizetype>(columns) || !(high > low)) {
        for (qsizetype place = first; place < last; ++place)
            add(place);
        return points;
    }
    points.reserve(4 * columns + 2);
    qsizetype begin = first;
    for (int column = 0; column <= columns && begin < last; ++column) {
        const double edge = low + (high - low) * (column + 1) / columns;
        const qsizetype end =
            column == columns ? last
                              : std::min(last, placeOf(std::lower_bound(x.begin() + begin, x.begin() + last, edge)));
        if (end <= begin)
            continue;
        const auto found = values.extremes(begin, end);
        std::array<qsizetype, 5> kept{begin, found.lowest, found.highest, found.gap, end - 1};
        std::sort(kept.begin(), kept.end());
        for (std::size_t i = 0; i < kept.size(); ++i)
            if (kept[i] >= 0 && (i == 0 || kept[i] != kept[i - 1]))
                add(kept[i]);
        begin = end;
    }
    return points;
}

} // namespace kinescope::widgets
