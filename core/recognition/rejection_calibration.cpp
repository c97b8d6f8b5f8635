#include "core/errors.h"
#include "core/recognition/rejection.h"
#include "core/recognition/rejection_store.h"
#include "core/recognition/rejection_trials_impl.h"
#include "core/training/random_stream.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace kinescope::core
{
namespace
{

constexpr int kSamples = 2;
constexpr int kMeasuredNoises = 8;

/// The value below which `share` of the values lie.
double quantile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    const double place = share * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const auto above = std::min(below + 1, values.size() - 1);
    return std::lerp(values[below], values[above], place - static_cast<double>(below));
}

/// `count` labels other than `answer`, the same for every run.
std::vector<std::size_t> otherLabels(std::size_t labels, std::size_t answer, std::size_t count, RandomStream& random)
{
    std::vector<std::size_t> others;
    for (std::size_t label = 0; label < labels; ++label)
        if (label != answer)
            others.push_back(label);
    for (std::size_t i = 0; i + 1 < others.size() && i < count; ++i)
        std::swap(others[i], others[i + random.below(others.size() - i)]);
    others.resize(std::min(count, others.size()));
    return others;
}

/// The best of some labels, with its probability among them.
RankedLabel bestOf(const ScoredRecording& recording, const std::vector<std::size_t>& chosen, double temperature)
{
    const auto score = [&](std::size_t label) { return recording.labels[label].score; };
    const auto best = *std::min_element(
        chosen.begin(), chosen.end(), [&](std::size_t left, std::size_t right) { return score(left) < score(right); });
    double sum = 0;
    for (const auto label : chosen)
        sum += std::exp((score(best) - score(label)) / temperature);
    auto result = recording.labels[best];
    result.probability = 1 / sum;
    return result;
}

/// The best label of each trial with the right action among the labels, and of each without.
struct TrialOutcomes
{
    std::vector<RankedLabel> present;
    std::vector<RankedLabel> absent;
    double top1 = 0;
};

TrialOutcomes runTrials(const RejectionTrials& trials, const std::vector<ScoredRecording>& scored, int labels,
                        double temperature)
{
    TrialOutcomes outcomes;
    for (std::size_t index = 0; index < scored.size(); ++index) {
        RandomStream random(streamSeed(1, "rejection trials", index));
        const auto answer = trials.answers[index];
        auto chosen = otherLabels(trials.labels.size(), answer, static_cast<std::size_t>(labels), random);
        outcomes.absent.push_back(bestOf(scored[index], chosen, temperature));
        chosen.back() = answer;
        outcomes.present.push_back(bestOf(scored[index], chosen, temperature));
        outcomes.top1 +=
            (outcomes.present.back().actionIndex == answer ? 1.0 : 0.0) / static_cast<double>(scored.size());
    }
    return outcomes;
}

/// With the right label alone: other labels can only lower the best one's score.
std::vector<double> rightLabelStatistics(const std::shared_ptr<const RecognitionModel>& model,
                                         const RejectionTrials& trials, const std::stop_token& stop,
                                         const ProgressSink& progress)
{
    RecognitionSettings settings;
    settings.precision = "fp32";
    std::optional<TextBankScorer> bank;
    if (usesBank(kUsedStatistic))
        bank.emplace(model, settings, stop);
    std::vector<double> values;
    for (std::size_t label = 0; label < trials.labels.size(); ++label) {
        std::vector<datasets::CanonicalSequence> own;
        for (std::size_t index = 0; index < trials.recordings.size(); ++index)
            if (trials.answers[index] == label)
                own.push_back(trials.recordings[index]);
        throwIfStopped(stop);
        if (own.empty())
            continue;
        const auto latents = latentsOf(model->implementation(), own);
        const auto rankings = RecordingScorer(model, settings, {trials.labels[label]}, stop).rank(latents, stop);
        std::vector<BankFit> fits(rankings.size());
        if (bank)
            fits = bank->fits(latents, stop);
        for (std::size_t index = 0; index < rankings.size(); ++index)
            values.push_back(
                fitStatistic(kUsedStatistic, rankings[index].labels.front(), rankings[index].latentScore, fits[index]));
        if (progress)
            progress({0.3 + 0.7 * static_cast<double>(label + 1) / static_cast<double>(trials.labels.size()),
                      fmt::format("Action {} of {}", label + 1, trials.labels.size())});
    }
    return values;
}

RejectionMeasurement measured(const std::shared_ptr<const RecognitionModel>& model, const RejectionTrials& trials,
                              int labels, std::stop_token stop, const ProgressSink& progress)
{
    if (labels < 2 || static_cast<std::size_t>(labels) >= trials.labels.size())
        throw InputError(fmt::format("Expected 2 to {} labels a trial, found {}.", trials.labels.size() - 1, labels));
    const auto calibration = knownCalibration(*model);
    const auto scored = scoreTrials(model, trials, kMeasuredNoises, stop, progress);
    const auto outcomes = runTrials(trials, scored, labels, model->implementation().model.configuration.temperature);
    RejectionMeasurement measurement{{}, static_cast<int>(scored.size()), labels, outcomes.top1, {}};
    for (const auto statistic : kFitStatistics) {
        const auto values = [&](const std::vector<RankedLabel>& best) {
            std::vector<double> result;
            for (std::size_t index = 0; index < scored.size(); ++index)
                result.push_back(fitStatistic(statistic, best[index], scored[index].latentScore, scored[index].bank));
            return result;
        };
        const auto present = values(outcomes.present);
        const auto absent = values(outcomes.absent);
        RejectionFigure figure{statistic, areaUnderCurve(present, absent), -1, -1};
        if (statistic == kUsedStatistic && calibration) {
            const auto rejected = [&](const std::vector<double>& all) {
                const auto count =
                    std::count_if(all.begin(), all.end(), [&](double value) { return value > calibration->threshold; });
                return static_cast<double>(count) / static_cast<double>(all.size());
            };
            figure.falseRejection = rejected(present);
            figure.trueRejection = rejected(absent);
        }
        measurement.figures.push_back(figure);
    }
    return measurement;
}

} // namespace

RejectionCalibration calibrateRejection(const std::shared_ptr<const RecognitionModel>& model, std::stop_token stop,
                                        const ProgressSink& progress)
{
    const auto trials = generatedTrials(model->implementation(), UnseenActions::Chosen, kSamples, stop, progress);
    const auto values = rightLabelStatistics(model, trials, stop, progress);
    RejectionCalibration calibration;
    calibration.recordings = static_cast<int>(values.size());
    calibration.threshold = quantile(values, 1 - calibration.falseRejection);
    rememberCalibration(*model, calibration);
    spdlog::info("Rejection threshold of {}: {:.4f}, from {} generated recordings", model->card().name,
                 calibration.threshold, calibration.recordings);
    return calibration;
}

RejectionMeasurement measureRejection(const std::shared_ptr<const RecognitionModel>& model, int labels,
                                      std::stop_token stop, const ProgressSink& progress)
{
    const auto trials = generatedTrials(model->implementation(), UnseenActions::Fresh, kSamples, stop, progress);
    auto measurement = measured(model, trials, labels, stop, progress);
    measurement.data = "generated actions";
    return measurement;
}

RejectionMeasurement measureRejection(const std::shared_ptr<const RecognitionModel>& model,
                                      const std::filesystem::path& folder, int labels, std::stop_token stop,
                                      const ProgressSink& progress)
{
    const auto trials = folderTrials(model->implementation(), folder, stop, progress);
    auto measurement = measured(model, trials, labels, stop, progress);
    measurement.data = folder.string();
    return measurement;
}

} // namespace kinescope::core
