#pragma once

#include <torch/torch.h>

namespace kinescope::core
{

/// Linear baselines between latents and class texts; scores are negative similarities, so that lower is better as with
/// the denoiser. All texts are L2-normalised rows.
struct LinearBaselineData
{
    torch::Tensor latents;    ///< [N, C]
    torch::Tensor labels;     ///< [N] int64, rows of `classTexts`
    torch::Tensor classTexts; ///< [A, D]
};

/// Ridge regression from latents to texts, then the nearest text by cosine. Source: DeViSE, Frome et al. 2013 (with a
/// squared loss).
/// @return [C, D]
torch::Tensor fitRidge(const LinearBaselineData& data, double lambda);
/// @return [S, A], negative cosine
torch::Tensor ridgeScores(const torch::Tensor& weights, const torch::Tensor& latents, const torch::Tensor& texts);

/// ESZSL: bilinear compatibility in closed form. Source: Romera-Paredes & Torr, ICML 2015.
/// V = (X' X + gamma I)^-1 X' Y S (S' S + lambda I)^-1, Y +1 for the right class and -1 else. @return [C, D]
torch::Tensor fitEszsl(const LinearBaselineData& data, double gamma, double lambda);
/// @return [S, A], negative compatibility
torch::Tensor eszslScores(const torch::Tensor& weights, const torch::Tensor& latents, const torch::Tensor& texts);

/// Regularisers by accuracy on an eighth of the classes, held out as if unseen; then fitted on all of them.
torch::Tensor fitRidgeChosen(const LinearBaselineData& data);
torch::Tensor fitEszslChosen(const LinearBaselineData& data);

} // namespace kinescope::core
