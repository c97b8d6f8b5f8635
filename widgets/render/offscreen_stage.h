#pragma once

#include "widgets/view3d/orbit_camera.h"

#include <QImage>
#include <QSize>

#include <vtkSmartPointer.h>

class vtkRenderWindow;

namespace kinescope::widgets
{

class SkeletonScene;

/// Draws a scene into pictures without a window, on the thread that made it. Needs a display (displayProblem()).
class OffscreenStage
{
public:
    /// @param scene outlives the stage, and is shown nowhere else
    OffscreenStage(SkeletonScene& scene, const QSize& size);
    ~OffscreenStage();
    OffscreenStage(const OffscreenStage&) = delete;
    OffscreenStage& operator=(const OffscreenStage&) = delete;

    /// Transparent where nothing is, when the scene's style says so. Joint names are drawn where the style asks for
    /// them; that needs a QGuiApplication.
    QImage draw(const OrbitCamera& camera);

private:
    QImage pixels() const;
    void drawJointNames(QImage& picture) const;

    SkeletonScene& m_scene;
    QSize m_size;
    vtkSmartPointer<vtkRenderWindow> m_window;
};

} // namespace kinescope::widgets
