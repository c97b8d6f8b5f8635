#include "datasets/bvh/bvh_motion.h"

#include <cmath>
#include <limits>
#include <numbers>
#include <span>

namespace kinescope::datasets
{
namespace
{

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>; // rows

struct Placement
{
    Matrix turn;
    Vector at;
};

bool isPosition(BvhChannel channel)
{
    return channel <= BvhChannel::ZPosition;
}

bool isRotation(BvhChannel channel)
{
    return channel >= BvhChannel::XRotation && channel <= BvhChannel::ZRotation;
}

/// `turn` times a rotation about one of the axes: two columns change.
void turnAbout(Matrix& turn, std::size_t axis, double degrees)
{
    const double angle = degrees * std::numbers::pi / 180.0;
    const double cosine = std::cos(angle);
    const double sine = std::sin(angle);
    const std::size_t first = (axis + 1) % 3;
    const std::size_t second = (axis + 2) % 3;
    for (auto& row : turn) {
        const double a = row[first];
        const double b = row[second];
        row[first] = cosine * a + sine * b;
        row[second] = cosine * b - sine * a;
    }
}

Placement placed(const BvhJoint& joint, const Placement& parent, std::span<const float> row, BvhPositions positions)
{
    Placement result{parent.turn, {}};
    Vector local = joint.offset;
    for (std::size_t index = 0; index < joint.channels.size(); ++index) {
        const auto channel = joint.channels[index];
        const double value = row[joint.firstChannel + index];
        if (isRotation(channel))
            turnAbout(result.turn, static_cast<std::size_t>(channel) - 3, value);
        else if (isPosition(channel) && (joint.parent < 0 || positions == BvhPositions::InsteadOfOffset))
            local[static_cast<std::size_t>(channel)] = value;
        else if (isPosition(channel))
            local[static_cast<std::size_t>(channel)] += value;
    }
    for (std::size_t axis = 0; axis < 3; ++axis)
        result.at[axis] = parent.at[axis] + parent.turn[axis][0] * local[0] + parent.turn[axis][1] * local[1] +
                          parent.turn[axis][2] * local[2];
    return result;
}

} // namespace

BvhPositions bvhPositions(const BvhFile& file)
{
    double fromOffset = 0;
    double fromZero = 0;
    for (std::size_t frame = 0; frame < file.frameCount; ++frame)
        for (const auto& joint : file.joints) {
            if (joint.parent < 0)
                continue;
            for (std::size_t index = 0; index < joint.channels.size(); ++index) {
                if (!isPosition(joint.channels[index]))
                    continue;
                const double value = file.motion[frame * file.channelCount + joint.firstChannel + index];
                if (!std::isfinite(value))
                    continue;
                fromZero += std::fabs(value);
                fromOffset += std::fabs(value - joint.offset[static_cast<std::size_t>(joint.channels[index])]);
            }
        }
    return fromZero < fromOffset ? BvhPositions::AddedToOffset : BvhPositions::InsteadOfOffset;
}

std::vector<Point3> bvhPointCloud(const BvhFile& file, BvhPositions positions)
{
    constexpr float kMissing = std::numeric_limits<float>::quiet_NaN();
    constexpr Placement kOrigin{{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}, {0, 0, 0}};
    std::vector<Point3> points(file.frameCount * file.joints.size(), {kMissing, kMissing, kMissing});
    std::vector<Placement> placements(file.joints.size());
    for (std::size_t frame = 0; frame < file.frameCount; ++frame) {
        const auto row = std::span(file.motion).subspan(frame * file.channelCount, file.channelCount);
        for (std::size_t index = 0; index < file.joints.size(); ++index) {
            const auto& joint = file.joints[index];
            const auto& parent = joint.parent < 0 ? kOrigin : placements[static_cast<std::size_t>(joint.parent)];
            placements[index] = placed(joint, parent, row, positions);
            const Vector& at = placements[index].at;
            const Point3 point{static_cast<float>(at[0]), static_cast<float>(at[1]), static_cast<float>(at[2])};
            if (!isMissing(point))
                points[frame * file.joints.size() + index] = point;
        }
    }
    return points;
}

} // namespace kinescope::datasets
