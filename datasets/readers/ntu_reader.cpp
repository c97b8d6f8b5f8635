#include "datasets/readers/ntu_reader.h"

#include "datasets/readers/text_buffer.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <limits>
#include <string>
#include <unordered_map>

namespace kinescope::datasets
{
namespace
{

constexpr std::size_t kBodyValues = 10;
constexpr std::size_t kJointValues = 12;
constexpr std::uint64_t kMaximumBodiesInAFrame = 64;
constexpr std::size_t kBytesPerJoint = sizeof(Point3) + sizeof(JointState) + sizeof(Point2);
constexpr float kMissing = std::numeric_limits<float>::quiet_NaN();

struct RawJoint
{
    Point3 position;
    Point2 image;
    JointState state;
};

/// One body in one frame; bodies are laid out over all frames only once their number is known.
struct Sighting
{
    std::size_t frame;
    std::size_t body;
};

class NtuParser
{
public:
    NtuParser(std::string_view text, const std::filesystem::path& path)
        : m_buffer(text, path)
        , m_fileSize(text.size())
    {
        m_sequence.topology = ntu25Topology();
        m_sequence.format = "ntu";
        m_sequence.sourcePath = path;
        m_sequence.classId = ntuClassId(path);
    }

    SkeletonSequence parse()
    {
        constexpr std::size_t kBytesPerEmptyFrame = 2; // "0" and a line end
        const std::uint64_t most = std::max<std::uint64_t>(1, (m_buffer.bytesLeft() + 1) / kBytesPerEmptyFrame);
        m_sequence.frameCount = m_buffer.readCount("a frame count", 1, most);
        for (std::size_t frame = 0; frame < m_sequence.frameCount; ++frame)
            readFrame(frame);
        if (m_buffer.skipBlankLines())
            m_buffer.failHere(fmt::format("the end of the file after frame {}", m_sequence.frameCount));
        layOutBodies();
        warn();
        return std::move(m_sequence);
    }

private:
    void readFrame(std::size_t frame)
    {
        if (!m_buffer.skipBlankLines())
            m_buffer.failHere(fmt::format("frame {} of {}", frame + 1, m_sequence.frameCount));
        const auto count = m_buffer.readCount("a body count", 0, kMaximumBodiesInAFrame);
        m_inFrame.clear();
        for (std::uint64_t body = 0; body < count; ++body)
            readBody(frame);
        m_emptyFrames += count == 0 ? 1 : 0;
    }

    void readBody(std::size_t frame)
    {
        if (!m_buffer.skipBlankLines())
            m_buffer.failHere(fmt::format("a body in frame {}", frame + 1));
        const std::string_view line = m_buffer.peekLine();
        const std::string_view word = line.substr(0, std::min(line.size(), line.find_first_of(" \t")));
        std::array<double, kBodyValues> row{};
        m_buffer.readRow(row, [] { return "10 numbers for a body"; });
        m_sightings.push_back({frame, bodyIndex(word)});
        m_buffer.readCount("the joint count", kNtuJointCount, kNtuJointCount);
        for (std::size_t joint = 0; joint < kNtuJointCount; ++joint)
            readJoint(joint);
    }

    std::size_t bodyIndex(std::string_view word)
    {
        std::string id(word);
        for (int copy = 2; std::find(m_inFrame.begin(), m_inFrame.end(), id) != m_inFrame.end(); ++copy) {
            id = fmt::format("{}#{}", word, copy);
            m_sharedIds = true;
        }
        m_inFrame.push_back(id);
        const auto [entry, isNew] = m_bodies.try_emplace(id, m_sequence.bodies.size());
        if (isNew) {
            m_sequence.bodies.push_back({id, {}, {}, {}});
            checkGrowth();
        }
        return entry->second;
    }

    void readJoint(std::size_t joint)
    {
        std::array<double, kJointValues> row; // x y z, depth x y, colour x y, orientation w x y z, tracking state
        m_buffer.readRow(row, [joint] { return fmt::format("12 numbers for joint {}", joint + 1); });
        const Point3 position = {static_cast<float>(row[0]), static_cast<float>(row[1]), static_cast<float>(row[2])};
        const bool unknown = row[0] != row[0] || row[1] != row[1] || row[2] != row[2]; // not a number
        if (isMissing(position) && !unknown)
            m_buffer.failAtLastRow(fmt::format("a finite position for joint {}", joint + 1),
                                   fmt::format("({}, {}, {})", row[0], row[1], row[2]));
        if (!(row[11] >= 0.0 && row[11] <= 2.0))
            m_buffer.failAtLastRow(fmt::format("a tracking state from 0 to 2 for joint {}", joint + 1),
                                   fmt::format("{}", row[11]));
        const bool zero = position[0] == 0.0F && position[1] == 0.0F && position[2] == 0.0F;
        const auto state = static_cast<JointState>(static_cast<int>(row[11]));
        m_anyState = m_anyState || state != JointState::Missing;
        m_joints.push_back({zero ? Point3{kMissing, kMissing, kMissing} : position,
                            {static_cast<float>(row[5]), static_cast<float>(row[6])},
                            state});
    }

