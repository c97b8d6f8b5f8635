#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace kinescope::core
{

/// Scores of recordings under candidate classes; lower is better. Row-major [recordings, classes].
struct ScoreTable
{
    std::size_t classes = 0;
    std::vector<double> values;

    std::size_t recordings() const { return classes == 0 ? 0 : values.size() / classes; }
    double at(std::size_t recording, std::size_t candidate) const { return values[recording * classes + candidate]; }
    std::span<const double> row(std::size_t recording) const
    {
        return std::span(values).subspan(recording * classes, classes);
    }
};

/// Index of the lowest score in each row; the first of equal ones.
std::vector<std::size_t> bestClasses(const ScoreTable& scores);

/// Share of recordings whose right class is among the k lowest scores; 0 without recordings.
/// A class with an equal score counts as better only when it stands before the right one.
double topAccuracy(const ScoreTable& scores, std::span<const std::size_t> answers, std::size_t k);

/// How far the first label's probability can be believed.
struct Confidence
{
    double mean = 0;             ///< of the first label's probability
    double calibrationError = 0; ///< expected calibration error, ten bins. Source: Guo et al., ICML 2017
};
/// @param temperature of the softmax over -score, above 0
Confidence confidence(const ScoreTable& scores, std::span<const std::size_t> answers, double temperature);

/// Counts [answer][prediction].
std::vector<std::vector<std::size_t>> confusionMatrix(std::span<const std::size_t> predictions,
                                                      std::span<const std::size_t> answers, std::size_t classes);

/// 2 a b / (a + b); 0 when both are 0.
double harmonicMean(double a, double b);

/// Adds `penalty` to the scores of seen classes. Source: calibrated stacking, Chao et al., ECCV 2016.
ScoreTable withSeenPenalty(const ScoreTable& scores, const std::vector<bool>& seen, double penalty);

/// The largest penalty at which the seen validation recordings keep `kept` of the accuracy that they have without one.
/// Chosen on seen recordings alone, so nothing is learned from unseen ones.
double chooseSeenPenalty(const ScoreTable& scores, std::span<const std::size_t> answers, const std::vector<bool>& seen,
                         double kept = 0.9);

struct MeanAndDeviation
{
    double mean = 0;
    double deviation = 0; ///< of the sample; 0 for fewer than two values
};
MeanAndDeviation meanAndDeviation(std::span<const double> values);

} // namespace kinescope::core
