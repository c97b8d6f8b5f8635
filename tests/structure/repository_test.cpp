// What a checkout may and may not hold.
#include "tests/structure/source_files.h"

#include <gtest/gtest.h>

namespace
{

using namespace kinescope::tests;

const std::filesystem::path kSource = KINESCOPE_SOURCE_DIRECTORY;

TEST(Repository, PretrainedModelsStayWithin25Megabytes)
{
    std::uintmax_t bytes = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(kSource / "models/pretrained"))
        if (entry.is_regular_file())
            bytes += entry.file_size();
    EXPECT_GT(bytes, 0u);
    EXPECT_LE(bytes, 25u * 1000 * 1000);
}

TEST(Repository, EveryPretrainedModelHasACard)
{
    for (const auto& entry : std::filesystem::directory_iterator(kSource / "models/pretrained"))
        if (entry.path().extension() == ".safetensors") {
            EXPECT_TRUE(std::filesystem::exists(std::filesystem::path(entry.path()).replace_extension(".md")))
                << entry.path();
        }
}

TEST(Repository, ReadmeNamesTheTwoCommands)
{
    const auto readme = textOf(kSource / "README.md");
    EXPECT_NE(readme.find("scripts/run.sh"), std::string::npos);
    EXPECT_NE(readme.find("scripts/test.sh"), std::string::npos);
}

} // namespace
