#include "widgets/timeline/timeline_panel.h"

#include "widgets/common/tool_button.h"
#include "widgets/theme/icons.h"
#include "widgets/timeline/annotation_dialog.h"
#include "widgets/timeline/annotation_model.h"
#include "widgets/timeline/annotation_strip.h"
#include "widgets/timeline/frame_slider.h"
#include "widgets/timeline/playback_controller.h"

#include <QActionGroup>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace kinescope::widgets
{

TimelinePanel::TimelinePanel(PlaybackController& playback, QWidget* parent)
    : QWidget(parent)
    , m_playback(playback)
{
    setObjectName(QStringLiteral("timelinePanel"));
    buildControls();
    buildLoopMenu();
    buildAnnotations();
    connectControls();
    connectPlayback();
    showSequence(playback.frameCount());
    showRange(playback.range().first, playback.range().second);
    showFrame(playback.frame());
    showPlaying(playback.isPlaying());
    showLoopMode(playback.loopMode());
}

QToolButton* TimelinePanel::addButton(const char* name, QStringView iconName, const QString& tip)
{
    auto* const button = toolButton(this, name, iconName, tip);
    m_buttonRow->addWidget(button);
    return button;
}

void TimelinePanel::buildControls()
{
    // The slider has a row of its own, so that it stays usable in a narrow dock.
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 2, 6, 3);
    column->setSpacing(1);
    m_slider = new FrameSlider(this);
    m_slider->setObjectName(QStringLiteral("frameSlider"));
    m_slider->setAccessibleName(tr("Frame"));
    column->addWidget(m_slider);
    m_buttonRow = new QHBoxLayout;
    m_buttonRow->setSpacing(2);
    column->addLayout(m_buttonRow);

    m_stepBackButton = addButton("stepBackButton", u"step-back", tr("One frame back"));
    m_playButton = addButton("playButton", u"play", tr("Play"));
    m_stepForwardButton = addButton("stepForwardButton", u"step-forward", tr("One frame on"));
    m_stepBackButton->setAutoRepeat(true);
    m_stepForwardButton->setAutoRepeat(true);

    m_buttonRow->addSpacing(8);
    m_markInButton = addButton("markInButton", u"mark-in", tr("Play from this frame (I)"));
    m_markOutButton = addButton("markOutButton", u"mark-out", tr("Play up to this frame (O)"));
    m_clearRangeButton = addButton("clearRangeButton", u"close", tr("Play the whole recording"));
    m_loopButton = addButton("loopButton", u"loop", tr("What happens at the end"));

    m_speedBox = new QDoubleSpinBox(this);
    m_speedBox->setObjectName(QStringLiteral("speedBox"));
    m_speedBox->setAccessibleName(tr("Playback speed"));
    m_speedBox->setToolTip(tr("Playback speed, 1× is real time"));
    m_speedBox->setRange(PlaybackController::kMinimumSpeed, PlaybackController::kMaximumSpeed);
    m_speedBox->setSingleStep(0.1);
    m_speedBox->setDecimals(1);
    m_speedBox->setSuffix(QStringLiteral("×"));
    m_speedBox->setKeyboardTracking(false);
    m_speedBox->setValue(m_playback.speed());
    m_buttonRow->addWidget(m_speedBox);
    m_buttonRow->addStretch(1);

    m_buttonRow->addWidget(new QLabel(tr("frame"), this));
    m_frameBox = new QSpinBox(this);
    m_frameBox->setObjectName(QStringLiteral("frameBox"));
    m_frameBox->setAccessibleName(tr("Frame number"));
    m_frameBox->setToolTip(tr("Type a frame number to go there"));
    m_frameBox->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_frameBox->setAlignment(Qt::AlignRight);
    m_frameBox->setKeyboardTracking(false);
    m_buttonRow->addWidget(m_frameBox);
    m_timeLabel = new QLabel(this);
    m_timeLabel->setObjectName(QStringLiteral("timeLabel"));
    m_buttonRow->addWidget(m_timeLabel);
}

