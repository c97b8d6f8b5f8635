#pragma once

#include "widgets/view3d/motion_extent.h"
#include "widgets/view3d/skeleton_colors.h"

#include <vtkSmartPointer.h>

class vtkActor;
class vtkCellArray;
class vtkFloatArray;
class vtkPoints;
class vtkPolyData;
class vtkUnsignedCharArray;

namespace kinescope::widgets
{

/// All joints of one look in one draw call. Refilled for every frame: clear(), add(), commit().
class JointGeometry
{
public:
    enum class Shape
    {
        Sphere, ///< two triangles that the shader rounds: exact at every size, and cheap without a GPU
        Ring,   ///< a sphere of which only the rim is seen, from wherever one looks
        Disc    ///< flat, around the vertical axis
    };

    explicit JointGeometry(Shape shape = Shape::Sphere);

    vtkActor* actor() const;

    void clear();
    void add(const Vector3& center, double radius, const Rgb& color);
    void commit();

private:
    vtkSmartPointer<vtkPoints> m_points;
    vtkSmartPointer<vtkCellArray> m_vertices;
    vtkSmartPointer<vtkUnsignedCharArray> m_colors;
    vtkSmartPointer<vtkFloatArray> m_radii;
    vtkSmartPointer<vtkPolyData> m_data;
    vtkSmartPointer<vtkActor> m_actor;
};

} // namespace kinescope::widgets
