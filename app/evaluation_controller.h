#pragma once

#include "app/jobs/job.h"

namespace kinescope::widgets
{
class EvaluationPage;
class TrainingPanel;
} // namespace kinescope::widgets

namespace kinescope::app
{

/// Evaluates models for the training panel's evaluation page.
class EvaluationController : public QObject
{
    Q_OBJECT

public:
    EvaluationController(JobList& jobs, widgets::TrainingPanel& panel, QObject* parent = nullptr);

    /// Shows the page with a run's model, and its data, classes and split when it was trained on recordings.
    void prepare(const QString& folder);

private:
    void evaluate();
    void lookAtData(const QString& folder);

    widgets::TrainingPanel& m_panel;
    widgets::EvaluationPage* m_page = nullptr;
    Job m_dataJob;
    Job m_job;
};

} // namespace kinescope::app
