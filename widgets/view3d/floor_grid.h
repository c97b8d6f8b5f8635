#pragma once

#include "widgets/view3d/motion_extent.h"
#include "widgets/view3d/skeleton_colors.h"

#include <vtkSmartPointer.h>

class vtkActor;
class vtkPolyData;

namespace kinescope::widgets
{

/// Grid lines on the floor under the whole path of the motion, fading out towards the edge. The spacing is a round
/// number near a third of a person: half a metre for people in metres.
class FloorGrid
{
public:
    FloorGrid();

    vtkActor* actor() const;

    void rebuild(const MotionExtent& extent, const SkeletonColors& colors);

    static double spacingFor(double bodySize);

private:
    vtkSmartPointer<vtkPolyData> m_data;
    vtkSmartPointer<vtkActor> m_actor;
};

} // namespace kinescope::widgets
