#include "core/training/denoiser_stage_impl.h"

#include "core/training/augmentation_impl.h"
#include "core/training/data_order.h"
#include "core/training/random_stream.h"
#include "core/training/seen_validation_impl.h"
#include "models/modules/losses.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <unordered_map>

namespace kinescope::core
{
namespace
{

constexpr std::int64_t kRecordingsPerValidation = 256;
constexpr std::int64_t kNearestLabels = 12; // from which a hard negative is drawn

/// Distinct texts of a batch and which of them each row has.
struct TextDraw
{
    std::vector<std::int64_t> texts;
    std::vector<std::int64_t> positive; ///< [B], into `texts`
    std::vector<std::int64_t> negative; ///< [B]
    std::vector<float> different;       ///< [B], 1 where the negative is another class
    std::unordered_map<std::int64_t, std::int64_t> place;

    std::int64_t add(std::int64_t text)
    {
        const auto [found, fresh] = place.try_emplace(text, static_cast<std::int64_t>(texts.size()));
        if (fresh)
            texts.push_back(text);
        return found->second;
    }
};

class DenoiserStage
{
public:
    DenoiserStage(RunContext& context, RunModel& model, const LatentSet& latents, const TextBank& texts)
        : m_settings(context.settings())
        , m_options(m_settings.denoiser)
        , m_stop(context.stop())
        , m_model(model)
        , m_latents(latents)
        , m_texts(texts)
        , m_schedule(model.parts.configuration.schedule, model.parts.configuration.timesteps)
        , m_order(latents.training.size(0), m_options.batch, m_settings.seed, "denoiser")
        , m_validation(m_settings, latents, texts, kRecordingsPerValidation)
        , m_nearest(nearestLabels())
    {
    }

    StepOutcome step(int step)
    {
        m_model.parts.denoiser->train();
        const auto indices = torch::tensor(m_order.batch(step), torch::kInt64);
        const auto labels = m_latents.trainingLabels.index_select(0, indices);
        const auto draw = drawTexts(labels, step);
        auto generator = generatorOf(seedOf("noise", step));
        const auto latent = cleanLatents(indices, generator); // [B, 1, C]
        const auto noise = torch::randn(latent.sizes(), generator).to(device());
        const auto timesteps = drawTimesteps(latent.size(0), generator).to(device());
        const auto noisy = m_schedule.addNoise(latent, noise, timesteps);
        const auto prediction = m_model.parts.configuration.prediction;
        const auto target = m_schedule.target(prediction, latent, noise, timesteps);

        const auto tower = m_model.parts.denoiser->prepareText(textsOf(draw, generator));
        const bool triplet = m_options.tripletWeight > 0;
        auto index = draw.positive;
        if (triplet)
            index.insert(index.end(), draw.negative.begin(), draw.negative.end());
        const auto rows = torch::tensor(index, torch::kInt64).to(device());
        const auto twice = [&](const torch::Tensor& tensor) { return triplet ? torch::cat({tensor, tensor}) : tensor; };
        const auto answers = m_model.parts.denoiser->forwardIndexed(twice(noisy), twice(timesteps), tower, rows);
        const auto positive = answers.narrow(0, 0, latent.size(0));

        StepOutcome outcome;
        outcome.learningRate = warmupCosineRate(m_options.learningRate, step, m_options.steps, m_options.warmupSteps);
        outcome.values["rich_probability"] = richProbability(m_options.curriculum, step, m_options.steps);
        add(outcome, "diffusion", m_options.diffusionWeight, [&] { return models::diffusionLoss(positive, target); });
        add(outcome, "spectral", m_options.spectralWeight, [&] {
            const auto recovered = m_schedule.recoverLatent(prediction, noisy, positive, timesteps);
            return models::spectralLoss(latent, recovered, timesteps, m_schedule.timesteps(), m_options.gamma);
        });
        add(outcome, "triplet", m_options.tripletWeight, [&] {
            const auto different = torch::tensor(draw.different).to(device());
            return models::tripletLoss(positive, answers.narrow(0, latent.size(0), latent.size(0)), target, different);
        });
        if (tower.batch.gate.defined())
            outcome.values["gate_mean"] = tower.batch.gate.detach().mean().item<double>();
        return outcome;
    }

