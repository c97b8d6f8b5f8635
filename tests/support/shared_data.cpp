#include "tests/support/shared_data.h"

#include <unistd.h>

#include <string>

namespace kinescope::tests
{

std::filesystem::path sharedDirectory()
{
    return KINESCOPE_SHARED_DIRECTORY;
}

std::filesystem::path testDataDirectory()
{
    return KINESCOPE_TEST_DATA_DIRECTORY;
}

std::filesystem::path scratchDirectory(std::string_view name)
{
    const auto folder = std::filesystem::temp_directory_path() / ("kinescope-tests-" + std::to_string(::getpid())) /
                        std::filesystem::path(name);
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    return folder;
}

} // namespace kinescope::tests
