#include "widgets/along_time/along_time_map.h"

#include "widgets/spectrum/heat_map.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kinescope::widgets
{
namespace
{

constexpr double kBandHeight = 15;
constexpr double kBandGap = 3;
constexpr int kMostNameWidth = 190;

} // namespace

AlongTimeMap::AlongTimeMap(QWidget* parent)
    : TimeMap(parent)
{
    setObjectName(QStringLiteral("alongTimeMap"));
    setAccessibleName(tr("Probability of each action over time"));
}

void AlongTimeMap::setResult(const core::AlongTime& result, const QList<int>& colors)
{
    m_result = result;
    m_colors = colors;
    m_shares = core::windowShares(result);
    m_image = colorize(result.probabilities, 0, 1);
    update();
}

void AlongTimeMap::setTruth(std::vector<core::LabelledStretch> truth)
{
    m_truth = std::move(truth);
    update();
}

void AlongTimeMap::clear()
{
    m_result.reset();
    m_truth.clear();
    m_image = {};
    update();
}

QRectF AlongTimeMap::plotArea() const
{
    const QFontMetrics metrics(smallFont());
    int names = metrics.horizontalAdvance(tr("Ground truth"));
    if (m_result)
        for (const std::string& label : m_result->labels)
            names = std::max(names, metrics.horizontalAdvance(QString::fromStdString(label)));
    names = std::min({names, kMostNameWidth, width() / 3});
    return QRectF(rect()).adjusted(names + 12, bandCount() * (kBandHeight + kBandGap) + 4, -8,
                                   -2.0 * metrics.height() - 6);
}

std::size_t AlongTimeMap::windowAt(int frame) const
{
    const auto after = std::upper_bound(m_shares.begin(), m_shares.end() - 1, static_cast<std::size_t>(frame));
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, after - m_shares.begin() - 1));
}

void AlongTimeMap::drawMap(QPainter& painter, const QRectF& plot) const
{
    drawHeat(painter, plot);
    drawRowNames(
        painter, plot, [this](std::size_t row) { return QString::fromStdString(m_result->labels[row]); }, -1);
    const QRectF band(plot.left(), 2, plot.width(), kBandHeight);
    drawBand(painter, band, tr("Found"), m_result->segments);
    if (!m_truth.empty())
        drawBand(painter, band.translated(0, kBandHeight + kBandGap), tr("Ground truth"), m_truth);
}

/// Each window as wide as the frames it speaks for; where none of the labels fits, hatched.
void AlongTimeMap::drawHeat(QPainter& painter, const QRectF& plot) const
{
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    for (std::size_t window = 0; window < m_result->windows.size(); ++window) {
        const double left = pixelOf(static_cast<double>(m_shares[window]));
        const double right = pixelOf(static_cast<double>(m_shares[window + 1]));
        const QRectF column(left, plot.top(), right - left, plot.height());
        painter.drawImage(column, m_image, QRectF(static_cast<double>(window), 0, 1, m_image.height()));
        if (window < m_result->unfitting.size() && m_result->unfitting[window])
            painter.fillRect(column, QBrush(QColor(255, 255, 255, 110), Qt::BDiagPattern));
    }
    painter.restore();
    painter.setPen(Theme::current().colors().border);
    painter.drawRect(plot);
}

void AlongTimeMap::drawBand(QPainter& painter, const QRectF& band, const QString& name,
                            const std::vector<core::LabelledStretch>& stretches) const
{
    const ThemeColors& colors = Theme::current().colors();
    painter.setPen(colors.mutedText);
    painter.drawText(QRectF(2, band.top(), band.left() - 8, band.height()), Qt::AlignRight | Qt::AlignVCenter, name);
    painter.fillRect(band, colors.alternateBase);
    for (const auto& stretch : stretches) {
        const QRectF place(QPointF(pixelOf(static_cast<double>(stretch.frames.begin)), band.top()),
                           QPointF(pixelOf(static_cast<double>(stretch.frames.end)), band.bottom()));
        const bool known = stretch.candidate && stretch.label < m_result->labels.size();
        QColor color = colors.mutedText;
        if (known && static_cast<int>(stretch.label) < m_colors.size())
            color = Theme::current().seriesColor(m_colors[static_cast<int>(stretch.label)]);
        painter.fillRect(place.adjusted(0.5, 0, -0.5, 0), color);
        if (!known)
            continue;
        const QString text = painter.fontMetrics().elidedText(QString::fromStdString(m_result->labels[stretch.label]),
                                                              Qt::ElideRight, static_cast<int>(place.width()) - 6);
        painter.setPen(qGray(color.rgb()) > 140 ? Qt::black : Qt::white);
        painter.drawText(place.adjusted(3, 0, -3, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
    }
}

QString AlongTimeMap::tipAt(const QPoint& position) const
{
    const int row = rowAt(position.y());
    if (row < 0)
        return {};
    const std::size_t window = windowAt(frameAt(position.x()));
    const auto& looked = m_result->windows[window];
    const auto label = static_cast<std::size_t>(row);
    const double value = m_result->probabilities[label][window];
    const QString name = QString::fromStdString(m_result->labels[label]);
    const QString place = tr("%1 to %2 s")
                              .arg(secondsOf(static_cast<double>(looked.begin)), 0, 'f', 2)
                              .arg(secondsOf(static_cast<double>(looked.end)), 0, 'f', 2);
    if (!std::isfinite(value))
        return tr("%1: nobody is seen, or not looked at yet").arg(place);
    const bool unfitting = window < m_result->unfitting.size() && m_result->unfitting[window];
    const QString text = tr("%1, %2: %3 %").arg(name, place).arg(100 * value, 0, 'f', 1);
    return unfitting ? tr("%1; none of the labels fits here").arg(text) : text;
}

} // namespace kinescope::widgets
