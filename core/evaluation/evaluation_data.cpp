#include "core/evaluation/evaluation_data_impl.h"

#include "core/errors.h"
#include "core/recognition/text_encoders_impl.h"
#include "core/training/encoder_stage_impl.h"
#include "core/training/training_data_impl.h"
#include "models/errors.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <map>

namespace kinescope::core
{
namespace
{

std::vector<bool> seenFlags(const std::vector<LabelClass>& classes, const std::filesystem::path& split)
{
    std::vector<bool> seen(classes.size(), false);
    if (split.empty())
        return seen;
    const auto unseen = readUnseenClasses(split);
    std::size_t found = 0;
    for (std::size_t i = 0; i < classes.size(); ++i) {
        seen[i] = !std::binary_search(unseen.begin(), unseen.end(), classes[i].id);
        found += seen[i] ? 0 : 1;
    }
    if (found != unseen.size())
        throw InputError(fmt::format("The split names {} unseen classes, of which the labels have {}: {}",
                                     unseen.size(), found, split.string()));
    return seen;
}

/// Recordings of the classes that are named; a class without any is no candidate the less.
void findRecordings(EvaluationData& data, const EvaluationSettings& settings)
{
    std::map<int, std::size_t> position;
    for (std::size_t i = 0; i < data.classes.size(); ++i)
        position.emplace(data.classes[i].id, i);
    for (auto& file : findLabelledFiles(settings.data)) {
        const auto found = position.find(file.classId);
        if (found == position.end())
            throw InputError(fmt::format("The labels have no class {} (counted from 0), which this file's name tells; "
                                         "is it the class list of this data set? {}",
                                         file.classId, file.path.string()));
        data.answers.push_back(found->second);
        data.files.push_back(std::move(file));
    }
}

void encodeRecordings(EvaluationData& data, std::stop_token stop, const ProgressSink& progress)
{
    const auto motions = readCanonical(data.files, data.model->configuration.frames, stop, progress);
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

} // namespace

EvaluationData loadEvaluationData(const EvaluationSettings& settings, std::stop_token stop,
                                  const ProgressSink& progress)
{
    const torch::NoGradGuard guard;
    EvaluationData data;
    data.classes = readLabelClasses(settings.labels);
    if (data.classes.size() < 2)
        throw InputError(fmt::format("Expected at least two classes: {}", settings.labels.string()));
    data.seen = seenFlags(data.classes, settings.split);
    data.split = !settings.split.empty();
    findRecordings(data, settings);
    try {
        data.model = std::make_shared<models::FdsmModel>(models::readCheckpoint(settings.model));
        data.model->eval();
        const auto encoder = installedTextEncoder(data.model->configuration.textEncoder);
        data.texts = encodeTexts(data.classes, *encoder, stop, progress);
    } catch (const models::WeightError& error) {
        throw ModelError(error.what());
    }
    encodeRecordings(data, stop, progress);
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
