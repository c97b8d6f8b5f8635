#include "core/training/trainer.h"

#include "core/errors.h"
#include "core/recognition/text_encoders_impl.h"
#include "core/resources.h"
#include "core/torch_errors_impl.h"
#include "core/training/denoiser_stage_impl.h"
#include "core/training/encoder_stage_impl.h"
#include "core/training/feature_data_impl.h"
#include "core/training/gate_stage_impl.h"
#include "core/training/memory_reuse.h"
#include "core/training/run_context_impl.h"
#include "core/training/settings_check.h"
#include "core/training/unseen_classes_impl.h"
#include "models/errors.h"
#include "models/weights/published_models.h"
#include "models/weights/tensor_file.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <optional>

namespace kinescope::core
{
namespace
{

torch::Device deviceOf(const std::string& name)
{
    try {
        const torch::Device device(name == "auto" ? (torch::cuda::is_available() ? "cuda" : "cpu") : name);
        if (device.is_cuda() && !torch::cuda::is_available())
            throw InputError(fmt::format("device: '{}' is not available here; use cpu.", name));
        return device;
    } catch (const c10::Error&) {
        throw InputError(fmt::format("device: '{}' is not known; use auto, cpu, cuda or cuda:1.", name));
    }
}

models::FdsmConfiguration configurationOf(const TrainingSettings& settings, int textWidth, int textTokens)
{
    models::FdsmConfiguration configuration;
    configuration.name = settings.name;
    configuration.textEncoder = settings.textEncoder;
    configuration.encoder.id = settings.encoder.kind;
    configuration.encoder.widths.assign(settings.encoder.widths.begin(), settings.encoder.widths.end());
    configuration.encoder.temporalKernel = settings.encoder.temporalKernel;
    if (trainsOnFeatures(settings)) {
        configuration.encoder.id = models::kFeatureInput;
        configuration.encoder.widths = {featureWidth(settings)};
    }
    configuration.frames = settings.data.frames;
    const bool aligned = settings.encoder.objective != "cross_entropy" && !trainsOnFeatures(settings);
    configuration.projection = aligned ? settings.encoder.projection : 0;
    const auto& denoiser = settings.denoiser;
    configuration.denoiser.latentWidth = models::makeMotionEncoder(configuration.encoder)->latentWidth();
    configuration.denoiser.textWidth = textWidth;
    configuration.denoiser.textTokens = textTokens;
    configuration.denoiser.hidden = denoiser.hidden;
    configuration.denoiser.depth = denoiser.depth;
    configuration.denoiser.heads = denoiser.heads;
    configuration.denoiser.attention = models::attentionFrom(denoiser.attention);
    configuration.denoiser.spectralModule = denoiser.spectralModule;
    configuration.schedule = models::scheduleKindFrom(denoiser.schedule);
    configuration.timesteps = denoiser.timesteps;
    configuration.inferenceTimestep =
        denoiser.inferenceTimestep < 0 ? denoiser.timesteps / 2 : denoiser.inferenceTimestep;
    configuration.prediction = models::predictionFrom(denoiser.prediction);
    return configuration;
}

std::filesystem::path initialCheckpoint(const TrainingSettings& settings)
{
    return settings.encoder.initial == "default" ? defaultModelPath() : std::filesystem::path(settings.encoder.initial);
}

/// Moves the denoiser's weights back towards those it started from.
void keepInitialShare(models::FdsmModel& parts, const TrainingSettings& settings)
{
    const torch::NoGradGuard guard;
    const auto source = models::readCheckpoint(initialCheckpoint(settings));
    auto weights = parts.denoiser->named_parameters();
    for (const auto& initial : source.denoiser->named_parameters()) {
        auto& weight = weights[initial.key()];
        weight.lerp_(initial.value().to(weight.device()), settings.denoiser.initialShare);
    }
}

/// Fresh modules, or those of the checkpoint that the settings start from.
models::FdsmModel initialParts(const TrainingSettings& settings, models::FdsmConfiguration configuration)
{
    torch::manual_seed(settings.seed);
    if (settings.encoder.initial.empty()) {
        auto parts = models::FdsmModel::make(configuration);
        if (parts.head && !settings.gate.initial.empty())
            models::loadInto(*parts.head, models::stateOf(*models::readPublishedHead(settings.gate.initial)),
                             settings.gate.initial);
        return parts;
    }
    auto source = models::readCheckpoint(initialCheckpoint(settings));
    if (source.configuration.textEncoder != configuration.textEncoder)
        throw ModelError(fmt::format("encoder.initial was trained with the text encoder {}, the settings say {}: {}",
                                     source.configuration.textEncoder, configuration.textEncoder,
                                     settings.encoder.initial));
    if (settings.denoiser.fromInitial) {
        source.configuration.name = configuration.name;
        return source;
    }
    configuration.encoder = source.configuration.encoder;
    configuration.denoiser.latentWidth = source.configuration.denoiser.latentWidth;
    configuration.frames = source.configuration.frames;
    configuration.projection = source.configuration.projection;
    auto parts = models::FdsmModel::make(configuration);
    parts.encoder = source.encoder;
    parts.alignment = source.alignment;
    if (parts.head && source.head)
        parts.head = source.head;
    parts.latentMean = source.latentMean;
    parts.latentDeviation = source.latentDeviation;
    return parts;
}

/// LibTorch's own errors carry a trace of the stack.
std::string briefMessage(const std::exception& error)
{
    const auto* torchError = dynamic_cast<const c10::Error*>(&error);
    return torchError ? briefText(*torchError) : error.what();
}

bool multipliesBfloat16()
{
#if defined(__x86_64__) && defined(__GNUC__)
    return __builtin_cpu_supports("avx512bf16") != 0;
#else
    return true; // not known
#endif
}

/// One run from data to finished model.
class Run
{
public:
    Run(const TrainingSettings& settings, RunContext& context)
        : m_settings(settings)
        , m_context(context)
        , m_device(deviceOf(settings.device))
    {
    }

