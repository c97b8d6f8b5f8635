#pragma once

#include "core/evaluation/accuracy.h"
#include "core/evaluation/evaluation.h"
#include "core/evaluation/evaluation_data_impl.h"

#include <cstddef>
#include <cstdint>
#include <stop_token>
#include <vector>

namespace kinescope::core
{

/// Some rows, and some columns, of a table, with the answers counted in those columns.
struct Selection
{
    ScoreTable scores;
    std::vector<std::size_t> answers;
};

Selection select(const ScoreTable& scores, const std::vector<std::size_t>& answers,
                 const std::vector<std::size_t>& recordings, const std::vector<std::size_t>& classes);

/// Which recordings and classes each figure is about.
struct Protocol
{
    std::vector<std::size_t> candidates;  ///< classes of top-1 and top-5
    std::vector<std::size_t> test;        ///< recordings of these classes
    std::vector<std::size_t> seenTest;    ///< recordings of seen classes
    std::vector<std::size_t> calibration; ///< others of them, to choose the penalty
    std::vector<std::size_t> all;         ///< every class
};

/// @throws InputError when no recording is of an unseen class
Protocol protocolOf(const EvaluationSettings& settings, const EvaluationData& data);

/// Scores of the denoiser under each class, the mean over its wordings. @param texts rows of the text bank by class
ScoreTable denoiserScores(const EvaluationSettings& settings, const EvaluationData& data,
                          const std::vector<std::vector<std::int64_t>>& texts, int seed, std::stop_token stop,
                          const ProgressSink& progress);

MethodAccuracy accuracyOf(const ScoreTable& scores, const EvaluationData& data, const Protocol& protocol);

} // namespace kinescope::core
