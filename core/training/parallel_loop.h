#pragma once

#include "core/jobs/progress.h"

#include <cstddef>
#include <functional>
#include <stop_token>

namespace kinescope::core
{

/// Calls `work` for 0 … count-1 on all cores; each index once, in no order. Progress comes from the calling thread.
/// @throws Cancelled when a stop is requested; the first exception of `work`, after all threads have ended
void parallelLoop(std::size_t count, const std::function<void(std::size_t)>& work, std::stop_token stop,
                  const std::function<void(std::size_t done)>& progress = {});

} // namespace kinescope::core
