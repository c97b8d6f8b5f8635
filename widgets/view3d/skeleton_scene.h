#pragma once

#include "datasets/skeleton/skeleton_sequence.h"
#include "widgets/view3d/bone_geometry.h"
#include "widgets/view3d/floor_grid.h"
#include "widgets/view3d/ghost_figure.h"
#include "widgets/view3d/joint_geometry.h"
#include "widgets/view3d/joint_labels.h"
#include "widgets/view3d/motion_extent.h"
#include "widgets/view3d/scene_style.h"
#include "widgets/view3d/skeleton_colors.h"

#include <vtkSmartPointer.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

class vtkActor;
class vtkRenderer;

namespace kinescope::widgets
{

/// One joint of one body of the shown sequence.
struct JointReference
{
    std::size_t body = 0;
    std::size_t joint = 0;

    bool operator==(const JointReference&) const = default;
};

/// A joint's name and where it belongs in the picture, in pixels from the lower left.
struct PlacedLabel
{
    std::string text;
    double x = 0;
    double y = 0;
};

/// What the 3D view shows, as VTK actors in a renderer. Knows no Qt and draws nothing by itself.
class SkeletonScene
{
public:
    SkeletonScene();
    ~SkeletonScene();

    vtkRenderer& renderer() const;
    /// Names of joints, in front of everything.
    vtkRenderer& overlay() const;

    /// Null empties the scene.
    void setSequence(std::shared_ptr<const datasets::SkeletonSequence> sequence);
    const datasets::SkeletonSequence* sequence() const { return m_sequence.get(); }
    const MotionExtent& extent() const { return m_extent; }

    /// Clamped to the sequence.
    void setFrame(std::size_t frame);
    std::size_t frame() const { return m_frame; }
    void setStyle(const SceneStyle& style);
    const SceneStyle& style() const { return m_style; }
    const SkeletonColors& colors() const { return m_colors; }
    /// Weight of each joint, scaled so that the largest size is 1; shown instead of the side colours. Weights below 0
    /// have a colour of their own. Empty, or of another size than the joint count: side colours.
    void setHighlight(std::vector<double> weights);
    /// A second sequence of the same place and time; null takes it away. A new sequence takes it away too.
    void setGhost(std::shared_ptr<const datasets::SkeletonSequence> ghost, const GhostStyle& style);
    bool hasGhost() const { return m_ghost.isShown(); }
    const GhostFigure& ghost() const { return m_ghost; }
    void setSelection(std::optional<JointReference> joint);
    std::optional<JointReference> selection() const { return m_selection; }

    /// Nothing to be seen in the current frame although there is a sequence.
    bool isFrameEmpty() const { return m_visibleJoints == 0; }
    /// Somewhere in the sequence the sensor guessed a joint; such joints are drawn hollow.
    bool hasInferredJoints() const { return m_hasInferredJoints; }
    /// Guessed by the sensor in the current frame.
    bool isInferred(const JointReference& joint) const { return isInferred(joint.body, joint.joint); }
    /// The visible joint next to a point of the picture, in device pixels from the lower left; none within `reach`.
    std::optional<JointReference> jointAt(double x, double y, double reach) const;
    std::optional<Vector3> position(const JointReference& joint) const;
    /// Middle of a body in the current frame.
    std::optional<Vector3> middleOf(std::size_t body) const;
    /// What the visible bodies take up in the current frame; the whole extent when nobody is seen.
    MotionExtent poseExtent() const;
    /// The names that the style asks for, as the renderer's camera sees them now.
    std::vector<PlacedLabel> placedLabels() const;

private:
    void rebuildFrame();
    void addBody(std::size_t body);
    void addBone(std::size_t body, std::size_t joint);
    Vector3 boneEnd(std::size_t body, std::size_t joint, const Vector3& place, const Vector3& other) const;
    void addTrail(std::size_t body, std::size_t joint);
    void addLabels();
    void addOnionSkin(std::size_t body);
    void addPale(std::size_t body, std::size_t frame, double opacity);
    void addContacts(std::size_t body);
    bool standsOnFloor(std::size_t body, std::size_t joint) const;
    bool wantsLabel(const JointReference& joint) const;
    Rgb colorOf(std::size_t body, std::size_t joint) const;
    double radiusOf(std::size_t joint) const;
    bool isVisible(std::size_t body, std::size_t frame, std::size_t joint) const;
    bool isInferred(std::size_t body, std::size_t joint) const;
    Vector3 point(std::size_t body, std::size_t frame, std::size_t joint) const;
    bool isHighlighting() const;
    void applyBackground();

    std::shared_ptr<const datasets::SkeletonSequence> m_sequence;
    MotionExtent m_extent;
    SkeletonColors m_colors;
    std::size_t m_frame = 0;
    std::size_t m_visibleJoints = 0;
    bool m_hasInferredJoints = false;
    SceneStyle m_style;
    std::vector<double> m_highlight;
    std::vector<std::size_t> m_trailJoints;
    std::vector<std::size_t> m_footJoints;
    std::optional<JointReference> m_selection;

    vtkSmartPointer<vtkRenderer> m_renderer;
    vtkSmartPointer<vtkRenderer> m_overlay;
    FloorGrid m_floor;
    BoneGeometry m_bones;
    BoneGeometry m_trails;
    BoneGeometry m_paleBones{BoneGeometry::Opacity::Varying};
    JointGeometry m_joints;
    JointGeometry m_hollowJoints{JointGeometry::Shape::Ring};
    JointGeometry m_contacts{JointGeometry::Shape::Disc};
    JointLabels m_labels;
    GhostFigure m_ghost;
    vtkSmartPointer<vtkActor> m_shadow;
};

} // namespace kinescope::widgets
