#include "core/training/denoiser_stage_impl.h"
#include "core/training/seen_validation_impl.h"

#include <fmt/format.h>

namespace kinescope::core
{
namespace
{

double negativeLogLikelihood(const torch::Tensor& scores, const torch::Tensor& answers, double temperature)
{
    return torch::nn::functional::cross_entropy(-scores / temperature, answers).item<double>();
}

} // namespace

std::map<std::string, double> chooseInference(RunContext& context, RunModel& model, const LatentSet& latents,
                                              const TextBank& texts)
{
    const SeenValidation validation(context.settings(), latents, texts, 1024);
    if (validation.empty())
        return {};
    auto& configuration = model.parts.configuration;
    std::map<std::string, double> metrics;
    if (context.settings().denoiser.inferenceTimestep < 0) {
        double best = -1;
        for (int tenth = 1; tenth <= 9; ++tenth) {
            const int timestep = configuration.timesteps * tenth / 10;
            context.note("denoiser", fmt::format("Choosing the inference timestep: {}", timestep));
            const auto accuracy = validation.accuracies(model.parts, {timestep}, context.stop()).at("accuracy");
            metrics[fmt::format("validation.accuracy_t{}", timestep)] = accuracy;
            if (accuracy > best) {
                best = accuracy;
                configuration.inferenceTimestep = timestep;
            }
        }
    }
    const int chosen = configuration.inferenceTimestep;
    const auto accuracies = validation.accuracies(model.parts, {chosen}, context.stop());
    const auto scores = validation.scores(model.parts, validation.names(), {chosen}, context.stop());
    double best = 0;
    for (double temperature = 1e-4; temperature < 1; temperature *= 1.25) {
        const double loss = negativeLogLikelihood(scores, validation.answers(), temperature);
        if (temperature == 1e-4 || loss < best) {
            best = loss;
            configuration.temperature = temperature;
        }
    }
    for (const auto& [name, value] : accuracies)
        metrics["validation." + name] = value;
    metrics["validation.timestep"] = chosen;
    metrics["validation.temperature"] = configuration.temperature;
    return metrics;
}

} // namespace kinescope::core
