#pragma once

#include "core/training/label_classes.h"
#include "core/training/latent_store_impl.h"
#include "core/training/training_settings.h"

#include <vector>

namespace kinescope::core
{

/// Width C of the features that a run trains on.
std::int64_t featureWidth(const TrainingSettings& settings);

/// Latents of a feature folder (train.npy, train_label.npy) instead of encoded recordings; some of each class are held
/// out for validation. Standardised when the settings say so, and the model's statistics are set to match.
/// @param classes the seen classes, in the order that labels count in
/// @throws InputError for a label that is no seen class
LatentSet featureLatents(RunContext& context, RunModel& model, const std::vector<LabelClass>& classes);

} // namespace kinescope::core
