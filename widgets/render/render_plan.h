#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace kinescope::widgets
{

/// Which frames are drawn, in what order and from where.
struct RenderPlan
{
    std::optional<std::size_t> frame = {};                         ///< one frame, 0-based, instead of a range
    std::optional<std::pair<std::size_t, std::size_t>> range = {}; ///< first and last frame, both included, 0-based
    double turntableDegrees = 0;                                   ///< the camera turns this far over all pictures
    double picturesPerSecond = 0;                                  ///< 0: the recording's own rate
};

struct PlannedPicture
{
    std::size_t frame = 0;
    double turned = 0; ///< degrees
};

inline constexpr double kTurntableSeconds = 4; ///< how long a turn around one standing frame takes

/// The pictures of a film in real time: at another rate than the recording's, frames are left out or shown again.
/// One frame gives one picture, or a turn around it of kTurntableSeconds.
/// A full turn ends one step before its beginning, so that the film can be looped.
/// @param frameRate the recording's, above 0
/// @throws core::InputError when the recording has no frame, or a frame or range lies outside it
std::vector<PlannedPicture> plannedPictures(const RenderPlan& plan, std::size_t frameCount, double frameRate);

/// The rate at which the planned pictures are to be shown.
double pictureRate(const RenderPlan& plan, double frameRate);

} // namespace kinescope::widgets
