#pragma once

#include <torch/torch.h>

#include <string>
#include <string_view>

namespace kinescope::models {

enum class Prediction { Epsilon, Sample, Velocity };
enum class ScheduleKind { ScaledLinear, Cosine };

std::string_view toString(Prediction prediction);   ///< "epsilon", "sample", "v_prediction"
std::string_view toString(ScheduleKind kind);       ///< "scaled_linear", "cosine"
Prediction predictionFrom(std::string_view text);   ///< @throws WeightError for an unknown name
ScheduleKind scheduleKindFrom(std::string_view text);

/// The forward process: how much noise a latent holds at timestep t in [0, T).
/// Source: DESIGN section 2 (Schedule); scaled-linear as in latent diffusion, cosine as in Nichol & Dhariwal 2021.
class NoiseSchedule
{
public:
    NoiseSchedule(ScheduleKind kind, int timesteps);

    ScheduleKind kind() const { return m_kind; }
    int timesteps() const { return static_cast<int>(m_alphaBar.size(0)); }
    const torch::Tensor& alphaBar() const { return m_alphaBar; } ///< [T], float32, CPU

    /// x_t = sqrt(abar_t) z0 + sqrt(1 - abar_t) eps
    /// @param latent [B, M, C] @param noise [B, M, C] @param timesteps [B] int64 @return [B, M, C]
    torch::Tensor addNoise(const torch::Tensor& latent, const torch::Tensor& noise,
                           const torch::Tensor& timesteps) const;

    /// What the denoiser should answer. [B, M, C]
    torch::Tensor target(Prediction prediction, const torch::Tensor& latent, const torch::Tensor& noise,
                         const torch::Tensor& timesteps) const;

    /// The latent z0^ that an answer of the denoiser stands for. [B, M, C]
    torch::Tensor recoverLatent(Prediction prediction, const torch::Tensor& noisy, const torch::Tensor& output,
                                const torch::Tensor& timesteps) const;

private:
    torch::Tensor scale(const torch::Tensor& values, const torch::Tensor& timesteps, const torch::Tensor& like) const;

    ScheduleKind m_kind;
    torch::Tensor m_alphaBar;
};

} // namespace kinescope::models
