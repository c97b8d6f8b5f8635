#include "core/evaluation/accuracy.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace kinescope::core
{

std::vector<std::size_t> bestClasses(const ScoreTable& scores)
{
    std::vector<std::size_t> best;
    for (std::size_t i = 0; i < scores.recordings(); ++i) {
        const auto row = scores.row(i);
        best.push_back(static_cast<std::size_t>(std::min_element(row.begin(), row.end()) - row.begin()));
    }
    return best;
}

double topAccuracy(const ScoreTable& scores, std::span<const std::size_t> answers, std::size_t k)
{
    if (answers.empty())
        return 0;
    std::size_t right = 0;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const auto row = scores.row(i);
        std::size_t better = 0;
        for (std::size_t candidate = 0; candidate < row.size(); ++candidate)
            if (row[candidate] < row[answers[i]] || (row[candidate] == row[answers[i]] && candidate < answers[i]))
                ++better;
        right += better < k ? 1 : 0;
    }
    return static_cast<double>(right) / static_cast<double>(answers.size());
}

Confidence confidence(const ScoreTable& scores, std::span<const std::size_t> answers, double temperature)
{
    struct Bin
    {
        double probability = 0;
        double right = 0;
    };
    std::array<Bin, 10> bins;
    const auto best = bestClasses(scores);
    Confidence result;
    for (std::size_t recording = 0; recording < best.size(); ++recording) {
        double sum = 0;
        for (const double score : scores.row(recording))
            sum += std::exp((scores.at(recording, best[recording]) - score) / temperature);
        const double probability = 1 / sum;
        auto& bin = bins[std::min(static_cast<std::size_t>(probability * bins.size()), bins.size() - 1)];
        bin.probability += probability;
        bin.right += best[recording] == answers[recording] ? 1 : 0;
        result.mean += probability;
    }
    const auto count = static_cast<double>(std::max<std::size_t>(best.size(), 1));
    result.mean /= count;
    for (const auto& bin : bins)
        result.calibrationError += std::abs(bin.probability - bin.right) / count;
    return result;
}

std::vector<std::vector<std::size_t>> confusionMatrix(std::span<const std::size_t> predictions,
                                                      std::span<const std::size_t> answers, std::size_t classes)
{
    std::vector<std::vector<std::size_t>> counts(classes, std::vector<std::size_t>(classes, 0));
    for (std::size_t i = 0; i < answers.size(); ++i)
        ++counts[answers[i]][predictions[i]];
    return counts;
}

double harmonicMean(double a, double b)
{
    return a + b > 0 ? 2 * a * b / (a + b) : 0;
}

ScoreTable withSeenPenalty(const ScoreTable& scores, const std::vector<bool>& seen, double penalty)
{
    ScoreTable table = scores;
    for (std::size_t i = 0; i < table.values.size(); ++i)
        if (seen[i % table.classes])
            table.values[i] += penalty;
    return table;
}

double chooseSeenPenalty(const ScoreTable& scores, std::span<const std::size_t> answers, const std::vector<bool>& seen,
                         double kept)
{
    const double wanted = kept * topAccuracy(scores, answers, 1);
    // A right answer is lost once the penalty exceeds the gap between the best unseen class and the best seen one.
    std::vector<double> gaps = {0};
    for (std::size_t i = 0; i < scores.recordings(); ++i) {
        double bestSeen = INFINITY;
        double bestUnseen = INFINITY;
        for (std::size_t candidate = 0; candidate < scores.classes; ++candidate) {
            auto& best = seen[candidate] ? bestSeen : bestUnseen;
            best = std::min(best, scores.at(i, candidate));
        }
        if (const double gap = bestUnseen - bestSeen; std::isfinite(gap) && gap > 0)
            gaps.push_back(gap * (1 - 1e-9));
    }
    std::sort(gaps.begin(), gaps.end(), std::greater<>());
    for (const double gap : gaps)
        if (topAccuracy(withSeenPenalty(scores, seen, gap), answers, 1) >= wanted)
            return gap;
    return 0;
}

MeanAndDeviation meanAndDeviation(std::span<const double> values)
{
    MeanAndDeviation result;
    if (values.empty())
        return result;
    const auto count = static_cast<double>(values.size());
    result.mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
    if (values.size() < 2)
        return result;
    double squares = 0;
    for (const double value : values)
        squares += (value - result.mean) * (value - result.mean);
    result.deviation = std::sqrt(squares / (count - 1));
    return result;
}

} // namespace kinescope::core
