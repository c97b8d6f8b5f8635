#pragma once

#include "models/modules/motion_encoder.h"

#include <map>
#include <string>
#include <vector>

namespace kinescope::models
{

struct ShiftGcnOptions
{
    int channels = 3; ///< coordinates of a joint
    int joints = 25;  ///< V
    int bodies = 2;   ///< M
    int classes = 0;  ///< rows of the classifier that trains the encoder; 0: none
    std::vector<int64_t> widths = {64, 64, 64, 64, 128, 128, 128, 256, 256, 256};
};

/// Moves each channel by a learned, fractional amount in time (ypos) and joint (xpos); zero beyond the ends. With a
/// stride above 1 the time shift gets +0.5. Published names: xpos, ypos.
class BilinearShiftImpl : public torch::nn::Module
{
public:
    BilinearShiftImpl(int64_t channels, int stride);
    torch::Tensor forward(const torch::Tensor& hidden); ///< [N, C, T, V] -> [N, C, ceil(T / stride), V]

private:
    torch::Tensor xpos, ypos; ///< [C]
    int64_t m_stride;
};
TORCH_MODULE(BilinearShift);

/// Non-local spatial shift with a learned mask. Published names: Linear_weight, Linear_bias, Feature_Mask, bn,
/// down.{0,1}.
class ShiftGraphImpl : public torch::nn::Module
{
public:
    ShiftGraphImpl(int64_t inputs, int64_t outputs, int joints);
    torch::Tensor forward(const torch::Tensor& hidden); ///< [N, inputs, T, V] -> [N, outputs, T, V]

private:
    torch::Tensor Linear_weight, Linear_bias, Feature_Mask;
    torch::Tensor m_shiftIn, m_shiftOut; ///< index into V * C; computed, not saved
    torch::nn::BatchNorm1d bn{nullptr};
    torch::nn::Sequential down{nullptr};
};
TORCH_MODULE(ShiftGraph);

/// Published names: bn, bn2, shift_in, shift_out, temporal_linear.
class ShiftTemporalImpl : public torch::nn::Module
{
public:
    ShiftTemporalImpl(int64_t channels, int stride);
    torch::Tensor forward(const torch::Tensor& hidden); ///< [N, C, T, V] -> [N, C, ceil(T / stride), V]

private:
    torch::nn::BatchNorm2d bn{nullptr}, bn2{nullptr};
    BilinearShift shift_in{nullptr}, shift_out{nullptr};
    torch::nn::Conv2d temporal_linear{nullptr};
};
TORCH_MODULE(ShiftTemporal);

/// Published names: gcn1, tcn1, residual.{conv,bn}.
class ShiftUnitImpl : public torch::nn::Module
{
public:
    enum class Residual
    {
        None,
        Identity,
        Projection
    };
    ShiftUnitImpl(int64_t inputs, int64_t outputs, int joints, int stride, Residual residual);
    torch::Tensor forward(const torch::Tensor& hidden);

private:
    ShiftGraph gcn1{nullptr};
    ShiftTemporal tcn1{nullptr};
    torch::nn::Conv2d m_residualConv{nullptr};
    torch::nn::BatchNorm2d m_residualNorm{nullptr};
    Residual m_residual;
};
TORCH_MODULE(ShiftUnit);

/// Source: Shift-GCN (CVPR 2020); DESIGN section 2 (Skeleton encoder). Published names: data_bn, l1..l10, fc.
class ShiftGcn : public MotionEncoder
{
public:
    /// @throws WeightError when a size is not positive or absurd
    explicit ShiftGcn(ShiftGcnOptions options = {});

    torch::Tensor encode(const torch::Tensor& motion) override; ///< [N, channels, T, V, M] -> [N, widths.back()]
    torch::Tensor classify(const torch::Tensor& features);      ///< [N, widths.back()] -> [N, classes]
    int latentWidth() const override { return static_cast<int>(m_options.widths.back()); }
    std::string_view id() const override { return "shift-gcn"; }
    const ShiftGcnOptions& options() const { return m_options; }

private:
    ShiftGcnOptions m_options;
    torch::nn::BatchNorm1d data_bn{nullptr};
    std::vector<ShiftUnit> m_units;
    torch::nn::Linear fc{nullptr};
};

/// The published file's own constants: index tables that Shift-GCN saves as parameters and that are computed here.
std::map<std::string, torch::Tensor> withoutShiftIndices(std::map<std::string, torch::Tensor> tensors);

} // namespace kinescope::models
