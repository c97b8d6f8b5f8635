#include "core/recognition/chunk_plan.h"
#include "core/recognition/ranking_builder.h"

#include <gmock/gmock.h>

#include <cmath>

namespace kinescope::core
{
namespace
{

TEST(RankingBuilder, ScoresSpreadsProbabilitiesAndMargin)
{
    Ranking ranking;
    fillRanking(ranking, std::vector<ActionScores>{{"b", {0.5, 0.7}}, {"a", {0.3, 0.5}}}, 0.1);
    ASSERT_EQ(ranking.labels.size(), 2u);
    EXPECT_EQ(ranking.labels[0].label, "a");
    EXPECT_EQ(ranking.labels[0].actionIndex, 1u);
    EXPECT_NEAR(ranking.labels[0].score, 0.4, 1e-12);
    EXPECT_NEAR(ranking.labels[0].spread, 0.2 / std::sqrt(2.0), 1e-12);
    EXPECT_NEAR(ranking.labels[1].probability, 1 / (1 + std::exp(2.0)), 1e-12);
    EXPECT_NEAR(ranking.margin, (std::exp(2.0) - 1) / (std::exp(2.0) + 1), 1e-12);
}

TEST(RankingBuilder, EqualScoresKeepTheOrderGivenAndHugeOnesStayFinite)
{
    Ranking ranking;
    fillRanking(ranking, std::vector<ActionScores>{{"x", {1e6}}, {"y", {1.0}}, {"z", {1.0}}}, 1e-3);
    EXPECT_EQ(ranking.labels[0].label, "y");
    EXPECT_EQ(ranking.labels[1].label, "z");
    EXPECT_EQ(ranking.labels[0].spread, 0);
    EXPECT_NEAR(ranking.labels[0].probability, 0.5, 1e-12);
    EXPECT_EQ(ranking.labels[2].probability, 0);
}

TEST(RankingBuilder, APrunedLabelIsComparedUnderTheNoisesBothSaw)
{
    Ranking ranking;
    // The later noises are harder; by plain means the pruned label would have won.
    fillRanking(ranking, std::vector<ActionScores>{{"best", {0.1, 0.1, 0.9, 0.9}}, {"pruned", {0.3, 0.3}}}, 0.1);
    EXPECT_EQ(ranking.labels[0].label, "best");
    EXPECT_NEAR(ranking.labels[1].score, 0.7, 1e-12);
}

TEST(RankingBuilder, ContendersAreThoseWithinTheBound)
{
    std::vector<ActionScores> actions;
    for (int index = 0; index < 20; ++index) {
        const double level = index < 8 ? 0.5 + 0.001 * index : 2.0;
        const double wobble = index % 2 == 0 ? 0.004 : -0.004;
        actions.push_back({"", {level + wobble, level - wobble}});
    }
    EXPECT_THAT(contenders(actions), testing::ElementsAre(0, 1, 2, 3, 4, 5, 6, 7));
    for (auto& action : actions)
        action.noiseScores = {1.0 + static_cast<double>(&action - actions.data()), 1.0};
    EXPECT_GE(contenders(actions).size(), 5u);
    EXPECT_EQ(contenders(std::vector<ActionScores>(3, {"", {1.0, 2.0}})).size(), 3u);
}

TEST(ChunkPlan, FollowsCostsAndHalvesOnlyWhenSteadilySlow)
{
    ChunkPlan plan({.flopsPerRow = 1e7, .flopsPerLabel = 0, .budget = 1e9, .minimumRows = 3});
    EXPECT_EQ(plan.noises(16), 16);
    EXPECT_EQ(plan.labels(10), 10);
    plan.took(1);
    plan.took(1);
    plan.took(0.01);
    plan.took(1);
    EXPECT_EQ(plan.labels(10), 10);
    plan.took(1);
    plan.took(1);
    EXPECT_EQ(plan.labels(10), 5);
    while (plan.halve()) {
    }
    EXPECT_EQ(plan.noises(16), 1);
    EXPECT_EQ(plan.labels(1), 1);
    const ChunkPlan heavy({.flopsPerRow = 1e10, .flopsPerLabel = 1e10, .budget = 1e9, .minimumRows = 3});
    EXPECT_EQ(heavy.noises(16), 3);
    EXPECT_EQ(heavy.labels(1), 3);
}

} // namespace
} // namespace kinescope::core
