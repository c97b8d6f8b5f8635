#include "app/spectrum_controller.h"

#include "core/spectrum/latent_spectrum.h"
#include "core/spectrum/motion_spectrum.h"
#include "widgets/spectrum/latent_spectrum_view.h"
#include "widgets/spectrum/motion_spectrum_view.h"
#include "widgets/spectrum/spectrum_panel.h"

#include <algorithm>

namespace kinescope::app
{

SpectrumController::SpectrumController(JobList& jobs, const std::shared_ptr<Lane>& lane, widgets::SpectrumPanel& panel,
                                       QObject* parent)
    : QObject(parent)
    , m_panel(panel)
    , m_motionJob(tr("Motion spectrum"), jobs)
    , m_latentJob(tr("Latent spectrum"), jobs)
{
    m_latentJob.setLane(lane);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMilliseconds);
    connect(&m_delay, &QTimer::timeout, this, &SpectrumController::analyzeLatent);
    connect(&panel.motion(), &widgets::MotionSpectrumView::settingsChanged, this, &SpectrumController::analyzeMotion);
    connect(&panel.latent(), &widgets::LatentSpectrumView::settingsChanged, &m_delay, qOverload<>(&QTimer::start));
    connect(&panel.latent(), &widgets::LatentSpectrumView::failed, this, &SpectrumController::failed);
    // A recording without a usable body is told where its plot would be; the ranking's banner says the rest.
    connect(&m_motionJob, &Job::failed, &panel.motion(), &widgets::MotionSpectrumView::clear);
    connect(&m_latentJob, &Job::failed, &panel.latent(), &widgets::LatentSpectrumView::clear);
}

void SpectrumController::setSequence(const SequencePointer& sequence)
{
    m_sequence = sequence;
    m_panel.motion().setBodyCount(sequence ? static_cast<int>(sequence->bodies.size()) : 0);
    analyzeMotion();
    m_delay.start();
}

void SpectrumController::setModel(const ModelPointer& model)
{
    m_model = model;
    if (model)
        m_panel.latent().setTimesteps(model->card().timesteps, model->card().inferenceTimestep);
    m_delay.start();
}

void SpectrumController::setActions(const std::vector<core::Action>& actions)
{
    m_actions = actions;
    QStringList names;
    for (const core::Action& action : actions)
        names.append(QString::fromStdString(action.name));
    m_panel.latent().setActions(names);
    m_delay.start();
}

void SpectrumController::setSettings(const core::RecognitionSettings& settings)
{
    m_settings = settings;
    m_delay.start();
}

const core::Action* SpectrumController::actionNamed(const QString& name) const
{
    const auto found = std::find_if(m_actions.begin(), m_actions.end(), [&](const core::Action& action) {
        return QString::fromStdString(action.name) == name;
    });
    return found == m_actions.end() ? nullptr : &*found;
}

void SpectrumController::analyzeMotion()
{
    if (!m_sequence) {
        m_motionJob.cancel();
        m_panel.motion().clear(tr("No recording yet"));
        return;
    }
    m_motionJob.start([sequence = m_sequence, body = static_cast<std::size_t>(m_panel.motion().body()),
                       quantity = m_panel.motion().quantity()](
                          const JobContext& job) { return core::analyzeMotion(*sequence, body, quantity, job.stop); },
                      [this](const core::MotionSpectrum& spectrum) { m_panel.motion().setSpectrum(spectrum); });
}

void SpectrumController::analyzeLatent()
{
    const core::Action* const action = actionNamed(m_panel.latent().action());
    if (!m_sequence || !m_model || !action) {
        m_latentJob.cancel();
        m_panel.latent().clear(tr("Needs a recording, an action and a model"));
        return;
    }
    std::vector<core::Action> actions{*action};
    if (const core::Action* const compared = actionNamed(m_panel.latent().comparedAction()))
        actions.push_back(*compared);
    m_latentJob.setSubject(QString::fromStdString(action->name));
    m_latentJob.start(
        [model = m_model, sequence = m_sequence, actions, settings = m_settings,
         timestep = m_panel.latent().timestep()](const JobContext& job) {
            std::vector<core::LatentSpectrum> spectra;
            for (const core::Action& one : actions)
                spectra.push_back(
                    core::analyzeLatent(model, *sequence, one, settings, timestep, job.stop, job.progress));
            return spectra;
        },
        [this](const std::vector<core::LatentSpectrum>& spectra) {
            m_panel.latent().setSpectrum(spectra.front(),
                                         spectra.size() > 1 ? std::optional(spectra.back()) : std::nullopt);
            Q_EMIT latentAnalyzed(spectra.front());
        });
}

} // namespace kinescope::app
