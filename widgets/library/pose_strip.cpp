#include "widgets/library/pose_strip.h"

#include <QPainter>
#include <QRectF>

#include <algorithm>
#include <cmath>
#include <limits>

namespace kinescope::widgets
{
namespace
{

// Layout: poses, joints V, V parents, V sides, then for each pose V times (x, y) as bytes; 255 is none.
constexpr std::size_t kMostJoints = 250;
constexpr int kNone = 255;
constexpr float kSteps = 254.0F;
constexpr int kHeader = 2;
constexpr double kMargin = 2.0;

const datasets::Body* mostPresentBody(const datasets::SkeletonSequence& sequence)
{
    const datasets::Body* best = nullptr;
    std::ptrdiff_t most = 0;
    for (const auto& body : sequence.bodies) {
        const auto present = std::count_if(body.positions.begin(), body.positions.end(),
                                           [](const auto& point) { return !datasets::isMissing(point); });
        if (present > most) {
            most = present;
            best = &body;
        }
    }
    return best;
}

struct Box
{
    float left = std::numeric_limits<float>::max();
    float right = std::numeric_limits<float>::lowest();
    float bottom = std::numeric_limits<float>::max();
    float top = std::numeric_limits<float>::lowest();

    void add(const datasets::Point3& point)
    {
        left = std::min(left, point[0]);
        right = std::max(right, point[0]);
        bottom = std::min(bottom, point[1]);
        top = std::max(top, point[1]);
    }
    float extent() const { return std::max({right - left, top - bottom, 1e-6F}); }
};

Box boxOf(const datasets::Point3* pose, std::size_t joints)
{
    Box box;
    for (std::size_t joint = 0; joint < joints; ++joint)
        if (!datasets::isMissing(pose[joint]))
            box.add(pose[joint]);
    return box;
}

char quantized(float value)
{
    const float step = std::clamp(std::round(value * kSteps), 0.0F, kSteps);
    return static_cast<char>(static_cast<unsigned char>(step));
}

int byteAt(const QByteArray& bytes, int index)
{
    return static_cast<unsigned char>(bytes[index]);
}

} // namespace

QByteArray poseStrip(const datasets::SkeletonSequence& sequence)
{
    const auto joints = sequence.jointCount();
    const auto* const body = mostPresentBody(sequence);
    if (!body || joints == 0 || joints > kMostJoints || sequence.frameCount == 0)
        return {};
    QByteArray strip;
    strip.append(static_cast<char>(kStripPoses));
    strip.append(static_cast<char>(static_cast<unsigned char>(joints)));
    for (const int parent : sequence.topology->parents)
        strip.append(static_cast<char>(static_cast<unsigned char>(parent < 0 ? kNone : parent)));
    for (const auto side : sequence.topology->sides)
        strip.append(static_cast<char>(side));

    std::vector<const datasets::Point3*> poses;
    float extent = 1e-6F;
    for (std::size_t i = 0; i < kStripPoses; ++i) {
        const auto frame = (2 * i + 1) * sequence.frameCount / (2 * kStripPoses);
        poses.push_back(body->positions.data() + frame * joints);
        const Box box = boxOf(poses.back(), joints);
        if (box.left <= box.right)
            extent = std::max(extent, box.extent());
    }
    for (const auto* pose : poses) {
        const Box box = boxOf(pose, joints);
        const float centerX = (box.left + box.right) / 2;
        const float centerY = (box.bottom + box.top) / 2;
        for (std::size_t joint = 0; joint < joints; ++joint) {
            const bool missing = datasets::isMissing(pose[joint]);
            strip.append(missing ? static_cast<char>(kNone) : quantized((pose[joint][0] - centerX) / extent + 0.5F));
            strip.append(missing ? static_cast<char>(kNone) : quantized(0.5F - (pose[joint][1] - centerY) / extent));
        }
    }
    return strip;
}

void paintPoseStrip(QPainter& painter, const QRectF& area, const QByteArray& strip, const StripColors& colors)
{
    if (strip.size() < kHeader)
        return;
    const int poses = byteAt(strip, 0);
    const int joints = byteAt(strip, 1);
    if (poses == 0 || joints == 0 || strip.size() != kHeader + 2 * joints + 2 * poses * joints)
        return;
    const double side = std::min(area.width() / poses, area.height()) - kMargin;
    const double step = area.width() / poses;
    painter.setRenderHint(QPainter::Antialiasing);
    for (int pose = 0; pose < poses; ++pose) {
        const int begin = kHeader + 2 * joints + 2 * pose * joints;
        const QPointF corner(area.left() + pose * step + (step - side) / 2, area.center().y() - side / 2);
        const auto point = [&](int joint) {
            return corner + QPointF(byteAt(strip, begin + 2 * joint), byteAt(strip, begin + 2 * joint + 1)) * side /
                                static_cast<double>(kSteps);
        };
        for (int joint = 0; joint < joints; ++joint) {
            const int parent = byteAt(strip, kHeader + joint);
            if (parent >= joints || byteAt(strip, begin + 2 * joint) == kNone ||
                byteAt(strip, begin + 2 * parent) == kNone)
                continue;
            const auto bodySide = static_cast<datasets::Side>(byteAt(strip, kHeader + joints + joint));
            painter.setPen(QPen(bodySide == datasets::Side::Left    ? colors.left
                                : bodySide == datasets::Side::Right ? colors.right
                                                                    : colors.center,
                                1.2, Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(point(joint), point(parent));
        }
    }
}

} // namespace kinescope::widgets
