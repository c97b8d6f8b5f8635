#include "widgets/view3d/skeleton_colors.h"

#include <algorithm>
#include <cmath>

namespace kinescope::widgets
{
namespace
{

struct BodyColors
{
    Rgb left;
    Rgb right;
    Rgb center;
};

constexpr std::array<BodyColors, 3> kLightBodies{{
    {{0x00, 0x72, 0xb2}, {0xe6, 0x8a, 0x00}, {0x6f, 0x78, 0x84}},
    {{0x00, 0x9e, 0x73}, {0xc8, 0x5f, 0x9c}, {0x9a, 0x9f, 0xa8}},
    {{0x56, 0xb4, 0xe9}, {0xa0, 0x52, 0x2d}, {0xb0, 0xa8, 0x98}},
}};

constexpr std::array<BodyColors, 3> kDarkBodies{{
    {{0x3d, 0xa5, 0xee}, {0xf5, 0xa6, 0x23}, {0xb9, 0xc1, 0xcc}},
    {{0x2f, 0xc5, 0x9b}, {0xe5, 0x9c, 0xc6}, {0x8f, 0x97, 0xa3}},
    {{0x8f, 0xd3, 0xff}, {0xd9, 0x8a, 0x5b}, {0xd8, 0xcf, 0xbc}},
}};

} // namespace

Rgb mix(const Rgb& from, const Rgb& to, double share)
{
    Rgb result{};
    for (std::size_t channel = 0; channel < 3; ++channel) {
        const double value = (1.0 - share) * from[channel] + share * to[channel];
        result[channel] = static_cast<std::uint8_t>(std::clamp(std::lround(value), 0L, 255L));
    }
    return result;
}

Rgb SkeletonColors::backgroundTop() const
{
    return dark ? Rgb{0x2b, 0x31, 0x3a} : Rgb{0xfb, 0xfc, 0xfd};
}

Rgb SkeletonColors::backgroundBottom() const
{
    return dark ? Rgb{0x14, 0x17, 0x1b} : Rgb{0xdd, 0xe3, 0xea};
}

Rgb SkeletonColors::grid() const
{
    return dark ? Rgb{0x5a, 0x64, 0x72} : Rgb{0xa9, 0xb2, 0xbe};
}

Rgb SkeletonColors::shadow() const
{
    return dark ? Rgb{0x0d, 0x0f, 0x12} : Rgb{0xc3, 0xca, 0xd4};
}

Rgb SkeletonColors::label() const
{
    return dark ? Rgb{0xe4, 0xe8, 0xee} : Rgb{0x1c, 0x22, 0x2b};
}

Rgb SkeletonColors::selection() const
{
    return dark ? Rgb{0xff, 0xff, 0xff} : Rgb{0x1c, 0x22, 0x2b};
}

Rgb SkeletonColors::body(std::size_t bodyIndex, datasets::Side side) const
{
    const BodyColors& colors = (dark ? kDarkBodies : kLightBodies)[bodyIndex % kLightBodies.size()];
    switch (side) {
    case datasets::Side::Left:
        return colors.left;
    case datasets::Side::Right:
        return colors.right;
    case datasets::Side::Center:
        break;
    }
    return colors.center;
}

Rgb SkeletonColors::faint(const Rgb& color) const
{
    return mix(color, dark ? backgroundTop() : backgroundBottom(), 0.6);
}

Rgb SkeletonColors::highlight(double weight) const
{
    const Rgb cold = dark ? Rgb{0x4a, 0x53, 0x60} : Rgb{0xb4, 0xbc, 0xc8};
    const Rgb hot = dark ? Rgb{0xff, 0xd2, 0x3f} : Rgb{0xd5, 0x3e, 0x00};
    const Rgb other = dark ? Rgb{0x4f, 0xb4, 0xff} : Rgb{0x00, 0x66, 0xc8};
    return mix(cold, weight < 0 ? other : hot, std::min(std::abs(weight), 1.0));
}

} // namespace kinescope::widgets
