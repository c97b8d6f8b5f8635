#pragma once

#include "core/recognition/denoising_impl.h"
#include "core/recognition/label_towers_impl.h"
#include "core/recognition/ranking_builder.h"
#include "core/recognition/recognizer.h"

#include <chrono>

namespace kinescope::core
{

/// One call of Recognizer::rank, stage by stage: motion to latent, text to towers, errors under each noise, ranking.
class RankingRun
{
public:
    RankingRun(const RecognitionModel& model, const RecognitionSettings& settings, std::span<const Action> actions,
               std::stop_token stop, const ProgressSink& progress, const RankingSink& partial);

    /// @param frames which part of a recording `sequence` is; nothing: a whole one
    Ranking operator()(const datasets::SkeletonSequence& sequence, const std::optional<FrameRange>& frames);

    /// What the recording became. [1, 1, C]
    const torch::Tensor& latent() const { return m_latent; }

private:
    void encodeMotion(const datasets::SkeletonSequence& sequence);
    void encodeTexts();
    std::shared_ptr<const DenoiserReplica> wantedReplica();
    void scoreAnywhere();
    void score(std::shared_ptr<const DenoiserReplica> replica);
    void scoreNoises(LabelTowers& towers, const DenoiserReplica& replica, int begin, int count);
    void scoreSegment(LabelTowers& towers, std::size_t segment, ChunkPlan& plan, const DenoiserReplica& replica,
                      const std::vector<DenoisingInputs>& inputs);
    torch::Tensor errorsWithinMemory(const DenoiserReplica& replica, const models::TextTower& tower, int begin,
                                     int& count, ChunkPlan& plan, const std::vector<DenoisingInputs>& inputs);
    std::vector<ActionScores> actionScores() const;
    std::vector<std::size_t> textsInPlay() const;
    void prune();
    Ranking ranking() const;
    void report(double fraction, std::string message) const;

    const RecognitionModel::Implementation& m_model;
    const RecognitionSettings& m_settings;
    std::span<const Action> m_actions;
    std::stop_token m_stop;
    const ProgressSink& m_progress;
    const RankingSink& m_partial;
    std::chrono::steady_clock::time_point m_begin = std::chrono::steady_clock::now();

    std::vector<int> m_timesteps;
    torch::Tensor m_latent;                              ///< [1, 1, C]
    std::vector<LabelText> m_texts;                      ///< distinct descriptions
    std::vector<std::vector<std::size_t>> m_actionTexts; ///< per action, indices into m_texts
    std::vector<bool> m_inPlay;                          ///< per action
    std::vector<std::vector<double>> m_errors;           ///< per text and noise, mean over timesteps
    int m_noisesDone = 0;
    Ranking m_frame; ///< what every ranking of this run says beside its labels
};

/// @throws InputError for empty or duplicate names
void requireRankable(std::span<const Action> actions);

} // namespace kinescope::core
