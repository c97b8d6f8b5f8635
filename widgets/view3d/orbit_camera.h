#pragma once

#include "widgets/view3d/motion_extent.h"

class vtkCamera;

namespace kinescope::widgets
{

enum class ViewDirection
{
    Front,
    Side,
    Top
};

/// A camera that circles a point and keeps Y up, whatever the mouse does. Angles in degrees; azimuth 0 is straight in
/// front, positive towards the person's left.
class OrbitCamera
{
public:
    /// Where the front is, and how large things are (limits zooming).
    void setExtent(const MotionExtent& extent);

    void resetDirection(); ///< a three-quarter view from the front, slightly from above
    void setDirection(ViewDirection direction);
    /// Looks at the middle of the extent from so far that all of it fills the picture. `aspect` = width / height.
    void fit(double aspect);
    /// The same for a part of the recording, e.g. one pose.
    void fit(const MotionExtent& part, double aspect);
    /// Without perspective: parallel lines stay parallel, distances can be compared.
    void setParallel(bool parallel) { m_parallel = parallel; }
    bool isParallel() const { return m_parallel; }
    void focusOn(const Vector3& point);
    /// Where it was at another time; angles and distance are held within their limits.
    void place(double azimuth, double elevation, double distance, const Vector3& focus);

    void orbit(double azimuthDegrees, double elevationDegrees);
    /// By fractions of the picture's height, content follows the hand.
    void pan(double right, double up);
    /// factor > 1 comes closer.
    void zoom(double factor);

    void applyTo(vtkCamera& camera) const;

    double azimuth() const { return m_azimuth; }
    double elevation() const { return m_elevation; }
    double distance() const { return m_distance; }
    const Vector3& focus() const { return m_focus; }

private:
    Vector3 towardsCamera() const;
    Vector3 upwards() const;

    MotionExtent m_extent;
    double m_azimuth = 0.0;
    double m_elevation = 0.0;
    double m_distance = 5.0;
    bool m_parallel = false;
    Vector3 m_focus{};
};

} // namespace kinescope::widgets
