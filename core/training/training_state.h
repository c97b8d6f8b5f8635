#pragma once

#include <string_view>

namespace kinescope::core
{

/// Where a training run is, and what may be asked of it; buttons and commands bind to the predicates.
class TrainingState
{
public:
    enum class Phase
    {
        Idle,
        Running,
        Paused,
        Stopping,
        Completed,
        Failed
    };

    Phase phase() const { return m_phase; }
    bool canStart() const { return m_phase == Phase::Idle || m_phase == Phase::Completed || m_phase == Phase::Failed; }
    bool canPause() const { return m_phase == Phase::Running; }
    bool canResume() const { return m_phase == Phase::Paused; }
    bool canStop() const { return m_phase == Phase::Running || m_phase == Phase::Paused; }
    bool canCheckpoint() const { return canStop(); }
    bool canClear() const { return canStart(); }

    // Each returns whether the change was allowed, and does nothing when it was not.
    bool start() { return change(canStart(), Phase::Running); }
    bool pause() { return change(canPause(), Phase::Paused); }
    bool resume() { return change(canResume(), Phase::Running); }
    bool stop() { return change(canStop(), Phase::Stopping); }
    bool clear() { return change(canClear(), Phase::Idle); }
    /// The run returned: all planned steps done, or stopped early.
    bool finish(bool stoppedEarly)
    {
        return change(m_phase == Phase::Stopping || canStop(), stoppedEarly ? Phase::Idle : Phase::Completed);
    }
    bool fail() { return change(m_phase == Phase::Stopping || canStop(), Phase::Failed); }

private:
    bool change(bool allowed, Phase next)
    {
        if (allowed)
            m_phase = next;
        return allowed;
    }

    Phase m_phase = Phase::Idle;
};

constexpr std::string_view toString(TrainingState::Phase phase)
{
    constexpr std::string_view names[] = {"Idle", "Running", "Paused", "Stopping", "Completed", "Failed"};
    return names[static_cast<int>(phase)];
}

} // namespace kinescope::core
