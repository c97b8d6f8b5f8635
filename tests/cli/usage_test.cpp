#include "tests/cli/program.h"

#include <gmock/gmock.h>

namespace
{

using namespace kinescope::tests;
using testing::HasSubstr;

TEST(Usage, HelpNamesEveryCommand)
{
    const auto result = runProgram({"--help"});
    EXPECT_EQ(result.exitCode, 0);
    for (const auto command :
         {"info", "convert", "recognize", "spectrum", "encode", "train", "evaluate", "verify", "synthesize", "render"})
        EXPECT_THAT(result.output, HasSubstr(command));
}

TEST(Usage, VersionIsANumber)
{
    const auto result = runProgram({"--version"});
    EXPECT_EQ(result.exitCode, 0);
    EXPECT_THAT(result.output, testing::MatchesRegex("kinescope [0-9.]+\n"));
}

TEST(Usage, AWrongOptionEndsWithTwo)
{
    EXPECT_EQ(runProgram({"info", "--colour"}).exitCode, 2);
    EXPECT_EQ(runProgram({"train"}).exitCode, 2);
}

TEST(Usage, AWordThatIsNeitherCommandNorFileEndsWithTwo)
{
    const auto result = runProgram({"recognise"});
    EXPECT_EQ(result.exitCode, 2);
    EXPECT_THAT(result.errors, HasSubstr("recognise"));
}

TEST(Usage, TheWindowSaysThatItNeedsADisplay)
{
    const auto result = runProgram({});
    EXPECT_EQ(result.exitCode, 1);
    EXPECT_THAT(result.errors, HasSubstr("display"));
}

} // namespace
