#pragma once

#include <torch/torch.h>

#include <cstdint>

namespace kinescope::core
{

/// Which standard normal noises a run uses. Noise k depends on the seed and k alone, so more noises keep the first
/// ones.
struct NoiseSeries
{
    std::uint64_t seed = 1;
    bool antithetic = true; ///< noise 2i + 1 is the negative of noise 2i
};

/// Noises [begin, begin + count) on the CPU, float32, made by our own generator: the same on every machine and
/// LibTorch.
/// @return [count, tokens, channels]
torch::Tensor seededNoise(const NoiseSeries& series, int begin, int count, int64_t tokens, int64_t channels);

} // namespace kinescope::core
