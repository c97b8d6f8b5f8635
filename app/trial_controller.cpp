#include "app/trial_controller.h"

#include "core/platform.h"
#include "core/training/trial_run.h"
#include "widgets/training/check_page.h"
#include "widgets/training/settings_model.h"
#include "widgets/training/training_panel.h"
#include "widgets/training/training_setup.h"

namespace kinescope::app
{

TrialController::TrialController(JobList& jobs, widgets::TrainingPanel& panel, QObject* parent)
    : QObject(parent)
    , m_panel(panel)
    , m_page(new widgets::CheckPage(&panel))
    , m_job(tr("Check a training"), jobs)
{
    panel.addPage(m_page, tr("Check"));
    connect(&panel, &widgets::TrainingPanel::checkRequested, this, &TrialController::check);
    connect(&panel, &widgets::TrainingPanel::checkStopRequested, &m_job, &Job::cancel);
    connect(&m_job, &Job::progressed, this, [this](double, const QString& message) { m_page->setBusy(message); });
    connect(&m_job, &Job::failed, m_page, &widgets::CheckPage::setFailure);
    connect(&m_job, &Job::ended, this, [this] {
        m_panel.setChecking(false);
        if (m_job.outcome() == Job::Outcome::Cancelled)
            m_page->setBusy(tr("The check was stopped."));
    });
}

void TrialController::check()
{
    m_panel.setChecking(true);
    m_panel.showPage(m_page);
    m_page->setBusy({});
    m_job.setSubject(m_panel.settings().value(QStringLiteral("name")));
    m_job.start(
        [settings = m_panel.settings().settings(),
         output = std::filesystem::path(m_panel.setup().outputFolder().toStdString())](const JobContext& job) {
            core::lowerThreadPriority();
            return core::tryRun(settings, output, job.stop, job.progress);
        },
        [this](const core::TrialReport& report) { m_page->setReport(report); });
}

} // namespace kinescope::app
