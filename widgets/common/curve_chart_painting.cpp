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

constexpr double kLegendLine = 30; ///< room for an entry's line and the gaps around it
constexpr std::size_t kMostLegendRows = 3;

/// Which names stand in which row of the legend; those that fit nowhere are left out.
/// @param firstWidth room in the first row @param width room in the others
std::vector<std::vector<std::size_t>> legendRows(const QStringList& names, const QFontMetrics& metrics,
                                                 double firstWidth, double width)
{
    std::vector<std::vector<std::size_t>> rows(1);
    double left = firstWidth;
    for (qsizetype index = 0; index < names.size(); ++index) {
        if (names[index].isEmpty())
            continue;
        const double wanted = metrics.horizontalAdvance(names[index]) + kLegendLine;
        if (wanted > left) {
            if (rows.size() == kMostLegendRows)
                break;
            rows.emplace_back();
            left = width;
        }
        if (wanted <= left)
            rows.back().push_back(static_cast<std::size_t>(index));
        left -= wanted;
    }
    return rows;
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

/// Names at the right, in as many rows as they need, the y axis' title at the left, both in the plot's upper corners.
void CurveChart::drawLegend(QPainter* painter, const QRectF& plot) const
{
    const QFontMetrics metrics(painter->font());
    painter->setPen(Theme::current().colors().mutedText);
    const QString corner = cornerText();
    painter->drawText(plot.adjusted(5, 2, 0, 0), Qt::AlignLeft | Qt::AlignTop, corner);
    if (m_hasUndrawable)
        painter->drawText(plot.adjusted(5, 0, -5, -2), Qt::AlignLeft | Qt::AlignBottom | Qt::TextWordWrap,
                          tr("Values of zero and below are not drawn"));
    m_legendEntries.assign(m_curves.size(), {});
    QStringList names;
    for (std::size_t i = 0; i < std::min(m_curves.size(), m_series.size()); ++i)
        names.append(metrics.elidedText(m_curves[i].name, Qt::ElideRight, qFloor(plot.width() - 8 - kLegendLine)));
    const double firstRow = plot.width() - metrics.horizontalAdvance(corner) - 8;
    double top = plot.top() + 1;
    for (const auto& row : legendRows(names, metrics, firstRow, plot.width() - 8)) {
        double right = plot.right() - 4;
        for (auto entry = row.rbegin(); entry != row.rend(); ++entry) {
            const double width = metrics.horizontalAdvance(names[static_cast<qsizetype>(*entry)]);
            m_legendEntries[*entry] = QRectF(right - width - 22, top, width + 26, metrics.height() + 2);
            drawLegendEntry(*painter, *entry, names[static_cast<qsizetype>(*entry)]);
            right -= width + kLegendLine;
        }
        top += metrics.height() + 2;
    }
}

void CurveChart::drawLegendEntry(QPainter& painter, std::size_t index, const QString& name) const
{
    const QRectF& place = m_legendEntries[index];
    const ThemeColors& colors = Theme::current().colors();
    const Curve& curve = m_curves[index];
    const QFontMetrics metrics(painter.font());
    QColor back = colors.base; // curves pass under the legend
    back.setAlpha(210);
    painter.fillRect(place, back);
    const double middle = place.top() + 1 + metrics.height() / 2.0;
    painter.setPen(curve.muted ? colors.mutedText : colors.text);
    painter.drawText(QPointF(place.left() + 22, middle + metrics.ascent() / 2.0 - 1), name);
    painter.setPen(QPen(curve.muted ? colors.grid : m_series[index]->color(), 2));
    painter.drawLine(QPointF(place.left() + 4, middle), QPointF(place.left() + 18, middle));
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
