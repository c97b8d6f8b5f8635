#include "app/evaluation_controller.h"

#include "core/data/data_source.h"
#include "core/evaluation/evaluation.h"
#include "core/platform.h"
#include "core/resources.h"
#include "widgets/evaluation/evaluation_page.h"
#include "widgets/training/runs_panel.h"
#include "widgets/training/training_panel.h"

namespace kinescope::app
{

using widgets::EvaluationPage;

EvaluationController::EvaluationController(JobList& jobs, widgets::TrainingPanel& panel, QObject* parent)
    : QObject(parent)
    , m_panel(panel)
    , m_page(new EvaluationPage(&panel))
    , m_dataJob(tr("Look through the recordings"), jobs)
    , m_job(tr("Evaluate"), jobs)
{
    panel.addPage(m_page, tr("Evaluate"));
    connect(m_page, &EvaluationPage::evaluateRequested, this, &EvaluationController::evaluate);
    connect(m_page, &EvaluationPage::dataChosen, this, &EvaluationController::lookAtData);
    connect(&m_dataJob, &Job::failed, m_page, &EvaluationPage::setMessage);
    connect(m_page, &EvaluationPage::stopRequested, &m_job, &Job::cancel);
    connect(&panel.runsPanel(), &widgets::RunsPanel::evaluateRequested, this, &EvaluationController::prepare);
    connect(&m_job, &Job::progressed, m_page, &EvaluationPage::setProgress);
    connect(&m_job, &Job::failed, m_page, &EvaluationPage::setMessage);
    connect(&m_job, &Job::ended, this, [this] {
        m_page->setBusy(false);
        if (m_job.outcome() == Job::Outcome::Cancelled)
            m_page->setMessage(tr("The evaluation was stopped."));
    });
}

void EvaluationController::prepare(const QString& folder)
{
    const auto* const run = m_panel.runs().find(folder);
    if (!run)
        return;
    m_page->addModel(run->label, folder + QStringLiteral("/model.safetensors"));
    const auto& data = run->summary.settings.data;
    if (data.source != "grammar") {
        m_page->setData(QString::fromStdString(data.source));
        m_page->setLabels(QString::fromStdString(data.labels));
        m_page->setSplit(QString::fromStdString(data.split));
    }
    m_panel.showPage(m_page);
}

void EvaluationController::lookAtData(const QString& folder)
{
    if (folder.isEmpty())
        return;
    m_dataJob.start(
        [path = std::filesystem::path(folder.toStdString())](const JobContext&) {
            QStringList splits;
            for (const auto& split : core::resolveDataSource(path).dataSet.splits)
                splits.append(QString::fromStdString(split.name));
            return splits;
        },
        [this](const QStringList& splits) { m_page->setSplits(splits); });
}

void EvaluationController::evaluate()
{
    m_page->setBusy(true);
    const auto chosen = m_page->settings();
    m_job.setSubject(QString::fromStdString(chosen.data.filename().string()));
    m_job.start(
        [settings = chosen](const JobContext& job) mutable {
            core::lowerThreadPriority();
            if (settings.model.empty())
                settings.model = core::defaultModelPath();
            return core::evaluate(settings, job.stop, job.progress);
        },
        [this, chosen](const core::EvaluationResult& result) { m_page->setResult(chosen, result); });
}

} // namespace kinescope::app
