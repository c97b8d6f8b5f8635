#include "core/recognition/recording_scorer_impl.h"

#include "core/errors.h"
#include "core/jobs/progress.h"
#include "core/recognition/denoising_impl.h"
#include "core/recognition/ranking_builder.h"
#include "core/recognition/ranking_run_impl.h"

#include <fmt/format.h>

#include <chrono>
#include <numeric>

namespace kinescope::core
{

torch::Device deviceNamed(const std::string& name)
{
    if (name == "cpu" || (name == "auto" && !torch::cuda::is_available()))
        return torch::kCPU;
    if (!torch::cuda::is_available())
        throw InputError(fmt::format("Expected a device that this machine has, found \"{}\": no GPU can be used here. "
                                     "Choose auto or cpu.",
                                     name));
    const torch::Device device(name == "auto" ? "cuda:0" : name == "cuda" ? "cuda:0" : name);
    if (static_cast<std::size_t>(device.index()) >= torch::cuda::device_count())
        throw InputError(
            fmt::format("Expected a GPU from cuda:0 to cuda:{}, found \"{}\".", torch::cuda::device_count() - 1, name));
    return device;
}

torch::Tensor latentsOf(const RecognitionModel::Implementation& model,
                        std::span<const datasets::CanonicalSequence> recordings)
{
    const torch::NoGradGuard noGradient;
    std::vector<torch::Tensor> motions;
    for (const auto& recording : recordings)
        motions.push_back(
            torch::tensor(recording.values)
                .view({3, static_cast<int64_t>(recording.frames), static_cast<int64_t>(datasets::kNtuJointCount),
                       static_cast<int64_t>(recording.bodies)}));                                    // [3, T, 25, M]
    const auto latents = model.model.encode(torch::stack(motions)).to(torch::kFloat32).unsqueeze(1); // [S, 1, C]
    if (!latents.isfinite().all().item<bool>())
        throw ModelError(fmt::format("The motion encoder answered with numbers that are not finite; the checkpoint may "
                                     "be damaged: {}",
                                     model.card.path.string()));
    return latents;
}

RecordingScorer::RecordingScorer(std::shared_ptr<const RecognitionModel> model, const RecognitionSettings& settings,
                                 std::vector<Action> actions, const std::stop_token& stop)
    : m_model(std::move(model))
    , m_settings(settings)
    , m_actions(std::move(actions))
    , m_timesteps(settings.timesteps)
    , m_actionTexts(actionTexts(m_actions, settings.templates))
{
    const torch::NoGradGuard noGradient;
    const Recognizer validated(m_model, m_settings);
    requireRankable(m_actions);
    if (m_timesteps.empty())
        m_timesteps.push_back(parts().card.inferenceTimestep);
    m_replica = parts().replica(deviceNamed(m_settings.device),
                                m_settings.precision == "bf16" ? torch::kBFloat16 : torch::kFloat32);
    m_texts = encodeLabels(parts(), m_actionTexts.texts, stop);
    std::vector<std::size_t> all(m_texts.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    m_towers = std::make_unique<LabelTowers>(parts(), m_replica, m_texts, all);
    m_noises = seededNoise({m_settings.seed, m_settings.antithetic}, 0, m_settings.noises, 1,
                           parts().model.denoiser->options().latentWidth);
}

std::vector<Ranking> RecordingScorer::rank(const torch::Tensor& latents, const std::stop_token& stop)
{
    const torch::NoGradGuard noGradient;
    const auto begin = std::chrono::steady_clock::now();
    const auto table = errors(latents, stop); // [texts, S, K]
    const auto scores = table.accessor<double, 3>();
    const double own = parts().model.configuration.temperature;
    std::vector<Ranking> rankings;
    for (int64_t recording = 0; recording < latents.size(0); ++recording) {
        std::vector<ActionScores> byAction;
        for (std::size_t action = 0; action < m_actions.size(); ++action) {
            const auto& texts = m_actionTexts.ofAction[action];
            auto& noiseScores = byAction.emplace_back(ActionScores{m_actions[action].name, {}}).noiseScores;
            noiseScores.assign(static_cast<std::size_t>(m_settings.noises), 0.0);
            for (std::size_t noise = 0; noise < noiseScores.size(); ++noise) {
                for (const auto text : texts)
                    noiseScores[noise] += scores[static_cast<int64_t>(text)][recording][static_cast<int64_t>(noise)];
                noiseScores[noise] /= static_cast<double>(texts.size());
            }
        }
        auto& ranking = rankings.emplace_back();
        ranking.latentScore = latents[recording].to(torch::kFloat64).square().mean().sqrt().item<double>();
        ranking.seed = m_settings.seed;
        ranking.noises = ranking.noisesPlanned = m_settings.noises;
        ranking.modelName = parts().card.name;
        ranking.modelHash = parts().card.hash;
        ranking.device = m_replica->device.str();
        ranking.precision = m_replica->type == torch::kBFloat16 ? "bf16" : "fp32";
        fillRanking(ranking, byAction, m_settings.temperature > 0 ? m_settings.temperature : own);
    }
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    for (auto& ranking : rankings)
        ranking.seconds = seconds / static_cast<double>(rankings.size());
    return rankings;
}

/// @return [texts, S, K], float64
torch::Tensor RecordingScorer::errors(const torch::Tensor& latents, const std::stop_token& stop)
{
    auto result =
        torch::zeros({static_cast<int64_t>(m_texts.size()), latents.size(0) * m_noises.size(0)}, torch::kFloat64);
    for (std::size_t segment = 0; segment < m_towers->segments().size(); ++segment)
        score(latents, segment, result, stop);
    if (!result.isfinite().all().item<bool>())
        throw ModelError(fmt::format("The denoiser answered with numbers that are not finite; the checkpoint may be "
                                     "damaged: {}",
                                     parts().card.path.string()));
    return result.view({result.size(0), latents.size(0), m_noises.size(0)});
}

void RecordingScorer::score(const torch::Tensor& latents, std::size_t segment, torch::Tensor& table,
                            const std::stop_token& stop)
{
    const auto tower = m_towers->tower(segment, stop);
    const auto& segmentTexts = m_towers->segments()[segment].texts;
    const std::vector<int64_t> texts(segmentTexts.begin(), segmentTexts.end());
    const auto noises = m_noises.size(0);
    const auto total = latents.size(0) * noises;
    ChunkPlan plan(denoisingCosts(parts().passLimits, *m_replica, m_towers->segments()[segment].tokens));
    for (int64_t begin = 0; begin < total;) {
        const int64_t count = plan.noises(static_cast<int>(total - begin));
        const auto index = torch::arange(begin, begin + count, torch::kInt64);
        const auto values = passErrors(latents, {index.div(noises, "floor"), index.remainder(noises)}, *tower, plan,
                                       stop); // [labels, n]
        table.narrow(1, begin, count).index_copy_(0, torch::tensor(texts, torch::kInt64), values);
        begin += count;
    }
}

/// @return [labels of the tower, n], means over the timesteps
torch::Tensor RecordingScorer::passErrors(const torch::Tensor& latents, const Rows& rows,
                                          const models::TextTower& tower, ChunkPlan& plan,
                                          const std::stop_token& stop) const
{
    const auto clean = latents.index_select(0, rows.recording); // [n, 1, C]
    const auto noise = m_noises.index_select(0, rows.noise);
    const auto count = static_cast<int>(clean.size(0));
    torch::Tensor sum;
    for (const int timestep : m_timesteps) {
        const auto steps = torch::full({count}, timestep, torch::kInt64);
        DenoisingInputs inputs;
        inputs.timestep = timestep;
        inputs.noisy = parts().schedule.addNoise(clean, noise, steps);
        inputs.target =
            parts().schedule.target(parts().model.configuration.prediction, clean, noise, steps).contiguous();
        std::vector<torch::Tensor> byLabel;
        for (int label = 0; label < tower.labels;) {
            throwIfStopped(stop);
            const int some = std::min(plan.labels(count), tower.labels - label);
            const auto began = std::chrono::steady_clock::now();
            byLabel.push_back(labelErrors(*m_replica, tower, label, some, inputs)); // [some, n]
            plan.took(std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count());
            label += some;
        }
        const auto all = torch::cat(byLabel);
        sum = sum.defined() ? sum + all : all;
    }
    return sum / static_cast<double>(m_timesteps.size());
}

} // namespace kinescope::core
