#pragma once

#include <torch/torch.h>

#include <string>
#include <string_view>

namespace kinescope::models
{

enum class Prediction
{
    Epsilon,
    Sample,
    Velocity
};
enum class ScheduleKind
{
    ScaledLinear,
    Cosine
};

std::string_view toString(Prediction prediction); ///< "epsilon", "sample", "v_prediction"
std::string_view toString(ScheduleKind kind);     ///< "scaled_linear", "cosine"
Prediction predictionFrom(std::string_view text); ///< @throws WeightError for an unknown name
ScheduleKind scheduleKindFrom(std::string_view text);

/// First and last beta of the scaled-linear schedule.
struct BetaRange
{
    double first = 0.00085;
    double last = 0.012;
};

/// The forward process: how much noise a latent holds at timestep t in [0, T).
/// Source: DESIGN section 2 (Schedule); scaled-linear as in latent diffusion, cosine as in Nichol & Dhariwal 2021.
class NoiseSchedule
{
public:
    /// @throws WeightError when `timesteps` is not in [1, 100000] or a beta is not in (0, 1)
    NoiseSchedule(ScheduleKind kind, int timesteps, BetaRange range = {});

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
    torch::Tensor signal(const torch::Tensor& timesteps, const torch::Tensor& like) const; ///< sqrt(abar_t), [B, 1, 1]
    torch::Tensor spread(const torch::Tensor& timesteps, const torch::Tensor& like) const; ///< sqrt(1 - abar_t)

    ScheduleKind m_kind;
    torch::Tensor m_alphaBar;
    torch::Tensor m_signal;
    torch::Tensor m_spread;
};

} // namespace kinescope::models
