#pragma once

#include "core/jobs/progress.h"
#include "core/recognition/action.h"
#include "core/recognition/ranking.h"
#include "core/recognition/recognition_model.h"
#include "datasets/skeleton/skeleton_sequence.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace kinescope::core
{

struct RecognitionSettings
{
    int noises = 24; ///< K, shared by all labels; with `antithetic` half of them are the negatives
    std::uint64_t seed = 1;
    bool antithetic = true;         ///< pairs (eps, -eps)
    std::vector<int> timesteps;     ///< t*; empty: the checkpoint's own
    double temperature = 0;         ///< softmax temperature; 0: the checkpoint's own
    std::string device = "auto";    ///< "auto", "cpu", "cuda", "cuda:1"
    std::string precision = "auto"; ///< "auto", "fp32", "bf16"
    bool prune = false;             ///< after the first noise keep only labels that can still win
    /// How each action's name is put, `{}` standing for it ("a person performs {}"); their scores and those of the
    /// action's descriptions are averaged. Empty: the descriptions, or the name where there are none.
    std::vector<std::string> templates;

    bool operator==(const RecognitionSettings&) const = default;
};

/// Called with a ranking over the noises done so far, as the ranking sharpens.
using RankingSink = std::function<void(const Ranking&)>;

/// Ranks action descriptions for one recording by how well each explains the noise added to its latent.
/// Source: FDSM, inference; TDSM section 3.4; DESIGN section 2 (Inference).
class Recognizer
{
public:
    /// @throws InputError when a setting is out of range, with the range.
    Recognizer(std::shared_ptr<const RecognitionModel> model, RecognitionSettings settings);

    /// @param sequence any topology; mapped to the 25 NTU joints
    /// @param actions one or more; scores of several descriptions are averaged
    /// @param frames the part of the recording to look at; nothing: all of it
    /// @return labels, best first; same seed, same machine, same ranking
    /// @throws SequenceError when no body is present or the frames lie outside; InputError for empty or duplicate
    ///         labels; Cancelled when `stop` is requested
    Ranking rank(const datasets::SkeletonSequence& sequence, std::span<const Action> actions, std::stop_token stop,
                 const ProgressSink& progress, const RankingSink& partial = {},
                 std::optional<FrameRange> frames = {}) const;

    /// The motion latent that the ranking starts from, standardised, [C].
    std::vector<float> encode(const datasets::SkeletonSequence& sequence) const;

private:
    std::shared_ptr<const RecognitionModel> m_model;
    RecognitionSettings m_settings;
};

} // namespace kinescope::core
