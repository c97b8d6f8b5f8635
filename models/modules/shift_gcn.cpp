#include "models/modules/shift_gcn.h"

#include "models/errors.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace kinescope::models
{

namespace
{

constexpr int64_t kLargestWidth = 4096;
constexpr int kLargestCount = 1 << 16;
constexpr size_t kStridedUnits[] = {4, 7}; // units 5 and 8

/// Index i * C + j reads joint i + j (or i - j) of channel j, wrapping round.
torch::Tensor shiftIndex(int64_t joints, int64_t channels, int64_t direction)
{
    const auto flat = torch::arange(joints * channels, torch::kInt64);
    const auto channel = flat.remainder(channels);
    return (flat + channel * (direction * channels)).remainder(joints * channels);
}

/// Where samples 0, stride, 2 stride, … land after a fractional shift. Both [C, samples].
struct Landing
{
    torch::Tensor first;    ///< index of the nearer input, int64, may lie outside
    torch::Tensor fraction; ///< [C, 1], weight of the next one; keeps the gradient
};

Landing landing(const torch::Tensor& amount, int64_t samples, int64_t stride)
{
    const auto whole = amount.detach().floor();
    const auto base = torch::arange(samples, whole.options().dtype(torch::kInt64)) * stride;
    return {base.unsqueeze(0) + whole.to(torch::kInt64).unsqueeze(1), (amount - whole).unsqueeze(1)};
}

/// Rows of frames are copied whole, which is much faster than a gather per value. @param hidden [N, C, T, V]
torch::Tensor shiftInTime(const torch::Tensor& hidden, const torch::Tensor& amount, int64_t stride)
{
    const auto rows = hidden.size(0);
    const auto channels = hidden.size(1);
    const auto frames = hidden.size(2);
    const auto samples = (frames + stride - 1) / stride;
    const auto [first, fraction] = landing(amount, samples, stride);
    const auto flat = hidden.reshape({rows, channels * frames, hidden.size(3)});
    const auto start = (torch::arange(channels, first.options()) * frames).unsqueeze(1); // [C, 1]
    const auto taken = [&](const torch::Tensor& index, const torch::Tensor& weight) {
        const auto weights = (weight * index.ge(0).logical_and(index.lt(frames))).view({1, channels, samples, 1});
        const auto picked = flat.index_select(1, (start + index.clamp(0, frames - 1)).flatten());
        return picked.view({rows, channels, samples, hidden.size(3)}) * weights;
    };
    return taken(first, 1 - fraction) + taken(first + 1, fraction);
}

/// A shift by joint is a small matrix per channel. @param hidden [N, C, T, V]
torch::Tensor shiftInJoint(const torch::Tensor& hidden, const torch::Tensor& amount)
{
    const auto joints = hidden.size(3);
    const auto [first, fraction] = landing(amount, joints, 1);
    const auto source = torch::arange(joints, first.options()).view({1, joints, 1});
    const auto nearer = source.eq(first.unsqueeze(1)); // [C, V from, V to]
    const auto next = source.eq(first.unsqueeze(1) + 1);
    return torch::matmul(hidden, nearer * (1 - fraction).unsqueeze(2) + next * fraction.unsqueeze(2));
}

void requireSize(std::string_view name, int64_t value, int64_t smallest, int64_t largest)
{
    if (value < smallest || value > largest) {
        throw WeightError(
            fmt::format("Shift-GCN: expected {} from {} to {}, found {}.", name, smallest, largest, value));
    }
}

void validate(const ShiftGcnOptions& options)
{
    requireSize("channels", options.channels, 1, kLargestWidth);
    requireSize("joints", options.joints, 1, kLargestWidth);
    requireSize("bodies", options.bodies, 1, kLargestWidth);
    requireSize("classes", options.classes, 0, kLargestCount);
    requireSize("units", static_cast<int64_t>(options.widths.size()), 1, 64);
    for (const auto width : options.widths) {
        requireSize("width", width, 1, kLargestWidth);
    }
}

} // namespace

BilinearShiftImpl::BilinearShiftImpl(int64_t channels, int stride)
    : xpos(register_parameter("xpos", torch::empty({channels}).uniform_(-1e-8, 1e-8)))
    , ypos(register_parameter("ypos", torch::empty({channels}).uniform_(-1.0, 1.0)))
    , m_stride(stride)
{
}

torch::Tensor BilinearShiftImpl::forward(const torch::Tensor& hidden)
{
    return shiftInJoint(shiftInTime(hidden, m_stride > 1 ? ypos + 0.5 : ypos, m_stride), xpos);
}

ShiftGraphImpl::ShiftGraphImpl(int64_t inputs, int64_t outputs, int joints)
    : Linear_weight(register_parameter("Linear_weight",
                                       torch::randn({inputs, outputs}) * std::sqrt(1.0 / static_cast<double>(outputs))))
    , Linear_bias(register_parameter("Linear_bias", torch::zeros({1, 1, outputs})))
    , Feature_Mask(register_parameter("Feature_Mask", torch::zeros({1, joints, inputs})))
    , m_shiftIn(shiftIndex(joints, inputs, 1))
    , m_shiftOut(shiftIndex(joints, outputs, -1))
    , bn(register_module("bn", torch::nn::BatchNorm1d(joints * outputs)))
{
    if (inputs != outputs) {
        down = register_module(
            "down", torch::nn::Sequential(torch::nn::Conv2d(inputs, outputs, 1), torch::nn::BatchNorm2d(outputs)));
    }
}

torch::Tensor ShiftGraphImpl::forward(const torch::Tensor& hidden)
{
    const auto rows = hidden.size(0);
    const auto inputs = hidden.size(1);
    const auto frames = hidden.size(2);
    const auto joints = hidden.size(3);
    const auto outputs = Linear_weight.size(1);
    const auto flat = hidden.permute({0, 2, 3, 1}).reshape({rows * frames, joints * inputs});
    const auto shifted = flat.index_select(1, m_shiftIn.to(flat.device())).view({rows * frames, joints, inputs});
    const auto mixed = torch::matmul(shifted * (Feature_Mask.tanh() + 1), Linear_weight) + Linear_bias;
    const auto back = mixed.flatten(1).index_select(1, m_shiftOut.to(flat.device()));
    const auto output = bn->forward(back).view({rows, frames, joints, outputs}).permute({0, 3, 1, 2});
    return torch::relu(output + (down.is_empty() ? hidden : down->forward(hidden))); // [N, outputs, T, V]
}

ShiftTemporalImpl::ShiftTemporalImpl(int64_t channels, int stride)
    : bn(register_module("bn", torch::nn::BatchNorm2d(channels)))
    , bn2(register_module("bn2", torch::nn::BatchNorm2d(channels)))
    , shift_in(register_module("shift_in", BilinearShift(channels, 1)))
    , shift_out(register_module("shift_out", BilinearShift(channels, stride)))
    , temporal_linear(register_module("temporal_linear", torch::nn::Conv2d(channels, channels, 1)))
{
    torch::nn::init::kaiming_normal_(temporal_linear->weight, 0.0, torch::kFanOut);
}

torch::Tensor ShiftTemporalImpl::forward(const torch::Tensor& hidden)
{
    const auto shifted = shift_in->forward(bn->forward(hidden).contiguous());
    return bn2->forward(shift_out->forward(torch::relu(temporal_linear->forward(shifted))));
}

ShiftUnitImpl::ShiftUnitImpl(int64_t inputs, int64_t outputs, int joints, int stride, Residual residual)
    : gcn1(register_module("gcn1", ShiftGraph(inputs, outputs, joints)))
    , tcn1(register_module("tcn1", ShiftTemporal(outputs, stride)))
    , m_residual(residual)
{
    if (residual == Residual::Projection) {
        m_residualConv = torch::nn::Conv2d(torch::nn::Conv2dOptions(inputs, outputs, 1).stride({stride, 1}));
        m_residualNorm = torch::nn::BatchNorm2d(outputs);
        auto parts = std::make_shared<torch::nn::Module>();
        parts->register_module("conv", m_residualConv);
        parts->register_module("bn", m_residualNorm);
        register_module("residual", parts);
    }
}

torch::Tensor ShiftUnitImpl::forward(const torch::Tensor& hidden)
{
    const auto moved = tcn1->forward(gcn1->forward(hidden));
    switch (m_residual) {
    case Residual::None:
        return torch::relu(moved);
    case Residual::Identity:
        return torch::relu(moved + hidden);
    case Residual::Projection:
        break;
    }
    return torch::relu(moved + m_residualNorm->forward(m_residualConv->forward(hidden)));
}

ShiftGcn::ShiftGcn(ShiftGcnOptions options)
    : m_options(std::move(options))
{
    validate(m_options);
    data_bn =
        register_module("data_bn", torch::nn::BatchNorm1d(m_options.bodies * m_options.joints * m_options.channels));
    int64_t inputs = m_options.channels;
    for (size_t unit = 0; unit < m_options.widths.size(); ++unit) {
        const auto outputs = m_options.widths[unit];
        const bool strided =
            std::find(std::begin(kStridedUnits), std::end(kStridedUnits), unit) != std::end(kStridedUnits);
        auto residual = ShiftUnitImpl::Residual::None; // the first unit has none
        if (unit > 0) {
            residual =
                strided || inputs != outputs ? ShiftUnitImpl::Residual::Projection : ShiftUnitImpl::Residual::Identity;
        }
        m_units.push_back(register_module(fmt::format("l{}", unit + 1),
                                          ShiftUnit(inputs, outputs, m_options.joints, strided ? 2 : 1, residual)));
        inputs = outputs;
    }
    if (m_options.classes > 0) {
        fc = register_module("fc", torch::nn::Linear(inputs, m_options.classes));
    }
}

torch::Tensor ShiftGcn::encode(const torch::Tensor& motion)
{
    TORCH_CHECK(motion.dim() == 5 && motion.size(1) == m_options.channels && motion.size(3) == m_options.joints &&
                    motion.size(4) == m_options.bodies,
                "Shift-GCN: expected motion of shape [N, ", m_options.channels, ", T, ", m_options.joints, ", ",
                m_options.bodies, "], found ", motion.sizes());
    const auto samples = motion.size(0);
    const auto channels = motion.size(1);
    const auto frames = motion.size(2);
    const auto joints = motion.size(3);
    const auto bodies = motion.size(4);
    const auto flat = motion.permute({0, 4, 3, 1, 2}).reshape({samples, bodies * joints * channels, frames});
    auto hidden = data_bn->forward(flat)
                      .view({samples * bodies, joints, channels, frames})
                      .permute({0, 2, 3, 1})
                      .contiguous(); // [N * M, C, T, V]
    for (auto& unit : m_units) {
        hidden = unit->forward(hidden);
    }
    return hidden.mean({2, 3}).view({samples, bodies, -1}).mean(1);
}

torch::Tensor ShiftGcn::classify(const torch::Tensor& features)
{
    TORCH_CHECK(!fc.is_empty(), "This Shift-GCN has no classifier.");
    return fc->forward(features);
}

std::map<std::string, torch::Tensor> withoutShiftIndices(std::map<std::string, torch::Tensor> tensors)
{
    std::erase_if(tensors, [](const auto& entry) {
        return entry.first.ends_with("gcn1.shift_in") || entry.first.ends_with("gcn1.shift_out");
    });
    return tensors;
}

} // namespace kinescope::models
