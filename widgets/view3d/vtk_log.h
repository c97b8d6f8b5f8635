#pragma once

namespace kinescope::widgets
{

/// Sends VTK's errors and warnings to the log instead of a window or the standard error stream. May be called again.
void sendVtkMessagesToLog();

} // namespace kinescope::widgets
