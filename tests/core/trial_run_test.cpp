#include "core/errors.h"
#include "core/resources.h"
#include "core/training/trial_run.h"
#include "datasets/grammar/motion_grammar.h"
#include "datasets/writers/ntu_writer.h"
#include "tests/support/shared_data.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <fstream>

namespace kinescope::core
{
namespace
{

class TrialRun : public testing::Test
{
protected:
    void SetUp() override
    {
        if (!std::filesystem::exists(cacheDirectory() / "text" / "minilm-l6-v2"))
            GTEST_SKIP() << "skipped: the text encoder is not installed (scripts/fetch_text_encoder.sh)";
    }
};

TEST_F(TrialRun, TellsStepsSequencesTimeMemoryAndDiskOfThePresetAndWritesNothing)
{
    const auto output = tests::scratchDirectory("trial") / "run";
    const auto settings = readPreset(presetsDirectory() / "tiny.yaml");
    double last = -1;
    const auto report = tryRun(settings, output, {}, [&](const Progress& progress) {
        EXPECT_GE(progress.fraction, last);
        last = progress.fraction;
    });
    EXPECT_EQ(report.seenClasses, settings.data.classes);
    EXPECT_EQ(report.trainingSequences, settings.data.classes * settings.data.sequencesPerClass);
    EXPECT_EQ(report.validationSequences, settings.data.classes * settings.data.validationPerClass);
    ASSERT_EQ(report.stages.size(), 3u);
    EXPECT_EQ(report.stages[0].steps, (72 + 15) / 16 * settings.encoder.epochs);
    EXPECT_EQ(report.stages[1].steps, settings.gate.steps);
    EXPECT_EQ(report.stages[2].steps, settings.denoiser.steps);
    for (const auto& stage : report.stages) {
        EXPECT_GT(stage.secondsPerStep, 0) << stage.name;
        EXPECT_GT(stage.seconds(), static_cast<double>(stage.steps) * stage.secondsPerStep) << stage.name;
    }
    EXPECT_GT(report.memoryAvailable, report.memoryBytes);
    EXPECT_GT(report.diskBytes, 10000u);
    EXPECT_FALSE(std::filesystem::exists(output));
}

TEST_F(TrialRun, CountsTheRecordingsOfAFolderWithoutItsUnseenClasses)
{
    const auto base = tests::scratchDirectory("trial-folder");
    std::filesystem::create_directories(base / "data");
    const datasets::MotionGrammar grammar(20, 1);
    std::ofstream labels(base / "labels.txt");
    for (std::size_t action = 0; action < 4; ++action) {
        labels << grammar.actions()[action].name << ": " << grammar.actions()[action].descriptions.front() << '\n';
        for (int subject = 1; subject <= 3; ++subject)
            datasets::writeNtu(grammar.synthesize(action, static_cast<std::uint64_t>(subject), {}),
                               base / "data" / fmt::format("S001C001P{:03}R001A{:03}.skeleton", subject, action + 1));
    }
    labels.close();
    std::ofstream(base / "split.txt") << "3\n";
    auto settings = readPreset(presetsDirectory() / "tiny.yaml");
    settings.stages = {"encoder"};
    settings.encoder.batch = 4;
    settings.data.source = (base / "data").string();
    settings.data.labels = (base / "labels.txt").string();
    settings.data.split = (base / "split.txt").string();
    settings.data.validationPerClass = 1;
    const auto report = tryRun(settings, base / "run", {}, [](const Progress&) {});
    EXPECT_EQ(report.seenClasses, 3);
    EXPECT_EQ(report.unseenClasses, 1);
    EXPECT_EQ(report.trainingSequences, 6);
    EXPECT_EQ(report.validationSequences, 3);
}

TEST_F(TrialRun, SettingsThatCannotWorkAreRefusedAtOnceAndAStopIsACancellation)
{
    auto settings = readPreset(presetsDirectory() / "tiny.yaml");
    const auto output = tests::scratchDirectory("trial-refused");
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(tryRun(settings, output, stop.get_token(), [](const Progress&) {}), Cancelled);
    settings.denoiser.heads = 7;
    EXPECT_THROW(tryRun(settings, output, {}, [](const Progress&) {}), InputError);
}

} // namespace
} // namespace kinescope::core
