#pragma once

#include "core/training/run_context_impl.h"
#include "core/training/training_texts_impl.h"

namespace kinescope::core
{

/// Stage 2: the gate head learns each text's kinematic intensity (mean squared error). Texts of unknown intensity are
/// left out. @return false when stopped early
bool trainGate(RunContext& context, int stageIndex, RunModel& model, const TextBank& texts);

} // namespace kinescope::core
