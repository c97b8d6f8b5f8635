#include "widgets/explanation/contrast_figure.h"

#include "widgets/common/curve_chart.h"
#include "widgets/explanation/contrast_map.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace kinescope::widgets
{
namespace
{

constexpr int kMargin = 16;
constexpr int kTitleHeight = 44;
constexpr int kMapHeight = 420;
constexpr int kChartHeight = 300;

QList<QPointF> points(const core::DeletionCurve& curve, const std::vector<double>& values, double deviations)
{
    QList<QPointF> result;
    for (std::size_t point = 0; point < values.size(); ++point)
        result.append({100 * curve.removed[point], values[point] + deviations * curve.randomDeviation[point]});
    return result;
}

void paintWidget(QWidget& widget, QPainter& painter, const QRect& place)
{
    widget.resize(place.size());
    widget.ensurePolished();
    widget.grab(); // lays charts out; the first picture of a fresh one still has its default axes
    painter.drawPixmap(place.topLeft(), widget.grab());
}

void paintCurve(const core::DeletionCurve& curve, const QString& xTitle, QPainter& painter, const QRect& place)
{
    CurveChart chart;
    chart.setTitles(xTitle, QObject::tr("Margin left"));
    chart.setXRange(0, 100);
    chart.setCurves(
        {{.name = QObject::tr("Ranked first"), .colorIndex = 1, .width = 2, .points = points(curve, curve.ranked, 0)},
         {.name = QObject::tr("At random"), .colorIndex = 0, .points = points(curve, curve.randomMean, 0)},
         {.name = QObject::tr("± deviation"),
          .colorIndex = 0,
          .width = 1,
          .opacity = 0.6,
          .dashed = true,
          .points = points(curve, curve.randomMean, 1)},
         {.name = {},
          .colorIndex = 0,
          .width = 1,
          .opacity = 0.6,
          .dashed = true,
          .points = points(curve, curve.randomMean, -1)}});
    paintWidget(chart, painter, place);
}

} // namespace

QImage paintContrastFigure(const core::DeletionTest& test, const QString& title, int width)
{
    const int height = kTitleHeight + kMapHeight + kChartHeight + 3 * kMargin;
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Theme::current().colors().base);
    QPainter painter(&image);
    painter.setPen(Theme::current().colors().text);
    QFont font = QApplication::font();
    font.setBold(true);
    painter.setFont(font);
    const auto& explanation = test.explanation;
    painter.drawText(
        QRect(kMargin, 8, width - 2 * kMargin, kTitleHeight), Qt::AlignLeft | Qt::TextWordWrap,
        QObject::tr("%1: why “%2” and not “%3” (margin %4)")
            .arg(title, QString::fromStdString(explanation.first), QString::fromStdString(explanation.second))
            .arg(explanation.margin, 0, 'f', 4));
    ContrastMap map;
    map.setExplanation(explanation);
    paintWidget(map, painter, QRect(kMargin, kTitleHeight, width - 2 * kMargin, kMapHeight));
    const int half = (width - 3 * kMargin) / 2;
    const int top = kTitleHeight + kMapHeight + kMargin;
    paintCurve(test.joints, QObject::tr("Joints taken out (%)"), painter, QRect(kMargin, top, half, kChartHeight));
    paintCurve(test.frames, QObject::tr("Frames taken out (%)"), painter,
               QRect(2 * kMargin + half, top, half, kChartHeight));
    return image;
}

} // namespace kinescope::widgets
