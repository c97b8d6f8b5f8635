#include "widgets/video/video_reader.h"

#include <functional>
#include <mutex>
#include <optional>
#include <utility>

namespace kinescope::widgets
{

/// Lives on the reader's thread. What is wanted is left in a place that both threads see, and looked at once for each
/// time it is asked; what was overwritten by then is left out.
class VideoReader::Worker : public QObject
{
public:
    using Deliver = std::function<void()>;

    explicit Worker(VideoReader& reader)
        : m_reader(reader)
    {
    }

    void want(int frame)
    {
        const std::scoped_lock lock(m_mutex);
        if (!std::exchange(m_wanted, frame))
            QMetaObject::invokeMethod(
                this, [this] { decode(); }, Qt::QueuedConnection);
    }

    void setLargestSize(const QSize& size)
    {
        const std::scoped_lock lock(m_mutex);
        m_largest = size;
    }

    void open(const QString& path, int generation)
    {
        m_generation = generation;
        m_decoder.reset();
        m_hasFailed = false;
        if (path.isEmpty())
            return;
        try {
            m_decoder = std::make_unique<VideoDecoder>(path);
            deliver([this, facts = m_decoder->facts()] { Q_EMIT m_reader.opened(facts); });
        } catch (const std::exception& error) {
            deliver([this, text = QString::fromUtf8(error.what())] { Q_EMIT m_reader.failed(text); });
        }
    }

private:
    void decode()
    {
        std::unique_lock lock(m_mutex);
        const int frame = *std::exchange(m_wanted, std::nullopt);
        const QSize largest = m_largest;
        lock.unlock();
        if (!m_decoder)
            return;
        try {
            const QImage picture = m_decoder->frame(frame, largest);
            m_hasFailed = false;
            deliver([this, frame, picture] { Q_EMIT m_reader.frameReady(frame, picture); });
        } catch (const std::exception& error) {
            if (!std::exchange(m_hasFailed, true)) // once for a damaged stretch, not once a frame
                deliver([this, text = QString::fromUtf8(error.what())] { Q_EMIT m_reader.failed(text); });
        }
    }

    void deliver(Deliver signal)
    {
        QMetaObject::invokeMethod(
            &m_reader,
            [&reader = m_reader, generation = m_generation, signal = std::move(signal)] {
                if (generation == reader.m_generation)
                    signal();
            },
            Qt::QueuedConnection);
    }

    VideoReader& m_reader;
    std::mutex m_mutex;
    std::optional<int> m_wanted;
    QSize m_largest;
    std::unique_ptr<VideoDecoder> m_decoder;
    bool m_hasFailed = false;
    int m_generation = 0;
};

VideoReader::VideoReader(QObject* parent)
    : QObject(parent)
    , m_worker(new Worker(*this))
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("video"));
    m_thread.start();
}

VideoReader::~VideoReader()
{
    m_thread.quit();
    m_thread.wait();
}

void VideoReader::open(const QString& path)
{
    ++m_generation;
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, path, generation = m_generation] { worker->open(path, generation); },
        Qt::QueuedConnection);
}

void VideoReader::close()
{
    open(QString());
}

void VideoReader::setLargestSize(const QSize& size)
{
    m_worker->setLargestSize(size);
}

void VideoReader::request(int frame)
{
    m_worker->want(frame);
}

} // namespace kinescope::widgets
