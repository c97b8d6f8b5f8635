#include "core/recognition/text_similarity.h"

#include "core/errors.h"
#include "core/resources.h"
#include "tests/core/tiny_model.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>

namespace kinescope::core
{
namespace
{

TextSimilarity similarityOf(const RecognitionModel& model, const std::vector<Action>& actions)
{
    return textSimilarity(model, actions, {}, {});
}

TEST(TextSimilarity, IsSymmetricWithOnesForTheSameText)
{
    const auto model = tests::tinyModel();
    const auto similarity =
        similarityOf(*model, {{"wave", {}, -1}, {"clap", {}, -1}, {"greet", {"wave"}, -1}, {"hop", {"x", "clap"}, -1}});
    for (const auto* matrix : {&similarity.pooled, &similarity.tokens}) {
        ASSERT_EQ(matrix->size(), 4u);
        for (std::size_t row = 0; row < 4; ++row) {
            EXPECT_EQ((*matrix)[row][row], 1.0);
            for (std::size_t column = 0; column < 4; ++column)
                EXPECT_EQ((*matrix)[row][column], (*matrix)[column][row]);
        }
        EXPECT_NEAR((*matrix)[0][2], 1.0, 1e-6);
        EXPECT_NEAR((*matrix)[1][3], 1.0, 1e-6) << "the most alike pair of descriptions counts";
        EXPECT_LT((*matrix)[0][1], 0.9);
    }
}

/// Greedy matching written out as in the paper, without matrices.
TEST(TextSimilarity, TokenCosinesEqualMatchingByHand)
{
    const auto model = tests::tinyModel();
    const auto similarity = similarityOf(*model, {{"up", {}, -1}, {"down", {}, -1}});
    const std::vector<std::string> texts{"up", "down"};
    std::vector<std::vector<torch::Tensor>> tokens;
    for (const auto& text : texts) {
        const auto encoded = model->implementation().textEncoder->encode({&text, 1});
        auto& list = tokens.emplace_back();
        for (int64_t i = 0; i < encoded.mask[0].sum().item<int64_t>(); ++i)
            list.push_back(encoded.tokens[0][i]);
    }
    double sum = 0;
    for (const auto& [from, to] : {std::pair(0, 1), std::pair(1, 0)})
        for (const auto& token : tokens[static_cast<std::size_t>(from)]) {
            double best = -1;
            for (const auto& other : tokens[static_cast<std::size_t>(to)])
                best = std::max(best, token.dot(other).item<double>() /
                                          (token.norm().item<double>() * other.norm().item<double>()));
            sum += best;
        }
    EXPECT_NEAR(similarity.tokens[0][1], sum / static_cast<double>(tokens[0].size() + tokens[1].size()), 1e-5);
}

TEST(TextSimilarity, NearestIsTheMostAlikeOtherAction)
{
    TextSimilarity similarity{{"a", "b", "c"},
                              {{1, 0.2, 0.95}, {0.2, 1, 0.3}, {0.95, 0.3, 1}},
                              {{1, 0.4, 0.96}, {0.4, 1, 0.1}, {0.96, 0.1, 1}}};
    const auto nearest = nearestActions(similarity);
    ASSERT_EQ(nearest.size(), 3u);
    EXPECT_EQ(nearest[0].index, 2u);
    EXPECT_EQ(nearest[1].index, 0u);
    EXPECT_TRUE(nearlyIdentical(nearest[0]));
    EXPECT_FALSE(nearlyIdentical(nearest[1]));
    EXPECT_TRUE(nearestActions({{"a"}, {{1}}, {{1}}}).empty());
    EXPECT_TRUE(nearestActions({}).empty());
}

TEST(TextSimilarity, StopsWhenAsked)
{
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(
        textSimilarity(*tests::tinyModel(), std::vector<Action>{{"a", {}, -1}, {"b", {}, -1}}, stop.get_token(), {}),
        Cancelled);
}

/// With the bundled model: rewordings are told, opposites and the actions of a bundled set are not.
TEST(TextSimilarity, TellsRewordingsFromOppositesWithTheBundledModel)
{
    std::shared_ptr<const RecognitionModel> model;
    try {
        model = RecognitionModel::load(defaultModelPath());
    } catch (const ModelError& error) {
        GTEST_SKIP() << "skipped: " << error.what();
    }
    const auto nearly = [&](const char* left, const char* right) {
        const auto nearest = nearestActions(similarityOf(*model, {{left, {}, -1}, {right, {}, -1}}));
        std::printf("%s / %s: pooled %.3f, tokens %.3f\n", left, right, nearest[0].pooled, nearest[0].tokens);
        return nearlyIdentical(nearest[0]);
    };
    EXPECT_TRUE(nearly("wave with the right hand", "wave with right hand"));
    EXPECT_TRUE(nearly("sit down on a chair", "sit down on the chair"));
    EXPECT_FALSE(nearly("swipe left", "swipe right"));
    EXPECT_FALSE(nearly("sit down", "stand up"));
    EXPECT_FALSE(nearly("drink water", "brush teeth"));
}

} // namespace
} // namespace kinescope::core