void TimelinePanel::buildLoopMenu()
{
    auto* menu = new QMenu(m_loopButton);
    auto* group = new QActionGroup(menu);
    const auto add = [&](LoopMode mode, QStringView iconName, const QString& text) {
        QAction* action = menu->addAction(icon(iconName), text);
        action->setCheckable(true);
        action->setData(static_cast<int>(mode));
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, mode] { m_playback.setLoopMode(mode); });
    };
    add(LoopMode::Loop, u"loop", tr("Loop (the marked range, if any)"));
    add(LoopMode::Once, u"once", tr("Stop at the end"));
    add(LoopMode::PingPong, u"ping-pong", tr("There and back"));
    add(LoopMode::LoopWhole, u"loop", tr("Loop the whole recording"));
    menu->addSeparator();
    m_everyFrame = menu->addAction(tr("Show every frame, if need be slower"));
    m_everyFrame->setObjectName(QStringLiteral("everyFrameAction"));
    m_everyFrame->setCheckable(true);
    connect(m_everyFrame, &QAction::toggled, this,
            [this](bool every) { m_playback.setPacing(every ? Pacing::EveryFrame : Pacing::RealTime); });
    m_loopButton->setMenu(menu);
    m_loopButton->setPopupMode(QToolButton::InstantPopup);
}

void TimelinePanel::buildAnnotations()
{
    m_annotations = new AnnotationModel(this);
    const auto pixelOf = [this](int frame) { return m_slider->pixelOf(frame); };
    m_annotationStrip = new AnnotationStrip(*m_annotations, pixelOf, AnnotationStrip::Editing::Allowed, this);
    m_fileLabels = new AnnotationModel(this);
    auto* const labelStrip = new AnnotationStrip(*m_fileLabels, pixelOf, AnnotationStrip::Editing::None, this);
    labelStrip->setObjectName(QStringLiteral("fileLabelStrip"));
    labelStrip->setAccessibleName(tr("Labels of the file; a double click plays one of them alone"));
    for (AnnotationStrip* strip : {m_annotationStrip, labelStrip}) {
        static_cast<QVBoxLayout*>(layout())->insertWidget(0, strip);
        connect(strip, &AnnotationStrip::frameRequested, &m_playback, &PlaybackController::seek);
        connect(strip, &AnnotationStrip::rangeRequested, &m_playback, &PlaybackController::setRange);
    }

    auto* const button = toolButton(this, "markersButton", u"marker", tr("Markers"));
    auto* const menu = new QMenu(button);
    menu->addAction(tr("Add a marker here, or name the range (M)"), this, &TimelinePanel::addAnnotationRequested)
        ->setObjectName(QStringLiteral("addAnnotationAction"));
    menu->addAction(tr("All markers…"), this, &TimelinePanel::showAnnotationDialog)
        ->setObjectName(QStringLiteral("allAnnotationsAction"));
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    m_buttonRow->insertWidget(m_buttonRow->indexOf(m_loopButton) + 1, button);
}

void TimelinePanel::setMissing(std::vector<std::pair<int, int>> stretches)
{
    m_slider->setMissing(std::move(stretches));
}

void TimelinePanel::setFileLabels(std::vector<core::Annotation> labels)
{
    m_fileLabels->setAnnotations(std::move(labels));
}

void TimelinePanel::editAnnotation(int row)
{
    m_annotationStrip->editText(row);
}

void TimelinePanel::showAnnotationDialog()
{
    auto* const dialog = new AnnotationDialog(*m_annotations, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AnnotationDialog::frameRequested, &m_playback, &PlaybackController::seek);
    dialog->show();
}

void TimelinePanel::connectControls()
{
    connect(m_playButton, &QToolButton::clicked, &m_playback, &PlaybackController::togglePlaying);
    connect(m_stepBackButton, &QToolButton::clicked, this, [this] { m_playback.step(-1); });
    connect(m_stepForwardButton, &QToolButton::clicked, this, [this] { m_playback.step(1); });
    connect(m_markInButton, &QToolButton::clicked, &m_playback, &PlaybackController::markIn);
    connect(m_markOutButton, &QToolButton::clicked, &m_playback, &PlaybackController::markOut);
    connect(m_clearRangeButton, &QToolButton::clicked, &m_playback, &PlaybackController::clearRange);
    connect(m_speedBox, &QDoubleSpinBox::valueChanged, &m_playback, &PlaybackController::setSpeed);
    connect(m_frameBox, &QSpinBox::valueChanged, this, [this](int number) {
        m_playback.pause();
        m_playback.seek(number - 1);
    });
    connect(m_slider, &QSlider::valueChanged, &m_playback, &PlaybackController::seek);
    // The clock rests while the user holds the handle, or both would pull at it.
    connect(m_slider, &QSlider::sliderPressed, this, [this] {
        m_playAfterDrag = m_playback.isPlaying();
        m_playback.pause();
    });
    connect(m_slider, &QSlider::sliderReleased, this, [this] {
        if (std::exchange(m_playAfterDrag, false))
            m_playback.play();
    });
}

