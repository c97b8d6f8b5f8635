#pragma once

#include "core/training/training_settings.h"

namespace kinescope::core
{

/// What no single key's range can say: keys that must fit each other, folders and files that must be there.
/// @throws InputError naming the key and the remedy
void checkSettings(const TrainingSettings& settings);

} // namespace kinescope::core
