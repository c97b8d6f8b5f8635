#pragma once

#include "core/evaluation/latent_scoring_impl.h"
#include "core/training/latent_spectra.h"
#include "core/training/latent_store_impl.h"
#include "core/training/training_texts_impl.h"

namespace kinescope::core
{

/// Ranks held-out recordings of seen classes against a subset of the seen classes, by the recogniser's own scoring.
/// The subset and the recordings are drawn once, by the seed, so that validations compare.
class SeenValidation
{
public:
    SeenValidation(const TrainingSettings& settings, const LatentSet& latents, const TextBank& texts,
                   std::int64_t recordings);

    bool empty() const { return m_latents.size(0) == 0; }

    /// "accuracy", "accuracy_names", "accuracy_descriptions", each in [0, 1].
    std::map<std::string, double> accuracies(const models::FdsmModel& model, std::vector<int> timesteps,
                                             std::stop_token stop) const;

    /// Scores under the candidates' names, [S, A], and the right candidate's row, [S].
    torch::Tensor scores(const models::FdsmModel& model, const std::vector<std::int64_t>& candidateTexts,
                         std::vector<int> timesteps, std::stop_token stop) const;
    /// Of the recordings and of what the denoiser makes of them, noised to t*, under their names. The same noise every
    /// time, so that validations compare. `step` is left at 0.
    LatentSpectra spectra(const models::FdsmModel& model, int timestep) const;

    std::vector<std::int64_t> names() const;
    std::vector<std::int64_t> descriptions() const;
    const torch::Tensor& answers() const { return m_answers; }

private:
    const TrainingSettings& m_settings;
    const TextBank& m_texts;
    std::vector<std::int64_t> m_candidates; ///< classes
    torch::Tensor m_latents;                ///< [S, C]
    torch::Tensor m_answers;                ///< [S] int64, into the candidates
};

/// One tower row per text.
models::TextTower towerOf(const models::FdsmModel& model, const TextBank& bank, const torch::Tensor& texts);

} // namespace kinescope::core
