#pragma once

#include "models/modules/cross_dit_blocks.h"

#include <torch/torch.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kinescope::models
{

enum class Attention
{
    Joint,
    OneWay
};
std::string_view toString(Attention attention); ///< "joint", "one_way"
Attention attentionFrom(std::string_view text); ///< @throws WeightError for an unknown name

struct CrossDitOptions
{
    int latentWidth = 256; ///< C
    int textWidth = 384;   ///< D
    int textTokens = 35;   ///< rows of the position table
    int hidden = 768;      ///< H
    int depth = 12;        ///< N
    int heads = 12;        ///< h
    Attention attention = Attention::Joint;
    bool spectralModule = true;
    double spectralGain = 1.0; ///< alpha of SG-SRM
};

/// @throws WeightError when a size is not positive or absurd, or the heads do not divide the hidden width
void validate(const CrossDitOptions& options);

/// Text as the denoiser takes it.
struct TextBatch
{
    torch::Tensor tokens; ///< [B, L, D], L <= 35
    torch::Tensor pooled; ///< [B, D]
    torch::Tensor gate;   ///< [B, 1], or undefined for no spectral module
    torch::Tensor mask;   ///< [B, L] bool, true for real tokens; undefined: all are real. Only one-way attention masks.
};

/// The label-side work of the denoiser, done once per label and shared by all noises (and, one-way, by all timesteps).
struct TextTower
{
    int labels = 0;
    TextBatch batch;                   ///< as given, one row a label
    std::vector<torch::Tensor> keys;   ///< one-way: per block [labels, h, L, H/h]
    std::vector<torch::Tensor> values; ///< one-way: per block, as keys
    torch::Tensor pooledEmbedding;     ///< [labels, H]
    torch::Tensor tokenEmbedding;      ///< joint: [labels, L, H]
};

/// Sees the hidden motion token before and after SG-SRM in each block: (block, before [B, M, H], after [B, M, H]).
using SpectralTap = std::function<void(int, const torch::Tensor&, const torch::Tensor&)>;

/// The FDSM denoiser. Weight names follow the published checkpoints. Source: FDSM; TDSM; DESIGN section 2 (Denoiser).
class CrossDitImpl : public torch::nn::Module
{
public:
    explicit CrossDitImpl(CrossDitOptions options);

    /// @param noisy [B, M, C] @param timesteps [B] int64 @param text B rows @return [B, M, C]
    torch::Tensor forward(const torch::Tensor& noisy, const torch::Tensor& timesteps, const TextBatch& text,
                          const SpectralTap& tap = {});

    /// Label-side work, once per label. @param text one row per label
    TextTower prepareText(const TextBatch& text);

    /// Training over few distinct texts: row b of `noisy` under label `labelIndex[b]` of the tower. Gradients flow
    /// through the tower into the text side. One-way, each distinct text is computed once however often it occurs.
    /// @param noisy [B, M, C] @param timesteps [B] int64 @param labelIndex [B] int64 @return [B, M, C]
    torch::Tensor forwardIndexed(const torch::Tensor& noisy, const torch::Tensor& timesteps, const TextTower& tower,
                                 const torch::Tensor& labelIndex);

    /// Scores labels x noises: every row of `noisy` under every label of the tower, adaLN of (timestep, label) once,
    /// the last block's unused text branch skipped.
    /// @param noisy [K, M, C] @param timestep one t for all @param labelBegin first label @param labelCount how many
    /// @return [labelCount, K, M, C], equal to `forward` on the repeated batch
    torch::Tensor forwardLabels(const torch::Tensor& noisy, int timestep, const TextTower& tower, int labelBegin,
                                int labelCount);

    const CrossDitOptions& options() const { return m_options; }

private:
    /// What the motion stream needs to know about its G groups.
    struct Groups;
    Groups labels(const TextTower& tower, const torch::Tensor& timesteps, int64_t begin, int64_t count);
    torch::Tensor motionStream(const torch::Tensor& motion, const Groups& groups, const SpectralTap& tap);
    torch::Dtype type() const;
    void initialize();

    CrossDitOptions m_options;
    torch::nn::Linear x_embedder{nullptr}, fl_embedder{nullptr};
    torch::Tensor fl_pos_embed; ///< [1, textTokens, H]
    torch::nn::Sequential fc_embedder{nullptr};
    TimestepEmbedder t_embedder{nullptr};
    torch::nn::ModuleList blocks;
    DitFinalLayer final_layer{nullptr};
};
TORCH_MODULE(CrossDit);

} // namespace kinescope::models
