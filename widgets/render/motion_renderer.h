#pragma once

#include "core/jobs/progress.h"
#include "datasets/skeleton/skeleton_sequence.h"
#include "widgets/render/picture_sink.h"
#include "widgets/render/render_plan.h"
#include "widgets/view3d/ghost_style.h"
#include "widgets/view3d/orbit_camera.h"
#include "widgets/view3d/scene_style.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>

namespace kinescope::widgets
{

struct RenderSettings
{
    std::filesystem::path output; ///< renderKind() tells what it becomes
    QSize size{1280, 720};
    RenderPlan plan;
    SceneStyle style;
    std::shared_ptr<const datasets::SkeletonSequence> ghost; ///< drawn translucent along with the recording
    GhostStyle ghostStyle;
    std::optional<OrbitCamera> camera;      ///< default: the whole path, from three quarters
    std::optional<ViewDirection> direction; ///< instead of three quarters
};

struct RenderReport
{
    std::size_t pictures = 0;
    double seconds = 0; ///< length of the film
};

inline constexpr int kLargestPicture = 8192; ///< a side, in pixels

/// Draws a recording into a film, a picture or a folder of pictures; looks at `stop` after each picture, and leaves
/// nothing behind when stopped.
/// @throws core::InputError for a place, size or range that cannot be had, and without a display
RenderReport renderMotion(const std::shared_ptr<const datasets::SkeletonSequence>& sequence,
                          const RenderSettings& settings, std::stop_token stop, const core::ProgressSink& progress);

} // namespace kinescope::widgets