    TrainingResult execute(bool resume)
    {
        const auto resumed = m_context.begin(resume);
        TrainingResult result;
        try {
            result.stopped = !runStages(resumed);
        } catch (const Cancelled&) { // while data were prepared, or t* was chosen
            result.stopped = true;
        }
        if (m_learned) {
            describe();
            m_context.writeModel(m_model, nullptr);
            result.checkpoint = m_context.modelPath();
        } else if (resumed && std::filesystem::exists(m_context.modelPath())) {
            result.checkpoint = m_context.modelPath(); // of the part that was trained before
        }
        result.metrics = m_context.metrics();
        m_context.tellState(result.stopped ? RunState::Stopped : RunState::Completed);
        m_context.emit({TrainingEvent::Kind::Finished, m_settings.stages.back(), 0, 0, 0, 0, result.metrics,
                        result.stopped ? "Stopped" : "Finished"});
        return result;
    }

private:
    /// @return false when stopped early
    bool runStages(const std::optional<RunCheckpoint>& resumed)
    {
        prepare(resumed);
        m_learned = resumed.has_value();
        for (int index = resumed ? resumed->stageIndex : 0; index < static_cast<int>(m_settings.stages.size()); ++index)
            if (!runStage(index))
                return false;
        return true;
    }

    void prepare(const std::optional<RunCheckpoint>& resumed)
    {
        const auto& firstStage = m_settings.stages[static_cast<std::size_t>(resumed ? resumed->stageIndex : 0)];
        if (m_settings.precision == "bf16" && m_device.is_cpu() && !multipliesBfloat16())
            m_context.note(firstStage, "This processor has no bfloat16 products: precision fp32 would be faster");
        m_classes = seenClasses(m_settings);
        m_context.note(firstStage, "Loading the text encoder");
        const auto encoder = installedTextEncoder(m_settings.textEncoder);
        m_texts = encodeTexts(m_classes, *encoder, m_context.stop(), m_context.progress(firstStage));
        m_model.parts =
            initialParts(m_settings, configurationOf(m_settings, encoder->width(), encoder->maximumTokens()));
        const auto latentWidth = m_model.parts.configuration.denoiser.latentWidth;
        if (m_settings.encoder.objective != "contrastive")
            m_model.classifier = torch::nn::Linear(latentWidth, static_cast<std::int64_t>(m_classes.size()));
        if (resumed)
            restoreTensors(m_model, resumed->tensors);
        m_model.parts.to(m_device);
        if (m_model.classifier)
            m_model.classifier->to(m_device);
        m_texts.to(m_device);
    }

