#include "models/errors.h"
#include "models/text/text_encoder.h"
#include "models/text/wordpiece_tokenizer.h"
#include "tests/models/text_reference.h"
#include "tests/support/shared_data.h"

#include <gmock/gmock.h>

#include <fstream>
#include <numeric>

namespace kinescope::models
{
namespace
{

using testing::HasSubstr;
using testing::ThrowsMessage;

const char* const kHappy = "That is a happy person";
const char* const kVeryHappy = "That is a very happy person";

class MiniLm : public testing::Test
{
protected:
    void SetUp() override
    {
        KINESCOPE_REQUIRE_ENCODER_FILE("minilm-l6-v2/model.fp16.safetensors");
        if (!s_encoder)
            s_encoder = loadTextEncoder("minilm-l6-v2", tests::encoderCacheRoot());
    }
    static void TearDownTestSuite() { s_encoder.reset(); }

    static EncodedText encode(std::vector<std::string> texts) { return s_encoder->encode(texts); }
    static std::filesystem::path folder() { return tests::encoderCacheRoot() / "text/minilm-l6-v2"; }

    static inline std::shared_ptr<TextEncoder> s_encoder;
};

TEST_F(MiniLm, AgreesWithAPlainDoublePrecisionImplementation)
{
    const auto tensors = tests::readRawTensors(folder() / "model.fp16.safetensors");
    const WordPieceTokenizer tokenizer(folder() / "tokenizer.json");
    const std::vector<std::string> texts{kHappy, kVeryHappy, "swipe left", "", "一个人在喝水 👋", "Zürich café 3.14"};
    const auto encoded = encode(texts);
    std::vector<std::vector<double>> directions;
    for (std::size_t row = 0; row < texts.size(); ++row) {
        const auto expected = tests::referenceBert(tensors, tokenizer.encode(texts[row], 35), 6, 12);
        const auto index = static_cast<std::int64_t>(row);
        EXPECT_LT(tests::relativeError(encoded.tokens[index], expected), 1e-3) << texts[row];
        EXPECT_EQ(encoded.mask[index].sum().item<std::int64_t>(), static_cast<std::int64_t>(expected.size()));
        directions.push_back(tests::meanDirection(expected));
        EXPECT_LT(tests::relativeError(encoded.pooled[index], {directions.back()}), 1e-3) << texts[row];
    }
    const auto expectedCosine =
        std::inner_product(directions[0].begin(), directions[0].end(), directions[1].begin(), 0.0);
    EXPECT_NEAR(torch::dot(encoded.pooled[0], encoded.pooled[1]).item<double>(), expectedCosine, 1e-5);
    EXPECT_GT(expectedCosine, 0.9);
    RecordProperty("happyCosine", std::to_string(expectedCosine));
}

TEST_F(MiniLm, GivesATextTheSameVectorsAloneAndInAMixedBatch)
{
    // Two encoders, since one would answer from its cache.
    const auto other = loadTextEncoder("minilm-l6-v2", tests::encoderCacheRoot());
    const auto alone = other->encode(std::vector<std::string>{"swipe left"});
    const auto mixed = encode(
        {"a much longer description of a person who is walking around in a wide circle", "swipe left", "", "jump"});
    const auto length = alone.tokens.size(1);
    EXPECT_EQ(mixed.mask[1].sum().item<std::int64_t>(), length);
    EXPECT_TRUE(torch::allclose(mixed.tokens[1].narrow(0, 0, length), alone.tokens[0], 1e-4, 1e-5));
    EXPECT_EQ(mixed.tokens[1].narrow(0, length, mixed.tokens.size(1) - length).abs().max().item<float>(), 0.0F);
    EXPECT_TRUE(torch::allclose(mixed.pooled[1], alone.pooled[0], 1e-4, 1e-6));
}

TEST_F(MiniLm, GivesUnitLengthPooledVectorsThatTellOppositesApart)
{
    const auto encoded = encode({"swipe left", "swipe right", "drink water"});
    EXPECT_TRUE(torch::allclose(encoded.pooled.norm(2, 1), torch::ones({3})));
    const auto similar = torch::matmul(encoded.pooled, encoded.pooled.t());
    EXPECT_GT(similar[0][1].item<float>(), similar[0][2].item<float>());
    EXPECT_FALSE(encoded.tokens.requires_grad());
    EXPECT_FALSE(encoded.tokens.is_inference()) << "training must be able to take text as an input";
}

TEST_F(MiniLm, RefusesADamagedFolderByName)
{
    const auto copy = tests::scratchDirectory("minilm_damaged");
    for (const auto& entry : std::filesystem::directory_iterator(folder()))
        std::filesystem::copy(entry.path(), copy / entry.path().filename());
    const auto load = [&] { loadMiniLm(copy); };
    std::ofstream(copy / "config.json") << R"({"hidden_act": "gelu", "hidden_size": 768})";
    EXPECT_THAT(load, ThrowsMessage<WeightError>(HasSubstr("vocab_size")));
    std::ofstream(copy / "config.json")
        << R"({"hidden_size": 768, "vocab_size": 30522, "max_position_embeddings": 512, "type_vocab_size": 2,
               "intermediate_size": 1536, "num_attention_heads": 12, "num_hidden_layers": 6})";
    EXPECT_THAT(load,
                ThrowsMessage<WeightError>(HasSubstr("expected floating-point [30522, 768], found Half [30522, 384]")));
    std::filesystem::remove(copy / "config.json");
    EXPECT_THAT(load, ThrowsMessage<WeightError>(HasSubstr("config.json")));
    std::filesystem::copy(folder() / "config.json", copy / "config.json");
    std::filesystem::resize_file(copy / "model.fp16.safetensors", 1'000'000);
    EXPECT_THAT(load, ThrowsMessage<WeightError>(HasSubstr("model.fp16.safetensors")));
    std::filesystem::remove(copy / "model.fp16.safetensors");
    EXPECT_THAT(load, ThrowsMessage<WeightError>(HasSubstr("found neither")));
}

} // namespace
} // namespace kinescope::models
