#pragma once

#include "core/training/denoiser_stage_impl.h"
#include "models/text/text_encoder.h"

#include <optional>

namespace kinescope::core
{

/// The split's unseen classes with their recordings (or features), through the trained encoder. They are for telling an
/// accuracy while the denoiser learns; nothing is learned from them and nothing may be chosen by them.
/// @return nothing for data without a split
std::optional<NovelClasses> unseenClasses(const TrainingSettings& settings, models::FdsmModel& model,
                                          models::TextEncoder& encoder, std::stop_token stop,
                                          const ProgressSink& progress);

} // namespace kinescope::core
