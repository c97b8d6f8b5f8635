#include "models/modules/cross_dit.h"

#include <benchmark/benchmark.h>

#include <ATen/Parallel.h>

#include <cstdlib>

// One sequence against 60 labels and 3 noises at the paper's size, random weights. The loop calls the model once per
// label and noise as the published code does; every other figure is to be read as a ratio to it.

using namespace kinescope::models;

namespace
{

constexpr int kLabels = 60;
constexpr int kNoises = 3;
constexpr int kLoopLabels = 2; // the loop is timed on a part and scaled by the reader's `per_pair` counter
constexpr int kTimestep = 25;
constexpr int kLabelsPerBatch = 20;

struct Bench
{
    CrossDit denoiser{nullptr};
    TextBatch text;
    torch::Tensor noisy;
};

void setUpThreads()
{
    if (std::getenv("OMP_NUM_THREADS") ==
        nullptr) { // one thread and CPU time are the steadier measure on a busy machine
        at::set_num_threads(2);
    }
}

Bench made(Attention attention, torch::Dtype type)
{
    setUpThreads();
    const torch::NoGradGuard noGradients;
    torch::manual_seed(1);
    CrossDitOptions options; // the paper's: H 768, N 12, h 12
    options.attention = attention;
    Bench bench{.denoiser = CrossDit(options), .text = {}, .noisy = torch::randn({kNoises, 1, options.latentWidth})};
    for (auto& parameter : bench.denoiser->parameters()) {
        parameter.normal_(0.0, 0.02); // zeros, where training starts, may be faster
    }
    bench.denoiser->to(type);
    bench.denoiser->eval();
    bench.text = {torch::randn({kLabels, options.textTokens, options.textWidth}),
                  torch::randn({kLabels, options.textWidth}),
                  torch::rand({kLabels, 1}),
                  {}};
    return bench;
}

void countPairs(benchmark::State& state, int pairs)
{
    state.counters["per_pair"] =
        benchmark::Counter(pairs, benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

void loopOverLabelsAndNoises(benchmark::State& state)
{
    const torch::NoGradGuard noGradients;
    auto bench = made(Attention::Joint, torch::kFloat32);
    const auto timesteps = torch::full({1}, kTimestep, torch::kInt64);
    for ([[maybe_unused]] const auto iteration : state) {
        for (int label = 0; label < kLoopLabels; ++label) {
            const TextBatch one{bench.text.tokens.narrow(0, label, 1),
                                bench.text.pooled.narrow(0, label, 1),
                                bench.text.gate.narrow(0, label, 1),
                                {}};
            for (int noise = 0; noise < kNoises; ++noise) {
                benchmark::DoNotOptimize(bench.denoiser->forward(bench.noisy.narrow(0, noise, 1), timesteps, one));
            }
        }
    }
    countPairs(state, kLoopLabels * kNoises);
}

void scoreLabels(benchmark::State& state, Attention attention, torch::Dtype type)
{
    const torch::NoGradGuard noGradients;
    auto bench = made(attention, type);
    const auto tower = bench.denoiser->prepareText(bench.text);
    const auto perBatch = attention == Attention::OneWay ? kLabels : kLabelsPerBatch;
    for ([[maybe_unused]] const auto iteration : state) {
        for (int label = 0; label < kLabels; label += perBatch) {
            benchmark::DoNotOptimize(bench.denoiser->forwardLabels(bench.noisy, kTimestep, tower, label, perBatch));
        }
    }
    countPairs(state, kLabels * kNoises);
}

void prepareText(benchmark::State& state, torch::Dtype type)
{
    const torch::NoGradGuard noGradients;
    auto bench = made(Attention::OneWay, type);
    for ([[maybe_unused]] const auto iteration : state) {
        benchmark::DoNotOptimize(bench.denoiser->prepareText(bench.text));
    }
}

/// Twelve spectral modules, as one pass over all labels and noises runs them.
void spectralModules(benchmark::State& state)
{
    setUpThreads();
    const torch::NoGradGuard noGradients;
    const CrossDitOptions options;
    SpectralResidualModule module(options.hidden);
    const auto hidden = torch::randn({kLabels, kNoises, options.hidden});
    const auto gate = torch::rand({kLabels, 1});
    for ([[maybe_unused]] const auto iteration : state) {
        for (int block = 0; block < options.depth; ++block) {
            benchmark::DoNotOptimize(module->forward(hidden, gate));
        }
    }
    countPairs(state, kLabels * kNoises);
}

} // namespace

BENCHMARK(loopOverLabelsAndNoises)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(scoreLabels, joint_fp32, Attention::Joint, torch::kFloat32)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(scoreLabels, joint_bf16, Attention::Joint, torch::kBFloat16)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(scoreLabels, one_way_fp32_text_cached, Attention::OneWay, torch::kFloat32)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(scoreLabels, one_way_bf16_text_cached, Attention::OneWay, torch::kBFloat16)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(prepareText, one_way_fp32, torch::kFloat32)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(prepareText, one_way_bf16, torch::kBFloat16)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(spectralModules)->Unit(benchmark::kMillisecond)->UseRealTime();
