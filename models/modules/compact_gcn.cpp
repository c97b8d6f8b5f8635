#include "models/modules/compact_gcn.h"

#include "models/errors.h"
#include "models/modules/ntu_graph.h"

#include <fmt/format.h>

#include <algorithm>

namespace kinescope::models
{

namespace
{

constexpr int64_t kPartitions = 3;
constexpr int64_t kInputChannels = 9; // position, velocity, bone
constexpr int64_t kLargestWidth = 4096;
constexpr size_t kMostUnits = 16;
constexpr int kLargestKernel = 63;

void validate(const MotionEncoderOptions& options)
{
    if (options.widths.empty() || options.widths.size() > kMostUnits) {
        throw WeightError(
            fmt::format("Compact GCN: expected 1 to {} widths, found {}.", kMostUnits, options.widths.size()));
    }
    for (const auto width : options.widths) {
        if (width < 1 || width > kLargestWidth) {
            throw WeightError(
                fmt::format("Compact GCN: expected widths from 1 to {}, found {}.", kLargestWidth, width));
        }
    }
    if (options.temporalKernel < 1 || options.temporalKernel > kLargestKernel || options.temporalKernel % 2 == 0) {
        throw WeightError(fmt::format("Compact GCN: expected an odd temporal kernel up to {}, found {}.",
                                      kLargestKernel, options.temporalKernel));
    }
}

torch::nn::Conv2d pointwise(int64_t inputs, int64_t outputs, int stride)
{
    return torch::nn::Conv2d(torch::nn::Conv2dOptions(inputs, outputs, 1).stride({stride, 1}).bias(false));
}

torch::nn::Sequential projection(int64_t inputs, int64_t outputs, int stride)
{
    return torch::nn::Sequential(pointwise(inputs, outputs, stride), torch::nn::BatchNorm2d(outputs));
}

/// Position, velocity to the next frame and bone from the parent joint. [P, 3, T, 25] -> [P, 9, T, 25]
torch::Tensor motionChannels(const torch::Tensor& position, const torch::Tensor& parents)
{
    const auto frames = position.size(2);
    const auto step = position.narrow(2, 1, frames - 1) - position.narrow(2, 0, frames - 1);
    const auto velocity = torch::constant_pad_nd(step, {0, 0, 0, 1});
    const auto bone = position - position.index_select(3, parents);
    return torch::cat({position, velocity, bone}, 1);
}

} // namespace

CompactUnitImpl::CompactUnitImpl(int64_t inputs, int64_t outputs, int temporalKernel, int stride)
{
    const auto skeleton = ntuAdjacency().permute({1, 0, 2}).flatten(1).contiguous(); // [25, 3 * 25]
    m_adjacency = register_parameter("adjacency", skeleton);
    m_spatial = register_module("spatial", pointwise(kPartitions * inputs, outputs, 1));
    m_spatialNorm = register_module("spatial_norm", torch::nn::BatchNorm2d(outputs));
    m_temporal =
        register_module("temporal", torch::nn::Conv2d(torch::nn::Conv2dOptions(outputs, outputs, {temporalKernel, 1})
                                                          .stride({stride, 1})
                                                          .padding({temporalKernel / 2, 0})
                                                          .bias(false)));
    m_temporalNorm = register_module("temporal_norm", torch::nn::BatchNorm2d(outputs));
    if (inputs != outputs) {
        m_spatialResidual = register_module("spatial_residual", projection(inputs, outputs, 1));
    }
    if (stride != 1) {
        m_residual = register_module("residual", projection(outputs, outputs, stride));
    }
}

torch::Tensor CompactUnitImpl::forward(const torch::Tensor& hidden)
{
    const auto rows = hidden.size(0);
    const auto channels = hidden.size(1);
    const auto frames = hidden.size(2);
    const auto joints = hidden.size(3);
    const auto neighbours = torch::matmul(hidden, m_adjacency)
                                .view({rows, channels, frames, kPartitions, joints})
                                .permute({0, 3, 1, 2, 4})
                                .flatten(1, 2); // [P, 3 * inputs, T, 25]
    const auto kept = m_spatialResidual.is_empty() ? hidden : m_spatialResidual->forward(hidden);
    const auto spatial = torch::relu(m_spatialNorm->forward(m_spatial->forward(neighbours)) + kept);
    const auto residual = m_residual.is_empty() ? spatial : m_residual->forward(spatial);
    return torch::relu(m_temporalNorm->forward(m_temporal->forward(spatial)) + residual);
}

CompactGcn::CompactGcn(const MotionEncoderOptions& options)
{
    validate(options);
    m_latentWidth = static_cast<int>(options.widths.back());
    const std::vector<int64_t> parents(kNtuParents.begin(), kNtuParents.end());
    m_parents = torch::tensor(parents, torch::kInt64);
    m_inputNorm = register_module("input_norm", torch::nn::BatchNorm2d(kInputChannels));
    m_units = register_module("units", torch::nn::ModuleList());
    auto inputs = kInputChannels;
    for (const auto width : options.widths) {
        m_units->push_back(CompactUnit(inputs, width, options.temporalKernel, m_units->is_empty() ? 1 : 2));
        inputs = width;
    }
}

torch::Tensor CompactGcn::encode(const torch::Tensor& motion)
{
    TORCH_CHECK(motion.dim() == 5 && motion.size(1) == 3 && motion.size(3) == kNtuJoints,
                "Compact GCN: expected motion of shape [N, 3, T, 25, M], found ", motion.sizes());
    const auto samples = motion.size(0);
    const auto bodies = motion.size(4);
    const auto perBody = motion.permute({0, 4, 1, 2, 3}).flatten(0, 1); // [N * M, 3, T, 25]
    auto present = perBody.ne(0).flatten(1).any(1).view({samples, bodies});
    const auto first = torch::arange(bodies, present.options().dtype(torch::kInt64)).eq(0); // a sample is never empty
    present = present.logical_or(first);
    const auto bodyRows = present.flatten().nonzero().squeeze(1); // [P]

    auto hidden = motionChannels(perBody.index_select(0, bodyRows).contiguous(), m_parents.to(motion.device()));
    hidden = m_inputNorm->forward(hidden);
    for (const auto& unit : *m_units) {
        hidden = unit->as<CompactUnitImpl>()->forward(hidden);
    }
    const auto features = hidden.mean({2, 3}); // [P, C]
    const auto sampleRows = bodyRows.div(bodies, "floor");
    const auto counts = present.sum(1, true).to(features.options()); // [N, 1]
    return torch::zeros({samples, features.size(1)}, features.options()).index_add(0, sampleRows, features) / counts;
}

} // namespace kinescope::models
