#include "core/recognition/rejection_trials_impl.h"

#include "core/errors.h"
#include "core/training/label_classes.h"
#include "core/training/parallel_loop.h"
#include "datasets/errors.h"
#include "datasets/grammar/motion_grammar.h"
#include "datasets/readers/sequence_reader.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <charconv>
#include <optional>

namespace kinescope::core
{
namespace
{

constexpr std::size_t kFreshActions = 96;
constexpr std::size_t kMostActions = 96;
constexpr std::uint64_t kFirstSample = 3'000'000; ///< training and its validations use lower ones
constexpr std::size_t kEncodedAtOnce = 8;
constexpr std::size_t kScoredAtOnce = 16;

/// What the checkpoint says of the grammar it was trained with.
struct GrammarOrigin
{
    std::size_t seen = 0;
    std::size_t novel = 0;
    std::uint64_t seed = 1;
};

std::uint64_t settingOf(const nlohmann::json& settings, const char* key, std::uint64_t otherwise)
{
    const auto found = settings.find(key);
    if (found == settings.end() || !found->is_string())
        return otherwise;
    const auto text = found->get<std::string>();
    std::uint64_t value = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

GrammarOrigin originOf(const models::FdsmConfiguration& configuration)
{
    GrammarOrigin origin{datasets::MotionGrammar::baseActionCount(), 0, 1};
    const auto details = nlohmann::json::parse(configuration.details, nullptr, false);
    if (!details.is_object() || !details.contains("settings") || !details["settings"].is_object())
        return origin;
    const auto& settings = details["settings"];
    if (settings.value("data.source", "") != "grammar")
        return origin;
    constexpr std::uint64_t kMost = 20000;
    origin.seen = std::min(settingOf(settings, "data.classes", origin.seen), kMost);
    origin.novel = std::min(settingOf(settings, "data.novel_classes", 0), kMost);
    origin.seed = settingOf(settings, "seed", 1);
    return origin;
}

} // namespace

RejectionTrials generatedTrials(const RecognitionModel::Implementation& model, UnseenActions which, int samples,
                                const std::stop_token& stop, const ProgressSink& progress)
{
    const auto origin = originOf(model.model.configuration);
    // A model without actions kept out is calibrated on the first half of the fresh ones, and measured on the second.
    const auto chosen = origin.novel > 0 ? std::min(origin.novel, kMostActions) : kFreshActions;
    const auto first = which == UnseenActions::Chosen ? origin.seen : origin.seen + std::max(origin.novel, chosen);
    const auto count = which == UnseenActions::Chosen ? chosen : kFreshActions;
    const datasets::MotionGrammar grammar(first + count, origin.seed);
    RejectionTrials trials;
    for (auto action = first; action < grammar.actions().size(); ++action)
        trials.labels.push_back({grammar.actions()[action].name, {}, -1});
    const auto perAction = static_cast<std::size_t>(samples);
    trials.recordings.resize(trials.labels.size() * perAction);
    trials.answers.resize(trials.recordings.size());
    parallelLoop(
        trials.recordings.size(),
        [&](std::size_t index) {
            const auto action = index / perAction;
            trials.answers[index] = action;
            trials.recordings[index] = datasets::canonicalize(
                grammar.synthesize(first + action, kFirstSample + index % perAction, {}), canonicalSettings(model));
        },
        stop,
        [&](std::size_t done) {
            if (progress)
                progress({0.3 * static_cast<double>(done) / static_cast<double>(trials.recordings.size()),
                          fmt::format("Generating motion {} of {}", done, trials.recordings.size())});
        });
    return trials;
}

RejectionTrials folderTrials(const RecognitionModel::Implementation& model, const std::filesystem::path& folder,
                             const std::stop_token& stop, const ProgressSink& progress)
{
    const auto source = resolveDataSource(folder);
    const auto files = findLabelledFiles(source);
    const auto classes = classesOf(source);
    RejectionTrials trials;
    for (const auto& label : classes)
        trials.labels.push_back({label.name, {}, -1});
    std::vector<std::optional<datasets::CanonicalSequence>> read(files.size());
    parallelLoop(
        files.size(),
        [&](std::size_t index) {
            try {
                read[index] =
                    datasets::canonicalize(datasets::readSequence(files[index].path), canonicalSettings(model));
            } catch (const datasets::SequenceError& error) {
                spdlog::warn("Left out: {} ({})", error.what(), files[index].path.string());
            }
        },
        stop,
        [&](std::size_t done) {
            if (progress)
                progress({0.3 * static_cast<double>(done) / static_cast<double>(files.size()),
                          fmt::format("Reading recording {} of {}", done, files.size())});
        });
    for (std::size_t index = 0; index < files.size(); ++index) {
        const auto found = std::find_if(classes.begin(), classes.end(),
                                        [&](const auto& label) { return label.id == files[index].classId; });
        if (!read[index] || found == classes.end())
            continue;
        trials.recordings.push_back(std::move(*read[index]));
        trials.answers.push_back(static_cast<std::size_t>(found - classes.begin()));
    }
    return trials;
}

std::vector<ScoredRecording> scoreTrials(const std::shared_ptr<const RecognitionModel>& model,
                                         const RejectionTrials& trials, int noises, const std::stop_token& stop,
                                         const ProgressSink& progress)
{
    const auto& parts = model->implementation();
    RecognitionSettings settings;
    settings.noises = noises;
    settings.precision = "fp32";
    RecordingScorer scorer(model, settings, trials.labels, stop);
    TextBankScorer bank(model, settings, stop);
    std::vector<ScoredRecording> scored;
    const auto all = std::span(trials.recordings);
    for (std::size_t begin = 0; begin < all.size(); begin += kScoredAtOnce) {
        std::vector<torch::Tensor> encoded;
        for (std::size_t at = begin; at < std::min(begin + kScoredAtOnce, all.size()); at += kEncodedAtOnce) {
            throwIfStopped(stop);
            encoded.push_back(latentsOf(parts, all.subspan(at, std::min(kEncodedAtOnce, all.size() - at))));
        }
        const auto latents = torch::cat(encoded);
        const auto fits = bank.fits(latents, stop);
        const auto rankings = scorer.rank(latents, stop);
        for (std::size_t index = 0; index < rankings.size(); ++index) {
            auto& recording = scored.emplace_back();
            recording.labels.resize(trials.labels.size());
            for (const auto& label : rankings[index].labels)
                recording.labels[label.actionIndex] = label;
            recording.latentScore = rankings[index].latentScore;
            recording.bank = fits[index];
        }
        if (progress)
            progress({0.3 + 0.7 * static_cast<double>(scored.size()) / static_cast<double>(all.size()),
                      fmt::format("Scoring recording {} of {}", scored.size(), all.size())});
    }
    return scored;
}

} // namespace kinescope::core
