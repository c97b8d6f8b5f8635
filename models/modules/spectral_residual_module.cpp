#include "models/modules/spectral_residual_module.h"

#include "models/modules/losses.h"

namespace kinescope::models
{

SpectralResidualModuleImpl::SpectralResidualModuleImpl(int hidden, double alpha)
    : m_lowBand(hidden / 4)
    , m_alpha(alpha)
    , m_lowBasis(dctBasis(hidden, hidden / 4))
{
}

torch::Tensor SpectralResidualModuleImpl::forward(const torch::Tensor& hidden, const torch::Tensor& gate)
{
    if (!gate.defined()) {
        return hidden;
    }
    const auto gain = (gate * m_alpha).to(hidden.options()).unsqueeze(-1); // [B, 1, 1]
    const auto basis = m_lowBasis.to(hidden.options());
    const auto lowBand = torch::matmul(hidden, basis.t());             // [B, M, H/4]
    return hidden * (1 + gain) - gain * torch::matmul(lowBand, basis); // [B, M, H], low-rank form
}

void SpectralResidualModuleImpl::to(torch::Device device, torch::Dtype dtype, bool nonBlocking)
{
    m_lowBasis = m_lowBasis.to(device, dtype, nonBlocking);
    torch::nn::Module::to(device, dtype, nonBlocking);
}

void SpectralResidualModuleImpl::to(torch::Dtype dtype, bool nonBlocking)
{
    m_lowBasis = m_lowBasis.to(dtype, nonBlocking);
    torch::nn::Module::to(dtype, nonBlocking);
}

void SpectralResidualModuleImpl::to(torch::Device device, bool nonBlocking)
{
    m_lowBasis = m_lowBasis.to(device, nonBlocking);
    torch::nn::Module::to(device, nonBlocking);
}

} // namespace kinescope::models
