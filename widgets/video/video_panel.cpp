#include "widgets/video/video_panel.h"

#include "widgets/common/tool_button.h"
#include "widgets/timeline/playback_controller.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace kinescope::widgets
{

VideoPanel::VideoPanel(PlaybackController& playback, QWidget* parent)
    : QWidget(parent)
    , m_playback(playback)
    , m_canvas(new VideoCanvas(this))
{
    setObjectName(QStringLiteral("videoPanel"));
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_canvas, 1);
    layout->addWidget(buildTools());
    connect(&m_reader, &VideoReader::opened, this, &VideoPanel::showFacts);
    connect(&m_reader, &VideoReader::frameReady, this, &VideoPanel::showPicture);
    connect(&m_reader, &VideoReader::failed, this, &VideoPanel::showFailure);
    connect(&playback, &PlaybackController::frameChanged, this, &VideoPanel::follow);
    setSequence({});
}

QWidget* VideoPanel::buildTools()
{
    auto* const bar = new QWidget(this);
    auto* const open = toolButton(bar, "openVideoButton", u"open-file", tr("Open a video for this recording…"));
    m_close = toolButton(bar, "closeVideoButton", u"close", tr("Close the video"));
    m_name = new QLabel(bar);
    m_name->setObjectName(QStringLiteral("videoName"));
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_joints = new QCheckBox(tr("Joints"), bar);
    m_joints->setObjectName(QStringLiteral("videoJointsCheck"));
    m_joints->setToolTip(tr("Draw the recording's 2D joints on the video"));
    m_joints->setChecked(true);
    m_offset = new QDoubleSpinBox(bar);
    m_offset->setObjectName(QStringLiteral("videoOffsetSpin"));
    m_offset->setRange(-3600, 3600);
    m_offset->setSingleStep(0.05);
    m_offset->setSuffix(tr(" s"));
    m_offset->setToolTip(tr("How much later the recording begins than the video"));
    m_offset->setAccessibleName(m_offset->toolTip());
    auto* const layout = new QHBoxLayout(bar);
    layout->setContentsMargins(4, 3, 4, 3);
    layout->setSpacing(4);
    layout->addWidget(open);
    layout->addWidget(m_close);
    layout->addWidget(m_name, 1);
    layout->addWidget(m_joints);
    auto* const label = new QLabel(tr("Offset"), bar);
    label->setBuddy(m_offset);
    layout->addWidget(label);
    layout->addWidget(m_offset);
    connect(open, &QToolButton::clicked, this, &VideoPanel::openRequested);
    connect(m_close, &QToolButton::clicked, this, &VideoPanel::close);
    connect(m_joints, &QCheckBox::toggled, m_canvas, &VideoCanvas::setJointsShown);
    connect(m_offset, &QDoubleSpinBox::valueChanged, this, &VideoPanel::follow);
    return bar;
}

void VideoPanel::setSequence(const SequencePointer& sequence)
{
    m_canvas->setSequence(sequence);
    m_joints->setEnabled(m_canvas->hasJoints());
    m_joints->setToolTip(m_canvas->hasJoints() ? tr("Draw the recording's 2D joints on the video")
                                               : tr("This recording's format has no 2D joints"));
    m_offset->setValue(0);
    close();
}

void VideoPanel::open(const QString& path)
{
    close();
    m_path = path;
    m_canvas->setMessage(tr("Opening %1…").arg(QFileInfo(path).fileName()));
    m_reader.open(path);
}

void VideoPanel::close()
{
    m_reader.close();
    m_isOpen = false;
    m_shownFrame = -1;
    m_canvas->setPicture({});
    m_canvas->setMessage(tr("No video lies beside this recording. Open one with the button below."));
    m_name->clear();
    m_close->setEnabled(false);
    m_offset->setEnabled(false);
}

void VideoPanel::showFacts(const VideoFacts& facts)
{
    m_facts = facts;
    m_isOpen = true;
    m_canvas->setVideoSize(facts.size);
    const QString name = QFileInfo(m_path).fileName();
    m_name->setText(name);
    m_name->setToolTip(tr("%1\n%2 × %3, %4 frames at %5 fps")
                           .arg(m_path)
                           .arg(facts.size.width())
                           .arg(facts.size.height())
                           .arg(facts.frameCount)
                           .arg(facts.frameRate, 0, 'g', 4));
    m_close->setEnabled(true);
    m_offset->setEnabled(true);
    updateLargestSize();
    follow();
    Q_EMIT opened();
}

void VideoPanel::showPicture(int frame, const QImage& picture)
{
    m_shownFrame = frame;
    m_canvas->setPicture(picture);
    // The joints of the picture's own time: while playing the playback may be ahead of it.
    const double seconds = frame / m_facts.frameRate - m_offset->value();
    m_canvas->setFrame(static_cast<int>(std::lround(seconds * m_playback.frameRate())));
}

void VideoPanel::showFailure(const QString& message)
{
    if (!m_isOpen) {
        m_canvas->setMessage(message);
        m_close->setEnabled(false);
    }
    Q_EMIT failed(message);
}

/// A hidden panel costs nothing.
void VideoPanel::follow()
{
    if (!m_isOpen || !isVisible())
        return;
    const double seconds = m_playback.seconds() + m_offset->value();
    m_reader.request(static_cast<int>(std::lround(std::max(0.0, seconds) * m_facts.frameRate)));
}

void VideoPanel::updateLargestSize()
{
    m_reader.setLargestSize(m_canvas->size() * devicePixelRatioF());
}

void VideoPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    updateLargestSize();
    follow();
}

void VideoPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    updateLargestSize();
    follow();
}

} // namespace kinescope::widgets
