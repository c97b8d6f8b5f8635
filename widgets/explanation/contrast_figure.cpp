#include "widgets/explanation/contrast_figure.h"

#include "widgets/common/curve_chart.h"
#include "widgets/explanation/contrast_map.h"
#include "widgets/explanation/deletion_curves.h"
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
    showCurve(chart, curve, xTitle);
    paintWidget(chart, painter, place);
}

} // namespace

QImage paintContrastFigure(const core::DeletionTest& test, const QString& title, int width)
{
    const bool tested = !test.joints.removed.empty();
    const int height = kTitleHeight + kMapHeight + kMargin + (tested ? kChartHeight + 2 * kMargin : 0);
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
    if (!tested)
        return image;
    const int half = (width - 3 * kMargin) / 2;
    const int top = kTitleHeight + kMapHeight + kMargin;
    paintCurve(test.joints, DeletionCurves::tr("Joints taken out (%)"), painter,
               QRect(kMargin, top, half, kChartHeight));
    paintCurve(test.frames, DeletionCurves::tr("Frames taken out (%)"), painter,
               QRect(2 * kMargin + half, top, half, kChartHeight));
    return image;
}

} // namespace kinescope::widgets
