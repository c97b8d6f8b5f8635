#pragma once

#include "datasets/skeleton/skeleton_sequence.h"
#include "widgets/view3d/bone_geometry.h"
#include "widgets/view3d/ghost_style.h"
#include "widgets/view3d/joint_geometry.h"

#include <memory>

class vtkRenderer;

namespace kinescope::widgets
{

/// A translucent second skeleton beside or over the first, such as the same motion changed in some way.
class GhostFigure
{
public:
    explicit GhostFigure(vtkRenderer& renderer);

    /// Null takes the ghost away. @param bodySize of the shown sequence, metres
    void setSequence(std::shared_ptr<const datasets::SkeletonSequence> sequence, const GhostStyle& style,
                     double bodySize);
    bool isShown() const { return m_sequence != nullptr; }
    const std::shared_ptr<const datasets::SkeletonSequence>& sequence() const { return m_sequence; }
    const GhostStyle& style() const { return m_style; }
    /// Frames beyond the ghost's own show nothing.
    void rebuild(std::size_t frame);

private:
    void addBody(std::size_t body, std::size_t frame);

    std::shared_ptr<const datasets::SkeletonSequence> m_sequence;
    GhostStyle m_style;
    double m_bodySize = 1;
    BoneGeometry m_bones;
    JointGeometry m_joints;
};

} // namespace kinescope::widgets
