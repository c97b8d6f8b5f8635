#include "datasets/readers/nw_ucla_reader.h"

#include "datasets/poses/pose_assembly.h"
#include "datasets/readers/file_bytes.h"
#include "datasets/readers/joint_rows.h"
#include "datasets/readers/json_cursor.h"
#include "datasets/readers/kinect_names.h"

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

constexpr std::size_t kMostPeople = 6;
constexpr double kTrackedState = 2.0; // 1: inferred, 0: not tracked

SkeletonSequence emptySequence(const fs::path& path)
{
    SkeletonSequence sequence;
    sequence.topology = kinect20SdkTopology();
    sequence.format = "nw-ucla";
    sequence.sourcePath = path;
    if (const auto number = kinectActionNumber(path))
        sequence.classId = nwUclaClassId(*number);
    return sequence;
}

void readFrame(std::string_view text, const fs::path& path, std::size_t frame, std::vector<KinectSighting>& sightings)
{
    TextBuffer buffer(text, path, TextBuffer::Separators::Commas);
    if (!buffer.skipBlankLines())
        return; // nobody in this frame
    std::array<double, 4> head{};
    const auto count = buffer.tryReadRow(head);
    if (!count)
        buffer.skipLine();
    else if (*count >= 3)
        buffer.failAtLastRow("a head line, then 20 lines a person", fmt::format("{} numbers", *count));
    for (std::size_t body = 0; buffer.skipBlankLines(); ++body) {
        if (body == kMostPeople)
            buffer.failHere(fmt::format("at most {} people in a frame", kMostPeople));
        KinectSighting sighting{frame, body, {}};
        for (std::size_t joint = 0; joint < kKinect1Joints; ++joint)
            sighting.joints[joint] = readJointRow(buffer, joint, frame);
        sightings.push_back(sighting);
    }
}

class JsonParser
{
public:
    JsonParser(std::string_view text, const fs::path& path)
        : m_json(text, path)
        , m_sequence(emptySequence(path))
    {
    }

    SkeletonSequence parse()
    {
        bool hasSkeletons = false;
        JsonObject object(m_json, "an object with 'skeletons'");
        while (object.next()) {
            if (object.key() == "skeletons") {
                hasSkeletons = true;
                readFrames();
            } else if (object.key() == "label") {
                readLabel();
            } else {
                m_json.skipValue();
            }
        }
        m_json.expectEnd();
        if (!hasSkeletons)
            m_json.fail("a list named 'skeletons'", "an object without it");
        if (m_sequence.frameCount == 0)
            m_json.fail("at least one frame in 'skeletons'", "none");
        layOutSightings(m_sequence, m_sightings, 0.0);
        scaleToMetres(m_sequence);
        return std::move(m_sequence);
    }

private:
    void readFrames()
    {
        JsonArray frames(m_json, "a list of frames");
        for (; frames.next(); ++m_sequence.frameCount) {
            KinectSighting sighting{m_sequence.frameCount, 0, {}};
            std::size_t joint = 0;
            JsonArray joints(m_json, "a list of 20 joints");
            for (; joints.next(); ++joint) {
                m_values.clear();
                m_json.readNumbers(m_values, "x, y and z of a joint");
                if (joint < kKinect1Joints)
                    sighting.joints[joint] = rowOf(joint);
            }
            if (joint != kKinect1Joints)
                m_json.fail(fmt::format("20 joints in frame {}", m_sequence.frameCount + 1), std::to_string(joint));
            m_sightings.push_back(sighting);
        }
    }

    JointRow rowOf(std::size_t joint) const
    {
        constexpr double kLargest = std::numeric_limits<float>::max();
        const auto place = [&] { return fmt::format("joint {} of frame {}", joint + 1, m_sequence.frameCount + 1); };
        if (m_values.size() != 3)
            m_json.fail("x, y and z for " + place(), fmt::format("{} numbers", m_values.size()));
        for (const double value : m_values)
            if (value > kLargest || value < -kLargest)
                m_json.fail("a finite position for " + place(), fmt::format("{}", value));
        return {{m_values[0], m_values[1], m_values[2]}, 0.0};
    }

