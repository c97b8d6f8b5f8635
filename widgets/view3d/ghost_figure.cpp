#include "widgets/view3d/ghost_figure.h"

#include <vtkActor.h>
#include <vtkProperty.h>
#include <vtkRenderer.h>

#include <algorithm>

namespace kinescope::widgets
{
namespace
{

constexpr double kBoneRadius = 0.009; ///< share of the body's size; a little thinner than the original
constexpr double kJointRadius = 0.012;

} // namespace

GhostFigure::GhostFigure(vtkRenderer& renderer)
{
    for (vtkActor* actor : {m_bones.actor(), m_joints.actor()}) {
        actor->GetProperty()->BackfaceCullingOn(); // or the far side of a tube shines through the near one
        actor->PickableOff();
        renderer.AddActor(actor);
    }
    rebuild(0);
}

void GhostFigure::setSequence(std::shared_ptr<const datasets::SkeletonSequence> sequence, const GhostStyle& style,
                              double bodySize)
{
    m_sequence = std::move(sequence);
    m_style = style;
    m_bodySize = bodySize;
    m_bones.setRadius(kBoneRadius * bodySize);
    for (vtkActor* actor : {m_bones.actor(), m_joints.actor()})
        actor->GetProperty()->SetOpacity(std::clamp(style.opacity, 0.05, 1.0));
}

void GhostFigure::rebuild(std::size_t frame)
{
    m_bones.clear();
    m_joints.clear();
    if (m_sequence && m_sequence->topology && frame < m_sequence->frameCount)
        for (std::size_t body = 0; body < m_sequence->bodies.size(); ++body)
            addBody(body, frame);
    m_bones.commit();
    m_joints.commit();
}

void GhostFigure::addBody(std::size_t body, std::size_t frame)
{
    const auto place = [&](std::size_t joint) -> Vector3 {
        const auto& point = m_sequence->position(body, frame, joint);
        return {point[0] + m_style.beside * m_bodySize, point[1], point[2]};
    };
    const auto visible = [&](std::size_t joint) { return isDrawable(m_sequence->position(body, frame, joint)); };
    for (std::size_t joint = 0; joint < m_sequence->jointCount(); ++joint) {
        if (!visible(joint))
            continue;
        m_joints.add(place(joint), kJointRadius * m_bodySize, m_style.color);
        const int parent = m_sequence->topology->parents[joint];
        if (parent >= 0 && visible(static_cast<std::size_t>(parent)))
            m_bones.add(place(static_cast<std::size_t>(parent)), place(joint), m_style.color);
    }
}

} // namespace kinescope::widgets
