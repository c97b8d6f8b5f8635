#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace kinescope::core
{

enum class LogLevel
{
    Debug,
    Info,
    Warning,
    Error
};

/// One line of the log, for the log panel.
struct LogLine
{
    LogLevel level = LogLevel::Info;
    std::chrono::system_clock::time_point time;
    std::string text;
};

struct LogSettings
{
    std::filesystem::path directory; ///< holds kinescope.log and older ones; empty: no file
    LogLevel level = LogLevel::Info;
    bool console = false; ///< warnings and errors also on standard error
};

/// Sets up the process's log. When the file cannot be written the program goes on without it and says so in the log.
/// @return the log file, or an empty path
std::filesystem::path startLogging(const LogSettings& settings);

/// Called from the thread that logs; must not log itself.
using LogListener = std::function<void(const LogLine&)>;

/// Ends the subscription when destroyed; afterwards the listener is not called any more.
class LogSubscription
{
public:
    LogSubscription() = default;
    ~LogSubscription();
    LogSubscription(LogSubscription&&) noexcept = default;
    LogSubscription& operator=(LogSubscription&&) noexcept;

private:
    friend LogSubscription subscribeToLog(LogListener listener);
    explicit LogSubscription(std::shared_ptr<LogListener> listener);
    void end();
    std::shared_ptr<LogListener> m_listener;
};

/// Lines from now on; those before are in `recentLogLines()`.
[[nodiscard]] LogSubscription subscribeToLog(LogListener listener);

/// The last lines since `startLogging`, oldest first; at most a thousand.
std::vector<LogLine> recentLogLines();

} // namespace kinescope::core
