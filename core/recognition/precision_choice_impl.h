#pragma once

#include "core/recognition/label_towers_impl.h"

#include <stop_token>

namespace kinescope::core
{

/// Whether this model should run in bfloat16 on this machine's processor: at least 1.5 times as fast, and the trial's
/// labels in the same order. Small models always stay in fp32. Measured once for each model and machine; the answer is
/// kept in `precision.json` in the cache folder.
/// @param latent [1, 1, C] @param timestep t*
torch::Dtype chosenPrecision(const RecognitionModel::Implementation& model, const torch::Tensor& latent,
                             const std::vector<LabelText>& texts, int timestep, const std::stop_token& stop);

} // namespace kinescope::core
