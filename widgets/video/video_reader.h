#pragma once

#include "widgets/video/video_decoder.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>

namespace kinescope::widgets
{

/// Decodes a video in a thread of its own. Asking for a frame never waits; when asked faster than it decodes, frames in
/// between are left out. Signals come on the thread that made the reader.
class VideoReader : public QObject
{
    Q_OBJECT

public:
    explicit VideoReader(QObject* parent = nullptr);
    ~VideoReader() override;

    /// Takes the place of the video that is open; nothing of that one arrives any more.
    void open(const QString& path);
    void close();
    /// The largest picture that is of use; they are made smaller where they are decoded.
    void setLargestSize(const QSize& size);
    /// @param frame 0-based
    void request(int frame);

Q_SIGNALS:
    void opened(const kinescope::widgets::VideoFacts& facts);
    void frameReady(int frame, const QImage& picture);
    void failed(const QString& message);

private:
    class Worker;

    QThread m_thread;
    Worker* m_worker = nullptr;
    int m_generation = 0;
};

} // namespace kinescope::widgets

Q_DECLARE_METATYPE(kinescope::widgets::VideoFacts)
