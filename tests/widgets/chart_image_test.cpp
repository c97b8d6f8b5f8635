// Charts against pictures: the ranking and the similarity matrix, light and dark.
#include "tests/widgets/chart_image.h"
#include "widgets/actions/similarity_matrix.h"
#include "widgets/ranking/ranking_model.h"
#include "widgets/ranking/ranking_view.h"

namespace kinescope::tests
{
namespace
{

using namespace widgets;

core::Ranking ranking()
{
    core::Ranking result;
    const struct
    {
        const char* name;
        double probability;
        double score;
        double spread;
    } rows[] = {{"wave with the right hand", 0.62, 0.41, 0.05},
                {"clap", 0.24, 0.55, 0.03},
                {"a long name that does not fit into the column at all", 0.11, 0.6, 0.09},
                {"sit down", 0.03, 0.8, 0.02}};
    for (const auto& row : rows) {
        core::RankedLabel label;
        label.label = row.name;
        label.actionIndex = result.labels.size();
        label.probability = row.probability;
        label.score = row.score;
        label.spread = row.spread;
        label.noiseScores = {row.score - row.spread, row.score, row.score + 1.5 * row.spread};
        result.labels.push_back(label);
    }
    result.noises = result.noisesPlanned = 3;
    return result;
}

TEST_P(ChartImage, RankingWithBarsAndWhiskers)
{
    RankingModel model;
    RankingView view(model);
    view.resize(460, 150);
    view.fitColumns(460);
    view.show();
    model.setRanking(ranking(), {0, 1, 2, 3});
    view.motion().finish();
    EXPECT_TRUE(matchesBaseline(view.grab().toImage(), named("ranking"), kWithText));
}

TEST_P(ChartImage, SimilarityOfFiveActions)
{
    SimilarityMatrix matrix;
    matrix.resize(420, 330);
    matrix.setValues({QStringLiteral("wave"), QStringLiteral("waving"), QStringLiteral("sit down"),
                      QStringLiteral("stand up"), QStringLiteral("throw a ball")},
                     {{1, 0.93, 0.4, 0.42, 0.5},
                      {0.93, 1, 0.38, 0.41, 0.52},
                      {0.4, 0.38, 1, 0.7, 0.3},
                      {0.42, 0.41, 0.7, 1, 0.33},
                      {0.5, 0.52, 0.3, 0.33, 1}});
    EXPECT_TRUE(matchesBaseline(matrix.grab().toImage(), named("similarity"), kWithText));
}

INSTANTIATE_TEST_SUITE_P(Looks, ChartImage, testing::Bool(), themeName);

} // namespace
} // namespace kinescope::tests
