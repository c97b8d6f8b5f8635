#include "models/modules/noise_schedule.h"

#include "models/errors.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace kinescope::models
{

namespace
{

constexpr int kMaxTimesteps = 100'000;
constexpr double kCosineOffset = 0.008;
constexpr double kLargestBeta = 0.999;

std::vector<double> scaledLinearBetas(int timesteps, BetaRange range)
{
    const double first = std::sqrt(range.first);
    const double last = std::sqrt(range.last);
    std::vector<double> betas;
    for (int step = 0; step < timesteps; ++step) {
        const double position = timesteps > 1 ? static_cast<double>(step) / (timesteps - 1) : 0.0;
        const double root = first + position * (last - first);
        betas.push_back(root * root);
    }
    return betas;
}

double cosineAlphaBar(double position)
{
    const double root = std::cos((position + kCosineOffset) / (1.0 + kCosineOffset) * std::numbers::pi / 2.0);
    return root * root;
}

std::vector<double> cosineBetas(int timesteps)
{
    std::vector<double> betas;
    for (int step = 0; step < timesteps; ++step) {
        const double now = cosineAlphaBar(static_cast<double>(step) / timesteps);
        const double next = cosineAlphaBar(static_cast<double>(step + 1) / timesteps);
        betas.push_back(std::min(1.0 - next / now, kLargestBeta));
    }
    return betas;
}

torch::Tensor alphaBarOf(const std::vector<double>& betas)
{
    std::vector<double> products;
    double product = 1.0;
    for (const double beta : betas) {
        product *= 1.0 - beta;
        products.push_back(product);
    }
    return torch::tensor(products, torch::kFloat64);
}

torch::Tensor rows(const torch::Tensor& values, const torch::Tensor& timesteps, const torch::Tensor& like)
{
    const auto picked = values.index_select(0, timesteps.to(torch::kCPU, torch::kInt64));
    std::vector<int64_t> shape(static_cast<size_t>(like.dim()), 1);
    shape.front() = timesteps.size(0);
    return picked.to(like.options()).view(shape); // [B, 1, 1]
}

} // namespace

std::string_view toString(Prediction prediction)
{
    switch (prediction) {
    case Prediction::Epsilon:
        return "epsilon";
    case Prediction::Sample:
        return "sample";
    case Prediction::Velocity:
        break;
    }
    return "v_prediction";
}

std::string_view toString(ScheduleKind kind)
{
    return kind == ScheduleKind::Cosine ? "cosine" : "scaled_linear";
}

Prediction predictionFrom(std::string_view text)
{
    for (const auto prediction : {Prediction::Epsilon, Prediction::Sample, Prediction::Velocity}) {
        if (text == toString(prediction)) {
            return prediction;
        }
    }
    throw WeightError(fmt::format("Prediction type: expected epsilon, sample or v_prediction, found \"{}\".", text));
}

ScheduleKind scheduleKindFrom(std::string_view text)
{
    if (text == "scaled_linear") {
        return ScheduleKind::ScaledLinear;
    }
    if (text == "cosine" || text == "squaredcos_cap_v2") {
        return ScheduleKind::Cosine;
    }
    throw WeightError(fmt::format("Noise schedule: expected scaled_linear or cosine, found \"{}\".", text));
}

NoiseSchedule::NoiseSchedule(ScheduleKind kind, int timesteps, BetaRange range)
    : m_kind(kind)
{
    if (timesteps < 1 || timesteps > kMaxTimesteps) {
        throw WeightError(
            fmt::format("Noise schedule: expected 1 to {} timesteps, found {}.", kMaxTimesteps, timesteps));
    }
    const auto inside = [](double beta) { return beta > 0.0 && beta < 1.0; };
    if (!inside(range.first) || !inside(range.last)) {
        throw WeightError(
            fmt::format("Noise schedule: expected betas between 0 and 1, found {} and {}.", range.first, range.last));
    }
    const auto exact =
        alphaBarOf(kind == ScheduleKind::Cosine ? cosineBetas(timesteps) : scaledLinearBetas(timesteps, range));
    m_alphaBar = exact.to(torch::kFloat32);
    m_signal = exact.sqrt();
    m_spread = (1.0 - exact).sqrt();
}

torch::Tensor NoiseSchedule::signal(const torch::Tensor& timesteps, const torch::Tensor& like) const
{
    return rows(m_signal, timesteps, like);
}

torch::Tensor NoiseSchedule::spread(const torch::Tensor& timesteps, const torch::Tensor& like) const
{
    return rows(m_spread, timesteps, like);
}

torch::Tensor NoiseSchedule::addNoise(const torch::Tensor& latent, const torch::Tensor& noise,
                                      const torch::Tensor& timesteps) const
{
    return signal(timesteps, latent) * latent + spread(timesteps, latent) * noise;
}

torch::Tensor NoiseSchedule::target(Prediction prediction, const torch::Tensor& latent, const torch::Tensor& noise,
                                    const torch::Tensor& timesteps) const
{
    switch (prediction) {
    case Prediction::Epsilon:
        return noise;
    case Prediction::Sample:
        return latent;
    case Prediction::Velocity:
        break;
    }
    return signal(timesteps, latent) * noise - spread(timesteps, latent) * latent;
}

torch::Tensor NoiseSchedule::recoverLatent(Prediction prediction, const torch::Tensor& noisy,
                                           const torch::Tensor& output, const torch::Tensor& timesteps) const
{
    switch (prediction) {
    case Prediction::Epsilon:
        return (noisy - spread(timesteps, noisy) * output) / signal(timesteps, noisy);
    case Prediction::Sample:
        return output;
    case Prediction::Velocity:
        break;
    }
    return signal(timesteps, noisy) * noisy - spread(timesteps, noisy) * output;
}

} // namespace kinescope::models
