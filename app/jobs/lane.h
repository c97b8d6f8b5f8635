#pragma once

#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <utility>

namespace kinescope::app
{

/// One at a time: jobs that would all use every processor take turns instead of slowing each other down.
class Lane
{
public:
    /// Whether a user waits for the lane's jobs, or they run long and give way: to the window, which may be drawn by
    /// the processor, and to the lane that is waited for.
    enum class Kind
    {
        WaitedFor,
        Background
    };

    explicit Lane(Kind kind = Kind::WaitedFor)
        : m_kind(kind)
    {
    }

    bool givesWay() const { return m_kind == Kind::Background; }

    /// Waits for the lane. @return false when `stop` was requested before it was free
    bool enter(std::stop_token stop)
    {
        std::unique_lock lock(m_mutex);
        if (!m_changed.wait(lock, std::move(stop), [this] { return !m_taken; }))
            return false;
        m_taken = true;
        return true;
    }

    void leave()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_taken = false;
        }
        m_changed.notify_one();
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_taken = false;
    Kind m_kind;
};

} // namespace kinescope::app
