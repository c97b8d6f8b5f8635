#pragma once

#include "datasets/skeleton/skeleton_sequence.h"

#include <cmath>

namespace kinescope::datasets
{

inline Point3 operator+(const Point3& a, const Point3& b)
{
    return {a[0] + b[0], a[1] + b[1], a[2] + b[2]};
}
inline Point3 operator-(const Point3& a, const Point3& b)
{
    return {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
}
inline Point3 operator*(const Point3& a, float factor)
{
    return {a[0] * factor, a[1] * factor, a[2] * factor};
}
inline float dot(const Point3& a, const Point3& b)
{
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
inline Point3 cross(const Point3& a, const Point3& b)
{
    return {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
}
inline float length(const Point3& a)
{
    return std::sqrt(dot(a, a));
}

/// @return a unit vector, or `otherwise` when `a` has no direction
inline Point3 normalized(const Point3& a, const Point3& otherwise)
{
    const float size = length(a);
    return size > 1e-6F ? a * (1.0F / size) : otherwise;
}

/// The part of `a` at right angles to the unit vector `axis`.
inline Point3 reject(const Point3& a, const Point3& axis)
{
    return a - axis * dot(a, axis);
}

} // namespace kinescope::datasets
