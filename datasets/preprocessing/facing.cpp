#include "datasets/preprocessing/canonical.h"
#include "datasets/preprocessing/vector3.h"

#include <algorithm>

namespace kinescope::datasets
{
namespace
{

constexpr std::size_t kFewestFrames = 3;

struct Vote
{
    float agreement; ///< cosine between the two facings, in [-1, 1]
    float weight;
};

/// One foot in one frame; a foot that points along the spine tells little and weighs little.
void voteOfFoot(const Point3& ankle, const Point3& foot, const Point3& up, const Point3& forward, float torso,
                std::vector<Vote>& votes)
{
    if (isMissing(ankle) || isMissing(foot))
        return;
    const Point3 flat = reject(foot - ankle, up);
    const float size = length(flat);
    if (size > 0.01F * torso)
        votes.push_back({dot(flat, forward) / size, std::min(size / torso, 0.5F)});
}

void voteOfFrame(const Point3* joints, std::vector<Vote>& votes)
{
    const auto at = [joints](NtuJoint joint) { return joints[static_cast<std::size_t>(joint)]; };
    const Point3 spine = at(NtuJoint::SpineShoulder) - at(NtuJoint::SpineBase);
    const Point3 shoulders = at(NtuJoint::RightShoulder) - at(NtuJoint::LeftShoulder);
    const float torso = length(spine);
    if (isMissing(spine) || isMissing(shoulders) || torso < 1e-4F)
        return;
    const Point3 up = spine * (1.0F / torso);
    const Point3 across = reject(shoulders, up);
    if (length(across) < 0.1F * torso)
        return;
    const Point3 forward = normalized(cross(up, across), {0, 0, 0});
    voteOfFoot(at(NtuJoint::LeftAnkle), at(NtuJoint::LeftFoot), up, forward, torso, votes);
    voteOfFoot(at(NtuJoint::RightAnkle), at(NtuJoint::RightFoot), up, forward, torso, votes);
}

} // namespace

double facingAgreement(const SkeletonSequence& sequence, std::size_t body)
{
    if (body >= sequence.bodies.size())
        return 0.0;
    SkeletonSequence alone = sequence;
    alone.bodies = {sequence.bodies[body]};
    const auto mapped = mapToNtu25(alone);
    const auto& positions = mapped.bodies.front().positions;
    std::vector<Vote> votes;
    for (std::size_t first = 0; first < positions.size(); first += kNtuJointCount)
        voteOfFrame(positions.data() + first, votes);
    if (votes.size() < 2 * kFewestFrames)
        return 0.0;
    double sum = 0;
    double weights = 0;
    for (const auto& vote : votes) {
        sum += vote.agreement * vote.weight;
        weights += vote.weight;
    }
    return sum / weights;
}

} // namespace kinescope::datasets
