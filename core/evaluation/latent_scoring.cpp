#include "core/evaluation/latent_scoring_impl.h"

#include "core/recognition/seeded_noise_impl.h"

#include <fmt/format.h>

#include <algorithm>

namespace kinescope::core
{
namespace
{

constexpr std::int64_t kRowsAtOnce = 8192; // recordings x noises x labels in one pass of the denoiser

} // namespace

torch::Tensor sharedNoises(const ScoringOptions& options, std::int64_t width)
{
    return seededNoise({options.seed, options.antithetic}, 0, options.noises, 1, width);
}

torch::Tensor scoreLatents(const models::FdsmModel& model, const torch::Tensor& latents, const models::TextTower& tower,
                           const ScoringOptions& options, std::stop_token stop, const ProgressSink& progress)
{
    const torch::NoGradGuard guard;
    const auto& configuration = model.configuration;
    const models::NoiseSchedule schedule(configuration.schedule, configuration.timesteps);
    const auto device = latents.device();
    const auto noises = sharedNoises(options, latents.size(1)).to(device); // [K, 1, C]
    const auto timesteps =
        options.timesteps.empty() ? std::vector<int>{configuration.inferenceTimestep} : options.timesteps;
    const auto labels = static_cast<std::int64_t>(tower.labels);
    const auto perPass = std::max<std::int64_t>(1, kRowsAtOnce / (labels * noises.size(0)));
    const auto labelsPerPass =
        static_cast<int>(std::min(labels, std::max<std::int64_t>(1, kRowsAtOnce / noises.size(0))));

    auto denoiser = model.denoiser;
    std::vector<torch::Tensor> scores;
    for (std::int64_t begin = 0; begin < latents.size(0); begin += perPass) {
        const auto count = std::min(perPass, latents.size(0) - begin);
        const auto clean =
            latents.narrow(0, begin, count).repeat_interleave(noises.size(0), 0).unsqueeze(1); // [S K, 1, C]
        const auto noise = noises.repeat({count, 1, 1});                                       // [S K, 1, C]
        torch::Tensor sum;
        for (const int timestep : timesteps) {
            const auto steps = torch::full({clean.size(0)}, timestep, torch::dtype(torch::kInt64).device(device));
            const auto noisy = schedule.addNoise(clean, noise, steps);
            const auto target = schedule.target(configuration.prediction, clean, noise, steps);
            std::vector<torch::Tensor> byLabel;
            for (int label = 0; label < labels; label += labelsPerPass) {
                throwIfStopped(stop);
                const int some = std::min(labelsPerPass, static_cast<int>(labels) - label);
                const auto answers = denoiser->forwardLabels(noisy, timestep, tower, label, some); // [A, S K, 1, C]
                byLabel.push_back((answers - target.unsqueeze(0)).square().mean({2, 3}));          // [A, S K]
            }
            const auto errors = torch::cat(byLabel);
            sum = sum.defined() ? sum + errors : errors;
        }
        scores.push_back((sum / static_cast<double>(timesteps.size()))
                             .view({labels, count, noises.size(0)})
                             .permute({1, 0, 2})); // [S, A, K]
        if (progress)
            progress({static_cast<double>(begin + count) / static_cast<double>(latents.size(0)),
                      fmt::format("Scoring: {} of {}", begin + count, latents.size(0))});
    }
    return torch::cat(scores);
}

} // namespace kinescope::core
