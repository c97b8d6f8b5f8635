#include "models/errors.h"
#include "models/text/byte_pair_tokenizer.h"
#include "models/text/text_encoder.h"
#include "models/text/text_files.h"
#include "models/text/transformer_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <optional>

namespace kinescope::models
{
namespace
{

constexpr std::int64_t kLayersUsed =
    23; ///< of the 24 that the full model has; Stable Diffusion 2 reads the last but one
constexpr std::int64_t kHeadWidth = 64;

struct ClipSizes
{
    std::int64_t vocabulary;
    std::int64_t positions;
    std::int64_t width;
    std::int64_t inner;
    std::int64_t heads;
    std::int64_t layers;
    double epsilon = 1e-5;
};

std::string layerName(std::int64_t layer)
{
    return fmt::format("encoder.layers.{}.", layer);
}

/// Sizes that the tensors tell by themselves; heads are 64 wide in every CLIP text model.
ClipSizes sizesOf(const EncoderWeights& weights, const std::string& prefix)
{
    const auto words = weights.shapeOfMatrix(prefix + "embeddings.token_embedding.weight");
    const auto positions = weights.shapeOfMatrix(prefix + "embeddings.position_embedding.weight");
    ClipSizes sizes{words[0], positions[0], words[1], 0, std::max<std::int64_t>(words[1] / kHeadWidth, 1), 0};
    while (sizes.layers < kLayersUsed && weights.has(prefix + layerName(sizes.layers) + "mlp.fc1.weight"))
        ++sizes.layers;
    if (sizes.layers == 0)
        throw WeightError(fmt::format("Expected the layers {}{}… and so on, found none: {}", prefix, layerName(0),
                                      weights.path().string()));
    sizes.inner = weights.shapeOfMatrix(prefix + layerName(0) + "mlp.fc1.weight")[0];
    return sizes;
}

/// What config.json says in place of what the tensors tell.
void applyConfiguration(ClipSizes& sizes, const std::filesystem::path& path)
{
    auto json = readJsonObject(path);
    if (const auto text = json.find("text_config"); text != json.end() && text->is_object())
        json = nlohmann::json(*text); // the configuration of a whole CLIP model
    if (const auto activation = json.value("hidden_act", nlohmann::json("gelu")); activation != "gelu")
        throw WeightError(
            fmt::format("Expected \"hidden_act\" to be \"gelu\", as in OpenCLIP ViT-H, found another. This is "
                        "another CLIP model: {}",
                        path.string()));
    const auto number = [&](const char* key, std::int64_t& value) {
        if (json.contains(key))
            value = requireInteger(json, key, 1, 10'000'000, path);
    };
    number("vocab_size", sizes.vocabulary);
    number("max_position_embeddings", sizes.positions);
    number("hidden_size", sizes.width);
    number("intermediate_size", sizes.inner);
    number("num_attention_heads", sizes.heads);
    number("num_hidden_layers", sizes.layers);
    if (const auto epsilon = json.find("layer_norm_eps"); epsilon != json.end() && epsilon->is_number())
        sizes.epsilon = epsilon->get<double>();
}

ClipSizes readSizes(const EncoderWeights& weights, const std::string& prefix, const std::filesystem::path& directory)
{
    auto sizes = sizesOf(weights, prefix);
    std::error_code error;
    if (const auto path = directory / "config.json"; std::filesystem::exists(path, error))
        applyConfiguration(sizes, path);
    if (sizes.width % sizes.heads != 0 || sizes.positions < kMaximumTextTokens)
        throw WeightError(
            fmt::format("Expected a width that is a multiple of the heads and at least {} positions, found "
                        "width {}, {} heads, {} positions: {}",
                        kMaximumTextTokens, sizes.width, sizes.heads, sizes.positions, directory.string()));
    return sizes;
}

/// One pre-LayerNorm transformer layer.
struct ClipLayer
{
    ClipLayer(const EncoderWeights& weights, const std::string& name, const ClipSizes& sizes)
        : attentionNorm(weights, name + "layer_norm1", sizes.width, sizes.epsilon)
        , query(weights, name + "self_attn.q_proj", sizes.width, sizes.width)
        , key(weights, name + "self_attn.k_proj", sizes.width, sizes.width)
        , value(weights, name + "self_attn.v_proj", sizes.width, sizes.width)
        , attentionOutput(weights, name + "self_attn.out_proj", sizes.width, sizes.width)
        , innerNorm(weights, name + "layer_norm2", sizes.width, sizes.epsilon)
        , inner(weights, name + "mlp.fc1", sizes.width, sizes.inner)
        , output(weights, name + "mlp.fc2", sizes.inner, sizes.width)
        , heads(sizes.heads)
    {
    }