    std::map<std::string, double> validate()
    {
        if (m_validation.empty())
            return {};
        m_model.parts.eval();
        const int timestep = m_model.parts.configuration.inferenceTimestep;
        auto values = m_validation.accuracies(m_model.parts, {timestep}, m_stop);
        return values;
    }

private:
    torch::Device device() const { return m_texts.pooled.device(); }
    std::uint64_t seedOf(const char* purpose, int step) const
    {
        return streamSeed(m_settings.seed, std::string("denoiser ") + purpose, static_cast<std::uint64_t>(step));
    }

    template <typename Term>
    static void add(StepOutcome& outcome, const char* name, double weight, const Term& term)
    {
        if (weight == 0)
            return;
        const auto value = term();
        outcome.values[name] = value.template item<double>();
        outcome.loss = outcome.loss.defined() ? outcome.loss + weight * value : weight * value;
    }

    torch::Tensor cleanLatents(const torch::Tensor& indices, torch::Generator& generator) const
    {
        auto latent = m_latents.training.index_select(0, indices.to(device())).unsqueeze(1);
        if (m_options.latentNoise > 0)
            latent = latent + m_options.latentNoise * torch::randn(latent.sizes(), generator).to(device());
        return latent;
    }

    torch::Tensor drawTimesteps(std::int64_t batch, torch::Generator& generator) const
    {
        const auto lowest = static_cast<std::int64_t>(m_options.lowTimesteps * m_schedule.timesteps());
        return torch::randint(lowest, m_schedule.timesteps(), {batch}, generator, torch::kInt64);
    }

    /// Rich or sparse by the curriculum, one draw for a sample and its negative.
    TextDraw drawTexts(const torch::Tensor& labels, int step) const
    {
        TextDraw draw;
        RandomStream random(seedOf("texts", step));
        const double rich = richProbability(m_options.curriculum, step, m_options.steps);
        for (std::int64_t i = 0; i < labels.size(0); ++i) {
            const auto label = labels[i].item<std::int64_t>();
            const auto& wordings = random.uniform() < rich ? m_texts.descriptions : m_texts.names;
            const auto one = [&](std::int64_t of) {
                const auto& choice = wordings[static_cast<std::size_t>(of)];
                return draw.add(choice[random.below(choice.size())]);
            };
            const auto other = negativeOf(label, random);
            draw.positive.push_back(one(label));
            draw.negative.push_back(one(other));
            draw.different.push_back(other == label ? 0.0F : 1.0F);
        }
        return draw;
    }

    std::int64_t negativeOf(std::int64_t label, RandomStream& random) const
    {
        const bool hard = random.uniform() < m_options.hardNegatives;
        const auto place = random.below(static_cast<std::uint64_t>(hard ? m_nearest.size(1) : m_texts.classes()));
        return hard ? m_nearest[label][static_cast<std::int64_t>(place)].item<std::int64_t>()
                    : static_cast<std::int64_t>(place);
    }

    models::TextBatch textsOf(const TextDraw& draw, torch::Generator& generator)
    {
        const auto& options = m_model.parts.denoiser->options();
        auto batch = textBatch(m_texts, torch::tensor(draw.texts, torch::kInt64), options);
        if (auto& head = m_model.parts.head) {
            batch.gate = head->forward(batch.pooled);
            if (m_settings.gate.frozen)
                batch.gate = batch.gate.detach();
        }
        if (m_options.tokenDropout > 0) {
            const auto kept =
                torch::rand(batch.tokens.sizes().slice(0, 2), generator).ge(m_options.tokenDropout).to(device());
            batch.tokens = batch.tokens * kept.unsqueeze(2);
            if (batch.mask.defined()) { // the first token stays, so that no text is empty
                auto mask = batch.mask & kept;
                mask.select(1, 0).fill_(true);
                batch.mask = mask;
            }
        }
        return batch;
    }

