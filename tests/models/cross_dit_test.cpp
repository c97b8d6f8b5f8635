#include "models/modules/cross_dit.h"

#include "models/errors.h"
#include "models/weights/tensor_file.h"
#include "tests/models/reference_denoiser.h"

#include <gtest/gtest.h>

using namespace kinescope;
using models::Attention;
using models::CrossDit;
using models::TextBatch;

namespace
{

struct Case
{
    std::string name;
    models::CrossDitOptions options;
    int64_t tokens; ///< M
    int64_t length; ///< L
    bool gate;
    bool mask;
};

void PrintTo(const Case& shape, std::ostream* stream)
{
    *stream << shape.name;
}

models::CrossDitOptions sizes(int latent, int text, int hidden, int depth, int heads, Attention attention)
{
    return {.latentWidth = latent,
            .textWidth = text,
            .textTokens = 9,
            .hidden = hidden,
            .depth = depth,
            .heads = heads,
            .attention = attention};
}

TextBatch randomText(const Case& shape, int64_t rows)
{
    TextBatch text{.tokens = torch::randn({rows, shape.length, shape.options.textWidth}),
                   .pooled = torch::randn({rows, shape.options.textWidth}),
                   .gate = {},
                   .mask = {}};
    if (shape.gate) {
        text.gate = torch::rand({rows, 1});
    }
    if (shape.mask) { // ragged: row r has 1 + r tokens, at most all
        const auto lengths = (torch::arange(rows) + 1).clamp_max(shape.length).unsqueeze(1);
        text.mask = torch::arange(shape.length).unsqueeze(0).lt(lengths);
    }
    return text;
}

double relativeError(const torch::Tensor& computed, const torch::Tensor& expected)
{
    return ((computed.to(torch::kFloat64) - expected.to(torch::kFloat64)).abs().max() / expected.abs().max())
        .item<double>();
}

torch::Tensor repeated(const torch::Tensor& rows, int64_t times)
{
    return rows.defined() ? rows.repeat_interleave(times, 0) : rows;
}

class CrossDitShapes : public testing::TestWithParam<Case>
{
protected:
    CrossDit made() const
    {
        CrossDit denoiser(GetParam().options);
        tests::randomizeWeights(*denoiser, 7);
        denoiser->eval();
        return denoiser;
    }
};

} // namespace

TEST_P(CrossDitShapes, EqualsTheDefinitionInDoublePrecision)
{
    const torch::NoGradGuard noGradients;
    auto denoiser = made();
    const auto text = randomText(GetParam(), 4);
    const auto noisy = torch::randn({4, GetParam().tokens, GetParam().options.latentWidth});
    const auto timesteps = torch::tensor({0, 7, 25, 49}, torch::kInt64);
    const auto expected = tests::referenceDenoiser(*denoiser, noisy, timesteps, text);
    EXPECT_LT(relativeError(denoiser->forward(noisy, timesteps, text), expected), 1e-5);
}

TEST_P(CrossDitShapes, ScoringByLabelsEqualsForwardOnTheRepeatedBatch)
{
    const torch::NoGradGuard noGradients;
    auto denoiser = made();
    const auto text = randomText(GetParam(), 5);
    const auto noisy = torch::randn({3, GetParam().tokens, GetParam().options.latentWidth});
    const auto tower = denoiser->prepareText(text);
    const auto scored = denoiser->forwardLabels(noisy, 25, tower, 1, 4); // labels 1 to 4

    const TextBatch perRow{repeated(text.tokens, 3), repeated(text.pooled, 3), repeated(text.gate, 3),
                           repeated(text.mask, 3)};
    const auto all = denoiser->forward(noisy.repeat({5, 1, 1}), torch::full({15}, 25, torch::kInt64), perRow);
    const auto expected = all.view({5, 3, noisy.size(1), noisy.size(2)}).slice(0, 1);
    EXPECT_EQ(scored.sizes(), expected.sizes());
    EXPECT_LT(relativeError(scored, expected), 1e-5);
}

