#pragma once

#include <QtCharts/QChart>

namespace kinescope::widgets
{

/// Background, title, legend and every axis of `chart` in the theme's colours. Call again after axes were added and
/// when the theme changes; series keep their own colours.
void styleChart(QChart& chart);

/// One axis alone: line, grid, labels and title.
void styleAxis(QAbstractAxis& axis);

/// Styles `chart` now and whenever the theme changes, as long as it lives.
void followTheme(QChart& chart);

} // namespace kinescope::widgets
