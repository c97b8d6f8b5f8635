#pragma once

#include <QList>
#include <QPointF>

namespace kinescope::widgets
{

/// Exponential moving average without the pull towards zero at the start: a constant stays constant.
/// The bias is divided out as in Adam (Kingma and Ba, 2015, section 3). NaN values are passed by.
/// @param weight in [0, 1): 0 leaves the values as they are
QList<QPointF> smoothed(const QList<QPointF>& points, double weight);

} // namespace kinescope::widgets