TEST_P(CrossDitShapes, IndexedForwardEqualsForwardOnGatheredText)
{
    auto denoiser = made();
    const auto text = randomText(GetParam(), 3);
    const auto index = torch::tensor({2, 0, 2, 1, 0}, torch::kInt64);
    const auto pick = [&](const torch::Tensor& rows) { return rows.defined() ? rows.index_select(0, index) : rows; };
    const TextBatch gathered{pick(text.tokens), pick(text.pooled), pick(text.gate), pick(text.mask)};
    const auto noisy = torch::randn({5, GetParam().tokens, GetParam().options.latentWidth});
    const auto timesteps = torch::tensor({3, 9, 30, 41, 12}, torch::kInt64);

    const auto expected = denoiser->forward(noisy, timesteps, gathered);
    expected.square().sum().backward();
    const auto expectedGradients = denoiser->named_parameters();
    std::map<std::string, torch::Tensor> gradients;
    for (const auto& parameter : expectedGradients) {
        if (parameter.value().grad().defined()) {
            gradients[parameter.key()] = parameter.value().grad().clone();
        }
    }
    denoiser->zero_grad();
    const auto indexed = denoiser->forwardIndexed(noisy, timesteps, denoiser->prepareText(text), index);
    EXPECT_LT(relativeError(indexed, expected), 1e-5);
    indexed.square().sum().backward();
    for (const auto& [name, gradient] : gradients) {
        EXPECT_LT(relativeError(denoiser->named_parameters()[name].grad(), gradient + 1e-12), 1e-3) << name;
    }
    EXPECT_GT(gradients.at("fl_embedder.weight").abs().max().item<double>(), 0.0) << "text side has no gradient";
}

TEST_P(CrossDitShapes, StaysCloseInBrainFloat)
{
    const torch::NoGradGuard noGradients;
    auto denoiser = made();
    const auto text = randomText(GetParam(), 4);
    const auto noisy = torch::randn({2, GetParam().tokens, GetParam().options.latentWidth});
    const auto exact = denoiser->forwardLabels(noisy, 25, denoiser->prepareText(text), 0, 4);
    denoiser->to(torch::kBFloat16);
    const auto rounded = denoiser->forwardLabels(noisy, 25, denoiser->prepareText(text), 0, 4);
    EXPECT_EQ(rounded.scalar_type(), torch::kFloat32);
    EXPECT_LT(relativeError(rounded, exact), 0.05);
    EXPECT_GT(relativeError(rounded, exact), 1e-5) << "the module was not converted";
}

INSTANTIATE_TEST_SUITE_P(
    Shapes, CrossDitShapes,
    testing::Values(Case{"joint", sizes(16, 12, 32, 2, 4, Attention::Joint), 1, 9, true, false},
                    Case{"jointNoGate", sizes(16, 12, 32, 2, 4, Attention::Joint), 1, 9, false, false},
                    Case{"jointThreeTokensOddWidth", sizes(10, 7, 30, 3, 5, Attention::Joint), 3, 4, true, false},
                    Case{"jointOneBlockOneHead", sizes(8, 6, 18, 1, 1, Attention::Joint), 2, 1, true, false},
                    Case{"oneWay", sizes(16, 12, 32, 2, 4, Attention::OneWay), 1, 9, true, false},
                    Case{"oneWayRagged", sizes(16, 12, 32, 3, 4, Attention::OneWay), 1, 6, true, true},
                    Case{"oneWayThreeTokensRagged", sizes(10, 7, 30, 2, 5, Attention::OneWay), 3, 5, true, true},
                    Case{"oneWayOneBlockNoGate", sizes(8, 6, 18, 1, 1, Attention::OneWay), 2, 3, false, true}),
    [](const auto& tested) { return tested.param.name; });

TEST(CrossDit, KeepsPaddingOutOfOneWayScores)
{
    const torch::NoGradGuard noGradients;
    CrossDit denoiser(sizes(16, 12, 32, 2, 4, Attention::OneWay));
    tests::randomizeWeights(*denoiser, 3);
    TextBatch text{torch::randn({1, 6, 12}), torch::randn({1, 12}), torch::rand({1, 1}),
                   torch::ones({1, 6}, torch::kBool)};
    text.mask.slice(1, 4).fill_(false);
    const TextBatch trimmed{text.tokens.slice(1, 0, 4), text.pooled, text.gate, {}};
    const auto noisy = torch::randn({2, 1, 16});
    const auto padded = denoiser->forwardLabels(noisy, 10, denoiser->prepareText(text), 0, 1);
    const auto plain = denoiser->forwardLabels(noisy, 10, denoiser->prepareText(trimmed), 0, 1);
    EXPECT_LT(relativeError(padded, plain), 1e-6);
}