    bool runStage(int index)
    {
        const auto& stage = m_settings.stages[static_cast<std::size_t>(index)];
        if (stage == "encoder")
            return learned(trainEncoder(m_context, index, m_model, motion(MotionForm::WithIdleEnds), m_texts));
        if (stage == "gate")
            return learned(trainGate(m_context, index, m_model, m_texts));
        const auto load = [this]() -> const MotionData& { return motion(latentForm(m_settings)); };
        const auto latents = trainsOnFeatures(m_settings) ? featureLatents(m_context, m_model, m_classes)
                                                          : latentsOf(m_context, m_model, load);
        m_motion.reset();
        std::optional<NovelClasses> unseen;
        if (m_settings.watchUnseen)
            unseen = unseenClasses(m_settings, m_model.parts, *installedTextEncoder(m_settings.textEncoder),
                                   m_context.stop(), m_context.progress("denoiser"));
        const bool finished =
            learned(trainDenoiser(m_context, index, m_model, latents, m_texts, unseen ? &*unseen : nullptr));
        if (m_settings.denoiser.initialShare > 0)
            keepInitialShare(m_model.parts, m_settings);
        if (!finished)
            return false;
        const auto novel = novelClassesOf();
        for (const auto& [name, value] :
             chooseInference(m_context, m_model, latents, m_texts, novel ? &*novel : nullptr))
            m_context.metrics()[name] = value;
        return true;
    }

    bool learned(bool finished)
    {
        m_learned = true;
        return finished;
    }

    /// Generated classes that were kept out of training, through the trained encoder; none for folders.
    std::optional<NovelClasses> novelClassesOf()
    {
        const auto classes = novelClasses(m_settings);
        if (classes.size() < 2)
            return {};
        const torch::NoGradGuard guard;
        auto& parts = m_model.parts;
        const auto progress = m_context.progress("denoiser");
        const auto motion = novelMotion(m_settings, classes.size(), m_context.stop(), progress);
        NovelClasses novel;
        novel.texts = encodeTexts(classes, *installedTextEncoder(m_settings.textEncoder), m_context.stop(), progress);
        novel.texts.to(m_device);
        const auto raw = rawLatents(parts, motion.motion, m_context.stop(), {}).to(m_device);
        novel.latents.validation = ((raw - parts.latentMean) / parts.latentDeviation).contiguous();
        novel.latents.validationLabels = motion.labels;
        return novel;
    }

    const MotionData& motion(MotionForm form)
    {
        if (!m_motion || form != m_form) {
            m_motion.reset(); // before the other is made: both take much memory
            m_motion = loadMotion(m_settings, m_classes, form, m_context.stop(), m_context.progress("encoder"));
            m_form = form;
        }
        return *m_motion;
    }

    /// What a user can later ask the model about itself.
    void describe()
    {
        nlohmann::ordered_json details;
        details["data"] = m_settings.data.source == "grammar"
                              ? "motion grammar"
                              : std::filesystem::path(m_settings.data.source).filename().string();
        details["seen_classes"] = m_classes.size();
        details["seed"] = m_settings.seed;
        for (const auto& [name, value] : m_context.metrics())
            details["metrics"][name] = value;
        for (const auto& [key, value] : trainingValues(m_settings))
            if (!key.starts_with("data.") || m_settings.data.source == "grammar") // no folders of the training machine
                details["settings"][key] = value;
        m_model.parts.configuration.details = details.dump();
    }

    const TrainingSettings& m_settings;
    RunContext& m_context;
    torch::Device m_device;
    std::vector<LabelClass> m_classes;
    TextBank m_texts;
    RunModel m_model;
    std::optional<MotionData> m_motion;
    MotionForm m_form = MotionForm::WithIdleEnds; ///< of m_motion
    bool m_learned = false;                       ///< there is something to keep
};

} // namespace

Trainer::Trainer(TrainingSettings settings, std::filesystem::path output)
    : m_settings(std::move(settings))
    , m_output(std::move(output))
{
    checkSettings(m_settings);
    deviceOf(m_settings.device);
}

TrainingResult Trainer::run(std::stop_token stop, const TrainingEventSink& events, PauseToken* pause, bool resume)
{
    keepFreedMemory();
    RunContext context(m_settings, m_output, stop, events, pause);
    try {
        return Run(m_settings, context).execute(resume);
    } catch (const models::WeightError& error) {
        context.tellEnd(RunState::Failed, error.what());
        throw ModelError(error.what());
    } catch (const std::exception& error) {
        context.tellEnd(RunState::Failed, briefMessage(error));
        throw;
    }
}

} // namespace kinescope::core
