#include "app/cli/interrupt.h"

#include <csignal>
#include <ctime>

namespace kinescope::app
{
namespace
{

sigset_t watchedSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

} // namespace

Interrupt::Interrupt()
{
    const auto signals = watchedSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    m_waiter = std::jthread([this](const std::stop_token& finished) {
        const auto watched = watchedSignals();
        const timespec pause{0, 100'000'000};
        while (!finished.stop_requested()) {
            if (sigtimedwait(&watched, nullptr, &pause) > 0)
                m_source.request_stop();
        }
    });
}

Interrupt::~Interrupt()
{
    m_waiter.request_stop();
    m_waiter.join();
    const auto signals = watchedSignals();
    pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
}

} // namespace kinescope::app
