#pragma once

#include "app/jobs/job.h"
#include "datasets/skeleton/skeleton_sequence.h"
#include "widgets/spectrum/motion_spectrum_view.h"

#include <memory>

namespace kinescope::app
{

/// What the motion spectrum shows beyond the spectrum itself: the second recording's curve, the spectrogram, chosen
/// joints over time, and the motion of a band alone.
class MotionDetailController : public QObject
{
    Q_OBJECT

public:
    using SequencePointer = std::shared_ptr<const datasets::SkeletonSequence>;

    MotionDetailController(JobList& jobs, widgets::MotionSpectrumView& view, QObject* parent = nullptr);

    void setSequence(const SequencePointer& sequence);
    /// Null: nothing is compared.
    void setSecond(const SequencePointer& second);
    /// After the view lost its ghost to another motion.
    void showGhostAgain();

Q_SIGNALS:
    /// The motion with some of its frequencies alone; null when none is asked for.
    void ghostChanged(const std::shared_ptr<const kinescope::datasets::SkeletonSequence>& ghost);

private:
    void analyzeSecond();
    void updateDetail();
    void updateSpectrogram();
    void updateTimeCurves();
    void updateGhost();

    widgets::MotionSpectrumView& m_view;
    Job m_secondJob;
    Job m_spectrogramJob;
    Job m_ghostJob;
    SequencePointer m_sequence;
    SequencePointer m_second;
    std::optional<widgets::BandGhost> m_ghost;
};

} // namespace kinescope::app
