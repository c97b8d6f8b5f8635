#include "widgets/spectrum/heat_map.h"

#include "widgets/common/round_step.h"
#include "widgets/theme/theme.h"

#include <opencv2/imgproc.hpp>

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <limits>

namespace kinescope::widgets
{
namespace
{

constexpr double kMinimumDragPixels = 4;

} // namespace

QImage colorize(const std::vector<std::vector<double>>& values, double low, double high, HeatColors heatColors)
{
    if (values.empty() || values.front().empty())
        return {};
    const int rows = static_cast<int>(values.size());
    const int columns = static_cast<int>(values.front().size());
    cv::Mat levels(rows, columns, CV_8UC1, cv::Scalar(0));
    const double scale = high > low ? 255.0 / (high - low) : 0;
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column)
            levels.at<unsigned char>(row, column) = cv::saturate_cast<unsigned char>(
                (values[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)] - low) * scale);
    cv::Mat colors;
    cv::applyColorMap(levels, colors, heatColors == HeatColors::Cividis ? cv::COLORMAP_CIVIDIS : cv::COLORMAP_VIRIDIS);
    QImage image(columns, rows, QImage::Format_ARGB32);
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column) {
            const auto& pixel = colors.at<cv::Vec3b>(row, column);
            const double value = values[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
            image.setPixel(column, row, std::isnan(value) ? qRgba(0, 0, 0, 0) : qRgb(pixel[2], pixel[1], pixel[0]));
        }
    return image;
}

HeatMap::HeatMap(QWidget* parent)
    : QWidget(parent)
    , m_marker(std::numeric_limits<double>::quiet_NaN())
{
    setMouseTracking(true);
    setCursor(Qt::CrossCursor);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void HeatMap::setValues(const std::vector<QString>& rowNames, const std::vector<std::vector<double>>& values,
                        double xHigh)
{
    m_rowNames = rowNames;
    m_values = values;
    m_xHigh = xHigh > 0 ? xHigh : 1;
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const auto& row : values)
        for (const double value : row)
            if (std::isfinite(value)) {
                low = std::min(low, value);
                high = std::max(high, value);
            }
    m_image = colorize(values, low, high, m_colors);
    if (m_selectedRows.size() != rowNames.size())
        m_selectedRows.assign(rowNames.size(), false);
    update();
}

void HeatMap::setTitles(const QString& x, const QString& value)
{
    m_xTitle = x;
    m_valueTitle = value;
}

void HeatMap::setBand(double low, double high)
{
    m_band = high > low ? std::optional(std::pair(low, high)) : std::nullopt;
    update();
}

void HeatMap::setMarker(double x)
{
    m_marker = x;
    update();
}

void HeatMap::setSelectedRows(const std::vector<bool>& rows)
{
    m_selectedRows = rows;
    update();
}

QFont HeatMap::smallFont() const
{
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.8);
    return small;
}

QRectF HeatMap::plotArea() const
{
    const QFontMetrics metrics(smallFont());
    int names = 0;
    for (const QString& name : m_rowNames)
        names = std::max(names, metrics.horizontalAdvance(name));
    return QRectF(rect()).adjusted(names + 10, 6, -8, -2.0 * metrics.height() - 8);
}

double HeatMap::xAt(double pixel) const
{
    const QRectF plot = plotArea();
    return std::clamp((pixel - plot.left()) / plot.width(), 0.0, 1.0) * m_xHigh;
}

double HeatMap::pixelOf(double x) const
{
    const QRectF plot = plotArea();
    return plot.left() + std::clamp(x / m_xHigh, 0.0, 1.0) * plot.width();
}

int HeatMap::rowAt(double pixel) const
{
    const QRectF plot = plotArea();
    const int rows = static_cast<int>(m_rowNames.size());
    const double share = (pixel - plot.top()) / plot.height();
    return share < 0 || share >= 1 ? -1 : static_cast<int>(share * rows);
}

void HeatMap::drawRowNames(QPainter& painter, const QRectF& plot) const
{
    const ThemeColors& colors = Theme::current().colors();
    const double height = plot.height() / static_cast<double>(m_rowNames.size());
    const int step = std::max(1, static_cast<int>(std::ceil(0.82 * painter.fontMetrics().height() / height)));
    for (std::size_t row = 0; row < m_rowNames.size(); ++row) {
        const bool selected = m_selectedRows[row];
        if (row % static_cast<std::size_t>(step) != 0 && !selected)
            continue;
        painter.setPen(selected ? colors.accent : colors.mutedText);
        const double middle = plot.top() + (static_cast<double>(row) + 0.5) * height;
        painter.drawText(QRectF(0, middle - 10, plot.left() - 5, 20), Qt::AlignRight | Qt::AlignVCenter,
                         m_rowNames[row]);
    }
}

