#pragma once

#include "app/jobs/job.h"
#include "app/jobs/mailbox.h"
#include "core/training/trainer.h"
#include "core/training/training_state.h"

#include <memory>

namespace kinescope::widgets
{
class TrainingPanel;
}

namespace kinescope::app
{

/// Runs the trainer for the training panel.
class TrainingController : public QObject
{
    Q_OBJECT

public:
    TrainingController(JobList& jobs, widgets::TrainingPanel& panel, QObject* parent = nullptr);
    ~TrainingController() override; ///< stops a run and waits for its checkpoint

    const core::TrainingState& state() const { return m_state; }
    bool isActive() const { return !m_state.canStart(); }

    void start();
    void pause();
    void resume();
    /// Ends the run soon; its checkpoint is kept and `ended` follows.
    void stop();

Q_SIGNALS:
    void stateChanged();
    void failed(const QString& message);
    void ended();

private:
    void changed();
    void takeEvents();
    void end();
    void finish(const core::TrainingResult& result);
    void proposeFolder();

    widgets::TrainingPanel& m_panel;
    core::TrainingState m_state;
    std::shared_ptr<core::PauseToken> m_pause;
    std::shared_ptr<Mailbox<core::TrainingEvent>> m_events;
    Job m_job; ///< after what its thread uses
};

} // namespace kinescope::app
