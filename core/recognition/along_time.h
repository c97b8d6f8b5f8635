#pragma once

#include "core/jobs/progress.h"
#include "core/recognition/recognizer.h"
#include "core/recognition/time_segments.h"

#include <functional>
#include <memory>
#include <span>
#include <stop_token>

namespace kinescope::core
{

/// Called with what is known so far: probabilities of windows that have not been looked at are NaN.
using AlongTimeSink = std::function<void(const AlongTime&)>;

/// Recognises every window of a recording. Windows are encoded and scored in batches; the texts' work is done once.
/// A window in which nobody is present keeps NaN. Segments are found with the settings' thresholds.
/// @throws as Recognizer::rank; InputError for windows that are not positive
AlongTime recognizeAlongTime(const std::shared_ptr<const RecognitionModel>& model,
                             const datasets::SkeletonSequence& sequence, std::span<const Action> actions,
                             const RecognitionSettings& settings, const WindowSettings& windows, std::stop_token stop,
                             const ProgressSink& progress, const AlongTimeSink& partial = {});

} // namespace kinescope::core
