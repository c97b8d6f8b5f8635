#include "widgets/render/display.h"

#include <X11/Xlib.h>
#include <fmt/format.h>

#include <cstdlib>
#include <mutex>

namespace kinescope::widgets
{

std::optional<std::string> displayProblem()
{
    constexpr auto kRemedy = "Run it in a desktop session, or as: xvfb-run -a kinescope render …";
    const char* const name = std::getenv("DISPLAY");
    if (!name || !*name)
        return fmt::format("Pictures in 3D need a display, and DISPLAY is not set. {}", kRemedy);
    // VTK would end the program when the display does not answer. The connection stays open: a server such as Xvfb
    // starts anew when its last client leaves, and would not answer VTK while it does.
    static Display* display = nullptr;
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    if (!display)
        display = XOpenDisplay(name);
    if (!display)
        return fmt::format("Pictures in 3D need a display, and '{}' (from DISPLAY) does not answer. {}", name, kRemedy);
    return std::nullopt;
}

} // namespace kinescope::widgets
