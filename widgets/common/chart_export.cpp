#include "widgets/common/chart_export.h"

#include "widgets/common/curve_chart.h"

#include "core/csv.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <cmath>
#include <functional>
#include <limits>
#include <map>

namespace kinescope::widgets
{
namespace
{

constexpr int kPictureScale = 2;

struct ChartExport
{
    Q_DECLARE_TR_FUNCTIONS(ChartExport)
};

QByteArray field(const QString& text)
{
    return QByteArray::fromStdString(core::csvField(text.toStdString()));
}

QString write(const QString& path, const std::function<bool(QIODevice&)>& content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && content(file) && file.commit())
        return {};
    return ChartExport::tr("The chart could not be written (%1): %2").arg(file.errorString(), path);
}

bool paintSvg(CurveChart& chart, QIODevice& device)
{
    QSvgGenerator svg;
    svg.setOutputDevice(&device);
    svg.setSize(chart.viewport()->size());
    svg.setViewBox(QRect(QPoint(), chart.viewport()->size()));
    svg.setTitle(chart.accessibleName());
    QPainter painter(&svg);
    chart.render(&painter);
    return painter.end();
}

bool paintPng(CurveChart& chart, QIODevice& device)
{
    QImage picture(chart.viewport()->size() * kPictureScale, QImage::Format_RGB32);
    picture.setDevicePixelRatio(kPictureScale);
    QPainter painter(&picture);
    chart.viewport()->render(&painter);
    painter.end();
    return picture.save(&device, "PNG");
}

} // namespace

QByteArray visibleCurvesAsCsv(const CurveChart& chart)
{
    const auto [low, high] = chart.visibleX();
    const auto& curves = chart.curves();
    std::map<double, std::vector<double>> rows;
    for (std::size_t column = 0; column < curves.size(); ++column)
        for (const QPointF& point : curves[column].points)
            if (point.x() >= low && point.x() <= high) {
                auto& row = rows[point.x()];
                row.resize(curves.size(), std::numeric_limits<double>::quiet_NaN());
                row[column] = point.y();
            }
    QByteArray text = field(chart.xTitle());
    for (const Curve& curve : curves)
        text += ',' + field(curve.name);
    text += '\n';
    for (const auto& [x, values] : rows) {
        text += QByteArray::number(x, 'g', 9);
        for (const double value : values)
            text += ',' + (std::isnan(value) ? QByteArray() : QByteArray::number(value, 'g', 9));
        text += '\n';
    }
    return text;
}

QString exportChart(CurveChart& chart, const QString& path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == u"csv")
        return write(path, [&](QIODevice& device) { return device.write(visibleCurvesAsCsv(chart)) >= 0; });
    if (ending == u"svg")
        return write(path, [&](QIODevice& device) { return paintSvg(chart, device); });
    if (ending == u"png")
        return write(path, [&](QIODevice& device) { return paintPng(chart, device); });
    return ChartExport::tr("Expected a name that ends in .csv, .png or .svg: %1").arg(path);
}

QString askAndExportChart(CurveChart& chart, QWidget* parent, const QString& name)
{
    QString filter;
    QString path =
        QFileDialog::getSaveFileName(parent, ChartExport::tr("Export the visible range"), name + QStringLiteral(".csv"),
                                     ChartExport::tr("Values (*.csv);;Picture (*.png);;Drawing (*.svg)"), &filter);
    if (path.isEmpty())
        return {};
    if (QFileInfo(path).suffix().isEmpty())
        path += filter.contains(u"svg")   ? QStringLiteral(".svg")
                : filter.contains(u"png") ? QStringLiteral(".png")
                                          : QStringLiteral(".csv");
    return exportChart(chart, path);
}

} // namespace kinescope::widgets
