#pragma once

#include "datasets/skeleton/topology.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace kinescope::widgets
{

using Rgb = std::array<std::uint8_t, 3>;
using Rgba = std::array<std::uint8_t, 4>;

/// The colours of the 3D view in one of the two looks. Left is blue, right is orange, the middle grey; further bodies
/// have other pairs. All pairs stay apart for colour-blind readers (Okabe and Ito, 2008).
struct SkeletonColors
{
    bool dark = false;

    Rgb backgroundTop() const;
    Rgb backgroundBottom() const;
    Rgb grid() const;
    Rgb shadow() const;
    Rgb label() const;
    Rgb selection() const;

    Rgb body(std::size_t bodyIndex, datasets::Side side) const;
    /// A joint the sensor guessed: the same hue, closer to the background.
    Rgb faint(const Rgb& color) const;
    /// How much a joint matters, `weight` in [-1, 1]; below 0 it matters the other way.
    Rgb highlight(double weight) const;
};

/// `share` 0 gives `from`, 1 gives `to`.
Rgb mix(const Rgb& from, const Rgb& to, double share);

} // namespace kinescope::widgets
