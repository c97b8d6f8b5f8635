#pragma once

#include "widgets/view3d/motion_extent.h"
#include "widgets/view3d/skeleton_colors.h"

#include <vtkSmartPointer.h>

class vtkActor;
class vtkFloatArray;
class vtkPoints;
class vtkPolyData;
class vtkUnsignedCharArray;

namespace kinescope::widgets
{

/// All joints as spheres of one glyph mapper. Refilled for every frame: clear(), add(), commit().
class JointGeometry
{
public:
    JointGeometry();

    vtkActor* actor() const;

    void clear();
    void add(const Vector3& center, double radius, const Rgb& color);
    void commit();

private:
    vtkSmartPointer<vtkPoints> m_points;
    vtkSmartPointer<vtkUnsignedCharArray> m_colors;
    vtkSmartPointer<vtkFloatArray> m_radii;
    vtkSmartPointer<vtkPolyData> m_data;
    vtkSmartPointer<vtkActor> m_actor;
};

} // namespace kinescope::widgets
