#include "core/training/run_follower.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace kinescope::core
{

RunFollower::RunFollower(std::filesystem::path folder)
    : m_metrics(folder / "metrics.jsonl")
{
    m_summary.settings = readRunSettings(folder);
    m_summary.folder = std::move(folder);
}

void RunFollower::count(const TrainingEvent& event)
{
    if (event.stage != m_summary.stage)
        m_summary.bestAccuracy = -1;
    m_summary.stage = event.stage;
    m_summary.step = event.step;
    m_summary.steps = event.steps;
    m_summary.seconds = event.seconds;
    if (const auto found = event.values.find("accuracy"); found != event.values.end())
        m_summary.bestAccuracy = std::max(m_summary.bestAccuracy, found->second);
}

RunNews RunFollower::read()
{
    RunNews news;
    m_summary.record = readRunRecord(m_summary.folder); // before the metrics: what ended has told everything
    auto metrics = m_metrics.read();
    if (metrics.restarted) {
        m_summary.stage.clear();
        m_summary.step = m_summary.steps = 0;
        m_summary.bestAccuracy = -1;
        m_summary.settings = readRunSettings(m_summary.folder); // a run may go on with more steps
    }
    for (const auto& event : metrics.events)
        count(event);
    m_summary.hasModel = std::filesystem::is_regular_file(m_summary.folder / "model.safetensors");
    const auto spectra = m_summary.folder / "spectra.jsonl";
    std::error_code missing;
    auto size = std::filesystem::file_size(spectra, missing);
    if (missing)
        size = 0;
    if (std::exchange(m_spectraSize, size) != size)
        news.spectra = readLatentSpectra(spectra);
    news.summary = m_summary;
    news.restarted = metrics.restarted;
    news.events = std::move(metrics.events);
    news.more = metrics.more;
    return news;
}

RunSummary readRunSummary(const std::filesystem::path& folder)
{
    RunFollower follower(folder);
    for (;;) {
        auto news = follower.read();
        if (!news.more)
            return std::move(news.summary);
    }
}

} // namespace kinescope::core
