#pragma once

#include "core/recognition/ranking.h"
#include "core/recognition/recording_scorer_impl.h"
#include "core/recognition/rejection.h"

namespace kinescope::core
{

/// How a recording fares under the bank's texts.
struct BankFit
{
    double mean = 0;
    double deviation = 1;
    double lowest = 0;
};

/// A bank of unrelated texts (names of the motion grammar's base actions), scored under the first noises of the seed.
/// What a recording scores under them does not depend on the labels the user types.
class TextBankScorer
{
public:
    static constexpr int kNoises = 4;

    /// @param seed the noises' seed of the rankings to compare with
    TextBankScorer(std::shared_ptr<const RecognitionModel> model, const RecognitionSettings& settings,
                   const std::stop_token& stop);

    /// @param latents [S, 1, C]
    std::vector<BankFit> fits(const torch::Tensor& latents, const std::stop_token& stop);

private:
    RecordingScorer m_scorer;
};

/// @param best the best label, whose first noise scores are those of the bank's noises
double fitStatistic(FitStatistic statistic, const RankedLabel& best, double latentScore, const BankFit& bank);

/// Whether any label of a ranking fits; nothing when the model is not calibrated. What a recording scores under the
/// bank is remembered, so that another label set costs nothing.
/// @param latent [1, 1, C] @param slow called first when the bank has to be asked, which takes a moment
std::optional<Rejection> rejectionOf(const std::shared_ptr<const RecognitionModel>& model,
                                     const RecognitionSettings& settings, const Ranking& ranking,
                                     const torch::Tensor& latent, const std::stop_token& stop,
                                     const std::function<void()>& slow);

/// Whether a statistic compares with the bank.
constexpr bool usesBank(FitStatistic statistic)
{
    return statistic == FitStatistic::AgainstBankMean || statistic == FitStatistic::AgainstBankScale ||
           statistic == FitStatistic::AgainstBankBest;
}

/// Tells for many recordings at once whether any label fits; says nothing when the model is not calibrated.
class RejectionTest
{
public:
    RejectionTest(const std::shared_ptr<const RecognitionModel>& model, const RecognitionSettings& settings,
                  const std::stop_token& stop);

    bool isCalibrated() const { return m_calibration.has_value(); }
    /// @param latents [S, 1, C], one for each ranking
    void fill(std::span<Ranking> rankings, const torch::Tensor& latents, const std::stop_token& stop);

private:
    std::optional<RejectionCalibration> m_calibration;
    std::optional<TextBankScorer> m_bank; ///< when the statistic needs it
};

} // namespace kinescope::core
