#include "datasets/poses/pose_tracker.h"

#include "datasets/preprocessing/vector3.h"

#include <algorithm>
#include <map>
#include <optional>

namespace kinescope::datasets
{
namespace
{

constexpr std::size_t kFewestSharedJoints = 3;
constexpr float kReachAFrameOfGap = 0.02F;
constexpr float kLongestReach = 1.0F;
constexpr std::size_t kFramesOfSpeed = 5; // nobody keeps a speed for longer

/// A person who is being followed: where each joint was seen last.
struct Followed
{
    PersonTrack track;
    std::vector<Point3> joints;
    Point3 speed{};
    std::size_t lastFrame = 0;
    float size = 0;
};

struct Pair
{
    float distance;
    std::size_t person;
    std::size_t detection;
};

class Tracker
{
public:
    Tracker(const Detections& detections, const TrackingSettings& settings)
        : m_detections(detections)
        , m_settings(settings)
    {
    }

    std::vector<PersonTrack> run()
    {
        for (std::size_t begin = 0; begin < m_detections.count();) {
            std::size_t end = begin;
            while (end < m_detections.count() && m_detections.frame(end) == m_detections.frame(begin))
                ++end;
            match(begin, std::min(end, begin + m_settings.mostPeopleInAFrame));
            begin = end;
        }
        std::vector<PersonTrack> tracks;
        for (auto& followed : m_people)
            tracks.push_back(std::move(followed.track));
        return tracks;
    }

private:
    void match(std::size_t begin, std::size_t end)
    {
        const std::size_t frame = m_detections.frame(begin);
        std::erase_if(m_active,
                      [&](std::size_t person) { return frame - m_people[person].lastFrame > m_settings.longestGap; });
        std::vector<Pair> pairs;
        for (const auto person : m_active)
            for (std::size_t detection = begin; detection < end; ++detection)
                if (const auto distance = distanceBetween(m_people[person], detection))
                    pairs.push_back({*distance, person, detection});
        std::stable_sort(pairs.begin(), pairs.end(),
                         [](const Pair& a, const Pair& b) { return a.distance < b.distance; });
        std::vector<bool> taken(end - begin);
        for (const auto& pair : pairs)
            if (!taken[pair.detection - begin] && m_people[pair.person].lastFrame != frame) {
                taken[pair.detection - begin] = true;
                extend(m_people[pair.person], pair.detection);
            }
        for (std::size_t detection = begin; detection < end; ++detection)
            if (!taken[detection - begin])
                start(detection);
    }

    /// Mean distance over the shared joints in heights of the person, or nothing when it is out of reach.
    std::optional<float> distanceBetween(const Followed& person, std::size_t detection) const
    {
        const std::size_t gap = m_detections.frame(detection) - person.lastFrame;
        if (gap == 0)
            return std::nullopt;
        const Point3* joints = m_detections.positions(detection);
        const Point3 moved = person.speed * static_cast<float>(std::min(gap, kFramesOfSpeed));
        float sum = 0;
        std::size_t shared = 0;
        for (std::size_t joint = 0; joint < m_detections.jointCount(); ++joint) {
            const float distance = length(joints[joint] - person.joints[joint] - moved);
            const bool both = distance == distance; // not a number where one of the two is missing
            sum += both ? distance : 0.0F;
            shared += both ? 1 : 0;
        }
        const float size = std::max(person.size, m_detections.size(detection));
        if (shared < kFewestSharedJoints || !(size > 0))
            return std::nullopt;
        const float distance = sum / (static_cast<float>(shared) * size);
        const float reach = std::min(
            static_cast<float>(m_settings.reach) + kReachAFrameOfGap * static_cast<float>(gap - 1), kLongestReach);
        return distance < reach ? std::optional(distance) : std::nullopt;
    }

