#pragma once

#include <cmath>

namespace kinescope::datasets::grammar
{

/// A point or direction in the performer's frame: x to the performer's right, y up, z forward; metres.
/// (Left-handed on purpose, because it reads well; the camera turns it into the right-handed frame of recordings.)
struct Vector3
{
    double x = 0, y = 0, z = 0;

    Vector3& operator+=(const Vector3& other)
    {
        x += other.x;
        y += other.y;
        z += other.z;
        return *this;
    }
};

inline Vector3 operator+(Vector3 a, const Vector3& b)
{
    return a += b;
}
inline Vector3 operator-(const Vector3& a, const Vector3& b)
{
    return {a.x - b.x, a.y - b.y, a.z - b.z};
}
inline Vector3 operator*(const Vector3& a, double s)
{
    return {a.x * s, a.y * s, a.z * s};
}
inline Vector3 operator*(double s, const Vector3& a)
{
    return a * s;
}
inline double dot(const Vector3& a, const Vector3& b)
{
    return a.x * b.x + a.y * b.y + a.z * b.z;
}
inline double length(const Vector3& a)
{
    return std::sqrt(dot(a, a));
}
inline Vector3 mirrored(const Vector3& a)
{
    return {-a.x, a.y, a.z};
}

/// `a` scaled to length 1, or `fallback` when it has no length.
inline Vector3 direction(const Vector3& a, const Vector3& fallback)
{
    const double size = length(a);
    return size > 1e-9 ? a * (1.0 / size) : fallback;
}

/// The part of `a` at right angles to the unit vector `axis`.
inline Vector3 across(const Vector3& a, const Vector3& axis)
{
    return a - axis * dot(a, axis);
}

/// A body part's attitude: where its own right, up and forward point.
struct Attitude
{
    Vector3 right{1, 0, 0};
    Vector3 up{0, 1, 0};
    Vector3 forward{0, 0, 1};

    Vector3 operator*(const Vector3& local) const { return right * local.x + up * local.y + forward * local.z; }
    Attitude operator*(const Attitude& local) const
    {
        return {*this * local.right, *this * local.up, *this * local.forward};
    }
};

/// Leans forward by `angle` radians.
inline Attitude pitched(double angle)
{
    const double c = std::cos(angle), s = std::sin(angle);
    return {{1, 0, 0}, {0, c, s}, {0, -s, c}};
}

/// Turns to the left by `angle` radians.
inline Attitude yawed(double angle)
{
    const double c = std::cos(angle), s = std::sin(angle);
    return {{c, 0, s}, {0, 1, 0}, {-s, 0, c}};
}

/// Leans to the right by `angle` radians.
inline Attitude rolled(double angle)
{
    const double c = std::cos(angle), s = std::sin(angle);
    return {{c, -s, 0}, {s, c, 0}, {0, 0, 1}};
}

} // namespace kinescope::datasets::grammar
