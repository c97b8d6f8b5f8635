// Mouse and keys of the 3D view.
#include "widgets/view3d/skeleton_scene.h"
#include "widgets/view3d/skeleton_view.h"
#include "widgets/view3d/vtk_widget.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>

namespace kinescope::widgets
{
namespace
{

constexpr double kDegreesPerPixel = 0.4;
constexpr double kPickReach = 14.0; ///< logical pixels
constexpr double kWheelStep = 1.15; ///< zoom for one notch
constexpr double kZoomPerPixel = 1.01;

} // namespace

bool SkeletonView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_canvas)
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        return mousePressed(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseMove:
        return mouseMoved(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseButtonRelease:
        return mouseReleased(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseButtonDblClick:
        return mouseDoubleClicked(*static_cast<QMouseEvent*>(event));
    case QEvent::KeyPress:
        return keyPressed(*static_cast<QKeyEvent*>(event));
    case QEvent::Wheel:
        m_camera.zoom(std::pow(kWheelStep, static_cast<QWheelEvent*>(event)->angleDelta().y() / 120.0));
        redraw();
        return true;
    default:
        return false;
    }
}

bool SkeletonView::mousePressed(const QMouseEvent& event)
{
    m_canvas->setFocus(Qt::MouseFocusReason);
    m_pressedAt = event.position();
    m_lastMouse = event.position();
    m_dragged = false;
    return true;
}

bool SkeletonView::mouseMoved(const QMouseEvent& event)
{
    if (event.buttons() == Qt::NoButton)
        return false;
    if ((event.position() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance())
        m_dragged = true;
    const QPointF moved = event.position() - m_lastMouse;
    m_lastMouse = event.position();
    if (!m_dragged)
        return true;
    const bool shift = event.modifiers().testFlag(Qt::ShiftModifier);
    if (event.buttons().testFlag(Qt::RightButton))
        m_camera.zoom(std::pow(kZoomPerPixel, -moved.y()));
    else if (shift || event.buttons().testFlag(Qt::MiddleButton))
        m_camera.pan(moved.x() / m_canvas->height(), -moved.y() / m_canvas->height());
    else
        m_camera.orbit(-kDegreesPerPixel * moved.x(), kDegreesPerPixel * moved.y());
    redraw();
    return true;
}

bool SkeletonView::mouseReleased(const QMouseEvent& event)
{
    if (!m_dragged && event.button() == Qt::LeftButton)
        pickAt(event.position());
    return true;
}

void SkeletonView::pickAt(const QPointF& position)
{
    const double ratio = m_canvas->devicePixelRatioF();
    const auto joint =
        m_scene->jointAt(position.x() * ratio, (m_canvas->height() - position.y()) * ratio, kPickReach * ratio);
    const bool hadSelection = m_scene->selection().has_value();
    m_scene->setSelection(joint);
    m_followed.reset();
    keepFollowing();
    updateState();
    redraw();
    if (joint)
        Q_EMIT jointPicked(static_cast<int>(joint->body), static_cast<int>(joint->joint));
    else if (hadSelection)
        Q_EMIT pickCleared();
}

bool SkeletonView::mouseDoubleClicked(const QMouseEvent& event)
{
    pickAt(event.position());
    if (const auto joint = m_scene->selection())
        if (const auto place = m_scene->position(*joint))
            m_camera.focusOn(*place);
    redraw();
    return true;
}

bool SkeletonView::keyPressed(const QKeyEvent& event)
{
    if (event.modifiers() & ~Qt::KeypadModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_F:
        fit();
        return true;
    case Qt::Key_P:
        fitPose();
        return true;
    case Qt::Key_5:
        setParallel(!m_camera.isParallel());
        return true;
    case Qt::Key_C:
        setFollowing(!m_following);
        return true;
    case Qt::Key_1:
        setViewDirection(ViewDirection::Front);
        return true;
    case Qt::Key_3:
        setViewDirection(ViewDirection::Side);
        return true;
    case Qt::Key_7:
        setViewDirection(ViewDirection::Top);
        return true;
    default:
        return false;
    }
}

} // namespace kinescope::widgets
