#pragma once

#include "models/modules/motion_encoder.h"

namespace kinescope::models
{

/// One unit of CompactGcn: graph convolution over three learnable partitions, then a temporal convolution.
class CompactUnitImpl : public torch::nn::Module
{
public:
    CompactUnitImpl(int64_t inputs, int64_t outputs, int temporalKernel, int stride);
    torch::Tensor forward(const torch::Tensor& hidden); ///< [P, inputs, T, 25] -> [P, outputs, ceil(T / stride), 25]

private:
    torch::Tensor m_adjacency; ///< [25, 3 * 25], learned on top of the skeleton's
    torch::nn::Conv2d m_spatial{nullptr}, m_temporal{nullptr};
    torch::nn::BatchNorm2d m_spatialNorm{nullptr}, m_temporalNorm{nullptr};
    torch::nn::Sequential m_spatialResidual{nullptr}, m_residual{nullptr};
};
TORCH_MODULE(CompactUnit);

/// A small graph convolution network over position, velocity and bone channels. A body that is zero throughout is
/// absent: it costs nothing and does not enter the mean. Our own, made to train on a CPU in minutes.
class CompactGcn : public MotionEncoder
{
public:
    /// @throws WeightError for no widths, a width that is not positive, or an even temporal kernel
    explicit CompactGcn(const MotionEncoderOptions& options);

    torch::Tensor encode(const torch::Tensor& motion) override; ///< [N, 3, T, 25, M] -> [N, widths.back()]
    int latentWidth() const override { return m_latentWidth; }
    std::string_view id() const override { return "compact-gcn"; }

private:
    int m_latentWidth = 0;
    torch::Tensor m_parents; ///< [25] int64, per joint its parent
    torch::nn::BatchNorm2d m_inputNorm{nullptr};
    torch::nn::ModuleList m_units;
};

} // namespace kinescope::models
