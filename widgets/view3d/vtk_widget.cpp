#include "widgets/view3d/vtk_widget.h"

#include "widgets/view3d/opengl_setup.h"

#include <QOpenGLContext>
#include <QOpenGLFunctions>

#include <vtkCommand.h>
#include <vtkGenericOpenGLRenderWindow.h>
#include <vtkOpenGLState.h>
#include <vtkRenderer.h>

#include <algorithm>
#include <cmath>
#include <string_view>

namespace kinescope::widgets
{
namespace
{

constexpr int kRestMilliseconds = 150;

/// @param renderer as OpenGL names it
bool drawsOnGpu(std::string_view renderer)
{
    const auto names = {"llvmpipe", "softpipe", "swrast", "SWR", "Software Rasterizer"};
    return std::none_of(names.begin(), names.end(),
                        [&](const char* name) { return renderer.find(name) != std::string_view::npos; });
}

} // namespace

VtkWidget::VtkWidget(vtkRenderer& scene, vtkRenderer& overlay, QWidget* parent)
    : QOpenGLWidget(parent)
    , m_scene(scene)
    , m_overlay(overlay)
    , m_window(vtkSmartPointer<vtkGenericOpenGLRenderWindow>::New())
{
    setFormat(vtkSurfaceFormat());
    setUpdateBehavior(QOpenGLWidget::NoPartialUpdate);
    m_window->SetReadyForRendering(false);
    m_window->SetMultiSamples(0);
    m_window->SetOwnContext(0);
    m_window->SetFrameBlitModeToBlitToCurrent();
    m_window->AddObserver(vtkCommand::WindowIsCurrentEvent, this, &VtkWidget::answerIsCurrent);
    m_window->AddObserver(vtkCommand::WindowMakeCurrentEvent, this, &VtkWidget::answerMakeCurrent);
    m_overlay.SetActiveCamera(m_scene.GetActiveCamera());
    m_overlay.SetLayer(1);
    m_window->SetNumberOfLayers(2);
    m_window->AddRenderer(&m_scene);
    m_window->AddRenderer(&m_overlay);
    m_restTimer.setSingleShot(true);
    m_restTimer.setInterval(kRestMilliseconds);
    connect(&m_restTimer, &QTimer::timeout, this, qOverload<>(&QWidget::update));
}

VtkWidget::~VtkWidget()
{
    // QOpenGLWidget destroys its context after this object's members are gone.
    if (context())
        disconnect(context(), nullptr, this, nullptr);
    releaseGraphics();
    m_window->RemoveRenderer(&m_overlay);
    m_window->RemoveRenderer(&m_scene);
    m_window->RemoveAllObservers();
}

double VtkWidget::aspect() const
{
    return std::max(1, width()) / static_cast<double>(std::max(1, height()));
}

void VtkWidget::redraw()
{
    if (!m_hasGpu)
        m_restTimer.start();
    update();
}

void VtkWidget::smoothNow()
{
    m_restTimer.stop();
}

bool VtkWidget::isSmooth() const
{
    return !m_restTimer.isActive();
}

void VtkWidget::initializeGL()
{
    const auto* const renderer = reinterpret_cast<const char*>(context()->functions()->glGetString(GL_RENDERER));
    m_hasGpu = renderer && drawsOnGpu(renderer);
    connect(context(), &QOpenGLContext::aboutToBeDestroyed, this, &VtkWidget::releaseGraphics, Qt::UniqueConnection);
    m_window->SetForceMaximumHardwareLineWidth(1);
    m_window->SetReadyForRendering(true);
    m_window->OpenGLInitContext();
}

void VtkWidget::releaseGraphics()
{
    if (!m_window->GetReadyForRendering() || !context())
        return;
    makeCurrent();
    m_window->Finalize();
    m_window->SetReadyForRendering(false);
    doneCurrent();
}

void VtkWidget::paintGL()
{
    Q_EMIT aboutToRender();
    const double ratio = devicePixelRatioF();
    m_window->SetSize(std::max(1, static_cast<int>(std::lround(width() * ratio))),
                      std::max(1, static_cast<int>(std::lround(height() * ratio))));
    m_window->SetDPI(static_cast<int>(std::lround(72 * ratio)));
    m_scene.SetUseFXAA(isSmooth());
    m_scene.ResetCameraClippingRange();
    vtkOpenGLState* state = m_window->GetState();
    state->Reset();
    state->Push();
    m_window->Render();
    state->Pop();
}

void VtkWidget::answerIsCurrent(vtkObject*, unsigned long, void* answer)
{
    *static_cast<bool*>(answer) = context() && QOpenGLContext::currentContext() == context();
}

void VtkWidget::answerMakeCurrent()
{
    // Made current again, the widget would bind its frame buffer behind VTK's back.
    if (context() && QOpenGLContext::currentContext() != context())
        makeCurrent();
}

} // namespace kinescope::widgets
