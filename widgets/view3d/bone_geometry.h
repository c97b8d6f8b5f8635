#pragma once

#include "widgets/view3d/motion_extent.h"
#include "widgets/view3d/skeleton_colors.h"

#include <vtkSmartPointer.h>

class vtkActor;
class vtkCellArray;
class vtkPoints;
class vtkPolyData;
class vtkTubeFilter;
class vtkUnsignedCharArray;

namespace kinescope::widgets
{

/// Line segments drawn as tubes of one poly data: the core profile has no thick lines. Refilled for every frame:
/// clear(), add() as often as needed, commit().
class BoneGeometry
{
public:
    enum class Opacity
    {
        Full,
        Varying ///< a line may be translucent; drawn after everything else
    };

    explicit BoneGeometry(Opacity opacity = Opacity::Full);

    vtkActor* actor() const;
    /// The tubes themselves, for others that draw the same shape.
    vtkTubeFilter* tubes() const;

    void setRadius(double radius);

    void clear();
    void add(const Vector3& from, const Vector3& to, const Rgb& color, double opacity = 1.0);
    void commit();

private:
    vtkSmartPointer<vtkPoints> m_points;
    vtkSmartPointer<vtkCellArray> m_lines;
    vtkSmartPointer<vtkUnsignedCharArray> m_colors;
    vtkSmartPointer<vtkPolyData> m_data;
    vtkSmartPointer<vtkTubeFilter> m_tubes;
    vtkSmartPointer<vtkActor> m_actor;
};

} // namespace kinescope::widgets
