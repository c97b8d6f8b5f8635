#pragma once

#include <torch/torch.h>

#include <cstdint>

namespace kinescope::core
{

/// How far a training recording is varied; lengths in torso lengths of the canonical body.
struct Augmentation
{
    double yaw = 0.25;        ///< radians, either way
    double crop = 0.12;       ///< share cut at each end, at most
    double warp = 0.08;       ///< how far the pace drifts, as a share of the clip
    double scale = 0.08;      ///< deviation of the body's scale
    double jointScale = 0.05; ///< deviation of each joint's distance from the root
    double offset = 0.02;     ///< deviation of a constant error of each joint
    double jitter = 0.012;    ///< deviation of noise in each frame
    double fewerJoints = 0.4; ///< chance that hand tips and thumbs lie in the hand, as with a 20-joint sensor
    double jointDrop = 0.02;  ///< chance that a joint lies in its parent
};

/// A varied copy; the same for the same seed. Bodies that are absent (zero) stay so.
/// @param motion [B, 3, T, 25, M]
torch::Tensor augmented(const torch::Tensor& motion, const Augmentation& augmentation, std::uint64_t seed);

/// Linear interpolation along time. @param motion [B, 3, T, 25, M] @param places [B, T] in frames
torch::Tensor resampled(const torch::Tensor& motion, const torch::Tensor& places);

/// A CPU generator with this seed.
torch::Generator generatorOf(std::uint64_t seed);

} // namespace kinescope::core
