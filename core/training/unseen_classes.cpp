#include "core/training/unseen_classes_impl.h"

#include "core/data/data_source.h"
#include "core/training/encoder_stage_impl.h"
#include "core/training/settings_check.h"
#include "datasets/numpy/feature_folder.h"

#include <algorithm>
#include <map>

namespace kinescope::core
{
namespace
{

/// Raw latents [N, C] and the place of each one's class.
struct Recordings
{
    torch::Tensor latents;
    std::vector<std::int64_t> labels;
};

using Positions = std::map<int, std::int64_t>;

Recordings fromFeatures(const TrainingSettings& settings, const Positions& positions)
{
    const auto folder = datasets::readFeatureFolder(sourceRoot(settings.data.source));
    const auto& test = folder.unseen;
    Recordings recordings;
    std::vector<std::int64_t> rows;
    for (std::size_t row = 0; row < test.labels.size(); ++row)
        if (const auto found = positions.find(test.labels[row]); found != positions.end()) {
            rows.push_back(static_cast<std::int64_t>(row));
            recordings.labels.push_back(found->second);
        }
    if (!rows.empty())
        recordings.latents = torch::tensor(test.features.values)
                                 .view({static_cast<std::int64_t>(test.labels.size()), -1})
                                 .index_select(0, torch::tensor(rows, torch::kInt64));
    return recordings;
}

/// Of a split of recordings, only those that are not for training.
Recordings fromFolder(const TrainingSettings& settings, const DataSource& source, const SplitChoice& split,
                      const Positions& positions, models::FdsmModel& model, std::stop_token stop,
                      const ProgressSink& progress)
{
    auto files = findLabelledFiles(source);
    std::erase_if(files, [&](const LabelledFile& file) {
        return !positions.contains(file.classId) ||
               (split.recordings && datasets::isForTraining(*split.recordings, file.facts, file.path));
    });
    const auto motions = readCanonical(files, settings.data.frames, stop, progress);
    Recordings recordings;
    std::vector<torch::Tensor> usable;
    for (std::size_t i = 0; i < files.size(); ++i)
        if (motions[i].defined()) {
            usable.push_back(motions[i]);
            recordings.labels.push_back(positions.at(files[i].classId));
        }
    if (!usable.empty())
        recordings.latents = rawLatents(model, stackMotion(usable), stop, progress);
    return recordings;
}

} // namespace

std::optional<NovelClasses> unseenClasses(const TrainingSettings& settings, models::FdsmModel& model,
                                          models::TextEncoder& encoder, std::stop_token stop,
                                          const ProgressSink& progress)
{
    if (settings.data.source == "grammar" || settings.data.split.empty())
        return {};
    const torch::NoGradGuard guard;
    const auto source = resolveDataSource(settings.data.source);
    const auto split = chooseSplit(settings.data.split, source);
    auto classes = settings.data.labels.empty() ? classesOf(source) : readLabelClasses(settings.data.labels);
    std::erase_if(classes, [&](const LabelClass& label) {
        return !std::binary_search(split.unseen.begin(), split.unseen.end(), label.id);
    });
    Positions positions;
    for (const auto& label : classes)
        positions.emplace(label.id, static_cast<std::int64_t>(positions.size()));
    const auto recordings = trainsOnFeatures(settings)
                                ? fromFeatures(settings, positions)
                                : fromFolder(settings, source, split, positions, model, stop, progress);
    if (classes.size() < 2 || recordings.labels.empty())
        return {};
    NovelClasses result;
    result.texts = encodeTexts(classes, encoder, stop, progress);
    const auto device = model.latentMean.device();
    result.texts.to(device);
    result.latents.validation =
        ((recordings.latents.to(device) - model.latentMean) / model.latentDeviation).contiguous();
    result.latents.validationLabels = torch::tensor(recordings.labels, torch::kInt64);
    return result;
}

} // namespace kinescope::core
