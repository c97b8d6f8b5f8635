#include "widgets/view3d/joint_geometry.h"

#include <vtkActor.h>
#include <vtkFloatArray.h>
#include <vtkGlyph3DMapper.h>
#include <vtkPointData.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkProperty.h>
#include <vtkSphereSource.h>
#include <vtkUnsignedCharArray.h>

namespace kinescope::widgets
{

JointGeometry::JointGeometry()
    : m_points(vtkSmartPointer<vtkPoints>::New())
    , m_colors(vtkSmartPointer<vtkUnsignedCharArray>::New())
    , m_radii(vtkSmartPointer<vtkFloatArray>::New())
    , m_data(vtkSmartPointer<vtkPolyData>::New())
    , m_actor(vtkSmartPointer<vtkActor>::New())
{
    m_colors->SetName("color");
    m_colors->SetNumberOfComponents(3);
    m_radii->SetName("radius");
    m_data->SetPoints(m_points);
    m_data->GetPointData()->SetScalars(m_colors);
    m_data->GetPointData()->AddArray(m_radii);

    const auto sphere = vtkSmartPointer<vtkSphereSource>::New();
    sphere->SetRadius(1.0);
    sphere->SetThetaResolution(20);
    sphere->SetPhiResolution(14);
    const auto mapper = vtkSmartPointer<vtkGlyph3DMapper>::New();
    mapper->SetInputData(m_data);
    mapper->SetSourceConnection(sphere->GetOutputPort());
    mapper->SetScaleModeToScaleByMagnitude();
    mapper->SetScaleArray("radius");
    mapper->OrientOff();
    mapper->SetScalarModeToUsePointData();
    m_actor->SetMapper(mapper);
    m_actor->GetProperty()->SetAmbient(0.25);
    m_actor->GetProperty()->SetDiffuse(0.8);
    m_actor->GetProperty()->SetSpecular(0.15);
    m_actor->GetProperty()->SetSpecularPower(25);
}

void JointGeometry::clear()
{
    m_points->Reset();
    m_colors->Reset();
    m_radii->Reset();
}

void JointGeometry::add(const Vector3& center, double radius, const Rgb& color)
{
    m_points->InsertNextPoint(center.data());
    m_radii->InsertNextValue(static_cast<float>(radius));
    m_colors->InsertNextTypedTuple(color.data());
}

void JointGeometry::commit()
{
    m_points->Modified();
    m_colors->Modified();
    m_radii->Modified();
    m_data->Modified();
    m_actor->SetVisibility(m_points->GetNumberOfPoints() > 0);
}

vtkActor* JointGeometry::actor() const
{
    return m_actor;
}

} // namespace kinescope::widgets
