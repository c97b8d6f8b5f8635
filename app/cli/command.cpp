#include "app/cli/command.h"

#include "core/jobs/job_result.h"
#include "core/platform.h"

#include <fmt/format.h>

#include <cstdio>

namespace kinescope::app
{

int runJob(const std::function<void()>& work)
{
    core::JobFailure failure;
    if (core::runGuarded(work, failure))
        return kExitSuccess;
    fmt::print(stderr, "kinescope: {}\n", failure.cancelled ? "stopped" : failure.message);
    return kExitFailed;
}

void warnAboutBlas()
{
    if (const auto warning = core::blasWarning())
        fmt::print(stderr, "kinescope: {}\n", *warning);
}

} // namespace kinescope::app
