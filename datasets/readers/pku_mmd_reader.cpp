#include "datasets/readers/pku_mmd_reader.h"

#include "datasets/readers/file_bytes.h"
#include "datasets/readers/pku_mmd_labels.h"
#include "datasets/readers/text_buffer.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>

namespace kinescope::datasets
{
namespace
{

constexpr std::size_t kBodies = 2;
constexpr std::size_t kBodyValues = kNtuJointCount * 3;
constexpr std::size_t kRowValues = kBodies * kBodyValues;
constexpr float kMissing = std::numeric_limits<float>::quiet_NaN();

class PkuMmdParser
{
public:
    PkuMmdParser(std::string_view text, const std::filesystem::path& path)
        : m_buffer(text, path, TextBuffer::Separators::Commas)
    {
        m_sequence.topology = ntu25Topology();
        m_sequence.format = "pku-mmd";
        m_sequence.sourcePath = path;
        for (std::size_t body = 0; body < kBodies; ++body)
            m_sequence.bodies.push_back({std::to_string(body + 1), {}, {}, {}});
    }

    SkeletonSequence parse()
    {
        if (!m_buffer.skipBlankLines())
            m_buffer.failHere("a line of 150 numbers");
        reserve(m_buffer.bytesLeft() / (m_buffer.peekLine().size() + 1) + 1);
        while (m_buffer.skipBlankLines())
            readFrame();
        warn();
        std::size_t index = 0;
        std::erase_if(m_sequence.bodies, [&](const Body&) { return m_presence[index++] == 0; });
        return std::move(m_sequence);
    }

private:
    void reserve(std::size_t frames)
    {
        for (auto& body : m_sequence.bodies) {
            body.positions.reserve(frames * kNtuJointCount);
            body.states.reserve(frames * kNtuJointCount);
        }
    }

    void readFrame()
    {
        const std::size_t frame = m_sequence.frameCount++;
        m_buffer.readRow(m_row, [frame] { return fmt::format("150 numbers for frame {}", frame + 1); });
        bool anyone = false;
        for (std::size_t body = 0; body < kBodies; ++body) {
            const std::size_t missing = readBody(body);
            const bool present = missing < kNtuJointCount;
            anyone = anyone || present;
            m_presence[body] += present ? 1 : 0;
            m_missingJoints += present ? missing : 0;
        }
        m_emptyFrames += anyone ? 0 : 1;
    }

    /// @return how many joints are missing
    std::size_t readBody(std::size_t index)
    {
        auto& body = m_sequence.bodies[index];
        std::size_t missing = 0;
        for (std::size_t joint = 0; joint < kNtuJointCount; ++joint) {
            const double* value = m_row.data() + index * kBodyValues + joint * 3;
            Point3 position = {static_cast<float>(value[0]), static_cast<float>(value[1]),
                               static_cast<float>(value[2])};
            const bool zero = position[0] == 0 && position[1] == 0 && position[2] == 0;
            const bool absent = zero || isMissing(position);
            if (absent && !zero)
                checkMissing(value, index, joint);
            body.positions.push_back(absent ? Point3{kMissing, kMissing, kMissing} : position);
            body.states.push_back(absent ? JointState::Missing : JointState::Tracked);
            missing += absent ? 1 : 0;
        }
        return missing;
    }

    void checkMissing(const double* value, std::size_t body, std::size_t joint)
    {
        if (std::none_of(value, value + 3, [](double v) { return v != v; }))
            m_buffer.failAtLastRow(fmt::format("a finite position for joint {} of body {}", joint + 1, body + 1),
                                   fmt::format("({}, {}, {})", value[0], value[1], value[2]));
    }

    void warn()
    {
        const auto add = [&](SequenceWarning::Kind kind, std::string text) {
            m_sequence.warnings.push_back({kind, std::move(text)});
        };
        const std::size_t present = m_presence[0] + m_presence[1];
        if (present == 0)
            add(SequenceWarning::Kind::BodyCount, "No body was tracked in any frame.");
        else if (m_emptyFrames > 0)
            add(SequenceWarning::Kind::MissingFrames,
                fmt::format("No body was tracked in {} of {} frames.", m_emptyFrames, m_sequence.frameCount));
        if (m_missingJoints > 0)
            add(SequenceWarning::Kind::MissingJoints,
                fmt::format("{} of {} joint positions were not tracked.", m_missingJoints, present * kNtuJointCount));
    }

    TextBuffer m_buffer;
    SkeletonSequence m_sequence;
    std::array<double, kRowValues> m_row{};
    std::array<std::size_t, kBodies> m_presence{}; ///< frames with each body
    std::size_t m_emptyFrames = 0;
    std::size_t m_missingJoints = 0;
};

void addSegments(SkeletonSequence& sequence, const std::filesystem::path& labels)
{
    sequence.segments = readPkuMmdLabels(readFileBytes(labels), labels);
    const auto outside = [&](const LabelledSegment& segment) { return segment.end > sequence.frameCount; };
    const auto count = std::count_if(sequence.segments.begin(), sequence.segments.end(), outside);
    if (count == 0)
        return;
    sequence.warnings.push_back(
        {SequenceWarning::Kind::Values, fmt::format("{} of {} labels end behind the last frame and were cut: {}", count,
                                                    sequence.segments.size(), labels.filename().string())});
    for (auto& segment : sequence.segments)
        segment.end = std::min(segment.end, sequence.frameCount);
    std::erase_if(sequence.segments, [](const auto& segment) { return segment.begin >= segment.end; });
}

} // namespace

SkeletonSequence readPkuMmd(std::string_view text, const std::filesystem::path& path,
                            const std::filesystem::path& labels)
{
    auto sequence = PkuMmdParser(text, path).parse();
    if (!labels.empty()) {
        addSegments(sequence, labels);
        return sequence;
    }
    const auto found = findPkuMmdLabels(path);
    if (!found)
        return sequence;
    try {
        addSegments(sequence, *found);
    } catch (const std::runtime_error& error) {
        sequence.segments.clear();
        sequence.warnings.push_back(
            {SequenceWarning::Kind::Other, fmt::format("The label file was left out. {}", error.what())});
    }
    return sequence;
}

bool looksLikePkuMmd(std::string_view text)
{
    constexpr std::size_t kLongestLine = 16384;
    const auto begin = text.find_first_not_of(" \t\r\n\v\f\xEF\xBB\xBF");
    if (begin == std::string_view::npos)
        return false;
    text = text.substr(begin);
    const auto end = std::min(text.find('\n'), text.size());
    if (end > kLongestLine)
        return false;
    TextBuffer buffer(text.substr(0, end), {}, TextBuffer::Separators::Commas);
    std::array<double, kRowValues> row{};
    return buffer.tryReadRow(row) == kRowValues;
}

} // namespace kinescope::datasets
