#include "datasets/readers/msr_reader.h"

#include "datasets/poses/pose_assembly.h"
#include "datasets/readers/joint_rows.h"
#include "datasets/readers/kinect_names.h"
#include "datasets/readers/pku_mmd_labels.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace kinescope::datasets
{
namespace
{

constexpr std::size_t kMostBodies = 6;
constexpr double kFarthestMetres = 12.0; // the sensor sees no farther; pixels begin where it ends

bool isCount(double value)
{
    return value >= 0 && value < 1e7 && value == std::floor(value);
}

class MsrParser
{
public:
    MsrParser(std::string_view text, const std::filesystem::path& path)
        : m_buffer(text, path, TextBuffer::Separators::Commas)
    {
        m_sequence.format = "msr";
        m_sequence.sourcePath = path;
        if (const auto number = kinectActionNumber(path))
            m_sequence.classId = *number - 1;
    }

    SkeletonSequence parse()
    {
        const bool hasHead = readHead();
        m_sequence.topology = hasHead ? kinect20SdkTopology() : msr20Topology();
        m_sequence.frameRate = hasHead ? 30.0 : 15.0;
        for (; hasHead ? m_sequence.frameCount < m_framesStated : m_buffer.skipBlankLines(); ++m_sequence.frameCount)
            readFrame(hasHead);
        if (m_buffer.skipBlankLines())
            m_buffer.failHere(fmt::format("the end of the file after frame {}", m_framesStated));
        constexpr double kTrusted = 0.5;
        const bool onScreen = isOnScreen();
        layOutSightings(m_sequence, m_sightings, kTrusted);
        if (onScreen)
            fromScreen();
        return std::move(m_sequence);
    }

private:
    /// One or two whole numbers: frames, joints. @return whether there is such a line
    bool readHead()
    {
        if (!m_buffer.skipBlankLines())
            m_buffer.failHere("20 lines of x, y, z and a confidence");
        std::array<double, 2> head{};
        const auto count = m_buffer.tryReadRow(head);
        if (!count)
            return false;
        if (!isCount(head[0]) || head[0] < 1)
            m_buffer.failAtLastRow("a frame count from 1", fmt::format("{}", head[0]));
        m_framesStated = static_cast<std::size_t>(head[0]);
        // A frame is announced by two bytes at least.
        if (m_framesStated > m_buffer.bytesLeft() / 2 + 1)
            m_buffer.failAtLastRow(fmt::format("a frame count up to {}", m_buffer.bytesLeft() / 2 + 1),
                                   fmt::format("{}", head[0]));
        if (*count == 2 && head[1] != kKinect1Joints)
            m_buffer.failAtLastRow("20 joints", fmt::format("{}", head[1]));
        return true;
    }

    void readFrame(bool mayHaveCount)
    {
        if (!m_buffer.skipBlankLines())
            m_buffer.failHere(fmt::format("frame {} of {}", m_sequence.frameCount + 1, m_framesStated));
        std::size_t lines = kKinect1Joints;
        std::array<double, 1> count{};
        if (mayHaveCount && m_buffer.tryReadRow(count)) {
            const bool known = isCount(count[0]) && std::fmod(count[0], kKinect1Joints) == 0 &&
                               count[0] <= 2 * kMostBodies * kKinect1Joints;
            if (!known)
                m_buffer.failAtLastRow(
                    fmt::format("a number of lines for frame {}, a multiple of 20", m_sequence.frameCount + 1),
                    fmt::format("{}", count[0]));
            lines = static_cast<std::size_t>(count[0]);
        }
        const std::size_t linesAJoint = lines % (2 * kKinect1Joints) == 0 ? 2 : 1;
        for (std::size_t body = 0; body < lines / (kKinect1Joints * linesAJoint); ++body) {
            KinectSighting sighting{m_sequence.frameCount, body, {}};
            for (std::size_t joint = 0; joint < kKinect1Joints; ++joint) {
                sighting.joints[joint] = readJointRow(m_buffer, joint, m_sequence.frameCount);
                if (linesAJoint == 2)
                    readJointRow(m_buffer, joint, m_sequence.frameCount); // the same joint on the screen
            }
            m_sightings.push_back(sighting);
        }
    }

    bool isOnScreen() const
    {
        for (const auto& sighting : m_sightings)
            for (const auto& row : sighting.joints)
                if (std::any_of(row.position.begin(), row.position.end(),
                                [](double value) { return std::fabs(value) > kFarthestMetres; }))
                    return true;
        return false;
    }

    void fromScreen()
    {
        constexpr float kDepthAPixel = 4.0F;
        for (auto& body : m_sequence.bodies)
            for (auto& position : body.positions)
                position = {position[0], -position[1], position[2] / kDepthAPixel};
        const float factor = scaleToUsualTorso(m_sequence);
        if (!m_sequence.bodies.empty())
            m_sequence.warnings.push_back(
                {SequenceWarning::Kind::Values,
                 fmt::format("The positions are screen coordinates; a pixel was taken as {:.3g} m, after the torso.",
                             factor)});
    }

    TextBuffer m_buffer;
    SkeletonSequence m_sequence;
    std::vector<KinectSighting> m_sightings;
    std::size_t m_framesStated = 0;
};

} // namespace

SkeletonSequence readMsr(std::string_view text, const std::filesystem::path& path)
{
    return MsrParser(text, path).parse();
}

bool looksLikeMsr(std::string_view text)
{
    constexpr int kMostHeadLines = 3;
    if (looksLikePkuMmdLabels(text))
        return false;
    TextBuffer buffer(text.substr(0, 4096), {}, TextBuffer::Separators::Commas);
    for (int line = 0; line <= kMostHeadLines && buffer.skipBlankLines(); ++line) {
        std::array<double, 4> row{};
        const auto count = buffer.tryReadRow(row);
        if (!count)
            return false;
        if (*count == 4)
            return true;
        if (*count == 3 || !isCount(row[0]) || !isCount(row[1]))
            return false;
    }
    return false;
}

} // namespace kinescope::datasets
