#include "datasets/bvh/bvh_reader.h"
#include "datasets/csv/csv_reader.h"
#include "datasets/numpy/array_reader.h"
#include "tests/datasets/bvh_text.h"
#include "tests/datasets/npy_builder.h"
#include "tests/datasets/ntu_text.h"

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <cstdint>
#include <string>

namespace
{

using namespace kinescope::datasets;

void readBvhText(benchmark::State& state)
{
    kinescope::tests::BvhPerson person;
    person.frames = 3000;
    const auto text = kinescope::tests::bvhText(person);
    for (auto _ : state)
        benchmark::DoNotOptimize(readBvh(text, "bench.bvh", {}));
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}

void readCsvText(benchmark::State& state)
{
    const auto person = kinescope::tests::standingPerson(3000);
    std::string text = "time";
    for (std::size_t joint = 0; joint < person.jointCount(); ++joint)
        for (const char* axis : {"x", "y", "z"})
            text += fmt::format(",{}_{}", person.topology->jointNames[joint], axis);
    for (std::size_t frame = 0; frame < person.frameCount; ++frame) {
        text += fmt::format("\n{}", 33 * frame);
        for (std::size_t joint = 0; joint < person.jointCount(); ++joint)
            for (const float value : person.position(0, frame, joint))
                text += fmt::format(",{:.6f}", value);
    }
    for (auto _ : state)
        benchmark::DoNotOptimize(readCsv(text, "bench.csv", {}));
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}

/// One recording of a container of 200, read alone.
void readArrayEntry(benchmark::State& state)
{
    const auto bytes = kinescope::tests::npyOfPerson({"NCTVM", 300, 200, false, "<f4", 2});
    for (auto _ : state) {
        MemorySource source(bytes, "bench.npy");
        benchmark::DoNotOptimize(readArrayRecording(source, 100, {}));
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes.size() / 200));
}

BENCHMARK(readBvhText);
BENCHMARK(readCsvText);
BENCHMARK(readArrayEntry);

} // namespace
