#include "core/training/step_draw_impl.h"

#include "core/training/random_stream.h"

#include <algorithm>
#include <utility>

namespace kinescope::core
{

/// The step's distinct texts, each once.
class StepDrawing::Texts
{
public:
    explicit Texts(std::vector<std::int64_t>& texts)
        : m_texts(texts)
    {
    }

    std::int64_t place(std::int64_t text)
    {
        const auto [found, fresh] = m_place.try_emplace(text, static_cast<std::int64_t>(m_texts.size()));
        if (fresh)
            m_texts.push_back(text);
        return found->second;
    }

private:
    std::vector<std::int64_t>& m_texts;
    std::unordered_map<std::int64_t, std::int64_t> m_place;
};

StepDrawing::StepDrawing(const TrainingSettings& settings, const LatentSet& latents, const TextBank& texts,
                         torch::Tensor nearest)
    : m_settings(settings)
    , m_latents(latents)
    , m_texts(texts)
    , m_order(latents.training.size(0), settings.denoiser.batch, settings.seed, "denoiser")
    , m_nearest(std::move(nearest))
    , m_ofClass(static_cast<std::size_t>(texts.classes()))
{
    const auto labels = latents.trainingLabels.accessor<std::int64_t, 1>();
    for (std::int64_t i = 0; i < labels.size(0); ++i)
        m_ofClass[static_cast<std::size_t>(labels[i])].push_back(i);
    for (std::size_t label = 0; label < m_ofClass.size(); ++label)
        if (!m_ofClass[label].empty())
            m_classes.push_back(static_cast<std::int64_t>(label));
}

StepDraw StepDrawing::draw(int step, double richProbability)
{
    return m_settings.denoiser.classesPerStep > 0 ? drawSomeClasses(step, richProbability)
                                                  : drawAnyClass(step, richProbability);
}

/// As published: any sample, any wrong label; rich or sparse by one draw for a sample and its wrong labels.
StepDraw StepDrawing::drawAnyClass(int step, double richProbability)
{
    StepDraw draw;
    draw.latents = m_order.batch(step);
    Texts distinct(draw.texts);
    RandomStream random(streamSeed(m_settings.seed, "denoiser texts", static_cast<std::uint64_t>(step)));
    const auto batch = draw.latents.size();
    const auto negatives = static_cast<std::size_t>(m_settings.denoiser.negatives);
    draw.negative.resize(batch * negatives);
    draw.different.resize(batch * negatives);
    for (std::size_t i = 0; i < batch; ++i) {
        const auto label = m_latents.trainingLabels[draw.latents[i]].item<std::int64_t>();
        const auto& wordings = random.uniform() < richProbability ? m_texts.descriptions : m_texts.names;
        const auto wording = [&](std::int64_t of) {
            const auto& choice = wordings[static_cast<std::size_t>(of)];
            return distinct.place(choice[random.below(choice.size())]);
        };
        draw.positive.push_back(wording(label));
        for (std::size_t n = 0; n < negatives; ++n) {
            const bool hard = random.uniform() < m_settings.denoiser.hardNegatives;
            const auto other =
                hard ? nearLabel(label, random.next())
                     : static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(m_texts.classes())));
            draw.negative[n * batch + i] = wording(other);
            draw.different[n * batch + i] = other == label ? 0.0F : 1.0F;
        }
    }
    return draw;
}

/// A few classes, one wording each, so that many pairs of motion and text cost few texts.
StepDraw StepDrawing::drawSomeClasses(int step, double richProbability) const
{
    StepDraw draw;
    RandomStream random(streamSeed(m_settings.seed, "denoiser classes", static_cast<std::uint64_t>(step)));
    const auto wanted = std::min(static_cast<std::size_t>(m_settings.denoiser.classesPerStep), m_classes.size());
    std::vector<std::int64_t> classes;
    std::unordered_map<std::int64_t, std::size_t> rowOf;
    while (classes.size() < wanted) {
        const bool hard = !classes.empty() && random.uniform() < m_settings.denoiser.hardNegatives;
        const auto label = hard ? nearLabel(classes[random.below(classes.size())], random.next())
                                : m_classes[random.below(m_classes.size())];
        if (!m_ofClass[static_cast<std::size_t>(label)].empty() && rowOf.try_emplace(label, classes.size()).second)
            classes.push_back(label);
        else if (hard) // neighbours may all be in already
            random.next();
    }
    const auto& wordings = random.uniform() < richProbability ? m_texts.descriptions : m_texts.names;
    for (const auto label : classes) {
        const auto& choice = wordings[static_cast<std::size_t>(label)];
        draw.texts.push_back(choice[random.below(choice.size())]);
    }
    const auto batch = static_cast<std::size_t>(m_settings.denoiser.batch);
    const auto negatives = std::min(static_cast<std::size_t>(m_settings.denoiser.negatives), classes.size() - 1);
    draw.negative.resize(batch * negatives);
    draw.different.assign(batch * negatives, 1.0F);
    std::vector<std::int64_t> others(classes.size());
    for (std::size_t i = 0; i < batch; ++i) {
        const auto right = random.below(classes.size());
        const auto& members = m_ofClass[static_cast<std::size_t>(classes[right])];
        draw.latents.push_back(members[random.below(members.size())]);
        draw.positive.push_back(static_cast<std::int64_t>(right));
        for (std::size_t other = 0; other < others.size(); ++other)
            others[other] = static_cast<std::int64_t>(other);
        std::swap(others[right], others.back());
        for (std::size_t n = 0; n < negatives; ++n) { // without repetition
            std::swap(others[n], others[n + random.below(others.size() - 1 - n)]);
            draw.negative[n * batch + i] = others[n];
        }
    }
    return draw;
}

std::int64_t StepDrawing::nearLabel(std::int64_t label, std::uint64_t random) const
{
    const auto place = static_cast<std::int64_t>(random % static_cast<std::uint64_t>(m_nearest.size(1)));
    return m_nearest[label][place].item<std::int64_t>();
}

torch::Tensor nearestLabels(const RunModel& model, const TextBank& texts, std::int64_t count)
{
    const torch::NoGradGuard guard;
    auto names = texts.pooled.index_select(0, firstNames(texts).to(texts.pooled.device()));
    auto alignment = model.parts.alignment;
    names = alignment ? alignment->text(names) : names / names.norm(2, 1, true).clamp_min(1e-12);
    auto alike = torch::matmul(names, names.t());
    alike.fill_diagonal_(-2);
    return std::get<1>(alike.topk(std::min(count, alike.size(1) - 1), 1)).cpu();
}

} // namespace kinescope::core
