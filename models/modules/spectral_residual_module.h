#pragma once

#include <torch/torch.h>

namespace kinescope::models
{

/// SG-SRM: amplifies the DCT coefficients k >= floor(H/4) of the hidden token by 1 + alpha s, in the exact low-rank
/// form x (1 + alpha s) - alpha s (x C_low^T) C_low. No weights. Source: FDSM; DESIGN section 2.
class SpectralResidualModuleImpl : public torch::nn::Module
{
public:
    explicit SpectralResidualModuleImpl(int hidden, double alpha = 1.0);

    /// @param hidden [B, M, H] @param gate [B, 1], or undefined: identity @return [B, M, H]
    torch::Tensor forward(const torch::Tensor& hidden, const torch::Tensor& gate);

    int lowBand() const { return m_lowBand; } ///< floor(H/4)
    double alpha() const { return m_alpha; }

    // The basis follows the module's device and type without being one of its saved buffers.
    void to(torch::Device device, torch::Dtype dtype, bool nonBlocking = false) override;
    void to(torch::Dtype dtype, bool nonBlocking = false) override;
    void to(torch::Device device, bool nonBlocking = false) override;

private:
    int m_lowBand;
    double m_alpha;
    torch::Tensor m_lowBasis; ///< [H/4, H]; not saved with the weights
};
TORCH_MODULE(SpectralResidualModule);

} // namespace kinescope::models
