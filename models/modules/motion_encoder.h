#pragma once

#include <torch/torch.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kinescope::models
{

/// Turns a canonical motion tensor into a latent. ShiftGcn (published) and CompactGcn (ours) implement it.
class MotionEncoder : public torch::nn::Module
{
public:
    /// @param motion [N, 3, T, V = 25, M = 2] @return [N, latentWidth]
    virtual torch::Tensor encode(const torch::Tensor& motion) = 0;
    virtual int latentWidth() const = 0;
    virtual std::string_view id() const = 0; ///< "shift-gcn", "compact-gcn" or "features"
};

/// Id of the encoder that a model trained on ready-made features has: none. Its `encode` throws WeightError.
inline constexpr std::string_view kFeatureInput = "features";

struct MotionEncoderOptions
{
    std::string id = "compact-gcn";
    std::vector<int64_t> widths = {48, 96, 192, 256}; ///< compact-gcn, features: the last one is the latent's width
    int temporalKernel = 7;                           ///< compact-gcn only
};

/// @throws WeightError for an unknown id
std::shared_ptr<MotionEncoder> makeMotionEncoder(const MotionEncoderOptions& options);

} // namespace kinescope::models
