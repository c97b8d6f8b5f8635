#include "widgets/spectrum/block_overview.h"

#include "widgets/common/decimate.h"
#include "widgets/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kinescope::widgets
{
namespace
{

QList<QPointF> outline(const std::vector<double>& values, const QRectF& area, double highest)
{
    QList<QPointF> points;
    for (std::size_t k = 0; k < values.size(); ++k)
        points.append({area.left() + (static_cast<double>(k) + 0.5) / static_cast<double>(values.size()) * area.width(),
                       area.bottom() - values[k] / highest * area.height()});
    return decimate(points, static_cast<int>(area.width()));
}

} // namespace

BlockOverview::BlockOverview(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("blockOverview"));
    setAccessibleName(tr("All blocks"));
    setToolTip(tr("Every block before (grey) and after (colour) SG-SRM, on one scale. Click to choose a block."));
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void BlockOverview::setBlocks(const std::vector<core::BlockSpectrum>& blocks, std::size_t lowBand,
                              const std::vector<core::BlockSpectrum>& compared)
{
    m_blocks = blocks;
    m_compared = compared;
    m_lowBand = lowBand;
    update();
}

void BlockOverview::setCurrent(int block)
{
    m_current = block;
    update();
}

/// Cells fill a grid that is as near to the widget's shape as it can be.
QRectF BlockOverview::cell(int block) const
{
    const int count = std::max(1, static_cast<int>(m_blocks.size()));
    const double shape = width() / std::max(1.0, static_cast<double>(height())) / 1.6;
    const int columns = std::clamp(static_cast<int>(std::lround(std::sqrt(count * shape))), 1, count);
    const int rows = (count + columns - 1) / columns;
    const double cellWidth = static_cast<double>(width()) / columns;
    const double cellHeight = static_cast<double>(height()) / rows;
    return QRectF(block % columns * cellWidth, block / columns * cellHeight, cellWidth, cellHeight)
        .adjusted(3, 2, -3, -2);
}

void BlockOverview::drawBlock(QPainter& painter, int block, double highest) const
{
    const Theme& theme = Theme::current();
    const core::BlockSpectrum& spectrum = m_blocks[static_cast<std::size_t>(block)];
    const QRectF frame = cell(block);
    const int titleHeight = painter.fontMetrics().height();
    const QRectF plot = frame.adjusted(3, titleHeight, -3, -3);
    if (!spectrum.before.empty()) {
        QColor band = theme.colors().grid;
        const double low = static_cast<double>(m_lowBand) / static_cast<double>(spectrum.before.size());
        painter.fillRect(plot.adjusted(low * plot.width(), 0, 0, 0), band);
    }
    painter.setPen(theme.colors().text);
    painter.drawText(frame.adjusted(4, 0, -4, 0), Qt::AlignLeft | Qt::AlignTop, tr("Block %1").arg(block + 1));
    painter.setPen(QPen(theme.colors().mutedText, 1));
    painter.drawPolyline(outline(spectrum.before, plot, highest));
    painter.setPen(QPen(theme.seriesColor(1), 1.2));
    painter.drawPolyline(outline(spectrum.after, plot, highest));
    if (static_cast<std::size_t>(block) < m_compared.size()) {
        painter.setPen(QPen(theme.seriesColor(0), 1.2));
        painter.drawPolyline(outline(m_compared[static_cast<std::size_t>(block)].after, plot, highest));
    }
    painter.setPen(
        QPen(block == m_current ? theme.colors().accent : theme.colors().border, block == m_current ? 2 : 1));
    painter.drawRoundedRect(frame, 3, 3);
}

void BlockOverview::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().colors().base);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.8);
    painter.setFont(small);
    double highest = 1e-12;
    for (const auto* blocks : {&m_blocks, &m_compared})
        for (const core::BlockSpectrum& block : *blocks)
            for (const auto* values : {&block.before, &block.after})
                for (const double value : *values)
                    highest = std::max(highest, value);
    for (int block = 0; block < static_cast<int>(m_blocks.size()); ++block)
        drawBlock(painter, block, highest);
}

void BlockOverview::mousePressEvent(QMouseEvent* event)
{
    for (int block = 0; block < static_cast<int>(m_blocks.size()); ++block)
        if (cell(block).contains(event->position()))
            Q_EMIT blockClicked(block);
}

} // namespace kinescope::widgets
