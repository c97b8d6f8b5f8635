#include "core/training/settings_check.h"

#include "core/data/data_source.h"
#include "core/errors.h"
#include "datasets/numpy/feature_folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>

namespace kinescope::core
{
namespace
{

bool has(const TrainingSettings& settings, const std::string& stage)
{
    return std::find(settings.stages.begin(), settings.stages.end(), stage) != settings.stages.end();
}

void checkStages(const TrainingSettings& settings)
{
    if (std::set<std::string>(settings.stages.begin(), settings.stages.end()).size() != settings.stages.size())
        throw InputError("stages: a stage stands twice.");
    const auto place = [&](const std::string& stage) {
        return std::find(settings.stages.begin(), settings.stages.end(), stage) - settings.stages.begin();
    };
    if (has(settings, "denoiser") && ((has(settings, "encoder") && place("encoder") > place("denoiser")) ||
                                      (has(settings, "gate") && place("gate") > place("denoiser"))))
        throw InputError("stages: the denoiser learns from the encoder and the gate, so it comes after them.");
    if (trainsOnFeatures(settings)) {
        if (has(settings, "encoder") || !settings.encoder.initial.empty())
            throw InputError("stages: data.source holds ready-made features, so there is no encoder to train or to "
                             "take from encoder.initial; use stages = gate, denoiser.");
        return;
    }
    if (!has(settings, "encoder") && settings.encoder.initial.empty())
        throw InputError("stages: without the encoder stage encoder.initial must name a checkpoint to take it from.");
    if (settings.denoiser.fromInitial && settings.encoder.initial.empty())
        throw InputError("denoiser.from_initial needs a checkpoint in encoder.initial.");
    if (settings.denoiser.initialShare > 0 && !settings.denoiser.fromInitial)
        throw InputError("denoiser.initial_share needs denoiser.from_initial.");
}

void checkData(const TrainingSettings& settings)
{
    if (settings.data.source == "grammar")
        return;
    if (!std::filesystem::exists(settings.data.source))
        throw InputError(
            fmt::format("data.source is neither 'grammar' nor a folder or a dataset.yaml: {}", settings.data.source));
    for (const auto& [key, file] : {std::pair{"data.labels", settings.data.labels},
                                    {"data.descriptions", settings.data.descriptions},
                                    {"gate.initial", settings.gate.initial}})
        if (!file.empty() && !std::filesystem::is_regular_file(file))
            throw InputError(fmt::format("{}: there is no such file: {}", key, file));
    const bool labelsGiven = !settings.data.labels.empty();
    if (labelsGiven && (settings.data.split.empty() || std::filesystem::is_regular_file(settings.data.split)))
        return; // nothing that a data set would have to tell
    const auto source = resolveDataSource(settings.data.source);
    if (!labelsGiven && !source.dataSet.isKnown())
        throw InputError("data.labels is missing: this folder tells no known data set, so a prompts file has to name "
                         "its classes.");
    chooseSplit(settings.data.split, source);
}

void checkModel(const TrainingSettings& settings)
{
    const auto& denoiser = settings.denoiser;
    if (denoiser.hidden % denoiser.heads != 0)
        throw InputError(fmt::format("denoiser.heads: {} heads do not divide denoiser.hidden = {}.", denoiser.heads,
                                     denoiser.hidden));
    if (denoiser.inferenceTimestep >= denoiser.timesteps)
        throw InputError(fmt::format("denoiser.inference_timestep: {} is not below denoiser.timesteps = {}.",
                                     denoiser.inferenceTimestep, denoiser.timesteps));
    if (denoiser.diffusionWeight == 0 && denoiser.spectralWeight == 0 && denoiser.tripletWeight == 0 &&
        denoiser.rankingWeight == 0)
        throw InputError("denoiser: all loss weights are 0, so there is nothing to learn.");
    if (denoiser.classesPerStep > 0 && denoiser.negatives >= denoiser.classesPerStep)
        throw InputError(fmt::format("denoiser.negatives: {} wrong labels do not fit beside the right one into "
                                     "denoiser.classes_per_step = {}.",
                                     denoiser.negatives, denoiser.classesPerStep));
    if (settings.encoder.temporalKernel % 2 == 0)
        throw InputError("encoder.temporal_kernel: expected an odd number.");
}

} // namespace

bool trainsOnFeatures(const TrainingSettings& settings)
{
    return settings.data.source != "grammar" && datasets::isFeatureFolder(sourceRoot(settings.data.source));
}

void checkSettings(const TrainingSettings& settings)
{
    checkData(settings);
    checkStages(settings);
    checkModel(settings);
}

} // namespace kinescope::core
