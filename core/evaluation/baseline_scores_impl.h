#pragma once

#include "core/evaluation/accuracy.h"
#include "core/evaluation/evaluation_data_impl.h"

#include <map>
#include <string>

namespace kinescope::core
{

/// Scores of the baselines for every recording and class on the model's own latents. The linear ones are fitted on what
/// the model was trained on: generated motion for a grammar-trained model, else the seen classes' recordings (without
/// the held-out subject).
std::map<std::string, ScoreTable> baselineScores(const EvaluationSettings& settings, const EvaluationData& data,
                                                 const std::vector<std::vector<std::int64_t>>& texts,
                                                 std::stop_token stop, const ProgressSink& progress);

/// Row-major copy of [S, A].
ScoreTable scoreTable(const torch::Tensor& scores);

} // namespace kinescope::core
