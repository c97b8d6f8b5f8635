#include "datasets/preprocessing/canonical.h"

#include "datasets/errors.h"
#include "datasets/preprocessing/gap_filling.h"
#include "datasets/preprocessing/jitter_smoothing.h"
#include "datasets/preprocessing/torso_frame.h"
#include "datasets/preprocessing/vector3.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <span>

namespace kinescope::datasets
{
namespace
{

constexpr double kMirrorThreshold = -0.2; // real recordings: never below -0.06, 97 % above 0.2
constexpr double kLeastPresence = 0.1;

struct Candidate
{
    std::size_t body = 0;
    double energy = 0;
    double presence = 0;
};

bool isPresent(const Body& body, std::size_t frame)
{
    const auto* joints = body.positions.data() + frame * kNtuJointCount;
    return !std::all_of(joints, joints + kNtuJointCount, isMissing);
}

/// Summed variance of all coordinates over the frames where they are known, times the share of frames with the body.
Candidate measureEnergy(const SkeletonSequence& sequence, std::size_t index)
{
    const auto& body = sequence.bodies[index];
    Candidate candidate{index, 0, 0};
    for (std::size_t frame = 0; frame < sequence.frameCount; ++frame)
        candidate.presence += isPresent(body, frame) ? 1.0 / static_cast<double>(sequence.frameCount) : 0.0;
    for (std::size_t joint = 0; joint < kNtuJointCount; ++joint)
        for (std::size_t axis = 0; axis < 3; ++axis) {
            double count = 0;
            double mean = 0;
            double squares = 0;
            for (std::size_t frame = 0; frame < sequence.frameCount; ++frame) {
                const double value = body.positions[frame * kNtuJointCount + joint][axis];
                if (!std::isfinite(value))
                    continue;
                count += 1;
                const double change = value - mean;
                mean += change / count;
                squares += change * (value - mean);
            }
            candidate.energy += count > 0 ? squares / count : 0.0;
        }
    candidate.energy *= candidate.presence;
    return candidate;
}

/// The bodies to keep, the most energetic first; one that flickers up for a moment is no second person.
std::vector<std::size_t> chooseBodies(const SkeletonSequence& sequence, std::size_t most)
{
    std::vector<Candidate> candidates;
    for (std::size_t body = 0; body < sequence.bodies.size(); ++body)
        if (const auto candidate = measureEnergy(sequence, body); candidate.presence > 0)
            candidates.push_back(candidate);
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        const bool lastsA = a.presence >= kLeastPresence;
        const bool lastsB = b.presence >= kLeastPresence;
        return lastsA != lastsB ? lastsA : a.energy > b.energy;
    });
    std::vector<std::size_t> chosen;
    for (const auto& candidate : candidates)
        if (chosen.size() < most && (chosen.empty() || candidate.presence >= kLeastPresence))
            chosen.push_back(candidate.body);
    return chosen;
}

void swapSides(std::vector<Point3>& positions)
{
    constexpr std::pair<NtuJoint, NtuJoint> kPairs[] = {
        {NtuJoint::LeftShoulder, NtuJoint::RightShoulder}, {NtuJoint::LeftElbow, NtuJoint::RightElbow},
        {NtuJoint::LeftWrist, NtuJoint::RightWrist},       {NtuJoint::LeftHand, NtuJoint::RightHand},
        {NtuJoint::LeftHip, NtuJoint::RightHip},           {NtuJoint::LeftKnee, NtuJoint::RightKnee},
        {NtuJoint::LeftAnkle, NtuJoint::RightAnkle},       {NtuJoint::LeftFoot, NtuJoint::RightFoot},
        {NtuJoint::LeftHandTip, NtuJoint::RightHandTip},   {NtuJoint::LeftThumb, NtuJoint::RightThumb}};
    for (std::size_t first = 0; first < positions.size(); first += kNtuJointCount)
        for (const auto& [left, right] : kPairs)
            std::swap(positions[first + static_cast<std::size_t>(left)],
                      positions[first + static_cast<std::size_t>(right)]);
}

Point3 interpolate(std::span<const Point3> track, std::size_t joint, double time)
{
    const std::size_t frames = track.size() / kNtuJointCount;
    const auto before = std::min(static_cast<std::size_t>(time), frames - 1);
    const auto after = std::min(before + 1, frames - 1);
    const auto share = static_cast<float>(time - static_cast<double>(before));
    const Point3& a = track[before * kNtuJointCount + joint];
    return a + (track[after * kNtuJointCount + joint] - a) * share;
}

