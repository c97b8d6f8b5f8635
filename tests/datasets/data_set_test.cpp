#include "datasets/description/data_set_file.h"
#include "datasets/errors.h"
#include "tests/support/shared_data.h"

#include <gtest/gtest.h>

#include <fstream>

namespace
{

using namespace kinescope::datasets;

constexpr const char* kGood = R"(name: Test set
id: test
root: recordings
reader: ntu
classes: [wave, clap, "sit down"]
rule:
  pattern: '^(?<class>[a-z_]+|A\d+)?P(?<subject>\d+)C(?<camera>[LMR]|\d)A?(?:\d*)'
  offset: 1
subjects: 1-4
cameras: [L, M, R]
missing: [wave_P9, bad]
splits:
  - {name: ru1, source: me, unseen: [2]}
  - {name: xsub, by: subject, train: [1, 3-4]}
)";

TEST(DataSetFile, ReadsEveryKey)
{
    const auto dataSet = parseDataSet(kGood, "/sets/test.yaml");
    EXPECT_EQ(dataSet.name, "Test set");
    EXPECT_EQ(dataSet.id, "test");
    EXPECT_EQ(dataSet.root, "/sets/recordings");
    EXPECT_EQ(dataSet.classes, (std::vector<std::string>{"wave", "clap", "sit down"}));
    EXPECT_EQ(dataSet.classCount, 3u);
    EXPECT_EQ(dataSet.subjects, (std::vector<std::string>{"1", "2", "3", "4"}));
    EXPECT_EQ(dataSet.missing, (std::vector<std::string>{"bad", "wave_P9"}));
    ASSERT_TRUE(dataSet.split("xsub"));
    EXPECT_EQ(dataSet.split("xsub")->train, (std::vector<int>{1, 3, 4}));
    EXPECT_EQ(dataSet.split("ru1")->unseen, (std::vector<int>{2}));
    EXPECT_FALSE(dataSet.split("xview"));
}

TEST(DataSetFile, ADescriptionThatWasWrittenReadsTheSame)
{
    const auto folder = kinescope::tests::scratchDirectory("data_set");
    auto before = parseDataSet(kGood, folder / "test.yaml");
    before.rule.classNumbers = {1, 2, 9};
    writeDataSet(before, folder / "test.yaml");
    const auto after = readDataSet(folder / "test.yaml");
    EXPECT_EQ(after.name, before.name);
    EXPECT_EQ(after.root, before.root);
    EXPECT_EQ(after.classes, before.classes);
    EXPECT_EQ(after.rule.pattern(), before.rule.pattern());
    EXPECT_EQ(after.rule.classNumbers, before.rule.classNumbers);
    EXPECT_EQ(after.subjects, before.subjects);
    EXPECT_EQ(after.cameras, before.cameras);
    EXPECT_EQ(after.missing, before.missing);
    ASSERT_EQ(after.splits.size(), before.splits.size());
    EXPECT_EQ(after.splits[0].unseen, before.splits[0].unseen);
    EXPECT_EQ(after.splits[1].train, before.splits[1].train);
    EXPECT_EQ(after.splits[1].by, before.splits[1].by);
}

struct Damage
{
    const char* name;
    const char* from; ///< text of kGood
    const char* to;
    const char* line; ///< what the message must say
    const char* key;
};

class DamagedDataSet : public testing::TestWithParam<Damage>
{
};

TEST_P(DamagedDataSet, IsRefusedNamingFileLineAndKey)
{
    std::string text = kGood;
    const auto at = text.find(GetParam().from);
    ASSERT_NE(at, std::string::npos);
    text.replace(at, std::string(GetParam().from).size(), GetParam().to);
    try {
        parseDataSet(text, "/sets/broken.yaml");
        FAIL() << "was accepted";
    } catch (const ParseError& error) {
        const std::string message = error.what();
        EXPECT_NE(message.find("broken.yaml"), std::string::npos) << message;
        EXPECT_NE(message.find(GetParam().line), std::string::npos) << message;
        EXPECT_NE(message.find(GetParam().key), std::string::npos) << message;
    }
}

