#pragma once

#include "core/training/training_settings.h"

namespace kinescope::core
{

/// Whether `data.source` is a folder of ready-made features, so that there are no recordings to encode.
bool trainsOnFeatures(const TrainingSettings& settings);

/// What no single key's range can say: keys that must fit each other, folders and files that must be there.
/// @throws InputError naming the key and the remedy
void checkSettings(const TrainingSettings& settings);

} // namespace kinescope::core
