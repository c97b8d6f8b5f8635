#include "widgets/evaluation/evaluation_plots.h"

#include "widgets/theme/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <numeric>

namespace kinescope::widgets
{
namespace
{

constexpr double kRowGap = 4;
constexpr double kNameShare = 0.42; // of the width, for class names
constexpr double kLeast = 0.03;     // a share too small to see is drawn as this

double rowHeight(const QFont& font)
{
    return QFontMetricsF(font).height() + kRowGap;
}

std::vector<const core::ClassAccuracy*> bestFirst(const core::EvaluationResult& result)
{
    std::vector<const core::ClassAccuracy*> classes;
    for (const auto& entry : result.perClass)
        classes.push_back(&entry);
    std::stable_sort(classes.begin(), classes.end(), [](auto* a, auto* b) { return a->top1 > b->top1; });
    return classes;
}

/// The square cells, right of the row names and below the heading.
QRectF matrixArea(const QRectF& area, std::size_t classes, const QFontMetricsF& metrics)
{
    const double side = std::min(area.width() - metrics.height() - 8, area.height() - metrics.height() - 8);
    const double cell = std::max(1.0, side / static_cast<double>(std::max<std::size_t>(classes, 1)));
    const double size = cell * static_cast<double>(classes);
    return {area.left() + metrics.height() + 6, area.top() + metrics.height() + 4, size, size};
}

QString className(const core::EvaluationResult& result, std::size_t index)
{
    return index < result.perClass.size() ? QString::fromStdString(result.perClass[index].name)
                                          : QString::number(index);
}

} // namespace

int classBarsHeight(const core::EvaluationResult& result, const QFont& font)
{
    return static_cast<int>(static_cast<double>(result.perClass.size()) * rowHeight(font) + 2 * kRowGap);
}

void paintClassBars(QPainter& painter, const QRectF& area, const core::EvaluationResult& result)
{
    const ThemeColors& colors = Theme::current().colors();
    const QFontMetricsF metrics(painter.font());
    const double nameWidth = area.width() * kNameShare;
    const double valueWidth = metrics.horizontalAdvance(QStringLiteral("100 % of 9999"));
    const double barWidth = std::max(20.0, area.width() - nameWidth - valueWidth - 12);
    double top = area.top() + kRowGap;
    for (const auto* const entry : bestFirst(result)) {
        const QRectF name(area.left() + 4, top, nameWidth - 8, metrics.height());
        painter.setPen(colors.text);
        painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(QString::fromStdString(entry->name), Qt::ElideRight, name.width()));
        const QRectF whole(area.left() + nameWidth, top + 2, barWidth, metrics.height() - 4);
        painter.fillRect(whole, colors.grid);
        painter.fillRect(QRectF(whole.topLeft(), QSizeF(whole.width() * entry->top1, whole.height())),
                         Theme::current().seriesColor(0));
        painter.setPen(colors.mutedText);
        painter.drawText(QPointF(whole.right() + 6, top + metrics.ascent()),
                         ClassBars::tr("%1 % of %2").arg(100 * entry->top1, 0, 'f', 0).arg(entry->sequences));
        top += metrics.height() + kRowGap;
    }
}

void paintConfusion(QPainter& painter, const QRectF& area, const core::EvaluationResult& result)
{
    const ThemeColors& colors = Theme::current().colors();
    const QFontMetricsF metrics(painter.font());
    const auto classes = result.confusion.size();
    const QRectF matrix = matrixArea(area, classes, metrics);
    painter.setPen(colors.mutedText);
    painter.drawText(QPointF(matrix.left(), area.top() + metrics.ascent()), ConfusionMatrix::tr("Predicted class →"));
    painter.save();
    painter.translate(area.left() + metrics.ascent(), matrix.bottom());
    painter.rotate(-90);
    painter.drawText(QPointF(0, 0), ConfusionMatrix::tr("Right class →"));
    painter.restore();
    painter.fillRect(matrix, colors.grid);
    const double cell = matrix.width() / static_cast<double>(std::max<std::size_t>(classes, 1));
    const double gap = cell > 6 ? 1 : 0;
    for (std::size_t row = 0; row < classes; ++row) {
        const auto total = std::accumulate(result.confusion[row].begin(), result.confusion[row].end(), std::size_t{0});
        for (std::size_t column = 0; column < result.confusion[row].size(); ++column) {
            const auto count = result.confusion[row][column];
            QColor color = Theme::current().seriesColor(row == column ? 2 : 1); // right and wrong
            const double share = total == 0 ? 0 : static_cast<double>(count) / static_cast<double>(total);
            color.setAlphaF(count == 0 ? 0.0F : static_cast<float>(std::max(kLeast, share)));
            const QRectF place(matrix.left() + static_cast<double>(column) * cell,
                               matrix.top() + static_cast<double>(row) * cell, cell - gap, cell - gap);
            painter.fillRect(place, colors.base);
            painter.fillRect(place, color);
        }
    }
}

void ClassBars::setResult(const core::EvaluationResult& result)
{
    m_result = result;
    setMinimumHeight(classBarsHeight(result, font()));
    update();
}

void ClassBars::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().colors().base);
    paintClassBars(painter, rect(), m_result);
}

ConfusionMatrix::ConfusionMatrix(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Confusion matrix"));
}

void ConfusionMatrix::setResult(const core::EvaluationResult& result)
{
    m_result = result;
    update();
}

QString ConfusionMatrix::tellAt(const QPointF& position) const
{
    const auto classes = m_result.confusion.size();
    const QRectF matrix = matrixArea(QRectF(rect()).adjusted(4, 4, -4, -4), classes, QFontMetricsF(font()));
    if (classes == 0 || !matrix.contains(position))
        return {};
    const double cell = matrix.width() / static_cast<double>(classes);
    const auto row = std::min(classes - 1, static_cast<std::size_t>((position.y() - matrix.top()) / cell));
    const auto column = std::min(classes - 1, static_cast<std::size_t>((position.x() - matrix.left()) / cell));
    return tr("“%1” taken for “%2”: %3")
        .arg(className(m_result, row), className(m_result, column))
        .arg(m_result.confusion[row][column]);
}

void ConfusionMatrix::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().colors().base);
    if (!m_result.confusion.empty())
        paintConfusion(painter, QRectF(rect()).adjusted(4, 4, -4, -4), m_result);
}

bool ConfusionMatrix::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* const help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), tellAt(help->pos()), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace kinescope::widgets
