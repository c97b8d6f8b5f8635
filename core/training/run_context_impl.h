#pragma once

#include "core/training/flat_optimizer_impl.h"
#include "core/training/latent_spectra.h"
#include "core/training/metrics_log.h"
#include "core/training/run_checkpoint_impl.h"
#include "core/training/run_record.h"
#include "core/training/trainer.h"
#include "models/fdsm_model.h"

#include <torch/torch.h>

#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>

namespace kinescope::core
{

/// The modules that a run trains.
struct RunModel
{
    models::FdsmModel parts;
    torch::nn::Linear classifier{nullptr}; ///< of the cross-entropy objective; not part of the finished model
};

/// `encoder.*`, `denoiser.*`, `head.*`, `alignment.*`, `classifier.*`, `latent.*`, detached copies on the CPU.
std::map<std::string, torch::Tensor> tensorsOf(const RunModel& model);
/// @throws ModelError when they do not fit
void restoreTensors(RunModel& model, const std::map<std::string, torch::Tensor>& tensors);

/// What one step gives.
struct StepOutcome
{
    torch::Tensor loss;                   ///< scalar with its graph
    std::map<std::string, double> values; ///< its terms, and what else is worth a curve
    double learningRate = 0;
};

/// One stage as the loop sees it.
struct Stage
{
    std::string name;
    int index = 0; ///< of the settings' stages
    int steps = 0;
    int samplesPerStep = 0;
    int stepsPerEpoch = 1;
    int validateEvery = 0; ///< 0: never
    double gradientClip = 0;
    std::function<StepOutcome(int step)> step;               ///< 0-based
    std::function<std::map<std::string, double>()> validate; ///< with "accuracy"; may be empty
    std::function<std::optional<LatentSpectra>()> spectra;   ///< at each validation; may be empty
};

/// A run's surroundings: where it writes, whom it tells, who may hold or stop it.
class RunContext
{
public:
    RunContext(const TrainingSettings& settings, std::filesystem::path output, std::stop_token stop,
               const TrainingEventSink& events, PauseToken* pause);

    /// The last good checkpoint, with the metrics cut back to it; or a clean folder when there is none or none is
    /// wanted.
    std::optional<RunCheckpoint> begin(bool resume);

    /// Runs the steps that are left. @return false when stopped early; a checkpoint is kept either way
    /// @throws ModelError naming the step when loss or gradient are no longer finite
    bool runStage(const Stage& stage, RunModel& model, FlatAdamW& optimizer);

    /// Written when a run is held, and at its end: the model as it is.
    void writeModel(RunModel& model, FlatAdamW* optimizer);

    void emit(TrainingEvent event);
    /// Tells whoever watches the folder where the run is. @throws datasets::FileError
    void tellState(RunState state, const std::string& message = {});
    /// The same when the run failed: what keeps the record from being written is only logged.
    void tellEnd(RunState state, const std::string& message) noexcept;
    void note(const std::string& stage, const std::string& message);
    ProgressSink progress(const std::string& stage);

    const TrainingSettings& settings() const { return m_settings; }
    const std::filesystem::path& output() const { return m_output; }
    std::stop_token stop() const { return m_stop; }
    std::map<std::string, double>& metrics() { return m_metrics; }
    std::filesystem::path spectraPath() const { return m_output / "spectra.jsonl"; }
    std::filesystem::path modelPath() const { return m_output / "model.safetensors"; }
    /// Steps of the stage that the checkpoint of `begin` has done; 0 for later stages.
    int stepsDone(int stageIndex) const;

private:
    double seconds() const;
    void keepUpTo(const RunCheckpoint& checkpoint);
    void hold(const Stage& stage, int step, RunModel& model, FlatAdamW& optimizer);
    void takeStep(const Stage& stage, int step, FlatAdamW& optimizer, RunModel& model);
    void validate(const Stage& stage, int step, RunModel& model, FlatAdamW& optimizer);
    void logStep(const Stage& stage, int step, const StepOutcome& outcome, double norm);
    void checkpoint(const Stage& stage, int step, const RunModel& model, const FlatAdamW& optimizer, bool best = false);
    RunCheckpoint snapshot(const Stage& stage, int step, const RunModel& model, const FlatAdamW& optimizer) const;
    [[noreturn]] void failNotFinite(const Stage& stage, int step, const std::string& what) const;

    const TrainingSettings& m_settings;
    std::filesystem::path m_output;
    std::stop_token m_stop;
    const TrainingEventSink& m_events;
    PauseToken* m_pause;
    CheckpointStore m_store;
    std::optional<RunLock> m_lock;
    std::string m_started;
    std::optional<MetricsLog> m_log;
    std::optional<RunCheckpoint> m_resumed;
    std::map<std::string, double> m_metrics;
    double m_bestAccuracy = -1;
    double m_earlierSeconds = 0;
    std::chrono::steady_clock::time_point m_start;
    std::chrono::steady_clock::duration m_held{};
    double m_stageStart = 0;
    int m_stageFirstStep = 0;
    double m_lastLog = 0;
    int m_lastLogStep = 0;
};

} // namespace kinescope::core
