#pragma once

#include <QtGlobal>

#include <vector>

namespace kinescope::widgets
{

/// Lowest and highest value of any stretch of a growing series, without looking at every value: each level keeps the
/// extremes of sixteen entries of the level below. NaN values are gaps and never extremes.
class MinMaxPyramid
{
public:
    /// Places of the extremes in the series; negative when there is none.
    struct Extremes
    {
        qsizetype lowest = -1;
        qsizetype highest = -1;
        qsizetype gap = -1; ///< the first NaN
    };

    void clear() { m_values.clear(), m_levels.clear(); }
    void append(double value);
    qsizetype size() const { return static_cast<qsizetype>(m_values.size()); }
    double at(qsizetype place) const { return m_values[static_cast<std::size_t>(place)]; }

    /// Of values [begin, end); the first of equal ones.
    Extremes extremes(qsizetype begin, qsizetype end) const;

private:
    static constexpr qsizetype kFan = 16;

    Extremes one(qsizetype place) const;
    void merge(Extremes& into, const Extremes& other) const;

    std::vector<double> m_values;
    std::vector<std::vector<Extremes>> m_levels; ///< the first of 16 values each
};

} // namespace kinescope::widgets
