#include "datasets/preprocessing/torso_frame.h"

#include "datasets/preprocessing/vector3.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kinescope::datasets
{
namespace
{

constexpr Point3 kWorldUp = {0, 1, 0};
constexpr float kSmallestTorso = 1e-4F;

const Point3& at(const std::vector<Point3>& positions, std::size_t frame, NtuJoint joint)
{
    return positions[frame * kNtuJointCount + static_cast<std::size_t>(joint)];
}

Point3 spine(const std::vector<Point3>& positions, std::size_t frame)
{
    return at(positions, frame, NtuJoint::SpineShoulder) - at(positions, frame, NtuJoint::SpineBase);
}

float median(std::vector<float> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// Frames whose spine is within ten degrees of the most upright tenth, at least three when there are.
std::vector<std::size_t> uprightFrames(const std::vector<Point3>& positions)
{
    struct Upright
    {
        std::size_t frame;
        float angle;
    };
    std::vector<Upright> frames;
    for (std::size_t frame = 0; frame < positions.size() / kNtuJointCount; ++frame) {
        const Point3 direction = spine(positions, frame);
        if (length(direction) > kSmallestTorso)
            frames.push_back(
                {frame, std::acos(std::clamp(dot(normalized(direction, kWorldUp), kWorldUp), -1.0F, 1.0F))});
    }
    if (frames.empty())
        return {};
    std::stable_sort(frames.begin(), frames.end(), [](const auto& a, const auto& b) { return a.angle < b.angle; });
    constexpr float kTolerance = 10.0F * std::numbers::pi_v<float> / 180.0F;
    const float limit = frames[frames.size() / 10].angle + kTolerance;
    std::vector<std::size_t> chosen;
    for (const auto& candidate : frames)
        if (candidate.angle <= limit || chosen.size() < 3)
            chosen.push_back(candidate.frame);
    std::sort(chosen.begin(), chosen.end());
    return chosen;
}

Point3 medianDirection(const std::vector<Point3>& directions, const Point3& otherwise)
{
    Point3 middle{};
    for (std::size_t axis = 0; axis < 3; ++axis) {
        std::vector<float> values;
        for (const auto& direction : directions)
            values.push_back(direction[axis]);
        middle[axis] = median(std::move(values));
    }
    return normalized(middle, otherwise);
}

float angleBetween(float a, float b)
{
    const float difference = std::fabs(a - b);
    return std::min(difference, 2.0F * std::numbers::pi_v<float> - difference);
}

/// The angle with the least summed distance to all others: a median on the circle, sound also when a person turns.
float circularMedian(const std::vector<float>& angles)
{
    constexpr std::size_t kMostCandidates = 128;
    const std::size_t step = std::max<std::size_t>(1, angles.size() / kMostCandidates);
    float best = angles.front();
    float least = std::numeric_limits<float>::max();
    for (std::size_t candidate = 0; candidate < angles.size(); candidate += step) {
        float sum = 0;
        for (std::size_t other = 0; other < angles.size(); other += step)
            sum += angleBetween(angles[candidate], angles[other]);
        if (sum < least) {
            least = sum;
            best = angles[candidate];
        }
    }
    return best;
}

Point3 shoulderDirection(const std::vector<Point3>& positions, const std::vector<std::size_t>& frames, const Point3& up)
{
    const Point3 east = normalized(reject({1, 0, 0}, up), normalized(reject({0, 0, 1}, up), {1, 0, 0}));
    const Point3 south = cross(east, up);
    std::vector<float> angles;
    const auto collect = [&](NtuJoint left, NtuJoint right) {
        for (const auto frame : frames) {
            const Point3 line = reject(at(positions, frame, right) - at(positions, frame, left), up);
            if (length(line) > kSmallestTorso)
                angles.push_back(std::atan2(dot(line, south), dot(line, east)));
        }
    };
    collect(NtuJoint::LeftShoulder, NtuJoint::RightShoulder);
    if (angles.empty())
        collect(NtuJoint::LeftHip, NtuJoint::RightHip);
    const float angle = angles.empty() ? 0.0F : circularMedian(angles);
    return east * std::cos(angle) + south * std::sin(angle);
}

} // namespace

Point3 TorsoFrame::toBody(const Point3& offset) const
{
    return {dot(offset, right), dot(offset, up), dot(offset, back)};
}

std::optional<TorsoFrame> measureTorso(const std::vector<Point3>& positions)
{
    const auto frames = uprightFrames(positions);
    if (frames.empty())
        return std::nullopt;
    std::vector<Point3> directions;
    std::vector<float> lengths;
    for (const auto frame : frames) {
        directions.push_back(normalized(spine(positions, frame), kWorldUp));
        lengths.push_back(length(spine(positions, frame)));
    }
    TorsoFrame torso;
    torso.up = medianDirection(directions, kWorldUp);
    torso.right = shoulderDirection(positions, frames, torso.up);
    torso.back = cross(torso.right, torso.up);
    torso.torsoLength = median(std::move(lengths));
    return torso;
}

} // namespace kinescope::datasets
