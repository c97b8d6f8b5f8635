#include "core/errors.h"
#include "core/evaluation/evaluation.h"
#include "core/recognition/recognizer.h"
#include "core/resources.h"
#include "core/training/label_classes.h"
#include "datasets/grammar/motion_grammar.h"
#include "datasets/readers/sequence_reader.h"
#include "datasets/writers/ntu_writer.h"
#include "models/fdsm_model.h"
#include "tests/core/tiny_model.h"
#include "tests/datasets/mat_builder.h"
#include "tests/support/shared_data.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace kinescope::core
{
namespace
{

constexpr int kClasses = 4;
constexpr int kSubjects = 3;

/// As UTD-MHAD stores its recordings: joints x 3 x frames, columns first.
std::string asMatFile(const datasets::SkeletonSequence& sequence)
{
    const auto joints = sequence.jointCount();
    std::vector<double> values;
    for (std::size_t frame = 0; frame < sequence.frameCount; ++frame)
        for (std::size_t axis = 0; axis < 3; ++axis)
            for (std::size_t joint = 0; joint < joints; ++joint)
                values.push_back(sequence.position(0, frame, joint)[axis]);
    return tests::matFile(
        "d_skel", {static_cast<std::int32_t>(joints), 3, static_cast<std::int32_t>(sequence.frameCount)}, values);
}

/// A folder of generated recordings in NTU's format, a class list, a split and a model with random weights.
class EvaluationRun : public testing::Test
{
protected:
    void SetUp() override
    {
        if (!std::filesystem::exists(cacheDirectory() / "text" / "minilm-l6-v2"))
            GTEST_SKIP() << "skipped: the text encoder is not installed (scripts/fetch_text_encoder.sh)";
        m_folder = tests::scratchDirectory("evaluation");
        std::filesystem::create_directories(m_folder / "data");
        const datasets::MotionGrammar grammar(20, 1);
        std::ofstream labels(m_folder / "labels.txt");
        for (std::size_t action = 0; action < kClasses; ++action) {
            const auto& described = grammar.actions()[action * 5];
            labels << described.name << ": " << described.descriptions.front() << '\n';
            for (int subject = 1; subject <= kSubjects; ++subject)
                datasets::writeNtu(grammar.synthesize(action * 5, static_cast<std::uint64_t>(subject), {}),
                                   m_folder / "data" /
                                       fmt::format("S001C001P{:03}R001A{:03}.skeleton", subject, action + 1));
        }
        std::ofstream(m_folder / "split.txt") << "1 3\n";
        auto model = tests::tinyFdsm({.textWidth = 384});
        model.configuration.textEncoder = "minilm-l6-v2";
        models::writeCheckpoint(m_folder / "model.safetensors", model);
    }

    EvaluationSettings settings() const
    {
        EvaluationSettings settings;
        settings.model = m_folder / "model.safetensors";
        settings.data = m_folder / "data";
        settings.labels = m_folder / "labels.txt";
        settings.wording = "name";
        settings.noises = 4;
        settings.noiseSeeds = 1;
        return settings;
    }

    std::filesystem::path m_folder;
};

TEST_F(EvaluationRun, PredictsWhatTheRecogniserRanksFirst)
{
    const auto result = evaluate(settings(), {}, {});
    ASSERT_EQ(result.sequences, static_cast<std::size_t>(kClasses * kSubjects));
    std::vector<Action> actions;
    for (const auto& label : readLabelClasses(m_folder / "labels.txt"))
        actions.push_back({label.name, {}, -1});
    RecognitionSettings recognition;
    recognition.noises = 4;
    recognition.device = "cpu";
    recognition.precision = "fp32";
    const Recognizer recognizer(RecognitionModel::load(m_folder / "model.safetensors"), recognition);
    std::vector<std::vector<std::size_t>> confusion(kClasses, std::vector<std::size_t>(kClasses, 0));
    for (const auto& file : findLabelledFiles(resolveDataSource(m_folder / "data"))) {
        const auto ranking = recognizer.rank(datasets::readSequence(file.path), actions, {}, [](const Progress&) {});
        ++confusion[static_cast<std::size_t>(file.classId)][ranking.labels.front().actionIndex];
    }
    EXPECT_EQ(result.confusion, confusion);
}

TEST_F(EvaluationRun, CountsClassesAndSequencesOfTheSplit)
{
    auto withSplit = settings();
    withSplit.split = m_folder / "split.txt";
    const auto result = evaluate(withSplit, {}, {});
    EXPECT_EQ(result.classes, 2u);
    EXPECT_EQ(result.sequences, 2u * kSubjects);
    EXPECT_EQ(result.accuracy.top5, 1.0);
    ASSERT_EQ(result.perClass.size(), 2u);
    EXPECT_EQ(result.perClass[0].id, 1);
    EXPECT_GE(result.accuracy.harmonic, 0);
    EXPECT_TRUE(result.baselines.contains("ridge")) << "fitted on the seen classes' recordings";
    EXPECT_TRUE(result.baselines.contains("eszsl"));
}

TEST_F(EvaluationRun, TellsTheSpreadOverTrainingSeedsAndComparesRecordingByRecording)
{
    auto withSplit = settings();
    withSplit.split = m_folder / "split.txt";
    const auto alone = evaluate(withSplit, {}, {});
    EXPECT_TRUE(alone.trainingSpread.empty());
    ASSERT_TRUE(alone.paired.contains("ridge"));
    const auto& paired = alone.paired.at("ridge");
    const double ahead = static_cast<double>(paired.onlyFirst) - static_cast<double>(paired.onlySecond);
    EXPECT_NEAR(ahead / static_cast<double>(alone.sequences), alone.accuracy.top1 - alone.baselines.at("ridge").top1,
                1e-9);
    withSplit.otherModels = {withSplit.model, withSplit.model};
    const auto spread = evaluate(withSplit, {}, {});
    EXPECT_EQ(spread.trainingSeeds, 3);
    EXPECT_NEAR(spread.trainingSpread.at("fdsm").top1.mean, alone.accuracy.top1, 1e-12);
    EXPECT_NEAR(spread.trainingSpread.at("fdsm").top1.deviation, 0, 1e-12) << "the same model three times";
    EXPECT_NEAR(spread.trainingSpread.at("ridge").harmonic.mean, alone.baselines.at("ridge").harmonic, 1e-12);
    EXPECT_EQ(nlohmann::json::parse(toJson(spread))["training_seeds"]["count"], 3);
}

TEST_F(EvaluationRun, SubjectOfTheSeenClassesMayBeHeldOut)
{
    auto withSplit = settings();
    withSplit.split = m_folder / "split.txt";
    withSplit.heldOutSubject = 3;
    EXPECT_EQ(evaluate(withSplit, {}, {}).sequences, 2u * kSubjects);
}

TEST_F(EvaluationRun, WithoutLabelsTakesTheNamesOfTheDataSetThatTheFilesTell)
{
    auto plain = settings();
    plain.labels.clear();
    plain.wording.clear();
    const auto result = evaluate(plain, {}, {});
    EXPECT_EQ(result.classes, 60u) << "NTU RGB+D names, classes below 60";
    EXPECT_EQ(result.wording, "name");
    auto split = plain;
    split.split = m_folder / "split.txt";
    EXPECT_EQ(evaluate(split, {}, {}).classes, 2u);
    split.split = "xsub";
    EXPECT_EQ(evaluate(split, {}, {}).sequences, 1u * kClasses) << "subjects 1 and 2 are for training";
    split.split = "ru5,xview";
    EXPECT_THROW(evaluate(split, {}, {}), InputError) << "no recording of these classes";
    std::filesystem::rename(m_folder / "data/S001C001P001R001A001.skeleton", m_folder / "data/mine_a1.skeleton");
    EXPECT_THROW(evaluate(plain, {}, {}), InputError);
}

TEST_F(EvaluationRun, TakesUtdMhadStyleFilesOfAnotherClassListWithTwentyAndTwentyFiveJoints)
{
    constexpr int kOtherClasses = 31; // more than UTD-MHAD has
    const datasets::MotionGrammar grammar(20, 1);
    for (const char* topology : {"kinect20", "ntu25"}) {
        SCOPED_TRACE(topology);
        const auto folder = m_folder / topology;
        std::filesystem::create_directories(folder);
        datasets::GrammarSettings generation;
        generation.topologyId = topology;
        std::ofstream labels(folder / "labels.txt");
        for (int id = 1; id <= kOtherClasses; ++id)
            labels << grammar.actions()[0].name << ' ' << id << '\n';
        labels.close();
        for (const int id : {1, kOtherClasses})
            std::ofstream(folder / fmt::format("a{}_s1_t1_skeleton.mat", id), std::ios::binary)
                << asMatFile(grammar.synthesize(static_cast<std::size_t>(id % 20), 1, generation));
        auto other = settings();
        other.data = folder;
        other.labels = folder / "labels.txt";
        other.baselines = false;
        const auto result = evaluate(other, {}, {});
        EXPECT_EQ(result.classes, static_cast<std::size_t>(kOtherClasses));
        EXPECT_EQ(result.sequences, 2u);
        EXPECT_EQ(result.leftOut, 0u);
        EXPECT_EQ(result.perClass.back().sequences, 1u);
    }
}

TEST_F(EvaluationRun, RobustnessIsMeasuredOnChangedRecordings)
{
    auto robust = settings();
    robust.robustness = true;
    robust.baselines = false;
    const auto result = evaluate(robust, {}, {});
    ASSERT_FALSE(result.robustness.conditions.empty());
    const auto topOne = [&](const std::string& change, double amount) {
        for (const auto& condition : result.robustness.conditions)
            if (condition.change == change && condition.amount == amount)
                return condition.top1;
        ADD_FAILURE() << change << " " << amount;
        return -1.0;
    };
    EXPECT_EQ(topOne("frame rate", 30), result.accuracy.top1) << "the recordings have 30 frames a second";
    for (const auto& condition : result.robustness.conditions) {
        EXPECT_GE(condition.top1, 0);
        EXPECT_LE(condition.top1, 1);
    }
    EXPECT_GT(result.robustness.scoringSeconds, 0);
    const auto json = nlohmann::json::parse(toJson(result));
    EXPECT_EQ(json["robustness"].size(), result.robustness.conditions.size());
    EXPECT_FALSE(nlohmann::json::parse(toJson(evaluate(settings(), {}, {}))).contains("robustness"));
}

TEST_F(EvaluationRun, IsTheSameTwice)
{
    const auto once = evaluate(settings(), {}, {});
    const auto again = evaluate(settings(), {}, {});
    EXPECT_EQ(once.confusion, again.confusion);
    EXPECT_EQ(once.accuracy.top1, again.accuracy.top1);
}

TEST_F(EvaluationRun, RefusesWhatDoesNotFit)
{
    const auto refused = [&](auto change) {
        auto changed = settings();
        change(changed);
        EXPECT_THROW(evaluate(changed, {}, {}), InputError);
    };
    refused([](auto& s) { s.wording = "poem"; });
    refused([](auto& s) { s.noises = 0; });
    refused([](auto& s) { s.noiseSeeds = 0; });
    refused([](auto& s) { s.timesteps = {50}; });
    refused([&](auto& s) {
        s.labels = m_folder / "two.txt";
        std::ofstream(s.labels) << "wave\nbow\n"; // the files tell four classes
    });
    refused([&](auto& s) {
        s.split = m_folder / "far.txt";
        std::ofstream(s.split) << "1 77\n";
    });
    auto broken = settings();
    broken.model = m_folder / "labels.txt";
    EXPECT_THROW(evaluate(broken, {}, {}), ModelError);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(evaluate(settings(), stop.get_token(), {}), Cancelled);
}

} // namespace
} // namespace kinescope::core
