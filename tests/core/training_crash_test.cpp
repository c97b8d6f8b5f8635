// What is left of a run that ends badly. Every run is a process of its own, so that it can be killed and limited.
#include "core/errors.h"
#include "core/jobs/job_result.h"
#include "core/platform.h"
#include "core/resources.h"
#include "core/training/latent_spectra.h"
#include "core/training/metrics_log.h"
#include "core/training/run_checkpoint_impl.h"
#include "core/training/run_record.h"
#include "core/training/trainer.h"
#include "models/weights/tensor_file.h"
#include "tests/support/shared_data.h"

#include <gmock/gmock.h>

#include <linux/capability.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include <chrono>
#include <csignal>
#include <fstream>
#include <optional>
#include <random>
#include <thread>
#include <unistd.h>

namespace kinescope::core
{
namespace
{

using testing::HasSubstr;

constexpr int kKills = 50;

/// What is the same in every run: all but wall time and pace.
std::vector<std::string> comparable(const std::filesystem::path& folder)
{
    std::vector<std::string> lines;
    for (auto event : readMetrics(folder / "metrics.jsonl")) {
        event.seconds = 0;
        event.values.erase("samples_per_second");
        lines.push_back(metricsLine(event));
    }
    return lines;
}

std::string textOf(const std::filesystem::path& file)
{
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// How a run in a process of its own ended.
struct Ending
{
    bool killed = false;
    int exitCode = -1;
    std::string message; ///< what a user would read
};

class CrashTest : public testing::Test
{
protected:
    void SetUp() override
    {
        if (!std::filesystem::exists(cacheDirectory() / "text" / "minilm-l6-v2"))
            GTEST_SKIP() << "skipped: the text encoder is not installed (scripts/fetch_text_encoder.sh)";
        setThreads(1); // a thread pool does not survive a fork
    }

    static TrainingSettings smallSettings()
    {
        auto settings = readPreset(presetsDirectory() / "tiny.yaml");
        settings.data.classes = 4;
        settings.data.sequencesPerClass = 2;
        settings.data.validationPerClass = 1;
        settings.data.novelClasses = 0;
        settings.data.frames = 16;
        settings.encoder.widths = {8, 8};
        settings.encoder.epochs = 4;
        settings.encoder.batch = 4;
        settings.gate.steps = 8;
        settings.denoiser.hidden = 16;
        settings.denoiser.depth = 1;
        settings.denoiser.heads = 2;
        settings.denoiser.steps = 20;
        settings.denoiser.batch = 4;
        settings.denoiser.noises = 1;
        settings.denoiser.inferenceTimestep = 20;
        settings.logEvery = 1;
        settings.validateEvery = 5;
        settings.checkpointEvery = 1;
        settings.device = "cpu";
        return settings;
    }

    static pid_t start(const TrainingSettings& settings, const std::filesystem::path& folder,
                       const TrainingEventSink& sink, int messages)
    {
        const pid_t child = ::fork();
        if (child != 0)
            return child;
        JobFailure failure;
        const bool good = runGuarded([&] { Trainer(settings, folder).run({}, sink, nullptr, true); }, failure);
        if (messages >= 0) {
            [[maybe_unused]] const auto told = ::write(messages, failure.message.data(), failure.message.size());
        }
        ::_exit(good ? 0 : 1);
    }

    /// Runs to its end. @param sink in the run's process, e.g. to take something away from it
    static Ending run(const TrainingSettings& settings, const std::filesystem::path& folder,
                      const TrainingEventSink& sink = {})
    {
        int ends[2];
        if (::pipe(ends) != 0)
            return {};
        const pid_t child = start(settings, folder, sink, ends[1]);
        ::close(ends[1]);
        Ending ending;
        char buffer[512];
        for (ssize_t count = 0; (count = ::read(ends[0], buffer, sizeof buffer)) > 0;)
            ending.message.append(buffer, static_cast<std::size_t>(count));
        ::close(ends[0]);
        int status = 0;
        ::waitpid(child, &status, 0);
        ending.killed = WIFSIGNALED(status);
        ending.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        return ending;
    }

    /// Once a stage has come to a step, in the run's process.
    static TrainingEventSink at(const std::string& stage, int step, std::function<void()> action)
    {
        return [stage, step, action = std::move(action)](const TrainingEvent& event) {
            if (event.kind == TrainingEvent::Kind::Step && event.stage == stage && event.step == step)
                action();
        };
    }

    static std::optional<RunCheckpoint> newest(const std::filesystem::path& folder)
    {
        return CheckpointStore(folder / "checkpoints", 2).newest();
    }
};

void expectSame(const std::filesystem::path& folder, const std::filesystem::path& whole)
{
    EXPECT_EQ(comparable(folder), comparable(whole));
    EXPECT_EQ(textOf(folder / "spectra.jsonl"), textOf(whole / "spectra.jsonl"));
    const auto a = models::readSafetensors(folder / "model.safetensors").tensors;
    const auto b = models::readSafetensors(whole / "model.safetensors").tensors;
    ASSERT_EQ(a.size(), b.size());
    for (const auto& [name, tensor] : a)
        EXPECT_TRUE(torch::equal(tensor, b.at(name))) << name;
}

TEST_F(CrashTest, KilledFiftyTimesAtRandomItAlwaysLeavesAWholeCheckpointAndEndsTheSame)
{
    const auto settings = smallSettings();
    const auto whole = tests::scratchDirectory("crash-whole");
    run(settings, whole); // warms the caches
    std::filesystem::remove_all(whole);
    std::filesystem::create_directories(whole);
    const auto begin = std::chrono::steady_clock::now();
    ASSERT_EQ(run(settings, whole).exitCode, 0);
    const auto length = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();

    const auto folder = tests::scratchDirectory("crash-pieces");
    std::mt19937 random(20260101);
    std::uniform_real_distribution<double> delay(0, length);
    int kills = 0, completed = 0, withCheckpoint = 0;
    while (kills < kKills) {
        const pid_t child = start(settings, folder, {}, -1);
        std::this_thread::sleep_for(std::chrono::duration<double>(delay(random)));
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        if (!WIFSIGNALED(status)) {
            ASSERT_EQ(WEXITSTATUS(status), 0);
            expectSame(folder, whole);
            std::filesystem::remove_all(folder);
            std::filesystem::create_directories(folder);
            ++completed;
            continue;
        }
        ++kills;
        // Not only the newest: a kill must never damage any of them.
        std::error_code none;
        for (const auto& entry : std::filesystem::directory_iterator(folder / "checkpoints", none)) {
            if (entry.path().extension() != ".safetensors")
                continue; // what was being written
            EXPECT_NO_THROW(readRunCheckpoint(entry.path())) << "after kill " << kills << ": " << entry.path();
            ++withCheckpoint;
        }
        if (std::filesystem::exists(folder / "model.safetensors")) {
            EXPECT_NO_THROW(models::readSafetensors(folder / "model.safetensors"));
        }
        ASSERT_FALSE(testing::Test::HasFailure());
    }
    ASSERT_EQ(run(settings, folder).exitCode, 0);
    expectSame(folder, whole);
    EXPECT_GT(withCheckpoint, kKills / 4) << "kills must also fall into the steps, not only into the preparation";
    EXPECT_EQ(readRunRecord(folder).state, RunState::Completed);
    RecordProperty("completed_between", completed);
}

TEST_F(CrashTest, AFullDiskStopsTheRunWithAMessageAndKeepsTheCheckpoints)
{
    const auto folder = tests::scratchDirectory("full");
    const auto ending = run(smallSettings(), folder, at("denoiser", 6, [] {
                                std::signal(SIGXFSZ, SIG_IGN); // then a write tells, as on a full disk
                                const rlimit limit{1, 1};
                                ::setrlimit(RLIMIT_FSIZE, &limit);
                            }));
    EXPECT_EQ(ending.exitCode, 1);
    EXPECT_THAT(ending.message, testing::AnyOf(HasSubstr("Cannot write"), HasSubstr("could not be written")));
    const auto kept = newest(folder);
    ASSERT_TRUE(kept.has_value());
    EXPECT_EQ(kept->stage, "denoiser");
    EXPECT_GE(kept->step, 5);
    EXPECT_EQ(run(smallSettings(), folder).exitCode, 0) << "with space again it goes on";
}

TEST_F(CrashTest, AFolderThatIsDeletedStopsTheRunWithAMessage)
{
    const auto folder = tests::scratchDirectory("deleted") / "run";
    const auto ending =
        run(smallSettings(), folder, at("denoiser", 6, [folder] { std::filesystem::remove_all(folder); }));
    EXPECT_EQ(ending.exitCode, 1);
    EXPECT_THAT(ending.message, HasSubstr("folder"));
    EXPECT_THAT(ending.message, HasSubstr(folder.string()));
    EXPECT_FALSE(std::filesystem::exists(folder / "checkpoints")) << "it must not come back";
}

TEST_F(CrashTest, AFolderThatBecomesReadOnlyStopsTheRunAndKeepsWhatWasThere)
{
    const auto folder = tests::scratchDirectory("read-only");
    const auto ending = run(smallSettings(), folder, at("denoiser", 6, [folder] {
                                __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
                                __user_cap_data_struct none[2] = {}; // root writes everywhere otherwise
                                ::syscall(SYS_capset, &header, none);
                                for (const auto& place : {folder / "checkpoints", folder})
                                    std::filesystem::permissions(place, std::filesystem::perms(0555));
                            }));
    for (const auto& place : {folder, folder / "checkpoints"})
        std::filesystem::permissions(place, std::filesystem::perms(0755));
    EXPECT_EQ(ending.exitCode, 1);
    EXPECT_THAT(ending.message, HasSubstr("ermission denied"));
    ASSERT_TRUE(newest(folder).has_value());
    EXPECT_EQ(run(smallSettings(), folder).exitCode, 0);
}

TEST_F(CrashTest, OutOfMemoryStopsTheRunInWordsAndKeepsTheCheckpoints)
{
    auto settings = smallSettings();
    settings.denoiser.batch = 16384;
    settings.denoiser.hidden = 256;
    const auto folder = tests::scratchDirectory("memory");
    const auto ending = run(settings, folder, [](const TrainingEvent& event) {
        if (event.kind != TrainingEvent::Kind::StageStarted || event.stage != "denoiser")
            return;
        std::ifstream status("/proc/self/statm");
        rlim_t pages = 0;
        status >> pages;
        const rlim_t bytes = pages * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE)) + (64U << 20U);
        const rlimit limit{bytes, bytes};
        ::setrlimit(RLIMIT_AS, &limit);
    });
    EXPECT_EQ(ending.exitCode, 1) << ending.message;
    EXPECT_THAT(ending.message, HasSubstr("Not enough memory"));
    EXPECT_TRUE(newest(folder).has_value());
    EXPECT_EQ(readRunRecord(folder).state, RunState::Failed);
}

TEST_F(CrashTest, DataThatAreGoneAreNamedAndTheCheckpointsStay)
{
    const auto base = tests::scratchDirectory("data-gone");
    const auto folder = base / "run";
    auto settings = smallSettings();
    settings.stages = {"encoder"};
    ASSERT_EQ(run(settings, folder).exitCode, 0);
    const auto before = newest(folder);
    settings.data.source = (base / "recordings").string();
    settings.data.labels = (base / "labels.txt").string();
    const auto noFolder = run(settings, folder);
    EXPECT_EQ(noFolder.exitCode, 1);
    EXPECT_THAT(noFolder.message, HasSubstr(settings.data.source));
    std::filesystem::create_directories(settings.data.source);
    const auto noLabels = run(settings, folder);
    EXPECT_EQ(noLabels.exitCode, 1);
    EXPECT_THAT(noLabels.message, HasSubstr(settings.data.labels));
    std::ofstream(settings.data.labels) << "wave\njump\n";
    const auto noRecordings = run(settings, folder);
    EXPECT_EQ(noRecordings.exitCode, 1);
    EXPECT_THAT(noRecordings.message, HasSubstr(settings.data.source));
    ASSERT_TRUE(newest(folder).has_value());
    EXPECT_EQ(newest(folder)->step, before->step);
}

TEST_F(CrashTest, ASecondRunIntoTheSameFolderIsRefusedAndTheFirstGoesOn)
{
    const auto folder = tests::scratchDirectory("two");
    std::string refused;
    const auto second = [&](const TrainingEvent& event) {
        if (event.kind == TrainingEvent::Kind::Step && event.stage == "gate" && event.step == 2) {
            JobFailure failure;
            runGuarded([&] { Trainer(smallSettings(), folder).run({}, {}); }, failure);
            refused = failure.message;
        }
    };
    EXPECT_FALSE(Trainer(smallSettings(), folder).run({}, second).stopped);
    EXPECT_THAT(refused, HasSubstr("Another training"));
    EXPECT_EQ(readRunRecord(folder).state, RunState::Completed);
}

TEST_F(CrashTest, StopAfterResumeKeepsACheckpointAndTellsItsState)
{
    const auto folder = tests::scratchDirectory("stop-after-resume");
    for (const int step : {4, 9}) {
        std::stop_source stop;
        const auto sink = at("denoiser", step, [&] { stop.request_stop(); });
        EXPECT_TRUE(Trainer(smallSettings(), folder).run(stop.get_token(), sink, nullptr, true).stopped);
        EXPECT_EQ(newest(folder)->step, step);
        EXPECT_EQ(readRunRecord(folder).state, RunState::Stopped);
        EXPECT_TRUE(canContinue(readRunSummary(folder)));
    }
}

TEST_F(CrashTest, EachValidationOfTheDenoiserRecordsSpectraOfTrueAndPredictedLatents)
{
    const auto folder = tests::scratchDirectory("recorded");
    Trainer(smallSettings(), folder).run({}, {});
    const auto spectra = readLatentSpectra(folder / "spectra.jsonl");
    ASSERT_EQ(spectra.size(), 4u); // 20 steps, every 5
    for (const auto& one : spectra) {
        EXPECT_EQ(one.trueEnergy.size(), 8u) << "the latent's width";
        EXPECT_EQ(one.trueEnergy, spectra.front().trueEnergy) << "the latents do not change in this stage";
        for (const double energy : one.predictedEnergy)
            EXPECT_GE(energy, 0);
    }
    EXPECT_NE(spectra.front().predictedEnergy, spectra.back().predictedEnergy);
    for (const auto& event : readMetrics(folder / "metrics.jsonl")) {
        EXPECT_TRUE(event.values.contains("epoch")) << event.stage << event.step;
        if (event.kind != TrainingEvent::Kind::Step || event.stage != "denoiser")
            continue;
        for (const char* value : {"loss", "diffusion", "spectral", "triplet", "learning_rate", "gradient_norm",
                                  "rich_probability", "gate_mean"})
            EXPECT_TRUE(event.values.contains(value)) << value;
    }
}

} // namespace
} // namespace kinescope::core
