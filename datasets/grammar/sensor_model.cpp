#include "datasets/grammar/sensor_model.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <stdexcept>

namespace kinescope::datasets::grammar
{

namespace
{

constexpr std::array<int, 20> kKinect20FromNtu{3, 20, 1, 0, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19};

/// Where the camera stands; its own frame is right-handed with the performer's right along +x.
struct Camera
{
    double yaw = 0, pitch = 0, roll = 0, height = 1.1, distance = 2.8, aside = 0;
    Vector3 about{}; ///< what it turns about, in the performer's frame

    static Camera still() { return {}; }
    static Camera drawn(Random& random, double maximumYaw)
    {
        Camera camera;
        // Most recordings are near frontal; all views up to the limit occur.
        const double wide = random.chance(0.55) ? 0.35 : 1.0;
        camera.yaw = random.uniform(-maximumYaw, maximumYaw) * wide;
        camera.height = random.uniform(0.6, 1.9);
        camera.pitch = std::clamp((camera.height - 1.0) * 0.2 + random.normal(0, 0.06), -0.25, 0.35);
        camera.roll = random.normal(0, 0.015);
        camera.distance = random.uniform(2.0, 4.0);
        camera.aside = random.normal(0, 0.3);
        return camera;
    }

    Vector3 seen(const Vector3& point) const
    {
        const Vector3 turned = yawed(yaw) * (point - about);
        const Vector3 placed{turned.x + aside, turned.y - height, distance - turned.z};
        const double c = std::cos(pitch), s = std::sin(pitch);
        const Vector3 tilted{placed.x, placed.y * c + placed.z * s, placed.z * c - placed.y * s};
        const double cr = std::cos(roll), sr = std::sin(roll);
        return {tilted.x * cr - tilted.y * sr, tilted.x * sr + tilted.y * cr, tilted.z};
    }
};

bool isHand(std::size_t joint)
{
    return joint == 7 || joint == 11 || joint == 6 || joint == 10;
}
bool isFinger(std::size_t joint)
{
    return joint >= 21;
}
bool isFoot(std::size_t joint)
{
    return joint == 14 || joint == 15 || joint == 18 || joint == 19;
}

/// Slow errors of a joint (they last about a third of a second) and quick jitter, in metres.
struct JointNoise
{
    Vector3 offset{};
    Vector3 drift{};
    double slow = 0.006, quick = 0.002;

    static JointNoise drawn(std::size_t joint, double quality, Random& random)
    {
        JointNoise noise;
        const double size = isFinger(joint) ? 2.4 : isFoot(joint) ? 1.9 : isHand(joint) ? 1.5 : 1.0;
        noise.slow *= size * quality;
        noise.quick *= size * quality;
        const double constant = 0.009 * (0.6 + 0.4 * size) * quality;
        noise.offset = {random.normal(0, constant), random.normal(0, constant), random.normal(0, 1.3 * constant)};
        return noise;
    }

