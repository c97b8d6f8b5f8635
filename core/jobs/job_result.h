#pragma once

#include <functional>
#include <string>

namespace kinescope::core
{

/// How a job ended when it did not end well.
struct JobFailure
{
    bool cancelled = false;
    std::string message; ///< one sentence for the user; empty when cancelled
};

/// Runs `work`; turns every exception into a failure whose text a user can act on (c10::Error without its
/// backtrace, out-of-memory in words). This is the one place where exceptions of the lower layers are caught.
/// @return true when `work` returned normally
bool runGuarded(const std::function<void()>& work, JobFailure& failure);

} // namespace kinescope::core
