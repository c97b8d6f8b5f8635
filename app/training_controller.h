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

class EvaluationController;
class RunsController;
class TrialController;

/// Runs the trainer for the training panel.
class TrainingController : public QObject
{
    Q_OBJECT

public:
    TrainingController(JobList& jobs, widgets::TrainingPanel& panel, QObject* parent = nullptr);
    ~TrainingController() override; ///< stops a run and waits for its checkpoint

    const core::TrainingState& state() const { return m_state; }
    bool isActive() const { return !m_state.canStart(); }
    RunsController& runs() { return *m_runs; }

    /// With the form's settings; asks first when the folder holds a run already.
    void start();
    void pause();
    void resume();
    /// Ends the run soon; its checkpoint is kept and `ended` follows.
    void stop();
    /// Goes on from the last checkpoint of an earlier run, with the settings it was started with.
    void resumeRun(const QString& folder);
    /// The same past its planned end.
    void continueRun(const QString& folder, int moreSteps);
    /// Fills the form with the settings of an earlier run.
    void reproduce(const QString& folder);
    void prepareCounterpart(const QString& folder);
    void checkpointNow();
    /// `weightsReady` follows once the run has written its model.
    void tryWeights();

Q_SIGNALS:
    void stateChanged();
    void failed(const QString& message);
    void ended();
    void weightsReady(const QString& model);

private:
    void connectPanel();
    void changed();
    void launch(const core::TrainingSettings& settings, const QString& folder, bool resume);
    void confirmReplacing(const QString& folder);
    void lookAtData(const QString& source);
    void takeEvents();
    void end();
    void finish(const core::TrainingResult& result);
    void proposeFolder();

    widgets::TrainingPanel& m_panel;
    std::unique_ptr<RunsController> m_runs;
    std::unique_ptr<TrialController> m_trial;
    std::unique_ptr<EvaluationController> m_evaluation;
    core::TrainingState m_state;
    QString m_folder; ///< of the run that is or was last under way here
    bool m_tryRequested = false;
    std::shared_ptr<core::PauseToken> m_pause;
    std::shared_ptr<Mailbox<core::TrainingEvent>> m_events;
    Job m_dataJob;
    Job m_job; ///< after what its thread uses
};

} // namespace kinescope::app
