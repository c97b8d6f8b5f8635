#include "core/training/training_data_impl.h"

#include "core/errors.h"
#include "core/training/parallel_loop.h"
#include "core/training/random_stream.h"
#include "core/training/settings_check.h"
#include "datasets/errors.h"
#include "datasets/grammar/motion_grammar.h"
#include "datasets/preprocessing/canonical.h"
#include "datasets/readers/sequence_reader.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <map>
#include <numeric>

namespace kinescope::core
{
namespace
{

constexpr std::uint64_t kFirstValidationSample = 1'000'000; // so that more training samples leave these as they are

/// The seen actions, then those kept out of training.
datasets::MotionGrammar grammarOf(const TrainingSettings& settings)
{
    return {static_cast<std::size_t>(settings.data.classes + settings.data.novelClasses), settings.seed};
}

/// Actions [first, first + count) of the grammar; ids count from 0.
std::vector<LabelClass> grammarClasses(const TrainingSettings& settings, int first, int count)
{
    std::vector<LabelClass> classes;
    const auto grammar = grammarOf(settings);
    for (int id = 0; id < count && first + id < static_cast<int>(grammar.actions().size()); ++id) {
        const auto& action = grammar.actions()[static_cast<std::size_t>(first + id)];
        LabelClass label;
        label.id = id;
        label.name = action.name;
        label.names = {action.name};
        label.names.insert(label.names.end(), action.paraphrases.begin(), action.paraphrases.end());
        label.descriptions = action.descriptions;
        label.intensity = action.intensity;
        classes.push_back(std::move(label));
    }
    return classes;
}

std::vector<LabelClass> folderClasses(const TrainingSettings& settings)
{
    const auto source = resolveDataSource(settings.data.source);
    auto classes = settings.data.labels.empty() ? classesOf(source) : readLabelClasses(settings.data.labels);
    if (!settings.data.descriptions.empty())
        replaceDescriptions(classes, settings.data.descriptions);
    if (!trainsOnFeatures(settings))
        countFromZero(classes, findLabelledFiles(source));
    const auto unseen = chooseSplit(settings.data.split, source).unseen;
    std::erase_if(classes,
                  [&](const LabelClass& label) { return std::binary_search(unseen.begin(), unseen.end(), label.id); });
    return classes;
}

torch::Tensor tensorOf(const datasets::CanonicalSequence& canonical)
{
    const auto frames = static_cast<std::int64_t>(canonical.frames);
    const auto bodies = static_cast<std::int64_t>(canonical.bodies);
    auto motion = torch::empty({3, frames, 25, bodies});
    std::copy(canonical.values.begin(), canonical.values.end(), motion.data_ptr<float>());
    const auto present = std::clamp<std::int64_t>(static_cast<std::int64_t>(canonical.bodiesPresent), 1, bodies);
    return motion.narrow(3, 0, present).contiguous();
}

MotionSet gather(const std::vector<torch::Tensor>& motions, const std::vector<std::int64_t>& labels)
{
    MotionSet set;
    if (motions.empty())
        return set;
    set.motion = stackMotion(motions);
    set.labels = torch::tensor(labels, torch::kInt64);
    return set;
}

/// Generated motion of actions [first, first + actions), the given samples of each. @return [actions * samples]
std::vector<torch::Tensor> generatedMotion(const TrainingSettings& settings, MotionForm form, std::size_t first,
                                           std::size_t actions, const std::vector<std::uint64_t>& samples,
                                           std::stop_token stop, const ProgressSink& progress)
{
    const auto grammar = grammarOf(settings);
    datasets::GrammarSettings generation;
    generation.sensorNoise = settings.data.sensorNoise;
    const auto frames = static_cast<std::size_t>(settings.data.frames);
    datasets::CanonicalSettings canonical;
    canonical.frames = frames;
    if (form == MotionForm::Recognition)
        canonical = datasets::recognitionForm(frames);
    std::vector<torch::Tensor> motions(actions * samples.size());
    const auto synthesize = [&](std::size_t index) {
        const auto sequence =
            grammar.synthesize(first + index / samples.size(), samples[index % samples.size()], generation);
        motions[index] = tensorOf(datasets::canonicalize(sequence, canonical));
    };
    parallelLoop(motions.size(), synthesize, stop, [&](std::size_t done) {
        progress({static_cast<double>(done) / static_cast<double>(motions.size()),
                  fmt::format("Generating motion: {} of {}", done, motions.size())});
    });
    return motions;
}

std::vector<std::uint64_t> sampleNumbers(std::uint64_t first, int count)
{
    std::vector<std::uint64_t> numbers(static_cast<std::size_t>(count));
    std::iota(numbers.begin(), numbers.end(), first);
    return numbers;
}

MotionData grammarMotion(const TrainingSettings& settings, std::size_t classes, MotionForm form, std::stop_token stop,
                         const ProgressSink& progress)
{
    auto samples = sampleNumbers(0, settings.data.sequencesPerClass);
    const auto forTraining = samples.size();
    const auto validating = sampleNumbers(kFirstValidationSample, settings.data.validationPerClass);
    samples.insert(samples.end(), validating.begin(), validating.end());
    auto motions = generatedMotion(settings, form, 0, classes, samples, stop, progress);
    std::vector<torch::Tensor> training, validation;
    std::vector<std::int64_t> trainingLabels, validationLabels;
    for (std::size_t index = 0; index < motions.size(); ++index) {
        const bool train = index % samples.size() < forTraining;
        (train ? training : validation).push_back(std::move(motions[index]));
        (train ? trainingLabels : validationLabels).push_back(static_cast<std::int64_t>(index / samples.size()));
    }
    return {gather(training, trainingLabels), gather(validation, validationLabels)};
}

/// Marks what is held out: what a split of recordings keeps for testing, one subject, or as many of each class as the
/// settings say.
std::vector<bool> heldOut(const TrainingSettings& settings, const SplitChoice& split,
                          const std::vector<LabelledFile>& files)
{
    std::vector<bool> held(files.size(), false);
    if (split.recordings) {
        for (std::size_t i = 0; i < files.size(); ++i)
            held[i] = !datasets::isForTraining(*split.recordings, files[i].facts, files[i].path);
        return held;
    }
    if (settings.data.heldOutSubject > 0) {
        for (std::size_t i = 0; i < files.size(); ++i)
            held[i] = files[i].subject == settings.data.heldOutSubject;
        return held;
    }
    std::map<int, std::vector<std::size_t>> byClass;
    for (std::size_t i = 0; i < files.size(); ++i)
        byClass[files[i].classId].push_back(i);
    for (auto& [id, members] : byClass) {
        RandomStream random(streamSeed(settings.seed, "validation", static_cast<std::uint64_t>(id)));
        for (int i = 0; i < settings.data.validationPerClass && members.size() > 1; ++i) {
            const auto drawn = static_cast<std::ptrdiff_t>(random.below(members.size()));
            held[members[static_cast<std::size_t>(drawn)]] = true;
            members.erase(members.begin() + drawn);
        }
    }
    return held;
}

MotionData folderMotion(const TrainingSettings& settings, const std::vector<LabelClass>& classes, std::stop_token stop,
                        const ProgressSink& progress)
{
    std::map<int, std::int64_t> position;
    for (const auto& label : classes)
        position.emplace(label.id, static_cast<std::int64_t>(position.size()));
    const auto source = resolveDataSource(settings.data.source);
    const auto split = chooseSplit(settings.data.split, source);
    auto files = findLabelledFiles(source);
    std::erase_if(files, [&](const LabelledFile& file) { return !position.contains(file.classId); });
    const auto motions = readCanonical(files, settings.data.frames, stop, progress);
    const auto held = heldOut(settings, split, files);
    std::vector<torch::Tensor> training, validation;
    std::vector<std::int64_t> trainingLabels, validationLabels;
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (!motions[i].defined())
            continue;
        (held[i] ? validation : training).push_back(motions[i]);
        (held[i] ? validationLabels : trainingLabels).push_back(position.at(files[i].classId));
    }
    return {gather(training, trainingLabels), gather(validation, validationLabels)};
}

} // namespace

