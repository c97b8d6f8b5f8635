#include "core/errors.h"
#include "core/recognition/text_encoders_impl.h"
#include "core/resources.h"
#include "core/training/encoder_stage_impl.h"
#include "core/training/label_classes.h"
#include "core/training/metrics_log.h"
#include "core/training/run_checkpoint_impl.h"
#include "core/training/run_record.h"
#include "core/training/trainer.h"
#include "core/training/training_data_impl.h"
#include "datasets/errors.h"
#include "models/fdsm_model.h"
#include "models/weights/tensor_file.h"
#include "tests/support/log_guard.h"
#include "tests/support/shared_data.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <fstream>
#include <future>
#include <thread>

namespace kinescope::core
{
namespace
{

using testing::HasSubstr;

/// The text encoder is fetched by the set-up script; without it nothing can be trained.
class TrainingRun : public testing::Test
{
protected:
    void SetUp() override
    {
        if (!std::filesystem::exists(cacheDirectory() / "text" / "minilm-l6-v2"))
            GTEST_SKIP() << "skipped: the text encoder is not installed (scripts/fetch_text_encoder.sh)";
    }

    /// Some dozen steps of each stage.
    static TrainingSettings shortSettings()
    {
        auto settings = readPreset(presetsDirectory() / "tiny.yaml");
        settings.data.classes = 6;
        settings.data.sequencesPerClass = 3;
        settings.data.validationPerClass = 1;
        settings.encoder.epochs = 3;
        settings.encoder.batch = 6;
        settings.gate.steps = 8;
        settings.denoiser.steps = 24;
        settings.denoiser.batch = 12;
        settings.denoiser.noises = 2;
        settings.logEvery = 1;
        settings.validateEvery = 8;
        settings.checkpointEvery = 5;
        settings.device = "cpu";
        return settings;
    }
};

/// What is the same in every run: all but wall time and pace.
std::vector<std::string> comparableMetrics(const std::filesystem::path& output)
{
    std::vector<std::string> lines;
    for (auto event : readMetrics(output / "metrics.jsonl")) {
        event.seconds = 0;
        event.values.erase("samples_per_second");
        lines.push_back(metricsLine(event));
    }
    return lines;
}

double firstLossOf(const std::vector<TrainingEvent>& events, const std::string& stage)
{
    const auto first = std::find_if(events.begin(), events.end(), [&](const TrainingEvent& event) {
        return event.stage == stage && event.values.contains("loss");
    });
    return first->values.at("loss");
}

/// Requests a stop once a stage has come to a step.
struct StopAt
{
    std::string stage;
    int step = 0;
    std::stop_source source;

