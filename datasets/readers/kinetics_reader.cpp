#include "datasets/readers/kinetics_reader.h"

#include "datasets/poses/pose_assembly.h"
#include "datasets/readers/json_cursor.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace kinescope::datasets
{
namespace
{

constexpr std::size_t kJoints = 18;
constexpr std::size_t kMostFrames = 1000000;
constexpr float kMissing = std::numeric_limits<float>::quiet_NaN();

class KineticsParser
{
public:
    KineticsParser(std::string_view text, const std::filesystem::path& path)
        : m_json(text, path)
        , m_detections(kJoints)
        , m_positions(kJoints)
        , m_scores(kJoints)
    {
        m_sequence.topology = coco18Topology();
        m_sequence.format = "kinetics-skeleton";
        m_sequence.sourcePath = path;
    }

    SkeletonSequence parse()
    {
        bool hasData = false;
        JsonObject object(m_json, "an object with 'data'");
        while (object.next()) {
            if (object.key() == "data") {
                hasData = true;
                readFrames();
            } else if (object.key() == "label") {
                readLabel();
            } else if (object.key() == "label_index") {
                readLabelIndex();
            } else {
                m_json.skipValue();
            }
        }
        m_json.expectEnd();
        if (!hasData)
            m_json.fail("a list of frames named 'data'", "an object without it");
        if (m_frames.empty())
            m_json.fail("at least one frame in 'data'", "none");
        placeFrames();
        assembleBodies(m_sequence, m_detections);
        standUpright(m_sequence);
        return std::move(m_sequence);
    }

private:
    struct Frame
    {
        std::size_t index;
        std::size_t firstPerson;
    };

    void readLabel()
    {
        if (m_json.peek() == JsonCursor::Kind::String)
            m_sequence.className = m_json.readString("a label");
        else
            m_json.skipValue();
    }

    void readLabelIndex()
    {
        const double index = m_json.readNumber("a label index");
        if (index >= 0 && index < 1e6 && index == std::floor(index))
            m_sequence.classId = static_cast<int>(index);
    }

    void readFrames()
    {
        JsonArray frames(m_json, "a list of frames");
        while (frames.next()) {
            m_frames.push_back({m_frames.size() + 1, m_people.size() / kJoints});
            JsonObject frame(m_json, "a frame, an object");
            while (frame.next()) {
                if (frame.key() == "frame_index")
                    m_frames.back().index = readFrameIndex();
                else if (frame.key() == "skeleton")
                    readPeople();
                else
                    m_json.skipValue();
            }
        }
    }

    std::size_t readFrameIndex()
    {
        const double index = m_json.readNumber("a frame index");
        if (!(index >= 0 && index <= static_cast<double>(kMostFrames) && index == std::floor(index)))
            m_json.fail(fmt::format("a frame index from 0 to {}", kMostFrames), fmt::format("{}", index));
        return static_cast<std::size_t>(index);
    }

    void readPeople()
    {
        JsonArray people(m_json, "a list of people");
        while (people.next()) {
            m_pose.clear();
            m_score.clear();
            JsonObject person(m_json, "a person, an object");
            while (person.next()) {
                if (person.key() == "pose")
                    m_json.readNumbers(m_pose, "a list of 36 coordinates");
                else if (person.key() == "score")
                    m_json.readNumbers(m_score, "a list of 18 scores");
                else
                    m_json.skipValue();
            }
            addPerson();
        }
    }

    void addPerson()
    {
        if (m_pose.size() != 2 * kJoints)
            m_json.fail(fmt::format("36 coordinates of a person in frame {}", m_frames.size()),
                        std::to_string(m_pose.size()));
        if (m_score.empty())
            m_score.assign(kJoints, 1.0);
        if (m_score.size() != kJoints)
            m_json.fail(fmt::format("18 scores of a person in frame {}", m_frames.size()),
                        std::to_string(m_score.size()));
        for (std::size_t joint = 0; joint < kJoints; ++joint) {
            const auto x = static_cast<float>(m_pose[2 * joint]);
            const auto y = static_cast<float>(m_pose[2 * joint + 1]);
            const bool found = std::isfinite(x) && std::isfinite(y) && (x != 0 || y != 0) && m_score[joint] > 0;
            m_people.push_back(found ? Point3{x * kKineticsImage[0], y * kKineticsImage[1], 0.0F}
                                     : Point3{kMissing, kMissing, kMissing});
            m_peopleScores.push_back(found ? static_cast<float>(std::min(m_score[joint], 1.0)) : 0.0F);
        }
    }

    /// Frame numbers may leave gaps; the first possible one is 1, or 0 when it is used.
    void placeFrames()
    {
        const auto byIndex = [](const Frame& a, const Frame& b) { return a.index < b.index; };
        const auto [first, last] = std::minmax_element(m_frames.begin(), m_frames.end(), byIndex);
        const std::size_t base = first->index == 0 ? 0 : 1;
        m_sequence.frameCount = last->index - base + 1;
        if (m_sequence.frameCount > 1000 + 100 * m_frames.size())
            m_json.fail("frame indices without gaps of hours",
                        fmt::format("{} frames with indices up to {}", m_frames.size(), last->index));
        for (std::size_t frame = 0; frame < m_frames.size(); ++frame) {
            const std::size_t end =
                frame + 1 < m_frames.size() ? m_frames[frame + 1].firstPerson : m_people.size() / kJoints;
            for (std::size_t person = m_frames[frame].firstPerson; person < end; ++person)
                addDetection(m_frames[frame].index - base, person * kJoints);
        }
    }

    void addDetection(std::size_t frame, std::size_t first)
    {
        std::copy_n(m_people.begin() + static_cast<std::ptrdiff_t>(first), kJoints, m_positions.begin());
        std::copy_n(m_peopleScores.begin() + static_cast<std::ptrdiff_t>(first), kJoints, m_scores.begin());
        if (!std::all_of(m_positions.begin(), m_positions.end(), isMissing))
            m_detections.add(frame, m_positions, m_scores);
    }

    JsonCursor m_json;
    SkeletonSequence m_sequence;
    Detections m_detections;
    std::vector<Frame> m_frames;
    std::vector<Point3> m_people; ///< [people * 18]
    std::vector<float> m_peopleScores;
    std::vector<double> m_pose;
    std::vector<double> m_score;
    std::vector<Point3> m_positions;
    std::vector<float> m_scores;
};

} // namespace

SkeletonSequence readKinetics(std::string_view text, const std::filesystem::path& path)
{
    return KineticsParser(text, path).parse();
}

bool looksLikeKinetics(std::string_view text)
{
    constexpr std::size_t kPrefix = 16384;
    text = text.substr(0, kPrefix);
    const auto keys = outerJsonKeys(text);
    const auto has = [&](std::string_view key) { return std::find(keys.begin(), keys.end(), key) != keys.end(); };
    return has("data") && (has("label_index") || text.find("\"skeleton\"") != std::string_view::npos ||
                           text.find("\"frame_index\"") != std::string_view::npos);
}

} // namespace kinescope::datasets
