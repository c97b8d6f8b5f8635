#include "core/training/trainer.h"

#include <utility>

namespace kinescope::core
{

void PauseToken::pause()
{
    const std::scoped_lock lock(m_mutex);
    m_paused = true;
}

void PauseToken::resume()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_paused = false;
    }
    m_changed.notify_all();
}

bool PauseToken::paused() const
{
    const std::scoped_lock lock(m_mutex);
    return m_paused;
}

void PauseToken::requestCheckpoint()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_checkpointRequested = true;
    }
    m_changed.notify_all();
}

bool PauseToken::takeCheckpointRequest()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_checkpointRequested, false);
}

void PauseToken::waitWhilePaused(std::stop_token stop)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, stop, [this] { return !m_paused || m_checkpointRequested; });
}

} // namespace kinescope::core
