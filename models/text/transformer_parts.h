#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace kinescope::models
{

/// The tensors of a text encoder's weight file, taken by name with their shape checked, as fp32.
class EncoderWeights
{
public:
    /// @throws WeightError as readSafetensors does
    explicit EncoderWeights(std::filesystem::path path);

    bool has(const std::string& name) const { return m_tensors.contains(name); }

    /// @throws WeightError naming the tensor, the shape expected and the one found
    torch::Tensor take(const std::string& name, const std::vector<std::int64_t>& shape) const;

    /// The shape of a matrix whose sizes are not known beforehand. @throws WeightError when absent or of another rank
    std::vector<std::int64_t> shapeOfMatrix(const std::string& name) const;

    const std::filesystem::path& path() const { return m_path; }

private:
    const torch::Tensor& find(const std::string& name) const;

    std::filesystem::path m_path;
    std::map<std::string, torch::Tensor> m_tensors;
};

struct LinearWeights
{
    LinearWeights(const EncoderWeights& weights, const std::string& name, std::int64_t in, std::int64_t out);
    torch::Tensor operator()(const torch::Tensor& input) const; ///< [..., in] -> [..., out]

    torch::Tensor weight;
    torch::Tensor bias;
};

struct NormWeights
{
    NormWeights(const EncoderWeights& weights, const std::string& name, std::int64_t width, double epsilon);
    torch::Tensor operator()(const torch::Tensor& input) const; ///< over the last axis

    torch::Tensor weight;
    torch::Tensor bias;
    double epsilon;
};

/// @param query,key,value [B, L, D] @param bias added to the scores, broadcast to [B, heads, L, L] @return [B, L, D]
torch::Tensor multiHeadAttention(const torch::Tensor& query, const torch::Tensor& key, const torch::Tensor& value,
                                 std::int64_t heads, const torch::Tensor& bias);

/// Token ids of several texts in one tensor. @return [B, longest] int64, `padding` beyond a text's own
torch::Tensor paddedIds(const std::vector<std::vector<std::int64_t>>& ids, std::int64_t padding);

} // namespace kinescope::models
