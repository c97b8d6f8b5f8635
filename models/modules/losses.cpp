#include "models/modules/losses.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kinescope::models
{

namespace
{

torch::Tensor perSampleError(const torch::Tensor& output, const torch::Tensor& target)
{
    return (output - target).square().flatten(1).mean(1); // [B]
}

} // namespace

torch::Tensor dctBasis(int size, int rows)
{
    const auto k = torch::arange(rows, torch::kFloat64).unsqueeze(1);       // [rows, 1]
    const auto n = torch::arange(size, torch::kFloat64).unsqueeze(0) + 0.5; // [1, size]
    auto basis = (k * n * (std::numbers::pi / size)).cos() * std::sqrt(2.0 / size);
    if (rows > 0) {
        basis[0].fill_(std::sqrt(1.0 / size));
    }
    return basis.to(torch::kFloat32);
}

torch::Tensor diffusionLoss(const torch::Tensor& output, const torch::Tensor& target)
{
    return (output - target).square().mean();
}

torch::Tensor spectralWeights(int channels, int timestep, int timestepCount, double gamma, int cutoff)
{
    auto weights = torch::full({channels}, gamma * (1.0 - static_cast<double>(timestep) / timestepCount));
    weights.narrow(0, 0, std::clamp(cutoff, 0, channels)).fill_(1.0);
    return weights;
}

// By Parseval the weighted sum over all coefficients is the weighted full error plus a correction for the first rows.
torch::Tensor spectralLoss(const torch::Tensor& latent, const torch::Tensor& predicted, const torch::Tensor& timesteps,
                           int timestepCount, double gamma, int cutoff)
{
    const auto channels = static_cast<int>(latent.size(-1));
    const auto error = latent - predicted;                                                                 // [B, M, C]
    const auto high = (gamma * (1.0 - timesteps.to(torch::kFloat64) / timestepCount)).to(error.options()); // [B]
    const auto full = error.square().sum(-1).mean(1);                                                      // [B]
    const auto basis = dctBasis(channels, std::clamp(cutoff, 0, channels)).to(error.options());
    const auto low = torch::matmul(error, basis.t()).square().sum(-1).mean(1); // [B]
    return (high * full + (1.0 - high) * low).mean() / channels;
}

torch::Tensor tripletLoss(const torch::Tensor& positiveOutput, const torch::Tensor& negativeOutput,
                          const torch::Tensor& target, const torch::Tensor& different, double marginWidth)
{
    const auto excess = perSampleError(positiveOutput, target) - perSampleError(negativeOutput, target) + marginWidth;
    return (excess.clamp_min(0) * different.to(excess.options())).mean();
}

} // namespace kinescope::models
