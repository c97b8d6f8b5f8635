#include "models/errors.h"
#include "models/text/text_encoder.h"
#include "models/text/text_files.h"
#include "models/text/transformer_parts.h"
#include "models/text/wordpiece_tokenizer.h"

#include <fmt/format.h>

#include <limits>
#include <optional>

namespace kinescope::models
{
namespace
{

struct BertSizes
{
    std::int64_t vocabulary;
    std::int64_t positions;
    std::int64_t tokenTypes;
    std::int64_t width;
    std::int64_t inner;
    std::int64_t heads;
    std::int64_t layers;
    double epsilon;
};

BertSizes readSizes(const std::filesystem::path& path)
{
    const auto json = readJsonObject(path);
    const auto activation = json.value("hidden_act", nlohmann::json("gelu"));
    if (activation != "gelu")
        throw WeightError(fmt::format("Expected \"hidden_act\" to be \"gelu\", found another: {}", path.string()));
    const auto number = [&](const char* key, std::int64_t least, std::int64_t most) {
        return requireInteger(json, key, least, most, path);
    };
    BertSizes sizes{
        number("vocab_size", 1, 10'000'000),       number("max_position_embeddings", kMaximumTextTokens, 1'000'000),
        number("type_vocab_size", 1, 1000),        number("hidden_size", 1, 65'536),
        number("intermediate_size", 1, 1'000'000), number("num_attention_heads", 1, 1024),
        number("num_hidden_layers", 1, 1000),      1e-12};
    if (const auto epsilon = json.find("layer_norm_eps"); epsilon != json.end() && epsilon->is_number())
        sizes.epsilon = epsilon->get<double>();
    if (sizes.width % sizes.heads != 0)
        throw WeightError(fmt::format("Expected \"hidden_size\" to be a multiple of the {} heads, found {}: {}",
                                      sizes.heads, sizes.width, path.string()));
    return sizes;
}

/// One post-LayerNorm transformer layer.
struct BertLayer
{
    BertLayer(const EncoderWeights& weights, const std::string& name, const BertSizes& sizes)
        : query(weights, name + "attention.self.query", sizes.width, sizes.width)
        , key(weights, name + "attention.self.key", sizes.width, sizes.width)
        , value(weights, name + "attention.self.value", sizes.width, sizes.width)
        , attentionOutput(weights, name + "attention.output.dense", sizes.width, sizes.width)
        , attentionNorm(weights, name + "attention.output.LayerNorm", sizes.width, sizes.epsilon)
        , inner(weights, name + "intermediate.dense", sizes.width, sizes.inner)
        , output(weights, name + "output.dense", sizes.inner, sizes.width)
        , outputNorm(weights, name + "output.LayerNorm", sizes.width, sizes.epsilon)
        , heads(sizes.heads)
    {
    }

    torch::Tensor operator()(const torch::Tensor& hidden, const torch::Tensor& bias) const
    {
        const auto attended = multiHeadAttention(query(hidden), key(hidden), value(hidden), heads, bias);
        const auto middle = attentionNorm(hidden + attentionOutput(attended));
        return outputNorm(middle + output(torch::gelu(inner(middle))));
    }

    LinearWeights query, key, value, attentionOutput;
    NormWeights attentionNorm;
    LinearWeights inner, output;
    NormWeights outputNorm;
    std::int64_t heads;
};

class MiniLmEncoder : public TextEncoder
{
public:
    explicit MiniLmEncoder(const std::filesystem::path& directory)
        : m_sizes(readSizes(directory / "config.json"))
        , m_tokenizer(directory / "tokenizer.json")
    {
        if (m_tokenizer.largestId() >= m_sizes.vocabulary)
            throw WeightError(
                fmt::format("Expected token ids below {}, the \"vocab_size\" of config.json, found {}: {}",
                            m_sizes.vocabulary, m_tokenizer.largestId(), (directory / "tokenizer.json").string()));
        const EncoderWeights weights(findWeightFile(directory));
        const std::string prefix = weights.has("bert.embeddings.word_embeddings.weight") ? "bert." : "";
        const auto table = [&](const char* name, std::int64_t rows) {
            return weights.take(prefix + "embeddings." + name + "_embeddings.weight", {rows, m_sizes.width});
        };
        m_words = table("word", m_sizes.vocabulary);
        // The first token type is the only one in use: it is folded into the positions.
        m_positions = table("position", m_sizes.positions).narrow(0, 0, kMaximumTextTokens) +
                      table("token_type", m_sizes.tokenTypes)[0]; // [35, D]
        m_embeddingNorm.emplace(weights, prefix + "embeddings.LayerNorm", m_sizes.width, m_sizes.epsilon);
        for (std::int64_t layer = 0; layer < m_sizes.layers; ++layer)
            m_layers.emplace_back(weights, fmt::format("{}encoder.layer.{}.", prefix, layer), m_sizes);
    }

    std::string id() const override { return "minilm-l6-v2"; }
    int width() const override { return static_cast<int>(m_sizes.width); }
    int maximumTokens() const override { return kMaximumTextTokens; }

protected:
    EncodedText encodeUncached(std::span<const std::string> texts) override
    {
        std::vector<std::vector<std::int64_t>> ids;
        for (const auto& text : texts)
            ids.push_back(m_tokenizer.encode(text, kMaximumTextTokens));
        const auto padded = paddedIds(ids, -1); // [B, L]
        const auto mask = padded.ge(0);         // [B, L]
        const auto bias = torch::zeros(mask.sizes())
                              .masked_fill(mask.logical_not(), kHidden) // [B, 1, 1, L]
                              .unsqueeze(1)
                              .unsqueeze(1);

        auto hidden = torch::embedding(m_words, padded.clamp_min(0)) + m_positions.narrow(0, 0, padded.size(1));
        hidden = (*m_embeddingNorm)(hidden); // [B, L, D]
        for (const auto& layer : m_layers)
            hidden = layer(hidden, bias);

        const auto tokens = hidden * mask.unsqueeze(-1);
        const auto mean = tokens.sum(1) / mask.sum(1, /*keepdim=*/true); // [B, D]
        return {tokens, mask, torch::nn::functional::normalize(mean)};
    }

private:
    static constexpr float kHidden = -std::numeric_limits<float>::infinity();

    BertSizes m_sizes;
    WordPieceTokenizer m_tokenizer;
    torch::Tensor m_words;
    torch::Tensor m_positions;
    std::optional<NormWeights> m_embeddingNorm;
    std::vector<BertLayer> m_layers;
};

} // namespace

std::shared_ptr<TextEncoder> loadMiniLm(const std::filesystem::path& directory)
{
    const torch::NoGradGuard noGradient;
    return std::make_shared<MiniLmEncoder>(directory);
}

} // namespace kinescope::models
