#include "widgets/explanation/contrast_map.h"

#include "widgets/common/core_texts.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kinescope::widgets
{
namespace
{

constexpr double kSumWidth = 64;
constexpr double kSumHeight = 26;
constexpr double kGap = 4;

double largest(const std::vector<double>& values)
{
    double result = 0;
    for (const double value : values)
        result = std::max(result, std::abs(value));
    return result > 0 ? result : 1.0;
}

} // namespace

QColor contrastColor(double value)
{
    const QColor base = Theme::current().colors().base;
    const QColor end = value >= 0 ? QColor(0xe0, 0x6c, 0x00) : QColor(0x12, 0x7a, 0xc4);
    // A square root keeps weak contributions visible beside a strong one.
    const double share = std::sqrt(std::clamp(std::abs(value), 0.0, 1.0));
    const auto mixed = [share](int from, int to) { return qRound(from + share * (to - from)); };
    return {mixed(base.red(), end.red()), mixed(base.green(), end.green()), mixed(base.blue(), end.blue())};
}

ContrastMap::ContrastMap(QWidget* parent)
    : TimeMap(parent)
{
    setObjectName(QStringLiteral("contrastMap"));
    setAccessibleName(tr("Contribution of each joint over time"));
    connect(&Theme::current(), &Theme::changed, this, &ContrastMap::rebuild); // its middle colour is the theme's
}

void ContrastMap::setExplanation(std::optional<core::ContrastExplanation> explanation)
{
    m_explanation = std::move(explanation);
    m_joint = -1;
    rebuild();
    update();
}

void ContrastMap::rebuild()
{
    m_image = {};
    if (!m_explanation || m_explanation->contributions.empty())
        return;
    double scale = 0;
    for (const auto& row : m_explanation->contributions)
        scale = std::max(scale, largest(row));
    const auto& rows = m_explanation->contributions;
    m_image = QImage(static_cast<int>(rows.front().size()), static_cast<int>(rows.size()), QImage::Format_RGB32);
    for (int row = 0; row < m_image.height(); ++row)
        for (int column = 0; column < m_image.width(); ++column)
            m_image.setPixelColor(
                column, row,
                contrastColor(rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)] / scale));
}

QRectF ContrastMap::plotArea() const
{
    const QFontMetrics metrics(smallFont());
    int names = 0;
    if (m_explanation)
        for (const std::string& name : m_explanation->joints)
            names = std::max(names, metrics.horizontalAdvance(coreText(name)));
    return QRectF(rect()).adjusted(names + 10, kSumHeight + kGap + 2, -kSumWidth - kGap - 6,
                                   -2.0 * metrics.height() - 6);
}

int ContrastMap::columnAt(double pixel) const
{
    const QRectF plot = plotArea();
    const double share = (pixel - plot.left()) / plot.width();
    return std::clamp(static_cast<int>(share * m_image.width()), 0, m_image.width() - 1);
}

void ContrastMap::drawMap(QPainter& painter, const QRectF& plot) const
{
    painter.drawImage(plot, m_image);
    painter.setPen(Theme::current().colors().border);
    painter.drawRect(plot);
    drawRowNames(
        painter, plot, [this](std::size_t joint) { return coreText(m_explanation->joints[joint]); }, m_joint);
    drawSums(painter, plot);
}

double ContrastMap::markerTop(const QRectF& plot) const
{
    return plot.top() - kGap - kSumHeight;
}

/// Bars from a middle line: to one side for the first action, to the other for the second.
void ContrastMap::drawSums(QPainter& painter, const QRectF& plot) const
{
    const auto& joints = m_explanation->overJoints;
    const double jointScale = largest(joints);
    const double height = plot.height() / static_cast<double>(joints.size());
    const double middle = plot.right() + kGap + kSumWidth / 2;
    for (std::size_t joint = 0; joint < joints.size(); ++joint) {
        const double length = joints[joint] / jointScale * kSumWidth / 2;
        painter.fillRect(
            QRectF(middle, plot.top() + static_cast<double>(joint) * height + 1, length, height - 2).normalized(),
            contrastColor(joints[joint] >= 0 ? 1 : -1));
    }
    const auto& times = m_explanation->overTime;
    const double timeScale = largest(times);
    const double width = plot.width() / static_cast<double>(times.size());
    const double line = plot.top() - kGap - kSumHeight / 2;
    for (std::size_t time = 0; time < times.size(); ++time)
        painter.fillRect(QRectF(plot.left() + static_cast<double>(time) * width, line, std::max(1.0, width - 1),
                                -times[time] / timeScale * kSumHeight / 2)
                             .normalized(),
                         contrastColor(times[time] >= 0 ? 1 : -1));
    painter.setPen(Theme::current().colors().border);
    painter.drawLine(QPointF(middle, plot.top()), QPointF(middle, plot.bottom()));
    painter.drawLine(QPointF(plot.left(), line), QPointF(plot.right(), line));
}

void ContrastMap::pressed(const QPointF& position)
{
    m_joint = rowAt(position.y());
    update();
}

QString ContrastMap::tipAt(const QPoint& position) const
{
    const int joint = rowAt(position.y());
    if (joint < 0)
        return {};
    const auto row = static_cast<std::size_t>(joint);
    const double value = m_explanation->contributions[row][static_cast<std::size_t>(columnAt(position.x()))];
    return tr("%1: %2 for “%3”; over all time %4")
        .arg(coreText(m_explanation->joints[row]))
        .arg(std::abs(value), 0, 'g', 3)
        .arg(QString::fromStdString(value >= 0 ? m_explanation->first : m_explanation->second))
        .arg(m_explanation->overJoints[row], 0, 'g', 3);
}

} // namespace kinescope::widgets
