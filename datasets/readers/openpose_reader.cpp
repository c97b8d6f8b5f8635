#include "datasets/readers/openpose_reader.h"

#include "datasets/poses/pose_assembly.h"
#include "datasets/readers/file_bytes.h"
#include "datasets/readers/json_cursor.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace kinescope::datasets
{
namespace
{

namespace fs = std::filesystem;

constexpr float kMissing = std::numeric_limits<float>::quiet_NaN();
constexpr std::size_t kBody25Joints = 25;
constexpr std::size_t kCocoJoints = 18;

/// Collects the people of all frames, in two and in three dimensions.
class OpenPoseParser
{
public:
    void readFrame(std::string_view text, const fs::path& path, std::size_t frame)
    {
        JsonCursor json(text, path);
        bool hasPeople = false;
        JsonObject object(json, "an object with 'people'");
        while (object.next()) {
            if (object.key() != "people") {
                json.skipValue();
                continue;
            }
            hasPeople = true;
            JsonArray people(json, "a list of people");
            while (people.next())
                readPerson(json, frame);
        }
        json.expectEnd();
        if (!hasPeople)
            json.fail("a list named 'people'", "an object without it");
    }

    SkeletonSequence finish(std::size_t frameCount, const fs::path& path)
    {
        SkeletonSequence sequence;
        sequence.topology = m_joints == kCocoJoints ? coco18Topology() : body25Topology();
        sequence.format = "openpose";
        sequence.sourcePath = path;
        sequence.frameCount = frameCount;
        const bool spatial = m_spatial && m_spatial->count() > 0;
        Detections none(sequence.jointCount());
        assembleBodies(sequence, spatial ? *m_spatial : m_planar ? *m_planar : none);
        if (spatial)
            scaleToMetres(sequence);
        else
            standUpright(sequence);
        return sequence;
    }

private:
    void readPerson(JsonCursor& json, std::size_t frame)
    {
        m_planarValues.clear();
        m_spatialValues.clear();
        int id = -1;
        JsonObject person(json, "a person, an object");
        while (person.next()) {
            if (person.key() == "pose_keypoints_2d" || person.key() == "pose_keypoints")
                json.readNumbers(m_planarValues, "a list of keypoints");
            else if (person.key() == "pose_keypoints_3d")
                json.readNumbers(m_spatialValues, "a list of keypoints");
            else if (person.key() == "person_id")
                id = readId(json);
            else
                json.skipValue();
        }
        add(json, m_planar, m_planarValues, 3, frame, id);
        add(json, m_spatial, m_spatialValues, 4, frame, id);
    }

    int readId(JsonCursor& json)
    {
        m_ids.clear();
        if (json.peek() == JsonCursor::Kind::Array)
            json.readNumbers(m_ids, "a list with the person's number");
        else
            m_ids.push_back(json.readNumber("the person's number"));
        const bool known = m_ids.size() == 1 && m_ids[0] >= 0 && m_ids[0] < 1e9;
        return known ? static_cast<int>(m_ids[0]) : -1;
    }

    void add(const JsonCursor& json, std::optional<Detections>& detections, const std::vector<double>& values,
             std::size_t stride, std::size_t frame, int id)
    {
        if (values.empty())
            return;
        const std::size_t joints = values.size() / stride;
        const bool known = joints == kBody25Joints || joints == kCocoJoints;
        if (!known || values.size() % stride != 0)
            json.fail(fmt::format("{} or {} numbers of a person (BODY_25 or COCO)", kBody25Joints * stride,
                                  kCocoJoints * stride),
                      std::to_string(values.size()));
        if (m_joints != 0 && joints != m_joints)
            json.fail(fmt::format("{} joints as before", m_joints), std::to_string(joints));
        m_joints = joints;
        if (!detections)
            detections.emplace(joints);
        m_positions.assign(joints, {kMissing, kMissing, kMissing});
        m_scores.assign(joints, 0.0F);
        bool anyone = false;
        for (std::size_t joint = 0; joint < joints; ++joint)
            anyone = readJoint(values.data() + joint * stride, stride, joint) || anyone;
        if (anyone)
            detections->add(frame, m_positions, m_scores, id);
    }

    /// @return whether the joint was found
    bool readJoint(const double* values, std::size_t stride, std::size_t joint)
    {
        const bool spatial = stride == 4;
        const double score = values[stride - 1];
        Point3 position = {static_cast<float>(values[0]), static_cast<float>(values[1]),
                           spatial ? static_cast<float>(values[2]) : 0.0F};
        const bool zero = position[0] == 0 && position[1] == 0 && position[2] == 0;
        if (!(score > 0) || zero || isMissing(position))
            return false;
        if (spatial) // a camera's y points down and its z away from it
            position = {position[0], -position[1], -position[2]};
        m_positions[joint] = position;
        m_scores[joint] = static_cast<float>(std::min(score, 1.0));
        return true;
    }

    std::size_t m_joints = 0;
    std::optional<Detections> m_planar;
    std::optional<Detections> m_spatial;
    std::vector<double> m_planarValues;
    std::vector<double> m_spatialValues;
    std::vector<double> m_ids;
    std::vector<Point3> m_positions;
    std::vector<float> m_scores;
};

void tellFrameRate(SkeletonSequence& sequence, std::uint64_t step)
{
    sequence.frameRate /= static_cast<double>(step);
    sequence.warnings.push_back(
        {SequenceWarning::Kind::FrameRate,
         step > 1 ? fmt::format("OpenPose does not tell the frame rate and kept every {}th frame; {:.4g} frames a "
                                "second were taken, a {}th of 30.",
                                step, sequence.frameRate, step)
                  : "OpenPose does not tell the frame rate; 30 frames a second were taken."});
}

} // namespace

SkeletonSequence readOpenPose(std::string_view text, const fs::path& path)
{
    const auto frames = frameFilesOf(path, openPoseFrameName);
    OpenPoseParser parser;
    for (const auto& frame : frames.files) {
        if (frame.path.filename() == path.filename())
            parser.readFrame(text, path, frame.frame);
        else
            parser.readFrame(readFileBytes(frame.path), frame.path, frame.frame);
    }
    auto sequence = parser.finish(frames.frameCount, path);
    tellFrameRate(sequence, frames.step);
    return sequence;
}

SkeletonSequence readOpenPoseFolder(const fs::path& folder)
{
    const auto first = onlyRecordingIn(folder, openPoseFrameName);
    if (!first)
        throw FileError(
            fmt::format("Expected the frames of one OpenPose recording in the folder: {}", folder.string()));
    auto sequence = readOpenPose(readFileBytes(*first), *first);
    sequence.sourcePath = folder;
    return sequence;
}

SkeletonSequence readOpenPoseFrame(std::string_view text, const fs::path& path)
{
    OpenPoseParser parser;
    parser.readFrame(text, path, 0);
    return parser.finish(1, path);
}

bool looksLikeOpenPose(std::string_view text)
{
    constexpr std::size_t kPrefix = 4096;
    const auto keys = outerJsonKeys(text.substr(0, kPrefix));
    return std::find(keys.begin(), keys.end(), "people") != keys.end();
}

bool isOpenPoseFolder(const fs::path& folder)
{
    const auto first = onlyRecordingIn(folder, openPoseFrameName);
    try {
        return first && looksLikeOpenPose(readFileBytes(*first));
    } catch (const FileError&) {
        return false;
    }
}

std::optional<FrameName> openPoseFrameName(const fs::path& file)
{
    if (file.extension() != ".json")
        return std::nullopt;
    std::string stem = file.stem().string();
    constexpr std::string_view kEnding = "_keypoints";
    std::string ending;
    if (stem.ends_with(kEnding)) {
        stem.resize(stem.size() - kEnding.size());
        ending = kEnding;
    }
    const auto last = stem.find_last_not_of("0123456789");
    const std::size_t begin = last == std::string::npos ? 0 : last + 1;
    std::uint64_t number = 0;
    const auto [stop, error] = std::from_chars(stem.data() + begin, stem.data() + stem.size(), number);
    if (begin == stem.size() || error != std::errc() || stop != stem.data() + stem.size())
        return std::nullopt;
    return FrameName{stem.substr(0, begin) + "#" + ending, number};
}

} // namespace kinescope::datasets
