#include "app/motion_detail_controller.h"

#include "core/spectrum/band_pass.h"
#include "core/spectrum/body_parts.h"
#include "core/spectrum/motion_over_time.h"
#include "widgets/spectrum/motion_detail_pane.h"

#include <utility>

namespace kinescope::app
{

using widgets::MotionDetailPane;
using widgets::MotionSpectrumView;

MotionDetailController::MotionDetailController(JobList& jobs, MotionSpectrumView& view, QObject* parent)
    : QObject(parent)
    , m_view(view)
    , m_secondJob(tr("Second motion spectrum"), jobs)
    , m_spectrogramJob(tr("Spectrogram"), jobs)
    , m_ghostJob(tr("Band alone"), jobs)
{
    connect(&view, &MotionSpectrumView::settingsChanged, this, &MotionDetailController::analyzeSecond);
    connect(&view, &MotionSpectrumView::chosenJointsChanged, this, &MotionDetailController::updateDetail);
    connect(&view, &MotionSpectrumView::bandGhostChanged, this, &MotionDetailController::updateGhost);
    connect(&view.detail(), &MotionDetailPane::plotChanged, this, &MotionDetailController::updateDetail);
    connect(&view.detail(), &MotionDetailPane::windowChanged, this, &MotionDetailController::updateDetail);
    // What the plots cannot show is told where they would be.
    connect(&m_spectrogramJob, &Job::failed, &view.detail(), &MotionDetailPane::clear);
}

void MotionDetailController::setSequence(const SequencePointer& sequence)
{
    m_sequence = sequence;
    m_ghost.reset();
    m_view.setBodyParts(sequence && sequence->topology ? core::bodyParts(*sequence->topology)
                                                       : std::vector<core::BodyPart>{});
}

void MotionDetailController::setSecond(const SequencePointer& second)
{
    m_second = second;
    analyzeSecond();
}

void MotionDetailController::analyzeSecond()
{
    if (!m_second) {
        m_secondJob.cancel();
        m_view.setSecondSpectrum(std::nullopt);
        return;
    }
    m_secondJob.start([second = m_second, quantity = m_view.quantity()](
                          const JobContext& job) { return core::analyzeMotion(*second, 0, quantity, job.stop); },
                      [this, name = QString::fromStdString(m_second->sourcePath.filename().string())](
                          const core::MotionSpectrum& spectrum) { m_view.setSecondSpectrum(spectrum, name); });
}

void MotionDetailController::updateDetail()
{
    if (!m_sequence || !m_view.hasSpectrum())
        return;
    switch (m_view.detail().plot()) {
    case MotionDetailPane::Plot::Joints:
        break;
    case MotionDetailPane::Plot::Spectrogram:
        updateSpectrogram();
        break;
    case MotionDetailPane::Plot::OverTime:
        updateTimeCurves();
        break;
    }
}

void MotionDetailController::updateSpectrogram()
{
    m_spectrogramJob.start(
        [sequence = m_sequence, body = static_cast<std::size_t>(m_view.body()), joints = m_view.chosenJoints(),
         quantity = m_view.quantity(), window = m_view.detail().windowSeconds()](const JobContext& job) {
            return core::motionSpectrogram(*sequence, body, joints, quantity, window, job.stop);
        },
        [this](const core::Spectrogram& spectrogram) { m_view.detail().setSpectrogram(spectrogram); });
}

void MotionDetailController::updateTimeCurves()
{
    // A few joints by a few thousand frames: well under a frame's time, so no job.
    const QString units[] = {tr("Distance from the mean place (m)"), tr("Speed (m/s)"), tr("Acceleration (m/s²)")};
    std::vector<widgets::TimeCurve> curves;
    for (const std::size_t joint : m_view.chosenJoints())
        curves.push_back(
            {m_view.jointName(joint), static_cast<int>(curves.size()) + 1,
             core::jointMagnitude(*m_sequence, static_cast<std::size_t>(m_view.body()), joint, m_view.quantity())});
    m_view.detail().setTimeCurves(curves, m_sequence->frameRate, units[static_cast<int>(m_view.quantity())]);
}

void MotionDetailController::showGhostAgain()
{
    if (std::exchange(m_ghost, std::nullopt))
        updateGhost();
}

void MotionDetailController::updateGhost()
{
    const auto wanted = m_sequence ? m_view.bandGhost() : std::nullopt;
    if (wanted == m_ghost)
        return;
    m_ghost = wanted;
    if (!wanted) {
        m_ghostJob.cancel();
        Q_EMIT ghostChanged(nullptr);
        return;
    }
    m_ghostJob.start(
        [sequence = m_sequence, ghost = *wanted](const JobContext& job) -> SequencePointer {
            return std::make_shared<const datasets::SkeletonSequence>(
                core::bandPassed(*sequence, ghost.side, ghost.low, ghost.high, job.stop));
        },
        [this](const SequencePointer& ghost) { Q_EMIT ghostChanged(ghost); });
}

} // namespace kinescope::app
