#pragma once

#include <cstddef>
#include <vector>

namespace kinescope::widgets
{

/// Earlier and later poses drawn around the shown one.
struct OnionSkin
{
    int before = 0; ///< how many poses
    int after = 0;
    int step = 5;         ///< frames between them
    double opacity = 0.4; ///< of the nearest; further ones fade

    bool operator==(const OnionSkin&) const = default;
};

/// How a scene looks, apart from what is shown and from where.
struct SceneStyle
{
    bool dark = false;
    bool transparent = false; ///< nothing behind the people: no background, no floor
    bool labels = false;      ///< joint names
    bool trails = false;      ///< of the limbs' ends
    bool contacts = true;     ///< feet that stand on the floor
    OnionSkin onion;
    std::vector<bool> hiddenBodies; ///< by body; bodies beyond its end are shown

    bool isHidden(std::size_t body) const { return body < hiddenBodies.size() && hiddenBodies[body]; }
    bool operator==(const SceneStyle&) const = default;
};

} // namespace kinescope::widgets
