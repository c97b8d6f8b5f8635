// What others see of a run: its record, its list, its files as they grow. Needs no torch.
#include "core/errors.h"
#include "core/training/latent_spectra.h"
#include "core/training/metrics_log.h"
#include "core/training/run_follower.h"
#include "core/training/run_registry.h"
#include "tests/support/shared_data.h"

#include <gmock/gmock.h>

#include <sys/wait.h>

#include <cmath>
#include <csignal>
#include <fstream>
#include <unistd.h>

namespace kinescope::core
{
namespace
{

TrainingEvent stepAt(int step, double loss)
{
    TrainingEvent event;
    event.stage = "denoiser";
    event.step = step;
    event.steps = 100;
    event.seconds = step;
    event.values = {{"loss", loss}};
    return event;
}

void writeSettingsFile(const std::filesystem::path& folder)
{
    std::ofstream(folder / "settings.yaml") << "name: small\n";
}

TEST(RunLock, RefusesASecondRunInTheFolderAndFreesItAtItsEnd)
{
    const auto folder = tests::scratchDirectory("lock");
    EXPECT_FALSE(isRunning(folder));
    {
        const RunLock lock(folder);
        EXPECT_TRUE(isRunning(folder));
        EXPECT_THROW(RunLock{folder}, InputError);
    }
    EXPECT_FALSE(isRunning(folder));
    EXPECT_NO_THROW(RunLock{folder});
}

TEST(RunRecord, ARunThatWasKilledReadsAsInterrupted)
{
    const auto folder = tests::scratchDirectory("killed");
    int ready[2];
    ASSERT_EQ(::pipe(ready), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const RunLock lock(folder);
        writeRunRecord(folder, {RunState::Running, "2026-01-01T00:00:00Z", {}});
        [[maybe_unused]] const auto told = ::write(ready[1], "x", 1);
        ::pause();
        ::_exit(0);
    }
    char byte = 0;
    ASSERT_EQ(::read(ready[0], &byte, 1), 1);
    EXPECT_EQ(readRunRecord(folder).state, RunState::Running);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    EXPECT_EQ(readRunRecord(folder).state, RunState::Interrupted);
}

TEST(RunRecord, EveryStateAndItsMessageReadBackAndRubbishIsUnknown)
{
    const auto folder = tests::scratchDirectory("record");
    EXPECT_EQ(readRunRecord(folder).state, RunState::Unknown);
    for (const auto state : {RunState::Stopped, RunState::Completed, RunState::Failed}) {
        writeRunRecord(folder, {state, "then", "disk \"full\"\xff"});
        EXPECT_EQ(readRunRecord(folder).state, state);
    }
    EXPECT_THAT(readRunRecord(folder).message, testing::HasSubstr("disk \"full\""));
    std::ofstream(folder / "run.json") << "{\"state\": [";
    EXPECT_EQ(readRunRecord(folder).state, RunState::Unknown);
}

TEST(RunRegistry, KeepsFoldersOnceWithTheirLabelsAndForgetsThoseThatAreGone)
{
    const auto folder = tests::scratchDirectory("registry");
    std::filesystem::create_directories(folder / "a");
    std::filesystem::create_directories(folder / "b");
    RunRegistry registry(folder / "state" / "runs.json");
    EXPECT_TRUE(registry.runs().empty());
    registry.add(folder / "a");
    registry.rename(folder / "a", "with triplets");
    registry.add(folder / "b" / "");
    registry.add(folder / "." / "a");
    auto runs = RunRegistry(folder / "state" / "runs.json").runs();
    ASSERT_EQ(runs.size(), 2u);
    EXPECT_EQ(runs[0].label, "with triplets");
    EXPECT_EQ(runs[1].folder, folder / "b");
    std::filesystem::remove(folder / "a");
    EXPECT_EQ(registry.runs().size(), 1u);
    registry.remove(folder / "b");
    EXPECT_TRUE(registry.runs().empty());
}

TEST(MetricsFollower, TellsEachWholeLineOnceAndWaitsForTheRestOfAHalfOne)
{
    const auto file = tests::scratchDirectory("follow") / "metrics.jsonl";
    MetricsFollower follower(file);
    EXPECT_TRUE(follower.read().events.empty()) << "there is no file yet";
    std::ofstream stream(file);
    const std::string second = metricsLine(stepAt(2, 0.5));
    stream << metricsLine(stepAt(1, 1)) << '\n' << second.substr(0, 20) << std::flush;
    auto news = follower.read();
    ASSERT_EQ(news.events.size(), 1u);
    EXPECT_FALSE(news.restarted);
    stream << second.substr(20) << '\n' << std::flush;
    news = follower.read();
    ASSERT_EQ(news.events.size(), 1u);
    EXPECT_EQ(news.events[0].step, 2);
    EXPECT_EQ(news.events[0].values.at("loss"), 0.5);
    EXPECT_TRUE(follower.read().events.empty());
}

TEST(MetricsFollower, ReadsALongFileInPiecesWithoutLosingALine)
{
    const auto file = tests::scratchDirectory("pieces") / "metrics.jsonl";
    {
        std::ofstream stream(file);
        for (int step = 1; step <= 500; ++step)
            stream << metricsLine(stepAt(step, step)) << '\n';
    }
    MetricsFollower follower(file);
    int expected = 0;
    for (bool more = true; more;) {
        const auto news = follower.read(997);
        for (const auto& event : news.events)
            EXPECT_EQ(event.step, ++expected);
        more = news.more;
    }
    EXPECT_EQ(expected, 500);
}

TEST(MetricsFollower, SaysSoWhenAResumedRunHasCutTheFileBack)
{
    const auto file = tests::scratchDirectory("cut") / "metrics.jsonl";
    MetricsLog log(file);
    for (int step = 1; step <= 5; ++step)
        log.append(stepAt(step, 1));
    MetricsFollower follower(file);
    EXPECT_EQ(follower.read().events.size(), 5u);
    log.keepUpTo({"denoiser"}, "denoiser", 2);
    log.append(stepAt(3, 7));
    const auto news = follower.read();
    EXPECT_TRUE(news.restarted);
    ASSERT_EQ(news.events.size(), 3u);
    EXPECT_EQ(news.events.back().values.at("loss"), 7);
}

TEST(RunFollower, SumsUpAFolderThatAnotherProgramWritesTo)
{
    const auto folder = tests::scratchDirectory("summary");
    EXPECT_THROW(RunFollower{folder}, InputError);
    writeSettingsFile(folder);
    RunFollower follower(folder);
    MetricsLog log(folder / "metrics.jsonl");
    log.append(stepAt(10, 1));
    auto validation = stepAt(10, 1);
    validation.kind = TrainingEvent::Kind::Validation;
    validation.values = {{"accuracy", 0.75}};
    log.append(validation);
    validation.step = 20;
    validation.values = {{"accuracy", 0.5}};
    log.append(validation);
    auto news = follower.read();
    EXPECT_EQ(news.summary.settings.name, "small");
    EXPECT_EQ(news.summary.step, 20);
    EXPECT_EQ(news.summary.bestAccuracy, 0.75);
    EXPECT_FALSE(news.spectra.has_value());
    appendLatentSpectra(folder / "spectra.jsonl", {20, {1, 2}, {1, 1}});
    news = follower.read();
    ASSERT_TRUE(news.spectra.has_value());
    EXPECT_EQ(news.spectra->size(), 1u);
    EXPECT_FALSE(follower.read().spectra.has_value()) << "nothing new";
    EXPECT_EQ(readRunSummary(folder).bestAccuracy, 0.75);
}

TEST(RunSummary, OnlyAnUnfinishedRunWithACheckpointCanGoOn)
{
    const auto folder = tests::scratchDirectory("continue");
    writeSettingsFile(folder);
    writeRunRecord(folder, {RunState::Running, {}, {}}); // nobody holds the folder: interrupted
    EXPECT_FALSE(canContinue(readRunSummary(folder)));
    std::filesystem::create_directories(folder / "checkpoints");
    std::ofstream(folder / "checkpoints" / "checkpoint-1-gate-000000005.safetensors") << "x";
    EXPECT_TRUE(canContinue(readRunSummary(folder)));
    writeRunRecord(folder, {RunState::Completed, {}, {}});
    EXPECT_FALSE(canContinue(readRunSummary(folder)));
}

TEST(LatentSpectra, ReadBackCutBackAndPassOverALineThatIsNotWhole)
{
    const auto file = tests::scratchDirectory("spectra") / "spectra.jsonl";
    EXPECT_TRUE(readLatentSpectra(file).empty());
    for (const int step : {10, 20, 30})
        appendLatentSpectra(file, {step, {4, 1, 1, 2}, {2, 1, 0.5, 0.25}});
    std::ofstream(file, std::ios::app) << R"({"step":40,"true":[1)";
    ASSERT_EQ(readLatentSpectra(file).size(), 3u);
    EXPECT_EQ(readLatentSpectra(file)[1].predictedEnergy, (std::vector<double>{2, 1, 0.5, 0.25}));
    keepLatentSpectraUpTo(file, 20);
    ASSERT_EQ(readLatentSpectra(file).size(), 2u);
    EXPECT_EQ(readLatentSpectra(file).back().step, 20);
}

TEST(LatentSpectra, RatioOfEachBandIsThatOfItsEnergies)
{
    const LatentSpectra spectra{1, {4, 1, 1, 2, 0, 0}, {2, 0.5, 0.5, 1, 3, 3}};
    const auto ratios = bandRatios(spectra, 3);
    ASSERT_EQ(ratios.size(), 3u);
    EXPECT_DOUBLE_EQ(ratios[0], 0.5);
    EXPECT_DOUBLE_EQ(ratios[1], 0.5);
    EXPECT_TRUE(std::isnan(ratios[2]));
    EXPECT_EQ(bandRatios(spectra, 100).size(), 6u);
}

} // namespace
} // namespace kinescope::core