std::vector<LabelClass> seenClasses(const TrainingSettings& settings)
{
    auto classes = settings.data.source == "grammar" ? grammarClasses(settings, 0, settings.data.classes)
                                                     : folderClasses(settings);
    if (classes.size() < 2)
        throw InputError(fmt::format("Expected at least two seen classes, found {}.", classes.size()));
    return classes;
}

std::vector<LabelClass> novelClasses(const TrainingSettings& settings)
{
    if (settings.data.source != "grammar")
        return {};
    return grammarClasses(settings, settings.data.classes, settings.data.novelClasses);
}

MotionSet novelMotion(const TrainingSettings& settings, std::size_t classes, std::stop_token stop,
                      const ProgressSink& progress)
{
    const auto samples = sampleNumbers(kFirstValidationSample, std::max(settings.data.validationPerClass, 1));
    const auto motions =
        generatedMotion(settings, MotionForm::Recognition, static_cast<std::size_t>(settings.data.classes), classes,
                        samples, stop, progress);
    std::vector<std::int64_t> labels;
    for (std::size_t index = 0; index < motions.size(); ++index)
        labels.push_back(static_cast<std::int64_t>(index / samples.size()));
    return gather(motions, labels);
}

MotionData loadMotion(const TrainingSettings& settings, const std::vector<LabelClass>& classes, MotionForm form,
                      std::stop_token stop, const ProgressSink& progress)
{
    auto data = settings.data.source == "grammar" ? grammarMotion(settings, classes.size(), form, stop, progress)
                                                  : folderMotion(settings, classes, stop, progress);
    if (data.training.size() == 0)
        throw InputError("There is nothing to train on: no recording of a seen class is left for training.");
    return data;
}

std::vector<torch::Tensor> readCanonical(std::span<const LabelledFile> files, int frames, std::stop_token stop,
                                         const ProgressSink& progress, const datasets::Perturbation* change)
{
    std::vector<torch::Tensor> motions(files.size());
    const auto form = datasets::recognitionForm(static_cast<std::size_t>(frames));
    const auto read = [&](std::size_t index) {
        try {
            auto sequence = datasets::readSequence(files[index].path);
            if (change)
                sequence = datasets::perturbed(sequence, *change, index);
            motions[index] = tensorOf(datasets::canonicalize(sequence, form));
        } catch (const datasets::SequenceError& error) {
            spdlog::warn("Left out: {} ({})", error.what(), files[index].path.string());
        }
    };
    parallelLoop(files.size(), read, stop, [&](std::size_t done) {
        progress({static_cast<double>(done) / static_cast<double>(std::max<std::size_t>(files.size(), 1)),
                  fmt::format("Reading recordings: {} of {}", done, files.size())});
    });
    return motions;
}

torch::Tensor stackMotion(const std::vector<torch::Tensor>& motions)
{
    std::int64_t bodies = 1;
    for (const auto& motion : motions)
        bodies = std::max(bodies, motion.size(3));
    auto stacked = torch::zeros({static_cast<std::int64_t>(motions.size()), motions.front().size(0),
                                 motions.front().size(1), motions.front().size(2), bodies});
    for (std::size_t i = 0; i < motions.size(); ++i)
        stacked[static_cast<std::int64_t>(i)].narrow(3, 0, motions[i].size(3)).copy_(motions[i]);
    return stacked;
}

} // namespace kinescope::core
