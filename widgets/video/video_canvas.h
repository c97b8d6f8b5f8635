#pragma once

#include "datasets/skeleton/skeleton_sequence.h"

#include <QImage>
#include <QWidget>

#include <memory>

namespace kinescope::widgets
{

/// A picture of the video with the recording's 2D joints on it.
class VideoCanvas : public QWidget
{
    Q_OBJECT

public:
    using SequencePointer = std::shared_ptr<const datasets::SkeletonSequence>;

    explicit VideoCanvas(QWidget* parent = nullptr);

    /// Null takes the picture away.
    void setPicture(const QImage& picture);
    /// @param size of the video, which 2D joints refer to
    void setVideoSize(const QSize& size);
    void setSequence(const SequencePointer& sequence);
    /// The recording's frame whose joints are drawn.
    void setFrame(int frame);
    /// The recording's frame whose joints are drawn.
    int frame() const { return m_frame; }
    void setJointsShown(bool shown);
    /// What stands where the picture would be.
    void setMessage(const QString& message);

    const QString& message() const { return m_message; }
    const QImage& picture() const { return m_picture; }
    /// Whether the recording has 2D joints at all.
    bool hasJoints() const;

    QSize minimumSizeHint() const override { return {160, 90}; }
    QSize sizeHint() const override { return {480, 270}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRectF pictureArea() const;
    void drawJoints(QPainter& painter, const QRectF& area) const;

    QImage m_picture;
    QSize m_videoSize;
    SequencePointer m_sequence;
    QString m_message;
    int m_frame = 0;
    bool m_jointsShown = true;
};

/// Size of the image that a recording's 2D joints refer to: 1920 x 1080 for NTU RGB+D whatever size the video was
/// re-encoded to, 1 x 1 where they are shares of the image, else the video's own.
QSizeF jointImageSize(const datasets::SkeletonSequence& sequence, const QSize& videoSize);

} // namespace kinescope::widgets
