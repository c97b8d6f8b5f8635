#pragma once

#include "core/recognition/rejection_impl.h"
#include "datasets/preprocessing/canonical.h"

namespace kinescope::core
{

/// Recordings whose action is known, with the names of all actions that occur.
struct RejectionTrials
{
    std::vector<Action> labels;
    std::vector<datasets::CanonicalSequence> recordings;
    std::vector<std::size_t> answers; ///< per recording, into the labels
};

/// Motion for actions which a grammar-trained model did not see. `Chosen` are those that its t* and temperature were
/// chosen on; `Fresh` ones stand beyond everything that its making looked at.
enum class UnseenActions
{
    Chosen,
    Fresh
};
RejectionTrials generatedTrials(const RecognitionModel::Implementation& model, UnseenActions which, int samples,
                                const std::stop_token& stop, const ProgressSink& progress);

/// The recordings of a folder that name their class, labelled with the first wording of the data set's bundled list.
RejectionTrials folderTrials(const RecognitionModel::Implementation& model, const std::filesystem::path& folder,
                             const std::stop_token& stop, const ProgressSink& progress);

/// A recording under every label and under the bank.
struct ScoredRecording
{
    std::vector<RankedLabel> labels; ///< by label
    double latentScore = 0;
    BankFit bank;
};
std::vector<ScoredRecording> scoreTrials(const std::shared_ptr<const RecognitionModel>& model,
                                         const RejectionTrials& trials, int noises, const std::stop_token& stop,
                                         const ProgressSink& progress);

} // namespace kinescope::core
