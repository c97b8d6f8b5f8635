#include "widgets/view3d/motion_extent.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace kinescope::widgets
{
namespace
{

using datasets::Point3;
using datasets::SkeletonSequence;

/// A position further out than this, in any unit a format uses, is damage and would only break the camera.
constexpr float kFarthest = 1e6F;
constexpr double kSmallestSize = 1e-6;
/// Share of frames whose feet may lie below the floor: sensors throw single joints far off.
constexpr double kOutlierShare = 0.02;

double quantile(std::vector<double>& values, double share)
{
    const auto rank = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), values.begin() + rank, values.end());
    return values[static_cast<std::size_t>(rank)];
}

struct FrameHeights
{
    std::vector<double> lowest;
    std::vector<double> size;
};

void includeFrame(const SkeletonSequence& sequence, std::size_t body, std::size_t frame, MotionExtent& extent,
                  FrameHeights& heights)
{
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    Vector3 low{kInfinity, kInfinity, kInfinity};
    Vector3 high{-kInfinity, -kInfinity, -kInfinity};
    for (std::size_t joint = 0; joint < sequence.jointCount(); ++joint) {
        const Point3& point = sequence.position(body, frame, joint);
        if (!isDrawable(point))
            continue;
        for (std::size_t axis = 0; axis < 3; ++axis) {
            low[axis] = std::min<double>(low[axis], point[axis]);
            high[axis] = std::max<double>(high[axis], point[axis]);
        }
    }
    if (low[0] > high[0])
        return;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        extent.lowest[axis] = std::min(extent.lowest[axis], low[axis]);
        extent.highest[axis] = std::max(extent.highest[axis], high[axis]);
    }
    heights.lowest.push_back(low[1]);
    heights.size.push_back(std::max({high[0] - low[0], high[1] - low[1], high[2] - low[2]}));
}

/// Sum over frames of `to - from` on the ground, ignoring missing joints.
Vector3 groundDirection(const SkeletonSequence& sequence, const char* from, const char* to)
{
    Vector3 sum{};
    const auto start = sequence.topology->jointIndex(from);
    const auto end = sequence.topology->jointIndex(to);
    if (!start || !end)
        return sum;
    for (std::size_t frame = 0; frame < sequence.frameCount; ++frame) {
        const Point3& a = sequence.position(0, frame, *start);
        const Point3& b = sequence.position(0, frame, *end);
        if (!isDrawable(a) || !isDrawable(b))
            continue;
        sum[0] += b[0] - a[0];
        sum[2] += b[2] - a[2];
    }
    return sum;
}

/// Feet point forward even in recordings whose left and right are exchanged; the shoulder line does not.
Vector3 facing(const SkeletonSequence& sequence, double bodySize)
{
    const Vector3 left = groundDirection(sequence, "left ankle", "left foot");
    const Vector3 right = groundDirection(sequence, "right ankle", "right foot");
    Vector3 forward{left[0] + right[0], 0.0, left[2] + right[2]};
    double length = std::hypot(forward[0], forward[2]);
    if (length < 0.02 * bodySize * static_cast<double>(sequence.frameCount)) {
        const Vector3 across = groundDirection(sequence, "right shoulder", "left shoulder");
        forward = {-across[2], 0.0, across[0]}; // across x up
        length = std::hypot(forward[0], forward[2]);
    }
    if (length < kSmallestSize)
        return {0.0, 0.0, -1.0};
    return {forward[0] / length, 0.0, forward[2] / length};
}

} // namespace

Vector3 MotionExtent::center() const
{
    return {(lowest[0] + highest[0]) / 2, (lowest[1] + highest[1]) / 2, (lowest[2] + highest[2]) / 2};
}

bool isDrawable(const Point3& point)
{
    return std::all_of(point.begin(), point.end(),
                       [](float value) { return std::isfinite(value) && std::abs(value) < kFarthest; });
}

MotionExtent motionExtent(const SkeletonSequence& sequence)
{
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    MotionExtent extent;
    extent.lowest = {kInfinity, kInfinity, kInfinity};
    extent.highest = {-kInfinity, -kInfinity, -kInfinity};
    FrameHeights heights;
    for (std::size_t body = 0; body < sequence.bodies.size(); ++body)
        for (std::size_t frame = 0; frame < sequence.frameCount; ++frame)
            includeFrame(sequence, body, frame, extent, heights);
    if (heights.lowest.empty())
        return {};
    extent.floorHeight = quantile(heights.lowest, kOutlierShare);
    extent.bodySize = std::max(quantile(heights.size, 0.5), kSmallestSize);
    if (sequence.bodies.size() == 1)
        extent.front = facing(sequence, extent.bodySize);
    return extent;
}

} // namespace kinescope::widgets
