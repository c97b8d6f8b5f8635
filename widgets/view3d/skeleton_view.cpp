#include "widgets/view3d/skeleton_view.h"

#include "widgets/common/tool_button.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"
#include "widgets/view3d/opengl_setup.h"
#include "widgets/view3d/skeleton_scene.h"
#include "widgets/view3d/vtk_log.h"
#include "widgets/view3d/vtk_widget.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <vtkRenderer.h>

#include <cmath>
#include <utility>

namespace kinescope::widgets
{
namespace
{

constexpr double kDegreesPerPixel = 0.4;
constexpr double kPickReach = 14.0; ///< logical pixels
constexpr double kWheelStep = 1.15; ///< zoom for one notch
constexpr double kZoomPerPixel = 1.01;
constexpr int kOverlayMargin = 8;

} // namespace

SkeletonView::SkeletonView(QWidget* parent)
    : QWidget(parent)
    , m_scene(std::make_unique<SkeletonScene>())
{
    setObjectName(QStringLiteral("skeletonView"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_camera.resetDirection();
    sendVtkMessagesToLog();
    if (isOpenGlAvailable())
        buildCanvas();
    else
        buildMessage();
    connect(&Theme::current(), &Theme::changed, this, [this] { setDarkTheme(Theme::current().isDark()); });
    setDarkTheme(Theme::current().isDark());
}

SkeletonView::~SkeletonView()
{
    delete m_canvas; // before the scene, which owns the renderer it draws
}

void SkeletonView::buildCanvas()
{
    m_canvas = new VtkWidget(m_scene->renderer(), m_scene->overlay(), this);
    m_canvas->setObjectName(QStringLiteral("skeletonCanvas"));
    m_canvas->setAccessibleName(tr("3D view"));
    m_canvas->setFocusPolicy(Qt::StrongFocus);
    m_canvas->installEventFilter(this);
    layout()->addWidget(m_canvas);
    connect(m_canvas, &VtkWidget::aboutToRender, this, &SkeletonView::prepareCamera);
    setFocusProxy(m_canvas);

    m_notice = new QLabel(this);
    m_notice->setObjectName(QStringLiteral("viewNotice"));
    m_notice->setAttribute(Qt::WA_TransparentForMouseEvents);
    buildButtons();
    updateNotice();
}

void SkeletonView::buildMessage()
{
    auto* message = new QLabel(tr("The 3D view needs OpenGL 3.2, which this display does not offer. "
                                  "Everything else works without it."),
                               this);
    message->setObjectName(QStringLiteral("noOpenGlMessage"));
    message->setAlignment(Qt::AlignCenter);
    message->setWordWrap(true);
    layout()->addWidget(message);
}

QToolButton* SkeletonView::addButton(const char* name, QStringView iconName, const QString& tip)
{
    auto* const button = toolButton(m_buttons, name, iconName, tip);
    m_buttons->layout()->addWidget(button);
    return button;
}

void SkeletonView::buildButtons()
{
    m_buttons = new QWidget(this);
    m_buttons->setObjectName(QStringLiteral("viewButtons"));
    auto* column = new QVBoxLayout(m_buttons);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    connect(addButton("fitButton", u"fit", tr("Fit the whole motion (F)")), &QToolButton::clicked, this,
            &SkeletonView::fit);
    const auto direction = [this](ViewDirection target) { return [this, target] { setViewDirection(target); }; };
    connect(addButton("frontButton", u"view-front", tr("From the front (1)")), &QToolButton::clicked, this,
            direction(ViewDirection::Front));
    connect(addButton("sideButton", u"view-side", tr("From the side (3)")), &QToolButton::clicked, this,
            direction(ViewDirection::Side));
    connect(addButton("topButton", u"view-top", tr("From the top (7)")), &QToolButton::clicked, this,
            direction(ViewDirection::Top));
    m_labelsButton = addButton("labelsButton", u"labels", tr("Joint names"));
    m_labelsButton->setCheckable(true);
    connect(m_labelsButton, &QToolButton::toggled, this, &SkeletonView::setShowLabels);
    m_trailsButton = addButton("trailsButton", u"trails", tr("Trails of hands, feet and head"));
    m_trailsButton->setCheckable(true);
    connect(m_trailsButton, &QToolButton::toggled, this, &SkeletonView::setShowTrails);
}

void SkeletonView::redraw()
{
    if (m_canvas)
        m_canvas->update();
}

void SkeletonView::setSequence(std::shared_ptr<const datasets::SkeletonSequence> sequence)
{
    m_sequence = std::move(sequence);
    m_scene->setSequence(m_sequence);
    m_camera.setExtent(m_scene->extent());
    if (!std::exchange(m_keepCamera, false)) {
        m_camera.resetDirection();
        fit();
    }
    updateNotice();
}

void SkeletonView::setFrame(int frame)
{
    m_scene->setFrame(static_cast<std::size_t>(std::max(0, frame)));
    updateNotice();
    redraw();
}

void SkeletonView::fit()
{
    m_fitPending = true;
    redraw();
}

void SkeletonView::prepareCamera()
{
    if (m_fitPending)
        m_camera.fit(m_canvas->aspect());
    m_fitPending = false;
    m_camera.applyTo(*m_scene->renderer().GetActiveCamera());
}

void SkeletonView::setViewDirection(ViewDirection direction)
{
    m_camera.setDirection(direction);
    fit();
}

void SkeletonView::setShowLabels(bool show)
{
    if (m_labelsButton)
        m_labelsButton->setChecked(show);
    m_scene->setShowLabels(show);
    redraw();
}

void SkeletonView::setShowTrails(bool show)
{
    if (m_trailsButton)
        m_trailsButton->setChecked(show);
    m_scene->setShowTrails(show);
    redraw();
}

void SkeletonView::highlightJoints(std::vector<double> weights)
{
    m_scene->setHighlight(std::move(weights));
    redraw();
}

void SkeletonView::clearHighlight()
{
    highlightJoints({});
}

void SkeletonView::setDarkTheme(bool dark)
{
    m_scene->setDark(dark);
    if (m_buttons) {
        const QString background =
            dark ? QStringLiteral("rgba(20, 23, 27, 150)") : QStringLiteral("rgba(255, 255, 255, 150)");
        m_buttons->setStyleSheet(
            QStringLiteral("#viewButtons { background: %1; border-radius: 4px; }").arg(background));
        m_notice->setStyleSheet(QStringLiteral("background: %1; color: %2; border-radius: 4px; padding: 3px 8px;")
                                    .arg(background, Theme::colorsOf(dark).text.name()));
    }
    redraw();
}

QImage SkeletonView::grabImage()
{
    return m_canvas ? m_canvas->grabFramebuffer().convertToFormat(QImage::Format_RGB32) : QImage();
}

void SkeletonView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeOverlays();
}

void SkeletonView::placeOverlays()
{
    if (!m_buttons)
        return;
    m_buttons->adjustSize();
    m_buttons->move(width() - m_buttons->width() - kOverlayMargin, kOverlayMargin);
    m_buttons->raise();
    m_notice->adjustSize();
    m_notice->move(kOverlayMargin, kOverlayMargin);
    m_notice->raise();
}

void SkeletonView::updateNotice()
{
    if (!m_notice)
        return;
    QString text;
    if (!m_sequence)
        text = tr("No recording is open");
    else if (m_scene->isFrameEmpty())
        text = tr("Nobody is seen in this frame");
    if (text == m_notice->text() && m_notice->isHidden() == text.isEmpty())
        return;
    m_notice->setText(text);
    m_notice->setVisible(!text.isEmpty());
    placeOverlays();
}

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
    m_scene->setSelection(joint);
    redraw();
    if (joint)
        Q_EMIT jointPicked(static_cast<int>(joint->body), static_cast<int>(joint->joint));
}

bool SkeletonView::mouseDoubleClicked(const QMouseEvent& event)
{
    pickAt(event.position());
    if (const auto joint = m_scene->selection())
        if (const auto place = m_scene->position(*joint))
            m_camera.focusOn(*place);
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