    Vector3 next(Random& random, double keep, double factor)
    {
        const double fresh = std::sqrt(1 - keep * keep) * slow;
        drift = {keep * drift.x + random.normal(0, fresh), keep * drift.y + random.normal(0, fresh),
                 keep * drift.z + random.normal(0, 1.6 * fresh)};
        const Vector3 jitter{random.normal(0, quick), random.normal(0, quick), random.normal(0, 1.6 * quick)};
        return offset + drift * factor + jitter * factor;
    }
};

/// How deep the segment from `a` to `b` lies before `point` on the camera's ray, within `radius`; 0 when it does not.
bool covers(const Vector3& a, const Vector3& b, double radius, const Vector3& point)
{
    const Vector3 ray = direction(point, {0, 0, 1});
    const Vector3 p = across(a, ray), d = across(b, ray) - p;
    const double size = dot(d, d);
    const double t = size > 1e-9 ? std::clamp(-dot(p, d) / size, 0.0, 1.0) : 0.0;
    const Vector3 nearest = p + d * t;
    const double depth = dot(a + (b - a) * t, ray);
    return dot(nearest, nearest) < radius * radius && depth < length(point) - 0.05;
}

/// Joints that the body itself hides from the camera.
std::array<bool, kNtuJointCount> hidden(const JointArray& seen)
{
    std::array<bool, kNtuJointCount> result{};
    const Vector3 chestLow = seen[0], chestHigh = seen[20];
    for (const std::size_t joint : {5UL, 6UL, 7UL, 9UL, 10UL, 11UL, 13UL, 14UL, 15UL, 17UL, 18UL, 19UL}) {
        result[joint] = covers(chestLow, chestHigh, 0.13, seen[joint]);
        const bool leftLeg = joint >= 13 && joint <= 15;
        const bool rightLeg = joint >= 17;
        if (leftLeg)
            result[joint] = result[joint] || covers(seen[16], seen[17], 0.06, seen[joint]) ||
                            covers(seen[17], seen[18], 0.05, seen[joint]);
        if (rightLeg)
            result[joint] = result[joint] || covers(seen[12], seen[13], 0.06, seen[joint]) ||
                            covers(seen[13], seen[14], 0.05, seen[joint]);
    }
    result[21] = result[22] = result[7];
    result[23] = result[24] = result[11];
    return result;
}

/// Rounded to 1/65536 m, so that the last bit of another machine's sine does not show.
float settled(double value)
{
    return static_cast<float>(std::round(value * 65536.0) / 65536.0);
}

struct Recording
{
    std::vector<JointArray> positions;
    std::vector<std::array<JointState, kNtuJointCount>> states;
};

/// The performance at slightly uneven moments, as cameras deliver their frames.
std::vector<JointArray> sampled(const std::vector<JointArray>& frames, Random& random)
{
    std::vector<JointArray> result(frames.size());
    const double uneven = random.uniform(0, 0.25);
    const double repeated = random.chance(0.2) ? 0.03 : 0.0;
    for (std::size_t i = 0; i < frames.size(); ++i) {
        if (i > 0 && random.chance(repeated)) {
            result[i] = result[i - 1];
            continue;
        }
        const double place = std::clamp(static_cast<double>(i) + random.uniform(-uneven, uneven), 0.0,
                                        static_cast<double>(frames.size() - 1));
        const auto low = static_cast<std::size_t>(place);
        const std::size_t high = std::min(low + 1, frames.size() - 1);
        const double share = place - static_cast<double>(low);
        for (std::size_t j = 0; j < kNtuJointCount; ++j)
            result[i][j] = frames[low][j] * (1 - share) + frames[high][j] * share;
    }
    return result;
}

/// A tracker smooths what it sees; fast hands lag and are cut short.
void smooth(std::vector<JointArray>& frames, double keep)
{
    for (std::size_t i = 1; i < frames.size(); ++i)
        for (std::size_t j = 0; j < kNtuJointCount; ++j)
            frames[i][j] = frames[i - 1][j] * keep + frames[i][j] * (1 - keep);
}

void addErrors(Recording& recording, double frameRate, Random& random)
{
    const double quality = random.uniform(0.5, 1.7);
    std::vector<JointNoise> noises;
    for (std::size_t j = 0; j < kNtuJointCount; ++j)
        noises.push_back(JointNoise::drawn(j, quality, random));
    std::array<double, kNtuJointCount> blindness{};
    std::array<Vector3, kNtuJointCount> astray{};
    std::array<bool, kNtuJointCount> lost{};
    const double keep = std::exp(-1.0 / (0.3 * frameRate));
    for (std::size_t i = 0; i < recording.positions.size(); ++i) {
        auto covered = hidden(recording.positions[i]);
        for (std::size_t j = 4; j < kNtuJointCount;
             ++j) { // trackers also lose hands and feet without a cause to be seen
            lost[j] = lost[j] ? !random.chance(4.0 / frameRate)
                              : (isHand(j) || isFinger(j) || isFoot(j)) && random.chance(0.12 / frameRate);
            covered[j] = covered[j] || lost[j];
        }
        const double depth = std::clamp(recording.positions[i][0].z / 2.8, 0.6, 1.6);
        for (std::size_t j = 0; j < kNtuJointCount; ++j) {
            blindness[j] = keep * blindness[j] + (1 - keep) * (covered[j] ? 1.0 : 0.0);
            astray[j] =
                astray[j] * keep + Vector3{random.normal(0, 0.03), random.normal(0, 0.03), random.normal(0, 0.04)} *
                                       std::sqrt(1 - keep * keep);
            Vector3& position = recording.positions[i][j];
            position += noises[j].next(random, keep, depth) + astray[j] * std::min(1.0, 1.4 * blindness[j]);
            if (covered[j])
                recording.states[i][j] = JointState::Inferred;
        }
    }
}

void addDropouts(Recording& recording, Random& random)
{
    if (!random.chance(0.25))
        return;
    const int count = random.integer(1, 4);
    const auto frames = static_cast<int>(recording.positions.size());
    for (int k = 0; k < count; ++k) {
        const int begin = random.integer(0, frames - 1);
        const int end = std::min(frames, begin + random.integer(1, 5));
        const auto joint = static_cast<std::size_t>(random.integer(4, kNtuJointCount - 1));
        for (int i = begin; i < end; ++i)
            recording.states[static_cast<std::size_t>(i)][joint] = JointState::Missing;
    }
}

/// Older sensors know no fingers, and put the spine's middle low.
void asOlderSensor(std::vector<JointArray>& frames, double share)
{
    for (JointArray& joints : frames) {
        joints[1] = joints[0] + (joints[1] - joints[0]) * share;
        joints[21] = joints[22] = joints[7];
        joints[23] = joints[24] = joints[11];
    }
}

} // namespace

SkeletonSequence recorded(const Performance& performance, const GrammarSettings& settings, Random random)
{
    const bool older = settings.topologyId == "kinect20";
    if (!older && settings.topologyId != "ntu25")
        throw std::invalid_argument("The motion grammar makes the topologies ntu25 and kinect20, not " +
                                    settings.topologyId);
    Random view = random.stream("view"), noise = random.stream("noise");
    Recording recording;
    recording.positions = settings.sensorNoise ? sampled(performance.frames, noise) : performance.frames;
    recording.states.resize(recording.positions.size());
    for (auto& states : recording.states)
        states.fill(JointState::Tracked);
    Camera camera = settings.sensorNoise ? Camera::drawn(view, settings.maximumViewDegrees * std::numbers::pi / 180)
                                         : Camera::still();
    const JointArray& start = recording.positions.front();
    camera.about = {start[0].x, 0, start[0].z};
    if (settings.sensorNoise) {
        if (noise.chance(0.5))
            smooth(recording.positions, noise.uniform(0.0, 0.35));
        if (older || noise.chance(0.25))
            asOlderSensor(recording.positions, noise.uniform(0.25, 0.6));
    }
    for (JointArray& joints : recording.positions)
        for (Vector3& joint : joints)
            joint = camera.seen(joint);
    if (settings.sensorNoise) {
        addErrors(recording, performance.frameRate, noise);
        addDropouts(recording, noise);
    }

    SkeletonSequence sequence;
    sequence.topology = older ? kinect20Topology() : ntu25Topology();
    sequence.frameCount = recording.positions.size();
    sequence.frameRate = performance.frameRate;
    sequence.format = "grammar";
    Body body;
    body.id = "1";
    const std::size_t jointCount = older ? kKinect20FromNtu.size() : kNtuJointCount;
    body.positions.reserve(sequence.frameCount * jointCount);
    body.states.reserve(sequence.frameCount * jointCount);
    for (std::size_t i = 0; i < sequence.frameCount; ++i) {
        for (std::size_t j = 0; j < jointCount; ++j) {
            const auto from = older ? static_cast<std::size_t>(kKinect20FromNtu[j]) : j;
            const Vector3& p = recording.positions[i][from];
            const JointState state = recording.states[i][from];
            constexpr float kMissing = std::numeric_limits<float>::quiet_NaN();
            body.states.push_back(state);
            body.positions.push_back(state == JointState::Missing ? Point3{kMissing, kMissing, kMissing}
                                                                  : Point3{settled(p.x), settled(p.y), settled(p.z)});
        }
    }
    sequence.bodies.push_back(std::move(body));
    return sequence;
}

} // namespace kinescope::datasets::grammar
