#include "widgets/along_time/along_time_map.h"

#include "widgets/common/round_step.h"
#include "widgets/spectrum/heat_map.h"
#include "widgets/theme/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

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
    : QWidget(parent)
{
    setObjectName(QStringLiteral("alongTimeMap"));
    setAccessibleName(tr("Probability of each action over time"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::CrossCursor);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
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

void AlongTimeMap::setEmptyText(const QString& text)
{
    m_emptyText = text;
    update();
}

void AlongTimeMap::setFrame(int frame)
{
    if (frame == m_frame)
        return;
    m_frame = frame;
    if (m_result)
        update();
}

QFont AlongTimeMap::smallFont() const
{
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    return small;
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

double AlongTimeMap::pixelOf(double frame) const
{
    const QRectF plot = plotArea();
    return plot.left() + frame / static_cast<double>(std::max<std::size_t>(m_result->frameCount, 1)) * plot.width();
}

int AlongTimeMap::frameAt(double pixel) const
{
    const QRectF plot = plotArea();
    const double share = std::clamp((pixel - plot.left()) / plot.width(), 0.0, 1.0);
    const int count = static_cast<int>(m_result->frameCount);
    return std::clamp(static_cast<int>(share * count), 0, std::max(0, count - 1));
}

int AlongTimeMap::rowAt(double pixel) const
{
    const QRectF plot = plotArea();
    const double share = (pixel - plot.top()) / plot.height();
    return share < 0 || share >= 1 ? -1 : static_cast<int>(share * static_cast<double>(m_result->labels.size()));
}

std::size_t AlongTimeMap::windowAt(int frame) const
{
    const auto after = std::upper_bound(m_shares.begin(), m_shares.end() - 1, static_cast<std::size_t>(frame));
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, after - m_shares.begin() - 1));
}

void AlongTimeMap::paintEvent(QPaintEvent*)
{
    const ThemeColors& colors = Theme::current().colors();
    QPainter painter(this);
    painter.fillRect(rect(), colors.base);
    if (!m_result || m_image.isNull()) {
        painter.setPen(colors.mutedText);
        painter.drawText(rect().adjusted(8, 8, -8, -8), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
        return;
    }
    const QRectF plot = plotArea();
    painter.setFont(smallFont());
    drawHeat(painter, plot);
    drawNames(painter, plot);
    QRectF band(plot.left(), 2, plot.width(), kBandHeight);
    drawBand(painter, band, tr("Found"), m_result->segments);
    if (!m_truth.empty())
        drawBand(painter, band.translated(0, kBandHeight + kBandGap), tr("Ground truth"), m_truth);
    drawTime(painter, plot);
    painter.setPen(QPen(colors.accent, 1.5));
    const double x = pixelOf(m_frame + 0.5);
    painter.drawLine(QPointF(x, 0), QPointF(x, plot.bottom()));
    if (hasFocus()) {
        painter.setPen(QPen(colors.accent, 1));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
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

void AlongTimeMap::drawNames(QPainter& painter, const QRectF& plot) const
{
    const double height = plot.height() / static_cast<double>(m_result->labels.size());
    const int step = std::max(1, static_cast<int>(std::ceil(0.9 * painter.fontMetrics().height() / height)));
    painter.setPen(Theme::current().colors().mutedText);
    for (std::size_t row = 0; row < m_result->labels.size(); row += static_cast<std::size_t>(step)) {
        const QRectF place(2, plot.top() + (static_cast<double>(row) + 0.5) * height - 10, plot.left() - 8, 20);
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(QString::fromStdString(m_result->labels[row]), Qt::ElideRight,
                                                          static_cast<int>(place.width())));
    }
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

void AlongTimeMap::drawTime(QPainter& painter, const QRectF& plot) const
{
    const double rate = m_result->frameRate > 0 ? m_result->frameRate : 1.0;
    const double length = static_cast<double>(m_result->frameCount) / rate;
    const int lineHeight = painter.fontMetrics().height();
    const double step = roundStep(length, std::max(2, static_cast<int>(plot.width() / 70)));
    painter.setPen(Theme::current().colors().mutedText);
    for (double time = 0; time <= length * 1.0001; time += step) {
        const double pixel = pixelOf(time * rate);
        painter.drawLine(QPointF(pixel, plot.bottom()), QPointF(pixel, plot.bottom() + 3));
        painter.drawText(QRectF(pixel - 30, plot.bottom() + 3, 60, lineHeight), Qt::AlignHCenter | Qt::AlignTop,
                         QString::number(time, 'g', 4));
    }
    painter.drawText(QRectF(plot.left(), plot.bottom() + 2 + lineHeight, plot.width(), lineHeight), Qt::AlignCenter,
                     tr("Time (s)"));
}

void AlongTimeMap::mousePressEvent(QMouseEvent* event)
{
    if (m_result && event->button() == Qt::LeftButton)
        Q_EMIT frameRequested(frameAt(event->position().x()));
}

void AlongTimeMap::mouseMoveEvent(QMouseEvent* event)
{
    if (m_result && event->buttons().testFlag(Qt::LeftButton))
        Q_EMIT frameRequested(frameAt(event->position().x()));
}

void AlongTimeMap::keyPressEvent(QKeyEvent* event)
{
    const bool left = event->key() == Qt::Key_Left;
    if (!m_result || (!left && event->key() != Qt::Key_Right)) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int last = std::max(0, static_cast<int>(m_result->frameCount) - 1);
    Q_EMIT frameRequested(std::clamp(m_frame + (left ? -1 : 1), 0, last));
}

QString AlongTimeMap::tipAt(const QPoint& position) const
{
    const int row = rowAt(position.y());
    if (row < 0 || !plotArea().contains(position))
        return {};
    const std::size_t window = windowAt(frameAt(position.x()));
    const auto& frames = m_result->windows[window];
    const double rate = m_result->frameRate > 0 ? m_result->frameRate : 1.0;
    const auto label = static_cast<std::size_t>(row);
    const double value = m_result->probabilities[label][window];
    const QString name = QString::fromStdString(m_result->labels[label]);
    const QString place = tr("%1 to %2 s")
                              .arg(static_cast<double>(frames.begin) / rate, 0, 'f', 2)
                              .arg(static_cast<double>(frames.end) / rate, 0, 'f', 2);
    if (!std::isfinite(value))
        return tr("%1: nobody is seen, or not looked at yet").arg(place);
    const bool unfitting = window < m_result->unfitting.size() && m_result->unfitting[window];
    const QString text = tr("%1, %2: %3 %").arg(name, place).arg(100 * value, 0, 'f', 1);
    return unfitting ? tr("%1; none of the labels fits here").arg(text) : text;
}

bool AlongTimeMap::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && m_result) {
        auto* const help = static_cast<QHelpEvent*>(event);
        const QString tip = tipAt(help->pos());
        if (!tip.isEmpty()) {
            QToolTip::showText(help->globalPos(), tip, this);
            return true;
        }
    }
    return QWidget::event(event);
}

} // namespace kinescope::widgets
