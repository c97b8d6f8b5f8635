#include "core/resources.h"
#include "core/training/metrics_log.h"
#include "core/training/trainer.h"
#include "datasets/grammar/motion_grammar.h"
#include "datasets/writers/ntu_writer.h"
#include "models/weights/tensor_file.h"
#include "tests/support/shared_data.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <fstream>

namespace kinescope::core
{
namespace
{

/// A folder of recordings of four classes, two of them unseen.
class UnseenWatch : public testing::Test
{
protected:
    void SetUp() override
    {
        if (!std::filesystem::exists(cacheDirectory() / "text" / "minilm-l6-v2"))
            GTEST_SKIP() << "skipped: the text encoder is not installed (scripts/fetch_text_encoder.sh)";
        m_folder = tests::scratchDirectory("unseen-watch");
        std::filesystem::create_directories(m_folder / "data");
        const datasets::MotionGrammar grammar(20, 1);
        std::ofstream labels(m_folder / "labels.txt");
        for (std::size_t action = 0; action < 4; ++action) {
            const auto& described = grammar.actions()[action];
            labels << described.name << ": " << described.descriptions.front() << '\n';
            for (int subject = 1; subject <= 3; ++subject)
                datasets::writeNtu(grammar.synthesize(action, static_cast<std::uint64_t>(subject), {}),
                                   m_folder / "data" /
                                       fmt::format("S001C001P{:03}R001A{:03}.skeleton", subject, action + 1));
        }
        std::ofstream(m_folder / "split.txt") << "1 3\n";
    }

    std::filesystem::path train(const char* name, bool watch) const
    {
        auto settings = readPreset(presetsDirectory() / "tiny.yaml");
        settings.stages = {"encoder", "denoiser"};
        settings.data.source = (m_folder / "data").string();
        settings.data.labels = (m_folder / "labels.txt").string();
        settings.data.split = (m_folder / "split.txt").string();
        settings.data.validationPerClass = 1;
        settings.encoder.epochs = 2;
        settings.encoder.batch = 4;
        settings.denoiser.steps = 12;
        settings.denoiser.batch = 4;
        settings.validateEvery = 6;
        settings.logEvery = 1;
        settings.watchUnseen = watch;
        const auto output = m_folder / name;
        Trainer(settings, output).run({}, {});
        return output;
    }

    std::filesystem::path m_folder;
};

TEST_F(UnseenWatch, TellsAccuracyOnUnseenClassesAndChangesNothingOfTheModel)
{
    const auto watched = train("watched", true);
    const auto plain = train("plain", false);
    std::size_t told = 0;
    for (const auto& event : readMetrics(watched / "metrics.jsonl"))
        if (const auto found = event.values.find("unseen_accuracy"); found != event.values.end()) {
            ++told;
            EXPECT_GE(found->second, 0);
            EXPECT_LE(found->second, 1);
        }
    EXPECT_EQ(told, 2u) << "at each validation of the denoiser";
    for (const auto& event : readMetrics(plain / "metrics.jsonl"))
        EXPECT_FALSE(event.values.contains("unseen_accuracy"));
    const auto a = models::readSafetensors(watched / "model.safetensors").tensors;
    const auto b = models::readSafetensors(plain / "model.safetensors").tensors;
    ASSERT_EQ(a.size(), b.size());
    for (const auto& [name, tensor] : a)
        EXPECT_TRUE(torch::equal(tensor, b.at(name))) << name << ": nothing may be learned or chosen by a test";
}

} // namespace
} // namespace kinescope::core
