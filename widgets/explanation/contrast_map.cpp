#include "widgets/explanation/contrast_map.h"

#include "widgets/common/round_step.h"
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
    : QWidget(parent)
{
    setObjectName(QStringLiteral("contrastMap"));
    setAccessibleName(tr("Contribution of each joint over time"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::CrossCursor);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        rebuild();
        update();
    });
}

void ContrastMap::setExplanation(std::optional<core::ContrastExplanation> explanation)
{
    m_explanation = std::move(explanation);
    m_joint = -1;
    rebuild();
    update();
}

void ContrastMap::setEmptyText(const QString& text)
{
    m_emptyText = text;
    update();
}

void ContrastMap::setFrame(int frame)
{
    if (frame == m_frame)
        return;
    m_frame = frame;
    if (m_explanation)
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

QFont ContrastMap::smallFont() const
{
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.8);
    return small;
}

QRectF ContrastMap::plotArea() const
{
    const QFontMetrics metrics(smallFont());
    int names = 0;
    if (m_explanation)
        for (const std::string& name : m_explanation->joints)
            names = std::max(names, metrics.horizontalAdvance(QString::fromStdString(name)));
    return QRectF(rect()).adjusted(names + 10, kSumHeight + kGap + 2, -kSumWidth - kGap - 6,
                                   -2.0 * metrics.height() - 6);
}

int ContrastMap::jointAt(double pixel) const
{
    const QRectF plot = plotArea();
    const double share = (pixel - plot.top()) / plot.height();
    return share < 0 || share >= 1 ? -1 : static_cast<int>(share * m_image.height());
}

int ContrastMap::columnAt(double pixel) const
{
    const QRectF plot = plotArea();
    const double share = (pixel - plot.left()) / plot.width();
    return std::clamp(static_cast<int>(share * m_image.width()), 0, m_image.width() - 1);
}

double ContrastMap::pixelOfFrame(int frame) const
{
    const auto& frames = m_explanation->frames;
    const double share = (frame - static_cast<double>(frames.begin) + 0.5) /
                         static_cast<double>(std::max<std::size_t>(frames.end - frames.begin, 1));
    const QRectF plot = plotArea();
    return plot.left() + share * plot.width();
}

void ContrastMap::paintEvent(QPaintEvent*)
{
    const ThemeColors& colors = Theme::current().colors();
    QPainter painter(this);
    painter.fillRect(rect(), colors.base);
    if (m_image.isNull()) {
        painter.setPen(colors.mutedText);
        painter.drawText(rect().adjusted(8, 8, -8, -8), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
        return;
    }
    const QRectF plot = plotArea();
    painter.setFont(smallFont());
    painter.drawImage(plot, m_image);
    painter.setPen(colors.border);
    painter.drawRect(plot);
    drawNames(painter, plot);
    drawSums(painter, plot);
    drawTime(painter, plot);
    const auto& frames = m_explanation->frames;
    if (m_frame >= static_cast<int>(frames.begin) && m_frame < static_cast<int>(frames.end)) {
        painter.setPen(QPen(colors.accent, 1.5));
        const double x = pixelOfFrame(m_frame);
        painter.drawLine(QPointF(x, plot.top() - kGap - kSumHeight), QPointF(x, plot.bottom()));
    }
    if (hasFocus()) {
        painter.setPen(QPen(colors.accent, 1));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void ContrastMap::drawNames(QPainter& painter, const QRectF& plot) const
{
    const ThemeColors& colors = Theme::current().colors();
    const double height = plot.height() / m_image.height();
    const int step = std::max(1, static_cast<int>(std::ceil(0.85 * painter.fontMetrics().height() / height)));
    for (int joint = 0; joint < m_image.height(); ++joint) {
        if (joint % step != 0 && joint != m_joint)
            continue;
        painter.setPen(joint == m_joint ? colors.accent : colors.mutedText);
        painter.drawText(QRectF(0, plot.top() + (joint + 0.5) * height - 10, plot.left() - 5, 20),
                         Qt::AlignRight | Qt::AlignVCenter,
                         QString::fromStdString(m_explanation->joints[static_cast<std::size_t>(joint)]));
    }
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

void ContrastMap::drawTime(QPainter& painter, const QRectF& plot) const
{
    const auto& frames = m_explanation->frames;
    const double rate = m_explanation->frameRate > 0 ? m_explanation->frameRate : 1.0;
    const double begin = static_cast<double>(frames.begin) / rate;
    const double length = static_cast<double>(frames.end - frames.begin) / rate;
    const int lineHeight = painter.fontMetrics().height();
    const double step = roundStep(length, std::max(2, static_cast<int>(plot.width() / 70)));
    painter.setPen(Theme::current().colors().mutedText);
    for (double time = std::ceil(begin / step) * step; time <= begin + length * 1.0001; time += step) {
        const double pixel = plot.left() + (time - begin) / length * plot.width();
        painter.drawLine(QPointF(pixel, plot.bottom()), QPointF(pixel, plot.bottom() + 3));
        painter.drawText(QRectF(pixel - 30, plot.bottom() + 3, 60, lineHeight), Qt::AlignHCenter | Qt::AlignTop,
                         QString::number(time, 'g', 4));
    }
    painter.drawText(QRectF(plot.left(), plot.bottom() + 2 + lineHeight, plot.width(), lineHeight), Qt::AlignCenter,
                     tr("Time (s)"));
}

void ContrastMap::seekTo(double pixel)
{
    const auto& frames = m_explanation->frames;
    const QRectF plot = plotArea();
    const double share = std::clamp((pixel - plot.left()) / plot.width(), 0.0, 1.0);
    const auto count = static_cast<double>(frames.end - frames.begin);
    Q_EMIT frameRequested(static_cast<int>(frames.begin) +
                          std::min(static_cast<int>(share * count), static_cast<int>(count) - 1));
}

void ContrastMap::mousePressEvent(QMouseEvent* event)
{
    if (m_image.isNull() || event->button() != Qt::LeftButton)
        return;
    m_joint = jointAt(event->position().y());
    seekTo(event->position().x());
    update();
}

void ContrastMap::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_image.isNull() && event->buttons().testFlag(Qt::LeftButton))
        seekTo(event->position().x());
}

void ContrastMap::keyPressEvent(QKeyEvent* event)
{
    const bool left = event->key() == Qt::Key_Left;
    if (m_image.isNull() || (!left && event->key() != Qt::Key_Right)) {
        QWidget::keyPressEvent(event);
        return;
    }
    const auto& frames = m_explanation->frames;
    Q_EMIT frameRequested(
        std::clamp(m_frame + (left ? -1 : 1), static_cast<int>(frames.begin), static_cast<int>(frames.end) - 1));
}

bool ContrastMap::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && !m_image.isNull()) {
        auto* const help = static_cast<QHelpEvent*>(event);
        const int joint = jointAt(help->pos().y());
        if (joint >= 0 && plotArea().contains(help->pos())) {
            const auto row = static_cast<std::size_t>(joint);
            const double value = m_explanation->contributions[row][static_cast<std::size_t>(columnAt(help->pos().x()))];
            QToolTip::showText(
                help->globalPos(),
                tr("%1: %2 for “%3”; over all time %4")
                    .arg(QString::fromStdString(m_explanation->joints[row]))
                    .arg(std::abs(value), 0, 'g', 3)
                    .arg(QString::fromStdString(value >= 0 ? m_explanation->first : m_explanation->second))
                    .arg(m_explanation->overJoints[row], 0, 'g', 3),
                this);
            return true;
        }
    }
    return QWidget::event(event);
}

} // namespace kinescope::widgets
