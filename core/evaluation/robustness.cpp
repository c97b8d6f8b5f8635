#include "core/evaluation/robustness_impl.h"

#include "core/errors.h"
#include "core/evaluation/latent_scoring_impl.h"
#include "datasets/numpy/feature_folder.h"
#include "models/weights/tensor_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace kinescope::core
{
namespace
{

using Kind = datasets::Perturbation::Kind;

struct Change
{
    Kind kind;
    const char* name;
    const char* unit;
    double amount;
    double perUnit = 1; ///< what one of the unit is in a perturbation's own
};

/// Temporal scale and sampling as the paper varies them; the rest is what sensors and rooms do.
constexpr Change kChanges[] = {
    {Kind::TimeScale, "time scale", "x", 0.5},
    {Kind::TimeScale, "time scale", "x", 0.75},
    {Kind::TimeScale, "time scale", "x", 1.5},
    {Kind::TimeScale, "time scale", "x", 2},
    {Kind::FrameRate, "frame rate", "fps", 10},
    {Kind::FrameRate, "frame rate", "fps", 15},
    {Kind::FrameRate, "frame rate", "fps", 30},
    {Kind::FrameRate, "frame rate", "fps", 60},
    {Kind::Jitter, "jitter", "cm", 1, 0.01},
    {Kind::Jitter, "jitter", "cm", 2, 0.01},
    {Kind::Jitter, "jitter", "cm", 5, 0.01},
    {Kind::DroppedJoints, "dropped joints", "%", 10, 0.01},
    {Kind::DroppedJoints, "dropped joints", "%", 20, 0.01},
    {Kind::DroppedJoints, "dropped joints", "%", 30, 0.01},
    {Kind::View, "view", "degrees", -60},
    {Kind::View, "view", "degrees", -30},
    {Kind::View, "view", "degrees", 30},
    {Kind::View, "view", "degrees", 60},
    {Kind::SidesExchanged, "sides exchanged", "", 1},
    {Kind::MirroredAxis, "mirrored axis", "", 1},
    {Kind::IdleEnds, "idle ends", "s", 1},
};

/// The recordings of the test alone, to be encoded anew.
EvaluationData testRecordings(const EvaluationData& data, const Protocol& protocol)
{
    EvaluationData test;
    test.model = data.model;
    test.classes = data.classes;
    test.seen = data.seen;
    test.texts = data.texts;
    for (const auto recording : protocol.test) {
        test.files.push_back(data.files[recording]);
        test.answers.push_back(data.answers[recording]);
    }
    return test;
}

RobustnessCondition measure(const Change& change, EvaluationData test, const EvaluationSettings& settings,
                            const std::vector<std::vector<std::int64_t>>& texts, const Protocol& protocol,
                            std::stop_token stop, const ProgressSink& progress)
{
    const auto total = test.files.size();
    const datasets::Perturbation perturbation{change.kind, change.amount * change.perUnit};
    encodeRecordings(test, stop, progress, &perturbation);
    const auto scores = denoiserScores(settings, test, texts, 1, stop, progress);
    std::vector<std::size_t> every(test.files.size());
    for (std::size_t i = 0; i < every.size(); ++i)
        every[i] = i;
    const auto selection = select(scores, test.answers, every, protocol.candidates);
    const double right = topAccuracy(selection.scores, selection.answers, 1) * static_cast<double>(every.size());
    return {change.name, change.amount, change.unit, right / static_cast<double>(total), total - every.size()};
}

/// The same model whose denoiser leaves SG-SRM out.
std::shared_ptr<models::FdsmModel> withoutSpectralModule(const models::FdsmModel& model)
{
    auto plain = std::make_shared<models::FdsmModel>(model);
    auto options = model.denoiser->options();
    options.spectralModule = false;
    plain->denoiser = models::CrossDit(options);
    models::loadInto(*plain->denoiser, models::stateOf(*model.denoiser), "denoiser");
    plain->configuration.denoiser = options;
    plain->denoiser->to(model.latentMean.device());
    plain->eval();
    return plain;
}

double secondsPerRecording(const EvaluationSettings& settings, const EvaluationData& data,
                           const std::vector<std::vector<std::int64_t>>& texts, std::stop_token stop)
{
    const auto start = std::chrono::steady_clock::now();
    denoiserScores(settings, data, texts, 1, stop, {});
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
    return elapsed.count() / static_cast<double>(data.files.size());
}

/// With and without take turns, so that a machine's moods fall on both.
void timeSpectralModule(Robustness& robustness, EvaluationData test, const EvaluationSettings& settings,
                        const std::vector<std::vector<std::int64_t>>& texts, const torch::Tensor& latents,
                        std::stop_token stop)
{
    constexpr std::size_t kRecordings = 32;
    constexpr int kRepeats = 5;
    const auto count = std::min(test.files.size(), kRecordings);
    test.files.resize(count);
    test.answers.resize(count);
    test.latents = latents.narrow(0, 0, static_cast<std::int64_t>(count));
    auto plain = test;
    plain.model = withoutSpectralModule(*test.model);
    std::vector<double> with, without;
    for (int repeat = 0; repeat <= kRepeats; ++repeat) {
        const double enhanced = secondsPerRecording(settings, test, texts, stop);
        const double bare = secondsPerRecording(settings, plain, texts, stop);
        if (repeat == 0)
            continue; // warms caches up
        with.push_back(enhanced);
        without.push_back(bare);
    }
    const auto median = [](std::vector<double> values) {
        std::nth_element(values.begin(), values.begin() + kRepeats / 2, values.end());
        return values[kRepeats / 2];
    };
    robustness.scoringSeconds = median(with);
    robustness.spectralModuleSeconds = robustness.scoringSeconds - median(without);
}

} // namespace

Robustness measureRobustness(const EvaluationSettings& settings, const EvaluationData& data,
                             const std::vector<std::vector<std::int64_t>>& texts, const Protocol& protocol,
                             std::stop_token stop, const ProgressSink& progress)
{
    if (datasets::isFeatureFolder(settings.data))
        throw InputError(
            fmt::format("Robustness changes recordings, and this folder holds features: {}", settings.data.string()));
    const auto test = testRecordings(data, protocol);
    Robustness robustness;
    for (const auto& change : kChanges) {
        const auto tell = [&](const Progress& part) {
            progress({static_cast<double>(robustness.conditions.size()) / static_cast<double>(std::size(kChanges)),
                      fmt::format("{} {} {}: {}", change.name, change.amount, change.unit, part.message)});
        };
        robustness.conditions.push_back(measure(change, test, settings, texts, protocol, stop, tell));
    }
    if (data.model->configuration.denoiser.spectralModule)
        timeSpectralModule(robustness, test, settings, texts, data.latents, stop);
    return robustness;
}

} // namespace kinescope::core
