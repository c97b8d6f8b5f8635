#include "core/training/feature_data_impl.h"

#include "core/errors.h"
#include "core/training/random_stream.h"
#include "datasets/numpy/feature_folder.h"

#include <fmt/format.h>

#include <map>

namespace kinescope::core
{
namespace
{

datasets::FeatureSet trainingFeatures(const TrainingSettings& settings)
{
    auto folder = datasets::readFeatureFolder(sourceRoot(settings.data.source));
    if (folder.train.size() == 0)
        throw InputError(fmt::format("There is nothing to train on: train.npy holds no row: {}", settings.data.source));
    return std::move(folder.train);
}

/// Rows to train on and rows held out, drawn class by class.
struct Rows
{
    std::vector<std::int64_t> training;
    std::vector<std::int64_t> validation;
};

Rows splitRows(const TrainingSettings& settings, const std::vector<std::int64_t>& labels)
{
    std::map<std::int64_t, std::vector<std::int64_t>> byClass;
    for (std::size_t row = 0; row < labels.size(); ++row)
        byClass[labels[row]].push_back(static_cast<std::int64_t>(row));
    Rows rows;
    for (auto& [label, members] : byClass) {
        RandomStream random(streamSeed(settings.seed, "validation", static_cast<std::uint64_t>(label)));
        for (int i = 0; i < settings.data.validationPerClass && members.size() > 1; ++i) {
            const auto drawn = static_cast<std::ptrdiff_t>(random.below(members.size()));
            rows.validation.push_back(members[static_cast<std::size_t>(drawn)]);
            members.erase(members.begin() + drawn);
        }
        rows.training.insert(rows.training.end(), members.begin(), members.end());
    }
    return rows;
}

} // namespace

std::int64_t featureWidth(const TrainingSettings& settings)
{
    return static_cast<std::int64_t>(trainingFeatures(settings).width());
}

LatentSet featureLatents(RunContext& context, RunModel& model, const std::vector<LabelClass>& classes)
{
    const torch::NoGradGuard guard;
    const auto& settings = context.settings();
    auto read = trainingFeatures(settings);
    std::map<int, std::int64_t> position;
    for (const auto& label : classes)
        position.emplace(label.id, static_cast<std::int64_t>(position.size()));
    std::vector<std::int64_t> labels;
    for (const int id : read.labels) {
        const auto found = position.find(id);
        if (found == position.end())
            throw InputError(fmt::format("train_label.npy has class {}, which is not one of the {} seen classes of the "
                                         "labels and the split: {}",
                                         id, classes.size(), settings.data.source));
        labels.push_back(found->second);
    }
    const auto rows = splitRows(settings, labels);
    const auto device = model.parts.latentMean.device();
    const auto features =
        torch::tensor(read.features.values).view({static_cast<std::int64_t>(labels.size()), -1}); // [N, C]
    const auto labelTensor = torch::tensor(labels, torch::kInt64);
    const auto pick = [](const torch::Tensor& from, const std::vector<std::int64_t>& which) {
        return from.index_select(0, torch::tensor(which, torch::kInt64));
    };
    LatentSet set{pick(features, rows.training), pick(labelTensor, rows.training), pick(features, rows.validation),
                  pick(labelTensor, rows.validation)};
    if (settings.data.standardize) {
        model.parts.latentMean = set.training.mean(0).to(device);
        model.parts.latentDeviation = set.training.std(0, false).clamp_min(1e-4).to(device);
    }
    const auto standardised = [&](const torch::Tensor& raw) {
        return ((raw.to(device) - model.parts.latentMean) / model.parts.latentDeviation).contiguous();
    };
    set.training = standardised(set.training);
    set.validation = standardised(set.validation);
    return set;
}

} // namespace kinescope::core