TEST(CrossDit, TapSeesTheTokenBeforeAndAfterEachSpectralModule)
{
    const torch::NoGradGuard noGradients;
    CrossDit denoiser(sizes(16, 12, 32, 3, 4, Attention::Joint));
    tests::randomizeWeights(*denoiser, 3);
    const TextBatch text{torch::randn({2, 9, 12}), torch::randn({2, 12}), torch::rand({2, 1}), {}};
    std::vector<int> seen;
    denoiser->forward(torch::randn({2, 1, 16}), torch::tensor({3, 4}, torch::kInt64), text,
                      [&](int block, const torch::Tensor& before, const torch::Tensor& after) {
                          seen.push_back(block);
                          ASSERT_EQ(before.sizes(), torch::IntArrayRef({2, 1, 32}));
                          const auto expected = tests::naiveSpectralModule(before[1], text.gate[1].item<double>(), 1.0);
                          EXPECT_LT(relativeError(after[1], expected), 1e-5);
                      });
    EXPECT_EQ(seen, (std::vector<int>{0, 1, 2}));
}

TEST(CrossDit, StartsAtZeroAsPublished)
{
    const torch::NoGradGuard noGradients;
    CrossDit denoiser(sizes(16, 12, 32, 2, 4, Attention::Joint));
    const TextBatch text{torch::randn({2, 9, 12}), torch::randn({2, 12}), {}, {}};
    const auto output = denoiser->forward(torch::randn({2, 1, 16}), torch::tensor({3, 4}, torch::kInt64), text);
    EXPECT_EQ(output.abs().max().item<float>(), 0.0F);
    const auto state = models::stateOf(*denoiser);
    EXPECT_NEAR(state.at("fl_pos_embed").std().item<double>(), 0.02, 0.005);
    EXPECT_NEAR(state.at("t_embedder.mlp.0.weight").std().item<double>(), 0.02, 0.002);
    EXPECT_EQ(state.size(), 3U + 4U + 4U + 2U + 2U * 20U + 4U); // no key beyond the published ones
}

TEST(CrossDit, GradientsAgreeWithFiniteDifferences)
{
    CrossDit denoiser(sizes(6, 5, 12, 2, 3, Attention::OneWay));
    tests::randomizeWeights(*denoiser, 11, 0.3);
    denoiser->to(torch::kFloat64);
    const TextBatch text{torch::randn({2, 4, 5}), torch::randn({2, 5}), torch::rand({2, 1}), {}};
    const auto noisy = torch::randn({2, 1, 6}, torch::kFloat64);
    const auto timesteps = torch::tensor({3, 40}, torch::kInt64);
    const auto loss = [&] { return denoiser->forward(noisy, timesteps, text).square().sum(); };
    loss().backward();
    for (const std::string name : {"blocks.0.attn.qkv_c.weight", "blocks.1.adaLN_modulation.1.weight", "fl_pos_embed",
                                   "x_embedder.weight", "blocks.0.mlp_c.fc1.bias"}) {
        auto parameter = denoiser->named_parameters()[name];
        const auto gradient = parameter.grad().flatten()[1].item<double>();
        const torch::NoGradGuard noGradients;
        auto entry = parameter.flatten()[1];
        constexpr double kStep = 1e-5;
        entry.add_(kStep);
        const auto above = loss().item<double>();
        entry.sub_(2 * kStep);
        const auto below = loss().item<double>();
        entry.add_(kStep);
        EXPECT_NEAR(gradient, (above - below) / (2 * kStep), 1e-4 * (1 + std::abs(gradient))) << name;
    }
}

TEST(CrossDit, RefusesSizesThatDoNotFit)
{
    EXPECT_THROW(CrossDit(sizes(16, 12, 32, 2, 5, Attention::Joint)), models::WeightError);
    EXPECT_THROW(CrossDit(sizes(16, 12, 0, 2, 1, Attention::Joint)), models::WeightError);
    EXPECT_THROW(CrossDit(sizes(16, 12, 32, 100000, 4, Attention::Joint)), models::WeightError);
    EXPECT_THROW(models::attentionFrom("sideways"), models::WeightError);
}
