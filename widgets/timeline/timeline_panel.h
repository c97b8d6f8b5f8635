#pragma once

#include "core/annotations/annotations.h"

#include <QWidget>

#include <utility>
#include <vector>

QT_BEGIN_NAMESPACE
class QAction;
class QDoubleSpinBox;
class QHBoxLayout;
class QLabel;
class QSpinBox;
class QToolButton;
QT_END_NAMESPACE

namespace kinescope::widgets
{

class AnnotationModel;
class AnnotationStrip;
class FrameSlider;
class PlaybackController;
enum class LoopMode;

/// Buttons, slider and numbers over a PlaybackController, which must outlive the panel.
class TimelinePanel : public QWidget
{
    Q_OBJECT

public:
    explicit TimelinePanel(PlaybackController& playback, QWidget* parent = nullptr);

    /// Markers and named stretches, shown above the slider.
    AnnotationModel& annotations() const { return *m_annotations; }
    /// Stretches that the recording's own file names, shown above the markers; they cannot be changed.
    void setFileLabels(std::vector<core::Annotation> labels);
    /// Stretches in which nobody is seen, as missingStretches() tells them.
    void setMissing(std::vector<std::pair<int, int>> stretches);
    /// Lets the text of a row of annotations() be typed.
    void editAnnotation(int row);

Q_SIGNALS:
    void addAnnotationRequested();

private:
    void buildAnnotations();
    void showAnnotationDialog();
    QToolButton* addButton(const char* name, QStringView iconName, const QString& tip);
    void buildControls();
    void buildLoopMenu();
    void connectControls();
    void connectPlayback();

    void showSequence(int frameCount);
    void showFrame(int frame);
    void showPlaying(bool playing);
    void showRange(int begin, int end);
    void showLoopMode(LoopMode mode);

    PlaybackController& m_playback;
    QToolButton* m_playButton = nullptr;
    QToolButton* m_stepBackButton = nullptr;
    QToolButton* m_stepForwardButton = nullptr;
    QToolButton* m_markInButton = nullptr;
    QToolButton* m_markOutButton = nullptr;
    QToolButton* m_clearRangeButton = nullptr;
    QToolButton* m_loopButton = nullptr;
    QAction* m_everyFrame = nullptr;
    QHBoxLayout* m_buttonRow = nullptr;
    AnnotationModel* m_annotations = nullptr;
    AnnotationStrip* m_annotationStrip = nullptr;
    AnnotationModel* m_fileLabels = nullptr;
    FrameSlider* m_slider = nullptr;
    QSpinBox* m_frameBox = nullptr;
    QLabel* m_timeLabel = nullptr;
    QDoubleSpinBox* m_speedBox = nullptr;
    bool m_playAfterDrag = false;
};

} // namespace kinescope::widgets
