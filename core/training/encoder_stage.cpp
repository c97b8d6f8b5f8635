#include "core/training/encoder_stage_impl.h"

#include "core/training/augmentation_impl.h"
#include "core/training/data_order.h"
#include "core/training/random_stream.h"
#include "core/training/reduced_precision_impl.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace kinescope::core
{
namespace
{

constexpr std::int64_t kCandidates = 512;     // classes a motion is told apart from in one step
constexpr std::int64_t kLatentsAtOnce = 32;   // under 200 ms between two looks at the stop token
constexpr double kLargestLogScale = 4.605170; // temperature 0.01

class EncoderStage
{
public:
    EncoderStage(RunContext& context, RunModel& model, const MotionData& data, const TextBank& texts)
        : m_settings(context.settings())
        , m_stop(context.stop())
        , m_model(model)
        , m_data(data)
        , m_texts(texts)
        , m_order(data.training.size(), m_settings.encoder.batch, m_settings.seed, "encoder")
        , m_steps(static_cast<int>(m_order.stepsPerEpoch()) * m_settings.encoder.epochs)
    {
    }

    int steps() const { return m_steps; }
    int stepsPerEpoch() const { return static_cast<int>(m_order.stepsPerEpoch()); }

    StepOutcome step(int step)
    {
        m_model.parts.encoder->train();
        const auto indices = torch::tensor(m_order.batch(step), torch::kInt64);
        auto motion = m_data.training.motion.index_select(0, indices);
        const auto labels = m_data.training.labels.index_select(0, indices).to(device());
        if (m_settings.encoder.augment)
            motion = augmented(motion, {}, seedOf("augmentation", step));
        const auto latent = latentsOf(motion.to(device())); // [B, C]

        StepOutcome outcome;
        outcome.learningRate = oneCycleRate(m_settings.encoder.learningRate, step, m_steps);
        if (m_settings.encoder.objective != "cross_entropy")
            add(outcome, "contrastive", contrastive(latent, labels, step));
        if (m_settings.encoder.objective != "contrastive")
            add(outcome, "cross_entropy",
                torch::nn::functional::cross_entropy(m_model.classifier->forward(latent), labels));
        return outcome;
    }

    std::map<std::string, double> validate()
    {
        const torch::NoGradGuard guard;
        if (m_data.validation.size() == 0)
            return {};
        m_model.parts.eval();
        const auto latent = rawLatents(m_model.parts, m_data.validation.motion, m_stop, {});
        const auto labels = m_data.validation.labels;
        std::map<std::string, double> values;
        const auto accuracy = [&](const torch::Tensor& scores) {
            return scores.argmax(1).cpu().eq(labels).to(torch::kFloat).mean().item<double>();
        };
        if (m_settings.encoder.objective != "contrastive")
            values["accuracy"] = accuracy(m_model.classifier->forward(latent));
        if (m_settings.encoder.objective != "cross_entropy") {
            const auto motion = m_model.parts.alignment->motion(latent);
            const auto against = [&](const torch::Tensor& texts) {
                const auto pooled = m_texts.pooled.index_select(0, texts.to(device()));
                return accuracy(torch::matmul(motion, m_model.parts.alignment->text(pooled).t()));
            };
            values["accuracy_names"] = against(firstNames(m_texts));
            values["accuracy_descriptions"] = against(firstDescriptions(m_texts));
            values["accuracy"] = (values["accuracy_names"] + values["accuracy_descriptions"]) / 2;
        }
        return values;
    }

private:
    torch::Device device() const { return m_texts.pooled.device(); }

    torch::Tensor latentsOf(const torch::Tensor& motion)
    {
        const ReducedPrecision precision(m_settings.precision, device());
        return m_model.parts.encoder->encode(motion).to(torch::kFloat);
    }

    std::uint64_t seedOf(const char* purpose, int step) const
    {
        return streamSeed(m_settings.seed, std::string("encoder ") + purpose, static_cast<std::uint64_t>(step));
    }

    static void add(StepOutcome& outcome, const char* name, const torch::Tensor& term)
    {
        outcome.loss = outcome.loss.defined() ? outcome.loss + term : term;
        outcome.values[name] = term.item<double>();
    }

    /// One wording, drawn, of each candidate class: every class when there are few, else those of the batch and others.
    torch::Tensor contrastive(const torch::Tensor& latent, const torch::Tensor& labels, int step)
    {
        RandomStream random(seedOf("texts", step));
        std::vector<std::int64_t> rowOf(static_cast<std::size_t>(m_texts.classes()), -1);
        std::vector<std::int64_t> texts;
        const auto addClass = [&](std::int64_t label) {
            auto& row = rowOf[static_cast<std::size_t>(label)];
            if (row >= 0)
                return;
            row = static_cast<std::int64_t>(texts.size());
            const auto& wordings = m_texts.all[static_cast<std::size_t>(label)];
            texts.push_back(wordings[random.below(wordings.size())]);
        };
        std::vector<std::int64_t> rows;
        const auto host = labels.cpu();
        for (std::int64_t i = 0; i < host.size(0); ++i)
            addClass(host[i].item<std::int64_t>());
        if (m_texts.classes() <= kCandidates)
            for (std::int64_t label = 0; label < m_texts.classes(); ++label)
                addClass(label);
        else
            while (static_cast<std::int64_t>(texts.size()) < kCandidates)
                addClass(static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(m_texts.classes()))));
        for (std::int64_t i = 0; i < host.size(0); ++i)
            rows.push_back(rowOf[static_cast<std::size_t>(host[i].item<std::int64_t>())]);

        auto pooled = m_texts.pooled.index_select(0, torch::tensor(texts, torch::kInt64).to(device()));
        auto generator = generatorOf(seedOf("text noise", step));
        pooled = pooled + m_settings.encoder.textNoise * torch::randn(pooled.sizes(), generator).to(device());
        auto& alignment = m_model.parts.alignment;
        const auto scale = alignment->logitScale.clamp_max(kLargestLogScale).exp();
        return alignmentLoss(alignment->motion(latent), alignment->text(pooled),
                             torch::tensor(rows, torch::kInt64).to(device()), scale);
    }

    const TrainingSettings& m_settings;
    std::stop_token m_stop;
    RunModel& m_model;
    const MotionData& m_data;
    const TextBank& m_texts;
    DataOrder m_order;
    int m_steps;
};

} // namespace

