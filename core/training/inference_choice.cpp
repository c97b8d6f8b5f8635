#include "core/training/denoiser_stage_impl.h"
#include "core/training/seen_validation_impl.h"

#include <fmt/format.h>

namespace kinescope::core
{
namespace
{

constexpr std::int64_t kRecordings = 1024;

double negativeLogLikelihood(const torch::Tensor& scores, const torch::Tensor& answers, double temperature)
{
    return torch::nn::functional::cross_entropy(-scores / temperature, answers).item<double>();
}

/// What is chosen, and what it is chosen on: "validation" (seen classes) or "novel".
class InferenceChoice
{
public:
    InferenceChoice(RunContext& context, models::FdsmModel& model, const SeenValidation& recordings, std::string name)
        : m_context(context)
        , m_model(model)
        , m_recordings(recordings)
        , m_name(std::move(name))
    {
    }

    std::map<std::string, double> make()
    {
        if (m_context.settings().denoiser.inferenceTimestep < 0)
            chooseTimestep();
        chooseTemperature();
        addAccuracies();
        return std::move(m_metrics);
    }

private:
    std::map<std::string, double> accuraciesAt(int timestep) const
    {
        return m_recordings.accuracies(m_model, {timestep}, m_context.stop());
    }

    void chooseTimestep()
    {
        auto& configuration = m_model.configuration;
        double best = -1;
        for (int tenth = 1; tenth <= 9; ++tenth) {
            const int timestep = configuration.timesteps * tenth / 10;
            m_context.note("denoiser", fmt::format("Choosing the inference timestep: {}", timestep));
            const auto accuracy = accuraciesAt(timestep).at("accuracy");
            m_metrics[fmt::format("{}.accuracy_t{}", m_name, timestep)] = accuracy;
            if (accuracy > best) {
                best = accuracy;
                configuration.inferenceTimestep = timestep;
            }
        }
    }

    void chooseTemperature()
    {
        auto& configuration = m_model.configuration;
        const auto scores =
            m_recordings.scores(m_model, m_recordings.names(), {configuration.inferenceTimestep}, m_context.stop());
        double best = 0;
        for (double temperature = 1e-4; temperature < 1; temperature *= 1.25) {
            const double loss = negativeLogLikelihood(scores, m_recordings.answers(), temperature);
            if (temperature == 1e-4 || loss < best) {
                best = loss;
                configuration.temperature = temperature;
            }
        }
        const auto right = scores.gather(1, m_recordings.answers().unsqueeze(1)).squeeze(1);
        m_metrics[m_name + ".right_score_p95"] = right.quantile(0.95).item<double>();
        m_metrics[m_name + ".timestep"] = configuration.inferenceTimestep;
        m_metrics[m_name + ".temperature"] = configuration.temperature;
    }

    void addAccuracies()
    {
        for (const auto& [name, value] : accuraciesAt(m_model.configuration.inferenceTimestep))
            m_metrics[m_name + "." + name] = value;
    }

    RunContext& m_context;
    models::FdsmModel& m_model;
    const SeenValidation& m_recordings;
    std::string m_name;
    std::map<std::string, double> m_metrics;
};

} // namespace

std::map<std::string, double> chooseInference(RunContext& context, RunModel& model, const LatentSet& latents,
                                              const TextBank& texts, const NovelClasses* novel)
{
    const SeenValidation seen(context.settings(), latents, texts, kRecordings);
    std::map<std::string, double> metrics;
    if (novel) {
        const SeenValidation unseen(context.settings(), novel->latents, novel->texts, kRecordings);
        metrics = InferenceChoice(context, model.parts, unseen, "novel").make();
    } else if (!seen.empty()) {
        return InferenceChoice(context, model.parts, seen, "validation").make();
    }
    if (!seen.empty())
        for (const auto& [name, value] :
             seen.accuracies(model.parts, {model.parts.configuration.inferenceTimestep}, context.stop()))
            metrics["validation." + name] = value;
    return metrics;
}

} // namespace kinescope::core
