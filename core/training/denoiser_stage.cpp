#include "core/training/denoiser_stage_impl.h"

#include "core/training/augmentation_impl.h"
#include "core/training/random_stream.h"
#include "core/training/reduced_precision_impl.h"
#include "core/training/seen_validation_impl.h"
#include "core/training/step_draw_impl.h"
#include "models/modules/losses.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace kinescope::core
{
namespace
{

constexpr std::int64_t kRecordingsPerValidation = 256;
constexpr double kLeastSignal = 0.05;       // of abar; below it a recovered latent is mostly amplified error
constexpr std::int64_t kNearestLabels = 12; // from which a hard negative is drawn

class DenoiserStage
{
public:
    DenoiserStage(RunContext& context, RunModel& model, const LatentSet& latents, const TextBank& texts,
                  const NovelClasses* unseen)
        : m_settings(context.settings())
        , m_options(m_settings.denoiser)
        , m_stop(context.stop())
        , m_model(model)
        , m_latents(latents)
        , m_texts(texts)
        , m_schedule(model.parts.configuration.schedule, model.parts.configuration.timesteps)
        , m_drawing(m_settings, latents, texts, nearestLabels(model, texts, kNearestLabels))
        , m_validation(m_settings, latents, texts, kRecordingsPerValidation)
    {
        if (unseen)
            m_unseen.emplace(m_settings, unseen->latents, unseen->texts, kRecordingsPerValidation);
    }

    StepOutcome step(int step)
    {
        m_model.parts.denoiser->train();
        StepOutcome outcome;
        const double rich = richProbability(m_options.curriculum, step, m_options.steps);
        const auto draw = m_drawing.draw(step, rich);
        auto generator = generatorOf(streamSeed(m_settings.seed, "denoiser noise", static_cast<std::uint64_t>(step)));
        const auto latent = cleanLatents(draw, generator); // [B, 1, C]
        const auto noise = torch::randn(latent.sizes(), generator).to(device());
        const auto timesteps = drawTimesteps(latent.size(0), generator).to(device());
        const auto noisy = m_schedule.addNoise(latent, noise, timesteps);
        const auto prediction = m_model.parts.configuration.prediction;
        const auto target = m_schedule.target(prediction, latent, noise, timesteps);
        const auto texts = textsOf(draw, generator);
        const auto answers = answersOf(draw, texts, noisy, timesteps);
        const auto positive = answers.narrow(0, 0, latent.size(0));

        add(outcome, "diffusion", m_options.diffusionWeight, [&] { return models::diffusionLoss(positive, target); });
        add(outcome, "spectral", m_options.spectralWeight,
            [&] { return spectralTerm(latent, noisy, positive, timesteps); });
        add(outcome, "triplet", m_options.tripletWeight, [&] { return tripletTerm(draw, answers, target); });
        add(outcome, "ranking", m_options.rankingWeight, [&] { return rankingTerm(draw, answers, target); });
        outcome.learningRate = warmupCosineRate(m_options.learningRate, step, m_options.steps, m_options.warmupSteps);
        outcome.values["rich_probability"] = rich;
        if (texts.gate.defined())
            outcome.values["gate_mean"] = texts.gate.detach().mean().item<double>();
        return outcome;
    }

    std::map<std::string, double> validate()
    {
        m_model.parts.eval();
        const int timestep = m_model.parts.configuration.inferenceTimestep;
        std::map<std::string, double> values;
        if (!m_validation.empty())
            values = m_validation.accuracies(m_model.parts, {timestep}, m_stop);
        if (m_unseen && !m_unseen->empty())
            values["unseen_accuracy"] = m_unseen->accuracies(m_model.parts, {timestep}, m_stop).at("accuracy");
        return values;
    }

    std::optional<LatentSpectra> spectra()
    {
        if (m_validation.empty())
            return {};
        m_model.parts.eval();
        return m_validation.spectra(m_model.parts, m_model.parts.configuration.inferenceTimestep);
    }

    int stepsPerEpoch() const
    {
        const auto latents = m_latents.training.size(0);
        return static_cast<int>((latents + m_options.batch - 1) / m_options.batch);
    }

private:
    torch::Device device() const { return m_texts.pooled.device(); }
    bool needsNegatives() const { return m_options.tripletWeight > 0 || m_options.rankingWeight > 0; }

    template <typename Term>
    static void add(StepOutcome& outcome, const char* name, double weight, const Term& term)
    {
        if (weight == 0)
            return;
        const auto value = term();
        outcome.values[name] = value.template item<double>();
        outcome.loss = outcome.loss.defined() ? outcome.loss + weight * value : weight * value;
    }

    torch::Tensor cleanLatents(const StepDraw& draw, torch::Generator& generator) const
    {
        const auto indices = torch::tensor(draw.latents, torch::kInt64).to(device());
        auto latent = m_latents.training.index_select(0, indices).unsqueeze(1);
        if (m_options.latentNoise > 0)
            latent = latent + m_options.latentNoise * torch::randn(latent.sizes(), generator).to(device());
        return latent;
    }

    torch::Tensor drawTimesteps(std::int64_t batch, torch::Generator& generator) const
    {
        const auto lowest = static_cast<std::int64_t>(m_options.lowTimesteps * m_schedule.timesteps());
        return torch::randint(lowest, m_schedule.timesteps(), {batch}, generator, torch::kInt64);
    }

    /// Under the right label, then under each wrong one. @return [(1 + n) B, 1, C]
    torch::Tensor answersOf(const StepDraw& draw, const models::TextBatch& texts, const torch::Tensor& noisy,
                            const torch::Tensor& timesteps)
    {
        const ReducedPrecision precision(m_settings.precision, device());
        const auto tower = m_model.parts.denoiser->prepareText(texts);
        auto index = draw.positive;
        if (needsNegatives())
            index.insert(index.end(), draw.negative.begin(), draw.negative.end());
        const auto times = static_cast<std::int64_t>(index.size() / draw.positive.size());
        const auto rows = torch::tensor(index, torch::kInt64).to(device());
        return m_model.parts.denoiser->forwardIndexed(noisy.repeat({times, 1, 1}), timesteps.repeat({times}), tower,
                                                      rows);
    }

    torch::Tensor spectralTerm(const torch::Tensor& latent, const torch::Tensor& noisy, const torch::Tensor& answers,
                               const torch::Tensor& timesteps) const
    {
        const auto rows = recoverableRows(timesteps);
        const auto some = [&](const torch::Tensor& tensor) { return tensor.index_select(0, rows); };
        const auto recovered = m_schedule.recoverLatent(m_model.parts.configuration.prediction, some(noisy),
                                                        some(answers), some(timesteps));
        return models::spectralLoss(some(latent), recovered, some(timesteps), m_schedule.timesteps(), m_options.gamma);
    }

    /// Where the answer tells the latent well enough for the spectral loss. From an epsilon answer the latent is
    /// (x_t - …) / sqrt(abar), whose error grows without bound as a cosine schedule ends.
    torch::Tensor recoverableRows(const torch::Tensor& timesteps) const
    {
        if (m_model.parts.configuration.prediction != models::Prediction::Epsilon)
            return torch::arange(timesteps.size(0), timesteps.options());
        const auto signal = m_schedule.alphaBar().to(timesteps.device()).index_select(0, timesteps);
        const auto rows = signal.ge(kLeastSignal).nonzero().squeeze(1);
        return rows.size(0) > 0 ? rows : signal.argmax().reshape({1});
    }

    torch::Tensor tripletTerm(const StepDraw& draw, const torch::Tensor& answers, const torch::Tensor& target) const
    {
        const auto batch = target.size(0);
        const auto times = answers.size(0) / batch - 1;
        const auto different = torch::tensor(draw.different).to(device());
        return models::tripletLoss(answers.narrow(0, 0, batch).repeat({times, 1, 1}),
                                   answers.narrow(0, batch, times * batch), target.repeat({times, 1, 1}), different);
    }

    /// Cross-entropy of the softmax over -error / temperature: the recogniser's own probability of the right label
    /// among the step's. Wrong labels that are the right one are left out.
    torch::Tensor rankingTerm(const StepDraw& draw, const torch::Tensor& answers, const torch::Tensor& target) const
    {
        const auto batch = target.size(0);
        const auto times = answers.size(0) / batch;
        const auto errors = (answers - target.repeat({times, 1, 1})).square().mean({1, 2}).view({times, batch});
        const auto same = torch::tensor(draw.different).to(device()).view({times - 1, batch}).eq(0);
        const auto excluded = torch::cat({torch::zeros({1, batch}, same.options()), same});
        const auto logits = (-errors / m_options.rankingTemperature).masked_fill(excluded, -1e9);
        return -torch::log_softmax(logits, 0).select(0, 0).mean();
    }

    models::TextBatch textsOf(const StepDraw& draw, torch::Generator& generator)
    {
        const auto& options = m_model.parts.denoiser->options();
        auto batch = textBatch(m_texts, torch::tensor(draw.texts, torch::kInt64), options);
        if (auto& head = m_model.parts.head) {
            batch.gate = head->forward(batch.pooled);
            if (m_settings.gate.frozen)
                batch.gate = batch.gate.detach();
        }
        if (m_options.textNoise > 0)
            addTextNoise(batch, generator);
        if (m_options.tokenDropout > 0)
            dropTokens(batch, generator);
        return batch;
    }

    /// Pooled text has unit length; tokens are noised in proportion to theirs.
    void addTextNoise(models::TextBatch& batch, torch::Generator& generator) const
    {
        const auto noise = [&](const torch::Tensor& like) {
            return m_options.textNoise * torch::randn(like.sizes(), generator).to(device());
        };
        const auto lengths = batch.tokens.norm(2, 2, true);
        batch.pooled = batch.pooled + noise(batch.pooled);
        batch.tokens = batch.tokens + lengths * noise(batch.tokens);
    }

    void dropTokens(models::TextBatch& batch, torch::Generator& generator) const
    {
        const auto drawn = torch::rand(batch.tokens.sizes().slice(0, 2), generator);
        const auto kept = drawn.ge(m_options.tokenDropout).to(device());
        batch.tokens = batch.tokens * kept.unsqueeze(2);
        if (!batch.mask.defined())
            return;
        batch.mask = batch.mask.logical_and(kept);
        batch.mask.select(1, 0).fill_(true); // the first token stays, so that no text is empty
    }

    const TrainingSettings& m_settings;
    const TrainingSettings::Denoiser& m_options;
    std::stop_token m_stop;
    RunModel& m_model;
    const LatentSet& m_latents;
    const TextBank& m_texts;
    models::NoiseSchedule m_schedule;
    StepDrawing m_drawing;
    SeenValidation m_validation;
    std::optional<SeenValidation> m_unseen;
};

} // namespace

double richProbability(bool curriculum, int step, int steps)
{
    return curriculum ? 0.5 * (1 + std::cos(std::numbers::pi * step / std::max(steps, 1))) : 0.5;
}

bool trainDenoiser(RunContext& context, int stageIndex, RunModel& model, const LatentSet& latents,
                   const TextBank& texts, const NovelClasses* unseen)
{
    const auto& options = context.settings().denoiser;
    DenoiserStage training(context, model, latents, texts, unseen);
    Stage stage;
    stage.name = "denoiser";
    stage.index = stageIndex;
    stage.steps = options.steps;
    stage.samplesPerStep = options.batch;
    stage.validateEvery = context.settings().validateEvery;
    stage.gradientClip = options.gradientClip;
    stage.step = [&](int step) { return training.step(step); };
    stage.validate = [&] { return training.validate(); };
    stage.spectra = [&] { return training.spectra(); };
    stage.stepsPerEpoch = training.stepsPerEpoch();

    auto parameters = model.parts.denoiser->parameters();
    if (model.parts.head && !context.settings().gate.frozen)
        for (const auto& parameter : model.parts.head->parameters())
            parameters.push_back(parameter);
    FlatAdamW::Options adam;
    adam.weightDecay = options.weightDecay;
    adam.averageDecay = options.emaDecay;
    FlatAdamW optimizer(parameters, adam);
    const bool finished = context.runStage(stage, model, optimizer);
    optimizer.exchangeAverage(); // what is kept as the model is the average
    model.parts.eval();
    return finished;
}

} // namespace kinescope::core
