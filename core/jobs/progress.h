#pragma once

#include <functional>
#include <stop_token>
#include <string>

namespace kinescope::core
{

struct Progress
{
    double fraction = 0; ///< in [0, 1]; negative when it cannot be told
    std::string message; ///< e.g. "Noise 3 of 8"
};

/// Called from the job's own thread, at most once per unit of work (under 200 ms each).
using ProgressSink = std::function<void(const Progress&)>;

/// @throws Cancelled when a stop was requested.
void throwIfStopped(const std::stop_token& stop);

} // namespace kinescope::core
