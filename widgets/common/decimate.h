#pragma once

#include <QList>
#include <QPointF>

namespace kinescope::widgets
{

/// At most two points for each of `columns` equal stretches of x: the lowest and the highest y, in their order.
/// NaN values stay as one point in their stretch, so that gaps stay gaps. Ends are kept.
/// @param points ascending in x
QList<QPointF> decimate(const QList<QPointF>& points, int columns);

} // namespace kinescope::widgets
