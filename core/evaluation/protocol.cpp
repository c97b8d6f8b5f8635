#include "core/evaluation/protocol_impl.h"

#include "core/errors.h"
#include "core/evaluation/baseline_scores_impl.h"
#include "core/evaluation/latent_scoring_impl.h"
#include "core/training/seen_validation_impl.h"

namespace kinescope::core
{

ScoreTable denoiserScores(const EvaluationSettings& settings, const EvaluationData& data,
                          const std::vector<std::vector<std::int64_t>>& texts, int seed, std::stop_token stop,
                          const ProgressSink& progress)
{
    std::vector<std::int64_t> rows;
    for (const auto& wordings : texts)
        rows.insert(rows.end(), wordings.begin(), wordings.end());
    ScoringOptions options;
    options.noises = settings.noises;
    options.antithetic = settings.antithetic;
    options.seed = static_cast<std::uint64_t>(seed);
    options.timesteps = settings.timesteps;
    const auto tower = towerOf(*data.model, data.texts, torch::tensor(rows, torch::kInt64));
    const auto scores = scoreLatents(*data.model, data.latents, tower, options, stop, progress).mean(2); // [S, X]
    std::vector<torch::Tensor> columns;
    std::int64_t column = 0;
    for (const auto& wordings : texts) {
        const auto count = static_cast<std::int64_t>(wordings.size());
        columns.push_back(scores.narrow(1, column, count).mean(1));
        column += count;
    }
    return scoreTable(torch::stack(columns, 1));
}

Selection select(const ScoreTable& scores, const std::vector<std::size_t>& answers,
                 const std::vector<std::size_t>& recordings, const std::vector<std::size_t>& classes)
{
    Selection selection;
    selection.scores.classes = classes.size();
    for (const auto recording : recordings) {
        for (std::size_t column = 0; column < classes.size(); ++column) {
            selection.scores.values.push_back(scores.at(recording, classes[column]));
            if (classes[column] == answers[recording])
                selection.answers.push_back(column);
        }
    }
    return selection;
}

Protocol protocolOf(const EvaluationSettings& settings, const EvaluationData& data)
{
    Protocol protocol;
    for (std::size_t i = 0; i < data.classes.size(); ++i) {
        protocol.all.push_back(i);
        if (!data.seen[i])
            protocol.candidates.push_back(i);
    }
    std::size_t seenCount = 0;
    for (std::size_t i = 0; i < data.answers.size(); ++i) {
        if (!data.seen[data.answers[i]])
            protocol.test.push_back(i);
        else if (settings.heldOutSubject == 0 || data.files[i].subject == settings.heldOutSubject)
            (++seenCount % 2 == 0 ? protocol.calibration : protocol.seenTest).push_back(i);
    }
    if (protocol.test.empty())
        throw InputError("The folder has no recording of an unseen class.");
    return protocol;
}

MethodAccuracy accuracyOf(const ScoreTable& scores, const EvaluationData& data, const Protocol& protocol)
{
    MethodAccuracy accuracy;
    const auto zeroShot = select(scores, data.answers, protocol.test, protocol.candidates);
    accuracy.top1 = topAccuracy(zeroShot.scores, zeroShot.answers, 1);
    accuracy.top5 = topAccuracy(zeroShot.scores, zeroShot.answers, 5);
    if (!data.split || protocol.seenTest.empty())
        return accuracy;
    const auto unseen = select(scores, data.answers, protocol.test, protocol.all);
    const auto seen = select(scores, data.answers, protocol.seenTest, protocol.all);
    const auto calibration = select(scores, data.answers, protocol.calibration, protocol.all);
    const auto both = [&](double penalty, double& seenAccuracy, double& unseenAccuracy, double& harmonic) {
        seenAccuracy = topAccuracy(withSeenPenalty(seen.scores, data.seen, penalty), seen.answers, 1);
        unseenAccuracy = topAccuracy(withSeenPenalty(unseen.scores, data.seen, penalty), unseen.answers, 1);
        harmonic = harmonicMean(seenAccuracy, unseenAccuracy);
    };
    accuracy.seenPenalty = chooseSeenPenalty(calibration.scores, calibration.answers, data.seen);
    both(accuracy.seenPenalty, accuracy.seen, accuracy.unseen, accuracy.harmonic);
    both(0, accuracy.uncalibratedSeen, accuracy.uncalibratedUnseen, accuracy.uncalibratedHarmonic);
    return accuracy;
}

} // namespace kinescope::core
