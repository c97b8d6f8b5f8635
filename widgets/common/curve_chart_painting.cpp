// What a chart draws over its curves: band, marker, legend and read-out.
#include "widgets/common/curve_chart.h"
#include "widgets/theme/theme.h"

#include <QLineSeries>
#include <QPainter>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace kinescope::widgets
{
namespace
{

QString number(double value)
{
    return QString::number(value, 'g', 4);
}

/// "×10⁻⁴"
QString powerOfTen(int exponent)
{
    static const QString digits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString text = QStringLiteral("×10");
    for (const QChar letter : QString::number(exponent))
        text += letter == u'-' ? QChar(u'⁻') : digits[letter.digitValue()];
    return text;
}

} // namespace

void CurveChart::drawForeground(QPainter* painter, const QRectF&)
{
    const ThemeColors& colors = Theme::current().colors();
    painter->save();
    painter->resetTransform(); // the scene is as large as the view
    const QRectF plot = chart()->plotArea();
    const bool empty = isEmpty();
    if (empty) {
        painter->setPen(colors.mutedText);
        painter->drawText(plot, Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
    }
    if (m_band) {
        QColor fill = colors.accent;
        fill.setAlpha(50);
        painter->fillRect(
            QRectF(QPointF(pixelOf(m_band->first), plot.top()), QPointF(pixelOf(m_band->second), plot.bottom())), fill);
    }
    if (!std::isnan(m_marker) && !empty) {
        painter->setPen(QPen(colors.mutedText, 1, Qt::DashLine));
        const double x = pixelOf(m_marker);
        painter->drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    }
    painter->setFont(m_xAxis->labelsFont());
    if (!empty)
        drawLegend(painter, plot);
    if (m_cursor && !empty && plot.contains(*m_cursor))
        drawReadOut(painter, plot);
    painter->restore();
}

/// The y axis' title and what its labels are parts of.
QString CurveChart::cornerText() const
{
    if (m_labelExponent == 0)
        return m_yTitle;
    return m_yTitle.isEmpty() ? powerOfTen(m_labelExponent) : m_yTitle + u' ' + powerOfTen(m_labelExponent);
}

/// Names at the right, the y axis' title at the left, both in the plot's upper corners.
void CurveChart::drawLegend(QPainter* painter, const QRectF& plot) const
{
    const ThemeColors& colors = Theme::current().colors();
    const QFontMetrics metrics(painter->font());
    painter->setPen(colors.mutedText);
    const QString corner = cornerText();
    painter->drawText(plot.adjusted(5, 2, 0, 0), Qt::AlignLeft | Qt::AlignTop, corner);
    if (m_hasUndrawable)
        painter->drawText(plot.adjusted(5, 0, -5, -2), Qt::AlignLeft | Qt::AlignBottom | Qt::TextWordWrap,
                          tr("Values of zero and below are not drawn"));
    m_legendEntries.assign(m_curves.size(), {});
    double right = plot.right() - 4;
    const double middle = plot.top() + 2 + metrics.height() / 2.0;
    for (std::size_t i = m_curves.size(); i-- > 0;) {
        if (m_curves[i].name.isEmpty() || i >= m_series.size())
            continue;
        const double width = metrics.horizontalAdvance(m_curves[i].name);
        if (right - width - 22 < plot.left() + metrics.horizontalAdvance(corner) + 12)
            break;
        QColor back = colors.base; // curves pass under the legend
        back.setAlpha(210);
        const QRectF entry(right - width - 22, plot.top() + 1, width + 26, metrics.height() + 2);
        m_legendEntries[i] = entry;
        painter->fillRect(entry, back);
        painter->setPen(m_curves[i].muted ? colors.mutedText : colors.text);
        painter->drawText(QPointF(right - width, middle + metrics.ascent() / 2.0 - 1), m_curves[i].name);
        right -= width + 4;
        painter->setPen(QPen(m_curves[i].muted ? colors.grid : m_series[i]->color(), 2));
        painter->drawLine(QPointF(right - 14, middle), QPointF(right, middle));
        right -= 26;
    }
}

QString CurveChart::valueText(const Curve& curve, double x) const
{
    const auto& points = curve.points;
    auto at = std::lower_bound(points.begin(), points.end(), x,
                               [](const QPointF& point, double value) { return point.x() < value; });
    if (at == points.end())
        return {};
    if (at != points.begin() && x - std::prev(at)->x() < at->x() - x)
        --at;
    return std::isnan(at->y()) ? QString() : number(at->y());
}

void CurveChart::drawReadOut(QPainter* painter, const QRectF& plot) const
{
    const ThemeColors& colors = Theme::current().colors();
    const double x = xAt(*m_cursor);
    painter->setPen(QPen(colors.accent, 1));
    painter->drawLine(QPointF(m_cursor->x(), plot.top()), QPointF(m_cursor->x(), plot.bottom()));
    QStringList lines{number(x)};
    for (const Curve& curve : m_curves)
        if (!curve.name.isEmpty() && !curve.muted && lines.size() < 8)
            if (const QString value = valueText(curve, x); !value.isEmpty())
                lines += QStringLiteral("%1  %2").arg(value, curve.name);
    QRectF box = painter->boundingRect(plot, Qt::AlignLeft | Qt::AlignTop, lines.join(u'\n')).adjusted(0, 0, 10, 6);
    const bool fitsRight = m_cursor->x() + 8 + box.width() < plot.right();
    box.moveTopLeft({fitsRight ? m_cursor->x() + 8 : m_cursor->x() - 8 - box.width(), plot.top() + 20});
    QColor back = colors.base;
    back.setAlpha(230);
    painter->setPen(colors.border);
    painter->setBrush(back);
    painter->drawRoundedRect(box, 3, 3);
    painter->setPen(colors.text);
    painter->drawText(box.adjusted(5, 3, -5, -3), Qt::AlignLeft | Qt::AlignTop, lines.join(u'\n'));
}

} // namespace kinescope::widgets
