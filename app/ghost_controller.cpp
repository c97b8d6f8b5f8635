#include "app/ghost_controller.h"

#include "core/spectrum/latent_spectrum.h"
#include "core/spectrum/motion_enhancement.h"
#include "widgets/ghost/ghost_panel.h"
#include "widgets/view3d/skeleton_view.h"

namespace kinescope::app
{

GhostController::GhostController(JobList& jobs, widgets::GhostPanel& panel, widgets::SkeletonView& view,
                                 QObject* parent)
    : QObject(parent)
    , m_panel(panel)
    , m_view(view)
    , m_job(tr("Enhance motion"), jobs)
{
    connect(&panel, &widgets::GhostPanel::changed, this, &GhostController::update);
    connect(&m_job, &Job::failed, &panel, &widgets::GhostPanel::setState);
}

void GhostController::setSequence(const SequencePointer& sequence)
{
    m_sequence = sequence;
    m_panel.setFrameRate(sequence ? sequence->frameRate : 0);
    update();
}

void GhostController::setLatentSpectrum(const core::LatentSpectrum& spectrum)
{
    m_panel.setModelGate(QString::fromStdString(spectrum.label), spectrum.spectralModule ? spectrum.gate : -1);
}

void GhostController::update()
{
    if (!m_sequence || !m_panel.isShown()) {
        m_job.cancel();
        m_view.setGhost(nullptr, {});
        m_panel.setState({});
        return;
    }
    m_job.setSubject(QString::fromStdString(m_sequence->sourcePath.filename().string()));
    m_job.start(
        [sequence = m_sequence, enhancement = m_panel.enhancement()](const JobContext& job) {
            return std::make_shared<const datasets::SkeletonSequence>(
                core::enhanceMotion(*sequence, enhancement, job.stop));
        },
        [this, enhancement = m_panel.enhancement()](const SequencePointer& ghost) {
            m_view.setGhost(ghost, m_panel.style());
            m_panel.setState(tr("Temporal frequencies from %1 Hz on are multiplied by %2.")
                                 .arg(enhancement.cutoffHz, 0, 'f', 2)
                                 .arg(enhancement.gain(), 0, 'f', 2));
        });
}

} // namespace kinescope::app
