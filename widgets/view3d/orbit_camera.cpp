#include "widgets/view3d/orbit_camera.h"

#include <vtkCamera.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kinescope::widgets
{
namespace
{

constexpr double kViewAngle = 30.0; ///< vertical, degrees
constexpr double kMargin = 1.14;
constexpr double kParallelRetreat = 20.0;  ///< body sizes
constexpr double kHighestElevation = 89.0; ///< short of the pole, where "up" turns over

double radians(double degrees)
{
    return degrees * std::numbers::pi / 180.0;
}

double dot(const Vector3& a, const Vector3& b)
{
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

Vector3 cross(const Vector3& a, const Vector3& b)
{
    return {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
}

} // namespace

void OrbitCamera::setExtent(const MotionExtent& extent)
{
    m_extent = extent;
}

void OrbitCamera::resetDirection()
{
    m_azimuth = 25.0;
    m_elevation = 12.0;
}

void OrbitCamera::setDirection(ViewDirection direction)
{
    m_azimuth = direction == ViewDirection::Side ? 90.0 : 0.0;
    m_elevation = direction == ViewDirection::Top ? kHighestElevation : 0.0;
}

Vector3 OrbitCamera::towardsCamera() const
{
    // The person's left is up x front; azimuth turns from the front towards it.
    const Vector3 left{m_extent.front[2], 0.0, -m_extent.front[0]};
    const double ahead = std::cos(radians(m_azimuth));
    const double aside = std::sin(radians(m_azimuth));
    const double flat = std::cos(radians(m_elevation));
    return {flat * (ahead * m_extent.front[0] + aside * left[0]), std::sin(radians(m_elevation)),
            flat * (ahead * m_extent.front[2] + aside * left[2])};
}

Vector3 OrbitCamera::upwards() const
{
    const Vector3 back = towardsCamera();
    const double flat = std::max(std::hypot(back[0], back[2]), 1e-9);
    const double rise = back[1];
    return {-rise * back[0] / flat, flat, -rise * back[2] / flat};
}

void OrbitCamera::fit(double aspect)
{
    fit(m_extent, aspect);
}

void OrbitCamera::fit(const MotionExtent& part, double aspect)
{
    m_focus = part.center();
    const Vector3 back = towardsCamera();
    const Vector3 up = upwards();
    const Vector3 right = cross(up, back);
    const double tangent = std::tan(radians(kViewAngle / 2));
    const double horizontalTangent = tangent * std::max(aspect, 0.05);
    double distance = 0.0;
    for (int corner = 0; corner < 8; ++corner) {
        Vector3 offset{};
        for (std::size_t axis = 0; axis < 3; ++axis)
            offset[axis] = ((corner >> axis) & 1 ? part.highest[axis] : part.lowest[axis]) - m_focus[axis];
        const double nearer = m_parallel ? 0.0 : dot(offset, back);
        distance = std::max(distance, nearer + kMargin * std::abs(dot(offset, up)) / tangent);
        distance = std::max(distance, nearer + kMargin * std::abs(dot(offset, right)) / horizontalTangent);
    }
    m_distance = std::max(distance, m_extent.bodySize);
}

void OrbitCamera::focusOn(const Vector3& point)
{
    m_focus = point;
}

void OrbitCamera::orbit(double azimuthDegrees, double elevationDegrees)
{
    m_azimuth = std::remainder(m_azimuth + azimuthDegrees, 360.0);
    m_elevation = std::clamp(m_elevation + elevationDegrees, -kHighestElevation, kHighestElevation);
}

void OrbitCamera::place(double azimuth, double elevation, double distance, const Vector3& focus)
{
    m_azimuth = std::remainder(azimuth, 360.0);
    m_elevation = std::clamp(elevation, -kHighestElevation, kHighestElevation);
    m_distance = std::clamp(distance, 0.1 * m_extent.bodySize, 200.0 * m_extent.bodySize);
    m_focus = focus;
}

void OrbitCamera::pan(double right, double up)
{
    const double height = 2 * m_distance * std::tan(radians(kViewAngle / 2));
    const Vector3 upAxis = upwards();
    const Vector3 rightAxis = cross(upAxis, towardsCamera());
    for (std::size_t axis = 0; axis < 3; ++axis)
        m_focus[axis] -= height * (right * rightAxis[axis] + up * upAxis[axis]);
}

void OrbitCamera::zoom(double factor)
{
    if (!std::isfinite(factor) || factor <= 0)
        return;
    m_distance = std::clamp(m_distance / factor, 0.1 * m_extent.bodySize, 200.0 * m_extent.bodySize);
}

void OrbitCamera::applyTo(vtkCamera& camera) const
{
    const Vector3 back = towardsCamera();
    const Vector3 up = upwards();
    // Seen in parallel, the distance is only a scale; from further off nothing is behind the camera.
    const double away = m_parallel ? m_distance + kParallelRetreat * m_extent.bodySize : m_distance;
    camera.SetViewAngle(kViewAngle);
    camera.SetParallelProjection(m_parallel);
    camera.SetParallelScale(m_distance * std::tan(radians(kViewAngle / 2)));
    camera.SetFocalPoint(m_focus[0], m_focus[1], m_focus[2]);
    camera.SetPosition(m_focus[0] + away * back[0], m_focus[1] + away * back[1], m_focus[2] + away * back[2]);
    camera.SetViewUp(up[0], up[1], up[2]);
}

} // namespace kinescope::widgets
