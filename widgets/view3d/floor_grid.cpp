#include "widgets/view3d/floor_grid.h"

#include <vtkActor.h>
#include <vtkCellArray.h>
#include <vtkPointData.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkPolyDataMapper.h>
#include <vtkProperty.h>
#include <vtkUnsignedCharArray.h>

#include <algorithm>
#include <cmath>

namespace kinescope::widgets
{
namespace
{

constexpr int kMostCells = 40; ///< across; a person who runs away for good need not take the grid along
constexpr double kMarginCells = 3.0;
/// How far down the background gradient the grid's edge usually lies; its lines fade to that colour.
constexpr double kBackgroundShare = 0.55;

struct Square
{
    double centerX;
    double centerZ;
    double spacing;
    int cells; ///< from the centre to each edge
};

Square squareUnder(const MotionExtent& extent)
{
    const double spacing = FloorGrid::spacingFor(extent.bodySize);
    const Vector3 center = extent.center();
    const double reach = std::max(extent.highest[0] - extent.lowest[0], extent.highest[2] - extent.lowest[2]) / 2;
    const double cells = std::clamp(std::ceil(reach / spacing + kMarginCells), 3.0, kMostCells / 2.0);
    return {std::round(center[0] / spacing) * spacing, std::round(center[2] / spacing) * spacing, spacing,
            static_cast<int>(cells)};
}

} // namespace

FloorGrid::FloorGrid()
    : m_data(vtkSmartPointer<vtkPolyData>::New())
    , m_actor(vtkSmartPointer<vtkActor>::New())
{
    const auto mapper = vtkSmartPointer<vtkPolyDataMapper>::New();
    mapper->SetInputData(m_data);
    m_actor->SetMapper(mapper);
    m_actor->GetProperty()->LightingOff();
}

double FloorGrid::spacingFor(double bodySize)
{
    const double wanted = bodySize / 3.4;
    const double decade = std::pow(10.0, std::floor(std::log10(wanted)));
    double best = decade;
    for (const double step : {2.0, 5.0, 10.0})
        if (std::abs(std::log(step * decade / wanted)) < std::abs(std::log(best / wanted)))
            best = step * decade;
    return best;
}

void FloorGrid::rebuild(const MotionExtent& extent, const SkeletonColors& colors)
{
    const Square square = squareUnder(extent);
    const auto points = vtkSmartPointer<vtkPoints>::New();
    const auto lines = vtkSmartPointer<vtkCellArray>::New();
    const auto shades = vtkSmartPointer<vtkUnsignedCharArray>::New();
    shades->SetNumberOfComponents(3);
    const Rgb behind = mix(colors.backgroundTop(), colors.backgroundBottom(), kBackgroundShare);
    const auto addPoint = [&](int column, int row) {
        const double away = std::hypot(column, row) / (square.cells + 0.5);
        const Rgb shade = mix(colors.grid(), behind, std::clamp(away * away, 0.0, 1.0));
        shades->InsertNextTypedTuple(shade.data());
        return points->InsertNextPoint(square.centerX + column * square.spacing, extent.floorHeight,
                                       square.centerZ + row * square.spacing);
    };
    // One polyline a row and a column, with a point at every crossing so that the fading can follow a circle.
    for (int fixed = -square.cells; fixed <= square.cells; ++fixed) {
        for (const bool alongX : {true, false}) {
            lines->InsertNextCell(2 * square.cells + 1);
            for (int moving = -square.cells; moving <= square.cells; ++moving)
                lines->InsertCellPoint(alongX ? addPoint(moving, fixed) : addPoint(fixed, moving));
        }
    }
    m_data->SetPoints(points);
    m_data->SetLines(lines);
    m_data->GetPointData()->SetScalars(shades);
}

vtkActor* FloorGrid::actor() const
{
    return m_actor;
}

} // namespace kinescope::widgets