    void readLabel()
    {
        if (m_json.peek() != JsonCursor::Kind::Number)
            return m_json.skipValue();
        const double label = m_json.readNumber("a label");
        if (label >= 1 && label < 1e6 && label == std::floor(label))
            m_sequence.classId = static_cast<int>(label) - 1;
    }

    JsonCursor m_json;
    SkeletonSequence m_sequence;
    std::vector<KinectSighting> m_sightings;
    std::vector<double> m_values;
};

} // namespace

SkeletonSequence readNwUclaJson(std::string_view text, const fs::path& path)
{
    return JsonParser(text, path).parse();
}

SkeletonSequence readNwUclaFrames(std::string_view text, const fs::path& path)
{
    const auto frames = frameFilesOf(path, nwUclaFrameName);
    auto sequence = emptySequence(path);
    sequence.frameCount = frames.frameCount;
    std::vector<KinectSighting> sightings;
    for (const auto& frame : frames.files) {
        if (frame.path.filename() == path.filename())
            readFrame(text, path, frame.frame, sightings);
        else
            readFrame(readFileBytes(frame.path), frame.path, frame.frame, sightings);
    }
    layOutSightings(sequence, sightings, kTrackedState);
    scaleToMetres(sequence);
    return sequence;
}

SkeletonSequence readNwUclaFolder(const fs::path& folder)
{
    const auto first = onlyRecordingIn(folder, nwUclaFrameName);
    if (!first)
        throw FileError(fmt::format("Expected NW-UCLA frames in the folder: {}", folder.string()));
    auto sequence = readNwUclaFrames(readFileBytes(*first), *first);
    sequence.sourcePath = folder;
    return sequence;
}

bool looksLikeNwUclaJson(std::string_view text)
{
    constexpr std::size_t kPrefix = 4096;
    const auto keys = outerJsonKeys(text.substr(0, kPrefix));
    return std::find(keys.begin(), keys.end(), "skeletons") != keys.end();
}

bool looksLikeNwUclaFrame(std::string_view text)
{
    constexpr std::size_t kLargest = 65536;
    TextBuffer buffer(text, {}, TextBuffer::Separators::Commas);
    if (text.size() > kLargest || !buffer.skipBlankLines())
        return false;
    std::array<double, 4> row{};
    const auto head = buffer.tryReadRow(row);
    if (!head)
        buffer.skipLine();
    else if (*head >= 3 || (*head == 2 && row[1] == kKinect1Joints))
        return false;
    const double stated = head ? row[0] : 1.0;
    std::size_t rows = 0;
    for (; buffer.skipBlankLines(); ++rows) {
        const auto count = buffer.tryReadRow(row);
        if (!count || *count < 3)
            return false;
    }
    const std::size_t people = rows / kKinect1Joints;
    // A head that counts frames as long as the text is one of MSRDailyActivity3D.
    const bool countsFrames = head && people > 2 && stated == static_cast<double>(people);
    return rows > 0 && rows % kKinect1Joints == 0 && people <= kMostPeople && !countsFrames;
}

bool isNwUclaFolder(const fs::path& folder)
{
    return onlyRecordingIn(folder, nwUclaFrameName).has_value();
}

std::optional<FrameName> nwUclaFrameName(const fs::path& file)
{
    const std::string name = file.filename().string();
    constexpr std::string_view kBeginning = "frame_";
    if (!name.starts_with(kBeginning) || !(name.ends_with("skeletons.txt") || name.ends_with("skeleton.txt")))
        return std::nullopt;
    std::uint64_t number = 0;
    const auto [stop, error] = std::from_chars(name.data() + kBeginning.size(), name.data() + name.size(), number);
    if (error != std::errc())
        return std::nullopt;
    return FrameName{std::string(kBeginning), number};
}

} // namespace kinescope::datasets
