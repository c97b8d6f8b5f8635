#include "models/fdsm_model.h"

#include <cmath>

namespace kinescope::models
{

namespace
{

constexpr double kInitialTemperature = 0.07;

torch::Tensor unitLength(const torch::Tensor& rows)
{
    return torch::nn::functional::normalize(rows, torch::nn::functional::NormalizeFuncOptions().dim(-1));
}

} // namespace

AlignmentHeadImpl::AlignmentHeadImpl(int latentWidth, int textWidth, int projection)
    : logitScale(
          register_parameter("logit_scale", torch::tensor(static_cast<float>(std::log(1 / kInitialTemperature)))))
    , m_motion(register_module("motion", torch::nn::Linear(latentWidth, projection)))
    , m_text(
          register_module("text", torch::nn::Sequential(torch::nn::Linear(textWidth, 2 * projection), torch::nn::GELU(),
                                                        torch::nn::Linear(2 * projection, projection))))
{
}

torch::Tensor AlignmentHeadImpl::motion(const torch::Tensor& latent)
{
    return unitLength(m_motion->forward(latent));
}

torch::Tensor AlignmentHeadImpl::text(const torch::Tensor& pooled)
{
    return unitLength(m_text->forward(pooled));
}

} // namespace kinescope::models
