#include "widgets/training/smoothing.h"

#include <cmath>

namespace kinescope::widgets
{

QList<QPointF> smoothed(const QList<QPointF>& points, double weight)
{
    QList<QPointF> result;
    result.reserve(points.size());
    double average = 0;
    double bias = 1;
    for (const QPointF& point : points) {
        if (!std::isfinite(point.y())) {
            result.append(point);
            continue;
        }
        average = weight * average + (1 - weight) * point.y();
        bias *= weight;
        result.append({point.x(), average / (1 - bias)});
    }
    return result;
}

} // namespace kinescope::widgets
