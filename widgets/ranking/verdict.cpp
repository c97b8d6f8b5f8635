#include "widgets/ranking/verdict.h"

#include <QCoreApplication>

#include <algorithm>

namespace kinescope::widgets
{
namespace
{

constexpr double kClearWins = 0.9;
constexpr double kClearMargin = 0.2;
constexpr double kCloseWins = 0.75;
constexpr double kCloseMargin = 0.05;

struct VerdictTexts
{
    Q_DECLARE_TR_FUNCTIONS(VerdictTexts)
};

QString quoted(const core::RankedLabel& label)
{
    return QStringLiteral("“%1”").arg(QString::fromStdString(label.label));
}

} // namespace

double winShare(const core::Ranking& ranking)
{
    if (ranking.labels.size() < 2)
        return 1;
    const auto& best = ranking.labels[0].noiseScores;
    const auto& second = ranking.labels[1].noiseScores;
    const std::size_t count = std::min(best.size(), second.size());
    if (count == 0)
        return 1;
    std::size_t wins = 0;
    for (std::size_t i = 0; i < count; ++i)
        wins += best[i] < second[i] ? 1 : 0;
    return static_cast<double>(wins) / static_cast<double>(count);
}

Verdict verdictOf(const core::Ranking& ranking)
{
    if (ranking.labels.empty())
        return {};
    const QString best = quoted(ranking.labels.front());
    if (ranking.complete() && ranking.rejection && ranking.rejection->rejected())
        return {Verdict::Kind::NoneFits, VerdictTexts::tr("None of these fits"),
                VerdictTexts::tr(
                    "Even %1, the nearest, explains the motion worse than the right action does in 19 of 20 generated "
                    "recordings: score %2, limit %3")
                    .arg(best)
                    .arg(ranking.rejection->statistic, 0, 'f', 2)
                    .arg(ranking.rejection->threshold, 0, 'f', 2)};
    if (ranking.labels.size() == 1)
        return {Verdict::Kind::Alone, VerdictTexts::tr("Only %1: nothing to compare it with").arg(best),
                VerdictTexts::tr("Add a second action to get a ranking.")};
    const QString second = quoted(ranking.labels[1]);
    const double share = winShare(ranking);
    const QString details = VerdictTexts::tr("Ahead of %1 under %2 of %3 noises; margin %4")
                                .arg(second)
                                .arg(qRound(share * ranking.noises))
                                .arg(ranking.noises)
                                .arg(ranking.margin, 0, 'f', 2);
    if (!ranking.complete())
        return {Verdict::Kind::Partial, VerdictTexts::tr("So far %1").arg(best),
                VerdictTexts::tr("%1 of %2 noises").arg(ranking.noises).arg(ranking.noisesPlanned)};
    if (share >= kClearWins && ranking.margin >= kClearMargin)
        return {Verdict::Kind::Clear, VerdictTexts::tr("Clear: %1").arg(best), details};
    if (share < kCloseWins || ranking.margin < kCloseMargin)
        return {Verdict::Kind::Close, VerdictTexts::tr("Close call between %1 and %2").arg(best, second), details};
    return {Verdict::Kind::Likely, VerdictTexts::tr("Likely %1, then %2").arg(best, second), details};
}

} // namespace kinescope::widgets
