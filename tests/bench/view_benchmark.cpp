// What a frame of the 3D view costs beside an empty VTK scene of the same size: 1200x700, as the window draws it.
// Without a GPU the window smooths edges only when pictures rest ("smooth"); while it plays it does not ("playing").
// Needs a display: xvfb-run -a build/bin/kinescope_view_bench
#include "tests/support/standing_figure.h"
#include "widgets/render/display.h"
#include "widgets/view3d/orbit_camera.h"
#include "widgets/view3d/skeleton_scene.h"

#include <benchmark/benchmark.h>

#include <vtkCamera.h>
#include <vtkRenderWindow.h>
#include <vtkRenderer.h>
#include <vtkSmartPointer.h>

#include <cstdio>

namespace
{

using namespace kinescope;

constexpr int kWidth = 1200;
constexpr int kHeight = 700;

vtkSmartPointer<vtkRenderWindow> offscreenWindow(vtkRenderer& renderer)
{
    auto window = vtkSmartPointer<vtkRenderWindow>::New();
    window->SetShowWindow(false);
    window->SetOffScreenRendering(1);
    window->SetMultiSamples(0);
    window->SetSize(kWidth, kHeight);
    window->AddRenderer(&renderer);
    return window;
}

/// VTK smooths nothing where nothing is drawn, so that there is no second empty scene to compare smooth ones with.
void emptyScene(benchmark::State& state)
{
    const auto renderer = vtkSmartPointer<vtkRenderer>::New();
    renderer->GradientBackgroundOn();
    const auto window = offscreenWindow(*renderer);
    window->Render();
    for (auto _ : state) {
        window->Render();
        window->WaitForCompletion();
    }
    window->RemoveRenderer(renderer);
    window->Finalize();
}

void drawBodies(benchmark::State& state, bool smooth)
{
    constexpr std::size_t kFrames = 60;
    widgets::SkeletonScene scene;
    scene.setSequence(std::make_shared<const datasets::SkeletonSequence>(
        tests::standingFigure(kFrames, static_cast<std::size_t>(state.range(0)))));
    widgets::OrbitCamera camera;
    camera.setExtent(scene.extent());
    camera.resetDirection();
    camera.fit(kWidth / static_cast<double>(kHeight));
    camera.applyTo(*scene.renderer().GetActiveCamera());
    scene.renderer().SetUseFXAA(smooth);
    const auto window = offscreenWindow(scene.renderer());
    window->Render();
    std::size_t frame = 0;
    for (auto _ : state) {
        scene.setFrame(++frame % kFrames);
        scene.renderer().ResetCameraClippingRange();
        window->Render();
        window->WaitForCompletion();
    }
    window->RemoveRenderer(&scene.renderer());
    window->Finalize();
}

BENCHMARK(emptyScene)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();
BENCHMARK_CAPTURE(drawBodies, playing, false)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->DenseRange(0, 3);
BENCHMARK_CAPTURE(drawBodies, smooth, true)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->DenseRange(1, 3);

} // namespace

int main(int argc, char** argv)
{
    if (const auto problem = widgets::displayProblem()) {
        std::fprintf(stderr, "%s\n", problem->c_str());
        return 77;
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
