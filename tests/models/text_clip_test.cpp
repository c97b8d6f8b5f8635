#include "models/errors.h"
#include "models/text/byte_pair_tokenizer.h"
#include "models/text/text_encoder.h"
#include "tests/models/text_reference.h"
#include "tests/support/shared_data.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <random>

namespace kinescope::models
{
namespace
{

using testing::HasSubstr;
using testing::ThrowsMessage;

constexpr int kWidth = 128;
constexpr int kInner = 96;
constexpr int kLayers = 3;
constexpr int kVocabulary = 512 + 6;

/// A small model with random weights under the names of the real one, and a vocabulary of four merges.
class ClipText : public testing::Test
{
protected:
    void SetUp() override
    {
        m_folder = tests::scratchDirectory("clip");
        std::ofstream(m_folder / "bpe_simple_vocab_16e6.txt") << "title\nw a\nwa v\nwav e</w>\nh a\n";
        addMatrix("embeddings.token_embedding.weight", kVocabulary, kWidth);
        addMatrix("embeddings.position_embedding.weight", 77, kWidth);
        for (int layer = 0; layer < kLayers; ++layer) {
            std::string name = "encoder.layers.";
            name.append(std::to_string(layer)).append(".");
            for (const auto* part : {"self_attn.q_proj", "self_attn.k_proj", "self_attn.v_proj", "self_attn.out_proj"})
                addLinear(name + part, kWidth, kWidth);
            addLinear(name + "mlp.fc1", kInner, kWidth);
            addLinear(name + "mlp.fc2", kWidth, kInner);
            addVector(name + "layer_norm1.weight", kWidth);
            addVector(name + "layer_norm1.bias", kWidth);
            addVector(name + "layer_norm2.weight", kWidth);
            addVector(name + "layer_norm2.bias", kWidth);
        }
        addVector("final_layer_norm.weight", kWidth);
        addVector("final_layer_norm.bias", kWidth);
        write();
    }

    void write() const { tests::writeRawTensors(m_folder / "model.safetensors", m_tensors); }
    void addVector(const std::string& name, std::int64_t size) { add(name, {size}, size); }
    void addMatrix(const std::string& name, std::int64_t rows, std::int64_t columns)
    {
        add(name, {rows, columns}, rows * columns);
    }
    void addLinear(const std::string& name, std::int64_t out, std::int64_t in)
    {
        addMatrix(name + ".weight", out, in);
        addVector(name + ".bias", out);
    }
    void add(const std::string& name, std::vector<std::int64_t> shape, std::int64_t count)
    {
        std::normal_distribution<double> normal(0.0, 0.2);
        tests::RawTensor tensor{std::move(shape), {}};
        for (std::int64_t at = 0; at < count; ++at)
            tensor.values.push_back(static_cast<double>(static_cast<float>(normal(m_random))));
        m_tensors["text_model." + name] = std::move(tensor);
    }

    void expectAgreement(TextEncoder& encoder, int layers, int heads) const
    {
        const BytePairTokenizer tokenizer(m_folder);
        const std::vector<std::string> texts{"Wave hand", "", "wave wave's 2 手 👋", std::string(5000, 'h')};
        const auto encoded = encoder.encode(texts);
        ASSERT_EQ(encoded.tokens.sizes(), (std::vector<std::int64_t>{4, 35, kWidth}));
        EXPECT_TRUE(encoded.mask.all().item<bool>());
        for (std::size_t row = 0; row < texts.size(); ++row) {
            auto ids = tokenizer.encode(texts[row], 35);
            const auto end = ids.size() - 1;
            ids.resize(35, 0);
            const auto expected = tests::referenceClip(m_tensors, ids, layers, heads);
            const auto index = static_cast<std::int64_t>(row);
            EXPECT_LT(tests::relativeError(encoded.tokens[index], expected), 1e-3);
            EXPECT_LT(tests::relativeError(encoded.pooled[index], {expected[end]}), 1e-3);
        }
    }