torch::Tensor alignmentLoss(const torch::Tensor& motion, const torch::Tensor& text, const torch::Tensor& labels,
                            const torch::Tensor& scale)
{
    const auto logits = scale * torch::matmul(motion, text.t()); // [B, A]
    const auto toText = torch::nn::functional::cross_entropy(logits, labels);
    const auto positives = torch::one_hot(labels, text.size(0)).to(logits.scalar_type()); // [B, A]
    const auto counts = positives.sum(0);                                                 // [A]
    const auto present = counts.gt(0);
    const auto perText = (torch::log_softmax(logits, 0) * positives).sum(0) / counts.clamp_min(1); // [A]
    const auto toMotion = -perText.masked_select(present).mean();
    return (toText + toMotion) / 2;
}

torch::Tensor rawLatents(models::FdsmModel& model, const torch::Tensor& motion, std::stop_token stop,
                         const ProgressSink& progress)
{
    const torch::NoGradGuard guard;
    model.encoder->eval();
    const auto device = model.latentMean.device();
    std::vector<torch::Tensor> latents;
    for (std::int64_t begin = 0; begin < motion.size(0); begin += kLatentsAtOnce) {
        throwIfStopped(stop);
        const auto count = std::min(kLatentsAtOnce, motion.size(0) - begin);
        latents.push_back(model.encoder->encode(motion.narrow(0, begin, count).to(device)));
        if (progress)
            progress({static_cast<double>(begin) / static_cast<double>(motion.size(0)),
                      fmt::format("Encoding motion: {} of {}", begin, motion.size(0))});
    }
    return torch::cat(latents);
}

bool trainEncoder(RunContext& context, int stageIndex, RunModel& model, const MotionData& data, const TextBank& texts)
{
    EncoderStage training(context, model, data, texts);
    Stage stage;
    stage.name = "encoder";
    stage.index = stageIndex;
    stage.steps = training.steps();
    stage.samplesPerStep = context.settings().encoder.batch;
    stage.validateEvery = training.stepsPerEpoch();
    stage.stepsPerEpoch = training.stepsPerEpoch();
    stage.gradientClip = 1.0;
    stage.step = [&](int step) { return training.step(step); };
    stage.validate = [&] { return training.validate(); };

    auto parameters = model.parts.encoder->parameters();
    if (context.settings().encoder.objective != "cross_entropy")
        for (const auto& parameter : model.parts.alignment->parameters())
            parameters.push_back(parameter);
    if (context.settings().encoder.objective != "contrastive")
        for (const auto& parameter : model.classifier->parameters())
            parameters.push_back(parameter);
    FlatAdamW::Options options;
    options.weightDecay = context.settings().encoder.weightDecay;
    FlatAdamW optimizer(parameters, options);
    const bool finished = context.runStage(stage, model, optimizer);
    model.parts.eval();
    return finished;
}

} // namespace kinescope::core
