#include "core/recognition/ranking_builder.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kinescope::core
{
namespace
{

constexpr double kPruningErrors = 4;
constexpr std::size_t kAlwaysKept = 5;

double mean(std::span<const double> values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double deviation(std::span<const double> values)
{
    if (values.size() < 2)
        return 0;
    const double center = mean(values);
    double sum = 0;
    for (const double value : values)
        sum += (value - center) * (value - center);
    return std::sqrt(sum / static_cast<double>(values.size() - 1));
}

/// The action with the lowest mean among those that saw most noises.
std::size_t bestOf(std::span<const ActionScores> actions)
{
    std::size_t best = 0;
    for (std::size_t index = 1; index < actions.size(); ++index) {
        const auto& scores = actions[index].noiseScores;
        const auto& bestScores = actions[best].noiseScores;
        if (scores.size() > bestScores.size() ||
            (scores.size() == bestScores.size() && !scores.empty() && mean(scores) < mean(bestScores)))
            best = index;
    }
    return best;
}

void fillProbabilities(std::vector<RankedLabel>& labels, double temperature)
{
    double sum = 0;
    for (auto& label : labels) {
        label.probability = std::exp((labels.front().score - label.score) / temperature);
        sum += label.probability;
    }
    for (auto& label : labels)
        label.probability /= sum;
}

} // namespace

void fillRanking(Ranking& ranking, std::span<const ActionScores> actions, double temperature)
{
    ranking.labels.clear();
    if (actions.empty())
        return;
    const std::span<const double> reference = actions[bestOf(actions)].noiseScores;
    for (std::size_t index = 0; index < actions.size(); ++index) {
        const auto& scores = actions[index].noiseScores;
        if (scores.empty())
            continue;
        const bool pruned = scores.size() < reference.size();
        const double score =
            pruned ? mean(reference) + mean(scores) - mean(reference.first(scores.size())) : mean(scores);
        ranking.labels.push_back({index, actions[index].label, score, deviation(scores), 0, scores});
    }
    std::stable_sort(ranking.labels.begin(), ranking.labels.end(),
                     [](const RankedLabel& left, const RankedLabel& right) { return left.score < right.score; });
    if (ranking.labels.empty())
        return;
    fillProbabilities(ranking.labels, temperature);
    ranking.margin = ranking.labels.size() == 1 ? 1.0 : ranking.labels[0].probability - ranking.labels[1].probability;
}

std::vector<std::size_t> contenders(std::span<const ActionScores> actions)
{
    std::vector<std::size_t> order(actions.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (actions.size() <= kAlwaysKept)
        return order;
    const auto& best = actions[bestOf(actions)].noiseScores;
    const auto noises = static_cast<double>(best.size());
    std::vector<double> differences;
    double variance = 0;
    for (const auto& action : actions) {
        std::vector<double> paired(best.size());
        std::transform(best.begin(), best.end(), action.noiseScores.begin(), paired.begin(),
                       [](double ofBest, double own) { return own - ofBest; });
        differences.push_back(mean(paired));
        variance += deviation(paired) * deviation(paired) / static_cast<double>(actions.size() - 1);
    }
    const double bound = kPruningErrors * std::sqrt(variance / noises);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t left, std::size_t right) { return differences[left] < differences[right]; });
    const auto beaten = std::find_if(order.begin() + kAlwaysKept, order.end(),
                                     [&](std::size_t index) { return differences[index] > bound; });
    order.erase(beaten, order.end());
    std::sort(order.begin(), order.end());
    return order;
}

} // namespace kinescope::core
