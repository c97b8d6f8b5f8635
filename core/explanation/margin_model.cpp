#include "core/explanation/margin_model_impl.h"

#include "core/errors.h"
#include "core/jobs/progress.h"
#include "core/recognition/action_texts_impl.h"
#include "core/recognition/ranking_run_impl.h"

#include <algorithm>

namespace kinescope::core
{
namespace
{

constexpr int kMotionsAtOnce = 4; ///< through the encoder and back

} // namespace

MarginModel::MarginModel(std::shared_ptr<const RecognitionModel> model, const Action& first, const Action& second,
                         const RecognitionSettings& settings, const std::stop_token& stop)
    : m_model(std::move(model))
    , m_timesteps(settings.timesteps)
    , m_motionsAtOnce(kMotionsAtOnce)
{
    const torch::NoGradGuard noGradient;
    const Recognizer validated(m_model, settings);
    const std::vector<Action> both{first, second};
    requireRankable(both);
    const auto& parts = m_model->implementation();
    if (m_timesteps.empty())
        m_timesteps.push_back(parts.card.inferenceTimestep);
    m_replica = parts.replica(torch::kCPU, torch::kFloat32);
    const auto texts = actionTexts(both, settings.templates);
    m_texts = encodeLabels(parts, texts.texts, stop);
    m_weights.assign(m_texts.size(), 0.0);
    for (const std::size_t side : {0u, 1u})
        for (const auto text : texts.ofAction[side])
            m_weights[text] += (side == 0 ? -1.0 : 1.0) / static_cast<double>(texts.ofAction[side].size());
    for (std::size_t text = 0; text < m_texts.size(); ++text) {
        LabelTowers towers(parts, m_replica, m_texts, {text});
        m_towers.push_back(towers.tower(0, stop));
    }
    m_noises = seededNoise({settings.seed, settings.antithetic}, 0, settings.noises, 1,
                           parts.model.denoiser->options().latentWidth);
    const ChunkPlan plan(denoisingCosts(parts.passLimits, *m_replica, m_texts.front().tokens.size(0)));
    // Back through the denoiser costs about twice the way there.
    m_noisesAtOnce = std::max(1, plan.noises(settings.noises * kMotionsAtOnce) / (3 * kMotionsAtOnce));
}

/// Sums over noises [begin, begin + count) and means over timesteps. @param latents [N, 1, C] @return [N]
torch::Tensor MarginModel::latentMargins(const torch::Tensor& latents, int64_t begin, int64_t count) const
{
    const auto& parts = m_model->implementation();
    const auto motions = latents.size(0);
    const auto clean = latents.repeat_interleave(count, 0);                      // [N K, 1, C]
    const auto noise = m_noises.narrow(0, begin, count).repeat({motions, 1, 1}); // [N K, 1, C]
    auto denoiser = m_replica->denoiser;
    torch::Tensor sum = torch::zeros({motions});
    for (const int timestep : m_timesteps) {
        const auto steps = torch::full({clean.size(0)}, timestep, torch::kInt64);
        const auto noisy = parts.schedule.addNoise(clean, noise, steps);
        const auto target = parts.schedule.target(parts.model.configuration.prediction, clean, noise, steps);
        for (std::size_t text = 0; text < m_towers.size(); ++text) {
            const auto output = denoiser->forwardLabels(noisy, timestep, *m_towers[text], 0, 1).squeeze(0);
            const auto errors = (output - target).square().mean(std::vector<int64_t>{1, 2}).view({motions, count});
            sum = sum + m_weights[text] / static_cast<double>(m_timesteps.size()) * errors.sum(1);
        }
    }
    return sum;
}

torch::Tensor MarginModel::margins(const torch::Tensor& motions, const std::stop_token& stop) const
{
    const torch::NoGradGuard noGradient;
    std::vector<torch::Tensor> results;
    for (int64_t begin = 0; begin < motions.size(0); begin += m_motionsAtOnce) {
        throwIfStopped(stop);
        const auto some = motions.narrow(0, begin, std::min<int64_t>(m_motionsAtOnce, motions.size(0) - begin));
        const auto latents = m_model->implementation().model.encode(some).unsqueeze(1); // [n, 1, C]
        torch::Tensor sum = torch::zeros({some.size(0)});
        for (int64_t noise = 0; noise < m_noises.size(0); noise += m_noisesAtOnce) {
            throwIfStopped(stop);
            sum = sum + latentMargins(latents, noise, std::min<int64_t>(m_noisesAtOnce, m_noises.size(0) - noise));
        }
        results.push_back(sum / static_cast<double>(m_noises.size(0)));
    }
    return torch::cat(results);
}

torch::Tensor MarginModel::gradients(const torch::Tensor& motions, const std::stop_token& stop) const
{
    const torch::AutoGradMode withGradient(true);
    std::vector<torch::Tensor> results;
    for (int64_t begin = 0; begin < motions.size(0); begin += m_motionsAtOnce) {
        throwIfStopped(stop);
        const auto some = motions.narrow(0, begin, std::min<int64_t>(m_motionsAtOnce, motions.size(0) - begin))
                              .clone()
                              .set_requires_grad(true);
        const auto latents = m_model->implementation().model.encode(some).unsqueeze(1); // [n, 1, C]
        // The denoiser's gradient first, noise by noise; then once through the encoder.
        const auto free = latents.detach().set_requires_grad(true);
        torch::Tensor latentGradient = torch::zeros_like(free);
        for (int64_t noise = 0; noise < m_noises.size(0); noise += m_noisesAtOnce) {
            throwIfStopped(stop);
            const auto count = std::min<int64_t>(m_noisesAtOnce, m_noises.size(0) - noise);
            const auto margin = latentMargins(free, noise, count).sum();
            latentGradient = latentGradient + torch::autograd::grad({margin}, {free}).front();
        }
        throwIfStopped(stop);
        results.push_back(
            torch::autograd::grad({latents}, {some}, {latentGradient / static_cast<double>(m_noises.size(0))})
                .front()
                .detach());
    }
    return torch::cat(results);
}

torch::Tensor motionTensor(const datasets::CanonicalSequence& canonical)
{
    return torch::tensor(canonical.values)
        .view({1, 3, static_cast<int64_t>(canonical.frames), static_cast<int64_t>(datasets::kNtuJointCount),
               static_cast<int64_t>(canonical.bodies)}); // [1, 3, T, 25, M]
}

torch::Tensor stillPose(const torch::Tensor& motion)
{
    return motion.mean(2, true).expand_as(motion).contiguous();
}

} // namespace kinescope::core
