#include "widgets/view3d/joint_geometry.h"

#include <vtkActor.h>
#include <vtkCellArray.h>
#include <vtkFloatArray.h>
#include <vtkGlyph3DMapper.h>
#include <vtkOpenGLSphereMapper.h>
#include <vtkPointData.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkProperty.h>
#include <vtkRegularPolygonSource.h>
#include <vtkShaderProperty.h>
#include <vtkUnsignedCharArray.h>

namespace kinescope::widgets
{
namespace
{

constexpr const char* kRadius = "radius";
constexpr int kDiscSides = 20;

/// The normal's part towards the viewer is 1 in the middle of a sphere and 0 at its outline.
constexpr const char* kRimOnly = "if (normalVCVSOutput.z > 0.8) discard;\n//VTK::Light::Impl";

vtkSmartPointer<vtkMapper> discs(vtkPolyData& centers)
{
    const auto disc = vtkSmartPointer<vtkRegularPolygonSource>::New();
    disc->SetNumberOfSides(kDiscSides);
    disc->SetRadius(1.0);
    disc->SetNormal(0, 1, 0);
    disc->GeneratePolylineOff();
    auto mapper = vtkSmartPointer<vtkGlyph3DMapper>::New();
    mapper->SetInputData(&centers);
    mapper->SetSourceConnection(disc->GetOutputPort());
    mapper->SetScaleModeToScaleByMagnitude();
    mapper->SetScaleArray(kRadius);
    mapper->OrientOff();
    mapper->SetScalarModeToUsePointData();
    return mapper;
}

vtkSmartPointer<vtkMapper> mapperOf(JointGeometry::Shape shape, vtkPolyData& centers)
{
    if (shape == JointGeometry::Shape::Disc)
        return discs(centers);
    auto mapper = vtkSmartPointer<vtkOpenGLSphereMapper>::New();
    mapper->SetInputData(&centers);
    mapper->SetScaleArray(kRadius);
    mapper->SetScalarModeToUsePointData();
    return mapper;
}

} // namespace

JointGeometry::JointGeometry(Shape shape)
    : m_points(vtkSmartPointer<vtkPoints>::New())
    , m_vertices(vtkSmartPointer<vtkCellArray>::New())
    , m_colors(vtkSmartPointer<vtkUnsignedCharArray>::New())
    , m_radii(vtkSmartPointer<vtkFloatArray>::New())
    , m_data(vtkSmartPointer<vtkPolyData>::New())
    , m_actor(vtkSmartPointer<vtkActor>::New())
{
    m_colors->SetName("color");
    m_colors->SetNumberOfComponents(3);
    m_radii->SetName(kRadius);
    m_data->SetPoints(m_points);
    m_data->SetVerts(m_vertices);
    m_data->GetPointData()->SetScalars(m_colors);
    m_data->GetPointData()->AddArray(m_radii);

    m_actor->SetMapper(mapperOf(shape, *m_data));
    if (shape == Shape::Ring)
        m_actor->GetShaderProperty()->AddFragmentShaderReplacement("//VTK::Light::Impl", true, kRimOnly, false);
    m_actor->GetProperty()->SetAmbient(0.25);
    m_actor->GetProperty()->SetDiffuse(0.8);
    m_actor->GetProperty()->SetSpecular(0.15);
    m_actor->GetProperty()->SetSpecularPower(25);
}

void JointGeometry::clear()
{
    m_points->Reset();
    m_vertices->Reset();
    m_colors->Reset();
    m_radii->Reset();
}

void JointGeometry::add(const Vector3& center, double radius, const Rgb& color)
{
    const vtkIdType point = m_points->InsertNextPoint(center.data());
    m_vertices->InsertNextCell(1, &point);
    m_radii->InsertNextValue(static_cast<float>(radius));
    m_colors->InsertNextTypedTuple(color.data());
}

void JointGeometry::commit()
{
    m_points->Modified();
    m_vertices->Modified();
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
