#pragma once

#include "core/recognition/recognition_model_impl.h"

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace kinescope::core
{

/// One description as the denoiser takes it, padded to a length that depends on this text alone, so that what other
/// labels are ranked beside it does not change its numbers.
struct LabelText
{
    std::string text;
    torch::Tensor tokens; ///< [L, D]
    torch::Tensor mask;   ///< [L] bool
    torch::Tensor pooled; ///< [D]
    torch::Tensor gate;   ///< [1], or undefined without a spectral module
};

/// Up to this many texts are encoded one by one, so that a text's numbers never depend on its company; larger sets go
/// in batches, where the last bits may.
inline constexpr std::size_t kSingleTexts = 256;

/// @param done called with the number of texts that are encoded
/// @throws Cancelled; ModelError when the encoder's width is wrong
std::vector<LabelText> encodeLabels(const RecognitionModel::Implementation& model,
                                    const std::vector<std::string>& texts, const std::stop_token& stop,
                                    const std::function<void(std::size_t)>& done = {});

/// The texts as the denoiser's `forward` takes them. @param texts all of one length
models::TextBatch textBatch(const std::vector<const LabelText*>& texts, bool withMask);

/// The label-side work for a set of texts on one replica, in segments of texts of one length. Towers are kept as far as
/// memory allows and made again otherwise.
class LabelTowers
{
public:
    /// @param chosen indices into `texts`
    LabelTowers(const RecognitionModel::Implementation& model, std::shared_ptr<const DenoiserReplica> replica,
                const std::vector<LabelText>& texts, const std::vector<std::size_t>& chosen);

    struct Segment
    {
        std::vector<std::size_t> texts; ///< indices into the texts, in the order of the tower's labels
        int64_t tokens = 0;
    };

    const std::vector<Segment>& segments() const { return m_segments; }
    TowerPointer tower(std::size_t segment, const std::stop_token& stop);

private:
    TowerPointer singleTower(const LabelText& text);
    TowerPointer cachedTower(const Segment& segment, const std::stop_token& stop);
    TowerPointer batchTower(const Segment& segment, const std::stop_token& stop);

    const RecognitionModel::Implementation& m_model;
    std::shared_ptr<const DenoiserReplica> m_replica;
    const std::vector<LabelText>& m_texts;
    bool m_singles;
    std::vector<Segment> m_segments;
    std::vector<TowerPointer> m_held;
    std::size_t m_heldBytes = 0;
};

} // namespace kinescope::core
