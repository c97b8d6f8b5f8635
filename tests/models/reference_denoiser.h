#pragma once

#include "models/modules/cross_dit.h"

#include <torch/torch.h>

namespace kinescope::tests
{

/// The denoiser written a second time, straight from its definition: one sample at a time, in double precision, token
/// by token, with the full DCT matrix. Slow and plain on purpose.
torch::Tensor referenceDenoiser(models::CrossDitImpl& denoiser, const torch::Tensor& noisy,
                                const torch::Tensor& timesteps, const models::TextBatch& text);

/// The orthonormal DCT-II matrix by its definition. [size, size], double
torch::Tensor naiveDct(int size);

/// SG-SRM through the full transform. @param hidden [M, H] double
torch::Tensor naiveSpectralModule(const torch::Tensor& hidden, double gate, double alpha);

/// Random weights everywhere, also where training starts at zero; with these a denoiser's output depends on every
/// input.
void randomizeWeights(torch::nn::Module& module, uint64_t seed, double deviation = 0.1);

} // namespace kinescope::tests
