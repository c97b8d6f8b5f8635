#include "models/errors.h"
#include "models/text/encoded_text_cache.h"
#include "models/text/text_encoder.h"
#include "tests/models/text_reference.h"
#include "tests/support/shared_data.h"

#include <gmock/gmock.h>

#include <atomic>
#include <thread>

namespace kinescope::models
{
namespace
{

using testing::HasSubstr;
using testing::ThrowsMessage;

std::shared_ptr<TextEncoder> miniLm()
{
    return loadTextEncoder("minilm-l6-v2", tests::encoderCacheRoot());
}

/// Counts the texts that reach it; a text's vectors hold its length.
class CountingEncoder : public TextEncoder
{
public:
    std::string id() const override { return "counting"; }
    int width() const override { return 2; }
    int maximumTokens() const override { return 3; }
    std::atomic<int> encoded = 0;

protected:
    EncodedText encodeUncached(std::span<const std::string> texts) override
    {
        encoded += static_cast<int>(texts.size());
        const auto count = static_cast<std::int64_t>(texts.size());
        EncodedText result{torch::zeros({count, 3, 2}), torch::zeros({count, 3}, torch::kBool),
                           torch::zeros({count, 2})};
        for (std::int64_t row = 0; row < count; ++row) {
            const auto length = static_cast<std::int64_t>(texts[static_cast<std::size_t>(row)].size());
            result.mask[row].narrow(0, 0, std::min<std::int64_t>(length, 3)).fill_(true);
            result.tokens[row].fill_(static_cast<double>(length));
            result.pooled[row].fill_(static_cast<double>(length));
        }
        return result;
    }
};

TEST(TextEncoder, EncodesEachDistinctTextOnceAndKeepsTheOrder)
{
    CountingEncoder encoder;
    const std::vector<std::string> texts{"four", "a", "bc", "a", "four"};
    const auto first = encoder.encode(texts);
    EXPECT_EQ(encoder.encoded, 3);
    EXPECT_TRUE(torch::equal(first.pooled.select(1, 0), torch::tensor({4.0F, 1.0F, 2.0F, 1.0F, 4.0F})));
    EXPECT_TRUE(torch::equal(first.mask.sum(1), torch::tensor({3, 1, 2, 1, 3}, torch::kLong)));
    EXPECT_EQ(first.tokens[1][1].abs().sum().item<float>(), 0.0F) << "padding must be zero";
    const auto second = encoder.encode(texts);
    EXPECT_EQ(encoder.encoded, 3);
    EXPECT_TRUE(torch::equal(first.tokens, second.tokens));
    EXPECT_EQ(encoder.encode(std::vector<std::string>{"bc", "a"}).tokens.size(1), 2)
        << "padded to the longest asked for";
}

TEST(TextEncoder, GivesEmptyTensorsForNoText)
{
    CountingEncoder encoder;
    const auto encoded = encoder.encode({});
    EXPECT_EQ(encoded.pooled.sizes(), (std::vector<std::int64_t>{0, 2}));
    EXPECT_EQ(encoded.tokens.size(0), 0);
}

TEST(EncodedTextCache, DropsTheLeastRecentlyUsedBeyondItsBound)
{
    const auto entry = [] { return EncodedEntry{torch::ones({10, 10}), torch::ones({10})}; }; // 440 bytes and the text
    EncodedTextCache cache(1000);
    cache.insert("a", entry());
    cache.insert("b", entry());
    EXPECT_TRUE(cache.find("a").has_value());
    cache.insert("c", entry());
    EXPECT_TRUE(cache.find("a").has_value());
    EXPECT_FALSE(cache.find("b").has_value());
    EXPECT_TRUE(cache.find("c").has_value());
    EXPECT_LE(cache.bytes(), 1000U);
    cache.insert(std::string(2000, 'x'), entry());
    EXPECT_LE(cache.bytes(), 1000U) << "an entry over the bound is not kept";
}

TEST(TextEncoder, AnswersFromItsCacheWithIdenticalTensors)
{
    KINESCOPE_REQUIRE_ENCODER_FILE("minilm-l6-v2/model.fp16.safetensors");
    const auto encoder = miniLm();
    const std::vector<std::string> texts{"jump up", "sit down"};
    const auto first = encoder->encode(texts);
    encoder->encode(std::vector<std::string>{"something else", "jump up"});
    const auto second = encoder->encode(texts);
    EXPECT_TRUE(torch::equal(first.tokens, second.tokens));
    EXPECT_TRUE(torch::equal(first.pooled, second.pooled));
    first.tokens.fill_(0); // a caller's change must not reach the cache
    EXPECT_TRUE(torch::equal(encoder->encode(texts).tokens, second.tokens));
}

TEST(TextEncoder, MakesSenseOfAnyText)
{
    KINESCOPE_REQUIRE_ENCODER_FILE("minilm-l6-v2/model.fp16.safetensors");
    const auto encoder = miniLm();
    const std::vector<std::string> texts{"",
                                         " \n\t ",
                                         "👋🏽🏃‍♀️",
                                         "一个人挥手",
                                         "\xFF\xFE\xC0",
                                         "wave\xFF hand",
                                         std::string(5000, 'x'),
                                         "wave hand",
                                         std::string("a\0b", 3)};
    const auto encoded = encoder->encode(texts);
    EXPECT_TRUE(encoded.tokens.isfinite().all().item<bool>());
    EXPECT_TRUE(encoded.pooled.isfinite().all().item<bool>());
    EXPECT_EQ(encoded.mask[0].sum().item<std::int64_t>(), 2) << "[CLS] and [SEP] alone";
    EXPECT_TRUE(torch::allclose(encoded.pooled[0], encoded.pooled[1], 1e-4, 1e-6));
    EXPECT_TRUE(torch::allclose(encoded.pooled[0], encoded.pooled[4], 1e-4, 1e-6));
    EXPECT_TRUE(torch::allclose(encoded.pooled[5], encoded.pooled[7], 1e-4, 1e-6));
    EXPECT_LE(encoded.tokens.size(1), 35);
}

TEST(TextEncoder, ServesSeveralThreadsAtOnceWithOneResultPerText)
{
    KINESCOPE_REQUIRE_ENCODER_FILE("minilm-l6-v2/model.fp16.safetensors");
    const auto encoder = miniLm();
    std::vector<std::string> texts;
    for (int at = 0; at < 12; ++at)
        texts.push_back("action number " + std::to_string(at));
    std::vector<torch::Tensor> pooled(4);
    {
        std::vector<std::jthread> threads;
        for (std::size_t thread = 0; thread < pooled.size(); ++thread)
            threads.emplace_back([&, thread] {
                auto rotated = texts;
                std::rotate(rotated.begin(), rotated.begin() + static_cast<std::ptrdiff_t>(3 * thread), rotated.end());
                encoder->encode(std::span(rotated).first(5));
                pooled[thread] = encoder->encode(texts).pooled;
            });
    }
    for (const auto& other : pooled)
        EXPECT_TRUE(torch::equal(other, pooled.front()));
    EXPECT_TRUE(torch::allclose(pooled.front(), miniLm()->encode(texts).pooled, 1e-4, 1e-6));
}

TEST(LoadTextEncoder, SaysHowToGetWhatIsMissing)
{
    const auto empty = tests::scratchDirectory("no_encoder");
    EXPECT_THAT([&] { loadTextEncoder("minilm-l6-v2", empty); },
                ThrowsMessage<WeightError>(HasSubstr("scripts/fetch_text_encoder.sh")));
    EXPECT_THAT([&] { loadTextEncoder("openclip-vit-h", empty); }, ThrowsMessage<WeightError>(HasSubstr("--clip")));
    EXPECT_THAT([&] { loadTextEncoder("../etc", empty); }, ThrowsMessage<WeightError>(HasSubstr("found \"../etc\"")));
}

} // namespace
} // namespace kinescope::models
