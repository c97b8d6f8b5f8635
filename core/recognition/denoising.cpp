#include "core/recognition/denoising_impl.h"

namespace kinescope::core
{

DenoisingInputs denoisingInputs(const RecognitionModel::Implementation& model, const torch::Tensor& latent,
                                const NoiseSeries& series, int begin, int count, int timestep)
{
    DenoisingInputs inputs;
    inputs.timestep = timestep;
    inputs.noise = seededNoise(series, begin, count, latent.size(1), latent.size(2)); // [K, M, C]
    const auto repeated = latent.expand({count, latent.size(1), latent.size(2)});     // [K, M, C]
    const auto timesteps = torch::full({count}, timestep, torch::kInt64);
    inputs.noisy = model.schedule.addNoise(repeated, inputs.noise, timesteps);
    inputs.target =
        model.schedule.target(model.model.configuration.prediction, repeated, inputs.noise, timesteps).contiguous();
    return inputs;
}

torch::Tensor labelErrors(const DenoiserReplica& replica, const models::TextTower& tower, int begin, int count,
                          const DenoisingInputs& inputs)
{
    auto denoiser = replica.denoiser;
    const auto output = denoiser->forwardLabels(inputs.noisy, inputs.timestep, tower, begin, count); // [n, K, M, C]
    const auto difference = output.to(torch::kCPU, torch::kFloat64) - inputs.target.to(torch::kFloat64);
    return difference.square().mean(std::vector<int64_t>{2, 3}); // [n, K]
}

ChunkPlan::Costs denoisingCosts(const PassLimits& limits, const DenoiserReplica& replica, int64_t tokens)
{
    const auto& options = replica.denoiser->options();
    const double hidden = options.hidden;
    const double length = static_cast<double>(tokens);
    const bool joint = options.attention == models::Attention::Joint;
    const double streamTokens = joint ? 1 + length : 1;
    // Two operations a multiplication: 12 H^2 of linear layers a token, attention, and adaLN's 6 H^2 once a label.
    const double blockRow = 24 * hidden * hidden * streamTokens + 4 * (1 + length) * streamTokens * hidden;
    const double blockLabel = 12 * hidden * hidden * (joint ? 2 : 1);
    ChunkPlan::Costs costs;
    costs.flopsPerRow = blockRow * options.depth;
    costs.flopsPerLabel = blockLabel * options.depth;
    // bfloat16 is 2-3 times as fast where it is worth taking, a GPU at least 50 times.
    const double speed = !replica.device.is_cpu() ? 50 : replica.type == torch::kBFloat16 ? 2.5 : 1;
    costs.budget = limits.flops * speed;
    costs.minimumRows = static_cast<int>(limits.minimumRows * speed);
    return costs;
}

} // namespace kinescope::core