    /// Every body takes room for all frames; ids that change all the time must not multiply the file's size.
    void checkGrowth() const
    {
        constexpr std::size_t kRoom = std::size_t{64} << 20;
        const std::size_t room = 32 * m_fileSize + kRoom;
        if (m_sequence.bodies.size() > room / (kNtuJointCount * kBytesPerJoint) / m_sequence.frameCount)
            m_buffer.fail("body ids that last for more than a moment",
                          fmt::format("{} ids in {} frames", m_sequence.bodies.size(), m_sequence.frameCount));
    }

    void layOutBodies()
    {
        const std::size_t cells = m_sequence.frameCount * kNtuJointCount;
        for (auto& body : m_sequence.bodies) {
            body.positions.assign(cells, {kMissing, kMissing, kMissing});
            body.states.assign(cells, JointState::Missing);
            body.imagePositions.assign(cells, {kMissing, kMissing});
        }
        for (std::size_t index = 0; index < m_sightings.size(); ++index) {
            auto& body = m_sequence.bodies[m_sightings[index].body];
            for (std::size_t joint = 0; joint < kNtuJointCount; ++joint) {
                const RawJoint& raw = m_joints[index * kNtuJointCount + joint];
                // Some converters write 0 as every state: then the column says nothing.
                const auto state = m_anyState ? raw.state : JointState::Tracked;
                if (state == JointState::Missing || isMissing(raw.position)) {
                    ++m_missingJoints;
                    continue;
                }
                const std::size_t cell = m_sightings[index].frame * kNtuJointCount + joint;
                body.positions[cell] = raw.position;
                body.states[cell] = state;
                body.imagePositions[cell] = raw.image;
            }
        }
    }

    void warn()
    {
        const auto add = [&](SequenceWarning::Kind kind, std::string text) {
            m_sequence.warnings.push_back({kind, std::move(text)});
        };
        if (m_sequence.bodies.empty())
            add(SequenceWarning::Kind::BodyCount, "No body was tracked in any frame.");
        else if (m_emptyFrames > 0)
            add(SequenceWarning::Kind::MissingFrames,
                fmt::format("No body was tracked in {} of {} frames.", m_emptyFrames, m_sequence.frameCount));
        if (m_missingJoints > 0)
            add(SequenceWarning::Kind::MissingJoints,
                fmt::format("{} of {} joint positions were not tracked.", m_missingJoints, m_joints.size()));
        if (m_sharedIds)
            add(SequenceWarning::Kind::BodyCount, "Several bodies of one frame share an id; they were told apart by "
                                                  "their order.");
        if (!m_anyState && !m_joints.empty())
            add(SequenceWarning::Kind::Values, "Every tracking state is 0; all joints were taken as tracked.");
    }

    TextBuffer m_buffer;
    std::size_t m_fileSize;
    SkeletonSequence m_sequence;
    std::vector<RawJoint> m_joints;
    std::vector<Sighting> m_sightings;
    std::vector<std::string> m_inFrame;
    std::unordered_map<std::string, std::size_t> m_bodies;
    std::size_t m_emptyFrames = 0;
    std::size_t m_missingJoints = 0;
    bool m_anyState = false;
    bool m_sharedIds = false;
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

SkeletonSequence readNtu(std::string_view text, const std::filesystem::path& path)
{
    return NtuParser(text, path).parse();
}

bool looksLikeNtu(std::string_view text)
{
    TextBuffer buffer(text.substr(0, 4096), {});
    for (int line = 0; line < 2; ++line) {
        if (!buffer.skipBlankLines())
            return line > 0;
        const auto content = buffer.peekLine();
        if (content.size() > 20 || content.find_first_not_of("+0123456789") != std::string_view::npos)
            return false;
        buffer.skipLine();
    }
    return true;
}

std::optional<int> ntuClassId(const std::filesystem::path& path)
{
    const std::string name = path.stem().string();
    for (std::size_t at = name.rfind('A'); at != std::string::npos; at = at > 0 ? name.rfind('A', at - 1) : at) {
        const bool hasDigits = at + 3 < name.size() && isDigit(name[at + 1]) && isDigit(name[at + 2]) &&
                               isDigit(name[at + 3]) && (at + 4 == name.size() || !isDigit(name[at + 4]));
        const bool startsHere = at == 0 || isDigit(name[at - 1]) || name[at - 1] == '_';
        if (hasDigits && startsHere) {
            const int number = std::stoi(name.substr(at + 1, 3));
            return number > 0 ? std::optional<int>(number - 1) : std::nullopt;
        }
        if (at == 0)
            break;
    }
    return std::nullopt;
}

} // namespace kinescope::datasets
