#include "core/training/augmentation_impl.h"
#include "core/training/random_stream.h"
#include "core/training/seen_validation_impl.h"
#include "models/modules/losses.h"

namespace kinescope::core
{
namespace
{

/// @param latents [S, 1, C] @return [C], mean over the recordings of each coefficient's square
std::vector<double> meanEnergy(const torch::Tensor& latents, const torch::Tensor& basis)
{
    const auto energy = torch::matmul(latents.squeeze(1), basis.t()).square().mean(0).cpu().to(torch::kDouble);
    const auto* values = energy.data_ptr<double>();
    return {values, values + energy.numel()};
}

} // namespace

LatentSpectra SeenValidation::spectra(const models::FdsmModel& model, int timestep) const
{
    const torch::NoGradGuard guard;
    const auto& configuration = model.configuration;
    const models::NoiseSchedule schedule(configuration.schedule, configuration.timesteps);
    const auto latents = m_latents.unsqueeze(1); // [S, 1, C]
    auto generator = generatorOf(streamSeed(m_settings.seed, "spectra", 0));
    const auto noise = torch::randn(latents.sizes(), generator).to(latents.device());
    const auto timesteps = torch::full({latents.size(0)}, timestep, torch::kInt64).to(latents.device());
    const auto noisy = schedule.addNoise(latents, noise, timesteps);
    const auto tower = towerOf(model, m_texts, torch::tensor(names(), torch::kInt64));
    auto denoiser = model.denoiser;
    const auto answers = denoiser->forwardIndexed(noisy, timesteps, tower, m_answers.to(latents.device()));
    const auto recovered = schedule.recoverLatent(configuration.prediction, noisy, answers, timesteps);
    const auto channels = static_cast<int>(latents.size(2));
    const auto basis = models::dctBasis(channels, channels).to(latents.device());
    return {0, meanEnergy(latents, basis), meanEnergy(recovered, basis)};
}

} // namespace kinescope::core