    torch::Tensor operator()(const torch::Tensor& hidden, const torch::Tensor& bias) const
    {
        const auto seen = attentionNorm(hidden);
        const auto middle =
            hidden + attentionOutput(multiHeadAttention(query(seen), key(seen), value(seen), heads, bias));
        return middle + output(torch::gelu(inner(innerNorm(middle))));
    }

    NormWeights attentionNorm;
    LinearWeights query, key, value, attentionOutput;
    NormWeights innerNorm;
    LinearWeights inner, output;
    std::int64_t heads;
};

class ClipTextEncoder : public TextEncoder
{
public:
    explicit ClipTextEncoder(const std::filesystem::path& directory)
        : m_tokenizer(directory)
    {
        const EncoderWeights weights(findWeightFile(directory));
        const std::string prefix = weights.has("text_model.embeddings.token_embedding.weight") ? "text_model." : "";
        const auto sizes = readSizes(weights, prefix, directory);
        if (m_tokenizer.largestId() >= sizes.vocabulary)
            throw WeightError(fmt::format("Expected token ids below {}, the rows of the token table, found {}: {}",
                                          sizes.vocabulary, m_tokenizer.largestId(), directory.string()));
        m_width = sizes.width;
        m_words = weights.take(prefix + "embeddings.token_embedding.weight", {sizes.vocabulary, sizes.width});
        m_positions = weights.take(prefix + "embeddings.position_embedding.weight", {sizes.positions, sizes.width})
                          .narrow(0, 0, kMaximumTextTokens)
                          .clone();
        for (std::int64_t layer = 0; layer < sizes.layers; ++layer)
            m_layers.emplace_back(weights, prefix + layerName(layer), sizes);
        m_finalNorm.emplace(weights, prefix + "final_layer_norm", sizes.width, sizes.epsilon);
        m_causalBias = torch::full({kMaximumTextTokens, kMaximumTextTokens}, -std::numeric_limits<float>::infinity())
                           .triu(1); // 0 on and below the diagonal
    }

    std::string id() const override { return "openclip-vit-h"; }
    int width() const override { return static_cast<int>(m_width); }
    int maximumTokens() const override { return kMaximumTextTokens; }

protected:
    EncodedText encodeUncached(std::span<const std::string> texts) override
    {
        std::vector<std::vector<std::int64_t>> ids;
        std::vector<std::int64_t> ends;
        for (const auto& text : texts) {
            ids.push_back(m_tokenizer.encode(text, kMaximumTextTokens));
            ends.push_back(static_cast<std::int64_t>(ids.back().size()) - 1);
            // The published models saw the padding's hidden states too, so these are part of the text.
            ids.back().resize(kMaximumTextTokens, BytePairTokenizer::kPaddingId);
        }
        auto hidden =
            torch::embedding(m_words, paddedIds(ids, BytePairTokenizer::kPaddingId)) + m_positions; // [B, 35, D]
        for (const auto& layer : m_layers)
            hidden = layer(hidden, m_causalBias);
        const auto tokens = (*m_finalNorm)(hidden);
        const auto rows = torch::arange(static_cast<std::int64_t>(texts.size()));
        const auto pooled = tokens.index({rows, torch::tensor(ends, torch::kLong)}); // [B, D]
        return {tokens, torch::ones({tokens.size(0), tokens.size(1)}, torch::kBool), pooled};
    }

private:
    BytePairTokenizer m_tokenizer;
    std::int64_t m_width = 0;
    torch::Tensor m_words;
    torch::Tensor m_positions;
    torch::Tensor m_causalBias; // [35, 35]
    std::vector<ClipLayer> m_layers;
    std::optional<NormWeights> m_finalNorm;
};

} // namespace

std::shared_ptr<TextEncoder> loadClipText(const std::filesystem::path& directory)
{
    const torch::NoGradGuard noGradient;
    return std::make_shared<ClipTextEncoder>(directory);
}

} // namespace kinescope::models
