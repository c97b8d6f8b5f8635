#pragma once

#include "core/training/training_settings.h"

#include <filesystem>
#include <optional>
#include <string>

namespace kinescope::core
{

/// Where a run in a folder is, as anyone who can read the folder sees it.
enum class RunState
{
    Unknown, ///< the folder holds no run
    Running,
    Paused,
    Stopped, ///< ended early on request; can go on
    Completed,
    Failed,      ///< `RunRecord::message` says why
    Interrupted, ///< it said that it runs, but its process is gone: crashed or killed
};

std::string_view toString(RunState state); ///< "running", "interrupted", …

/// `run.json` of a run's folder: what the run tells about itself while it is under way and after its end.
struct RunRecord
{
    RunState state = RunState::Unknown;
    std::string started; ///< UTC, ISO 8601
    std::string message; ///< of a failure
};

/// Held by a run for as long as it writes into its folder; the system lets go of it however the process ends.
class RunLock
{
public:
    /// @throws InputError when another run holds the folder; datasets::FileError when it cannot be written
    explicit RunLock(const std::filesystem::path& folder);
    ~RunLock();
    RunLock(const RunLock&) = delete;
    RunLock& operator=(const RunLock&) = delete;

private:
    int m_descriptor = -1;
};

/// Whether a run holds the folder, in this process or in another.
bool isRunning(const std::filesystem::path& folder);

/// @throws datasets::FileError when it cannot be written
void writeRunRecord(const std::filesystem::path& folder, const RunRecord& record);
/// A record that says "running" in a folder that nobody holds reads as Interrupted. Never throws: a folder without a
/// readable record is Unknown.
RunRecord readRunRecord(const std::filesystem::path& folder);

/// A run in a nutshell, from the files of its folder.
struct RunSummary
{
    std::filesystem::path folder;
    RunRecord record;
    TrainingSettings settings;
    std::string stage; ///< last one with a metric
    int step = 0;
    int steps = 0;
    double seconds = 0;
    double bestAccuracy = -1; ///< highest validation accuracy of the last stage that has one; negative: none yet
    bool hasModel = false;    ///< `model.safetensors` is there
};

/// Reads settings.yaml, run.json and metrics.jsonl. @throws InputError when the folder holds no run
RunSummary readRunSummary(const std::filesystem::path& folder);

/// The settings that a run was started with. @throws InputError
TrainingSettings readRunSettings(const std::filesystem::path& folder);

/// Whether there is something to go on from: steps are left, and a checkpoint is there.
bool canContinue(const RunSummary& summary);

} // namespace kinescope::core