    std::filesystem::path m_folder;
    tests::RawTensors m_tensors;
    std::mt19937 m_random{7};
};

TEST_F(ClipText, AgreesWithAPlainDoublePrecisionImplementation)
{
    const auto encoder = loadClipText(m_folder);
    EXPECT_EQ(encoder->width(), kWidth);
    EXPECT_EQ(encoder->id(), "openclip-vit-h");
    expectAgreement(*encoder, kLayers, kWidth / 64);
}

TEST_F(ClipText, TakesSizesFromTheConfigurationWhenThereIsOne)
{
    std::ofstream(m_folder / "config.json")
        << R"({"hidden_act": "gelu", "num_attention_heads": 8, "num_hidden_layers": 2})";
    expectAgreement(*loadClipText(m_folder), 2, 8);
}

TEST_F(ClipText, UsesTheVocabularyOfTheHubLayout)
{
    const BytePairTokenizer listed(m_folder);
    const auto ids = listed.encode("wave hand's", 35);
    // The same vocabulary as vocab.json and merges.txt: the byte symbols in order, then the merges and special tokens.
    nlohmann::json vocabulary;
    for (const auto* ending : {"", "</w>"}) {
        const auto add = [&](unsigned symbol) {
            std::string utf8;
            if (symbol >= 0x80)
                utf8.push_back(static_cast<char>(0xC0 | (symbol >> 6)));
            utf8.push_back(static_cast<char>(symbol < 0x80 ? symbol : 0x80 | (symbol & 0x3F)));
            const auto id = vocabulary.size();
            vocabulary[utf8 + ending] = id;
        };
        for (unsigned symbol = 0x21; symbol <= 0xFF; ++symbol) {
            if (symbol <= 0x7E || (symbol >= 0xA1 && symbol != 0xAD))
                add(symbol);
        }
        for (unsigned symbol = 0x100; symbol < 0x144; ++symbol)
            add(symbol);
    }
    for (const auto* symbol : {"wa", "wav", "wave</w>", "ha", "<|startoftext|>", "<|endoftext|>"})
        vocabulary.emplace(symbol, vocabulary.size());
    std::ofstream(m_folder / "vocab.json") << vocabulary;
    std::ofstream(m_folder / "merges.txt") << "#version: 0.2\nw a\nwa v\nwav e</w>\nh a\n";
    std::filesystem::remove(m_folder / "bpe_simple_vocab_16e6.txt");
    EXPECT_EQ(BytePairTokenizer(m_folder).encode("wave hand's", 35), ids);
    EXPECT_EQ(ids.front(), 516);
    EXPECT_EQ(ids[1], 514);
    EXPECT_EQ(ids[2], 515);
}

TEST_F(ClipText, RefusesAnotherModelByName)
{
    const auto load = [&] { loadClipText(m_folder); };
    std::ofstream(m_folder / "config.json") << R"({"hidden_act": "quick_gelu"})";
    EXPECT_THAT(load, ThrowsMessage<WeightError>(HasSubstr("another CLIP model")));
    std::ofstream(m_folder / "config.json") << R"({"num_hidden_layers": 4})";
    EXPECT_THAT(load, ThrowsMessage<WeightError>(HasSubstr("encoder.layers.3.")));
    std::filesystem::remove(m_folder / "config.json");
    m_tensors.erase("text_model.encoder.layers.1.mlp.fc2.bias");
    write();
    EXPECT_THAT(load, ThrowsMessage<WeightError>(HasSubstr("encoder.layers.1.mlp.fc2.bias")));
    m_tensors["text_model.embeddings.token_embedding.weight"].shape = {kVocabulary - 1, kWidth};
    m_tensors["text_model.embeddings.token_embedding.weight"].values.resize((kVocabulary - 1) * kWidth);
    write();
    EXPECT_THAT(load,
                ThrowsMessage<WeightError>(HasSubstr("Expected token ids below 517, the rows of the token table")));
    std::filesystem::remove(m_folder / "model.safetensors");
    EXPECT_THAT(load, ThrowsMessage<WeightError>(HasSubstr("found neither")));
}

} // namespace
} // namespace kinescope::models
