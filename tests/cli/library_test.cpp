#include "tests/cli/program.h"
#include "tests/support/shared_data.h"

#include <gmock/gmock.h>

#include <fstream>

namespace
{

using namespace kinescope::tests;
using testing::HasSubstr;

TEST(DatasetsCommand, ListsWhatIsKnown)
{
    const auto run = runProgram({"datasets"});
    EXPECT_EQ(run.exitCode, 0);
    for (const char* word :
         {"ntu60", "ntu120", "pku-mmd", "kinetics400", "utd-mhad", "msr-action3d", "nw-ucla", "xsub"})
        EXPECT_THAT(run.output, HasSubstr(word));
}

TEST(DatasetsCommand, TellsAFoldersDataSetAndItsSplits)
{
    const auto folder = scratchDirectory("cli_datasets");
    for (const char* name : {"a5_s1_t1_skeleton.skeleton", "a5_s2_t1_skeleton.skeleton", "a1_s1_t1_skeleton.skeleton"})
        std::ofstream(folder / name) << "0\n";
    const auto run = runProgram({"datasets", folder.string()});
    EXPECT_EQ(run.exitCode, 0);
    EXPECT_THAT(run.output, HasSubstr("UTD-MHAD: 3 labelled recordings of 2 classes and 2 subjects"));
    EXPECT_THAT(run.output, testing::ContainsRegex("xsub +by subject +2 +1"));
    EXPECT_THAT(run.output, testing::ContainsRegex("ru5 +5 unseen classes +1 +2"));
}

TEST(DatasetsCommand, CountsOneRecordingAsOne)
{
    const auto folder = scratchDirectory("cli_datasets_one");
    std::ofstream(folder / "a5_s1_t1_skeleton.skeleton") << "0\n";
    const auto run = runProgram({"datasets", folder.string()});
    EXPECT_EQ(run.exitCode, 0);
    EXPECT_THAT(run.output, HasSubstr("UTD-MHAD: 1 labelled recording of 1 class and 1 subject in "));
}

TEST(DatasetsCommand, NamesFileLineAndKeyOfADamagedDescription)
{
    const auto file = scratchDirectory("cli_datasets_bad") / "dataset.yaml";
    std::ofstream(file) << "name: x\nclasses: [a, b]\nrule: {pattern: '(?<person>.)'}\n";
    const auto run = runProgram({"datasets", file.string()});
    EXPECT_EQ(run.exitCode, 1);
    for (const char* word : {"Line 3", "rule.pattern", "person", "dataset.yaml"})
        EXPECT_THAT(run.errors, HasSubstr(word));
}

TEST(IndexCommand, IndexesOnceAndFilters)
{
    const auto folder = scratchDirectory("cli_index");
    std::filesystem::copy(KINESCOPE_SAMPLES, folder / "data");
    const std::vector<std::string> command{"index", (folder / "data").string(), "--index",
                                           (folder / "i.sqlite").string(), "--json"};
    auto filtered = command;
    filtered.insert(filtered.end(), {"--filter", "wave"});
    const auto first = runProgram(filtered);
    ASSERT_EQ(first.exitCode, 0) << first.errors;
    EXPECT_THAT(first.output, HasSubstr("\"read\":12"));
    EXPECT_THAT(first.output, HasSubstr("\"found\":1"));
    const auto second = runProgram(command);
    EXPECT_THAT(second.output, HasSubstr("\"read\":0"));
    EXPECT_THAT(second.output, HasSubstr("\"waiting\":0"));
}

} // namespace