INSTANTIATE_TEST_SUITE_P(
    Each, DamagedDataSet,
    testing::Values(Damage{"noName", "name: Test set\n", "", "Line 1", "'name'"},
                    Damage{"unknownKey", "reader: ntu", "readr: ntu", "Line 4", "'readr'"},
                    Damage{"keyTwice", "reader: ntu", "id: again", "Line 4", "'id'"},
                    Damage{"notYaml", "classes: [wave", "classes: [wave: [", "Line", "YAML"},
                    Damage{"classesMissing", "classes: [wave, clap, \"sit down\"]\n", "", "Line 1", "'classes'"},
                    Damage{"classTwice", "clap", "wave", "Line 5", "'classes'"},
                    Damage{"oneClass", "[wave, clap, \"sit down\"]", "1", "Line 5", "'classes'"},
                    Damage{"badExpression", "(?<subject>", "((?<subject>", "Line 7", "'rule.pattern'"},
                    Damage{"unknownGroup", "(?<subject>", "(?<person>", "Line 7", "'person'"},
                    Damage{"groupTwice", "(?<subject>", "(?<class>", "Line 7", "twice"},
                    Damage{"noClassGroup", "(?<class>", "(?:", "Line 7", "(?<class>"},
                    Damage{"badOffset", "offset: 1", "offset: one", "Line 8", "'rule.offset'"},
                    Damage{"badRange", "subjects: 1-4", "subjects: [1-4, [2]]", "Line 9", "'subjects'"},
                    Damage{"missingIsNoList", "missing: [wave_P9, bad]", "missing: bad", "Line 11", "'missing'"},
                    Damage{"unseenOutside", "unseen: [2]", "unseen: [3]", "Line 13", "'splits[0].unseen'"},
                    Damage{"allUnseen", "unseen: [2]", "unseen: [0-2]", "Line 13", "'splits[0].unseen'"},
                    Damage{"unknownBy", "by: subject", "by: person", "Line 14", "'splits[1].by'"},
                    Damage{"trainMissing", ", train: [1, 3-4]", "", "Line 14", "'splits[1].train'"},
                    Damage{"backwards", "3-4", "4-3", "Line 14", "'splits[1].train'"},
                    Damage{"bothKinds", "by: subject", "unseen: [1], by: subject", "Line 14", "'splits[1].name'"},
                    Damage{"splitTwice", "name: xsub", "name: ru1", "Line 14", "'splits[1].name'"}),
    [](const testing::TestParamInfo<Damage>& info) { return std::string(info.param.name); });

TEST(NameRule, NumbersNamesAndLettersAreRead)
{
    NameRule rule("^(?<class>[a-z_]+|\\d+)-P(?<subject>\\w+)C(?<camera>[LMR]|\\d)$");
    rule.classes = {"wave", "sit down"};
    rule.subjects = {"anna", "ben"};
    rule.cameras = {"L", "M", "R"};
    const auto words = rule.read("/data/sit_down-PbenCR.bvh");
    EXPECT_EQ(words.classId, 1);
    EXPECT_EQ(words.subject, 2);
    EXPECT_EQ(words.camera, 3);
    const auto numbers = rule.read("/data/1-P4C2.bvh");
    EXPECT_EQ(numbers.classId, 0);
    EXPECT_EQ(numbers.subject, 4);
    EXPECT_EQ(numbers.camera, 2);
    EXPECT_EQ(rule.read("/data/jump-PannaCL.bvh").classId, -1) << "no such class";
    EXPECT_EQ(rule.read("/data/notes.txt").classId, -1);
    EXPECT_EQ(rule.read("/data/0-PannaCL.bvh").classId, -1) << "numbers count from 1";
}

TEST(NameRule, AFolderMayTellTheClass)
{
    NameRule rule("", NameRule::ClassFrom::Folder);
    rule.classes = {"wave", "sit down"};
    EXPECT_EQ(rule.read("/data/sit_down/0001.bvh").classId, 1);
    EXPECT_EQ(rule.read("/data/other/0001.bvh").classId, -1);
}

TEST(DataSet, SplitsOfRecordingsGoBySubjectAndFolder)
{
    const auto dataSet = parseDataSet(kGood, "/sets/test.yaml");
    const auto& xsub = *dataSet.split("xsub");
    RecordingFacts facts;
    facts.subject = 3;
    EXPECT_TRUE(isForTraining(xsub, facts, "a"));
    facts.subject = 2;
    EXPECT_FALSE(isForTraining(xsub, facts, "a"));
    DataSetSplit folders;
    folders.by = DataSetSplit::By::Folder;
    folders.trainFolders = {"train"};
    EXPECT_TRUE(isForTraining(folders, facts, "/k/train/x.json"));
    EXPECT_FALSE(isForTraining(folders, facts, "/k/val/x.json"));
}

TEST(DataSet, TheMissingListBesideTheRecordingsIsTaken)
{
    const auto folder = kinescope::tests::scratchDirectory("missing");
    std::ofstream(folder / "list.txt") << "S001C002P005R002A008\nS001C002P006R001A008.skeleton\n";
    auto dataSet = parseDataSet(kGood, "/sets/test.yaml");
    dataSet.missingFile = "list.txt";
    EXPECT_EQ(missingRecordings(dataSet, folder),
              (std::vector<std::string>{"S001C002P005R002A008", "S001C002P006R001A008", "bad", "wave_P9"}));
    EXPECT_EQ(missingRecordings(dataSet, folder / "elsewhere").size(), 2u);
}

} // namespace
