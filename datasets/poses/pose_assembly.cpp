#include "datasets/poses/pose_assembly.h"

#include "datasets/poses/pose_tracker.h"
#include "datasets/preprocessing/canonical.h"
#include "datasets/preprocessing/vector3.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace kinescope::datasets
{
namespace
{

constexpr float kMissing = std::numeric_limits<float>::quiet_NaN();
constexpr float kTrusted = 0.2F;
constexpr float kUsualTorso = 0.5F; // metres, hip centre to the line of the shoulders

template <typename Value>
Value quantile(std::vector<Value> values, double share)
{
    const auto index = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), values.begin() + index, values.end());
    return values[static_cast<std::size_t>(index)];
}

/// Distances from the hip centre to the middle of the shoulders in every `step`th frame, where both are known.
std::vector<float> torsoLengths(const SkeletonSequence& sequence, std::size_t step)
{
    const auto mapping = ntuMapping(*sequence.topology);
    const auto place = [&](const Body& body, std::size_t frame, NtuJoint joint) {
        const auto& sources = mapping[static_cast<std::size_t>(joint)];
        Point3 sum{};
        for (const int source : sources)
            sum = sum + body.positions[frame * sequence.jointCount() + static_cast<std::size_t>(source)];
        return sources.empty() ? Point3{kMissing, kMissing, kMissing}
                               : sum * (1.0F / static_cast<float>(sources.size()));
    };
    std::vector<float> lengths;
    for (const auto& body : sequence.bodies)
        for (std::size_t frame = 0; frame < sequence.frameCount; frame += step) {
            const float torso =
                length(place(body, frame, NtuJoint::SpineShoulder) - place(body, frame, NtuJoint::SpineBase));
            if (torso > 0)
                lengths.push_back(torso);
        }
    return lengths;
}

/// Median torso over all bodies; a thousand frames tell it as well as all. 0 when unknown.
float medianTorso(const SkeletonSequence& sequence)
{
    constexpr std::size_t kSamples = 1000;
    auto lengths = torsoLengths(sequence, sequence.frameCount * sequence.bodies.size() / kSamples + 1);
    if (lengths.empty())
        lengths = torsoLengths(sequence, 1);
    return lengths.empty() ? 0.0F : quantile(std::move(lengths), 0.5);
}

struct Pixels
{
    std::vector<float> across;
    std::vector<float> down;
};

/// Of every `step`th joint that was found.
Pixels knownPixels(const SkeletonSequence& sequence, std::size_t step)
{
    Pixels pixels;
    for (const auto& body : sequence.bodies)
        for (std::size_t cell = 0; cell < body.positions.size(); cell += step)
            if (!isMissing(body.positions[cell])) {
                pixels.across.push_back(body.positions[cell][0]);
                pixels.down.push_back(body.positions[cell][1]);
            }
    return pixels;
}

void scale(SkeletonSequence& sequence, float factor)
{
    for (auto& body : sequence.bodies)
        for (auto& position : body.positions)
            position = position * factor;
}

Body bodyOf(const SkeletonSequence& sequence, const Detections& detections, const PersonTrack& track)
{
    const std::size_t joints = sequence.jointCount();
    Body body;
    body.positions.assign(sequence.frameCount * joints, {kMissing, kMissing, kMissing});
    body.states.assign(sequence.frameCount * joints, JointState::Missing);
    for (const auto detection : track.detections)
        for (std::size_t joint = 0; joint < joints; ++joint) {
            const Point3& position = detections.positions(detection)[joint];
            if (isMissing(position))
                continue;
            const std::size_t cell = detections.frame(detection) * joints + joint;
            body.positions[cell] = position;
            body.states[cell] =
                detections.scores(detection)[joint] < kTrusted ? JointState::Inferred : JointState::Tracked;
        }
    return body;
}

/// Tracks worth a body: not those of a moment, when anyone stays for longer.
std::vector<PersonTrack> chosen(std::vector<PersonTrack> tracks, std::size_t frameCount)
{
    const std::size_t moment = std::min<std::size_t>(std::max<std::size_t>(3, frameCount / 50), frameCount);
    const auto lasts = [moment](const PersonTrack& track) { return track.detections.size() >= moment; };
    if (std::any_of(tracks.begin(), tracks.end(), lasts))
        std::erase_if(tracks, [&](const PersonTrack& track) { return !lasts(track); });
    if (tracks.size() > kMostTracks)
        tracks.resize(kMostTracks);
    return tracks;
}

