#pragma once

#include <QImage>
#include <QSize>
#include <QString>

#include <memory>
#include <stdexcept>

namespace kinescope::widgets
{

/// What a video file says of itself.
struct VideoFacts
{
    QSize size;           ///< pixels
    int frameCount = 0;   ///< 0 when the file does not tell
    double frameRate = 0; ///< frames a second; 30 when the file does not tell
};

/// A video that cannot be opened or decoded; the text names the file and the remedy.
class VideoError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// Pictures of a video file by number. Blocks; for a thread of its own. Reading on from where it is costs little,
/// going back or far ahead costs a search for the next key frame.
class VideoDecoder
{
public:
    /// @throws VideoError when the file is absent, damaged or of an unknown kind
    explicit VideoDecoder(const QString& path);
    ~VideoDecoder();

    const VideoFacts& facts() const { return m_facts; }

    /// @param frame clamped to the video
    /// @param largest the picture is made smaller to fit; empty for full size
    /// @throws VideoError when the picture cannot be decoded
    QImage frame(int frame, const QSize& largest);

private:
    struct Capture; // OpenCV lives there
    void goTo(int frame);

    QString m_path;
    std::unique_ptr<Capture> m_capture;
    VideoFacts m_facts;
    int m_next = 0; ///< the frame that a plain read gives
};

} // namespace kinescope::widgets
