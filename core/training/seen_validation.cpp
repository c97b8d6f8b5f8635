#include "core/training/seen_validation_impl.h"

#include "core/training/random_stream.h"

#include <algorithm>
#include <numeric>

namespace kinescope::core
{
namespace
{

std::vector<std::int64_t> drawn(std::int64_t count, std::int64_t wanted, std::uint64_t seed)
{
    std::vector<std::int64_t> all(static_cast<std::size_t>(count));
    std::iota(all.begin(), all.end(), std::int64_t{0});
    RandomStream random(seed);
    for (std::size_t i = all.size(); i > 1; --i)
        std::swap(all[i - 1], all[random.below(i)]);
    all.resize(static_cast<std::size_t>(std::min(count, wanted)));
    std::sort(all.begin(), all.end());
    return all;
}

} // namespace

SeenValidation::SeenValidation(const TrainingSettings& settings, const LatentSet& latents, const TextBank& texts,
                               std::int64_t recordings)
    : m_settings(settings)
    , m_texts(texts)
    , m_candidates(drawn(texts.classes(), settings.denoiser.candidates, streamSeed(settings.seed, "candidates", 0)))
{
    std::vector<std::int64_t> eligible, rows;
    for (std::int64_t i = 0; i < latents.validation.size(0); ++i)
        if (std::binary_search(m_candidates.begin(), m_candidates.end(),
                               latents.validationLabels[i].item<std::int64_t>()))
            eligible.push_back(i);
    std::vector<std::int64_t> chosen, answers;
    for (const auto place :
         drawn(static_cast<std::int64_t>(eligible.size()), recordings, streamSeed(settings.seed, "validation", 1))) {
        chosen.push_back(eligible[static_cast<std::size_t>(place)]);
        const auto label = latents.validationLabels[chosen.back()].item<std::int64_t>();
        answers.push_back(std::lower_bound(m_candidates.begin(), m_candidates.end(), label) - m_candidates.begin());
    }
    m_answers = torch::tensor(answers, torch::kInt64);
    m_latents =
        latents.validation.index_select(0, torch::tensor(chosen, torch::kInt64).to(latents.validation.device()));
}

std::vector<std::int64_t> SeenValidation::names() const
{
    std::vector<std::int64_t> texts;
    for (const auto candidate : m_candidates)
        texts.push_back(m_texts.names[static_cast<std::size_t>(candidate)].front());
    return texts;
}

std::vector<std::int64_t> SeenValidation::descriptions() const
{
    std::vector<std::int64_t> texts;
    for (const auto candidate : m_candidates)
        texts.push_back(m_texts.descriptions[static_cast<std::size_t>(candidate)].front());
    return texts;
}

torch::Tensor SeenValidation::scores(const models::FdsmModel& model, const std::vector<std::int64_t>& candidateTexts,
                                     std::vector<int> timesteps, std::stop_token stop) const
{
    ScoringOptions options;
    options.noises = m_settings.denoiser.noises;
    options.seed = m_settings.seed;
    options.timesteps = std::move(timesteps);
    const auto tower = towerOf(model, m_texts, torch::tensor(candidateTexts, torch::kInt64));
    return scoreLatents(model, m_latents, tower, options, stop).mean(2).cpu();
}

std::map<std::string, double> SeenValidation::accuracies(const models::FdsmModel& model, std::vector<int> timesteps,
                                                         std::stop_token stop) const
{
    const auto accuracy = [&](const std::vector<std::int64_t>& texts) {
        return scores(model, texts, timesteps, stop).argmin(1).eq(m_answers).to(torch::kFloat).mean().item<double>();
    };
    const double byName = accuracy(names());
    const double byDescription = accuracy(descriptions());
    return {{"accuracy", (byName + byDescription) / 2},
            {"accuracy_names", byName},
            {"accuracy_descriptions", byDescription}};
}

models::TextTower towerOf(const models::FdsmModel& model, const TextBank& bank, const torch::Tensor& texts)
{
    const torch::NoGradGuard guard;
    auto denoiser = model.denoiser;
    auto batch = textBatch(bank, texts, denoiser->options());
    if (auto head = model.head)
        batch.gate = head->forward(batch.pooled);
    return denoiser->prepareText(batch);
}

} // namespace kinescope::core
