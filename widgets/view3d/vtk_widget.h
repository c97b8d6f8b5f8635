#pragma once

#include <QOpenGLWidget>
#include <QTimer>

#include <vtkSmartPointer.h>

class vtkGenericOpenGLRenderWindow;
class vtkObject;
class vtkRenderer;

namespace kinescope::widgets
{

/// Shows a VTK renderer and an overlay that is always in front of it. VTK draws into its own frame buffer and copies it
/// into the widget's inside paintGL; the graphics resources go and come with the widget's context, as happens when a
/// dock is floated.
class VtkWidget : public QOpenGLWidget
{
    Q_OBJECT

public:
    /// Both renderers must outlive the widget; the overlay looks through the scene's camera.
    VtkWidget(vtkRenderer& scene, vtkRenderer& overlay, QWidget* parent = nullptr);
    ~VtkWidget() override;

    double aspect() const;

    /// Asks for a new picture. Where the processor draws, edges are smoothed only once pictures stop coming: that costs
    /// several times as much as everything else in the picture.
    void redraw();
    /// The next picture is drawn with smooth edges.
    void smoothNow();
    bool isSmooth() const;

Q_SIGNALS:
    /// Right before each picture is drawn; the place to set the camera.
    void aboutToRender();

protected:
    void initializeGL() override;
    void paintGL() override;

private:
    void releaseGraphics();
    void answerIsCurrent(vtkObject* caller, unsigned long event, void* answer);
    void answerMakeCurrent();

    QTimer m_restTimer; ///< runs while pictures follow each other
    bool m_hasGpu = true;

    vtkRenderer& m_scene;
    vtkRenderer& m_overlay;
    vtkSmartPointer<vtkGenericOpenGLRenderWindow> m_window;
};

} // namespace kinescope::widgets
