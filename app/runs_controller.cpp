#include "app/runs_controller.h"

#include "core/jobs/job_result.h"
#include "widgets/training/runs_panel.h"
#include "widgets/training/spectra_page.h"
#include "widgets/training/training_panel.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <mutex>

namespace kinescope::app
{
namespace
{

using widgets::RunsModel;
using widgets::RunsPanel;

/// @return false when a stop was requested
bool waitAWhile(std::stop_token stop)
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stop, std::chrono::milliseconds(RunsController::kFollowMilliseconds), [] { return false; });
    return !stop.stop_requested();
}

bool isActive(const core::RunSummary& summary)
{
    return summary.record.state == core::RunState::Running || summary.record.state == core::RunState::Paused;
}

QString interruptionText(const core::RunSummary& summary, const QString& label)
{
    if (summary.stage.empty())
        return RunsController::tr("The training “%1” was interrupted before its first step.").arg(label);
    return RunsController::tr("The training “%1” was interrupted in the stage “%4”, at step %2 of %3.")
        .arg(label)
        .arg(summary.step)
        .arg(summary.steps)
        .arg(widgets::displayName(QString::fromStdString(summary.stage)));
}

} // namespace

RunsController::RunsController(JobList& jobs, widgets::TrainingPanel& panel, core::RunRegistry registry,
                               QObject* parent)
    : QObject(parent)
    , m_panel(panel)
    , m_registry(std::move(registry))
    , m_listJob(tr("List training runs"), jobs)
    , m_openJob(tr("Open a training run"), jobs)
    , m_renameJob(tr("Rename a training run"), jobs)
    , m_deleteJob(tr("Delete a training run"), jobs)
    , m_followJob(tr("Follow training runs"), jobs)
{
    RunsModel& model = panel.runs();
    RunsPanel& table = panel.runsPanel();
    connect(&model, &RunsModel::shownChanged, this, [this] {
        showSpectra();
        follow();
    });
    connect(&model, &RunsModel::renamed, this, &RunsController::rename);
    connect(&table, &RunsPanel::openRequested, this, &RunsController::open);
    connect(&table, &RunsPanel::deleteRequested, this, &RunsController::remove);
    connect(&table, &RunsPanel::currentChanged, this, [this](const QString& folder) {
        m_spectraOf = folder;
        showSpectra();
    });
    connect(&m_followJob, &Job::ticked, this, &RunsController::takeNews);
    for (Job* const job : {&m_listJob, &m_openJob, &m_renameJob, &m_deleteJob, &m_followJob})
        connect(job, &Job::failed, this, &RunsController::failed);
}

void RunsController::load(const std::vector<std::filesystem::path>& more)
{
    m_listJob.start(
        [registry = m_registry, more](const JobContext& job) {
            Listed listed;
            auto runs = registry.runs();
            for (const auto& folder : more)
                if (std::none_of(runs.begin(), runs.end(), [&](const auto& run) { return run.folder == folder; }))
                    runs.push_back({folder, {}});
            for (const auto& run : runs) {
                core::throwIfStopped(job.stop);
                core::JobFailure ignored; // a folder that no longer holds a run is not shown
                core::runGuarded(
                    [&] {
                        listed.summaries.push_back(core::readRunSummary(run.folder));
                        listed.labels.push_back(run.label);
                    },
                    ignored);
            }
            return listed;
        },
        [this](const Listed& listed) { take(listed); });
}

void RunsController::take(const Listed& listed)
{
    for (std::size_t i = 0; i < listed.summaries.size(); ++i)
        m_panel.runs().put(listed.summaries[i], QString::fromStdString(listed.labels[i]));
    for (auto summary = listed.summaries.rbegin(); summary != listed.summaries.rend(); ++summary)
        if (!m_interruptedTold && summary->record.state == core::RunState::Interrupted && core::canContinue(*summary)) {
            m_interruptedTold = true;
            const QString folder = QString::fromStdString(summary->folder.string());
            Q_EMIT interrupted(folder, interruptionText(*summary, label(folder)));
            break;
        }
    Q_EMIT loaded();
}

QString RunsController::label(const QString& folder) const
{
    const auto* const run = m_panel.runs().find(folder);
    return run ? run->label : folder;
}

void RunsController::open(const QString& folder)
{
    const std::filesystem::path path = folder.toStdString();
    m_openJob.start(
        [path, registry = m_registry](const JobContext&) mutable {
            auto summary = core::readRunSummary(path);
            registry.add(path);
            return summary;
        },
        [this](const core::RunSummary& summary) {
            m_panel.runs().put(summary, {});
            const QString opened = QString::fromStdString(summary.folder.string());
            m_panel.runs().setShown(opened, true);
            m_panel.runsPanel().select(opened);
        });
}