void HeatMap::drawAxis(QPainter& painter, const QRectF& plot) const
{
    const int lineHeight = painter.fontMetrics().height();
    painter.setPen(Theme::current().colors().mutedText);
    const double step = roundStep(m_xHigh, std::max(2, static_cast<int>(plot.width() / 70)));
    for (double x = 0; x <= m_xHigh * 1.0001; x += step) {
        const double pixel = pixelOf(x);
        painter.drawLine(QPointF(pixel, plot.bottom()), QPointF(pixel, plot.bottom() + 3));
        painter.drawText(QRectF(pixel - 30, plot.bottom() + 3, 60, lineHeight), Qt::AlignHCenter | Qt::AlignTop,
                         QString::number(x, 'g', 4));
    }
    painter.drawText(QRectF(plot.left(), plot.bottom() + 3 + lineHeight, plot.width(), lineHeight), Qt::AlignCenter,
                     m_xTitle);
}

void HeatMap::paintEvent(QPaintEvent*)
{
    const ThemeColors& colors = Theme::current().colors();
    QPainter painter(this);
    painter.fillRect(rect(), colors.base);
    if (m_image.isNull()) {
        painter.setPen(colors.mutedText);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
        return;
    }
    const QRectF plot = plotArea();
    painter.setFont(smallFont());
    painter.drawImage(plot, m_image);
    drawRowNames(painter, plot);
    drawAxis(painter, plot);
    if (m_marker >= 0 && m_marker <= m_xHigh) {
        painter.setPen(QPen(Qt::white, 1.4));
        painter.drawLine(QPointF(pixelOf(m_marker), plot.top()), QPointF(pixelOf(m_marker), plot.bottom()));
    }
    if (m_band) {
        const QRectF band(QPointF(pixelOf(m_band->first), plot.top()), QPointF(pixelOf(m_band->second), plot.bottom()));
        painter.fillRect(QRectF(plot.topLeft(), band.bottomLeft()), QColor(0, 0, 0, 110));
        painter.fillRect(QRectF(band.topRight(), plot.bottomRight()), QColor(0, 0, 0, 110));
        painter.setPen(QPen(Qt::white, 1));
        painter.drawRect(band);
    }
}

void HeatMap::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && !m_image.isNull())
        m_dragStart = event->position().x();
}

void HeatMap::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_dragStart || std::abs(event->position().x() - *m_dragStart) < kMinimumDragPixels)
        return;
    const double start = xAt(*m_dragStart);
    const double now = xAt(event->position().x());
    setBand(std::min(start, now), std::max(start, now));
}

void HeatMap::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_dragStart || event->button() != Qt::LeftButton)
        return;
    const double start = *std::exchange(m_dragStart, std::nullopt);
    if (std::abs(event->position().x() - start) >= kMinimumDragPixels) {
        Q_EMIT bandSelected(xAt(std::min(start, event->position().x())), xAt(std::max(start, event->position().x())));
        return;
    }
    if (m_band) {
        setBand(0, 0);
        Q_EMIT bandCleared();
    } else if (const int row = rowAt(event->position().y()); row >= 0) {
        Q_EMIT rowClicked(row);
        if (plotArea().contains(event->position()))
            Q_EMIT xClicked(xAt(event->position().x()));
    }
}

bool HeatMap::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && !m_image.isNull()) {
        auto* const help = static_cast<QHelpEvent*>(event);
        const int row = rowAt(help->pos().y());
        if (row >= 0) {
            const auto& values = m_values[static_cast<std::size_t>(row)];
            const double x = xAt(help->pos().x());
            const auto column =
                std::min(static_cast<std::size_t>(x / m_xHigh * static_cast<double>(values.size())), values.size() - 1);
            QToolTip::showText(help->globalPos(),
                               tr("%1 at %2: %3 %4")
                                   .arg(m_rowNames[static_cast<std::size_t>(row)])
                                   .arg(x, 0, 'f', 2)
                                   .arg(values[column], 0, 'g', 3)
                                   .arg(m_valueTitle),
                               this);
            return true;
        }
    }
    return QWidget::event(event);
}

} // namespace kinescope::widgets
