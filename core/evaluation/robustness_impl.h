#pragma once

#include "core/evaluation/protocol_impl.h"

namespace kinescope::core
{

/// Encodes the test recordings anew under each change and scores them as `settings` says; then times the denoiser with
/// and without SG-SRM. @throws InputError for a folder of features, which cannot be changed; Cancelled
Robustness measureRobustness(const EvaluationSettings& settings, const EvaluationData& data,
                             const std::vector<std::vector<std::int64_t>>& texts, const Protocol& protocol,
                             std::stop_token stop, const ProgressSink& progress);

} // namespace kinescope::core
