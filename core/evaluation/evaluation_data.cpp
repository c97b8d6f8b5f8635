#include "core/evaluation/evaluation_data_impl.h"

#include "core/errors.h"
#include "core/published/published_model_impl.h"
#include "core/recognition/text_encoders_impl.h"
#include "core/training/encoder_stage_impl.h"
#include "core/training/training_data_impl.h"
#include "datasets/numpy/feature_folder.h"
#include "models/errors.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <map>

namespace kinescope::core
{
namespace
{

std::vector<bool> seenFlags(const std::vector<LabelClass>& classes, const std::vector<int>& unseen,
                            const std::string& split)
{
    std::vector<bool> seen(classes.size(), false);
    if (unseen.empty())
        return seen;
    std::size_t found = 0;
    for (std::size_t i = 0; i < classes.size(); ++i) {
        seen[i] = !std::binary_search(unseen.begin(), unseen.end(), classes[i].id);
        found += seen[i] ? 0 : 1;
    }
    if (found != unseen.size())
        throw InputError(fmt::format("The split names {} unseen classes, of which the labels have {}: {}",
                                     unseen.size(), found, split));
    return seen;
}

/// Recordings of the classes that are named; a class without any is no candidate the less.
void findRecordings(EvaluationData& data, std::vector<LabelledFile> files, const DataSource& source,
                    const SplitChoice& split)
{
    std::map<int, std::size_t> position;
    for (std::size_t i = 0; i < data.classes.size(); ++i)
        position.emplace(data.classes[i].id, i);
    for (auto& file : files) {
        if (split.recordings && datasets::isForTraining(*split.recordings, file.facts, file.path))
            continue;
        const auto found = position.find(file.classId);
        if (found == position.end())
            throw InputError(fmt::format("The labels have no class {} (counted from 0), which this file's name tells; "
                                         "is it the class list of this data set? {}",
                                         file.classId, file.path.string()));
        data.answers.push_back(found->second);
        data.files.push_back(std::move(file));
    }
    if (data.files.empty())
        throw InputError(fmt::format("The split leaves no recording to evaluate on: {}", source.root.string()));
}

/// Appends rows whose class `wanted` accepts.
template <typename Wanted>
void appendRows(EvaluationData& data, std::vector<torch::Tensor>& parts, const datasets::FeatureSet& set,
                const std::filesystem::path& file, const Wanted& wanted)
{
    std::map<int, std::size_t> position;
    for (std::size_t i = 0; i < data.classes.size(); ++i)
        position.emplace(data.classes[i].id, i);
    std::vector<std::int64_t> rows;
    for (std::size_t row = 0; row < set.size(); ++row) {
        const auto found = position.find(set.labels[row]);
        if (found == position.end())
            throw InputError(fmt::format("The labels have no class {} (counted from 0), which row {} has: {}",
                                         set.labels[row], row, file.string()));
        if (!wanted(found->second))
            continue;
        rows.push_back(static_cast<std::int64_t>(row));
        data.answers.push_back(found->second);
        data.files.push_back({fmt::format("{}#{}", file.string(), row), set.labels[row], 0, {}});
    }
    if (rows.empty())
        return;
    const auto all = torch::tensor(set.features.values)
                         .view({static_cast<std::int64_t>(set.size()), static_cast<std::int64_t>(set.width())});
    parts.push_back(all.index_select(0, torch::tensor(rows, torch::kInt64)));
}

/// Unseen classes from ztest.npy, and the seen ones of the generalised setting from gtest.npy.
void takeFeatures(EvaluationData& data, const std::filesystem::path& root)
{
    const auto folder = datasets::readFeatureFolder(root);
    const auto width = static_cast<std::size_t>(data.model->configuration.denoiser.latentWidth);
    if (folder.width() != width)
        throw InputError(fmt::format("The model takes latents {} wide, the features are {} wide: {}", width,
                                     folder.width(), root.string()));
    std::vector<torch::Tensor> parts;
    appendRows(data, parts, folder.unseen, root / "ztest.npy", [&](std::size_t label) { return !data.seen[label]; });
    appendRows(data, parts, folder.generalized, root / "gtest.npy",
               [&](std::size_t label) { return data.seen[label]; });
    if (parts.empty())
        throw InputError(fmt::format("ztest.npy holds no row of an unseen class: {}", root.string()));
    data.latents = (torch::cat(parts) - data.model->latentMean) / data.model->latentDeviation;
}

std::shared_ptr<models::FdsmModel> loadModel(const EvaluationSettings& settings)
{
    if (settings.published.empty())
        return std::make_shared<models::FdsmModel>(models::readCheckpoint(settings.model));
    constexpr int kFrames = 64; // features are given, so no recording is resampled
    return std::make_shared<models::FdsmModel>(
        assemblePublishedModel(readPublishedRun(settings.published), {}, kFrames));
}

} // namespace

void encodeRecordings(EvaluationData& data, std::stop_token stop, const ProgressSink& progress,
                      const datasets::Perturbation* change)
{
    const auto motions = readCanonical(data.files, data.model->configuration.frames, stop, progress, change);
    std::vector<torch::Tensor> present;
    std::vector<LabelledFile> files;
    std::vector<std::size_t> answers;
    for (std::size_t i = 0; i < motions.size(); ++i) {
        if (!motions[i].defined()) {
            ++data.leftOut;
            continue;
        }
        present.push_back(motions[i]);
        files.push_back(data.files[i]);
        answers.push_back(data.answers[i]);
    }
    if (present.empty())
        throw InputError("No recording holds a usable body.");
    data.files = std::move(files);
    data.answers = std::move(answers);
    const auto start = std::chrono::steady_clock::now();
    const auto raw = rawLatents(*data.model, stackMotion(present), stop, progress);
    data.latents = (raw - data.model->latentMean) / data.model->latentDeviation;
    data.encodingSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void applyPublishedRun(EvaluationSettings& settings)
{
    const auto run = readPublishedRun(settings.published);
    if (settings.data.empty() && run.settings.data.source != "grammar")
        settings.data = run.settings.data.source;
    if (settings.labels.empty()) {
        settings.labels = run.settings.data.labels;
        settings.descriptions = run.settings.data.descriptions;
    }
    if (settings.split.empty())
        settings.split = run.settings.data.split;
    settings.noises = run.noises;
    settings.antithetic = false;
    if (settings.wording.empty())
        settings.wording = "name"; // as the published code ranks
    if (settings.timesteps.empty())
        settings.timesteps = {run.timestep};
}

EvaluationData loadEvaluationData(const EvaluationSettings& settings, std::stop_token stop,
                                  const ProgressSink& progress)
{
    const torch::NoGradGuard guard;
    EvaluationData data;
    const auto source = resolveDataSource(settings.data);
    const auto split = chooseSplit(settings.split, source);
    data.classes = settings.labels.empty() ? classesOf(source) : readLabelClasses(settings.labels);
    if (data.classes.size() < 2)
        throw InputError(fmt::format("Expected at least two classes: {}", settings.labels.string()));
    if (!settings.descriptions.empty())
        replaceDescriptions(data.classes, settings.descriptions);
    const bool features = datasets::isFeatureFolder(source.root);
    auto files = features ? std::vector<LabelledFile>{} : findLabelledFiles(source);
    countFromZero(data.classes, files);
    data.seen = seenFlags(data.classes, split.unseen, settings.split);
    data.split = !split.unseen.empty();
    if (!features)
        findRecordings(data, std::move(files), source, split);
    try {
        data.model = loadModel(settings);
        data.model->eval();
        const auto encoder = installedTextEncoder(data.model->configuration.textEncoder);
        data.texts = encodeTexts(data.classes, *encoder, stop, progress);
    } catch (const models::WeightError& error) {
        throw ModelError(error.what());
    }
    if (features)
        takeFeatures(data, source.root);
    else
        encodeRecordings(data, stop, progress, nullptr);
    return data;
}

std::vector<std::vector<std::int64_t>> chosenTexts(const TextBank& bank, const std::string& wording)
{
    std::vector<std::vector<std::int64_t>> chosen;
    for (std::size_t i = 0; i < bank.names.size(); ++i) {
        const auto name = bank.names[i].front();
        const auto description = bank.descriptions[i].front();
        if (wording == "name")
            chosen.push_back({name});
        else if (wording == "description")
            chosen.push_back({description});
        else if (wording == "both")
            chosen.push_back(name == description ? std::vector{name} : std::vector{name, description});
        else if (wording == "all")
            chosen.push_back(bank.all[i]);
        else
            throw InputError(
                fmt::format("The wording '{}' is not known; choose of name, description, both, all.", wording));
    }
    return chosen;
}

} // namespace kinescope::core
