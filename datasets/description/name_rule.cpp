#include "datasets/description/name_rule.h"

#include "datasets/errors.h"
#include "datasets/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <regex>

namespace kinescope::datasets
{
namespace
{

constexpr std::array kGroups = {"class", "subject", "camera", "setup", "replication", "recording"};

/// Class names in file names have "_" or "-" for spaces, or nothing at all.
std::string plainName(const std::string& text)
{
    std::string plain = lowerCase(text);
    std::erase_if(plain, [](char c) { return c == ' ' || c == '_' || c == '-'; });
    return plain;
}

std::optional<int> number(const std::string& text)
{
    int value = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc() || stop != text.data() + text.size() || value < 0)
        return std::nullopt;
    return value;
}

/// 1-based place among the names, or 0.
int placeOf(const std::string& text, const std::vector<std::string>& names)
{
    const auto wanted = plainName(text);
    const auto found =
        std::find_if(names.begin(), names.end(), [&](const std::string& name) { return plainName(name) == wanted; });
    return found == names.end() ? 0 : static_cast<int>(found - names.begin()) + 1;
}

int numberOrPlace(const std::string& text, const std::vector<std::string>& names)
{
    const auto value = number(text);
    return value ? *value : placeOf(text, names);
}

/// The expression without the groups' names, which std::regex does not know, and the number of each named group.
std::string withoutNames(const std::string& pattern, std::map<std::string, std::size_t>& groups)
{
    std::string plain;
    std::size_t count = 0;
    bool inBrackets = false;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == '\\' && i + 1 < pattern.size()) {
            plain += pattern[i];
            plain += pattern[++i];
            continue;
        }
        inBrackets = pattern[i] == '[' || (inBrackets && pattern[i] != ']');
        plain += pattern[i];
        if (pattern[i] != '(' || inBrackets)
            continue;
        const bool named = pattern.compare(i, 3, "(?<") == 0;
        if (!named && pattern.compare(i, 2, "(?") == 0)
            continue;
        ++count;
        if (!named)
            continue;
        const auto end = pattern.find('>', i);
        const std::string name = end == std::string::npos ? "" : pattern.substr(i + 3, end - i - 3);
        if (std::find(kGroups.begin(), kGroups.end(), name) == kGroups.end())
            throw SequenceError(fmt::format("the group '{}' is not known; groups may be class, subject, camera, "
                                            "setup, replication and recording",
                                            name));
        if (!groups.emplace(name, count).second)
            throw SequenceError(fmt::format("the group '{}' stands twice", name));
        i = end;
    }
    return plain;
}

} // namespace

struct NameRule::Expression
{
    std::regex regex;
    std::map<std::string, std::size_t> groups;
};

NameRule::NameRule() = default;

NameRule::NameRule(std::string pattern, ClassFrom classFrom)
    : m_pattern(std::move(pattern))
    , m_classFrom(classFrom)
{
    if (m_pattern.empty())
        return;
    auto expression = std::make_shared<Expression>();
    const auto plain = withoutNames(m_pattern, expression->groups);
    try {
        expression->regex = std::regex(plain, std::regex::ECMAScript | std::regex::optimize);
    } catch (const std::regex_error& error) {
        throw SequenceError(fmt::format("not a regular expression ({})", error.what()));
    }
    if (classFrom == ClassFrom::Name && !expression->groups.contains("class"))
        throw SequenceError("no group (?<class>…), which tells the class");
    m_expression = std::move(expression);
}

int NameRule::classOf(const std::string& text) const
{
    const auto value = number(text);
    if (!value)
        return placeOf(text, classes) - 1;
    if (classNumbers.empty())
        return *value - offset;
    const auto found = std::find(classNumbers.begin(), classNumbers.end(), *value);
    return found == classNumbers.end() ? -1 : static_cast<int>(found - classNumbers.begin());
}

bool NameRule::fits(const std::filesystem::path& path) const
{
    const auto stem = path.stem().string();
    return !m_expression || std::regex_search(stem, m_expression->regex);
}

RecordingFacts NameRule::read(const std::filesystem::path& path) const
{
    RecordingFacts facts;
    if (m_classFrom == ClassFrom::Folder)
        facts.classId = placeOf(path.parent_path().filename().string(), classes) - 1;
    if (!m_expression)
        return facts;
    const std::string stem = path.stem().string();
    std::smatch match;
    if (!std::regex_search(stem, match, m_expression->regex))
        return {};
    const auto text = [&](const char* group) {
        const auto found = m_expression->groups.find(group);
        return found == m_expression->groups.end() ? std::string() : match[found->second].str();
    };
    if (m_classFrom == ClassFrom::Name)
        facts.classId = std::max(-1, classOf(text("class")));
    facts.subject = numberOrPlace(text("subject"), subjects);
    facts.camera = numberOrPlace(text("camera"), cameras);
    facts.setup = numberOrPlace(text("setup"), {});
    facts.replication = numberOrPlace(text("replication"), {});
    facts.recording = numberOrPlace(text("recording"), {});
    return facts;
}

} // namespace kinescope::datasets
