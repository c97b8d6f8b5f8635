#pragma once

#include <optional>
#include <string>

namespace kinescope::widgets
{

/// Drawing in 3D needs an X display, even where no window is shown.
/// @return what is wrong and what to do; nothing when the display answers
std::optional<std::string> displayProblem();

} // namespace kinescope::widgets
