#pragma once

#include "core/training/run_context_impl.h"
#include "core/training/training_data_impl.h"

#include <functional>

namespace kinescope::core
{

/// Standardised latents of every recording; what the denoiser learns from.
struct LatentSet
{
    torch::Tensor training;         ///< [N * views, C], several augmented views of each recording beside the plain one
    torch::Tensor trainingLabels;   ///< [N * views] int64
    torch::Tensor validation;       ///< [V, C]
    torch::Tensor validationLabels; ///< [V] int64
};

/// Encodes what is not already in the run folder's `latents.safetensors` for these very encoder weights and data, and
/// sets the model's latent mean and deviation.
/// @param load gives the recordings; called only when they are needed
LatentSet latentsOf(RunContext& context, RunModel& model, const std::function<const MotionData&()>& load);

} // namespace kinescope::core
