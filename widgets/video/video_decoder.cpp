#include "widgets/video/video_decoder.h"

#include <opencv2/imgproc.hpp>
#include <opencv2/videoio.hpp>

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace kinescope::widgets
{
namespace
{

constexpr int kReadOn = 48; ///< up to this many frames ahead reading is quicker than seeking
constexpr double kUsualFrameRate = 30;

struct VideoTexts
{
    Q_DECLARE_TR_FUNCTIONS(VideoTexts)
};

} // namespace

struct VideoDecoder::Capture
{
    cv::VideoCapture video;
    cv::Mat picture;
};

VideoDecoder::VideoDecoder(const QString& path)
    : m_path(path)
    , m_capture(std::make_unique<Capture>())
{
    if (!QFileInfo(path).isFile())
        throw VideoError(
            VideoTexts::tr("The video is not there any more. Choose another one: %1").arg(path).toStdString());
    cv::VideoCapture& video = m_capture->video;
    try {
        video.open(path.toStdString());
    } catch (const cv::Exception&) { // told below, like a file that was refused quietly
    }
    if (!video.isOpened())
        throw VideoError(
            VideoTexts::tr("Expected a video that OpenCV can read, found a damaged file or another kind. Convert it, "
                           "e.g. to MP4: %1")
                .arg(path)
                .toStdString());
    const double rate = video.get(cv::CAP_PROP_FPS);
    const double count = video.get(cv::CAP_PROP_FRAME_COUNT);
    m_facts.size = {static_cast<int>(video.get(cv::CAP_PROP_FRAME_WIDTH)),
                    static_cast<int>(video.get(cv::CAP_PROP_FRAME_HEIGHT))};
    m_facts.frameCount = std::isfinite(count) && count > 0 && count < 1e8 ? static_cast<int>(count) : 0;
    m_facts.frameRate = std::isfinite(rate) && rate > 0 && rate < 1000 ? rate : kUsualFrameRate;
}

VideoDecoder::~VideoDecoder() = default;

void VideoDecoder::goTo(int frame)
{
    cv::VideoCapture& video = m_capture->video;
    if (frame < m_next || frame > m_next + kReadOn) {
        video.set(cv::CAP_PROP_POS_FRAMES, frame);
        m_next = frame;
    }
    for (; m_next < frame; ++m_next)
        if (!video.grab())
            return;
}

QImage VideoDecoder::frame(int frame, const QSize& largest)
{
    frame = std::max(0, m_facts.frameCount > 0 ? std::min(frame, m_facts.frameCount - 1) : frame);
    cv::Mat& picture = m_capture->picture;
    try {
        goTo(frame);
        if (m_next != frame || !m_capture->video.read(picture) || picture.empty())
            throw VideoError(VideoTexts::tr("Picture %1 cannot be decoded; the video may be cut short or damaged: %2")
                                 .arg(frame + 1)
                                 .arg(m_path)
                                 .toStdString());
        ++m_next;
        const double scale = largest.isEmpty() ? 1.0
                                               : std::min({1.0, static_cast<double>(largest.width()) / picture.cols,
                                                           static_cast<double>(largest.height()) / picture.rows});
        cv::Mat fitting = picture;
        if (scale < 1)
            cv::resize(picture, fitting, {}, scale, scale, cv::INTER_AREA);
        if (fitting.channels() == 1)
            cv::cvtColor(fitting, fitting, cv::COLOR_GRAY2BGR);
        return QImage(fitting.data, fitting.cols, fitting.rows, static_cast<qsizetype>(fitting.step),
                      QImage::Format_BGR888)
            .copy();
    } catch (const cv::Exception& error) {
        m_next = -kReadOn - 1; // where the file stands is not known
        throw VideoError(VideoTexts::tr("The video cannot be decoded (%1): %2")
                             .arg(QString::fromStdString(error.err), m_path)
                             .toStdString());
    } catch (const VideoError&) {
        m_next = -kReadOn - 1;
        throw;
    }
}

} // namespace kinescope::widgets
