#include "widgets/video/video_canvas.h"

#include "widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kinescope::widgets
{
namespace
{

constexpr float kLargestShare = 1.5F; ///< larger coordinates are pixels
constexpr QSizeF kNtuImage(1920, 1080);

bool isShareOfImage(const datasets::SkeletonSequence& sequence)
{
    for (const datasets::Body& body : sequence.bodies)
        for (const datasets::Point2& point : body.imagePositions)
            if (std::abs(point[0]) > kLargestShare || std::abs(point[1]) > kLargestShare)
                return false;
    return true;
}

bool isDrawable(const datasets::Point2& point)
{
    return std::isfinite(point[0]) && std::isfinite(point[1]) && (point[0] != 0 || point[1] != 0);
}

} // namespace

QSizeF jointImageSize(const datasets::SkeletonSequence& sequence, const QSize& videoSize)
{
    if (isShareOfImage(sequence))
        return {1, 1};
    return sequence.format == "ntu" ? kNtuImage : QSizeF(videoSize);
}

VideoCanvas::VideoCanvas(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("videoCanvas"));
    setAccessibleName(tr("Video"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void VideoCanvas::setPicture(const QImage& picture)
{
    m_picture = picture;
    update();
}

void VideoCanvas::setVideoSize(const QSize& size)
{
    m_videoSize = size;
    update();
}

void VideoCanvas::setSequence(const SequencePointer& sequence)
{
    m_sequence = sequence;
    update();
}

void VideoCanvas::setFrame(int frame)
{
    m_frame = frame;
    update();
}

void VideoCanvas::setJointsShown(bool shown)
{
    m_jointsShown = shown;
    update();
}

void VideoCanvas::setMessage(const QString& message)
{
    m_message = message;
    update();
}

bool VideoCanvas::hasJoints() const
{
    return m_sequence && std::any_of(m_sequence->bodies.begin(), m_sequence->bodies.end(),
                                     [](const datasets::Body& body) { return !body.imagePositions.empty(); });
}

QRectF VideoCanvas::pictureArea() const
{
    QSizeF size = m_picture.size();
    size.scale(QWidget::size(), Qt::KeepAspectRatio);
    return {QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size};
}

void VideoCanvas::drawJoints(QPainter& painter, const QRectF& area) const
{
    const std::size_t joints = m_sequence->jointCount();
    const QSizeF image = jointImageSize(*m_sequence, m_videoSize);
    const auto place = [&](const datasets::Point2& point) {
        return QPointF(area.left() + static_cast<double>(point[0]) / image.width() * area.width(),
                       area.top() + static_cast<double>(point[1]) / image.height() * area.height());
    };
    painter.setClipRect(area);
    int color = 0;
    for (const datasets::Body& body : m_sequence->bodies) {
        const QColor tone = Theme::current().seriesColor(color++);
        const std::size_t first = static_cast<std::size_t>(std::max(0, m_frame)) * joints;
        if (first + joints > body.imagePositions.size())
            continue;
        const datasets::Point2* const points = body.imagePositions.data() + first;
        painter.setPen(QPen(tone, 2.5, Qt::SolidLine, Qt::RoundCap));
        for (std::size_t joint = 0; joint < joints; ++joint) {
            const int parent = m_sequence->topology->parents[joint];
            if (parent >= 0 && isDrawable(points[joint]) && isDrawable(points[parent]))
                painter.drawLine(place(points[joint]), place(points[parent]));
        }
        painter.setPen(QPen(Qt::black, 0.8));
        painter.setBrush(Qt::white);
        for (std::size_t joint = 0; joint < joints; ++joint)
            if (isDrawable(points[joint]))
                painter.drawEllipse(place(points[joint]), 2.6, 2.6);
    }
}

void VideoCanvas::paintEvent(QPaintEvent*)
{
    const ThemeColors& colors = Theme::current().colors();
    QPainter painter(this);
    painter.fillRect(rect(), m_picture.isNull() ? colors.base : QColor(Qt::black));
    if (m_picture.isNull()) {
        painter.setPen(colors.mutedText);
        painter.drawText(rect().adjusted(12, 12, -12, -12), Qt::AlignCenter | Qt::TextWordWrap, m_message);
        return;
    }
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QRectF area = pictureArea();
    painter.drawImage(area, m_picture);
    if (m_jointsShown && hasJoints())
        drawJoints(painter, area);
}

} // namespace kinescope::widgets
