#pragma once

#include <mutex>
#include <utility>
#include <vector>

namespace kinescope::app
{

/// Values from a job's thread that the GUI thread takes all at once, as seldom as it likes.
template <typename Value>
class Mailbox
{
public:
    void put(Value value)
    {
        const std::scoped_lock lock(m_mutex);
        m_values.push_back(std::move(value));
    }

    std::vector<Value> takeAll()
    {
        const std::scoped_lock lock(m_mutex);
        return std::exchange(m_values, {});
    }

private:
    std::mutex m_mutex;
    std::vector<Value> m_values;
};

} // namespace kinescope::app
