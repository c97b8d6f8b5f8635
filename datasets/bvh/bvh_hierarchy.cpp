#include "datasets/bvh/bvh_hierarchy.h"

#include "datasets/readers/number.h"
#include "datasets/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

namespace kinescope::datasets
{
namespace
{

constexpr std::size_t kMostJoints = 100'000;
constexpr std::size_t kLongestName = 200;
constexpr std::size_t kMostChannels = 9; // position, rotation, scale

std::optional<BvhChannel> channelByName(std::string_view name)
{
    const std::string plain = lowerCase(name);
    if (plain.size() < 4 || plain[0] < 'x' || plain[0] > 'z')
        return std::nullopt;
    const auto axis = plain[0] - 'x';
    std::string_view kind = std::string_view(plain).substr(1);
    while (kind.starts_with('_') || kind.starts_with('-'))
        kind.remove_prefix(1);
    if (kind.starts_with("pos") || kind.starts_with("trans"))
        return static_cast<BvhChannel>(axis);
    if (kind.starts_with("rot"))
        return static_cast<BvhChannel>(axis + 3);
    if (kind.starts_with("scal"))
        return BvhChannel::Ignored;
    return std::nullopt;
}

class HierarchyParser
{
public:
    explicit HierarchyParser(TextBuffer& buffer)
        : m_buffer(buffer)
    {
    }

    BvhFile parse()
    {
        if (const auto first = nextWord("HIERARCHY"); lowerCase(first) != "hierarchy")
            m_buffer.fail("HIERARCHY", quoted(first));
        while (step()) {
        }
        if (m_file.joints.empty())
            m_buffer.fail("ROOT before MOTION", "no joint");
        if (m_file.channelCount == 0)
            m_buffer.fail("CHANNELS of at least one joint", "none");
        m_buffer.expectLineEnd("MOTION");
        return std::move(m_file);
    }

private:
    std::string_view nextWord(std::string_view expected)
    {
        if (!m_buffer.skipBlankLines())
            m_buffer.failHere(std::string(expected));
        return m_buffer.readWord();
    }

    /// @return false behind MOTION
    bool step()
    {
        const std::string brace =
            m_awaitsBrace ? fmt::format("'{{' after joint {}", m_file.joints.back().name) : std::string();
        const auto word = nextWord(m_awaitsBrace    ? brace
                                   : m_open.empty() ? "ROOT or MOTION"
                                                    : "JOINT, End Site, OFFSET, CHANNELS or '}'");
        const std::string keyword = lowerCase(word);
        if (m_awaitsBrace && keyword != "{")
            m_buffer.fail(brace, datasets::quoted(word));
        if (keyword == "{" && m_awaitsBrace) {
            m_open.push_back(static_cast<int>(m_file.joints.size()) - 1);
            m_awaitsBrace = false;
        } else if (m_open.empty()) {
            if (keyword == "motion")
                return false;
            if (keyword != "root")
                m_buffer.fail("ROOT or MOTION", quoted(word));
            addJoint(restOfLine());
        } else if (keyword == "joint") {
            addJoint(restOfLine());
        } else if (keyword == "end" || keyword == "endsite") {
            const bool isOpen = restOfLine().ends_with('{');
            addJoint(fmt::format("{} end{}", current().name, isOpen ? "{" : ""));
        } else if (keyword == "offset") {
            for (double& value : current().offset)
                value = number("3 numbers for OFFSET");
        } else if (keyword == "channels") {
            readChannels();
        } else if (keyword == "}") {
            m_open.pop_back();
        } else {
            m_buffer.fail("JOINT, End Site, OFFSET, CHANNELS or '}'", quoted(word));
        }
        return true;
    }

    BvhJoint& current() { return m_file.joints[static_cast<std::size_t>(m_open.back())]; }

    /// Names may hold spaces ("Bip01 L Thigh"), and a brace may follow on the same line.
    std::string restOfLine()
    {
        auto line = m_buffer.peekLine();
        while (!line.empty() && isBlank(line.front()))
            line.remove_prefix(1);
        m_buffer.skipLine();
        return std::string(line);
    }

    void addJoint(std::string name)
    {
        m_awaitsBrace = true;
        bool isOpen = false;
        if (name.ends_with('{')) {
            name.pop_back();
            isOpen = true;
        }
        while (!name.empty() && isBlank(name.back()))
            name.pop_back();
        if (m_file.joints.size() == kMostJoints)
            m_buffer.fail(fmt::format("at most {} joints", kMostJoints), "more");
        name.resize(std::min(name.size(), kLongestName));
        if (name.empty())
            name = fmt::format("joint {}", m_file.joints.size() + 1);
        BvhJoint joint;
        joint.parent = m_open.empty() ? -1 : m_open.back();
        joint.name = uniqueName(std::move(name));
        m_file.joints.push_back(std::move(joint));
        if (isOpen) {
            m_open.push_back(static_cast<int>(m_file.joints.size()) - 1);
            m_awaitsBrace = false;
        }
    }

    std::string uniqueName(std::string name)
    {
        const auto uses = ++m_names[name];
        if (uses == 1)
            return name;
        m_file.renamedJoints += name.ends_with(" end") ? 0 : 1; // several end sites of one joint are usual
        return uniqueName(fmt::format("{} {}", name, uses));
    }

    double number(std::string_view expected)
    {
        const auto word = nextWord(expected);
        double value = 0;
        if (parseNumber(word.data(), word.data() + word.size(), value) != word.data() + word.size())
            m_buffer.fail(std::string(expected), quoted(word));
        return value;
    }

    void readChannels()
    {
        BvhJoint& joint = current();
        if (!joint.channels.empty())
            m_buffer.fail(fmt::format("one CHANNELS line in joint {}", joint.name), "another");
        const double count = number("a count of channels");
        if (!(count >= 0 && count <= static_cast<double>(kMostChannels)) || count != static_cast<int>(count))
            m_buffer.fail(fmt::format("0 to {} channels", kMostChannels), fmt::format("{}", count));
        joint.firstChannel = m_file.channelCount;
        for (int index = 0; index < static_cast<int>(count); ++index) {
            const auto word = nextWord("the name of a channel");
            const auto channel = channelByName(word);
            if (!channel)
                m_buffer.fail("a channel such as Xposition or Zrotation", quoted(word));
            m_file.hasIgnoredChannels = m_file.hasIgnoredChannels || *channel == BvhChannel::Ignored;
            joint.channels.push_back(*channel);
        }
        m_file.channelCount += joint.channels.size();
        m_buffer.expectLineEnd(fmt::format("{} channels of joint {}", count, joint.name));
    }

    TextBuffer& m_buffer;
    BvhFile m_file;
    std::vector<int> m_open;                    ///< joints whose brace is open
    std::map<std::string, std::size_t> m_names; ///< and how often they stood
    bool m_awaitsBrace = false;
};

} // namespace

BvhFile parseBvhHierarchy(TextBuffer& buffer)
{
    return HierarchyParser(buffer).parse();
}

} // namespace kinescope::datasets
