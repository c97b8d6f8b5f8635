#pragma once

#include "core/jobs/progress.h"
#include "core/recognition/recognition_model.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace kinescope::core
{

/// Ways to tell from scores that none of the labels fits. For all of them higher means a worse fit.
enum class FitStatistic
{
    BestScore,        ///< the best label's score
    AgainstBankMean,  ///< less the mean score of a bank of unrelated texts under the same noises
    AgainstBankScale, ///< the same in deviations of the bank
    AgainstBankBest,  ///< less the score of the bank's best text
    TopProbability,   ///< 1 - the best label's probability among the labels
    LatentSize        ///< root mean square of the standardised latent: how unusual the motion is, whatever the labels
};
inline constexpr FitStatistic kFitStatistics[] = {FitStatistic::BestScore,        FitStatistic::AgainstBankMean,
                                                  FitStatistic::AgainstBankScale, FitStatistic::AgainstBankBest,
                                                  FitStatistic::TopProbability,   FitStatistic::LatentSize};
std::string toString(FitStatistic statistic);

/// The one that the program uses; chosen on generated actions (`kinescope calibrate`).
inline constexpr FitStatistic kUsedStatistic = FitStatistic::BestScore;

/// From where on a model's best label is said not to fit.
struct RejectionCalibration
{
    double threshold = 0;         ///< of kUsedStatistic
    double falseRejection = 0.05; ///< share of calibration recordings whose right label would be rejected
    int recordings = 0;
};

/// What is known for this model already: what came with it (`storeCalibration`), else from the cache folder. Quick.
std::optional<RejectionCalibration> knownCalibration(const ModelCard& card);
std::optional<RejectionCalibration> knownCalibration(const RecognitionModel& model);

/// Calibrates on motion generated for actions that the model was not trained with, remembers the answer by the model's
/// hash. Runs for seconds: a background job. @throws Cancelled; ModelError
RejectionCalibration calibrateRejection(const std::shared_ptr<const RecognitionModel>& model, std::stop_token stop,
                                        const ProgressSink& progress);

/// How well one statistic tells recordings whose action is among the labels from those whose action is not.
struct RejectionFigure
{
    FitStatistic statistic = FitStatistic::BestScore;
    double auroc = 0.5;
    double falseRejection = -1; ///< at the calibrated threshold; negative: the statistic has none
    double trueRejection = -1;
};

struct RejectionMeasurement
{
    std::string data;
    int recordings = 0;
    int labels = 0;  ///< candidates of each trial
    double top1 = 0; ///< of the trials in which the right action is present
    std::vector<RejectionFigure> figures;
};

/// On generated actions beyond those the model was trained, chosen or calibrated with.
RejectionMeasurement measureRejection(const std::shared_ptr<const RecognitionModel>& model, int labels,
                                      std::stop_token stop, const ProgressSink& progress);

/// On a folder of labelled recordings of a known data set; a test alone, nothing is fitted.
RejectionMeasurement measureRejection(const std::shared_ptr<const RecognitionModel>& model,
                                      const std::filesystem::path& folder, int labels, std::stop_token stop,
                                      const ProgressSink& progress);

/// Area under the curve of true against false positives; 0.5 is chance, ties count half. @param positives those that
/// ought to have the higher values
double areaUnderCurve(std::vector<double> negatives, std::vector<double> positives);

} // namespace kinescope::core
