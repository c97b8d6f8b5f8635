#include "core/training/flat_optimizer_impl.h"

#include "core/errors.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kinescope::core
{

FlatAdamW::FlatAdamW(const std::vector<torch::Tensor>& parameters, Options options)
    : m_options(options)
{
    const torch::NoGradGuard guard;
    std::vector<torch::Tensor> pieces;
    for (const auto& parameter : parameters)
        pieces.push_back(parameter.detach().reshape(-1));
    m_weights = torch::cat(pieces).clone();
    m_gradients = torch::zeros_like(m_weights);
    m_firstMoment = torch::zeros_like(m_weights);
    m_secondMoment = torch::zeros_like(m_weights);
    std::int64_t offset = 0;
    for (auto parameter : parameters) {
        const auto count = parameter.numel();
        parameter.set_data(m_weights.narrow(0, offset, count).view(parameter.sizes()));
        parameter.mutable_grad() = m_gradients.narrow(0, offset, count).view(parameter.sizes());
        offset += count;
    }
    if (m_options.averageDecay > 0)
        m_average = m_weights.clone();
}

void FlatAdamW::clearGradients()
{
    m_gradients.zero_();
}

double FlatAdamW::clip(double maximumNorm)
{
    const double norm = m_gradients.norm().item<double>();
    if (maximumNorm > 0 && norm > maximumNorm)
        m_gradients.mul_(maximumNorm / (norm + 1e-6));
    return norm;
}

void FlatAdamW::step(double learningRate)
{
    const torch::NoGradGuard guard;
    ++m_steps;
    const auto count = static_cast<double>(m_steps);
    const double firstBias = 1 - std::pow(m_options.beta1, count);
    const double secondBias = 1 - std::pow(m_options.beta2, count);
    m_weights.mul_(1 - learningRate * m_options.weightDecay);
    m_firstMoment.mul_(m_options.beta1).add_(m_gradients, 1 - m_options.beta1);
    m_secondMoment.mul_(m_options.beta2).addcmul_(m_gradients, m_gradients, 1 - m_options.beta2);
    const auto denominator = m_secondMoment.sqrt().div_(std::sqrt(secondBias)).add_(m_options.epsilon);
    m_weights.addcdiv_(m_firstMoment, denominator, -learningRate / firstBias);
    if (m_average.defined()) {
        // A short run would otherwise average mostly its first weights.
        const double decay = std::min(m_options.averageDecay, (1 + count) / (10 + count));
        m_average.lerp_(m_weights, 1 - decay);
    }
}

bool FlatAdamW::finite() const
{
    return torch::isfinite(m_weights.sum()).item<bool>();
}

void FlatAdamW::exchangeAverage()
{
    if (!m_average.defined())
        return;
    const torch::NoGradGuard guard;
    const auto weights = m_weights.clone();
    m_weights.copy_(m_average);
    m_average.copy_(weights);
}

std::map<std::string, torch::Tensor> FlatAdamW::state() const
{
    std::map<std::string, torch::Tensor> state = {
        {"first_moment", m_firstMoment.detach().cpu().clone()},
        {"second_moment", m_secondMoment.detach().cpu().clone()},
        {"steps", torch::tensor({m_steps}, torch::kInt64)},
    };
    if (m_average.defined())
        state["average"] = m_average.detach().cpu().clone();
    return state;
}

void FlatAdamW::restore(const std::map<std::string, torch::Tensor>& state)
{
    const torch::NoGradGuard guard;
    const auto take = [&](const std::string& name, torch::Tensor& target) {
        const auto found = state.find(name);
        if (found == state.end() || found->second.numel() != target.numel())
            throw ModelError("The checkpoint's optimiser state does not fit the model (" + name +
                             "); its settings must be those of the run that wrote it.");
        target.copy_(found->second);
    };
    take("first_moment", m_firstMoment);
    take("second_moment", m_secondMoment);
    if (m_average.defined())
        take("average", m_average);
    torch::Tensor steps = torch::zeros({1}, torch::kInt64);
    take("steps", steps);
    m_steps = steps.item<std::int64_t>();
}

double oneCycleRate(double peak, std::int64_t step, std::int64_t steps)
{
    const auto blend = [](double from, double to, double share) {
        return to + (from - to) * 0.5 * (1 + std::cos(std::numbers::pi * std::clamp(share, 0.0, 1.0)));
    };
    const double rise = std::max(1.0, 0.3 * static_cast<double>(steps) - 1);
    const auto place = static_cast<double>(step);
    if (place <= rise)
        return blend(peak / 25, peak, place / rise);
    return blend(peak, peak / 250000, (place - rise) / std::max(1.0, static_cast<double>(steps) - 1 - rise));
}

double warmupCosineRate(double peak, std::int64_t step, std::int64_t steps, std::int64_t warmup)
{
    const auto place = static_cast<double>(step);
    if (step < warmup)
        return peak * (place + 1) / static_cast<double>(warmup);
    const double share = (place - static_cast<double>(warmup)) / std::max(1.0, static_cast<double>(steps - warmup));
    return peak * 0.5 * (1 + std::cos(std::numbers::pi * std::clamp(share, 0.0, 1.0)));
}

} // namespace kinescope::core