    TrainingEventSink sink()
    {
        return [this](const TrainingEvent& event) {
            if (event.kind == TrainingEvent::Kind::Step && event.stage == stage && event.step >= step)
                source.request_stop();
        };
    }
};

void expectSameTensors(const std::filesystem::path& left, const std::filesystem::path& right)
{
    const auto a = models::readSafetensors(left).tensors;
    const auto b = models::readSafetensors(right).tensors;
    ASSERT_EQ(a.size(), b.size());
    for (const auto& [name, tensor] : a)
        EXPECT_TRUE(torch::equal(tensor, b.at(name))) << name;
}

TEST_F(TrainingRun, TinyPresetLearnsAndItsModelReloadsToTheSameOutputs)
{
    const auto output = tests::scratchDirectory("tiny");
    const auto result = Trainer(readPreset(presetsDirectory() / "tiny.yaml"), output).run({}, {});
    EXPECT_FALSE(result.stopped);
    const auto events = readMetrics(output / "metrics.jsonl");
    const auto meanLoss = [&](const std::string& stage, bool first) {
        std::vector<double> losses;
        for (const auto& event : events)
            if (event.stage == stage && event.values.contains("loss"))
                losses.push_back(event.values.at("loss"));
        const auto count = std::min<std::size_t>(5, losses.size());
        double sum = 0;
        for (std::size_t i = 0; i < count; ++i)
            sum += first ? losses[i] : losses[losses.size() - 1 - i];
        return sum / static_cast<double>(count);
    };
    for (const auto* stage : {"encoder", "gate", "denoiser"})
        EXPECT_LT(meanLoss(stage, false), 0.9 * meanLoss(stage, true)) << stage;

    auto once = models::readCheckpoint(result.checkpoint);
    auto again = models::readCheckpoint(output / "model.safetensors");
    once.eval();
    again.eval();
    const torch::NoGradGuard guard;
    const auto motion = torch::randn({2, 3, once.configuration.frames, 25, 2});
    EXPECT_TRUE(torch::equal(once.encode(motion), again.encode(motion)));
    EXPECT_EQ(once.configuration.name, "tiny");
    EXPECT_TRUE(result.metrics.contains("validation.accuracy"));
    EXPECT_GT(once.configuration.temperature, 0);
}

TEST_F(TrainingRun, StoppedAndResumedInEveryStageEqualsAnUninterruptedRunBitForBit)
{
    const auto whole = tests::scratchDirectory("whole");
    Trainer(shortSettings(), whole).run({}, {});

    const auto pieces = tests::scratchDirectory("pieces");
    for (auto [stage, step] :
         {std::pair{"encoder", 2}, {"encoder", 7}, {"gate", 3}, {"denoiser", 1}, {"denoiser", 17}}) {
        StopAt stop{stage, step, {}};
        const auto result = Trainer(shortSettings(), pieces).run(stop.source.get_token(), stop.sink(), nullptr, true);
        EXPECT_TRUE(result.stopped);
        EXPECT_NO_THROW(models::readCheckpoint(result.checkpoint)) << "a stopped run leaves a usable model";
    }
    const auto result = Trainer(shortSettings(), pieces).run({}, {}, nullptr, true);
    EXPECT_FALSE(result.stopped);
    EXPECT_EQ(comparableMetrics(pieces), comparableMetrics(whole));
    expectSameTensors(pieces / "model.safetensors", whole / "model.safetensors");
}

TEST_F(TrainingRun, DamagedLastCheckpointFallsBackAndStillEndsTheSame)
{
    const auto whole = tests::scratchDirectory("whole");
    Trainer(shortSettings(), whole).run({}, {});

    const auto output = tests::scratchDirectory("damaged");
    StopAt stop{"denoiser", 13, {}};
    Trainer(shortSettings(), output).run(stop.source.get_token(), stop.sink());
    const auto newest = CheckpointStore(output / "checkpoints", 2).newestPath();
    std::filesystem::resize_file(newest, std::filesystem::file_size(newest) / 2);
    Trainer(shortSettings(), output).run({}, {}, nullptr, true);
    EXPECT_EQ(comparableMetrics(output), comparableMetrics(whole));
    expectSameTensors(output / "model.safetensors", whole / "model.safetensors");
}

TEST_F(TrainingRun, PauseHoldsItAndLeavesAUsableModelUntilResumed)
{
    const auto output = tests::scratchDirectory("paused");
    PauseToken pause;
    std::atomic<int> steps = 0;
    std::atomic<bool> held = false;
    const auto sink = [&](const TrainingEvent& event) {
        if (event.kind == TrainingEvent::Kind::Step && ++steps == 3)
            pause.pause();
        held = held || event.message == kModelWritten;
    };
    auto run = std::async(std::launch::async, [&] { return Trainer(shortSettings(), output).run({}, sink, &pause); });
    while (!held && run.wait_for(std::chrono::milliseconds(1)) != std::future_status::ready)
        std::this_thread::yield();
    ASSERT_TRUE(held);
    EXPECT_EQ(steps, 3);
    EXPECT_NO_THROW(models::readCheckpoint(output / "model.safetensors"));
    pause.resume();
    const auto result = run.get();
    EXPECT_FALSE(result.stopped);
    EXPECT_GT(steps, 3);
}

TEST_F(TrainingRun, StopWhilePausedEndsWithACheckpoint)
{
    const auto output = tests::scratchDirectory("paused");
    PauseToken pause;
    pause.pause(); // start, then pause at once
    std::stop_source stop;
    const auto sink = [&](const TrainingEvent& event) {
        if (event.message == kModelWritten)
            stop.request_stop();
    };
    const auto result = Trainer(shortSettings(), output).run(stop.get_token(), sink, &pause);
    EXPECT_TRUE(result.stopped);
    EXPECT_TRUE(CheckpointStore(output / "checkpoints", 2).newest().has_value());
}

TEST_F(TrainingRun, LossThatIsNoLongerFiniteNamesTheStepAndKeepsTheLastGoodCheckpoint)
{
    const auto output = tests::scratchDirectory("diverged");
    auto settings = shortSettings();
    settings.denoiser.learningRate = 1e30;
    settings.denoiser.warmupSteps = 0;
    try {
        Trainer(settings, output).run({}, {});
        FAIL() << "a learning rate of 1e30 should not work";
    } catch (const ModelError& error) {
        EXPECT_THAT(error.what(), HasSubstr("denoiser, step"));
        EXPECT_THAT(error.what(), HasSubstr("denoiser.learning_rate"));
    }
    const auto kept = CheckpointStore(output / "checkpoints", 2).newest();
    ASSERT_TRUE(kept.has_value());
    for (const auto& [name, tensor] : kept->tensors)
        EXPECT_TRUE(torch::isfinite(tensor.to(torch::kDouble)).all().item<bool>()) << name;
}

TEST_F(TrainingRun, InitialShareMovesTheDenoiserBackTowardsWhereItStarted)
{
    const auto folder = tests::scratchDirectory("share");
    const auto first = Trainer(shortSettings(), folder / "first").run({}, {}).checkpoint;
    const auto continued = [&](double share) {
        auto settings = shortSettings();
        settings.stages = {"denoiser"};
        settings.encoder.initial = first.string();
        settings.denoiser.fromInitial = true;
        settings.denoiser.initialShare = share;
        const auto output = folder / fmt::format("share-{}", share);
        return models::stateOf(*models::readCheckpoint(Trainer(settings, output).run({}, {}).checkpoint).denoiser);
    };
    const auto before = models::stateOf(*models::readCheckpoint(first).denoiser);
    const auto trained = continued(0), half = continued(0.5), all = continued(1);
    bool moved = false;
    for (const auto& [name, weights] : before) {
        moved = moved || !torch::equal(trained.at(name), weights);
        EXPECT_TRUE(torch::allclose(half.at(name), (weights + trained.at(name)) / 2, 1e-4, 1e-6)) << name;
        EXPECT_TRUE(torch::equal(all.at(name), weights)) << name;
    }
    EXPECT_TRUE(moved);
}

TEST_F(TrainingRun, RecognitionFormGivesTheDenoiserTheLatentsThatRecognitionSees)
{
    const auto output = tests::scratchDirectory("form");
    auto settings = shortSettings();
    settings.denoiser.recognitionForm = true;
    auto model = models::readCheckpoint(Trainer(settings, output).run({}, {}).checkpoint);
    const auto learned = models::readSafetensors(output / "latents.safetensors").tensors.at("validation");
    const torch::NoGradGuard guard;
    const auto latents = [&](MotionForm form) {
        const auto motion = loadMotion(settings, seenClasses(settings), form, {}, [](const Progress&) {});
        return rawLatents(model, motion.validation.motion, {}, {});
    };
    EXPECT_TRUE(torch::allclose(learned, latents(MotionForm::Recognition), 1e-4, 1e-5));
    EXPECT_FALSE(torch::allclose(learned, latents(MotionForm::WithIdleEnds), 1e-2, 1e-2)) << "still ends are cut";
}

TEST_F(TrainingRun, StoppedWhileItPreparesItHasNoModelAndSaysThatItWasStopped)
{
    const auto output = tests::scratchDirectory("cancelled");
    std::stop_source stop;
    stop.request_stop();
    const auto result = Trainer(shortSettings(), output).run(stop.get_token(), {});
    EXPECT_TRUE(result.stopped);
    EXPECT_TRUE(result.checkpoint.empty());
    EXPECT_FALSE(std::filesystem::exists(output / "model.safetensors"));
    EXPECT_EQ(readRunRecord(output).state, RunState::Stopped);
}

TEST_F(TrainingRun, StoppedBetweenTwoStagesItKeepsWhatTheFirstLearned)
{
    const auto output = tests::scratchDirectory("between");
    std::stop_source stop;
    const auto sink = [&](const TrainingEvent& event) {
        if (event.kind == TrainingEvent::Kind::StageFinished && event.stage == "gate")
            stop.request_stop();
    };
    const auto result = Trainer(shortSettings(), output).run(stop.get_token(), sink);
    EXPECT_TRUE(result.stopped);
    EXPECT_NO_THROW(models::readCheckpoint(result.checkpoint));
}

TEST_F(TrainingRun, InBfloat16ItLearnsAndStoppedAndResumedEqualsAnUninterruptedRunBitForBit)
{
    auto settings = shortSettings();
    settings.precision = "bf16";
    const auto whole = tests::scratchDirectory("bfloat16-whole");
    Trainer(settings, whole).run({}, {});
    const auto events = readMetrics(whole / "metrics.jsonl");
    auto backwards = events;
    std::reverse(backwards.begin(), backwards.end());
    EXPECT_LT(firstLossOf(backwards, "denoiser"), 0.9 * firstLossOf(events, "denoiser"));

    const auto single = tests::scratchDirectory("bfloat16-single");
    Trainer(shortSettings(), single).run({}, {});
    const auto inSingle = readMetrics(single / "metrics.jsonl");
    EXPECT_NE(comparableMetrics(whole), comparableMetrics(single)) << "the precision reaches the products";
    EXPECT_NEAR(firstLossOf(events, "encoder"), firstLossOf(inSingle, "encoder"),
                0.05 * firstLossOf(inSingle, "encoder"));

    const auto pieces = tests::scratchDirectory("bfloat16-pieces");
    for (auto [stage, step] : {std::pair{"encoder", 4}, {"denoiser", 7}}) {
        StopAt stop{stage, step, {}};
        EXPECT_TRUE(Trainer(settings, pieces).run(stop.source.get_token(), stop.sink(), nullptr, true).stopped);
    }
    Trainer(settings, pieces).run({}, {}, nullptr, true);
    EXPECT_EQ(comparableMetrics(pieces), comparableMetrics(whole));
    expectSameTensors(pieces / "model.safetensors", whole / "model.safetensors");
}

TEST_F(TrainingRun, FolderThatCannotBeWrittenIsNamed)
{
    const auto folder = tests::scratchDirectory("blocked");
    std::ofstream(folder / "file") << "not a folder";
    EXPECT_THROW(Trainer(shortSettings(), folder / "file" / "run").run({}, {}), datasets::FileError);
}

TEST_F(TrainingRun, FreshRunInAnOldFolderStartsFromNothing)
{
    const auto output = tests::scratchDirectory("again");
    StopAt stop{"gate", 2, {}};
    Trainer(shortSettings(), output).run(stop.source.get_token(), stop.sink());
    StopAt early{"encoder", 1, {}};
    Trainer(shortSettings(), output).run(early.source.get_token(), early.sink());
    EXPECT_EQ(readMetrics(output / "metrics.jsonl").front().step, 1);
    EXPECT_EQ(CheckpointStore(output / "checkpoints", 2).newest()->stage, "encoder");
}

TEST_F(TrainingRun, OtherSettingsThanTheCheckpointsAreRefusedInWords)
{
    const auto output = tests::scratchDirectory("other");
    StopAt stop{"denoiser", 2, {}};
    Trainer(shortSettings(), output).run(stop.source.get_token(), stop.sink());
    auto settings = shortSettings();
    settings.denoiser.hidden = 32;
    try {
        Trainer(settings, output).run({}, {}, nullptr, true);
        FAIL();
    } catch (const ModelError& error) {
        EXPECT_THAT(error.what(), HasSubstr("settings.yaml"));
    }
}

TEST_F(TrainingRun, MorePlannedStepsContinueAFinishedRun)
{
    const auto output = tests::scratchDirectory("longer");
    auto settings = shortSettings();
    Trainer(settings, output).run({}, {});
    settings.denoiser.steps += 6;
    Trainer(settings, output).run({}, {}, nullptr, true);
    EXPECT_EQ(readMetrics(output / "metrics.jsonl").back().step, settings.denoiser.steps);
}

} // namespace
} // namespace kinescope::core
