#pragma once

#include <QOpenGLWidget>

#include <vtkSmartPointer.h>

class vtkGenericOpenGLRenderWindow;
class vtkObject;
class vtkRenderer;

namespace kinescope::widgets
{

/// Shows one VTK renderer. VTK draws into its own frame buffer and copies it into the widget's inside paintGL; the
/// graphics resources go and come with the widget's context, as happens when a dock is floated.
class VtkWidget : public QOpenGLWidget
{
    Q_OBJECT

public:
    /// `renderer` must outlive the widget.
    explicit VtkWidget(vtkRenderer& renderer, QWidget* parent = nullptr);
    ~VtkWidget() override;

    double aspect() const;

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

    vtkRenderer& m_renderer;
    vtkSmartPointer<vtkGenericOpenGLRenderWindow> m_window;
};

} // namespace kinescope::widgets
