#pragma once

#include <array>
#include <cstdint>

namespace kinescope::widgets
{

/// How a second sequence is drawn along with the first.
struct GhostStyle
{
    std::array<std::uint8_t, 3> color{0xc0, 0x4f, 0xd6};
    double opacity = 0.45; ///< in (0, 1]
    double beside = 0;     ///< moved along x by this share of the body's size; 0: over the original

    bool operator==(const GhostStyle&) const = default;
};

} // namespace kinescope::widgets
