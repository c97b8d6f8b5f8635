#pragma once

#include "app/jobs/job.h"

#include <filesystem>

namespace kinescope::widgets
{
class CheckPage;
class TrainingPanel;
} // namespace kinescope::widgets

namespace kinescope::app
{

/// Tries the form's settings before a run is started, and shows what was found in the training panel.
class TrialController : public QObject
{
    Q_OBJECT

public:
    TrialController(JobList& jobs, widgets::TrainingPanel& panel, QObject* parent = nullptr);

    void check();

private:
    widgets::TrainingPanel& m_panel;
    widgets::CheckPage* m_page = nullptr;
    Job m_job;
};

} // namespace kinescope::app
