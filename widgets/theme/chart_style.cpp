#include "widgets/theme/chart_style.h"

#include "widgets/theme/text_scale.h"
#include "widgets/theme/theme.h"

#include <QtCharts/QAbstractAxis>
#include <QtCharts/QLegend>

#include <QPen>

namespace kinescope::widgets
{
namespace
{

constexpr double kTextFactor = 0.88; ///< labels are smaller than the text around the chart

} // namespace

void styleAxis(QAbstractAxis& axis)
{
    const ThemeColors& colors = Theme::current().colors();
    axis.setLinePen(QPen(colors.border, 1));
    axis.setGridLinePen(QPen(colors.grid, 1));
    axis.setMinorGridLinePen(QPen(colors.grid, 1, Qt::DotLine));
    axis.setLabelsColor(colors.mutedText);
    axis.setTitleBrush(colors.mutedText);
    axis.setShadesVisible(false);
    axis.setLabelsFont(textFont(kTextFactor));
    axis.setTitleFont(textFont(kTextFactor));
}

void styleChart(QChart& chart)
{
    const ThemeColors& colors = Theme::current().colors();
    chart.setBackgroundBrush(colors.base);
    chart.setBackgroundPen(Qt::NoPen);
    chart.setBackgroundRoundness(0);
    chart.setPlotAreaBackgroundVisible(false);
    chart.setTitleBrush(colors.text);
    chart.setTitleFont(textFont());
    chart.legend()->setFont(textFont(kTextFactor));
    chart.legend()->setLabelColor(colors.text);
    chart.legend()->setBrush(Qt::NoBrush);
    chart.legend()->setPen(Qt::NoPen);
    const auto axes = chart.axes();
    for (QAbstractAxis* axis : axes)
        styleAxis(*axis);
}

void followTheme(QChart& chart)
{
    styleChart(chart);
    QObject::connect(&Theme::current(), &Theme::changed, &chart, [&chart] { styleChart(chart); });
}

} // namespace kinescope::widgets