void RunsController::began(const core::RunSummary& summary)
{
    RunsModel& model = m_panel.runs();
    const QString folder = QString::fromStdString(summary.folder.string());
    const auto* const known = model.find(folder);
    model.put(summary, known ? known->label : QString());
    const auto runs = model.runs(); // a copy: what is shown changes below
    for (const auto& run : runs)
        if (run.folder != folder)
            model.setShown(run.folder, false);
    *m_active = true;
    model.setShown(folder, true);
    m_panel.runsPanel().select(folder);
    follow();
}

void RunsController::ended()
{
    *m_active = false;
    follow(); // one more look, at how it ended
}

/// One thread reads the files of all runs that are shown, as long as one of them is under way.
void RunsController::follow()
{
    std::vector<std::string> folders;
    for (const auto& run : m_panel.runs().runs())
        if (run.shown || isActive(run.summary))
            folders.push_back(run.folder.toStdString());
    if (folders.empty())
        return m_followJob.cancel();
    m_followJob.setSubject(tr("%n run(s)", nullptr, static_cast<int>(folders.size())));
    m_followJob.start(
        [folders, followers = m_followers, news = m_news, active = m_active](const JobContext& job) {
            bool again = true;
            while (again) {
                bool underWay = active->load();
                bool more = false;
                for (const auto& folder : folders) {
                    if (!std::filesystem::exists(std::filesystem::path(folder) / "settings.yaml"))
                        continue;             // not begun yet, or deleted: there is nothing to tell
                    core::JobFailure ignored; // deleted just now
                    core::runGuarded(
                        [&] {
                            auto& follower = followers->try_emplace(folder, folder).first->second;
                            auto found = follower.read();
                            underWay = underWay || isActive(found.summary);
                            more = more || found.more;
                            news->put(std::move(found));
                        },
                        ignored);
                }
                again = !job.stop.stop_requested() && (more || (underWay && waitAWhile(job.stop)));
            }
            return 0;
        },
        [](int) {});
}

void RunsController::takeNews()
{
    for (const auto& news : m_news->takeAll())
        take(news);
}

void RunsController::take(const core::RunNews& news)
{
    RunsModel& model = m_panel.runs();
    const QString folder = QString::fromStdString(news.summary.folder.string());
    const auto* const run = model.find(folder);
    if (!run)
        return;
    const auto history = run->history;
    if (news.restarted)
        history->clear();
    for (const auto& event : news.events)
        history->add(event);
    model.put(news.summary, run->label);
    if (news.restarted || !news.events.empty())
        model.touch(folder);
    if (news.spectra) {
        m_spectra[folder] = *news.spectra;
        showSpectra();
    }
}

/// Of the selected run first, then of the others whose curves are shown.
void RunsController::showSpectra()
{
    std::vector<widgets::SpectraRun> shown;
    for (const auto& run : m_panel.runs().runs()) {
        if (!run.shown && run.folder != m_spectraOf)
            continue;
        const auto& denoiser = run.summary.settings.denoiser;
        widgets::SpectraRun one{run.folder,
                                run.label,
                                run.colorIndex,
                                denoiser.spectralModule,
                                denoiser.spectralWeight > 0,
                                m_spectra.value(run.folder)};
        shown.insert(run.folder == m_spectraOf ? shown.begin() : shown.end(), std::move(one));
    }
    m_panel.spectra().setRuns(std::move(shown));
}

/// A rename that comes while another is written must not be lost, so the work takes all there are.
void RunsController::rename(const QString& folder, const QString& label)
{
    m_newLabels->put({folder.toStdString(), label.toStdString()});
    m_renameJob.setSubject(label);
    m_renameJob.start(
        [labels = m_newLabels, registry = m_registry](const JobContext&) mutable {
            for (const auto& one : labels->takeAll())
                registry.rename(one.folder, one.label);
            return 0;
        },
        [](int) {});
    showSpectra();
}

void RunsController::remove(const QString& folder)
{
    const std::filesystem::path path = folder.toStdString();
    m_deleteJob.setSubject(label(folder));
    m_deleteJob.start(
        [path, registry = m_registry](const JobContext&) mutable {
            const core::RunLock lock(path); // it may have been started again, here or elsewhere
            core::readRunSettings(path);    // nothing but a run's folder is deleted
            std::filesystem::remove_all(path);
            registry.remove(path);
            return path;
        },
        [this](const std::filesystem::path& deleted) {
            const QString gone = QString::fromStdString(deleted.string());
            m_panel.runs().setShown(gone, false);
            m_panel.runs().remove(gone);
            m_spectra.remove(gone);
            showSpectra();
        });
}

} // namespace kinescope::app
