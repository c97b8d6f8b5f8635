#pragma once

#include <filesystem>
#include <string_view>

namespace kinescope::tests
{

/// The research data beside the checkout (never part of it); may not exist.
std::filesystem::path sharedDirectory();

/// Small files that belong to the tests.
std::filesystem::path testDataDirectory();

/// A fresh, empty folder for this test; removed and made anew at each call.
std::filesystem::path scratchDirectory(std::string_view name);

} // namespace kinescope::tests

/// Skips the running test, saying so, when the shared research data is absent.
#define KINESCOPE_REQUIRE_SHARED(relative)                                                                             \
    if (!std::filesystem::exists(kinescope::tests::sharedDirectory() / (relative)))                                    \
    GTEST_SKIP() << "skipped: the research data '" << (relative) << "' is not beside the checkout"
