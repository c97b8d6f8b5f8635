// What lies over the picture of the 3D view: buttons, notice and state.
#include "widgets/common/core_texts.h"
#include "widgets/common/tool_button.h"
#include "widgets/theme/icons.h"
#include "widgets/view3d/scene_options_menu.h"
#include "widgets/view3d/skeleton_scene.h"
#include "widgets/view3d/skeleton_view.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace kinescope::widgets
{
namespace
{

constexpr int kOverlayMargin = 8;

} // namespace

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
    m_parallelButton = addButton("parallelButton", u"orthographic", tr("Without perspective (5)"));
    m_parallelButton->setCheckable(true);
    connect(m_parallelButton, &QToolButton::toggled, this, &SkeletonView::setParallel);
    m_followButton = addButton("followButton", u"follow", tr("Follow the chosen joint or the person (C)"));
    m_followButton->setCheckable(true);
    connect(m_followButton, &QToolButton::toggled, this, &SkeletonView::setFollowing);
    m_labelsButton = addButton("labelsButton", u"labels", tr("Joint names"));
    m_labelsButton->setCheckable(true);
    connect(m_labelsButton, &QToolButton::toggled, this, &SkeletonView::setShowLabels);
    m_trailsButton = addButton("trailsButton", u"trails", tr("Trails of hands, feet and head"));
    m_trailsButton->setCheckable(true);
    connect(m_trailsButton, &QToolButton::toggled, this, &SkeletonView::setShowTrails);
    buildOptions();
}

void SkeletonView::buildOptions()
{
    m_options = new SceneOptionsMenu(this);
    m_options->addSeparator();
    m_options->addAction(tr("Fit the current pose (P)"), this, &SkeletonView::fitPose)
        ->setObjectName(QStringLiteral("fitPoseAction"));
    m_options->addAction(icon(u"camera"), tr("Export picture or video…"), this, &SkeletonView::exportRequested)
        ->setObjectName(QStringLiteral("viewExportAction"));
    QToolButton* const button = addButton("viewOptionsButton", u"settings", tr("How the view is drawn"));
    button->setMenu(m_options);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    connect(m_options, &SceneOptionsMenu::styleChanged, this, &SkeletonView::setStyle);
    connect(m_options, &SceneOptionsMenu::backgroundChanged, this, &SkeletonView::applyBackground);
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
    m_state->adjustSize();
    m_state->move(kOverlayMargin, height() - m_state->height() - kOverlayMargin);
    m_state->raise();
}

QString SkeletonView::jointName(std::size_t joint) const
{
    return coreText(m_sequence->topology->jointNames[joint]);
}

void SkeletonView::updateState()
{
    if (!m_state)
        return;
    QStringList parts;
    const auto& selection = m_scene->selection();
    if (selection && m_sequence->bodies.size() > 1)
        parts << tr("%1, body %2").arg(jointName(selection->joint)).arg(selection->body + 1);
    else if (selection)
        parts << jointName(selection->joint);
    if (selection && m_scene->isInferred(*selection))
        parts << tr("inferred by the sensor in this frame");
    else if (m_scene->hasInferredJoints())
        parts << tr("hollow joints are inferred, not seen");
    if (m_following)
        parts << (selection ? tr("camera follows it") : tr("camera follows the person"));
    if (m_camera.isParallel())
        parts << tr("no perspective");
    if (const OnionSkin& onion = style().onion; onion.before + onion.after > 0)
        parts << tr("poses %1 frames apart").arg(onion.step);
    const auto& hidden = style().hiddenBodies;
    if (const auto count = std::count(hidden.begin(), hidden.end(), true); count > 0)
        parts << tr("%n body(s) hidden", nullptr, static_cast<int>(count));
    const QString text = parts.join(QStringLiteral(" · "));
    if (text == m_state->text())
        return;
    m_state->setText(text);
    m_state->setVisible(!parts.isEmpty());
    placeOverlays();
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

} // namespace kinescope::widgets