void warn(SkeletonSequence& sequence, const Detections& detections, std::size_t people, std::size_t kept)
{
    const auto add = [&](SequenceWarning::Kind kind, std::string text) {
        sequence.warnings.push_back({kind, std::move(text)});
    };
    if (people == 0) {
        add(SequenceWarning::Kind::BodyCount, "No person was found in any frame.");
        return;
    }
    if (kept < people)
        add(SequenceWarning::Kind::BodyCount,
            fmt::format("{} people were followed over the frames; the {} who are seen best and move most were kept.",
                        people, kept));
    std::size_t seen = 0;
    for (std::size_t person = 0; person < detections.count(); ++person)
        seen += person == 0 || detections.frame(person) != detections.frame(person - 1) ? 1 : 0;
    if (seen < sequence.frameCount)
        add(SequenceWarning::Kind::MissingFrames,
            fmt::format("No person was found in {} of {} frames.", sequence.frameCount - seen, sequence.frameCount));
    std::size_t missing = 0;
    std::size_t total = 0;
    for (const auto& body : sequence.bodies)
        for (std::size_t first = 0; first < body.positions.size(); first += sequence.jointCount()) {
            const auto begin = body.positions.begin() + static_cast<std::ptrdiff_t>(first);
            const auto absent = static_cast<std::size_t>(
                std::count_if(begin, begin + static_cast<std::ptrdiff_t>(sequence.jointCount()), isMissing));
            total += absent < sequence.jointCount() ? sequence.jointCount() : 0;
            missing += absent < sequence.jointCount() ? absent : 0;
        }
    if (missing > 0)
        add(SequenceWarning::Kind::MissingJoints,
            fmt::format("{} of {} joint positions were not found.", missing, total));
}

} // namespace

void assembleBodies(SkeletonSequence& sequence, Detections& detections)
{
    detections.sort();
    auto tracks = trackPeople(detections);
    const std::size_t people = tracks.size();
    tracks = chosen(std::move(tracks), sequence.frameCount);
    for (std::size_t index = 0; index < tracks.size(); ++index) {
        sequence.bodies.push_back(bodyOf(sequence, detections, tracks[index]));
        const int id = detections.id(tracks[index].detections.front());
        sequence.bodies.back().id = std::to_string(id >= 0 ? id : static_cast<int>(index) + 1);
    }
    warn(sequence, detections, people, sequence.bodies.size());
}

void standUpright(SkeletonSequence& sequence)
{
    std::size_t cells = 0;
    for (auto& body : sequence.bodies) {
        cells += body.positions.size();
        body.imagePositions.resize(body.positions.size());
        for (std::size_t cell = 0; cell < body.positions.size(); ++cell)
            body.imagePositions[cell] = {body.positions[cell][0], body.positions[cell][1]};
    }
    // A few thousand joints tell the window as well as all.
    constexpr std::size_t kSamples = 2000;
    auto window = knownPixels(sequence, cells / kSamples + 1);
    if (window.down.empty())
        window = knownPixels(sequence, 1);
    auto& [across, down] = window;
    if (across.empty())
        return;
    const float middle = quantile(std::move(across), 0.5);
    const float floor = quantile(down, 0.98);
    float pixels = medianTorso(sequence) / kUsualTorso; // a metre
    if (!(pixels > 0))
        pixels = std::max(floor - quantile(std::move(down), 0.02), 1e-6F) / (3.3F * kUsualTorso);
    for (auto& body : sequence.bodies)
        for (auto& position : body.positions)
            if (!isMissing(position))
                position = {(position[0] - middle) / pixels, (floor - position[1]) / pixels, 0.0F};
}

float scaleToUsualTorso(SkeletonSequence& sequence)
{
    const float torso = medianTorso(sequence);
    if (!(torso > 0))
        return 1.0F;
    scale(sequence, kUsualTorso / torso);
    return kUsualTorso / torso;
}

void scaleToMetres(SkeletonSequence& sequence)
{
    const float torso = medianTorso(sequence);
    if (!(torso > 0) || (torso > 0.15F && torso < 1.5F))
        return;
    float factor = kUsualTorso / torso;
    const char* unit = "units of their own";
    if (torso > 150.0F && torso < 1500.0F) {
        factor = 0.001F;
        unit = "millimetres";
    } else if (torso > 15.0F && torso < 150.0F) {
        factor = 0.01F;
        unit = "centimetres";
    }
    scale(sequence, factor);
    sequence.warnings.push_back(
        {SequenceWarning::Kind::Values,
         fmt::format("The positions look like {} (torso {:.3g}); they were multiplied by {:.3g}.", unit, torso,
                     factor)});
}

} // namespace kinescope::datasets
