#include "core/recognition/rejection.h"

#include "core/recognition/rejection_impl.h"
#include "datasets/grammar/composition.h"
#include "datasets/grammar/texts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <deque>
#include <mutex>
#include <utility>

namespace kinescope::core
{
namespace
{

constexpr std::size_t kBankTexts = 48;

/// Spread evenly over the grammar's base actions.
std::vector<Action> bankActions()
{
    std::vector<Action> actions;
    const auto& plans = datasets::grammar::basePlans();
    const auto count = std::min(kBankTexts, plans.size());
    for (std::size_t index = 0; index < count; ++index)
        actions.push_back({datasets::grammar::textsFor(plans[index * plans.size() / count]).name, {}, -1});
    return normalizedActions(actions);
}

RecognitionSettings bankSettings(RecognitionSettings settings)
{
    settings.noises = TextBankScorer::kNoises;
    settings.prune = false;
    settings.templates.clear();
    return settings;
}

/// What the last recordings scored under the bank, latest last.
class BankFitMemory
{
public:
    std::optional<BankFit> find(const std::string& key)
    {
        const std::scoped_lock lock(m_mutex);
        const auto found =
            std::find_if(m_fits.begin(), m_fits.end(), [&](const auto& entry) { return entry.first == key; });
        return found == m_fits.end() ? std::nullopt : std::optional(found->second);
    }

    void insert(const std::string& key, const BankFit& fit)
    {
        const std::scoped_lock lock(m_mutex);
        m_fits.emplace_back(key, fit);
        if (m_fits.size() > kMost)
            m_fits.pop_front();
    }

private:
    static constexpr std::size_t kMost = 64;
    std::mutex m_mutex;
    std::deque<std::pair<std::string, BankFit>> m_fits;
};

BankFitMemory& bankFitMemory()
{
    static BankFitMemory memory;
    return memory;
}

/// Everything that a recording's scores under the bank depend on.
std::string bankKey(const RecognitionModel& model, const RecognitionSettings& settings, const torch::Tensor& latent)
{
    const auto values = latent.contiguous();
    const std::string bytes(static_cast<const char*>(values.data_ptr()), values.nbytes());
    return fmt::format("{} {} {} {} {} [{}] {}", model.card().hash, settings.seed, settings.antithetic, settings.device,
                       settings.precision, fmt::join(settings.timesteps, ","), bytes);
}

double firstNoisesMean(const RankedLabel& label)
{
    const auto count = std::min<std::size_t>(label.noiseScores.size(), TextBankScorer::kNoises);
    double sum = 0;
    for (std::size_t noise = 0; noise < count; ++noise)
        sum += label.noiseScores[noise];
    return sum / static_cast<double>(std::max<std::size_t>(count, 1));
}

} // namespace

std::string toString(FitStatistic statistic)
{
    switch (statistic) {
    case FitStatistic::BestScore:
        return "best score";
    case FitStatistic::AgainstBankMean:
        return "best score - bank mean";
    case FitStatistic::AgainstBankScale:
        return "(best score - bank mean) / bank deviation";
    case FitStatistic::AgainstBankBest:
        return "best score - bank best";
    case FitStatistic::TopProbability:
        return "1 - top probability";
    case FitStatistic::LatentSize:
        return "latent size";
    }
    return {};
}

TextBankScorer::TextBankScorer(std::shared_ptr<const RecognitionModel> model, const RecognitionSettings& settings,
                               const std::stop_token& stop)
    : m_scorer(std::move(model), bankSettings(settings), bankActions(), stop)
{
}

std::vector<BankFit> TextBankScorer::fits(const torch::Tensor& latents, const std::stop_token& stop)
{
    std::vector<BankFit> fits;
    for (const auto& ranking : m_scorer.rank(latents, stop)) {
        BankFit fit;
        double squares = 0;
        const auto count = static_cast<double>(ranking.labels.size());
        for (const auto& label : ranking.labels) {
            fit.mean += label.score / count;
            squares += label.score * label.score / count;
        }
        fit.deviation = std::sqrt(std::max(squares - fit.mean * fit.mean, 1e-18));
        fit.lowest = ranking.labels.front().score;
        fits.push_back(fit);
    }
    return fits;
}

double fitStatistic(FitStatistic statistic, const RankedLabel& best, double latentScore, const BankFit& bank)
{
    switch (statistic) {
    case FitStatistic::BestScore:
        return best.score;
    case FitStatistic::AgainstBankMean:
        return firstNoisesMean(best) - bank.mean;
    case FitStatistic::AgainstBankScale:
        return (firstNoisesMean(best) - bank.mean) / bank.deviation;
    case FitStatistic::AgainstBankBest:
        return firstNoisesMean(best) - bank.lowest;
    case FitStatistic::TopProbability:
        return 1 - best.probability;
    case FitStatistic::LatentSize:
        return latentScore;
    }
    return 0;
}

std::optional<Rejection> rejectionOf(const std::shared_ptr<const RecognitionModel>& model,
                                     const RecognitionSettings& settings, const Ranking& ranking,
                                     const torch::Tensor& latent, const std::stop_token& stop,
                                     const std::function<void()>& slow)
{
    const auto calibration = knownCalibration(*model);
    if (!calibration || ranking.labels.empty())
        return std::nullopt;
    if (!usesBank(kUsedStatistic))
        return Rejection{fitStatistic(kUsedStatistic, ranking.labels.front(), ranking.latentScore, {}),
                         calibration->threshold};
    const auto key = bankKey(*model, settings, latent);
    auto fit = bankFitMemory().find(key);
    if (!fit) {
        if (slow)
            slow();
        fit = TextBankScorer(model, settings, stop).fits(latent, stop).front();
        bankFitMemory().insert(key, *fit);
    }
    return Rejection{fitStatistic(kUsedStatistic, ranking.labels.front(), ranking.latentScore, *fit),
                     calibration->threshold};
}

RejectionTest::RejectionTest(const std::shared_ptr<const RecognitionModel>& model, const RecognitionSettings& settings,
                             const std::stop_token& stop)
    : m_calibration(knownCalibration(*model))
{
    if (m_calibration && usesBank(kUsedStatistic))
        m_bank.emplace(model, settings, stop);
}

void RejectionTest::fill(std::span<Ranking> rankings, const torch::Tensor& latents, const std::stop_token& stop)
{
    if (!m_calibration)
        return;
    std::vector<BankFit> fits(rankings.size());
    if (m_bank)
        fits = m_bank->fits(latents, stop);
    for (std::size_t index = 0; index < rankings.size(); ++index)
        if (auto& ranking = rankings[index]; !ranking.labels.empty())
            ranking.rejection =
                Rejection{fitStatistic(kUsedStatistic, ranking.labels.front(), ranking.latentScore, fits[index]),
                          m_calibration->threshold};
}

double areaUnderCurve(std::vector<double> negatives, std::vector<double> positives)
{
    if (negatives.empty() || positives.empty())
        return 0.5;
    std::sort(negatives.begin(), negatives.end());
    double wins = 0;
    for (const double value : positives) {
        const auto [first, last] = std::equal_range(negatives.begin(), negatives.end(), value);
        wins += static_cast<double>(first - negatives.begin()) + static_cast<double>(last - first) / 2;
    }
    return wins / (static_cast<double>(negatives.size()) * static_cast<double>(positives.size()));
}

} // namespace kinescope::core
