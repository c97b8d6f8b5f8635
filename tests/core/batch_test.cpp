#include "core/recognition/batch.h"

#include "core/errors.h"
#include "datasets/writers/ntu_writer.h"
#include "tests/core/tiny_model.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace kinescope::core
{
namespace
{

namespace fs = std::filesystem;

RecognitionSettings fourNoises()
{
    RecognitionSettings settings;
    settings.noises = 4;
    settings.device = "cpu";
    settings.precision = "fp32";
    return settings;
}

std::vector<Action> actions()
{
    return {{"right hand wave", {}, -1}, {"bow", {}, -1}, {"sit down", {}, -1}};
}

class Batch : public testing::Test
{
protected:
    void SetUp() override
    {
        m_folder = fs::path(testing::TempDir()) / "kinescope-batch";
        fs::remove_all(m_folder);
        fs::create_directories(m_folder);
        for (const std::size_t end : {20u, 30u, 40u, 50u, 60u})
            add(fmt(end), datasets::cut(tests::wavingPerson(), 0, end));
    }
    void TearDown() override { fs::remove_all(m_folder); }

    static std::string fmt(std::size_t number) { return "a3_s1_t" + std::to_string(number) + "_skeleton.skeleton"; }
    void add(const std::string& name, const datasets::SkeletonSequence& sequence)
    {
        m_files.push_back(m_folder / name);
        datasets::writeNtu(sequence, m_files.back());
    }

    fs::path m_folder;
    std::vector<fs::path> m_files;
    std::shared_ptr<const RecognitionModel> m_model = tests::tinyModel({});
};

TEST_F(Batch, RecognisesEachFileAsTheRecognizerDoesAndNamesTheOnesItCannotUse)
{
    m_files.insert(m_files.begin() + 1, m_folder / "broken.skeleton");
    std::ofstream(m_files[1]) << "3\n1\nnot a skeleton\n";
    std::size_t told = 0;
    const auto result = recognizeBatch(m_model, m_files, actions(), fourNoises(), {}, {},
                                       [&](std::span<const BatchEntry> entries) { told += entries.size(); });
    ASSERT_EQ(result.entries.size(), 6u);
    EXPECT_EQ(told, 6u);
    EXPECT_TRUE(result.complete());
    EXPECT_FALSE(result.entries[1].prediction.has_value());
    EXPECT_THAT(result.entries[1].message, testing::HasSubstr("broken.skeleton"));
    const auto expected =
        Recognizer(m_model, fourNoises()).rank(datasets::cut(tests::wavingPerson(), 0, 30), actions(), {}, {});
    EXPECT_EQ(result.entries[2].prediction, expected.labels.front().actionIndex);
    EXPECT_NEAR(result.entries[2].probability, expected.labels.front().probability, 1e-2);
    EXPECT_NEAR(result.entries[2].margin, expected.margin, 2e-2);
}

TEST_F(Batch, FindsTheRightLabelByTheFilesName)
{
    const auto answers = answersOf(m_files, actions());
    EXPECT_EQ(answers[0], std::optional<std::size_t>(0)) << "a3 of UTD-MHAD is the right hand wave";
    const std::vector<fs::path> mixed{"x/clip.skeleton", "x/sit_down.skeleton", "y/a1_s1_t1_skeleton.mat",
                                      "y/a3_s1_t1_skeleton.mat"};
    const auto found = answersOf(mixed, actions());
    EXPECT_FALSE(found[0].has_value());
    EXPECT_EQ(found[1], std::optional<std::size_t>(2));
    EXPECT_FALSE(found[2].has_value()) << "a class that is none of the labels";
    EXPECT_EQ(found[3], std::optional<std::size_t>(0));
}

TEST_F(Batch, KeepsWhatIsDoneWhenItIsStopped)
{
    std::vector<fs::path> many;
    for (int round = 0; round < 4; ++round)
        many.insert(many.end(), m_files.begin(), m_files.end());
    std::stop_source stop;
    const auto result = recognizeBatch(m_model, many, actions(), fourNoises(), stop.get_token(), {},
                                       [&](std::span<const BatchEntry>) { stop.request_stop(); });
    EXPECT_FALSE(result.complete());
    EXPECT_GT(result.entries.size(), 0u);
    EXPECT_LT(result.entries.size(), many.size());
    EXPECT_EQ(result.planned, many.size());
}

TEST(BatchSummary, CountsRightAndWrongByLabel)
{
    BatchResult result;
    result.labels = {"a", "b, c"};
    result.entries = {{"1", 0, 0, 0.9, 0.8, false, {}},
                      {"2", 0, 1, 0.6, 0.2, false, {}},
                      {"3", 1, 1, 0.7, 0.4, true, {}},
                      {"4", std::nullopt, 1, 0.7, 0.4, false, {}},
                      {"5", 1, std::nullopt, 0, 0, false, "unreadable"}};
    const auto summary = summarize(result);
    EXPECT_EQ(summary.recognized, 4u);
    EXPECT_EQ(summary.failed, 1u);
    EXPECT_EQ(summary.judged, 3u);
    EXPECT_EQ(summary.right, 2u);
    EXPECT_DOUBLE_EQ(summary.perLabel[0].accuracy(), 0.5);
    EXPECT_EQ(summary.confusion, (std::vector<std::vector<std::size_t>>{{1, 1}, {0, 1}}));
    EXPECT_THAT(toCsv(result), testing::HasSubstr("\n3,\"b, c\",0.7,0.4,yes,\"b, c\",yes,\n"));
    const auto json = nlohmann::json::parse(toJson(result));
    EXPECT_EQ(json["confusion"][0][1], 1);
    EXPECT_TRUE(json["entries"][3]["right"].is_null());
}

TEST_F(Batch, SaysThatThereIsNothingToDo)
{
    EXPECT_THROW(recognizeBatch(m_model, {}, actions(), fourNoises(), {}, {}), InputError);
}

} // namespace
} // namespace kinescope::core
