#include "datasets/readers/kinetics_reader.h"
#include "datasets/readers/ntu_reader.h"
#include "datasets/readers/pku_mmd_reader.h"
#include "tests/bench/reader_samples.h"

#include <benchmark/benchmark.h>

namespace
{

using namespace kinescope;

template <typename Read>
void measure(benchmark::State& state, const std::string& text, const Read& read)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(read(text));
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}

void readNtuWholeBuffer(benchmark::State& state)
{
    measure(state, tests::ntuRecording(), [](const auto& text) { return datasets::readNtu(text, "bench.skeleton"); });
}

void readPkuMmdWholeBuffer(benchmark::State& state)
{
    measure(state, tests::pkuMmdRecording(), [](const auto& text) { return datasets::readPkuMmd(text, ""); });
}

void readKineticsWholeBuffer(benchmark::State& state)
{
    measure(state, tests::kineticsRecording(), [](const auto& text) { return datasets::readKinetics(text, ""); });
}

BENCHMARK(readNtuWholeBuffer);
BENCHMARK(readPkuMmdWholeBuffer);
BENCHMARK(readKineticsWholeBuffer);

} // namespace
