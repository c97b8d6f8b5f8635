#pragma once

#include "core/training/latent_store_impl.h"
#include "core/training/run_context_impl.h"
#include "core/training/training_texts_impl.h"

namespace kinescope::core
{

/// Stage 3: the denoiser learns to explain the noise of seen latents under their texts. DESIGN section 2 (Losses,
/// Curriculum). @return false when stopped early
bool trainDenoiser(RunContext& context, int stageIndex, RunModel& model, const LatentSet& latents,
                   const TextBank& texts);

/// Chance that a training text is the rich one: ½ (1 + cos(pi step / total)), or one half without curriculum.
double richProbability(bool curriculum, int step, int steps);

/// Chooses t* (when the settings leave it open) and the softmax temperature on the seen validation recordings, and puts
/// both into the configuration.
/// @return metrics: "validation.accuracy", "validation.timestep", "validation.temperature"
std::map<std::string, double> chooseInference(RunContext& context, RunModel& model, const LatentSet& latents,
                                              const TextBank& texts);

} // namespace kinescope::core
