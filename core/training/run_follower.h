#pragma once

#include "core/training/latent_spectra.h"
#include "core/training/metrics_follower.h"
#include "core/training/run_record.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace kinescope::core
{

/// What is new in a run's folder.
struct RunNews
{
    RunSummary summary;
    bool restarted = false; ///< forget the events that were told before
    std::vector<TrainingEvent> events;
    std::optional<std::vector<LatentSpectra>> spectra; ///< all of them, when there are new ones
    bool more = false;                                 ///< read again at once
};

/// Watches a run by the files of its folder; the run may be this program's, or one that was started elsewhere.
class RunFollower
{
public:
    /// @throws InputError when the folder holds no run
    explicit RunFollower(std::filesystem::path folder);

    /// What has come since the last call. @throws InputError when the folder's settings can no longer be read
    RunNews read();

private:
    void count(const TrainingEvent& event);

    RunSummary m_summary;
    MetricsFollower m_metrics;
    std::uintmax_t m_spectraSize = 0;
};

} // namespace kinescope::core