    void extend(Followed& person, std::size_t detection)
    {
        const Point3* joints = m_detections.positions(detection);
        const auto gap = static_cast<float>(m_detections.frame(detection) - person.lastFrame);
        Point3 moved{};
        std::size_t shared = 0;
        for (std::size_t joint = 0; joint < m_detections.jointCount(); ++joint) {
            if (isMissing(joints[joint]))
                continue;
            if (!isMissing(person.joints[joint])) {
                moved = moved + (joints[joint] - person.joints[joint]);
                ++shared;
            }
            person.joints[joint] = joints[joint];
        }
        if (shared > 0)
            person.speed = person.speed * 0.5F + moved * (0.5F / (static_cast<float>(shared) * gap));
        person.size = std::max(0.9F * person.size, m_detections.size(detection));
        person.lastFrame = m_detections.frame(detection);
        person.track.detections.push_back(detection);
    }

    void start(std::size_t detection)
    {
        const Point3* joints = m_detections.positions(detection);
        const std::size_t count = m_detections.jointCount();
        m_active.push_back(m_people.size());
        Followed& person = m_people.emplace_back();
        person.track.detections.push_back(detection);
        person.joints.assign(joints, joints + count);
        person.lastFrame = m_detections.frame(detection);
        person.size = m_detections.size(detection);
    }

    const Detections& m_detections;
    const TrackingSettings& m_settings;
    std::vector<Followed> m_people;
    std::vector<std::size_t> m_active;
};

bool allHaveIds(const Detections& detections)
{
    for (std::size_t person = 0; person < detections.count(); ++person) {
        if (detections.id(person) < 0)
            return false;
        for (std::size_t other = person + 1;
             other < detections.count() && detections.frame(other) == detections.frame(person); ++other)
            if (detections.id(other) == detections.id(person))
                return false;
    }
    return detections.count() > 0;
}

std::vector<PersonTrack> tracksById(const Detections& detections)
{
    std::map<int, PersonTrack> tracks;
    for (std::size_t person = 0; person < detections.count(); ++person)
        tracks[detections.id(person)].detections.push_back(person);
    std::vector<PersonTrack> listed;
    for (auto& [id, track] : tracks)
        listed.push_back(std::move(track));
    return listed;
}

/// Mean path of a joint in a frame, in heights of the person.
double motionOf(const Detections& detections, const PersonTrack& track)
{
    double sum = 0;
    std::size_t steps = 0;
    for (std::size_t index = 1; index < track.detections.size(); ++index) {
        const Point3* before = detections.positions(track.detections[index - 1]);
        const Point3* after = detections.positions(track.detections[index]);
        const float size = detections.size(track.detections[index]);
        for (std::size_t joint = 0; joint < detections.jointCount() && size > 0; ++joint)
            if (const float distance = length(after[joint] - before[joint]); distance == distance) {
                sum += static_cast<double>(distance / size);
                ++steps;
            }
    }
    return steps > 0 ? sum / static_cast<double>(steps) : 0.0;
}

} // namespace

std::vector<PersonTrack> trackPeople(const Detections& detections, const TrackingSettings& settings)
{
    auto tracks = allHaveIds(detections) ? tracksById(detections) : Tracker(detections, settings).run();
    std::vector<double> motion;
    for (const auto& track : tracks)
        motion.push_back(motionOf(detections, track));
    const double most = motion.empty() ? 0.0 : *std::max_element(motion.begin(), motion.end());
    for (std::size_t index = 0; index < tracks.size(); ++index) {
        double confidence = 0;
        for (const auto detection : tracks[index].detections)
            confidence += static_cast<double>(detections.confidence(detection));
        tracks[index].rank = confidence * (most > 0 ? 1.0 + motion[index] / most : 1.0);
    }
    std::stable_sort(tracks.begin(), tracks.end(),
                     [](const PersonTrack& a, const PersonTrack& b) { return a.rank > b.rank; });
    return tracks;
}

} // namespace kinescope::datasets
