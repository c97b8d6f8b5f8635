#include "app/training_controller.h"

#include "core/training/training_settings.h"
#include "widgets/training/training_panel.h"

#include <QDateTime>
#include <QFileInfo>
#include <QStandardPaths>

#include <spdlog/spdlog.h>

namespace kinescope::app
{

TrainingController::TrainingController(JobList& jobs, widgets::TrainingPanel& panel, QObject* parent)
    : QObject(parent)
    , m_panel(panel)
    , m_job(tr("Train"), jobs)
{
    m_job.setCanCancel(false);
    using widgets::TrainingPanel;
    connect(&panel, &TrainingPanel::startRequested, this, &TrainingController::start);
    connect(&panel, &TrainingPanel::pauseRequested, this, &TrainingController::pause);
    connect(&panel, &TrainingPanel::resumeRequested, this, &TrainingController::resume);
    connect(&panel, &TrainingPanel::stopRequested, this, &TrainingController::stop);
    connect(&m_job, &Job::ticked, this, &TrainingController::takeEvents);
    connect(&m_job, &Job::failed, this, [this](const QString& message) {
        m_state.fail();
        m_panel.setMessage(message);
        changed();
        Q_EMIT failed(message);
    });
    connect(&m_job, &Job::ended, this, &TrainingController::end);
    try {
        panel.setPresets(core::bundledPresets());
    } catch (const std::exception& error) {
        panel.setMessage(QString::fromUtf8(error.what()));
    }
    proposeFolder();
    changed();
}

TrainingController::~TrainingController() = default;

void TrainingController::proposeFolder()
{
    const QString base = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    m_panel.setOutputFolder(base + QStringLiteral("/kinescope/runs/") +
                            QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd_HHmmss")));
}

void TrainingController::changed()
{
    m_panel.setState(m_state);
    Q_EMIT stateChanged();
}

void TrainingController::start()
{
    if (!m_state.start())
        return;
    const std::filesystem::path preset = m_panel.preset().toStdString();
    const std::filesystem::path folder = m_panel.outputFolder().toStdString();
    m_pause = std::make_shared<core::PauseToken>();
    m_events = std::make_shared<Mailbox<core::TrainingEvent>>();
    m_panel.clearCurves();
    m_panel.setResult({});
    m_panel.setMessage({});
    m_job.setSubject(QString::fromStdString(preset.stem().string()));
    spdlog::info("Training with preset {} into {}", preset.stem().string(), folder.string());
    m_job.start(
        [preset, folder, pause = m_pause, events = m_events](const JobContext& job) {
            core::Trainer trainer(core::readPreset(preset), folder);
            const auto sink = [&](const core::TrainingEvent& event) {
                const double fraction = event.steps > 0 ? static_cast<double>(event.step) / event.steps : -1;
                job.progress({fraction, event.stage});
                events->put(event);
            };
            return trainer.run(job.stop, sink, pause.get());
        },
        [this](const core::TrainingResult& result) { finish(result); });
    changed();
}

void TrainingController::pause()
{
    if (!m_state.pause())
        return;
    m_pause->pause();
    changed();
}

void TrainingController::resume()
{
    if (!m_state.resume())
        return;
    m_pause->resume();
    changed();
}

void TrainingController::stop()
{
    if (!m_state.stop())
        return;
    m_job.requestStop();
    changed();
}

void TrainingController::takeEvents()
{
    if (m_events)
        m_panel.addEvents(m_events->takeAll());
}

void TrainingController::end()
{
    if (isActive()) { // stopped while it prepared or evaluated: there is no result
        m_state.finish(true);
        m_panel.setMessage(tr("Stopped before there was a model; checkpoints up to here are kept."));
        changed();
    }
    Q_EMIT ended();
}

void TrainingController::finish(const core::TrainingResult& result)
{
    m_state.finish(result.stopped);
    const QString checkpoint = QString::fromStdString(result.checkpoint.string());
    m_panel.setResult(checkpoint);
    m_panel.setMessage(result.stopped ? tr("Stopped early; what was learned is kept.") : tr("The model is ready."));
    spdlog::info("Training {}: {}", result.stopped ? "stopped" : "completed", checkpoint.toStdString());
    proposeFolder();
    changed();
}

} // namespace kinescope::app
