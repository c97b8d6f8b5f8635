#pragma once

#include "core/jobs/progress.h"
#include "core/recognition/action.h"
#include "core/recognition/recognition_model.h"

#include <cstddef>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace kinescope::core
{

/// How alike actions are for a text encoder, before any motion is looked at. Both matrices are symmetric with ones on
/// the diagonal; values are cosines in [-1, 1]. Of actions with several descriptions the most alike pair counts.
struct TextSimilarity
{
    std::vector<std::string> names;          ///< [A]
    std::vector<std::vector<double>> pooled; ///< [A][A], cosine of the pooled vectors
    /// [A][A], each token's best cosine among the other text's tokens, averaged over the tokens of both texts. Tells
    /// "swipe left" from "swipe right" better than the pooled vectors do.
    /// Source: greedy matching of BERTScore, Zhang et al., ICLR 2020.
    std::vector<std::vector<double>> tokens;
};

/// The action that is most like another one.
struct NearestAction
{
    std::size_t index = 0;
    double pooled = 0;
    double tokens = 0;
};

/// @param actions any number, at least one description or name each
/// @throws Cancelled; ModelError when the encoder does not fit the model
TextSimilarity textSimilarity(const RecognitionModel& model, std::span<const Action> actions, std::stop_token stop,
                              const ProgressSink& progress);

/// For each action the most alike other one, by tokens. Empty with fewer than two actions.
std::vector<NearestAction> nearestActions(const TextSimilarity& similarity);

/// Two texts that a denoiser can hardly tell apart: both the pooled vectors and the tokens are this much alike.
bool nearlyIdentical(const NearestAction& nearest);

} // namespace kinescope::core
