#pragma once

#include <algorithm>
#include <cmath>

namespace kinescope::widgets
{

/// A round step that divides `span` into at most about `count` parts: 1, 2 or 5 times a power of ten.
inline double roundStep(double span, int count)
{
    const double raw = span / std::max(count, 1);
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= raw)
            return factor * power;
    return 10 * power;
}

} // namespace kinescope::widgets
