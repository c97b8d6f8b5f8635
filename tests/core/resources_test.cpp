#include "core/errors.h"
#include "core/file_hash.h"
#include "core/resources.h"
#include "datasets/errors.h"
#include "tests/core/scoped_environment.h"
#include "tests/support/shared_data.h"

#include <gmock/gmock.h>

#include <fstream>

namespace kinescope::core
{
namespace
{

using tests::ScopedEnvironment;

TEST(Resources, AreBesideTheBinFolderOrWhereTheEnvironmentSays)
{
    {
        const ScopedEnvironment unset("KINESCOPE_DATA", std::nullopt);
        EXPECT_TRUE(std::filesystem::is_directory(dataDirectory()));
        EXPECT_EQ(dataDirectory().filename(), "kinescope");
    }
    const auto folder = tests::scratchDirectory("resources");
    const ScopedEnvironment named("KINESCOPE_DATA", folder.string());
    EXPECT_EQ(dataDirectory(), folder);
    EXPECT_EQ(presetsDirectory(), folder / "presets");
}

TEST(Resources, AMissingFolderIsNamed)
{
    const ScopedEnvironment named("KINESCOPE_DATA", "/absent/kinescope");
    try {
        dataDirectory();
        FAIL() << "not refused";
    } catch (const InputError& error) {
        EXPECT_THAT(error.what(),
                    testing::AllOf(testing::HasSubstr("KINESCOPE_DATA"), testing::EndsWith("/absent/kinescope")));
    }
}

TEST(Resources, TheDefaultModelIsTheOneOfThatNameElseTheFirst)
{
    const auto folder = tests::scratchDirectory("resources_models");
    const ScopedEnvironment named("KINESCOPE_DATA", folder.string());
    EXPECT_THROW(defaultModelPath(), ModelError);
    std::filesystem::create_directories(folder / "pretrained");
    EXPECT_THROW(defaultModelPath(), ModelError);
    for (const char* name : {"b.safetensors", "a.safetensors", "0.txt"})
        std::ofstream(folder / "pretrained" / name) << "x";
    EXPECT_EQ(defaultModelPath().filename(), "a.safetensors");
    std::ofstream(folder / "pretrained" / "default.safetensors") << "x";
    EXPECT_EQ(defaultModelPath().filename(), "default.safetensors");
}

TEST(Resources, UserFoldersFollowTheBaseDirectoryRules)
{
    const ScopedEnvironment home("HOME", "/home/someone");
    {
        const ScopedEnvironment cache("XDG_CACHE_HOME", "/var/quick");
        EXPECT_EQ(cacheDirectory(), "/var/quick/kinescope");
    }
    const ScopedEnvironment relative("XDG_CACHE_HOME", "not/absolute");
    const ScopedEnvironment state("XDG_STATE_HOME", std::nullopt);
    EXPECT_EQ(cacheDirectory(), "/home/someone/.cache/kinescope");
    EXPECT_EQ(stateDirectory(), "/home/someone/.local/state/kinescope");
}

TEST(FileHash, IsTheStandardsSha256)
{
    const auto folder = tests::scratchDirectory("hash");
    std::ofstream(folder / "abc") << "abc"; // FIPS 180-4, example B.1
    EXPECT_EQ(sha256OfFile(folder / "abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    std::ofstream(folder / "empty");
    EXPECT_EQ(sha256OfFile(folder / "empty"), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_THROW(sha256OfFile(folder / "absent"), datasets::FileError);
}

} // namespace
} // namespace kinescope::core
