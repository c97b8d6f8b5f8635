#include "core/data/data_source.h"
#include "core/errors.h"
#include "core/training/label_classes.h"
#include "datasets/readers/sequence_reader.h"
#include "tests/support/shared_data.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <fstream>

namespace
{

using namespace kinescope;
using namespace kinescope::core;
using datasets::RecordingFacts;

const datasets::DataSet& bundled(const std::string& id)
{
    for (const auto& dataSet : bundledDataSets())
        if (dataSet.id == id)
            return dataSet;
    throw std::runtime_error("no bundled data set " + id);
}

struct Example
{
    const char* dataSet;
    const char* name;
    RecordingFacts facts; ///< class, subject, camera, setup, replication, recording
};

class BundledRule : public testing::TestWithParam<Example>
{
};

TEST_P(BundledRule, ReadsTheNamesOfItsDataSet)
{
    const auto facts = bundled(GetParam().dataSet).rule.read(GetParam().name);
    const auto& expected = GetParam().facts;
    EXPECT_EQ(facts.classId, expected.classId);
    EXPECT_EQ(facts.subject, expected.subject);
    EXPECT_EQ(facts.camera, expected.camera);
    EXPECT_EQ(facts.setup, expected.setup);
    EXPECT_EQ(facts.replication, expected.replication);
    EXPECT_EQ(facts.recording, expected.recording);
}

INSTANTIATE_TEST_SUITE_P(Each, BundledRule,
                         testing::Values(Example{"ntu60", "S001C002P003R002A060.skeleton", {59, 3, 2, 1, 2, 0}},
                                         Example{"ntu120", "d/S032C003P106R001A120.skeleton", {119, 106, 3, 32, 1, 0}},
                                         Example{"utd-mhad", "a27_s8_t4_skeleton.mat", {26, 8, 0, 0, 4, 0}},
                                         Example{"pku-mmd", "0002-L.txt", {-1, 0, 1, 0, 0, 2}},
                                         Example{"pku-mmd", "0364-R.txt", {-1, 0, 3, 0, 0, 364}},
                                         Example{"msr-action3d", "a20_s10_e03_skeleton3D.txt", {19, 10, 0, 0, 3, 0}},
                                         Example{"nw-ucla", "a12_s10_e05_v03.json", {9, 10, 3, 0, 5, 0}},
                                         Example{"nw-ucla", "a07_s10_e05_v03.json", {-1, 10, 3, 0, 5, 0}},
                                         Example{"kinetics400", "kinetics_train/-_0VKKSt2Kg.json", {}},
                                         Example{"ntu60", "readme.txt", {}}));

TEST(BundledDataSets, AreAllThereWithTheirClassesAndSplits)
{
    const std::map<std::string, std::pair<std::size_t, std::set<std::string>>> expected{
        {"ntu60", {60, {"xsub", "xview", "ru5", "ru12", "purls-ru20", "smie-1"}}},
        {"ntu120", {120, {"xsub", "xset", "ru10", "ru24", "smie-1"}}},
        {"pku-mmd", {51, {"xsub", "xview", "smie-3"}}},
        {"kinetics200", {200, {"ru20", "ru80", "val"}}},
        {"kinetics400", {400, {"ru40", "ru120", "val"}}},
        {"utd-mhad", {27, {"xsub", "ru5", "ru9", "ru13"}}},
        {"msr-action3d", {20, {"xsub"}}},
        {"nw-ucla", {10, {"xview", "ru2", "ru5"}}},
    };
    EXPECT_EQ(bundledDataSets().size(), expected.size());
    for (const auto& [id, facts] : expected) {
        EXPECT_EQ(bundled(id).classCount, facts.first) << id;
        for (const auto& split : facts.second)
            EXPECT_TRUE(bundled(id).split(split)) << id << " " << split;
    }
}

TEST(BundledDataSets, NameReadersThatThereAre)
{
    for (const auto& dataSet : bundledDataSets()) {
        const auto readers = datasets::readers();
        EXPECT_TRUE(std::any_of(readers.begin(), readers.end(), [&](const auto& reader) {
            return reader.id == dataSet.reader;
        })) << dataSet.id;
    }
    EXPECT_TRUE(datasets::fitsReader(bundled("nw-ucla"), "a01_s01_e00_v01.JSON"));
    EXPECT_FALSE(datasets::fitsReader(bundled("ntu60"), "a01_s01_e00_v01.json"));
}

TEST(BundledDataSets, HalfOfTheSubjectsOfNtuAreForTraining)
{
    EXPECT_EQ(bundled("ntu60").split("xsub")->train.size(), 20u);
    EXPECT_EQ(bundled("ntu120").split("xsub")->train.size(), 53u);
    EXPECT_EQ(bundled("ntu120").split("xset")->train.size(), 16u);
    EXPECT_EQ(bundled("ntu60").split("ru5")->unseen, (std::vector<int>{10, 11, 19, 26, 56}));
    EXPECT_EQ(bundled("pku-mmd").split("xsub")->train.size(), 320u);
}

TEST(BundledDataSets, NamesAreThoseOfThePromptsThatDescribeThem)
{
    for (const auto& dataSet : bundledDataSets()) {
        if (dataSet.prompts.empty())
            continue;
        const auto classes = classesOf({"/data", dataSet});
        ASSERT_EQ(classes.size(), dataSet.classCount) << dataSet.id;
        for (std::size_t i = 0; i < classes.size(); ++i)
            EXPECT_EQ(classes[i].name, dataSet.classes[i]) << dataSet.id;
    }
}

std::string guessed(std::vector<std::filesystem::path> names)
{
    const auto dataSet = guessDataSet(names);
    return dataSet ? dataSet->id : "none";
}

TEST(GuessDataSet, LooksAtEveryPartOfALargeFolder)
{
    std::vector<std::filesystem::path> names;
    for (int i = 0; i < 120000; ++i)
        names.push_back(fmt::format("S001C001P001R001A{:03}.skeleton", i % 120 + 1));
    EXPECT_EQ(guessed(names), "ntu120") << "classes repeat with a period of 120";
}

TEST(GuessDataSet, TellsTheDataSetByTheNames)
{
    EXPECT_EQ(guessed({"S001C001P001R001A001.skeleton", "S001C001P001R001A060.skeleton"}), "ntu60");
    EXPECT_EQ(guessed({"S001C001P001R001A001.skeleton", "S001C001P001R001A061.skeleton"}), "ntu120");
    EXPECT_EQ(guessed({"S018C001P041R001A001.skeleton"}), "ntu120") << "NTU 60 has 40 subjects";
    EXPECT_EQ(guessed({"a1_s1_t1_skeleton.mat"}), "utd-mhad");
    EXPECT_EQ(guessed({"a01_s01_e01_skeleton3D.txt"}), "msr-action3d");
    EXPECT_EQ(guessed({"a01_s01_e00_v01.json"}), "nw-ucla");
    EXPECT_EQ(guessed({"0002-L.txt", "0002-M.txt"}), "pku-mmd");
    EXPECT_EQ(guessed({"wave_right_hand.skeleton", "clap.skeleton"}), "none");
    EXPECT_EQ(guessed({"clap_000001.skeleton"}), "none") << "eleven letters are no sign of a video";
    EXPECT_EQ(guessed({}), "none");
}

class DataSourceTest : public testing::Test
{
protected:
    void add(const std::string& name) { std::ofstream(m_folder / name) << "0\n"; }
    std::filesystem::path m_folder = tests::scratchDirectory("data_source");
};

TEST_F(DataSourceTest, AFolderOfKnownNamesIsOfThatDataSet)
{
    add("S001C001P001R001A001.skeleton");
    const auto source = resolveDataSource(m_folder);
    EXPECT_EQ(source.root, m_folder);
    EXPECT_EQ(source.dataSet.id, "ntu60");
}

TEST_F(DataSourceTest, ADescriptionInTheFolderOutdoesTheNames)
{
    add("S001C001P001R001A001.skeleton");
    add("S001C001P002R001A002.skeleton");
    std::ofstream(m_folder / "dataset.yaml") << "name: Mine\nclasses: [wave, clap]\n"
                                                "rule: {pattern: 'P(?<class>\\d+)'}\nmissing: [S001C001P002R001A002]\n";
    const auto source = resolveDataSource(m_folder);
    EXPECT_EQ(source.dataSet.name, "Mine");
    const auto files = findLabelledFiles(source);
    ASSERT_EQ(files.size(), 1u) << "the missing one is left out";
    EXPECT_EQ(files[0].classId, 0);
    EXPECT_EQ(classesOf(source)[1].name, "clap");
    EXPECT_EQ(resolveDataSource(m_folder / "dataset.yaml").root, m_folder) << "by its file";
}

TEST_F(DataSourceTest, ADescriptionNeedsARoot)
{
    const auto file = m_folder / "set.yaml";
    std::ofstream(file) << "name: Mine\nclasses: [wave, clap]\n";
    EXPECT_THROW(resolveDataSource(file), InputError);
    std::ofstream(file, std::ios::app) << "root: nowhere\n";
    EXPECT_THROW(resolveDataSource(file), InputError);
    EXPECT_THROW(resolveDataSource(m_folder / "no.yaml"), InputError);
}

TEST_F(DataSourceTest, SplitsAreChosenByNameOrFile)
{
    const DataSource source{m_folder, bundled("utd-mhad")};
    EXPECT_EQ(chooseSplit("ru5", source).unseen, (std::vector<int>{4, 14, 17, 23, 24}));
    const auto both = chooseSplit("ru5,xsub", source);
    EXPECT_EQ(both.unseen.size(), 5u);
    ASSERT_TRUE(both.recordings);
    EXPECT_EQ(both.recordings->name, "xsub");
    std::ofstream(m_folder / "ids.txt") << "7 3\n";
    EXPECT_EQ(chooseSplit((m_folder / "ids.txt").string(), source).unseen, (std::vector<int>{3, 7}));
    EXPECT_TRUE(chooseSplit("", source).unseen.empty());
    EXPECT_THROW(chooseSplit("ru5,ru9", source), InputError);
    try {
        chooseSplit("ru6", source);
        FAIL();
    } catch (const InputError& error) {
        EXPECT_THAT(error.what(), testing::HasSubstr("xsub, ru5, ru9, ru13"));
    }
}

} // namespace