void TimelinePanel::connectPlayback()
{
    connect(&m_playback, &PlaybackController::sequenceChanged, this, &TimelinePanel::showSequence);
    connect(&m_playback, &PlaybackController::frameChanged, this, &TimelinePanel::showFrame);
    connect(&m_playback, &PlaybackController::playingChanged, this, &TimelinePanel::showPlaying);
    connect(&m_playback, &PlaybackController::rangeChanged, this, &TimelinePanel::showRange);
    connect(&m_playback, &PlaybackController::speedChanged, m_speedBox, &QDoubleSpinBox::setValue);
    connect(&m_playback, &PlaybackController::loopModeChanged, this, &TimelinePanel::showLoopMode);
    connect(&m_playback, &PlaybackController::pacingChanged, this,
            [this](Pacing pacing) { m_everyFrame->setChecked(pacing == Pacing::EveryFrame); });
}

void TimelinePanel::showSequence(int frameCount)
{
    const QSignalBlocker blockSlider(m_slider);
    const QSignalBlocker blockBox(m_frameBox);
    const bool empty = frameCount == 0;
    m_slider->setRange(0, std::max(0, frameCount - 1));
    m_slider->setPageStep(std::max(1, frameCount / 10));
    m_frameBox->setRange(empty ? 0 : 1, frameCount);
    for (QWidget* control :
         {static_cast<QWidget*>(m_playButton), static_cast<QWidget*>(m_stepBackButton),
          static_cast<QWidget*>(m_stepForwardButton), static_cast<QWidget*>(m_markInButton),
          static_cast<QWidget*>(m_markOutButton), static_cast<QWidget*>(m_slider), static_cast<QWidget*>(m_frameBox)})
        control->setEnabled(!empty);
    showFrame(m_playback.frame());
    // As wide as it gets, so that the slider does not jitter while playing.
    m_timeLabel->setMinimumWidth(m_timeLabel->fontMetrics().horizontalAdvance(m_timeLabel->text()) +
                                 2 * m_timeLabel->fontMetrics().horizontalAdvance(QLatin1Char('0')));
}

void TimelinePanel::showFrame(int frame)
{
    const QSignalBlocker blockSlider(m_slider);
    const QSignalBlocker blockBox(m_frameBox);
    m_slider->setValue(frame);
    if (!m_frameBox->hasFocus() || !m_playback.isPlaying())
        m_frameBox->setValue(m_playback.frameCount() == 0 ? 0 : frame + 1);
    m_timeLabel->setText(tr("of %1 · %2 s").arg(m_playback.frameCount()).arg(m_playback.seconds(), 0, 'f', 2));
}

void TimelinePanel::showPlaying(bool playing)
{
    m_playButton->setIcon(icon(playing ? u"pause" : u"play"));
    const QString tip = playing ? tr("Pause") : tr("Play");
    m_playButton->setToolTip(tip);
    m_playButton->setAccessibleName(tip);
}

void TimelinePanel::showRange(int begin, int end)
{
    m_slider->setMarks(begin, end);
    m_clearRangeButton->setEnabled(m_playback.hasRange());
}

void TimelinePanel::showLoopMode(LoopMode mode)
{
    const auto actions = m_loopButton->menu()->actions();
    for (QAction* action : actions) {
        if (!action->data().isValid() || action->data().toInt() != static_cast<int>(mode))
            continue;
        action->setChecked(true);
        m_loopButton->setIcon(action->icon());
        m_loopButton->setToolTip(tr("At the end: %1").arg(action->text()));
    }
}

} // namespace kinescope::widgets
