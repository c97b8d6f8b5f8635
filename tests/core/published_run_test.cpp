#include "core/errors.h"
#include "core/evaluation/evaluation.h"
#include "core/published/published_configuration.h"
#include "core/published/published_model.h"
#include "core/published/published_run.h"
#include "core/recognition/latent_export.h"
#include "core/recognition/recognizer.h"
#include "core/resources.h"
#include "core/training/label_classes.h"
#include "core/training/trainer.h"
#include "datasets/grammar/motion_grammar.h"
#include "datasets/numpy/npy.h"
#include "datasets/readers/sequence_reader.h"
#include "datasets/writers/ntu_writer.h"
#include "models/fdsm_model.h"
#include "models/weights/tensor_file.h"
#include "tests/core/tiny_model.h"
#include "tests/support/shared_data.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <fstream>

namespace kinescope::core
{
namespace
{

using testing::Contains;
using testing::HasSubstr;

constexpr int kClasses = 6;
constexpr int kSubjects = 4;

/// A working folder as the published code leaves it: configuration, class lists, split, features, weights.
class PublishedRunTest : public testing::Test
{
protected:
    void SetUp() override
    {
        if (!std::filesystem::exists(cacheDirectory() / "text" / "minilm-l6-v2"))
            GTEST_SKIP() << "skipped: the text encoder is not installed (scripts/fetch_text_encoder.sh)";
        m_folder = tests::scratchDirectory("published");
        for (const char* inside : {"recordings", "configs", "data/class_lists", "data/splits"})
            std::filesystem::create_directories(m_folder / inside);
        writeRecordings();
        std::ofstream(m_folder / "data/splits/ntu60_unseen.txt") << "1 4\n";
        auto model = tests::tinyFdsm({.attention = models::Attention::Joint, .textWidth = 384});
        model.configuration.textEncoder = "minilm-l6-v2";
        models::writeCheckpoint(m_folder / "encoder.safetensors", model);
        writePublishedWeights(model);
        writeFeatures();
        writeConfiguration("");
    }

    void writeRecordings()
    {
        const datasets::MotionGrammar grammar(kClasses, 1);
        std::ofstream names(m_folder / "data/class_lists/ntu60.csv");
        std::ofstream rich(m_folder / "data/class_lists/ntu60_llm.txt");
        names << "idx,label\n";
        for (std::size_t action = 0; action < kClasses; ++action) {
            const auto& described = grammar.actions()[action];
            names << action << ',' << described.name << '\n';
            rich << described.descriptions.front() << '\n';
            for (int subject = 1; subject <= kSubjects; ++subject)
                datasets::writeNtu(grammar.synthesize(action, static_cast<std::uint64_t>(subject), {}),
                                   m_folder / "recordings" /
                                       fmt::format("S001C001P{:03}R001A{:03}.skeleton", subject, action + 1));
        }
    }

    void writePublishedWeights(const models::FdsmModel& model)
    {
        std::filesystem::create_directories(m_folder / "run/best");
        models::writeSafetensors(m_folder / "run/best/model.safetensors", {models::stateOf(*model.denoiser), {}});
        models::TensorFile head;
        for (const auto& [name, tensor] : models::stateOf(*model.head))
            head.tensors["head." + name] = tensor;
        models::writeSafetensors(m_folder / "head.safetensors", head);
    }

    void writeFeatures()
    {
        const auto model = RecognitionModel::load(m_folder / "encoder.safetensors");
        std::vector<std::filesystem::path> files;
        for (const auto& file : findLabelledFiles(resolveDataSource(m_folder / "recordings")))
            files.push_back(file.path);
        exportLatents(model, files, {m_folder / "features", {1, 4}, false}, {}, {});
    }

    void writeConfiguration(const std::string& more)
    {
        std::ofstream(configuration()) << "work_dir: run\n"
                                          "data:\n"
                                          "  features: features/train.npy\n"
                                          "  unseen_label_path: data/splits/ntu60_unseen.txt\n"
                                          "model:\n"
                                          "  in_channels: 16\n"
                                          "  cond_size: 384\n"
                                          "  hidden_size: 32\n"
                                          "  depth: 3\n"
                                          "  num_heads: 4\n"
                                          "idx_inference_step: 20\n"
                                          "num_noise: 3\n"
                                          "num_iter: 12\n"
                                          "batch_size: 8\n"
                                          "learning_rate: 1e-3\n"
                                       << more;
    }

