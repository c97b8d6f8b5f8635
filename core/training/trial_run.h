#pragma once

#include "core/jobs/progress.h"
#include "core/training/training_settings.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace kinescope::core
{

/// What a run would do and need, told before it is started.
struct TrialReport
{
    struct Stage
    {
        std::string name;
        std::int64_t steps = 0;
        double secondsPerStep = 0;     ///< median of the steps that were tried
        double preparationSeconds = 0; ///< data, texts, latents
        double validationSeconds = 0;  ///< all validations together
        double seconds() const
        {
            return static_cast<double>(steps) * secondsPerStep + preparationSeconds + validationSeconds;
        }
    };

    std::int64_t seenClasses = 0;
    std::int64_t unseenClasses = 0; ///< left out by the split
    std::int64_t trainingSequences = 0;
    std::int64_t validationSequences = 0;
    std::vector<Stage> stages;
    std::uint64_t memoryBytes = 0;     ///< that the run would add, at its peak
    std::uint64_t memoryAvailable = 0; ///< 0: not known
    std::uint64_t diskBytes = 0;       ///< checkpoints, latents and model
    std::uint64_t diskAvailable = 0;   ///< 0: not known

    double seconds() const;
};

inline constexpr int kTrialSteps = 20;

/// Trains a few steps of each stage on a part of the data, in a folder of its own that is gone afterwards, and tells
/// from them what the whole run would take. Nothing is written to `output`; its disk is looked at.
/// @throws what Trainer does for settings or data that do not work; Cancelled
TrialReport tryRun(const TrainingSettings& settings, const std::filesystem::path& output, std::stop_token stop,
                   const ProgressSink& progress);

} // namespace kinescope::core
