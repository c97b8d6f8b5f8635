#include "app/recognition_controller.h"

#include "core/resources.h"

namespace kinescope::app
{

RecognitionController::RecognitionController(JobList& jobs, const std::shared_ptr<Lane>& lane, QObject* parent)
    : QObject(parent)
    , m_modelJob(tr("Load model"), jobs)
    , m_rankJob(tr("Recognise"), jobs)
{
    m_rankJob.setLane(lane);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMilliseconds);
    connect(&m_delay, &QTimer::timeout, this, &RecognitionController::rank);
    connect(&m_modelJob, &Job::failed, this, &RecognitionController::modelFailed);
    connect(&m_rankJob, &Job::failed, this, &RecognitionController::failed);
    connect(&m_rankJob, &Job::progressed, this, &RecognitionController::progressed);
    connect(&m_rankJob, &Job::started, this, [this] { Q_EMIT busyChanged(true); });
    connect(&m_rankJob, &Job::ended, this, [this] { Q_EMIT busyChanged(false); });
}

void RecognitionController::loadModel(const std::filesystem::path& path)
{
    m_modelJob.setSubject(QString::fromStdString(path.filename().string()));
    m_modelJob.start([path](const JobContext&) { return core::RecognitionModel::load(path); },
                     [this](const ModelPointer& model) {
                         m_model = model;
                         Q_EMIT modelChanged();
                         schedule();
                     });
}

void RecognitionController::loadDefaultModel()
{
    m_modelJob.setSubject({});
    m_modelJob.start([](const JobContext&) { return core::RecognitionModel::load(core::defaultModelPath()); },
                     [this](const ModelPointer& model) {
                         m_model = model;
                         Q_EMIT modelChanged();
                         schedule();
                     });
}

void RecognitionController::setSequence(const SequencePointer& sequence)
{
    m_sequence = sequence;
    m_range.reset();
    schedule();
}

void RecognitionController::setRange(std::optional<core::FrameRange> range)
{
    if (range == m_range)
        return;
    m_range = range;
    schedule();
}

void RecognitionController::setActions(const std::vector<core::Action>& actions, const QList<int>& colors)
{
    if (actions == m_actions && colors == m_colors)
        return;
    m_actions = actions;
    m_colors = colors;
    schedule();
}

void RecognitionController::setSettings(const core::RecognitionSettings& settings)
{
    if (settings == m_settings)
        return;
    m_settings = settings;
    schedule();
}

void RecognitionController::stop()
{
    m_delay.stop();
    m_rankJob.cancel();
}

void RecognitionController::schedule()
{
    m_rankJob.cancel(); // what runs is already out of date
    m_sinceChange.start();
    m_delay.start();
}

void RecognitionController::rank()
{
    if (!m_sequence)
        Q_EMIT unavailable(tr("Open a recording to rank actions for it"));
    else if (m_actions.empty())
        Q_EMIT unavailable(tr("Type an action to rank it"));
    else if (!m_model)
        Q_EMIT unavailable(m_modelJob.isRunning() ? tr("Loading the model…") : tr("No model is loaded"));
    if (!m_sequence || m_actions.empty() || !m_model)
        return;
    m_rankJob.setSubject(QString::fromStdString(m_sequence->sourcePath.filename().string()));
    m_rankJob.start(
        [this, model = m_model, sequence = m_sequence, actions = m_actions, colors = m_colors, settings = m_settings,
         range = m_range](const JobContext& job) {
            const core::RankingSink partial = [this, &job, colors](const core::Ranking& ranking) {
                job.post([this, ranking, colors] { Q_EMIT rankingChanged(ranking, colors); });
            };
            return core::Recognizer(model, settings).rank(*sequence, actions, job.stop, job.progress, partial, range);
        },
        [this, colors = m_colors](const core::Ranking& ranking) {
            Q_EMIT rankingChanged(ranking, colors);
            Q_EMIT completed(m_sinceChange.elapsed());
        });
}

} // namespace kinescope::app
