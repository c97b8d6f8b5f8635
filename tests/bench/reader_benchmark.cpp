#include "datasets/readers/ntu_reader.h"
#include "datasets/writers/ntu_writer.h"
#include "tests/datasets/ntu_text.h"

#include <benchmark/benchmark.h>

#include <array>
#include <iterator>
#include <random>
#include <sstream>
#include <string>
#include <vector>

namespace
{

using namespace kinescope::datasets;

/// As large and as written as a real recording: about 9 digits a number, all twelve columns filled.
const std::string& recording()
{
    static const std::string text = [] {
        std::mt19937 random(1);
        std::uniform_real_distribution<float> spread(-0.01F, 0.01F);
        auto sequence = kinescope::tests::standingPerson(300);
        auto& body = sequence.bodies[0];
        for (auto& position : body.positions)
            for (float& value : position)
                value += spread(random);
        body.imagePositions.assign(body.positions.size(), {1036.233F, 519.1677F});
        std::string written = ntuText(sequence);
        const std::string zeros = " 0 0 0 0 2\n";
        for (std::size_t at = written.find(zeros, 100); at != std::string::npos; at = written.find(zeros, at + 1))
            if (written[at - 1] != '0')
                written.replace(at, zeros.size(), " -0.2059419 0.05349901 0.9692109 -0.1239193 2\n");
        return written;
    }();
    return text;
}

void readNtuWholeBuffer(benchmark::State& state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(readNtu(recording(), "bench.skeleton"));
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * recording().size()));
}

/// The usual way: a stream of lines, split at spaces, three columns converted.
void readNtuSplitLines(benchmark::State& state)
{
    for (auto _ : state) {
        std::istringstream lines(recording());
        std::vector<std::array<float, 3>> positions;
        for (std::string line; std::getline(lines, line);) {
            std::istringstream words(line);
            const std::vector<std::string> columns{std::istream_iterator<std::string>(words), {}};
            if (columns.size() == 12)
                positions.push_back({std::stof(columns[0]), std::stof(columns[1]), std::stof(columns[2])});
        }
        benchmark::DoNotOptimize(positions);
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * recording().size()));
}

BENCHMARK(readNtuWholeBuffer);
BENCHMARK(readNtuSplitLines);

} // namespace
