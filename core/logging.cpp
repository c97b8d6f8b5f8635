#include "core/logging.h"

#include <spdlog/sinks/base_sink.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <deque>
#include <mutex>

namespace kinescope::core
{
namespace
{

constexpr std::size_t kRecentLines = 1000;
constexpr std::size_t kFileBytes = 2 * 1024 * 1024;
constexpr std::size_t kOlderFiles = 3;

struct Listeners
{
    std::mutex mutex;
    std::vector<std::shared_ptr<LogListener>> listeners;
    std::deque<LogLine> recent;
};

Listeners& listeners()
{
    static Listeners instance;
    return instance;
}

LogLevel levelFrom(spdlog::level::level_enum level)
{
    if (level >= spdlog::level::err)
        return LogLevel::Error;
    if (level == spdlog::level::warn)
        return LogLevel::Warning;
    return level == spdlog::level::info ? LogLevel::Info : LogLevel::Debug;
}

spdlog::level::level_enum levelTo(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return spdlog::level::debug;
    case LogLevel::Info:
        return spdlog::level::info;
    case LogLevel::Warning:
        return spdlog::level::warn;
    case LogLevel::Error:
        break;
    }
    return spdlog::level::err;
}

class ListenerSink : public spdlog::sinks::base_sink<std::mutex>
{
    void sink_it_(const spdlog::details::log_msg& message) override
    {
        const LogLine line{levelFrom(message.level), message.time,
                           std::string(message.payload.begin(), message.payload.end())};
        auto& all = listeners();
        const std::scoped_lock lock(all.mutex);
        all.recent.push_back(line);
        if (all.recent.size() > kRecentLines)
            all.recent.pop_front();
        for (const auto& listener : all.listeners)
            (*listener)(line);
    }
    void flush_() override {}
};

spdlog::sink_ptr openFile(const std::filesystem::path& path, std::string& problem)
{
    try {
        std::filesystem::create_directories(path.parent_path());
        return std::make_shared<spdlog::sinks::rotating_file_sink_mt>(path.string(), kFileBytes, kOlderFiles);
    } catch (const std::exception& error) {
        problem = error.what();
        return nullptr;
    }
}

} // namespace

std::filesystem::path startLogging(const LogSettings& settings)
{
    std::vector<spdlog::sink_ptr> sinks{std::make_shared<ListenerSink>()};
    std::string problem;
    std::filesystem::path path;
    if (!settings.directory.empty()) {
        path = settings.directory / "kinescope.log";
        if (auto file = openFile(path, problem))
            sinks.push_back(std::move(file));
        else
            path.clear();
    }
    if (settings.console) {
        auto console = std::make_shared<spdlog::sinks::stderr_color_sink_mt>();
        console->set_level(spdlog::level::warn);
        console->set_pattern("%^%l%$: %v");
        sinks.push_back(std::move(console));
    }
    auto logger = std::make_shared<spdlog::logger>("kinescope", sinks.begin(), sinks.end());
    logger->set_level(levelTo(settings.level));
    logger->flush_on(spdlog::level::warn);
    spdlog::set_default_logger(std::move(logger));
    if (!problem.empty())
        spdlog::warn("The log is not kept in a file: {}", problem);
    return path;
}

LogSubscription::LogSubscription(std::shared_ptr<LogListener> listener)
    : m_listener(std::move(listener))
{
}

LogSubscription::~LogSubscription()
{
    end();
}

LogSubscription& LogSubscription::operator=(LogSubscription&& other) noexcept
{
    if (this != &other) {
        end();
        m_listener = std::move(other.m_listener);
    }
    return *this;
}

void LogSubscription::end()
{
    if (!m_listener)
        return;
    auto& all = listeners();
    const std::scoped_lock lock(all.mutex);
    std::erase(all.listeners, m_listener);
    m_listener.reset();
}

LogSubscription subscribeToLog(LogListener listener)
{
    auto shared = std::make_shared<LogListener>(std::move(listener));
    auto& all = listeners();
    const std::scoped_lock lock(all.mutex);
    all.listeners.push_back(shared);
    return LogSubscription(std::move(shared));
}

std::vector<LogLine> recentLogLines()
{
    auto& all = listeners();
    const std::scoped_lock lock(all.mutex);
    return {all.recent.begin(), all.recent.end()};
}

} // namespace kinescope::core
