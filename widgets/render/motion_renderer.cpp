#include "widgets/render/motion_renderer.h"

#include "core/errors.h"
#include "widgets/render/display.h"
#include "widgets/render/offscreen_stage.h"
#include "widgets/view3d/skeleton_scene.h"
#include "widgets/view3d/vtk_log.h"

#include <fmt/format.h>

namespace kinescope::widgets
{
namespace
{

void requireDrawable(const RenderSettings& settings)
{
    const QSize& size = settings.size;
    if (size.width() < 16 || size.height() < 16 || size.width() > kLargestPicture || size.height() > kLargestPicture)
        throw core::InputError(fmt::format("Expected a size between 16x16 and {0}x{0} pixels, found {1}x{2}.",
                                           kLargestPicture, size.width(), size.height()));
    if (settings.style.transparent && renderKind(settings.output) == RenderKind::Video)
        throw core::InputError("A video has no transparency; write a .png or a folder of pictures instead.");
    if (const auto problem = displayProblem())
        throw core::InputError(*problem);
}

OrbitCamera firstCamera(const SkeletonScene& scene, const RenderSettings& settings)
{
    if (settings.camera)
        return *settings.camera;
    OrbitCamera camera;
    camera.setExtent(scene.extent());
    camera.resetDirection();
    if (settings.direction)
        camera.setDirection(*settings.direction);
    camera.fit(settings.size.width() / static_cast<double>(settings.size.height()));
    return camera;
}

} // namespace

RenderReport renderMotion(const std::shared_ptr<const datasets::SkeletonSequence>& sequence,
                          const RenderSettings& settings, std::stop_token stop, const core::ProgressSink& progress)
{
    requireDrawable(settings);
    auto pictures = plannedPictures(settings.plan, sequence->frameCount, sequence->frameRate);
    if (renderKind(settings.output) == RenderKind::Picture)
        pictures.resize(1);
    sendVtkMessagesToLog();
    SkeletonScene scene;
    scene.setStyle(settings.style);
    scene.setSequence(sequence);
    if (settings.ghost)
        scene.setGhost(settings.ghost, settings.ghostStyle);
    const OrbitCamera start = firstCamera(scene, settings);
    const double rate = pictureRate(settings.plan, sequence->frameRate);
    const auto sink = makeSink(settings.output, settings.size, rate);
    OffscreenStage stage(scene, settings.size);
    for (std::size_t index = 0; index < pictures.size(); ++index) {
        core::throwIfStopped(stop);
        progress({static_cast<double>(index) / static_cast<double>(pictures.size()),
                  fmt::format("Picture {} of {}", index + 1, pictures.size())});
        scene.setFrame(pictures[index].frame);
        OrbitCamera camera = start;
        camera.orbit(pictures[index].turned, 0);
        sink->write(stage.draw(camera));
    }
    sink->finish();
    return {pictures.size(), static_cast<double>(pictures.size()) / rate};
}

} // namespace kinescope::widgets
