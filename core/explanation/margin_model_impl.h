#pragma once

#include "core/recognition/denoising_impl.h"
#include "core/recognition/label_towers_impl.h"
#include "core/recognition/recognizer.h"

#include <vector>

namespace kinescope::core
{

/// The margin between two actions as a function of the canonical motion, with gradients. CPU, fp32.
class MarginModel
{
public:
    /// @throws as Recognizer::rank
    MarginModel(std::shared_ptr<const RecognitionModel> model, const Action& first, const Action& second,
                const RecognitionSettings& settings, const std::stop_token& stop);

    /// score(second) - score(first) of each motion, mean over noises. @param motions [N, 3, T, 25, M] @return [N]
    torch::Tensor margins(const torch::Tensor& motions, const std::stop_token& stop) const;

    /// The margins' gradients. @return [N, 3, T, 25, M]
    torch::Tensor gradients(const torch::Tensor& motions, const std::stop_token& stop) const;

    int motionsAtOnce() const { return m_motionsAtOnce; }

private:
    torch::Tensor latentMargins(const torch::Tensor& latents, int64_t begin, int64_t count) const;

    std::shared_ptr<const RecognitionModel> m_model;
    std::shared_ptr<const DenoiserReplica> m_replica;
    std::vector<LabelText> m_texts;
    std::vector<TowerPointer> m_towers; ///< one a text
    std::vector<double> m_weights;      ///< of each text in the margin
    std::vector<int> m_timesteps;
    torch::Tensor m_noises; ///< [K, 1, C]
    int m_motionsAtOnce = 1;
    int m_noisesAtOnce = 1;
};

/// The recording as the encoder takes it. @return [1, 3, T, 25, M]
torch::Tensor motionTensor(const datasets::CanonicalSequence& canonical);

/// Every joint held at its mean place. @return as `motion`
torch::Tensor stillPose(const torch::Tensor& motion);

} // namespace kinescope::core
