#pragma once

#include <QByteArray>
#include <QString>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace kinescope::widgets
{

class CurveChart;

/// The curves in the visible range of x, one column each; curves of other x values get empty fields.
QByteArray visibleCurvesAsCsv(const CurveChart& chart);

/// By the ending of `path`: .csv (visible curves), .png (twice as fine as the screen) or .svg.
/// @return what went wrong, or nothing
QString exportChart(CurveChart& chart, const QString& path);

/// Asks where to, then exports. @return what went wrong, or nothing
QString askAndExportChart(CurveChart& chart, QWidget* parent, const QString& name);

} // namespace kinescope::widgets
