#include "core/evaluation/accuracy.h"
#include "core/evaluation/baselines_impl.h"
#include "core/evaluation/evaluation.h"
#include "core/evaluation/paired_comparison.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace kinescope::core
{
namespace
{

const ScoreTable kScores{3,
                         {0.1, 0.2, 0.3,   // right: 0
                          0.5, 0.4, 0.6,   // right: 0, second
                          0.3, 0.2, 0.1}}; // right: 1, second
const std::vector<std::size_t> kAnswers = {0, 0, 1};

TEST(Accuracy, CountsTheRightAmongTheLowest)
{
    EXPECT_NEAR(topAccuracy(kScores, kAnswers, 1), 1.0 / 3, 1e-12);
    EXPECT_NEAR(topAccuracy(kScores, kAnswers, 2), 1.0, 1e-12);
    EXPECT_EQ(topAccuracy({}, {}, 1), 0);
    EXPECT_EQ(bestClasses(kScores), (std::vector<std::size_t>{0, 1, 2}));
}

TEST(Accuracy, EqualScoresDoNotAllCountAsRight)
{
    const ScoreTable equal{2, {1, 1, 1, 1}};
    EXPECT_NEAR(topAccuracy(equal, std::vector<std::size_t>{0, 1}, 1), 0.5, 1e-12);
}

TEST(Accuracy, ConfidenceIsThatOfTheSoftmaxAndItsErrorTheGapToTheAccuracy)
{
    // e^0 : e^-1 and e^0 : e^-3: first probabilities 0.7311 and 0.9526, in two bins, one right, one wrong.
    const ScoreTable scores{2, {0.0, 0.1, 0.3, 0.0}};
    const auto half = confidence(scores, std::vector<std::size_t>{0, 0}, 0.1);
    const double low = 1 / (1 + std::exp(-1.0)), high = 1 / (1 + std::exp(-3.0));
    EXPECT_NEAR(half.mean, (low + high) / 2, 1e-12);
    EXPECT_NEAR(half.calibrationError, ((1 - low) + high) / 2, 1e-12);
    EXPECT_NEAR(confidence(scores, std::vector<std::size_t>{0, 1}, 1e-4).calibrationError, 0, 1e-12);
    EXPECT_EQ(confidence({}, {}, 1).mean, 0);
}

TEST(Accuracy, ConfusionRowsAreTheRightClasses)
{
    const auto counts = confusionMatrix(bestClasses(kScores), kAnswers, 3);
    EXPECT_EQ(counts[0], (std::vector<std::size_t>{1, 1, 0}));
    EXPECT_EQ(counts[1], (std::vector<std::size_t>{0, 0, 1}));
}

TEST(Accuracy, HarmonicMeanIsThatOfTheTextbook)
{
    EXPECT_NEAR(harmonicMean(0.5, 0.25), 1.0 / 3, 1e-12);
    EXPECT_EQ(harmonicMean(0, 0), 0);
    EXPECT_EQ(harmonicMean(0.7, 0), 0);
}

TEST(Accuracy, MeanAndDeviationOfTheSample)
{
    const auto spread = meanAndDeviation(std::vector<double>{1, 2, 3, 4});
    EXPECT_NEAR(spread.mean, 2.5, 1e-12);
    EXPECT_NEAR(spread.deviation, std::sqrt(5.0 / 3), 1e-12);
    EXPECT_EQ(meanAndDeviation(std::vector<double>{4}).deviation, 0);
}

TEST(CalibratedStacking, PenaltyMovesSeenClassesBack)
{
    const auto moved = withSeenPenalty(kScores, {true, false, false}, 0.15);
    EXPECT_EQ(bestClasses(moved), (std::vector<std::size_t>{1, 1, 2}));
}

TEST(CalibratedStacking, ChosenPenaltyIsTheLargestThatKeepsTheShare)
{
    // Ten recordings of seen class 0, whose lead over the unseen class 1 is 0.1, 0.2, … 1.0.
    ScoreTable scores{2, {}};
    for (int i = 1; i <= 10; ++i) {
        scores.values.push_back(0);
        scores.values.push_back(0.1 * i);
    }
    const std::vector<std::size_t> answers(10, 0);
    const std::vector<bool> seen = {true, false};
    EXPECT_NEAR(chooseSeenPenalty(scores, answers, seen, 0.9), 0.2, 1e-6);
    EXPECT_NEAR(chooseSeenPenalty(scores, answers, seen, 1.0), 0.1, 1e-6);
    EXPECT_NEAR(topAccuracy(withSeenPenalty(scores, seen, chooseSeenPenalty(scores, answers, seen, 0.9)), answers, 1),
                0.9, 1e-12);
}

LinearBaselineData someData()
{
    torch::manual_seed(5);
    LinearBaselineData data;
    const auto texts = torch::randn({4, 6}, torch::kDouble);
    data.classTexts = texts / texts.norm(2, 1, true);
    data.labels = torch::tensor({0, 1, 2, 3, 0, 1, 2, 3, 1}, torch::kInt64);
    const auto mixing = torch::randn({6, 5}, torch::kDouble);
    data.latents = torch::matmul(data.classTexts.index_select(0, data.labels), mixing) +
                   0.05 * torch::randn({9, 5}, torch::kDouble);
    return data;
}

TEST(Baselines, RidgeMinimisesItsObjective)
{
    const auto data = someData();
    const auto weights = fitRidge(data, 0.3);
    const auto objective = [&](const torch::Tensor& w) {
        const auto targets = data.classTexts.index_select(0, data.labels);
        return ((torch::matmul(data.latents, w) - targets).square().sum() + 0.3 * w.square().sum()).item<double>();
    };
    const double best = objective(weights);
    for (int trial = 0; trial < 20; ++trial)
        EXPECT_GT(objective(weights + 0.01 * torch::randn(weights.sizes(), torch::kDouble)), best);
}

TEST(Baselines, EszslEqualsItsFormulaWrittenOutWithInverses)
{
    const auto data = someData();
    const auto x = data.latents;
    const auto s = data.classTexts;
    auto y = torch::full({9, 4}, -1.0, torch::kDouble);
    for (std::int64_t row = 0; row < 9; ++row)
        y[row][data.labels[row].item<std::int64_t>()] = 1.0;
    const auto left = torch::inverse(torch::matmul(x.t(), x) + 2.0 * torch::eye(5, torch::kDouble));
    const auto right = torch::inverse(torch::matmul(s.t(), s) + 0.5 * torch::eye(6, torch::kDouble));
    const auto naive = torch::matmul(torch::matmul(torch::matmul(torch::matmul(left, x.t()), y), s), right);
    EXPECT_TRUE(torch::allclose(fitEszsl(data, 2.0, 0.5), naive, 1e-6, 1e-9));
}

TEST(Baselines, BothFindClassesThatAreLinearInTheirTexts)
{
    const auto data = someData();
    for (const auto& scores : {ridgeScores(fitRidge(data, 1e-3), data.latents, data.classTexts),
                               eszslScores(fitEszsl(data, 1e-3, 1e-3), data.latents, data.classTexts)})
        EXPECT_TRUE(torch::equal(scores.argmin(1), data.labels));
}

TEST(Baselines, RidgeScoreIsTheNegativeCosine)
{
    const auto weights = torch::eye(2, torch::kDouble);
    const auto scores = ridgeScores(weights, torch::tensor({{3.0, 0.0}}, torch::kDouble),
                                    torch::tensor({{1.0, 0.0}, {1.0, 1.0}}, torch::kDouble));
    EXPECT_NEAR(scores[0][0].item<double>(), -1.0, 1e-9);
    EXPECT_NEAR(scores[0][1].item<double>(), -std::sqrt(0.5), 1e-9);
}

TEST(PairedComparison, CountsWhereOneAloneIsRightAndTellsTheOddsOfTheSignTest)
{
    const auto none = pairedComparison({true, false}, {true, false});
    EXPECT_EQ(none.onlyFirst + none.onlySecond, 0u);
    EXPECT_EQ(none.chance, 1);
    std::vector<bool> first(20, true), second(20, true);
    for (std::size_t i = 0; i < 8; ++i)
        second[i] = false;
    first[10] = first[11] = false;
    const auto some = pairedComparison(first, second);
    EXPECT_EQ(some.onlyFirst, 8u);
    EXPECT_EQ(some.onlySecond, 2u);
    EXPECT_NEAR(some.chance, 2.0 * (1 + 10 + 45) / 1024, 1e-9) << "at most two of ten";
    EXPECT_NEAR(pairedComparison(second, first).chance, some.chance, 1e-12);
    EXPECT_EQ(pairedComparison({true, false}, {false, true}).chance, 1);
    EXPECT_LT(pairedComparison(std::vector<bool>(4000, true), std::vector<bool>(4000, false)).chance, 1e-100);
}

TEST(EvaluationJson, StartsWithTheFourFiguresThatScriptsRead)
{
    EvaluationResult result;
    result.accuracy.top1 = 0.5;
    result.accuracy.top5 = 0.75;
    result.classes = 5;
    result.sequences = 160;
    const auto text = toJson(result);
    const std::vector<std::string> keys = {"\"top1\"", "\"top5\"", "\"classes\"", "\"sequences\""};
    std::size_t place = 0;
    for (const auto& key : keys) {
        const auto found = text.find('"', place);
        EXPECT_EQ(text.compare(found, key.size(), key), 0) << key;
        place = text.find('\n', found);
    }
    EXPECT_EQ(nlohmann::json::parse(text)["sequences"], 160);
}

} // namespace
} // namespace kinescope::core