    /// Classes whose names are most alike, [classes, n] int64.
    torch::Tensor nearestLabels() const
    {
        const torch::NoGradGuard guard;
        auto names = m_texts.pooled.index_select(0, firstNames(m_texts).to(device()));
        names = m_model.parts.alignment
                    ? m_model.parts.alignment->text(names)
                    : torch::nn::functional::normalize(names, torch::nn::functional::NormalizeFuncOptions().dim(1));
        auto alike = torch::matmul(names, names.t());
        alike.fill_diagonal_(-2);
        return std::get<1>(alike.topk(std::min<std::int64_t>(kNearestLabels, alike.size(1) - 1), 1)).cpu();
    }

    const TrainingSettings& m_settings;
    const TrainingSettings::Denoiser& m_options;
    std::stop_token m_stop;
    RunModel& m_model;
    const LatentSet& m_latents;
    const TextBank& m_texts;
    models::NoiseSchedule m_schedule;
    DataOrder m_order;
    SeenValidation m_validation;
    torch::Tensor m_nearest;
};

double negativeLogLikelihood(const torch::Tensor& scores, const torch::Tensor& answers, double temperature)
{
    return torch::nn::functional::cross_entropy(-scores / temperature, answers).item<double>();
}

} // namespace

double richProbability(bool curriculum, int step, int steps)
{
    return curriculum ? 0.5 * (1 + std::cos(std::numbers::pi * step / std::max(steps, 1))) : 0.5;
}

bool trainDenoiser(RunContext& context, int stageIndex, RunModel& model, const LatentSet& latents,
                   const TextBank& texts)
{
    const auto& options = context.settings().denoiser;
    DenoiserStage training(context, model, latents, texts);
    Stage stage;
    stage.name = "denoiser";
    stage.index = stageIndex;
    stage.steps = options.steps;
    stage.samplesPerStep = options.batch;
    stage.validateEvery = context.settings().validateEvery;
    stage.gradientClip = options.gradientClip;
    stage.step = [&](int step) { return training.step(step); };
    stage.validate = [&] { return training.validate(); };

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

std::map<std::string, double> chooseInference(RunContext& context, RunModel& model, const LatentSet& latents,
                                              const TextBank& texts)
{
    const SeenValidation validation(context.settings(), latents, texts, 1024);
    if (validation.empty())
        return {};
    auto& configuration = model.parts.configuration;
    std::map<std::string, double> metrics;
    if (context.settings().denoiser.inferenceTimestep < 0) {
        double best = -1;
        for (int tenth = 1; tenth <= 9; ++tenth) {
            const int timestep = configuration.timesteps * tenth / 10;
            context.note("denoiser", fmt::format("Choosing the inference timestep: {}", timestep));
            const auto accuracy = validation.accuracies(model.parts, {timestep}, context.stop()).at("accuracy");
            metrics[fmt::format("validation.accuracy_t{}", timestep)] = accuracy;
            if (accuracy > best) {
                best = accuracy;
                configuration.inferenceTimestep = timestep;
            }
        }
    }
    const int chosen = configuration.inferenceTimestep;
    const auto accuracies = validation.accuracies(model.parts, {chosen}, context.stop());
    const auto scores = validation.scores(model.parts, validation.names(), {chosen}, context.stop());
    double best = 0;
    for (double temperature = 1e-4; temperature < 1; temperature *= 1.25) {
        const double loss = negativeLogLikelihood(scores, validation.answers(), temperature);
        if (temperature == 1e-4 || loss < best) {
            best = loss;
            configuration.temperature = temperature;
        }
    }
    for (const auto& [name, value] : accuracies)
        metrics["validation." + name] = value;
    metrics["validation.timestep"] = chosen;
    metrics["validation.temperature"] = configuration.temperature;
    return metrics;
}

} // namespace kinescope::core
