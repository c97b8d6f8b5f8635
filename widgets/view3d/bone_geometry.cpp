#include "widgets/view3d/bone_geometry.h"

#include <vtkActor.h>
#include <vtkCellArray.h>
#include <vtkCellData.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkPolyDataMapper.h>
#include <vtkProperty.h>
#include <vtkTubeFilter.h>
#include <vtkUnsignedCharArray.h>

#include <array>
#include <cmath>

namespace kinescope::widgets
{
namespace
{

constexpr int kTubeSides = 8;

} // namespace

BoneGeometry::BoneGeometry(Opacity opacity)
    : m_points(vtkSmartPointer<vtkPoints>::New())
    , m_lines(vtkSmartPointer<vtkCellArray>::New())
    , m_colors(vtkSmartPointer<vtkUnsignedCharArray>::New())
    , m_data(vtkSmartPointer<vtkPolyData>::New())
    , m_tubes(vtkSmartPointer<vtkTubeFilter>::New())
    , m_actor(vtkSmartPointer<vtkActor>::New())
{
    m_colors->SetName("color");
    m_colors->SetNumberOfComponents(opacity == Opacity::Varying ? 4 : 3);
    m_data->SetPoints(m_points);
    m_data->SetLines(m_lines);
    m_data->GetCellData()->SetScalars(m_colors);
    m_tubes->SetInputData(m_data);
    m_tubes->SetNumberOfSides(kTubeSides);
    m_tubes->CappingOff();
    const auto mapper = vtkSmartPointer<vtkPolyDataMapper>::New();
    mapper->SetInputConnection(m_tubes->GetOutputPort());
    mapper->SetScalarModeToUseCellData();
    m_actor->SetMapper(mapper);
    if (opacity == Opacity::Varying)
        m_actor->ForceTranslucentOn();
    m_actor->GetProperty()->SetAmbient(0.25);
    m_actor->GetProperty()->SetDiffuse(0.8);
    m_actor->GetProperty()->SetSpecular(0.12);
    m_actor->GetProperty()->SetSpecularPower(20);
}

void BoneGeometry::setRadius(double radius)
{
    m_tubes->SetRadius(radius);
}

void BoneGeometry::clear()
{
    m_points->Reset();
    m_lines->Reset();
    m_colors->Reset();
}

void BoneGeometry::add(const Vector3& from, const Vector3& to, const Rgb& color, double opacity)
{
    if (from == to) // a tube without a direction has no sides, and VTK complains about it
        return;
    const vtkIdType ends[] = {m_points->InsertNextPoint(from.data()), m_points->InsertNextPoint(to.data())};
    m_lines->InsertNextCell(2, ends);
    const std::array<unsigned char, 4> shade{color[0], color[1], color[2],
                                             static_cast<unsigned char>(std::lround(255 * opacity))};
    m_colors->InsertNextTypedTuple(shade.data());
}

void BoneGeometry::commit()
{
    m_points->Modified();
    m_lines->Modified();
    m_colors->Modified();
    m_data->Modified();
    m_actor->SetVisibility(m_lines->GetNumberOfCells() > 0);
}

vtkActor* BoneGeometry::actor() const
{
    return m_actor;
}

vtkTubeFilter* BoneGeometry::tubes() const
{
    return m_tubes;
}

} // namespace kinescope::widgets
