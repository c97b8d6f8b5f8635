#pragma once

#include <torch/torch.h>

namespace kinescope::models
{

/// The first coefficients, whose weight in the spectral loss is always 1.
inline constexpr int kSpectralCutoff = 5;

/// Mean squared error to the target. @param output [B, M, C] @param target [B, M, C] @return scalar
torch::Tensor diffusionLoss(const torch::Tensor& output, const torch::Tensor& target);

/// Timestep-adaptive spectral loss: mean over k of W_t(k) (DCT(z0)_k - DCT(z0^)_k)^2, orthonormal DCT-II over channels,
/// W = 1 for k < cutoff and gamma (1 - t / T) from there. Source: FDSM, TASL; DESIGN section 2.
/// @param latent [B, M, C] @param predicted [B, M, C] @param timesteps [B] int64 @return scalar
torch::Tensor spectralLoss(const torch::Tensor& latent, const torch::Tensor& predicted, const torch::Tensor& timesteps,
                           int timestepCount, double gamma = 1.0, int cutoff = kSpectralCutoff);

/// mean(max(pos - neg + 1, 0) [negative differs]), pos and neg the per-sample errors under the right and a wrong label.
/// Source: TDSM, triplet diffusion loss. @param different [B] bool or float @return scalar
torch::Tensor tripletLoss(const torch::Tensor& positiveOutput, const torch::Tensor& negativeOutput,
                          const torch::Tensor& target, const torch::Tensor& different, double marginWidth = 1.0);

/// W_t(k) for one timestep. @return [channels]
torch::Tensor spectralWeights(int channels, int timestep, int timestepCount, double gamma = 1.0,
                              int cutoff = kSpectralCutoff);

/// Rows of the orthonormal DCT-II: X = x C^T. @return [rows, size], the first `rows` of `size`
torch::Tensor dctBasis(int size, int rows);

} // namespace kinescope::models
