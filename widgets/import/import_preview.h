#pragma once

#include "datasets/skeleton/skeleton_sequence.h"

#include <QTimer>
#include <QWidget>

#include <memory>

QT_BEGIN_NAMESPACE
class QLabel;
class QSlider;
class QToolButton;
QT_END_NAMESPACE

namespace kinescope::widgets
{

class SkeletonView;

/// A recording as the current choices read it: plays by itself, with a slider and one line on what it holds.
class ImportPreview : public QWidget
{
    Q_OBJECT

public:
    explicit ImportPreview(QWidget* parent = nullptr);

    /// Null empties the view.
    void setSequence(std::shared_ptr<const datasets::SkeletonSequence> sequence);
    std::shared_ptr<const datasets::SkeletonSequence> sequence() const { return m_sequence; }

private:
    void step();
    void setPlaying(bool playing);

    std::shared_ptr<const datasets::SkeletonSequence> m_sequence;
    SkeletonView* m_view = nullptr;
    QSlider* m_slider = nullptr;
    QToolButton* m_play = nullptr;
    QLabel* m_summary = nullptr;
    QTimer m_timer;
};

} // namespace kinescope::widgets
