#include "widgets/training/min_max_pyramid.h"

#include <cmath>

namespace kinescope::widgets
{

MinMaxPyramid::Extremes MinMaxPyramid::one(qsizetype place) const
{
    if (std::isnan(at(place)))
        return {-1, -1, place};
    return {place, place, -1};
}

void MinMaxPyramid::merge(Extremes& into, const Extremes& other) const
{
    if (other.lowest >= 0 && (into.lowest < 0 || at(other.lowest) < at(into.lowest)))
        into.lowest = other.lowest;
    if (other.highest >= 0 && (into.highest < 0 || at(other.highest) > at(into.highest)))
        into.highest = other.highest;
    if (into.gap < 0)
        into.gap = other.gap;
}

void MinMaxPyramid::append(double value)
{
    const qsizetype place = size();
    m_values.push_back(value);
    const Extremes added = one(place);
    qsizetype width = kFan;
    for (std::size_t level = 0; width <= place + 1 || level < m_levels.size(); ++level, width *= kFan) {
        if (level == m_levels.size())
            m_levels.emplace_back();
        auto& nodes = m_levels[level];
        const auto node = static_cast<std::size_t>(place / width);
        if (node < nodes.size()) {
            merge(nodes[node], added);
            continue;
        }
        // A level begins late, with the node that its first `width` values fill.
        nodes.push_back(nodes.empty() && place > 0 ? extremes(0, place + 1) : added);
    }
}

MinMaxPyramid::Extremes MinMaxPyramid::extremes(qsizetype begin, qsizetype end) const
{
    Extremes found;
    for (qsizetype place = begin; place < end;) {
        qsizetype width = 1;
        std::size_t levels = 0; // as high as a whole node fits
        while (levels < m_levels.size() && place % (width * kFan) == 0 && place + width * kFan <= end &&
               static_cast<std::size_t>(place / (width * kFan)) < m_levels[levels].size()) {
            width *= kFan;
            ++levels;
        }
        merge(found, levels == 0 ? one(place) : m_levels[levels - 1][static_cast<std::size_t>(place / width)]);
        place += width;
    }
    return found;
}

} // namespace kinescope::widgets
