#include "core/evaluation/baseline_scores_impl.h"

#include "core/evaluation/baselines_impl.h"
#include "core/recognition/text_encoders_impl.h"
#include "core/training/encoder_stage_impl.h"
#include "core/training/training_data_impl.h"

#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>

#include <optional>

namespace kinescope::core
{
namespace
{

torch::Tensor unitRows(const torch::Tensor& rows)
{
    return rows / rows.norm(2, 1, true).clamp_min(1e-12);
}

/// Mean of the wordings' pooled texts, unit length. @return [A, D]
torch::Tensor classTexts(const TextBank& bank, const std::vector<std::vector<std::int64_t>>& texts)
{
    std::vector<torch::Tensor> rows;
    for (const auto& wordings : texts)
        rows.push_back(unitRows(bank.pooled.index_select(0, torch::tensor(wordings, torch::kInt64))).mean(0));
    return unitRows(torch::stack(rows));
}

/// The generator's settings that the checkpoint tells; nothing for a model trained on recordings.
std::optional<TrainingSettings> grammarSettings(const models::FdsmModel& model)
{
    const auto details = nlohmann::json::parse(model.configuration.details, nullptr, false);
    if (!details.is_object() || details.value("data", "") != "motion grammar" || !details.contains("settings"))
        return std::nullopt;
    TrainingSettings settings;
    for (const auto& [key, value] : details["settings"].items())
        if ((key == "seed" || key == "data.classes" || key == "data.sensor_noise" ||
             key == "denoiser.recognition_form") &&
            value.is_string())
            setTrainingValue(settings, key, value.get<std::string>());
    settings.data.frames = model.configuration.frames;
    settings.data.validationPerClass = 0;
    return settings;
}

LinearBaselineData grammarData(const EvaluationSettings& settings, const EvaluationData& data,
                               TrainingSettings generation, std::stop_token stop, const ProgressSink& progress)
{
    generation.data.sequencesPerClass = settings.baselineSequences;
    const auto classes = seenClasses(generation);
    const auto encoder = installedTextEncoder(data.model->configuration.textEncoder);
    const auto bank = encodeTexts(classes, *encoder, stop, progress);
    const auto motion = loadMotion(generation, classes, latentForm(generation), stop, progress);
    const auto raw = rawLatents(*data.model, motion.training.motion, stop, progress);
    return {(raw - data.model->latentMean) / data.model->latentDeviation, motion.training.labels,
            classTexts(bank, bank.all)};
}

std::optional<LinearBaselineData> seenData(const EvaluationSettings& settings, const EvaluationData& data,
                                           const torch::Tensor& texts)
{
    std::vector<std::int64_t> rows, labels, classes, rankOf(data.classes.size(), -1);
    for (std::size_t i = 0; i < data.classes.size(); ++i)
        if (data.seen[i]) {
            rankOf[i] = static_cast<std::int64_t>(classes.size());
            classes.push_back(static_cast<std::int64_t>(i));
        }
    for (std::size_t i = 0; i < data.answers.size(); ++i) {
        const bool held = settings.heldOutSubject > 0 && data.files[i].subject == settings.heldOutSubject;
        if (!data.seen[data.answers[i]] || held)
            continue;
        rows.push_back(static_cast<std::int64_t>(i));
        labels.push_back(rankOf[data.answers[i]]);
    }
    if (rows.empty())
        return std::nullopt;
    return LinearBaselineData{data.latents.index_select(0, torch::tensor(rows, torch::kInt64)),
                              torch::tensor(labels, torch::kInt64),
                              texts.index_select(0, torch::tensor(classes, torch::kInt64))};
}

torch::Tensor cosineScores(const EvaluationData& data, const std::vector<std::vector<std::int64_t>>& texts)
{
    auto alignment = data.model->alignment;
    const auto raw = data.latents * data.model->latentDeviation + data.model->latentMean;
    const auto motion = alignment->motion(raw); // [S, P]
    std::vector<torch::Tensor> columns;
    for (const auto& wordings : texts) {
        const auto pooled = data.texts.pooled.index_select(0, torch::tensor(wordings, torch::kInt64));
        columns.push_back(torch::matmul(motion, alignment->text(pooled).t()).mean(1));
    }
    return -torch::stack(columns, 1);
}

} // namespace

ScoreTable scoreTable(const torch::Tensor& scores)
{
    const auto dense = scores.to(torch::kDouble).cpu().contiguous();
    const auto* begin = dense.data_ptr<double>();
    return {static_cast<std::size_t>(dense.size(1)), std::vector<double>(begin, begin + dense.numel())};
}

std::map<std::string, ScoreTable> baselineScores(const EvaluationSettings& settings, const EvaluationData& data,
                                                 const std::vector<std::vector<std::int64_t>>& texts,
                                                 std::stop_token stop, const ProgressSink& progress)
{
    const torch::NoGradGuard guard;
    std::map<std::string, ScoreTable> scores;
    if (data.model->alignment)
        scores["contrastive_cosine"] = scoreTable(cosineScores(data, texts));
    const auto candidates = classTexts(data.texts, texts);
    std::optional<LinearBaselineData> fitted;
    if (const auto generation = grammarSettings(*data.model))
        fitted = grammarData(settings, data, *generation, stop, progress);
    else
        fitted = seenData(settings, data, candidates);
    if (!fitted)
        return scores;
    scores["ridge"] = scoreTable(ridgeScores(fitRidgeChosen(*fitted), data.latents, candidates));
    throwIfStopped(stop);
    scores["eszsl"] = scoreTable(eszslScores(fitEszslChosen(*fitted), data.latents, candidates));
    return scores;
}

} // namespace kinescope::core
