#pragma once

#include "core/jobs/progress.h"
#include "models/fdsm_model.h"

#include <torch/torch.h>

#include <cstdint>
#include <stop_token>
#include <vector>

namespace kinescope::core
{

/// Which noises and timesteps a score is the mean over.
struct ScoringOptions
{
    int noises = 16;
    bool antithetic = true; ///< every second noise is the negative of the one before
    std::uint64_t seed = 1;
    std::vector<int> timesteps; ///< empty: the model's own t*
};

/// The noises that all labels and all recordings share. @return [K, 1, C]
torch::Tensor sharedNoises(const ScoringOptions& options, std::int64_t width);

/// Score of every recording under every label: mean squared error between the denoiser's answer and its target, by
/// noise; lower is better. Sequence of the recogniser, for many recordings at once.
/// @param latents [S, C], standardised @param tower the labels @return [S, A, K], over timesteps the mean
torch::Tensor scoreLatents(const models::FdsmModel& model, const torch::Tensor& latents, const models::TextTower& tower,
                           const ScoringOptions& options, std::stop_token stop, const ProgressSink& progress = {});

} // namespace kinescope::core
