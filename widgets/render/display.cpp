#include "widgets/render/display.h"

#include <X11/Xlib.h>
#include <fmt/format.h>

#include <cstdlib>

namespace kinescope::widgets
{

std::optional<std::string> displayProblem()
{
    constexpr auto kRemedy = "Run it in a desktop session, or as: xvfb-run -a kinescope render …";
    const char* const name = std::getenv("DISPLAY");
    if (!name || !*name)
        return fmt::format("Pictures in 3D need a display, and DISPLAY is not set. {}", kRemedy);
    // VTK would end the program when the display does not answer.
    Display* const display = XOpenDisplay(name);
    if (!display)
        return fmt::format("Pictures in 3D need a display, and '{}' (from DISPLAY) does not answer. {}", name, kRemedy);
    XCloseDisplay(display);
    return std::nullopt;
}

} // namespace kinescope::widgets
