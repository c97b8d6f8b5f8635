#include "models/modules/cross_dit_blocks.h"

#include <cmath>

namespace kinescope::models
{

namespace
{

constexpr int64_t kSinusoids = 256;
constexpr double kLongestPeriod = 10000.0;
constexpr double kNormEpsilon = 1e-6;
constexpr double kMaskedScore = -3e4; // exp() of it is 0 in every type, and it is finite in every type

torch::nn::Sequential modulationLayer(int hidden, int rows)
{
    return torch::nn::Sequential(torch::nn::SiLU(), torch::nn::Linear(hidden, int64_t{rows} * hidden));
}

/// The SiLU of a modulation layer is applied once for all blocks by the caller.
torch::Tensor modulationRows(const torch::nn::Sequential& layer, const torch::Tensor& condition)
{
    const auto rows = layer->ptr<torch::nn::LinearImpl>(1)->forward(condition); // [G, rows * H]
    return rows.view({rows.size(0), 1, 1, rows.size(1)});
}

Modulation blockModulation(const torch::nn::Sequential& layer, const torch::Tensor& condition)
{
    const auto rows = modulationRows(layer, condition).chunk(6, -1);
    return {rows[0], rows[1], rows[2], rows[3], rows[4], rows[5]};
}

torch::Tensor normalised(const torch::Tensor& hidden)
{
    return torch::layer_norm(hidden, {hidden.size(-1)}, {}, {}, kNormEpsilon);
}

torch::Tensor modulate(const torch::Tensor& hidden, const torch::Tensor& shift, const torch::Tensor& scale)
{
    return torch::addcmul(shift, normalised(hidden), scale + 1);
}

/// [R, N, parts * H] -> [parts, R, h, N, d]
torch::Tensor splitHeads(const torch::Tensor& projected, int64_t parts, int64_t heads)
{
    const auto width = projected.size(-1) / (parts * heads);
    return projected.view({projected.size(0), projected.size(1), parts, heads, width}).permute({2, 0, 3, 1, 4});
}

/// [R, h, N, d] -> [R, N, H]
torch::Tensor mergeHeads(const torch::Tensor& perHead)
{
    return perHead.transpose(1, 2).flatten(2);
}

torch::Tensor hideMasked(const torch::Tensor& scores, const torch::Tensor& mask)
{
    if (!mask.defined()) {
        return scores;
    }
    const auto hidden = mask.logical_not().view({mask.size(0), 1, 1, mask.size(1)}); // [G, 1, 1, L]
    return scores.masked_fill(hidden, kMaskedScore);
}

} // namespace

TimestepEmbedderImpl::TimestepEmbedderImpl(int hidden)
{
    mlp = register_module("mlp", torch::nn::Sequential(torch::nn::Linear(kSinusoids, hidden), torch::nn::SiLU(),
                                                       torch::nn::Linear(hidden, hidden)));
}

torch::Tensor TimestepEmbedderImpl::forward(const torch::Tensor& timesteps, torch::Dtype type)
{
    const auto options = torch::TensorOptions().dtype(torch::kFloat32).device(timesteps.device());
    const auto half = kSinusoids / 2;
    const auto frequencies = (torch::arange(half, options) * (-std::log(kLongestPeriod) / half)).exp();
    const auto angles = timesteps.to(torch::kFloat32).unsqueeze(1) * frequencies; // [B, 128]
    return mlp->forward(torch::cat({angles.cos(), angles.sin()}, 1).to(type));
}

DitMlpImpl::DitMlpImpl(int hidden)
    : fc1(register_module("fc1", torch::nn::Linear(hidden, 4 * hidden)))
    , fc2(register_module("fc2", torch::nn::Linear(4 * hidden, hidden)))
{
}

torch::Tensor DitMlpImpl::forward(const torch::Tensor& hidden)
{
    return fc2->forward(torch::gelu(fc1->forward(hidden), "tanh"));
}

DitAttentionImpl::DitAttentionImpl(int hidden, int heads)
    : qkv(register_module("qkv", torch::nn::Linear(hidden, 3 * hidden)))
    , proj(register_module("proj", torch::nn::Linear(hidden, hidden)))
    , qkv_c(register_module("qkv_c", torch::nn::Linear(hidden, 3 * hidden)))
    , proj_c(register_module("proj_c", torch::nn::Linear(hidden, hidden)))
    , m_heads(heads)
    , m_scale(1.0 / std::sqrt(static_cast<double>(hidden) / heads))
{
}

torch::Tensor DitAttentionImpl::textKeysOnly(const torch::Tensor& text)
{
    const auto hidden = text.size(-1);
    return torch::linear(text, qkv_c->weight.narrow(0, hidden, 2 * hidden), qkv_c->bias.narrow(0, hidden, 2 * hidden));
}

torch::Tensor DitAttentionImpl::joint(const torch::Tensor& motion, const torch::Tensor& text, bool textToo)
{
    const auto groups = motion.size(0);
    const auto rows = motion.size(1);
    const auto tokens = motion.size(2);
    const auto length = text.size(2);
    const auto hidden = motion.size(3);

    const auto motionParts = qkv->forward(motion); // [G, K, M, 3H]
    const auto spread = [&](const torch::Tensor& projected) {
        return projected.expand({groups, rows, length, projected.size(3)});
    };
    torch::Tensor query, keyValue;
    if (textToo) {
        const auto all = torch::cat({motionParts, spread(qkv_c->forward(text))}, 2).flatten(0, 1); // [GK, M + L, 3H]
        const auto heads = splitHeads(all, 3, m_heads);
        query = heads[0];
        keyValue = heads.narrow(0, 1, 2);
    } else {
        query = splitHeads(motionParts.narrow(3, 0, hidden).flatten(0, 1).contiguous(), 1, m_heads)[0];
        const auto all = torch::cat({motionParts.narrow(3, hidden, 2 * hidden), spread(textKeysOnly(text))}, 2);
        keyValue = splitHeads(all.flatten(0, 1), 2, m_heads);
    }
    const auto scores = torch::matmul(query * m_scale, keyValue[0].transpose(-2, -1)); // [GK, h, queries, M + L]
    const auto attended = mergeHeads(torch::matmul(scores.softmax(-1), keyValue[1]));
    return attended.view({groups, rows, textToo ? tokens + length : tokens, hidden});
}

TextKeys DitAttentionImpl::textKeys(const torch::Tensor& text)
{
    const auto heads = splitHeads(textKeysOnly(text), 2, m_heads);
    return {heads[0].contiguous(), heads[1].contiguous()};
}

torch::Tensor DitAttentionImpl::textToItself(const torch::Tensor& text, const torch::Tensor& mask, TextKeys& keys)
{
    const auto heads = splitHeads(qkv_c->forward(text), 3, m_heads);
    keys = {heads[1].contiguous(), heads[2].contiguous()};
    const auto scores = torch::matmul(heads[0] * m_scale, keys.keys.transpose(-2, -1)); // [G, h, L, L]
    return mergeHeads(torch::matmul(hideMasked(scores, mask).softmax(-1), keys.values));
}

torch::Tensor DitAttentionImpl::motionToText(const torch::Tensor& motion, const TextKeys& text,
                                             const torch::Tensor& mask)
{
    const auto groups = motion.size(0);
    const auto rows = motion.size(1);
    const auto tokens = motion.size(2);
    const auto hidden = motion.size(3);
    const auto length = text.keys.size(2);

    const auto parts = qkv->forward(motion).view({groups, rows, tokens, 3, m_heads, hidden / m_heads});
    const auto heads = parts.permute({3, 0, 4, 1, 2, 5}); // [3, G, h, K, M, d]
    const auto query = (heads[0] * m_scale).contiguous();
    const auto ownScores = torch::matmul(query, heads[1].transpose(-2, -1)).flatten(2, 3);   // [G, h, KM, M]
    const auto textScores = torch::matmul(query.flatten(2, 3), text.keys.transpose(-2, -1)); // [G, h, KM, L]
    const auto weights = torch::cat({ownScores, hideMasked(textScores, mask)}, -1).softmax(-1);

    const auto ownWeights = weights.narrow(-1, 0, tokens).unflatten(2, {rows, tokens});   // [G, h, K, M, M]
    const auto fromOwn = torch::matmul(ownWeights, heads[2]).flatten(2, 3);               // [G, h, KM, d]
    const auto fromText = torch::matmul(weights.narrow(-1, tokens, length), text.values); // [G, h, KM, d]
    return mergeHeads(fromOwn + fromText).view({groups, rows, tokens, hidden});
}

DitBlockImpl::DitBlockImpl(int hidden, int heads, std::optional<double> spectralGain)
    : attn(register_module("attn", DitAttention(hidden, heads)))
    , mlp(register_module("mlp", DitMlp(hidden)))
    , mlp_c(register_module("mlp_c", DitMlp(hidden)))
    , adaLN_modulation(register_module("adaLN_modulation", modulationLayer(hidden, 6)))
    , adaLN_modulation_c(register_module("adaLN_modulation_c", modulationLayer(hidden, 6)))
{
    if (spectralGain) {
        m_spectral = register_module("spectral", SpectralResidualModule(hidden, *spectralGain));
    }
}

torch::Tensor DitBlockImpl::finishMotion(const torch::Tensor& motion, const torch::Tensor& attended,
                                         const Modulation& rows, const torch::Tensor& gate, const BlockTap& tap)
{
    auto hidden = torch::addcmul(motion, rows.attentionGate, attn->proj->forward(attended)); // [G, K, M, H]
    if (m_spectral && gate.defined()) {
        const auto before = hidden;
        hidden = m_spectral->forward(before.flatten(1, 2), gate).view(before.sizes()); // one gate per group
        if (tap) {
            tap(before.flatten(0, 1), hidden.flatten(0, 1));
        }
    } else if (tap) {
        tap(hidden.flatten(0, 1), hidden.flatten(0, 1));
    }
    return torch::addcmul(hidden, rows.mlpGate, mlp->forward(modulate(hidden, rows.mlpShift, rows.mlpScale)));
}

torch::Tensor DitBlockImpl::finishText(const torch::Tensor& text, const torch::Tensor& attended, const Modulation& rows)
{
    const auto hidden = torch::addcmul(text, rows.attentionGate, attn->proj_c->forward(attended));
    return torch::addcmul(hidden, rows.mlpGate, mlp_c->forward(modulate(hidden, rows.mlpShift, rows.mlpScale)));
}

torch::Tensor DitBlockImpl::joint(const torch::Tensor& motion, torch::Tensor& text, const torch::Tensor& condition,
                                  const torch::Tensor& gate, bool last, const BlockTap& tap)
{
    const auto motionRows = blockModulation(adaLN_modulation, condition);
    const auto textRows = blockModulation(adaLN_modulation_c, condition);
    const auto attended = attn->joint(modulate(motion, motionRows.attentionShift, motionRows.attentionScale),
                                      modulate(text, textRows.attentionShift, textRows.attentionScale), !last);
    const auto tokens = motion.size(2);
    if (!last) {
        text = finishText(text, attended.narrow(2, tokens, text.size(2)), textRows); // [G, K, L, H]
    }
    return finishMotion(motion, attended.narrow(2, 0, tokens), motionRows, gate, tap);
}

TextKeys DitBlockImpl::textOneWay(torch::Tensor& text, const torch::Tensor& condition, const torch::Tensor& mask,
                                  bool last)
{
    const auto rows = blockModulation(adaLN_modulation_c, condition);
    const auto grouped = text.unsqueeze(1); // [G, 1, L, H], as the modulation rows broadcast
    const auto prepared = modulate(grouped, rows.attentionShift, rows.attentionScale).squeeze(1);
    if (last) {
        return attn->textKeys(prepared);
    }
    TextKeys keys;
    const auto attended = attn->textToItself(prepared, mask, keys);
    text = finishText(grouped, attended.unsqueeze(1), rows).squeeze(1);
    return keys;
}

torch::Tensor DitBlockImpl::motionOneWay(const torch::Tensor& motion, const TextKeys& text, const torch::Tensor& mask,
                                         const torch::Tensor& condition, const torch::Tensor& gate, const BlockTap& tap)
{
    const auto rows = blockModulation(adaLN_modulation, condition);
    const auto prepared = modulate(motion, rows.attentionShift, rows.attentionScale);
    return finishMotion(motion, attn->motionToText(prepared, text, mask), rows, gate, tap);
}

DitFinalLayerImpl::DitFinalLayerImpl(int hidden, int latentWidth)
    : linear(register_module("linear", torch::nn::Linear(hidden, latentWidth)))
    , adaLN_modulation(register_module("adaLN_modulation", modulationLayer(hidden, 2)))
{
}

torch::Tensor DitFinalLayerImpl::forward(const torch::Tensor& motion, const torch::Tensor& condition)
{
    const auto rows = modulationRows(adaLN_modulation, condition).chunk(2, -1);
    return linear->forward(modulate(motion, rows[0], rows[1]));
}

} // namespace kinescope::models
