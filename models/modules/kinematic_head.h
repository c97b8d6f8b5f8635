#pragma once

#include <torch/torch.h>

namespace kinescope::models
{

/// Gate s(p) = sigmoid(Linear(256, 1)(ReLU(Linear(D, 256)(p)))). Published names: net.0, net.2.
class KinematicHeadImpl : public torch::nn::Module
{
public:
    explicit KinematicHeadImpl(int textWidth, int hidden = 256);

    /// @param pooled [B, D] @return [B, 1] in (0, 1)
    torch::Tensor forward(const torch::Tensor& pooled);

private:
    torch::nn::Sequential net{nullptr};
};
TORCH_MODULE(KinematicHead);

} // namespace kinescope::models
