#pragma once

#include "core/jobs/progress.h"
#include "core/training/training_settings.h"

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <stop_token>
#include <string>

namespace kinescope::core
{

/// One logged step; also one line of `metrics.jsonl`.
struct TrainingEvent
{
    enum class Kind
    {
        StageStarted,
        Progress, ///< preparation: only `message` and `stage` mean something
        Step,
        Validation,
        Checkpoint,
        StageFinished,
        Finished
    };
    Kind kind = Kind::Step;
    std::string stage;                    ///< "encoder", "gate" or "denoiser"
    int step = 0;                         ///< within the stage, 1-based
    int steps = 0;                        ///< planned in the stage
    double seconds = 0;                   ///< wall time since the run began, pauses excluded
    double secondsLeft = -1;              ///< of the whole run; negative when not known yet
    std::map<std::string, double> values; ///< "loss", its terms, "learning_rate", "gradient_norm", "accuracy", …
    std::string message;
};

/// Message of a Checkpoint event after which `model.safetensors` holds the weights of that step, ready to be tried.
inline constexpr const char* kModelWritten = "The current weights are ready to be tried";

using TrainingEventSink = std::function<void(const TrainingEvent&)>;

/// Lets another thread hold a run between two steps.
class PauseToken
{
public:
    void pause();
    void resume();
    bool paused() const;
    /// Asks for a checkpoint after the current step, paused or not.
    void requestCheckpoint();
    bool takeCheckpointRequest();
    /// Waits while paused; returns at once when `stop` is requested.
    void waitWhilePaused(std::stop_token stop);

private:
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_paused = false;
    bool m_checkpointRequested = false;
};

struct TrainingResult
{
    std::filesystem::path checkpoint; ///< the model, loadable by RecognitionModel; empty: stopped before it had learned
    bool stopped = false;             ///< ended early by the stop token, with what was learned so far
    std::map<std::string, double> metrics;
};

/// Trains encoder, gate and denoiser as the settings say. Knows no window and no thread.
class Trainer
{
public:
    /// @param output folder for checkpoints, `metrics.jsonl`, `settings.yaml`; made when absent
    /// @throws InputError for settings that cannot work, before anything is trained
    Trainer(TrainingSettings settings, std::filesystem::path output);

    /// Runs to the end, or until `stop` is requested; then what was learned is kept and `stopped` is set.
    /// @param resume continue from the folder's last good checkpoint, when there is one
    /// @throws ModelError when the loss is no longer finite (the step is named, the last checkpoint kept);
    ///         datasets::FileError when the folder cannot be written
    TrainingResult run(std::stop_token stop, const TrainingEventSink& events, PauseToken* pause = nullptr,
                       bool resume = false);

private:
    TrainingSettings m_settings;
    std::filesystem::path m_output;
};

} // namespace kinescope::core
