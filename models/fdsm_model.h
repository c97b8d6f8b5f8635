#pragma once

#include "models/modules/cross_dit.h"
#include "models/modules/kinematic_head.h"
#include "models/modules/motion_encoder.h"
#include "models/modules/noise_schedule.h"

#include <torch/torch.h>

#include <filesystem>
#include <map>
#include <memory>
#include <string>

namespace kinescope::models
{

/// Everything a Kinescope checkpoint says about its model, stored as JSON under the metadata key "kinescope".
struct FdsmConfiguration
{
    std::string name = "unnamed";
    std::string textEncoder = "minilm-l6-v2";
    MotionEncoderOptions encoder;
    int frames = 64; ///< T of the canonical tensor
    CrossDitOptions denoiser;
    ScheduleKind schedule = ScheduleKind::ScaledLinear;
    int timesteps = 50;
    int inferenceTimestep = 25;
    Prediction prediction = Prediction::Epsilon;
    double temperature = 0.02;  ///< of the softmax over -score
    int projection = 0;         ///< width of the shared text/motion space; 0: no alignment head
    std::string details = "{}"; ///< JSON: class lists, metrics, provenance, training settings
};

/// Contrastive head of the encoder: motion latent and pooled text into one space (baseline and stage-1 objective).
class AlignmentHeadImpl : public torch::nn::Module
{
public:
    AlignmentHeadImpl(int latentWidth, int textWidth, int projection);
    torch::Tensor motion(const torch::Tensor& latent); ///< [N, C] -> [N, P], L2-normalised
    torch::Tensor text(const torch::Tensor& pooled);   ///< [B, D] -> [B, P], L2-normalised
    torch::Tensor logitScale;                          ///< scalar, log of the inverse temperature

private:
    torch::nn::Linear m_motion{nullptr};   ///< "motion"
    torch::nn::Sequential m_text{nullptr}; ///< "text": Linear, GELU, Linear
};
TORCH_MODULE(AlignmentHead);

/// A whole model. One safetensors file: `encoder.*`, `denoiser.*`, `head.*`, `alignment.*`, `latent.mean`,
/// `latent.deviation`, and the configuration in the metadata.
struct FdsmModel
{
    FdsmConfiguration configuration;
    std::shared_ptr<MotionEncoder> encoder;
    CrossDit denoiser{nullptr};
    KinematicHead head{nullptr};      ///< null when the model has no spectral module
    AlignmentHead alignment{nullptr}; ///< null when `projection` is 0
    torch::Tensor latentMean;         ///< [C], over the seen classes
    torch::Tensor latentDeviation;    ///< [C]

    /// Standardised latent. @param motion [N, 3, T, 25, 2] @return [N, C]
    torch::Tensor encode(const torch::Tensor& motion) const;

    /// Fresh modules with initial weights; mean 0, deviation 1. @throws WeightError for sizes that do not fit together
    static FdsmModel make(const FdsmConfiguration& configuration);

    void eval();
    void to(torch::Device device);
};

/// @throws WeightError naming the file, what was expected and what was found
FdsmModel readCheckpoint(const std::filesystem::path& path);
void writeCheckpoint(const std::filesystem::path& path, const FdsmModel& model);

/// Metadata key of the configuration.
inline constexpr const char* kConfigurationKey = "kinescope";

/// Configuration <-> JSON text, as in the metadata. @throws WeightError for a missing or wrong entry, naming it
std::string toJson(const FdsmConfiguration& configuration);
FdsmConfiguration configurationFromJson(const std::string& json, const std::filesystem::path& file);

} // namespace kinescope::models
