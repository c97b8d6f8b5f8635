#include "core/evaluation/evaluation.h"

#include <nlohmann/json.hpp>

namespace kinescope::core
{
namespace
{

using Json = nlohmann::ordered_json;

Json generalised(double seen, double unseen, double harmonic)
{
    return {{"seen", seen}, {"unseen", unseen}, {"harmonic_mean", harmonic}};
}

void addGeneralised(Json& json, const MethodAccuracy& accuracy)
{
    if (accuracy.harmonic < 0)
        return;
    json["gzsl"] = generalised(accuracy.seen, accuracy.unseen, accuracy.harmonic);
    json["gzsl"]["seen_penalty"] = accuracy.seenPenalty;
    json["gzsl"]["uncalibrated"] =
        generalised(accuracy.uncalibratedSeen, accuracy.uncalibratedUnseen, accuracy.uncalibratedHarmonic);
}

void addTrainingSpread(Json& json, const EvaluationResult& result)
{
    if (result.trainingSpread.empty())
        return;
    const auto spread = [](const MeanAndDeviation& values) {
        return Json{{"mean", values.mean}, {"deviation", values.deviation}};
    };
    json["training_seeds"]["count"] = result.trainingSeeds;
    for (const auto& [name, method] : result.trainingSpread) {
        json["training_seeds"][name]["top1"] = spread(method.top1);
        if (method.harmonic.mean >= 0)
            json["training_seeds"][name]["harmonic_mean"] = spread(method.harmonic);
    }
}

void addRobustness(Json& json, const Robustness& robustness)
{
    if (robustness.conditions.empty())
        return;
    for (const auto& condition : robustness.conditions)
        json["robustness"].push_back({{"change", condition.change},
                                      {"amount", condition.amount},
                                      {"unit", condition.unit},
                                      {"top1", condition.top1},
                                      {"unusable", condition.unusable}});
    json["scoring_seconds"] = robustness.scoringSeconds;
    json["spectral_module_seconds"] = robustness.spectralModuleSeconds;
}

} // namespace

std::string toJson(const EvaluationResult& result)
{
    Json json = {{"top1", result.accuracy.top1},
                 {"top5", result.accuracy.top5},
                 {"classes", result.classes},
                 {"sequences", result.sequences}};
    addGeneralised(json, result.accuracy);
    json["model"] = result.modelName;
    json["wording"] = result.wording;
    json["noises"] = result.noises;
    json["timesteps"] = result.timesteps;
    json["noise_seeds"] = {
        {"count", result.noiseSeeds}, {"mean", result.noiseMean}, {"deviation", result.noiseDeviation}};
    json["confidence"] = {{"mean", result.confidence.mean}, {"calibration_error", result.confidence.calibrationError}};
    json["seconds_per_sequence"] = result.secondsPerSequence;
    json["left_out"] = result.leftOut;
    for (const auto& [name, accuracy] : result.baselines) {
        Json entry = {{"top1", accuracy.top1}, {"top5", accuracy.top5}};
        addGeneralised(entry, accuracy);
        if (const auto paired = result.paired.find(name); paired != result.paired.end())
            entry["paired"] = {{"only_fdsm_right", paired->second.onlyFirst},
                               {"only_baseline_right", paired->second.onlySecond},
                               {"sign_test", paired->second.chance}};
        json["baselines"][name] = std::move(entry);
    }
    addTrainingSpread(json, result);
    addRobustness(json, result.robustness);
    for (const auto& entry : result.perClass)
        json["per_class"].push_back(
            {{"id", entry.id}, {"name", entry.name}, {"sequences", entry.sequences}, {"top1", entry.top1}});
    json["confusion"] = result.confusion;
    json["notes"] = result.notes;
    return json.dump(2);
}

} // namespace kinescope::core
