#pragma once

#include "core/recognition/recognition_model.h"
#include "core/recognition/tower_cache_impl.h"
#include "datasets/preprocessing/canonical.h"
#include "models/fdsm_model.h"
#include "models/text/text_encoder.h"

#include <map>
#include <mutex>
#include <string>

namespace kinescope::core
{

/// The denoiser on one device in one number type.
struct DenoiserReplica
{
    models::CrossDit denoiser{nullptr};
    torch::Device device = torch::kCPU;
    torch::Dtype type = torch::kFloat32;
    std::string key; ///< e.g. "cpu fp32"
};

/// How much work one pass through the denoiser does on the CPU in fp32.
struct PassLimits
{
    double flops = 2e9;  ///< 30-120 ms on two cores; a stop request is looked for between passes
    int minimumRows = 3; ///< of labels x noises; fewer would waste the processor
};

struct RecognitionModel::Implementation
{
    /// @throws ModelError when the parts do not fit each other
    Implementation(models::FdsmModel fdsm, std::shared_ptr<models::TextEncoder> encoder, ModelCard description);

    static std::shared_ptr<const RecognitionModel> share(std::unique_ptr<Implementation> implementation);

    /// Shares the model's own weights on the CPU in fp32; copies them otherwise, once.
    std::shared_ptr<const DenoiserReplica> replica(torch::Device device, torch::Dtype type) const;

    /// @return the standardised latent, [1, 1, C], float32, CPU
    torch::Tensor latentOf(const datasets::CanonicalSequence& canonical) const;

    ModelCard card;
    models::FdsmModel model; ///< CPU, float32, evaluation mode
    models::NoiseSchedule schedule;
    std::shared_ptr<models::TextEncoder> textEncoder;
    mutable TowerCache towers;
    PassLimits passLimits;

private:
    mutable std::mutex m_mutex;
    mutable std::map<std::string, std::shared_ptr<const DenoiserReplica>> m_replicas;
};

/// How recordings are made comparable for this model.
datasets::CanonicalSettings canonicalSettings(const RecognitionModel::Implementation& model);

} // namespace kinescope::core
