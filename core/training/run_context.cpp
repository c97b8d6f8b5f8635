#include "core/training/run_context_impl.h"

#include "core/errors.h"
#include "datasets/errors.h"
#include "models/errors.h"
#include "models/weights/tensor_file.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <cmath>
#include <ctime>
#include <fstream>

namespace kinescope::core
{
namespace
{

constexpr double kProgressSeconds = 1.0; // between two messages of a preparation

std::string utcTime()
{
    const std::time_t now = std::time(nullptr);
    std::tm parts = {};
    ::gmtime_r(&now, &parts);
    char text[32] = {};
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text;
}

void add(std::map<std::string, torch::Tensor>& tensors, const std::string& prefix, const torch::nn::Module& module)
{
    for (const auto& [name, tensor] : models::stateOf(module))
        tensors[prefix + name] = tensor.clone();
}

/// YAML doubles a quote within single quotes.
std::string inQuotes(const std::string& value)
{
    std::string quoted = "'";
    for (const char letter : value)
        quoted += letter == '\'' ? std::string("''") : std::string(1, letter);
    return quoted + "'";
}

void writeSettings(const std::filesystem::path& path, const TrainingSettings& settings)
{
    const auto temporary = std::filesystem::path(path).concat(".part"); // others may be reading the old ones
    std::ofstream stream(temporary, std::ios::trunc);
    for (const auto& [key, value] : trainingValues(settings)) {
        const bool quoted = value.find_first_of(":#'\"") != std::string::npos;
        stream << key << ": " << (quoted ? inQuotes(value) : value) << '\n';
    }
    if (!stream.flush())
        throw datasets::FileError(fmt::format("Cannot write the run's settings: {}", path.string()));
    stream.close();
    std::filesystem::rename(temporary, path);
}

} // namespace

std::map<std::string, torch::Tensor> tensorsOf(const RunModel& model)
{
    std::map<std::string, torch::Tensor> tensors;
    add(tensors, "encoder.", *model.parts.encoder);
    add(tensors, "denoiser.", *model.parts.denoiser);
    if (model.parts.head)
        add(tensors, "head.", *model.parts.head);
    if (model.parts.alignment)
        add(tensors, "alignment.", *model.parts.alignment);
    if (model.classifier)
        add(tensors, "classifier.", *model.classifier);
    tensors["latent.mean"] = model.parts.latentMean.detach().cpu().clone();
    tensors["latent.deviation"] = model.parts.latentDeviation.detach().cpu().clone();
    return tensors;
}

void restoreTensors(RunModel& model, const std::map<std::string, torch::Tensor>& tensors)
{
    const models::TensorFile file{tensors, {}};
    try {
        models::loadInto(*model.parts.encoder, file.below("encoder."), "checkpoint");
        models::loadInto(*model.parts.denoiser, file.below("denoiser."), "checkpoint");
        if (model.parts.head)
            models::loadInto(*model.parts.head, file.below("head."), "checkpoint");
        if (model.parts.alignment)
            models::loadInto(*model.parts.alignment, file.below("alignment."), "checkpoint");
        if (model.classifier)
            models::loadInto(*model.classifier, file.below("classifier."), "checkpoint");
        model.parts.latentMean = tensors.at("latent.mean").clone();
        model.parts.latentDeviation = tensors.at("latent.deviation").clone();
    } catch (const models::WeightError& error) {
        throw ModelError(fmt::format("The checkpoint does not fit the settings; continue with those of the run's "
                                     "settings.yaml, or use another output folder. {}",
                                     error.what()));
    }
}

RunContext::RunContext(const TrainingSettings& settings, std::filesystem::path output, std::stop_token stop,
                       const TrainingEventSink& events, PauseToken* pause)
    : m_settings(settings)
    , m_output(std::move(output))
    , m_stop(stop)
    , m_events(events)
    , m_pause(pause)
    , m_store(m_output / "checkpoints", settings.keepCheckpoints)
    , m_start(std::chrono::steady_clock::now())
{
}

std::optional<RunCheckpoint> RunContext::begin(bool resume)
{
    std::error_code error;
    std::filesystem::create_directories(m_output, error);
    if (error)
        throw datasets::FileError(
            fmt::format("Cannot make the output folder ({}): {}", error.message(), m_output.string()));
    m_lock.emplace(m_output);
    m_started = utcTime();
    tellState(RunState::Running);
    writeSettings(m_output / "settings.yaml", m_settings);
    m_log.emplace(m_output / "metrics.jsonl");
    if (resume)
        m_resumed = m_store.newest();
    if (!m_resumed) {
        m_store.clear();
        m_log->clear();
        std::filesystem::remove(spectraPath());
        return std::nullopt;
    }
    keepUpTo(*m_resumed);
    m_metrics = m_resumed->metrics;
    m_bestAccuracy = m_resumed->bestAccuracy;
    m_earlierSeconds = m_resumed->seconds;
    return m_resumed;
}

/// What the run did after its last checkpoint, it does again.
void RunContext::keepUpTo(const RunCheckpoint& checkpoint)
{
    m_log->keepUpTo(m_settings.stages, checkpoint.stage, checkpoint.step);
    if (checkpoint.stage == "denoiser")
        keepLatentSpectraUpTo(spectraPath(), checkpoint.step);
    else
        std::filesystem::remove(spectraPath());
}

void RunContext::tellState(RunState state, const std::string& message)
{
    writeRunRecord(m_output, {state, m_started, message});
}

void RunContext::tellEnd(RunState state, const std::string& message) noexcept
{
    if (!m_lock) // another run holds the folder
        return;
    try {
        tellState(state, message);
    } catch (const std::exception& error) {
        spdlog::warn("{}", error.what());
    }
}

int RunContext::stepsDone(int stageIndex) const
{
    return m_resumed && m_resumed->stageIndex == stageIndex ? m_resumed->step : 0;
}

bool RunContext::runStage(const Stage& stage, RunModel& model, FlatAdamW& optimizer)
{
    const int first = stepsDone(stage.index);
    if (m_resumed && m_resumed->stageIndex == stage.index && first > 0)
        optimizer.restore(models::TensorFile{m_resumed->tensors, {}}.below("optimizer."));
    m_stageStart = m_lastLog = seconds();
    m_stageFirstStep = m_lastLogStep = first;
    emit({TrainingEvent::Kind::StageStarted, stage.name, first, stage.steps, seconds(), -1, {}, {}});
    if (first == 0)
        checkpoint(stage, 0, model, optimizer);
    for (int step = first; step < stage.steps; ++step) {
        hold(stage, step, model, optimizer);
        if (m_stop.stop_requested()) {
            checkpoint(stage, step, model, optimizer);
            return false;
        }
        try {
            takeStep(stage, step, optimizer, model);
        } catch (const Cancelled&) { // in a validation, which a resumed run repeats from the checkpoint before it
            return false;
        }
    }
    emit({TrainingEvent::Kind::StageFinished, stage.name, stage.steps, stage.steps, seconds(), -1, m_metrics, {}});
    return true;
}

void RunContext::takeStep(const Stage& stage, int step, FlatAdamW& optimizer, RunModel& model)
{
    optimizer.clearGradients();
    StepOutcome outcome = stage.step(step);
    const double loss = outcome.loss.item<double>();
    if (!std::isfinite(loss))
        failNotFinite(stage, step + 1, "loss");
    outcome.loss.backward();
    const double norm = optimizer.clip(stage.gradientClip);
    if (!std::isfinite(norm))
        failNotFinite(stage, step + 1, "gradient");
    optimizer.step(outcome.learningRate);
    outcome.values["loss"] = loss;

    const int done = step + 1;
    const bool last = done == stage.steps;
    if (done % m_settings.logEvery == 0 || last || done == 1)
        logStep(stage, done, outcome, norm);
    if (stage.validate && stage.validateEvery > 0 && (done % stage.validateEvery == 0 || last))
        validate(stage, done, model, optimizer);
    if (done % m_settings.checkpointEvery == 0 || last)
        checkpoint(stage, done, model, optimizer);
}

void RunContext::logStep(const Stage& stage, int step, const StepOutcome& outcome, double norm)
{
    TrainingEvent event{TrainingEvent::Kind::Step, stage.name, step, stage.steps, seconds(), -1, outcome.values, {}};
    event.values["learning_rate"] = outcome.learningRate;
    event.values["gradient_norm"] = norm;
    event.values["epoch"] = static_cast<double>(step) / std::max(1, stage.stepsPerEpoch);
    const double pace = (event.seconds - m_stageStart) / std::max(1, step - m_stageFirstStep);
    event.secondsLeft = pace * (stage.steps - step);
    const double since = event.seconds - m_lastLog;
    if (since > 0 && step > m_lastLogStep)
        event.values["samples_per_second"] = stage.samplesPerStep * (step - m_lastLogStep) / since;
    m_lastLog = event.seconds;
    m_lastLogStep = step;
    m_metrics[stage.name + ".loss"] = outcome.values.at("loss");
    emit(event);
}

void RunContext::validate(const Stage& stage, int step, RunModel& model, FlatAdamW& optimizer)
{
    std::map<std::string, double> values;
    {
        const AveragedWeights averaged(optimizer);
        values = stage.validate();
        if (stage.spectra)
            if (auto spectra = stage.spectra()) {
                spectra->step = step;
                appendLatentSpectra(spectraPath(), *spectra);
            }
    }
    for (const auto& [name, value] : values)
        m_metrics[stage.name + "." + name] = value;
    values["epoch"] = static_cast<double>(step) / std::max(1, stage.stepsPerEpoch);
    emit({TrainingEvent::Kind::Validation, stage.name, step, stage.steps, seconds(), -1, values, {}});
    const auto accuracy = values.find("accuracy");
    const bool last = stage.index + 1 == static_cast<int>(m_settings.stages.size());
    if (accuracy != values.end() && last && accuracy->second > m_bestAccuracy) {
        m_bestAccuracy = accuracy->second;
        checkpoint(stage, step, model, optimizer, true);
    }
}

void RunContext::hold(const Stage& stage, int step, RunModel& model, FlatAdamW& optimizer)
{
    if (!m_pause)
        return;
    const auto begin = std::chrono::steady_clock::now();
    const bool paused = m_pause->paused();
    if (paused) {
        tellState(RunState::Paused);
        checkpoint(stage, step, model, optimizer);
        writeModel(model, &optimizer);
        emit({TrainingEvent::Kind::Checkpoint, stage.name, step, stage.steps, seconds(), -1, {}, kModelWritten});
    }
    do {
        m_pause->waitWhilePaused(m_stop);
        if (m_pause->takeCheckpointRequest()) {
            checkpoint(stage, step, model, optimizer);
            writeModel(model, &optimizer);
            emit({TrainingEvent::Kind::Checkpoint, stage.name, step, stage.steps, seconds(), -1, {}, kModelWritten});
        }
    } while (m_pause->paused() && !m_stop.stop_requested());
    if (paused)
        tellState(RunState::Running);
    m_held += std::chrono::steady_clock::now() - begin;
}

void RunContext::checkpoint(const Stage& stage, int step, const RunModel& model, const FlatAdamW& optimizer, bool best)
{
    if (!optimizer.finite())
        failNotFinite(stage, step, "weights");
    if (!std::filesystem::exists(m_output / "settings.yaml")) // or a run would go on into a folder that nobody has
        throw datasets::FileError(
            fmt::format("The output folder was moved or deleted while the training ran, at step {} of {}: {}", step,
                        stage.name, m_output.string()));
    const auto state = snapshot(stage, step, model, optimizer);
    if (best)
        return m_store.writeBest(state);
    const auto path = m_store.write(state);
    emit({TrainingEvent::Kind::Checkpoint, stage.name, step, stage.steps, seconds(), -1, {}, path.filename().string()});
}

RunCheckpoint RunContext::snapshot(const Stage& stage, int step, const RunModel& model,
                                   const FlatAdamW& optimizer) const
{
    RunCheckpoint state;
    state.stage = stage.name;
    state.stageIndex = stage.index;
    state.step = step;
    state.steps = stage.steps;
    state.seconds = seconds();
    state.bestAccuracy = m_bestAccuracy;
    state.metrics = m_metrics;
    state.optimizerOptions = {{"beta1", optimizer.options().beta1},
                              {"beta2", optimizer.options().beta2},
                              {"epsilon", optimizer.options().epsilon},
                              {"weight_decay", optimizer.options().weightDecay},
                              {"average_decay", optimizer.options().averageDecay}};
    state.settings = trainingValues(m_settings);
    state.tensors = tensorsOf(model);
    for (const auto& [name, tensor] : optimizer.state())
        state.tensors["optimizer." + name] = tensor;
    return state;
}

void RunContext::writeModel(RunModel& model, FlatAdamW* optimizer)
{
    std::optional<AveragedWeights> averaged;
    if (optimizer)
        averaged.emplace(*optimizer);
    try {
        models::writeCheckpoint(modelPath(), model.parts);
    } catch (const models::WeightError& error) {
        throw datasets::FileError(fmt::format("The model could not be written. {}", error.what()));
    }
}

void RunContext::emit(TrainingEvent event)
{
    if (m_log && (event.kind == TrainingEvent::Kind::Step || event.kind == TrainingEvent::Kind::Validation))
        m_log->append(event);
    if (m_events)
        m_events(event);
}

void RunContext::note(const std::string& stage, const std::string& message)
{
    emit({TrainingEvent::Kind::Progress, stage, 0, 0, seconds(), -1, {}, message});
}

ProgressSink RunContext::progress(const std::string& stage)
{
    return [this, stage, last = -kProgressSeconds](const Progress& progress) mutable {
        if (seconds() - last < kProgressSeconds && progress.fraction < 1)
            return;
        last = seconds();
        note(stage, progress.message);
    };
}

double RunContext::seconds() const
{
    return m_earlierSeconds +
           std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start - m_held).count();
}

void RunContext::failNotFinite(const Stage& stage, int step, const std::string& what) const
{
    const auto kept = m_store.newestPath();
    throw ModelError(fmt::format("Stage {}, step {}: the {} is no longer finite. Lower {}.learning_rate and continue "
                                 "from the last good checkpoint: {}",
                                 stage.name, step, what, stage.name,
                                 kept.empty() ? std::string("none") : kept.string()));
}

} // namespace kinescope::core
