#pragma once

#include "core/training/latent_store_impl.h"
#include "core/training/run_context_impl.h"
#include "core/training/training_texts_impl.h"

namespace kinescope::core
{

/// Classes that no stage trained on, with their recordings and texts.
struct NovelClasses
{
    LatentSet latents; ///< the validation part alone
    TextBank texts;
};

/// Stage 3: the denoiser learns to explain the noise of seen latents under their texts. DESIGN section 2 (Losses,
/// Curriculum). @param unseen whose accuracy is told at each validation; may be null @return false when stopped early
bool trainDenoiser(RunContext& context, int stageIndex, RunModel& model, const LatentSet& latents,
                   const TextBank& texts, const NovelClasses* unseen);

/// Chance that a training text is the rich one: ½ (1 + cos(pi step / total)), or one half without curriculum.
double richProbability(bool curriculum, int step, int steps);

/// Chooses t* (when the settings leave it open) and the softmax temperature, on the novel classes when there are any,
/// else on the seen validation recordings, and puts both into the configuration: on seen classes accuracy saturates and
/// the temperature comes out too confident for actions that were never trained.
/// @param novel may be null
/// @return metrics: "validation.accuracy" of the seen recordings at t*; "novel.accuracy"; of the choice "timestep",
///         "temperature", and "right_score_p95", which 95 % of the right labels' scores lie below
std::map<std::string, double> chooseInference(RunContext& context, RunModel& model, const LatentSet& latents,
                                              const TextBank& texts, const NovelClasses* novel);

} // namespace kinescope::core
