#pragma once

#include "widgets/view3d/motion_extent.h"
#include "widgets/view3d/skeleton_colors.h"

#include <vtkSmartPointer.h>

#include <string>
#include <vector>

class vtkBillboardTextActor3D;
class vtkRenderer;

namespace kinescope::widgets
{

/// Names beside joints. Text pictures are made once per name and only moved afterwards.
class JointLabels
{
public:
    explicit JointLabels(vtkRenderer& renderer);

    void clear();
    void add(const std::string& text, const Vector3& position);
    /// Hides what was not added again since clear().
    void commit(const Rgb& color);

private:
    vtkRenderer& m_renderer;
    std::vector<vtkSmartPointer<vtkBillboardTextActor3D>> m_actors;
    std::size_t m_used = 0;
};

} // namespace kinescope::widgets
