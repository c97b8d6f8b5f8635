#pragma once

#include "widgets/video/video_canvas.h"
#include "widgets/video/video_reader.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QToolButton;
QT_END_NAMESPACE

namespace kinescope::widgets
{

class PlaybackController;

/// The recording's colour video, which follows the playback by time, with the 2D joints on it.
class VideoPanel : public QWidget
{
    Q_OBJECT

public:
    using SequencePointer = VideoCanvas::SequencePointer;

    explicit VideoPanel(PlaybackController& playback, QWidget* parent = nullptr);

    /// Takes up another recording and closes the video of the last one.
    void setSequence(const SequencePointer& sequence);
    void open(const QString& path);
    void close();
    bool isOpen() const { return m_isOpen; }
    /// The video's frame that is shown; -1 without one.
    int shownFrame() const { return m_shownFrame; }
    const VideoFacts& facts() const { return m_facts; }
    VideoCanvas& canvas() { return *m_canvas; }

    QSize sizeHint() const override { return {480, 320}; }

Q_SIGNALS:
    void openRequested();
    void opened();
    void failed(const QString& message);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildTools();
    void showFacts(const VideoFacts& facts);
    void showPicture(int frame, const QImage& picture);
    void showFailure(const QString& message);
    /// Asks for the picture of the playback's time.
    void follow();
    void updateLargestSize();

    PlaybackController& m_playback;
    VideoReader m_reader;
    VideoFacts m_facts;
    QString m_path;
    bool m_isOpen = false;
    int m_shownFrame = -1;
    VideoCanvas* m_canvas = nullptr;
    QLabel* m_name = nullptr;
    QCheckBox* m_joints = nullptr;
    QDoubleSpinBox* m_offset = nullptr;
    QToolButton* m_close = nullptr;
};

} // namespace kinescope::widgets
