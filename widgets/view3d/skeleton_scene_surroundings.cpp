// What stands around the shown pose: trails, earlier and later poses, feet on the floor, names.
#include "widgets/view3d/joint_roles.h"
#include "widgets/view3d/skeleton_scene.h"

#include <vtkRenderer.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace kinescope::widgets
{
namespace
{

constexpr std::size_t kTrailFrames = 30;

// Shares of the body's size.
constexpr double kContactRadius = 0.045;
constexpr double kContactHeight = 0.05;  ///< of a foot above the floor
constexpr double kContactSpeed = 0.35;   ///< a second
constexpr double kAnkleAboveSole = 0.05; ///< where a skeleton has no feet

} // namespace

void SkeletonScene::addTrail(std::size_t body, std::size_t joint)
{
    const std::size_t first = m_frame > kTrailFrames ? m_frame - kTrailFrames : 0;
    const Rgb color = m_colors.body(body, m_sequence->topology->sides[joint]);
    const Rgb faded = m_colors.dark ? m_colors.backgroundTop() : m_colors.backgroundBottom();
    for (std::size_t frame = first; frame < m_frame; ++frame) {
        if (!isVisible(body, frame, joint) || !isVisible(body, frame + 1, joint))
            continue;
        const double age = static_cast<double>(m_frame - frame) / static_cast<double>(kTrailFrames + 1);
        m_trails.add(point(body, frame, joint), point(body, frame + 1, joint), mix(color, faded, age));
    }
}

void SkeletonScene::addOnionSkin(std::size_t body)
{
    const OnionSkin& onion = m_style.onion;
    const auto add = [&](int poses, int direction) {
        for (int pose = poses; pose >= 1; --pose) {
            const auto frame = static_cast<long long>(m_frame) + static_cast<long long>(direction) * pose * onion.step;
            if (frame < 0 || frame >= static_cast<long long>(m_sequence->frameCount))
                continue;
            const double nearness = 1.0 - static_cast<double>(pose - 1) / static_cast<double>(poses);
            addPale(body, static_cast<std::size_t>(frame), onion.opacity * nearness);
        }
    };
    add(onion.before, -1);
    add(onion.after, 1);
}

void SkeletonScene::addPale(std::size_t body, std::size_t frame, double opacity)
{
    const auto& topology = *m_sequence->topology;
    for (std::size_t joint = 0; joint < topology.jointCount(); ++joint) {
        const int parent = topology.parents[joint];
        if (parent < 0 || !isVisible(body, frame, joint) || !isVisible(body, frame, static_cast<std::size_t>(parent)))
            continue;
        m_paleBones.add(point(body, frame, static_cast<std::size_t>(parent)), point(body, frame, joint),
                        m_colors.body(body, topology.sides[joint]), opacity);
    }
}

/// Low and nearly at rest.
bool SkeletonScene::standsOnFloor(std::size_t body, std::size_t joint) const
{
    if (!isVisible(body, m_frame, joint))
        return false;
    const bool isAnkle = m_sequence->topology->jointNames[joint].find("ankle") != std::string::npos;
    const double reach = (kContactHeight + (isAnkle ? kAnkleAboveSole : 0.0)) * m_extent.bodySize;
    if (point(body, m_frame, joint)[1] - m_extent.floorHeight > reach)
        return false;
    const std::size_t before = m_frame > 0 ? m_frame - 1 : 0;
    const std::size_t after = std::min(m_frame + 1, m_sequence->frameCount - 1);
    if (before == after || !isVisible(body, before, joint) || !isVisible(body, after, joint))
        return true;
    const Vector3 a = point(body, before, joint);
    const Vector3 b = point(body, after, joint);
    const double seconds = static_cast<double>(after - before) / std::max(m_sequence->frameRate, 1e-6);
    return std::hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2]) / seconds < kContactSpeed * m_extent.bodySize;
}

void SkeletonScene::addContacts(std::size_t body)
{
    const Rgb floor = mix(m_colors.backgroundTop(), m_colors.backgroundBottom(), 0.5);
    for (const std::size_t joint : m_footJoints)
        if (standsOnFloor(body, joint))
            m_contacts.add(point(body, m_frame, joint), kContactRadius * m_extent.bodySize,
                           mix(m_colors.body(body, m_sequence->topology->sides[joint]), floor, 0.45));
}

bool SkeletonScene::wantsLabel(const JointReference& joint) const
{
    return (m_style.labels || m_selection == joint) && position(joint).has_value();
}

void SkeletonScene::addLabels()
{
    const auto& names = m_sequence->topology->jointNames;
    for (std::size_t body = 0; body < m_sequence->bodies.size(); ++body)
        for (std::size_t joint = 0; joint < names.size(); ++joint)
            if (wantsLabel({body, joint}))
                m_labels.add(names[joint], point(body, m_frame, joint));
}

std::vector<PlacedLabel> SkeletonScene::placedLabels() const
{
    std::vector<PlacedLabel> labels;
    for (std::size_t body = 0; m_sequence && body < m_sequence->bodies.size(); ++body)
        for (std::size_t joint = 0; joint < m_sequence->jointCount(); ++joint) {
            if (!wantsLabel({body, joint}))
                continue;
            const Vector3 place = point(body, m_frame, joint);
            m_renderer->SetWorldPoint(place[0], place[1], place[2], 1.0);
            m_renderer->WorldToDisplay();
            const double* display = m_renderer->GetDisplayPoint();
            labels.push_back({m_sequence->topology->jointNames[joint], display[0], display[1]});
        }
    return labels;
}

std::optional<Vector3> SkeletonScene::middleOf(std::size_t body) const
{
    Vector3 sum{};
    double count = 0;
    for (std::size_t joint = 0; m_sequence && joint < m_sequence->jointCount(); ++joint) {
        const auto place = position({body, joint});
        if (!place)
            continue;
        count += 1;
        for (std::size_t axis = 0; axis < 3; ++axis)
            sum[axis] += (*place)[axis];
    }
    if (count == 0)
        return std::nullopt;
    return Vector3{sum[0] / count, sum[1] / count, sum[2] / count};
}

MotionExtent SkeletonScene::poseExtent() const
{
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    MotionExtent pose = m_extent;
    pose.lowest = {kInfinity, kInfinity, kInfinity};
    pose.highest = {-kInfinity, -kInfinity, -kInfinity};
    for (std::size_t body = 0; m_sequence && body < m_sequence->bodies.size(); ++body)
        for (std::size_t joint = 0; joint < m_sequence->jointCount(); ++joint)
            if (const auto place = position({body, joint}))
                for (std::size_t axis = 0; axis < 3; ++axis) {
                    pose.lowest[axis] = std::min(pose.lowest[axis], (*place)[axis]);
                    pose.highest[axis] = std::max(pose.highest[axis], (*place)[axis]);
                }
    return pose.lowest[0] <= pose.highest[0] ? pose : m_extent;
}

} // namespace kinescope::widgets
