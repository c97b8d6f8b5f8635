#include "widgets/view3d/skeleton_scene.h"

#include "widgets/view3d/joint_roles.h"

#include <vtkActor.h>
#include <vtkMatrix4x4.h>
#include <vtkPolyDataMapper.h>
#include <vtkProperty.h>
#include <vtkRenderer.h>
#include <vtkTubeFilter.h>

#include <algorithm>
#include <cmath>

namespace kinescope::widgets
{
namespace
{

using datasets::JointState;

// Shares of the body's size.
constexpr double kBoneRadius = 0.0115;
constexpr double kJointRadius = 0.0175;
constexpr double kSmallJointRadius = 0.0135;
constexpr double kHeadRadius = 0.04;
constexpr double kTrailRadius = 0.0035;
constexpr double kPaleRadius = 0.009;
constexpr double kShadowLift = 0.002;
constexpr double kContactLift = 0.001; ///< under the shadow

constexpr double kRimInside = 0.8;       ///< of a hollow joint's radius: where its bones end
constexpr double kHighlightGrowth = 1.0; ///< an important joint is up to twice as large
constexpr double kSelectionGrowth = 1.45;

/// Turned into a flat figure on the floor: the shadow that tells how far a foot is above it.
vtkSmartPointer<vtkMatrix4x4> flattening(double height)
{
    auto matrix = vtkSmartPointer<vtkMatrix4x4>::New();
    matrix->SetElement(1, 1, 1e-4);
    matrix->SetElement(1, 3, height);
    return matrix;
}

bool hasInferred(const datasets::Body& body)
{
    return std::find(body.states.begin(), body.states.end(), JointState::Inferred) != body.states.end();
}

} // namespace

SkeletonScene::SkeletonScene()
    : m_renderer(vtkSmartPointer<vtkRenderer>::New())
    , m_overlay(vtkSmartPointer<vtkRenderer>::New())
    , m_labels(*m_overlay)
    , m_ghost(*m_renderer)
    , m_shadow(vtkSmartPointer<vtkActor>::New())
{
    const auto shadowMapper = vtkSmartPointer<vtkPolyDataMapper>::New();
    shadowMapper->SetInputConnection(m_bones.tubes()->GetOutputPort());
    shadowMapper->ScalarVisibilityOff();
    m_shadow->SetMapper(shadowMapper);
    m_shadow->GetProperty()->LightingOff();
    m_contacts.actor()->GetProperty()->LightingOff();
    m_paleBones.actor()->GetProperty()->BackfaceCullingOn(); // or the far side of a tube shines through the near one
    for (vtkActor* actor : {m_shadow.Get(), m_contacts.actor(), m_bones.actor(), m_trails.actor(), m_joints.actor(),
                            m_hollowJoints.actor(), m_floor.actor(), m_paleBones.actor()})
        m_renderer->AddActor(actor);
    m_renderer->UseFXAAOn();
    setSequence(nullptr);
    applyBackground();
}

SkeletonScene::~SkeletonScene() = default;

vtkRenderer& SkeletonScene::renderer() const
{
    return *m_renderer;
}

vtkRenderer& SkeletonScene::overlay() const
{
    return *m_overlay;
}

void SkeletonScene::setSequence(std::shared_ptr<const datasets::SkeletonSequence> sequence)
{
    m_sequence = std::move(sequence);
    m_extent = m_sequence ? motionExtent(*m_sequence) : MotionExtent{};
    m_frame = 0;
    m_selection.reset();
    m_highlight.clear();
    m_ghost.setSequence(nullptr, {}, m_extent.bodySize);
    m_hasInferredJoints = m_sequence && std::any_of(m_sequence->bodies.begin(), m_sequence->bodies.end(), hasInferred);
    const bool hasJoints = m_sequence && m_sequence->topology;
    m_trailJoints = hasJoints ? leafJoints(*m_sequence->topology) : std::vector<std::size_t>{};
    m_footJoints = hasJoints ? footJoints(*m_sequence->topology) : std::vector<std::size_t>{};
    m_bones.setRadius(kBoneRadius * m_extent.bodySize);
    m_trails.setRadius(kTrailRadius * m_extent.bodySize);
    m_paleBones.setRadius(kPaleRadius * m_extent.bodySize);
    m_shadow->SetUserMatrix(flattening(m_extent.floorHeight + kShadowLift * m_extent.bodySize));
    m_contacts.actor()->SetUserMatrix(flattening(m_extent.floorHeight + kContactLift * m_extent.bodySize));
    m_floor.rebuild(m_extent, m_colors);
    rebuildFrame();
}

void SkeletonScene::setFrame(std::size_t frame)
{
    const std::size_t last = m_sequence && m_sequence->frameCount > 0 ? m_sequence->frameCount - 1 : 0;
    m_frame = std::min(frame, last);
    rebuildFrame();
}

void SkeletonScene::setStyle(const SceneStyle& style)
{
    if (style == m_style)
        return;
    m_style = style;
    m_colors.dark = style.dark;
    applyBackground();
    m_floor.rebuild(m_extent, m_colors);
    rebuildFrame();
}

void SkeletonScene::setHighlight(std::vector<double> weights)
{
    double largest = 0.0;
    for (double& weight : weights) {
        weight = std::isfinite(weight) ? weight : 0.0;
        largest = std::max(largest, std::abs(weight));
    }
    if (largest > 0)
        for (double& weight : weights)
            weight /= largest;
    m_highlight = std::move(weights);
    rebuildFrame();
}

void SkeletonScene::setGhost(std::shared_ptr<const datasets::SkeletonSequence> ghost, const GhostStyle& style)
{
    m_ghost.setSequence(std::move(ghost), style, m_extent.bodySize);
    m_ghost.rebuild(m_frame);
}

void SkeletonScene::setSelection(std::optional<JointReference> joint)
{
    m_selection = joint;
    rebuildFrame();
}

void SkeletonScene::applyBackground()
{
    const Rgb top = m_colors.backgroundTop();
    const Rgb bottom = m_colors.backgroundBottom();
    const Rgb shadow = m_colors.shadow();
    m_renderer->SetBackground2(top[0] / 255.0, top[1] / 255.0, top[2] / 255.0);
    m_renderer->SetBackground(bottom[0] / 255.0, bottom[1] / 255.0, bottom[2] / 255.0);
    m_shadow->GetProperty()->SetColor(shadow[0] / 255.0, shadow[1] / 255.0, shadow[2] / 255.0);
    m_renderer->SetGradientBackground(!m_style.transparent);
    m_renderer->SetBackgroundAlpha(m_style.transparent ? 0.0 : 1.0);
    if (m_style.transparent)
        m_renderer->SetBackground(0, 0, 0);
    m_floor.actor()->SetVisibility(!m_style.transparent);
}

bool SkeletonScene::isHighlighting() const
{
    return m_sequence && !m_highlight.empty() && m_highlight.size() == m_sequence->jointCount();
}

Vector3 SkeletonScene::point(std::size_t body, std::size_t frame, std::size_t joint) const
{
    const datasets::Point3& source = m_sequence->position(body, frame, joint);
    return {source[0], source[1], source[2]};
}

bool SkeletonScene::isVisible(std::size_t body, std::size_t frame, std::size_t joint) const
{
    return isDrawable(m_sequence->position(body, frame, joint));
}

bool SkeletonScene::isInferred(std::size_t body, std::size_t joint) const
{
    const auto& states = m_sequence->bodies[body].states;
    const std::size_t index = m_frame * m_sequence->jointCount() + joint;
    return index < states.size() && states[index] != JointState::Tracked;
}

Rgb SkeletonScene::colorOf(std::size_t body, std::size_t joint) const
{
    if (m_selection == JointReference{body, joint})
        return m_colors.selection();
    return isHighlighting() ? m_colors.highlight(m_highlight[joint])
                            : m_colors.body(body, m_sequence->topology->sides[joint]);
}

double SkeletonScene::radiusOf(std::size_t joint) const
{
    const std::string& name = m_sequence->topology->jointNames[joint];
    double radius = isHead(name) ? kHeadRadius : isFingerOrToe(name) ? kSmallJointRadius : kJointRadius;
    if (isHighlighting() && !isHead(name))
        radius *= 1.0 + kHighlightGrowth * std::abs(m_highlight[joint]);
    return radius * m_extent.bodySize;
}

void SkeletonScene::rebuildFrame()
{
    m_bones.clear();
    m_joints.clear();
    m_hollowJoints.clear();
    m_trails.clear();
    m_paleBones.clear();
    m_contacts.clear();
    m_labels.clear();
    m_visibleJoints = 0;
    if (m_sequence && m_sequence->topology && m_frame < m_sequence->frameCount) {
        for (std::size_t body = 0; body < m_sequence->bodies.size(); ++body)
            if (!m_style.isHidden(body))
                addBody(body);
        if (m_overlay->GetRenderWindow()) // pictures without a window have their names painted
            addLabels();
    }
    m_bones.commit();
    m_joints.commit();
    m_hollowJoints.commit();
    m_trails.commit();
    m_paleBones.commit();
    m_contacts.commit();
    m_labels.commit(m_colors.label());
    m_ghost.rebuild(m_frame);
    m_shadow->SetVisibility(m_bones.actor()->GetVisibility() && !m_style.transparent);
}

void SkeletonScene::addBody(std::size_t body)
{
    for (std::size_t joint = 0; joint < m_sequence->jointCount(); ++joint) {
        if (!isVisible(body, m_frame, joint))
            continue;
        ++m_visibleJoints;
        const double growth = m_selection == JointReference{body, joint} ? kSelectionGrowth : 1.0;
        JointGeometry& joints = isInferred(body, joint) ? m_hollowJoints : m_joints;
        joints.add(point(body, m_frame, joint), growth * radiusOf(joint), colorOf(body, joint));
        addBone(body, joint);
    }
    if (m_style.trails)
        for (const std::size_t joint : m_trailJoints)
            addTrail(body, joint);
    addOnionSkin(body);
    if (m_style.contacts && !m_style.transparent)
        addContacts(body);
}

void SkeletonScene::addBone(std::size_t body, std::size_t joint)
{
    const int parent = m_sequence->topology->parents[joint];
    if (parent < 0 || !isVisible(body, m_frame, static_cast<std::size_t>(parent)))
        return;
    const auto start = static_cast<std::size_t>(parent);
    Rgb color = m_colors.body(body, m_sequence->topology->sides[joint]);
    if (isHighlighting())
        color = m_colors.highlight((m_highlight[joint] + m_highlight[start]) / 2);
    if (isInferred(body, joint) || isInferred(body, start))
        color = m_colors.faint(color);
    const Vector3 from = point(body, m_frame, start);
    const Vector3 to = point(body, m_frame, joint);
    m_bones.add(boneEnd(body, start, from, to), boneEnd(body, joint, to, from), color);
}

/// A bone ends at the rim of a hollow joint, so that nothing is seen inside.
Vector3 SkeletonScene::boneEnd(std::size_t body, std::size_t joint, const Vector3& place, const Vector3& other) const
{
    const double length = std::hypot(other[0] - place[0], other[1] - place[1], other[2] - place[2]);
    if (!isInferred(body, joint) || length <= 0)
        return place;
    const double share = std::min(0.5, kRimInside * radiusOf(joint) / length);
    Vector3 end = place;
    for (std::size_t axis = 0; axis < 3; ++axis)
        end[axis] += share * (other[axis] - place[axis]);
    return end;
}

std::optional<Vector3> SkeletonScene::position(const JointReference& joint) const
{
    if (!m_sequence || joint.body >= m_sequence->bodies.size() || joint.joint >= m_sequence->jointCount() ||
        m_frame >= m_sequence->frameCount || m_style.isHidden(joint.body) ||
        !isVisible(joint.body, m_frame, joint.joint))
        return std::nullopt;
    return point(joint.body, m_frame, joint.joint);
}

std::optional<JointReference> SkeletonScene::jointAt(double x, double y, double reach) const
{
    std::optional<JointReference> nearest;
    double smallest = reach;
    for (std::size_t body = 0; m_sequence && body < m_sequence->bodies.size(); ++body) {
        for (std::size_t joint = 0; joint < m_sequence->jointCount(); ++joint) {
            const auto place = position({body, joint});
            if (!place)
                continue;
            m_renderer->SetWorldPoint((*place)[0], (*place)[1], (*place)[2], 1.0);
            m_renderer->WorldToDisplay();
            const double* display = m_renderer->GetDisplayPoint();
            const double distance = std::hypot(display[0] - x, display[1] - y);
            if (distance < smallest) {
                smallest = distance;
                nearest = JointReference{body, joint};
            }
        }
    }
    return nearest;
}

} // namespace kinescope::widgets
