#pragma once

#include <stop_token>
#include <thread>

namespace kinescope::app
{

/// While it lives, Ctrl+C and a polite kill (SIGINT, SIGTERM) request a stop instead of ending the program.
/// Made before other threads start, since they inherit its signal mask.
class Interrupt
{
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    std::stop_token token() const { return m_source.get_token(); }

private:
    std::stop_source m_source;
    std::jthread m_waiter;
};

} // namespace kinescope::app
