#include "models/modules/kinematic_head.h"

namespace kinescope::models
{

KinematicHeadImpl::KinematicHeadImpl(int textWidth, int hidden)
{
    net = register_module("net", torch::nn::Sequential(torch::nn::Linear(textWidth, hidden), torch::nn::ReLU(),
                                                       torch::nn::Linear(hidden, 1)));
}

torch::Tensor KinematicHeadImpl::forward(const torch::Tensor& pooled)
{
    return torch::sigmoid(net->forward(pooled));
}

} // namespace kinescope::models
