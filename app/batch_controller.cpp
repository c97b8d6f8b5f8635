#include "app/batch_controller.h"

#include "core/resources.h"
#include "datasets/readers/sequence_reader.h"
#include "widgets/batch/batch_panel.h"

#include <algorithm>

namespace kinescope::app
{
namespace
{

namespace fs = std::filesystem;
using widgets::BatchPanel;

/// The label sets that come with the program, by file name; none when they are missing.
std::vector<std::pair<QString, fs::path>> bundledLabelSets()
{
    std::vector<std::pair<QString, fs::path>> sets;
    try {
        for (const auto& file : fs::directory_iterator(core::promptsDirectory()))
            if (file.path().extension() == ".json")
                sets.emplace_back(QString::fromStdString(file.path().stem().string()), file.path());
    } catch (const std::exception&) {
        return {}; // the window says so already when it loads its first actions
    }
    std::sort(sets.begin(), sets.end());
    return sets;
}

} // namespace

BatchController::BatchController(JobList& jobs, const std::shared_ptr<Lane>& lane, BatchPanel& panel, PathList library,
                                 QObject* parent)
    : QObject(parent)
    , m_panel(panel)
    , m_library(std::move(library))
    , m_job(tr("Batch"), jobs)
{
    m_job.setLane(lane);
    panel.setLabelSets(bundledLabelSets());
    connect(&panel, &BatchPanel::runRequested, this, &BatchController::run);
    connect(&panel, &BatchPanel::stopRequested, &m_job, &Job::requestStop);
    connect(&panel, &BatchPanel::openRequested, this, &BatchController::openRequested);
    connect(&panel, &BatchPanel::failed, this, &BatchController::failed);
    connect(&m_job, &Job::started, this, [this] { m_panel.setRunning(true); });
    connect(&m_job, &Job::ended, this, [this] { m_panel.setRunning(false); });
    connect(&m_job, &Job::progressed, &panel, &BatchPanel::setProgress);
    connect(&m_job, &Job::failed, this, &BatchController::failed);
}

void BatchController::run()
{
    if (!m_model) {
        Q_EMIT failed(tr("No model is loaded. Open one with Ctrl+M."));
        return;
    }
    const auto folder = m_panel.folder();
    const auto labelFile = m_panel.labelFile();
    auto files = folder.empty() ? m_library() : std::vector<fs::path>{};
    m_job.setSubject(folder.empty() ? tr("library") : QString::fromStdString(folder.filename().string()));
    m_job.start(
        [this, folder, labelFile, files, model = m_model, actions = m_actions,
         settings = m_settings](const JobContext& job) mutable {
            if (!labelFile.empty())
                actions = core::readActions(labelFile);
            if (!folder.empty())
                files = datasets::findSequences(folder);
            std::vector<std::string> labels;
            for (const auto& action : actions)
                labels.push_back(action.name);
            job.post([this, labels] { m_panel.begin(labels); });
            const auto show = [this, &job](std::span<const core::BatchEntry> entries) {
                job.post([this, rows = std::vector<core::BatchEntry>(entries.begin(), entries.end())] {
                    m_panel.append(rows);
                });
            };
            return core::recognizeBatch(model, files, actions, settings, job.stop, job.progress, show);
        },
        [this](const core::BatchResult& result) { m_panel.finish(result); });
}

} // namespace kinescope::app