/// Writes one body of [3, T, 25, M].
void resampleInto(CanonicalSequence& canonical, std::size_t slot, std::span<const Point3> track)
{
    const auto last = static_cast<double>(track.size() / kNtuJointCount - 1);
    const double step = canonical.frames > 1 ? last / static_cast<double>(canonical.frames - 1) : 0.0;
    for (std::size_t frame = 0; frame < canonical.frames; ++frame)
        for (std::size_t joint = 0; joint < kNtuJointCount; ++joint) {
            const Point3 point = interpolate(track, joint, step * static_cast<double>(frame));
            for (std::size_t axis = 0; axis < 3; ++axis)
                canonical
                    .values[((axis * canonical.frames + frame) * kNtuJointCount + joint) * canonical.bodies + slot] =
                    point[axis];
        }
}

/// Every frame relative to the first body's hip centre: a second person keeps the place beside the first.
void toBodyAxes(std::vector<std::vector<Point3>>& tracks, const TorsoFrame& torso)
{
    const float scale = 1.0F / torso.torsoLength;
    std::vector<Point3> roots;
    for (std::size_t first = 0; first < tracks.front().size(); first += kNtuJointCount)
        roots.push_back(tracks.front()[first + static_cast<std::size_t>(NtuJoint::SpineBase)]);
    for (auto& track : tracks)
        for (std::size_t index = 0; index < track.size(); ++index)
            track[index] = torso.toBody(track[index] - roots[index / kNtuJointCount]) * scale;
}

void checkMirrored(const SkeletonSequence& sequence, std::size_t mainBody, const CanonicalSettings& settings,
                   CanonicalSequence& canonical)
{
    const double agreement = facingAgreement(sequence, mainBody);
    if (agreement > kMirrorThreshold)
        return;
    canonical.mirrored = settings.correctMirrored;
    canonical.warnings.push_back(fmt::format(
        "Left and right look exchanged: the feet point against the facing that the shoulders tell "
        "(agreement {:.2f}). {}",
        agreement, settings.correctMirrored ? "They have been swapped back." : "They were left as they are."));
}

} // namespace

CanonicalSettings recognitionForm(std::size_t frames)
{
    CanonicalSettings settings;
    settings.frames = frames;
    settings.trimIdle = true;
    settings.calmJitter = true;
    return settings;
}

CanonicalSequence canonicalize(const SkeletonSequence& original, const CanonicalSettings& settings)
{
    if (settings.frames == 0 || settings.maxBodies == 0)
        throw SequenceError("Expected at least one frame and one body to resample to.");
    SkeletonSequence sequence = mapToNtu25(original);
    const auto chosen = chooseBodies(sequence, settings.maxBodies);
    if (chosen.empty())
        throw SequenceError(fmt::format("No body is present in any of the {} frames.", sequence.frameCount));

    CanonicalSequence canonical;
    canonical.frames = settings.frames;
    canonical.bodies = settings.maxBodies;
    canonical.values.assign(3 * settings.frames * kNtuJointCount * settings.maxBodies, 0.0F);
    checkMirrored(sequence, chosen.front(), settings, canonical);

    std::vector<std::vector<Point3>> tracks;
    for (const auto body : chosen) {
        tracks.push_back(std::move(sequence.bodies[body].positions));
        fillGaps(tracks.back());
        if (canonical.mirrored)
            swapSides(tracks.back());
    }
    const auto torso = measureTorso(tracks.front());
    if (!torso)
        throw SequenceError("The body has no torso: hips and shoulders are missing or in one place in every frame.");
    toBodyAxes(tracks, *torso);

    if (settings.calmJitter)
        calmJitter(tracks, sequence.frameRate);
    FrameRange& range = canonical.used = {0, sequence.frameCount};
    if (settings.trimIdle)
        range = movingRange(tracks, sequence.frameRate);
    for (std::size_t slot = 0; slot < tracks.size(); ++slot)
        resampleInto(
            canonical, slot,
            std::span(tracks[slot]).subspan(range.begin * kNtuJointCount, (range.end - range.begin) * kNtuJointCount));
    canonical.bodiesPresent = tracks.size();
    canonical.durationSeconds =
        sequence.frameRate > 0 ? static_cast<double>(range.end - range.begin) / sequence.frameRate : 0.0;
    return canonical;
}

} // namespace kinescope::datasets
