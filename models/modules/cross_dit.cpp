#include "models/modules/cross_dit.h"

#include "models/errors.h"

#include <fmt/format.h>

namespace kinescope::models
{

namespace
{

constexpr int kLargestWidth = 16384;
constexpr int kLargestDepth = 256;
constexpr double kInitialDeviation = 0.02;

void requireSize(std::string_view name, int value, int largest)
{
    if (value < 1 || value > largest) {
        throw WeightError(
            fmt::format("Denoiser configuration: expected {} from 1 to {}, found {}.", name, largest, value));
    }
}

void zero(torch::nn::LinearImpl& linear)
{
    torch::nn::init::zeros_(linear.weight);
    torch::nn::init::zeros_(linear.bias);
}

} // namespace

/// Per-group inputs of the motion stream; tensors are narrowed or gathered from a tower.
struct CrossDitImpl::Groups
{
    torch::Tensor condition;            ///< SiLU(timestep + pooled text), [G, H]
    torch::Tensor tokenEmbedding;       ///< joint: [G, L, H]
    std::vector<TextKeys> textPerBlock; ///< one-way
    torch::Tensor mask;                 ///< [G, L] or undefined
    torch::Tensor gate;                 ///< [G, 1] or undefined
};

std::string_view toString(Attention attention)
{
    return attention == Attention::OneWay ? "one_way" : "joint";
}

Attention attentionFrom(std::string_view text)
{
    for (const auto attention : {Attention::Joint, Attention::OneWay}) {
        if (text == toString(attention)) {
            return attention;
        }
    }
    throw WeightError(fmt::format("Attention: expected joint or one_way, found \"{}\".", text));
}

void validate(const CrossDitOptions& options)
{
    requireSize("latent width", options.latentWidth, kLargestWidth);
    requireSize("text width", options.textWidth, kLargestWidth);
    requireSize("text tokens", options.textTokens, kLargestWidth);
    requireSize("hidden width", options.hidden, kLargestWidth);
    requireSize("depth", options.depth, kLargestDepth);
    requireSize("heads", options.heads, options.hidden);
    if (options.hidden % options.heads != 0) {
        throw WeightError(fmt::format("Denoiser configuration: expected heads that divide the hidden width, found {} "
                                      "heads and width {}.",
                                      options.heads, options.hidden));
    }
}

CrossDitImpl::CrossDitImpl(CrossDitOptions options)
    : m_options(options)
{
    validate(options);
    const auto hidden = options.hidden;
    x_embedder = register_module("x_embedder", torch::nn::Linear(options.latentWidth, hidden));
    t_embedder = register_module("t_embedder", TimestepEmbedder(hidden));
    fc_embedder =
        register_module("fc_embedder", torch::nn::Sequential(torch::nn::Linear(options.textWidth, hidden),
                                                             torch::nn::SiLU(), torch::nn::Linear(hidden, hidden)));
    fl_embedder = register_module("fl_embedder", torch::nn::Linear(options.textWidth, hidden));
    fl_pos_embed = register_parameter("fl_pos_embed", torch::zeros({1, options.textTokens, hidden}));
    blocks = register_module("blocks", torch::nn::ModuleList());
    for (int block = 0; block < options.depth; ++block) {
        blocks->push_back(options.spectralModule ? DitBlock(hidden, options.heads, options.spectralGain)
                                                 : DitBlock(hidden, options.heads, std::nullopt));
    }
    final_layer = register_module("final_layer", DitFinalLayer(hidden, options.latentWidth));
    initialize();
}

void CrossDitImpl::initialize()
{
    const torch::NoGradGuard noGradients;
    for (const auto& module : modules(false)) {
        if (auto* linear = module->as<torch::nn::LinearImpl>()) {
            torch::nn::init::xavier_uniform_(linear->weight);
            torch::nn::init::zeros_(linear->bias);
        }
    }
    torch::nn::init::normal_(fl_pos_embed, 0.0, kInitialDeviation);
    for (const size_t layer : {0U, 2U}) {
        torch::nn::init::normal_(t_embedder->mlp->ptr<torch::nn::LinearImpl>(layer)->weight, 0.0, kInitialDeviation);
    }
    for (const auto& block : *blocks) {
        auto& parts = *block->as<DitBlockImpl>();
        zero(*parts.adaLN_modulation->ptr<torch::nn::LinearImpl>(1));
        zero(*parts.adaLN_modulation_c->ptr<torch::nn::LinearImpl>(1));
    }
    zero(*final_layer->adaLN_modulation->ptr<torch::nn::LinearImpl>(1));
    zero(*final_layer->linear);
}

torch::Dtype CrossDitImpl::type() const
{
    return x_embedder->weight.scalar_type();
}

TextTower CrossDitImpl::prepareText(const TextBatch& text)
{
    const auto device = x_embedder->weight.device();
    TextTower tower;
    tower.labels = static_cast<int>(text.tokens.size(0));
    tower.batch = {text.tokens.to(device, type()), text.pooled.to(device, type()),
                   text.gate.defined() ? text.gate.to(device, type()) : text.gate,
                   text.mask.defined() ? text.mask.to(device, torch::kBool) : text.mask};
    tower.pooledEmbedding = fc_embedder->forward(tower.batch.pooled); // [labels, H]
    const auto length = text.tokens.size(1);
    TORCH_CHECK(length <= m_options.textTokens, "The denoiser takes ", m_options.textTokens,
                " text tokens at most, found ", length);
    auto hidden = fl_embedder->forward(tower.batch.tokens) + fl_pos_embed.narrow(1, 0, length); // [labels, L, H]
    if (m_options.attention == Attention::Joint) {
        tower.tokenEmbedding = hidden;
        return tower;
    }
    const auto condition = torch::silu(tower.pooledEmbedding);
    for (size_t block = 0; block < blocks->size(); ++block) {
        const bool last = block + 1 == blocks->size();
        auto keys = blocks->ptr<DitBlockImpl>(block)->textOneWay(hidden, condition, tower.batch.mask, last);
        tower.keys.push_back(std::move(keys.keys));
        tower.values.push_back(std::move(keys.values));
    }
    return tower;
}

torch::Tensor CrossDitImpl::motionStream(const torch::Tensor& motion, const Groups& groups, const SpectralTap& tap)
{
    auto hidden = motion; // [G, K, M, H]
    auto text = groups.tokenEmbedding.defined() ? groups.tokenEmbedding.unsqueeze(1) : torch::Tensor();
    for (size_t index = 0; index < blocks->size(); ++index) {
        const auto block = blocks->ptr<DitBlockImpl>(index);
        BlockTap blockTap;
        if (tap) {
            blockTap = [&](const torch::Tensor& before, const torch::Tensor& after) {
                tap(static_cast<int>(index), before, after);
            };
        }
        if (m_options.attention == Attention::Joint) {
            const bool last = index + 1 == blocks->size();
            hidden = block->joint(hidden, text, groups.condition, groups.gate, last, blockTap);
        } else {
            hidden = block->motionOneWay(hidden, groups.textPerBlock[index], groups.mask, groups.condition, groups.gate,
                                         blockTap);
        }
    }
    return final_layer->forward(hidden, groups.condition); // [G, K, M, C]
}

CrossDitImpl::Groups CrossDitImpl::labels(const TextTower& tower, const torch::Tensor& timesteps, int64_t begin,
                                          int64_t count)
{
    const auto part = [&](const torch::Tensor& rows) { return rows.defined() ? rows.narrow(0, begin, count) : rows; };
    const auto time = t_embedder->forward(timesteps.to(x_embedder->weight.device()), type()); // [1 or count, H]
    Groups groups{.condition = torch::silu(time + part(tower.pooledEmbedding)),
                  .tokenEmbedding = part(tower.tokenEmbedding),
                  .textPerBlock = {},
                  .mask = part(tower.batch.mask),
                  .gate = part(tower.batch.gate)};
    for (size_t block = 0; block < tower.keys.size(); ++block) {
        groups.textPerBlock.push_back({part(tower.keys[block]), part(tower.values[block])});
    }
    return groups;
}

torch::Tensor CrossDitImpl::forward(const torch::Tensor& noisy, const torch::Tensor& timesteps, const TextBatch& text,
                                    const SpectralTap& tap)
{
    const auto tower = prepareText(text);
    const auto motion = x_embedder->forward(noisy.to(x_embedder->weight.device(), type())).unsqueeze(1); // [B, 1, M, H]
    const auto output = motionStream(motion, labels(tower, timesteps, 0, tower.labels), tap);
    return output.squeeze(1).to(noisy.options());
}

torch::Tensor CrossDitImpl::forwardIndexed(const torch::Tensor& noisy, const torch::Tensor& timesteps,
                                           const TextTower& tower, const torch::Tensor& labelIndex)
{
    const auto index = labelIndex.to(x_embedder->weight.device(), torch::kInt64);
    const auto pick = [&](const torch::Tensor& rows) { return rows.defined() ? rows.index_select(0, index) : rows; };
    TextTower picked{.labels = static_cast<int>(index.size(0)),
                     .batch = {{}, {}, pick(tower.batch.gate), pick(tower.batch.mask)},
                     .keys = {},
                     .values = {},
                     .pooledEmbedding = pick(tower.pooledEmbedding),
                     .tokenEmbedding = pick(tower.tokenEmbedding)};
    for (size_t block = 0; block < tower.keys.size(); ++block) {
        picked.keys.push_back(pick(tower.keys[block]));
        picked.values.push_back(pick(tower.values[block]));
    }
    const auto motion = x_embedder->forward(noisy.to(x_embedder->weight.device(), type())).unsqueeze(1); // [B, 1, M, H]
    const auto output = motionStream(motion, labels(picked, timesteps, 0, picked.labels), {});
    return output.squeeze(1).to(noisy.options());
}

torch::Tensor CrossDitImpl::forwardLabels(const torch::Tensor& noisy, int timestep, const TextTower& tower,
                                          int labelBegin, int labelCount)
{
    const auto once = x_embedder->forward(noisy.to(x_embedder->weight.device(), type())); // [K, M, H]
    const auto motion = once.unsqueeze(0).expand({labelCount, once.size(0), once.size(1), once.size(2)});
    const auto timesteps = torch::full({1}, timestep, torch::kInt64);
    return motionStream(motion, labels(tower, timesteps, labelBegin, labelCount), {}).to(noisy.options());
}

} // namespace kinescope::models
