#include "core/evaluation/evaluation.h"

#include "core/errors.h"
#include "core/evaluation/accuracy.h"
#include "core/evaluation/baseline_scores_impl.h"
#include "core/evaluation/evaluation_data_impl.h"
#include "core/evaluation/latent_scoring_impl.h"
#include "core/training/seen_validation_impl.h"

#include <fmt/format.h>

#include <chrono>

namespace kinescope::core
{
namespace
{

/// Scores under each class, the mean over its wordings.
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

/// Some rows, and some columns, of a table, with the answers counted in those columns.
struct Selection
{
    ScoreTable scores;
    std::vector<std::size_t> answers;
};

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

/// Which recordings and classes each figure is about.
struct Protocol
{
    std::vector<std::size_t> candidates;  ///< classes of top-1 and top-5
    std::vector<std::size_t> test;        ///< recordings of these classes
    std::vector<std::size_t> seenTest;    ///< recordings of seen classes
    std::vector<std::size_t> calibration; ///< others of them, to choose the penalty
    std::vector<std::size_t> all;         ///< every class
};

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

void describeClasses(EvaluationResult& result, const ScoreTable& scores, const EvaluationData& data,
                     const Protocol& protocol)
{
    const auto zeroShot = select(scores, data.answers, protocol.test, protocol.candidates);
    result.confusion = confusionMatrix(bestClasses(zeroShot.scores), zeroShot.answers, protocol.candidates.size());
    for (std::size_t row = 0; row < protocol.candidates.size(); ++row) {
        const auto& label = data.classes[protocol.candidates[row]];
        ClassAccuracy entry{label.id, label.name, 0, 0};
        for (const auto count : result.confusion[row])
            entry.sequences += count;
        if (entry.sequences > 0)
            entry.top1 = static_cast<double>(result.confusion[row][row]) / static_cast<double>(entry.sequences);
        result.perClass.push_back(std::move(entry));
    }
}

void checkEvaluation(const EvaluationSettings& settings)
{
    if (settings.noises < 1 || settings.noises > 4096)
        throw InputError(fmt::format("noises: {} is out of range; it may be 1 to 4096.", settings.noises));
    if (settings.noiseSeeds < 1 || settings.noiseSeeds > 100)
        throw InputError(fmt::format("noise seeds: {} is out of range; it may be 1 to 100.", settings.noiseSeeds));
}

void checkTimesteps(const EvaluationSettings& settings, const models::FdsmModel& model)
{
    for (const int timestep : settings.timesteps)
        if (timestep < 0 || timestep >= model.configuration.timesteps)
            throw InputError(fmt::format("timestep {} is out of range; this model has 0 to {}.", timestep,
                                         model.configuration.timesteps - 1));
}

} // namespace

EvaluationResult evaluate(const EvaluationSettings& settings, std::stop_token stop, const ProgressSink& progress)
{
    checkEvaluation(settings);
    const auto tell = progress ? progress : ProgressSink([](const Progress&) {});
    const auto data = loadEvaluationData(settings, stop, tell);
    checkTimesteps(settings, *data.model);
    const auto texts = chosenTexts(data.texts, settings.wording);
    const auto protocol = protocolOf(settings, data);

    EvaluationResult result;
    std::vector<double> perSeed;
    for (int seed = 1; seed <= settings.noiseSeeds; ++seed) {
        const auto start = std::chrono::steady_clock::now();
        const auto scores = denoiserScores(settings, data, texts, seed, stop, tell);
        const auto accuracy = accuracyOf(scores, data, protocol);
        perSeed.push_back(accuracy.top1);
        if (seed > 1)
            continue;
        const double scoring = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        result.secondsPerSequence = (scoring + data.encodingSeconds) / static_cast<double>(data.files.size());
        result.accuracy = accuracy;
        describeClasses(result, scores, data, protocol);
    }
    if (settings.baselines)
        for (const auto& [name, scores] : baselineScores(settings, data, texts, stop, tell))
            result.baselines[name] = accuracyOf(scores, data, protocol);

    const auto spread = meanAndDeviation(perSeed);
    result.noiseMean = spread.mean;
    result.noiseDeviation = spread.deviation;
    result.noiseSeeds = settings.noiseSeeds;
    result.noises = settings.noises;
    result.timesteps =
        settings.timesteps.empty() ? std::vector{data.model->configuration.inferenceTimestep} : settings.timesteps;
    result.wording = settings.wording;
    result.classes = protocol.candidates.size();
    result.sequences = protocol.test.size();
    result.leftOut = data.leftOut;
    result.modelName = data.model->configuration.name;
    if (!result.baselines.contains("ridge") && settings.baselines)
        result.notes.push_back("The linear baselines need recordings of seen classes; give a split.");
    return result;
}

} // namespace kinescope::core
