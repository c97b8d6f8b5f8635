#pragma once

#include "core/recognition/chunk_plan.h"
#include "core/recognition/recognition_model_impl.h"
#include "core/recognition/seeded_noise_impl.h"

namespace kinescope::core
{

/// A recording's latent under some noises at one timestep, and what the denoiser should answer.
struct DenoisingInputs
{
    torch::Tensor noise;  ///< [K, M, C]
    torch::Tensor noisy;  ///< [K, M, C], x_t
    torch::Tensor target; ///< [K, M, C]
    int timestep = 0;
};

/// Noises [begin, begin + count) of the series. @param latent [1, M, C]
DenoisingInputs denoisingInputs(const RecognitionModel::Implementation& model, const torch::Tensor& latent,
                                const NoiseSeries& series, int begin, int count, int timestep);

/// Mean squared errors of labels [begin, begin + count) of the tower. @return [count, K], float64, CPU
torch::Tensor labelErrors(const DenoiserReplica& replica, const models::TextTower& tower, int begin, int count,
                          const DenoisingInputs& inputs);

/// What a pass costs for texts of `tokens` tokens.
ChunkPlan::Costs denoisingCosts(const PassLimits& limits, const DenoiserReplica& replica, int64_t tokens);

} // namespace kinescope::core
