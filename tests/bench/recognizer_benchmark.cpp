#include "core/errors.h"
#include "core/platform.h"
#include "core/recognition/recognizer.h"
#include "core/resources.h"
#include "datasets/readers/sequence_reader.h"

#include <benchmark/benchmark.h>

#include <fmt/format.h>

#include <stdexcept>
#include <string>
#include <vector>

namespace
{

using namespace kinescope;

/// What the window works on: the default model and the first bundled recording.
struct Desk
{
    std::shared_ptr<const core::RecognitionModel> model;
    datasets::SkeletonSequence sequence;
};

Desk openDesk()
{
    core::setThreads();
    const auto recordings = datasets::findSequences(core::samplesDirectory());
    if (recordings.empty())
        throw core::InputError("no recording is bundled with this build");
    return {core::RecognitionModel::load(core::defaultModelPath()), datasets::readSequence(recordings.front())};
}

std::vector<core::Action> eightLabels()
{
    std::vector<core::Action> actions;
    for (const char* name :
         {"wave with the right hand", "clap", "throw a ball", "sit down", "stand up", "jump", "kick", "draw a circle"})
        actions.push_back({name, {}, -1});
    return actions;
}

template <typename Work>
void onDesk(benchmark::State& state, Work work)
{
    try {
        const auto desk = openDesk();
        work(desk);
    } catch (const std::exception& error) {
        state.SkipWithError(error.what());
    }
}

/// From a changed label to the final ranking, everything else being known: what a user waits for while typing.
void typingLatency(benchmark::State& state)
{
    onDesk(state, [&](const Desk& desk) {
        const core::Recognizer recognizer(desk.model, {});
        auto actions = eightLabels();
        recognizer.rank(desk.sequence, actions, {}, {});
        int typed = 0;
        for (auto pass : state) {
            (void)pass;
            actions.back().name = fmt::format("draw a circle {}", typed++);
            benchmark::DoNotOptimize(recognizer.rank(desk.sequence, actions, {}, {}));
        }
    });
}

/// Until the first partial ranking is there.
void firstRanking(benchmark::State& state)
{
    onDesk(state, [&](const Desk& desk) {
        const core::Recognizer recognizer(desk.model, {});
        const auto actions = eightLabels();
        recognizer.rank(desk.sequence, actions, {}, {});
        for (auto pass : state) {
            (void)pass;
            std::stop_source stop;
            try {
                recognizer.rank(desk.sequence, actions, stop.get_token(), {},
                                [&](const core::Ranking&) { stop.request_stop(); });
            } catch (const core::Cancelled&) {
            }
        }
    });
}

void motionToLatent(benchmark::State& state)
{
    onDesk(state, [&](const Desk& desk) {
        const core::Recognizer recognizer(desk.model, {});
        for (auto pass : state) {
            (void)pass;
            benchmark::DoNotOptimize(recognizer.encode(desk.sequence));
        }
    });
}

BENCHMARK(typingLatency)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(firstRanking)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(motionToLatent)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
