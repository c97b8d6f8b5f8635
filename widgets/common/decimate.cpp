#include "widgets/common/decimate.h"

#include <algorithm>
#include <cmath>

namespace kinescope::widgets
{
namespace
{

void appendColumn(const QList<QPointF>& points, qsizetype begin, qsizetype end, QList<QPointF>& result)
{
    qsizetype lowest = -1;
    qsizetype highest = -1;
    qsizetype gap = -1;
    for (qsizetype i = begin; i < end; ++i) {
        const double y = points[i].y();
        if (std::isnan(y)) {
            gap = i;
            continue;
        }
        if (lowest < 0 || y < points[lowest].y())
            lowest = i;
        if (highest < 0 || y > points[highest].y())
            highest = i;
    }
    qsizetype kept[] = {lowest, highest, gap};
    std::sort(std::begin(kept), std::end(kept));
    for (qsizetype i = 0, last = -1; i < 3; last = kept[i++])
        if (kept[i] >= 0 && kept[i] != last)
            result.append(points[kept[i]]);
}

} // namespace

QList<QPointF> decimate(const QList<QPointF>& points, int columns)
{
    if (columns < 1 || points.size() <= 2 * static_cast<qsizetype>(columns))
        return points;
    const double first = points.front().x();
    const double width = (points.back().x() - first) / columns;
    if (!(width > 0))
        return points;
    QList<QPointF> result{points.front()};
    qsizetype begin = 1;
    for (int column = 0; column < columns && begin < points.size() - 1; ++column) {
        qsizetype end = begin;
        const double limit = first + width * (column + 1);
        while (end < points.size() - 1 && (points[end].x() < limit || column == columns - 1))
            ++end;
        appendColumn(points, begin, end, result);
        begin = end;
    }
    result.append(points.back());
    return result;
}

} // namespace kinescope::widgets
