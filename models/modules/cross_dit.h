#pragma once

#include "models/modules/spectral_residual_module.h"

#include <torch/torch.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kinescope::models {

enum class Attention { Joint, OneWay };
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
};

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
    TextBatch batch;                      ///< as given, one row a label
    std::vector<torch::Tensor> keys;      ///< one-way: per block [L_labels, h, L, H/h]
    std::vector<torch::Tensor> values;    ///< one-way: per block, as keys
    torch::Tensor pooledEmbedding;        ///< [labels, H]
    torch::Tensor tokenEmbedding;         ///< joint: [labels, L, H]
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

    /// Scores labels x noises: every row of `noisy` under every label of the tower, adaLN of (timestep, label) once,
    /// the last block's unused text branch skipped.
    /// @param noisy [K, M, C] @param timestep one t for all @param labelBegin first label @param labelCount how many
    /// @return [labelCount, K, M, C], equal to `forward` on the repeated batch
    torch::Tensor forwardLabels(const torch::Tensor& noisy, int timestep, const TextTower& tower, int labelBegin,
                                int labelCount);

    const CrossDitOptions& options() const { return m_options; }

private:
    CrossDitOptions m_options;
    // submodules registered under their published names; see the implementation file
    struct Parts;
    std::shared_ptr<Parts> m_parts;
};
TORCH_MODULE(CrossDit);

} // namespace kinescope::models
