#include "core/jobs/progress.h"

#include "core/errors.h"

namespace kinescope::core
{

void throwIfStopped(const std::stop_token& stop)
{
    if (stop.stop_requested())
        throw Cancelled();
}

} // namespace kinescope::core
