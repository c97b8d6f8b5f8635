#include "core/evaluation/evaluation.h"

#include "core/errors.h"
#include "core/evaluation/accuracy.h"
#include "core/evaluation/baseline_scores_impl.h"
#include "core/evaluation/evaluation_data_impl.h"
#include "core/evaluation/protocol_impl.h"
#include "core/evaluation/robustness_impl.h"

#include <fmt/format.h>

#include <chrono>
#include <utility>

namespace kinescope::core
{
namespace
{

void describeClasses(EvaluationResult& result, const ScoreTable& scores, const EvaluationData& data,
                     const Protocol& protocol)
{
    const auto zeroShot = select(scores, data.answers, protocol.test, protocol.candidates);
    result.confidence = confidence(zeroShot.scores, zeroShot.answers, data.model->configuration.temperature);
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

std::vector<bool> rightOnes(const ScoreTable& scores, const EvaluationData& data, const Protocol& protocol)
{
    const auto zeroShot = select(scores, data.answers, protocol.test, protocol.candidates);
    const auto best = bestClasses(zeroShot.scores);
    std::vector<bool> right;
    for (std::size_t i = 0; i < best.size(); ++i)
        right.push_back(best[i] == zeroShot.answers[i]);
    return right;
}

/// Evaluates the models of other training seeds as `given` says, and summarises them with what was measured.
void addTrainingSpread(EvaluationResult& result, EvaluationSettings given, std::stop_token stop,
                       const ProgressSink& progress)
{
    std::map<std::string, std::vector<double>> top1, harmonic;
    const auto collect = [&](const EvaluationResult& one) {
        const auto add = [&](const std::string& name, const MethodAccuracy& accuracy) {
            top1[name].push_back(accuracy.top1);
            harmonic[name].push_back(accuracy.harmonic);
        };
        add("fdsm", one.accuracy);
        for (const auto& [name, accuracy] : one.baselines)
            add(name, accuracy);
    };
    collect(result);
    const auto others = std::exchange(given.otherModels, {});
    given.noiseSeeds = 1;
    given.robustness = false;
    for (const auto& model : others) {
        given.model = model;
        collect(evaluate(given, stop, progress));
    }
    for (const auto& [name, values] : top1)
        result.trainingSpread[name] = {meanAndDeviation(values), meanAndDeviation(harmonic[name])};
    result.trainingSeeds = 1 + static_cast<int>(others.size());
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

/// With the wording that is meant when none is given.
EvaluationSettings completed(EvaluationSettings settings)
{
    if (settings.wording.empty())
        settings.wording = settings.labels.empty() ? "name" : "both";
    return settings;
}

} // namespace

EvaluationResult evaluate(const EvaluationSettings& given, std::stop_token stop, const ProgressSink& progress)
{
    checkEvaluation(given);
    const auto settings = completed(given);
    const auto tell = progress ? progress : ProgressSink([](const Progress&) {});
    const auto data = loadEvaluationData(settings, stop, tell);
    checkTimesteps(settings, *data.model);
    const auto texts = chosenTexts(data.texts, settings.wording);
    const auto protocol = protocolOf(settings, data);

    EvaluationResult result;
    std::vector<double> perSeed;
    std::vector<bool> right;
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
        right = rightOnes(scores, data, protocol);
        describeClasses(result, scores, data, protocol);
    }
    if (settings.baselines)
        for (const auto& [name, scores] : baselineScores(settings, data, texts, stop, tell)) {
            result.baselines[name] = accuracyOf(scores, data, protocol);
            result.paired[name] = pairedComparison(right, rightOnes(scores, data, protocol));
        }
    if (settings.robustness)
        result.robustness = measureRobustness(settings, data, texts, protocol, stop, tell);

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
    if (!settings.otherModels.empty())
        addTrainingSpread(result, settings, stop, tell);
    return result;
}

} // namespace kinescope::core
