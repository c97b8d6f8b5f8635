#pragma once

#include "models/modules/spectral_residual_module.h"

#include <torch/torch.h>

#include <functional>
#include <optional>

namespace kinescope::models
{

/// Shapes in this file: G groups (one per label, or per sample in training), K rows in each group that share the
/// group's text and timestep, M motion tokens, L text tokens, H hidden width, h heads, d = H / h.

/// Sees the hidden motion token before and after SG-SRM.
using BlockTap = std::function<void(const torch::Tensor& before, const torch::Tensor& after)>;

/// adaLN rows of one stream in one block, each [G, 1, 1, H].
struct Modulation
{
    torch::Tensor attentionShift, attentionScale, attentionGate;
    torch::Tensor mlpShift, mlpScale, mlpGate;
};

/// Keys and values of the text in one block, each [G, h, L, d].
struct TextKeys
{
    torch::Tensor keys, values;
};

/// Sinusoids of the timestep, then Linear-SiLU-Linear. Published name: t_embedder.
class TimestepEmbedderImpl : public torch::nn::Module
{
public:
    explicit TimestepEmbedderImpl(int hidden);
    torch::Tensor forward(const torch::Tensor& timesteps, torch::Dtype type); ///< [B] int64 -> [B, H]

    torch::nn::Sequential mlp{nullptr};
};
TORCH_MODULE(TimestepEmbedder);

/// Linear, tanh GELU, Linear. Published names: fc1, fc2.
class DitMlpImpl : public torch::nn::Module
{
public:
    explicit DitMlpImpl(int hidden);
    torch::Tensor forward(const torch::Tensor& hidden); ///< [..., H] -> [..., H]

    torch::nn::Linear fc1{nullptr}, fc2{nullptr};
};
TORCH_MODULE(DitMlp);

/// Projections of both streams. Published names: qkv, proj, qkv_c, proj_c.
class DitAttentionImpl : public torch::nn::Module
{
public:
    DitAttentionImpl(int hidden, int heads);

    /// Attention over the concatenated tokens. @param motion [G, K, M, H] @param text [G, K or 1, L, H]
    /// @param textToo false: only the motion tokens ask @return [G, K, M + L, H] or [G, K, M, H], not yet projected
    torch::Tensor joint(const torch::Tensor& motion, const torch::Tensor& text, bool textToo);

    /// The text's keys and values. @param text [G, L, H]
    TextKeys textKeys(const torch::Tensor& text);

    /// The text attends to itself. @param text [G, L, H] @param mask [G, L] or undefined
    /// @param keys receives the text's keys and values @return [G, L, H], not yet projected
    torch::Tensor textToItself(const torch::Tensor& text, const torch::Tensor& mask, TextKeys& keys);

    /// The motion attends to itself within its row and to its group's text. @return [G, K, M, H], not yet projected
    torch::Tensor motionToText(const torch::Tensor& motion, const TextKeys& text, const torch::Tensor& mask);

    torch::nn::Linear qkv{nullptr}, proj{nullptr}, qkv_c{nullptr}, proj_c{nullptr};

private:
    torch::Tensor textKeysOnly(const torch::Tensor& text); ///< keys and values, not queries, [..., 2H]

    int64_t m_heads;
    double m_scale;
};
TORCH_MODULE(DitAttention);

/// One block. Published names: attn, mlp, mlp_c, adaLN_modulation.1, adaLN_modulation_c.1.
class DitBlockImpl : public torch::nn::Module
{
public:
    /// @param spectralGain alpha of SG-SRM; nothing: no such module
    DitBlockImpl(int hidden, int heads, std::optional<double> spectralGain);

    /// @param motion [G, K, M, H] @param text [G, K or 1, L, H], replaced unless `last`; @param condition SiLU(c), [G,
    /// H]
    torch::Tensor joint(const torch::Tensor& motion, torch::Tensor& text, const torch::Tensor& condition,
                        const torch::Tensor& gate, bool last, const BlockTap& tap);

    /// One-way text side. @param text [G, L, H], replaced unless `last` @param condition SiLU(pooled embedding), [G, H]
    TextKeys textOneWay(torch::Tensor& text, const torch::Tensor& condition, const torch::Tensor& mask, bool last);

    /// One-way motion side.
    torch::Tensor motionOneWay(const torch::Tensor& motion, const TextKeys& text, const torch::Tensor& mask,
                               const torch::Tensor& condition, const torch::Tensor& gate, const BlockTap& tap);

    DitAttention attn{nullptr};
    DitMlp mlp{nullptr}, mlp_c{nullptr};
    torch::nn::Sequential adaLN_modulation{nullptr}, adaLN_modulation_c{nullptr};

private:
    torch::Tensor finishMotion(const torch::Tensor& motion, const torch::Tensor& attended, const Modulation& rows,
                               const torch::Tensor& gate, const BlockTap& tap);
    torch::Tensor finishText(const torch::Tensor& text, const torch::Tensor& attended, const Modulation& rows);

    SpectralResidualModule m_spectral{nullptr};
};
TORCH_MODULE(DitBlock);

/// adaLN and the linear map back to the latent. Published names: linear, adaLN_modulation.1.
class DitFinalLayerImpl : public torch::nn::Module
{
public:
    DitFinalLayerImpl(int hidden, int latentWidth);
    /// @param motion [G, K, M, H] @param condition SiLU(c), [G, H] @return [G, K, M, C]
    torch::Tensor forward(const torch::Tensor& motion, const torch::Tensor& condition);

    torch::nn::Linear linear{nullptr};
    torch::nn::Sequential adaLN_modulation{nullptr};
};
TORCH_MODULE(DitFinalLayer);

} // namespace kinescope::models
