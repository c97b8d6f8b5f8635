#include "widgets/view3d/skeleton_view.h"

#include "widgets/common/tool_button.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"
#include "widgets/view3d/opengl_setup.h"
#include "widgets/view3d/scene_options_menu.h"
#include "widgets/view3d/skeleton_scene.h"
#include "widgets/view3d/vtk_log.h"
#include "widgets/view3d/vtk_widget.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <vtkRenderer.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace kinescope::widgets
{
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
    m_state = new QLabel(this);
    m_state->setObjectName(QStringLiteral("viewState"));
    m_state->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_state->hide();
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

void SkeletonView::redraw()
{
    if (m_canvas)
        m_canvas->redraw();
}

void SkeletonView::setSequence(std::shared_ptr<const datasets::SkeletonSequence> sequence)
{
    m_sequence = std::move(sequence);
    m_scene->setSequence(m_sequence);
    m_followed.reset();
    if (m_options) {
        QStringList bodies;
        for (std::size_t body = 0; m_sequence && body < m_sequence->bodies.size(); ++body)
            bodies << tr("Body %1").arg(body + 1);
        m_options->setBodies(bodies);
        SceneStyle style = m_scene->style();
        style.hiddenBodies.clear();
        m_scene->setStyle(style);
    }
    m_camera.setExtent(m_scene->extent());
    if (!std::exchange(m_keepCamera, false)) {
        m_camera.resetDirection();
        fit();
    }
    updateNotice();
    updateState();
}

void SkeletonView::setFrame(int frame)
{
    m_scene->setFrame(static_cast<std::size_t>(std::max(0, frame)));
    keepFollowing();
    updateNotice();
    if (m_scene->selection() && m_scene->hasInferredJoints())
        updateState();
    redraw();
}

void SkeletonView::fit()
{
    m_fitPending = true;
    m_fitPose = false;
    redraw();
}

void SkeletonView::fitPose()
{
    m_fitPending = true;
    m_fitPose = true;
    redraw();
}

void SkeletonView::setParallel(bool parallel)
{
    if (m_parallelButton)
        m_parallelButton->setChecked(parallel);
    m_camera.setParallel(parallel);
    updateState();
    redraw();
}

void SkeletonView::setFollowing(bool following)
{
    if (m_followButton)
        m_followButton->setChecked(following);
    m_following = following;
    m_followed.reset();
    keepFollowing();
    updateState();
    redraw();
}

/// Moves the focus by as much as the followed joint or person moved, so that panning and turning stay possible.
void SkeletonView::keepFollowing()
{
    if (!m_following || !m_sequence)
        return;
    const auto& selection = m_scene->selection();
    std::optional<Vector3> place = selection ? m_scene->position(*selection) : std::nullopt;
    for (std::size_t body = 0; !selection && !place && body < m_sequence->bodies.size(); ++body)
        place = m_scene->middleOf(body);
    if (!place)
        return;
    if (m_followed) {
        Vector3 focus = m_camera.focus();
        for (std::size_t axis = 0; axis < 3; ++axis)
            focus[axis] += (*place)[axis] - (*m_followed)[axis];
        m_camera.focusOn(focus);
    } else {
        m_camera.focusOn(*place);
    }
    m_followed = place;
}

const SceneStyle& SkeletonView::style() const
{
    return m_scene->style();
}

void SkeletonView::setStyle(const SceneStyle& style)
{
    m_scene->setStyle(style);
    if (m_options) {
        m_options->setStyle(style);
        m_labelsButton->setChecked(style.labels);
        m_trailsButton->setChecked(style.trails);
    }
    updateNotice();
    updateState();
    redraw();
}

void SkeletonView::prepareCamera()
{
    if (m_fitPending)
        m_camera.fit(m_fitPose ? m_scene->poseExtent() : m_scene->extent(), m_canvas->aspect());
    m_fitPending = false;
    m_camera.applyTo(*m_scene->renderer().GetActiveCamera());
}

void SkeletonView::placeCamera(double azimuth, double elevation, double distance, const Vector3& focus)
{
    m_camera.place(azimuth, elevation, distance, focus);
    m_fitPending = false;
    redraw();
}

void SkeletonView::setViewDirection(ViewDirection direction)
{
    m_camera.setDirection(direction);
    fit();
}

void SkeletonView::setShowLabels(bool show)
{
    SceneStyle changed = style();
    changed.labels = show;
    setStyle(changed);
}

void SkeletonView::setShowTrails(bool show)
{
    SceneStyle changed = style();
    changed.trails = show;
    setStyle(changed);
}

std::shared_ptr<const datasets::SkeletonSequence> SkeletonView::ghost() const
{
    return m_scene->ghost().sequence();
}

GhostStyle SkeletonView::ghostStyle() const
{
    return m_scene->ghost().style();
}

bool SkeletonView::hasGhost() const
{
    return m_scene->hasGhost();
}

void SkeletonView::setGhost(std::shared_ptr<const datasets::SkeletonSequence> ghost, const GhostStyle& style)
{
    m_scene->setGhost(std::move(ghost), style);
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
    m_darkTheme = dark;
    applyBackground();
}

void SkeletonView::applyBackground()
{
    const ViewBackground background = m_options ? m_options->background() : ViewBackground::AsTheme;
    const bool dark = background == ViewBackground::AsTheme ? m_darkTheme : background == ViewBackground::Dark;
    SceneStyle changed = style();
    changed.dark = dark;
    setStyle(changed);
    if (m_buttons) {
        const QString veil =
            dark ? QStringLiteral("rgba(20, 23, 27, 150)") : QStringLiteral("rgba(255, 255, 255, 150)");
        m_buttons->setStyleSheet(QStringLiteral("#viewButtons { background: %1; border-radius: 4px; }").arg(veil));
        const QString text = QStringLiteral("background: %1; color: %2; border-radius: 4px; padding: 3px 8px;")
                                 .arg(veil, Theme::colorsOf(dark).text.name());
        m_notice->setStyleSheet(text);
        m_state->setStyleSheet(text);
    }
    redraw();
}

QImage SkeletonView::grabImage()
{
    if (!m_canvas)
        return {};
    m_canvas->smoothNow();
    // As on the screen, where the frame buffer's alpha counts for nothing: a conversion would brighten what is pale.
    QImage picture = m_canvas->grabFramebuffer();
    picture.reinterpretAsFormat(picture.format() == QImage::Format_RGBA8888_Premultiplied ? QImage::Format_RGBX8888
                                                                                          : QImage::Format_RGB32);
    return picture.convertToFormat(QImage::Format_RGB32);
}

} // namespace kinescope::widgets
