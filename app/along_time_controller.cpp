#include "app/along_time_controller.h"

#include "core/recognition/along_time.h"
#include "core/recognition/segment_truth.h"
#include "widgets/along_time/along_time_panel.h"
#include "widgets/timeline/playback_controller.h"

namespace kinescope::app
{

using widgets::AlongTimePanel;

AlongTimeController::AlongTimeController(JobList& jobs, const std::shared_ptr<Lane>& lane, AlongTimePanel& panel,
                                         widgets::PlaybackController& playback, QObject* parent)
    : QObject(parent)
    , m_panel(panel)
    , m_job(tr("Recognise along time"), jobs)
{
    m_job.setLane(lane);
    connect(&panel, &AlongTimePanel::runRequested, this, &AlongTimeController::run);
    connect(&panel, &AlongTimePanel::stopRequested, &m_job, &Job::cancel);
    connect(&panel, &AlongTimePanel::failed, this, &AlongTimeController::failed);
    connect(&panel, &AlongTimePanel::frameRequested, &playback, [&playback](int frame) {
        playback.pause();
        playback.seek(frame);
    });
    connect(&playback, &widgets::PlaybackController::frameChanged, &panel, &AlongTimePanel::setFrame);
    connect(&m_job, &Job::started, this, [this] { m_panel.setRunning(true); });
    connect(&m_job, &Job::ended, this, [this] { m_panel.setRunning(false); });
    connect(&m_job, &Job::progressed, &panel, &AlongTimePanel::setProgress);
    connect(&m_job, &Job::failed, this, [this](const QString& message) {
        m_panel.clear(message);
        Q_EMIT failed(message);
    });
}

void AlongTimeController::setSequence(const SequencePointer& sequence)
{
    m_sequence = sequence;
    outdate(tr("Slides a window over the whole recording"));
    m_outdated = false; // another recording starts afresh
}

void AlongTimeController::setModel(const ModelPointer& model)
{
    m_model = model;
    outdate(tr("The model has changed; recognise again"));
}

void AlongTimeController::setActions(const std::vector<core::Action>& actions, const QList<int>& colors)
{
    const bool changed = actions != m_actions;
    m_actions = actions;
    m_colors = colors;
    if (changed)
        outdate(tr("The actions have changed; recognise again"));
}

/// A result of other input is never shown.
void AlongTimeController::outdate(const QString& reason)
{
    m_outdated = m_outdated || m_panel.result() || m_job.isRunning();
    m_job.cancel();
    m_panel.clear(m_outdated ? reason : tr("Slides a window over the whole recording"));
}

void AlongTimeController::run()
{
    if (!m_sequence || !m_model || m_actions.empty()) {
        m_panel.clear(tr("Needs a recording, an action and a model"));
        return;
    }
    m_outdated = false;
    m_panel.clear(tr("Looking at the first windows…"));
    m_job.setSubject(QString::fromStdString(m_sequence->sourcePath.filename().string()));
    m_job.start(
        [this, model = m_model, sequence = m_sequence, actions = m_actions, colors = m_colors, settings = m_settings,
         windows = m_panel.settings()](const JobContext& job) {
            const auto truth = core::trueSegments(*sequence, actions, core::classWordings(*sequence));
            const auto show = [this, &job, colors, truth](const core::AlongTime& result) {
                job.post([this, result, colors, truth] { m_panel.setResult(result, colors, truth); });
            };
            const auto result =
                core::recognizeAlongTime(model, *sequence, actions, settings, windows, job.stop, job.progress, show);
            show(result);
            return result.complete;
        },
        [](bool) {});
}

} // namespace kinescope::app
