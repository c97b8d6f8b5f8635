#include "core/logging.h"
#include "tests/support/log_guard.h"
#include "tests/support/shared_data.h"

#include <gmock/gmock.h>
#include <spdlog/spdlog.h>

#include <fstream>
#include <iterator>

namespace kinescope::core
{
namespace
{

/// Each test replaces the default logger; the test program's own comes back afterwards.
class Logging : public testing::Test
{
    void SetUp() override { m_before = spdlog::default_logger(); }
    void TearDown() override { spdlog::set_default_logger(m_before); }
    std::shared_ptr<spdlog::logger> m_before;
};

TEST_F(Logging, WritesAFileAndCallsListenersUntilTheyLeave)
{
    const auto path = startLogging({tests::scratchDirectory("logging") / "deep" / "state", LogLevel::Info, false});
    ASSERT_FALSE(path.empty());
    std::vector<LogLine> heard;
    {
        const auto subscription = subscribeToLog([&](const LogLine& line) { heard.push_back(line); });
        spdlog::info("first {}", 1);
        spdlog::debug("too fine");
        spdlog::warn("second");
    }
    spdlog::warn("nobody listens");
    ASSERT_EQ(heard.size(), 2u);
    EXPECT_EQ(heard[0].text, "first 1");
    EXPECT_EQ(heard[0].level, LogLevel::Info);
    EXPECT_EQ(heard[1].level, LogLevel::Warning);
    EXPECT_EQ(recentLogLines().back().text, "nobody listens");
    std::ifstream file(path);
    const std::string content((std::istreambuf_iterator<char>(file)), {});
    EXPECT_THAT(content, testing::AllOf(testing::HasSubstr("first 1"), testing::HasSubstr("nobody listens")));
}

TEST_F(Logging, GoesOnWithoutAFile)
{
    const auto folder = tests::scratchDirectory("logging_blocked");
    std::ofstream(folder / "file") << "in the way";
    EXPECT_TRUE(startLogging({folder / "file" / "state", LogLevel::Info, false}).empty());
    EXPECT_THAT(recentLogLines().back().text, testing::HasSubstr("not kept in a file"));
}

TEST_F(Logging, KeepsABoundedNumberOfLines)
{
    startLogging({});
    for (int line = 0; line < 1500; ++line)
        spdlog::info("line {}", line);
    EXPECT_EQ(recentLogLines().size(), 1000u);
    EXPECT_EQ(recentLogLines().back().text, "line 1499");
}

} // namespace
} // namespace kinescope::core
