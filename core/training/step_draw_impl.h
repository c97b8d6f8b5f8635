#pragma once

#include "core/training/data_order.h"
#include "core/training/latent_store_impl.h"
#include "core/training/training_texts_impl.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace kinescope::core
{

/// What one denoiser step learns from: latents, the right text of each, and wrong ones.
struct StepDraw
{
    std::vector<std::int64_t> latents;  ///< [B], into the training latents
    std::vector<std::int64_t> texts;    ///< distinct texts of the step, into the bank
    std::vector<std::int64_t> positive; ///< [B], into `texts`
    std::vector<std::int64_t> negative; ///< [n * B], into `texts`, the first wrong label of each sample first
    std::vector<float> different;       ///< [n * B], 1 where the wrong label is another class than the right one
};

/// Draws steps. Everything follows from the seed and the step.
class StepDrawing
{
public:
    StepDrawing(const TrainingSettings& settings, const LatentSet& latents, const TextBank& texts,
                torch::Tensor nearest);

    StepDraw draw(int step, double richProbability);

private:
    class Texts;
    StepDraw drawAnyClass(int step, double richProbability);
    StepDraw drawSomeClasses(int step, double richProbability) const;
    std::int64_t nearLabel(std::int64_t label, std::uint64_t random) const;

    const TrainingSettings& m_settings;
    const LatentSet& m_latents;
    const TextBank& m_texts;
    DataOrder m_order;
    torch::Tensor m_nearest;                          ///< [classes, n] int64, most alike labels
    std::vector<std::vector<std::int64_t>> m_ofClass; ///< latents of each class
    std::vector<std::int64_t> m_classes;              ///< classes that have latents
};

/// Classes whose names are most alike, [classes, n] int64.
torch::Tensor nearestLabels(const RunModel& model, const TextBank& texts, std::int64_t count);

} // namespace kinescope::core
