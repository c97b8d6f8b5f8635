#include "tests/support/log_guard.h"

#include <gmock/gmock.h>
#include <spdlog/sinks/base_sink.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <mutex>
#include <vector>

namespace kinescope::tests
{
namespace
{

std::mutex g_mutex;
std::vector<std::string> g_expected;
std::vector<std::string> g_unexpected;

class ErrorSink : public spdlog::sinks::base_sink<std::mutex>
{
    void sink_it_(const spdlog::details::log_msg& message) override
    {
        const std::string text(message.payload.begin(), message.payload.end());
        const std::scoped_lock lock(g_mutex);
        const auto expected = [&](const std::string& part) { return text.find(part) != std::string::npos; };
        if (std::none_of(g_expected.begin(), g_expected.end(), expected))
            g_unexpected.push_back(text);
    }
    void flush_() override {}
};

class ErrorListener : public testing::EmptyTestEventListener
{
    void OnTestEnd(const testing::TestInfo&) override
    {
        const std::scoped_lock lock(g_mutex);
        for (const auto& line : g_unexpected)
            ADD_FAILURE() << "unexpected error in the log: " << line;
        g_unexpected.clear();
        g_expected.clear();
    }
};

} // namespace

void expectErrorLine(const std::string& part)
{
    const std::scoped_lock lock(g_mutex);
    g_expected.push_back(part);
}

void watchLog()
{
    auto sink = std::make_shared<ErrorSink>();
    sink->set_level(spdlog::level::err);
    spdlog::default_logger()->sinks().push_back(std::move(sink));
    // First, so that its failures are still counted to the test that logged them.
    auto& listeners = testing::UnitTest::GetInstance()->listeners();
    auto* printer = listeners.Release(listeners.default_result_printer());
    listeners.Append(new ErrorListener);
    listeners.Append(printer);
}

} // namespace kinescope::tests