    std::filesystem::path configuration() const { return m_folder / "configs" / "tiny.yaml"; }

    EvaluationSettings onRecordings(const std::filesystem::path& model) const
    {
        EvaluationSettings settings;
        settings.model = model;
        settings.data = m_folder / "recordings";
        settings.labels = m_folder / "data/class_lists/ntu60.csv";
        settings.split = m_folder / "data/splits/ntu60_unseen.txt";
        settings.wording = "name";
        settings.noises = 3;
        settings.noiseSeeds = 1;
        settings.baselines = false;
        return settings;
    }

    std::filesystem::path m_folder;
};

std::string messageOf(const auto& action)
{
    try {
        action();
    } catch (const std::exception& error) {
        return error.what();
    }
    return "no error";
}

TEST_F(PublishedRunTest, ConfigurationSetsWhatThePublishedTrainerUses)
{
    writeConfiguration("num_warmup: 7\nuse_freq_enhance: false\nt_weight: 0.5\nfirst_unknown: 3\n");
    ASSERT_TRUE(looksLikePublishedRun(configuration()));
    EXPECT_FALSE(looksLikePublishedRun(presetsDirectory() / "default.yaml"));
    const auto run = readPublishedRun(configuration());
    EXPECT_EQ(run.settings.denoiser.hidden, 32);
    EXPECT_EQ(run.settings.denoiser.depth, 3);
    EXPECT_EQ(run.settings.denoiser.heads, 4);
    EXPECT_EQ(run.settings.denoiser.steps, 12);
    EXPECT_EQ(run.settings.denoiser.warmupSteps, 7);
    EXPECT_DOUBLE_EQ(run.settings.denoiser.learningRate, 1e-3);
    EXPECT_FALSE(run.settings.denoiser.spectralModule);
    EXPECT_EQ(run.settings.denoiser.attention, "joint");
    EXPECT_EQ(run.settings.denoiser.schedule, "scaled_linear");
    EXPECT_EQ(run.settings.textEncoder, "minilm-l6-v2");
    EXPECT_EQ(run.noises, 3);
    EXPECT_EQ(run.timestep, 20);
    EXPECT_EQ(std::filesystem::path(run.settings.data.source), m_folder / "features");
    EXPECT_EQ(run.denoiser, m_folder / "run/best/model.safetensors");
    EXPECT_TRUE(run.head.empty());
    EXPECT_THAT(run.notes, Contains(HasSubstr("first_unknown")));
    EXPECT_THAT(run.notes, Contains(HasSubstr("t_weight")));
}

TEST_F(PublishedRunTest, ConfigurationErrorsNameTheKeyAndTheFile)
{
    writeConfiguration("num_noise: many\n");
    EXPECT_THAT(messageOf([&] { readPublishedRun(configuration()); }),
                testing::AllOf(HasSubstr("num_noise: expected a number, found 'many'"), HasSubstr("tiny.yaml")));
    writeConfiguration("hidden_size: 100000\n");
    EXPECT_THAT(messageOf([&] { readPublishedRun(configuration()); }), HasSubstr("hidden_size"));
    std::filesystem::remove(m_folder / "data/splits/ntu60_unseen.txt");
    writeConfiguration("");
    EXPECT_THAT(messageOf([&] { readPublishedRun(configuration()); }), HasSubstr("unseen_label_path"));
    std::ofstream(configuration()) << "hidden_size: [1, 2\n";
    EXPECT_THAT(messageOf([&] { readPublishedRun(configuration()); }), HasSubstr("not valid YAML"));
    std::ofstream(configuration()) << "- a\n- b\n";
    EXPECT_THAT(messageOf([&] { readPublishedRun(configuration()); }), HasSubstr("key: value"));
    EXPECT_THROW(readPublishedRun(m_folder / "absent.yaml"), InputError);
}

TEST_F(PublishedRunTest, FeaturesAreEvaluatedAsTheirRecordingsAre)
{
    auto settings = onRecordings(m_folder / "encoder.safetensors");
    const auto recordings = evaluate(settings, {}, {});
    settings.data = m_folder / "features";
    const auto features = evaluate(settings, {}, {});
    ASSERT_EQ(features.sequences, 2u * kSubjects);
    EXPECT_EQ(features.confusion, recordings.confusion);
}

TEST_F(PublishedRunTest, WeightsOfThePublishedCodeScoreAsTheModelTheyCameFrom)
{
    auto published = onRecordings({});
    published.published = configuration();
    published.data.clear();
    published.labels.clear();
    published.split.clear();
    applyPublishedRun(published);
    EXPECT_EQ(published.data, m_folder / "features");
    EXPECT_FALSE(published.antithetic);
    EXPECT_EQ(published.timesteps, std::vector<int>{20});
    const auto direct = evaluate(published, {}, {});

    auto run = readPublishedRun(configuration());
    importPublishedModel(run, {}, 64, m_folder / "imported.safetensors");
    auto imported = published;
    imported.published.clear();
    imported.model = m_folder / "imported.safetensors";
    EXPECT_EQ(evaluate(imported, {}, {}).confusion, direct.confusion);

    run.head = m_folder / "head.safetensors";
    importPublishedModel(run, {}, 64, m_folder / "with_head.safetensors");
    const auto model = models::readCheckpoint(m_folder / "with_head.safetensors");
    const auto original = models::readCheckpoint(m_folder / "encoder.safetensors");
    ASSERT_FALSE(model.head.is_empty());
    for (const auto& [name, tensor] : models::stateOf(*original.denoiser))
        EXPECT_TRUE(torch::equal(tensor, models::stateOf(*model.denoiser).at(name))) << name;
    for (const auto& [name, tensor] : models::stateOf(*original.head))
        EXPECT_TRUE(torch::equal(tensor, models::stateOf(*model.head).at(name))) << name;
}

TEST_F(PublishedRunTest, ACheckpointForFeaturesAloneRefusesRecordingsInWords)
{
    importPublishedModel(readPublishedRun(configuration()), {}, 64, m_folder / "imported.safetensors");
    EXPECT_THAT(messageOf([&] { evaluate(onRecordings(m_folder / "imported.safetensors"), {}, {}); }),
                HasSubstr("features"));
    EXPECT_THAT(messageOf([&] {
                    const Recognizer recognizer(RecognitionModel::load(m_folder / "imported.safetensors"), {});
                    recognizer.encode(tests::wavingPerson());
                }),
                HasSubstr("features"));
}

TEST_F(PublishedRunTest, TrainsOnFeaturesFromTheConfigurationAlone)
{
    auto run = readPublishedRun(configuration());
    run.settings.device = "cpu";
    run.settings.logEvery = 1;
    const auto output = m_folder / "trained";
    const auto result = Trainer(run.settings, output).run({}, {});
    EXPECT_FALSE(result.stopped);
    auto settings = onRecordings(result.checkpoint);
    settings.data = m_folder / "features";
    const auto evaluated = evaluate(settings, {}, {});
    EXPECT_EQ(evaluated.sequences, 2u * kSubjects);
    const auto model = models::readCheckpoint(result.checkpoint);
    EXPECT_EQ(model.configuration.denoiser.latentWidth, 16);
    EXPECT_EQ(model.configuration.inferenceTimestep, 20);
    EXPECT_FLOAT_EQ(model.latentDeviation.max().item<float>(), 1) << "published features are used as they are";
}

TEST_F(PublishedRunTest, TrainingRefusesFeaturesOfUnseenClasses)
{
    const auto labels = datasets::readNpy<std::int64_t>(m_folder / "features/train_label.npy");
    auto changed = labels;
    changed.values.front() = 4;
    datasets::writeNpy(changed, m_folder / "features/train_label.npy");
    auto run = readPublishedRun(configuration());
    run.settings.device = "cpu";
    EXPECT_THAT(messageOf([&] { Trainer(run.settings, m_folder / "trained").run({}, {}); }),
                HasSubstr("train_label.npy has class 4"));
}

} // namespace
} // namespace kinescope::core
