#pragma once

#include <torch/torch.h>

#include <map>
#include <string>
#include <vector>

namespace kinescope::core
{

/// AdamW over one flat buffer: parameters and gradients become views into it, so a step, the clipping and the moving
/// average are a handful of vector operations, and the whole state is three tensors that a checkpoint can hold.
/// Source: Loshchilov & Hutter, Decoupled Weight Decay Regularization, 2019.
class FlatAdamW
{
public:
    struct Options
    {
        double beta1 = 0.9;
        double beta2 = 0.999;
        double epsilon = 1e-8;
        double weightDecay = 0.01;
        double averageDecay = 0; ///< of the moving average of the weights; 0: none
    };

    /// @param parameters stay owned by their modules; afterwards their storage is the flat buffer
    FlatAdamW(const std::vector<torch::Tensor>& parameters, Options options);

    void clearGradients();
    /// Gradient norm before clipping. @param maximumNorm 0: no clipping
    double clip(double maximumNorm);
    void step(double learningRate);
    bool finite() const; ///< every weight

    /// Exchanges weights and moving average, when there is one.
    void exchangeAverage();

    const Options& options() const { return m_options; }
    std::int64_t steps() const { return m_steps; }

    /// "first_moment", "second_moment", "steps", and "average" when there is one.
    std::map<std::string, torch::Tensor> state() const;
    /// @throws ModelError when a tensor is missing or of another size
    void restore(const std::map<std::string, torch::Tensor>& state);

private:
    Options m_options;
    std::int64_t m_steps = 0;
    torch::Tensor m_weights;
    torch::Tensor m_gradients;
    torch::Tensor m_firstMoment;
    torch::Tensor m_secondMoment;
    torch::Tensor m_average;
};

/// The weights' moving average in place of the weights, for as long as this lives.
class AveragedWeights
{
public:
    explicit AveragedWeights(FlatAdamW& optimizer)
        : m_optimizer(optimizer)
    {
        m_optimizer.exchangeAverage();
    }
    ~AveragedWeights() { m_optimizer.exchangeAverage(); }
    AveragedWeights(const AveragedWeights&) = delete;
    AveragedWeights& operator=(const AveragedWeights&) = delete;

private:
    FlatAdamW& m_optimizer;
};

/// One-cycle: cosine rise from a 25th over the first 30 %, cosine fall to a 250,000th. @param step 0-based
double oneCycleRate(double peak, std::int64_t step, std::int64_t steps);

/// Linear warm-up, then cosine decay to zero. @param step 0-based
double warmupCosineRate(double peak, std::int64_t step, std::int64_t steps, std::int64_t warmup);

} // namespace kinescope::core
