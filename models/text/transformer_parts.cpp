#include "models/text/transformer_parts.h"

#include "models/errors.h"
#include "models/weights/tensor_file.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace kinescope::models
{

EncoderWeights::EncoderWeights(std::filesystem::path path)
    : m_path(std::move(path))
    , m_tensors(readSafetensors(m_path).tensors)
{
}

const torch::Tensor& EncoderWeights::find(const std::string& name) const
{
    const auto found = m_tensors.find(name);
    if (found == m_tensors.end())
        throw WeightError(fmt::format("Expected the tensor {}, found none among {}. This is another model's file: {}",
                                      name, m_tensors.size(), m_path.string()));
    return found->second;
}

torch::Tensor EncoderWeights::take(const std::string& name, const std::vector<std::int64_t>& shape) const
{
    const auto& tensor = find(name);
    if (tensor.sizes() != shape || !tensor.is_floating_point())
        throw WeightError(fmt::format("Tensor {}: expected floating-point [{}], found {} [{}]. The weights do not fit "
                                      "config.json: {}",
                                      name, fmt::join(shape, ", "), torch::toString(tensor.scalar_type()),
                                      fmt::join(tensor.sizes().vec(), ", "), m_path.string()));
    return tensor.to(torch::kFloat).contiguous();
}

std::vector<std::int64_t> EncoderWeights::shapeOfMatrix(const std::string& name) const
{
    const auto& tensor = find(name);
    if (tensor.dim() != 2 || tensor.numel() == 0)
        throw WeightError(fmt::format("Tensor {}: expected a matrix, found [{}]: {}", name,
                                      fmt::join(tensor.sizes().vec(), ", "), m_path.string()));
    return tensor.sizes().vec();
}

LinearWeights::LinearWeights(const EncoderWeights& weights, const std::string& name, std::int64_t in, std::int64_t out)
    : weight(weights.take(name + ".weight", {out, in}))
    , bias(weights.take(name + ".bias", {out}))
{
}

torch::Tensor LinearWeights::operator()(const torch::Tensor& input) const
{
    return torch::nn::functional::linear(input, weight, bias);
}

NormWeights::NormWeights(const EncoderWeights& weights, const std::string& name, std::int64_t width, double normEpsilon)
    : weight(weights.take(name + ".weight", {width}))
    , bias(weights.take(name + ".bias", {width}))
    , epsilon(normEpsilon)
{
}

torch::Tensor NormWeights::operator()(const torch::Tensor& input) const
{
    return torch::layer_norm(input, {input.size(-1)}, weight, bias, epsilon);
}

torch::Tensor multiHeadAttention(const torch::Tensor& query, const torch::Tensor& key, const torch::Tensor& value,
                                 std::int64_t heads, const torch::Tensor& bias)
{
    const auto batch = query.size(0);
    const auto length = query.size(1);
    const auto width = query.size(2);
    const auto split = [&](const torch::Tensor& tensor) {
        return tensor.view({batch, length, heads, width / heads}).transpose(1, 2); // [B, h, L, D/h]
    };
    const auto scale = 1.0 / std::sqrt(static_cast<double>(width / heads));
    const auto scores = torch::matmul(split(query) * scale, split(key).transpose(2, 3)) + bias; // [B, h, L, L]
    return torch::matmul(torch::softmax(scores, -1), split(value)).transpose(1, 2).reshape({batch, length, width});
}

torch::Tensor paddedIds(const std::vector<std::vector<std::int64_t>>& ids, std::int64_t padding)
{
    std::size_t longest = 0;
    for (const auto& row : ids)
        longest = std::max(longest, row.size());
    auto result =
        torch::full({static_cast<std::int64_t>(ids.size()), static_cast<std::int64_t>(longest)}, padding, torch::kLong);
    for (std::size_t row = 0; row < ids.size(); ++row)
        std::copy(ids[row].begin(), ids[row].end(), result.data_ptr<std::int64_t>() + row * longest);
    return result;
}

} // namespace kinescope::models
