#pragma once

#include "core/recognition/action_texts_impl.h"
#include "core/recognition/chunk_plan.h"
#include "core/recognition/label_towers_impl.h"
#include "core/recognition/recognizer.h"
#include "datasets/preprocessing/canonical.h"

#include <span>
#include <vector>

namespace kinescope::core
{

/// @throws InputError for a device that this machine does not have
torch::Device deviceNamed(const std::string& name);

/// Standardised latents of several recordings in one pass of the encoder; a recording's numbers do not depend on its
/// company beyond the last bits. @return [S, 1, C], float32, CPU @throws ModelError for numbers that are not finite
torch::Tensor latentsOf(const RecognitionModel::Implementation& model,
                        std::span<const datasets::CanonicalSequence> recordings);

/// Ranks the same actions for many recordings: the texts' work is done once, recordings share the passes through the
/// denoiser. The scores are Recognizer's own up to rounding.
class RecordingScorer
{
public:
    /// Computes on the device and in the precision of the settings; "auto" precision is fp32.
    /// @throws as Recognizer::rank
    RecordingScorer(std::shared_ptr<const RecognitionModel> model, const RecognitionSettings& settings,
                    std::vector<Action> actions, const std::stop_token& stop);

    /// @param latents [S, 1, C] @return one ranking for each
    std::vector<Ranking> rank(const torch::Tensor& latents, const std::stop_token& stop);

    const std::vector<Action>& actions() const { return m_actions; }

private:
    /// Rows of recordings x noises that go through the denoiser together.
    struct Rows
    {
        torch::Tensor recording; ///< [n] int64
        torch::Tensor noise;     ///< [n] int64
    };

    const RecognitionModel::Implementation& parts() const { return m_model->implementation(); }
    torch::Tensor errors(const torch::Tensor& latents, const std::stop_token& stop);
    void score(const torch::Tensor& latents, std::size_t segment, torch::Tensor& table, const std::stop_token& stop);
    torch::Tensor passErrors(const torch::Tensor& latents, const Rows& rows, const models::TextTower& tower,
                             ChunkPlan& plan, const std::stop_token& stop) const;

    std::shared_ptr<const RecognitionModel> m_model;
    RecognitionSettings m_settings;
    std::vector<Action> m_actions;
    std::vector<int> m_timesteps;
    ActionTexts m_actionTexts;
    std::vector<LabelText> m_texts;
    std::shared_ptr<const DenoiserReplica> m_replica;
    std::unique_ptr<LabelTowers> m_towers;
    torch::Tensor m_noises; ///< [K, 1, C]
};

} // namespace kinescope::core
