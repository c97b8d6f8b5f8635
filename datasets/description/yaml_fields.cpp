#include "datasets/description/yaml_fields.h"

#include "datasets/errors.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <set>

namespace kinescope::datasets
{
namespace
{

constexpr std::size_t kLongestQuote = 40;
constexpr int kWidestRange = 100'000;

ParseError::Place placeOf(const YAML::Mark& mark)
{
    return {static_cast<std::uint64_t>(std::max(mark.line, 0)) + 1, std::nullopt};
}

bool parseWhole(std::string_view text, int& value)
{
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return !text.empty() && error == std::errc() && stop == text.data() + text.size();
}

/// "4" or "3-7". @return false for anything else
bool parseRange(std::string_view text, int& first, int& last)
{
    const auto dash = text.find('-', 1);
    if (dash == std::string_view::npos) {
        if (!parseWhole(text, first))
            return false;
        last = first;
        return true;
    }
    return parseWhole(text.substr(0, dash), first) && parseWhole(text.substr(dash + 1), last) && first <= last &&
           last - first < kWidestRange;
}

} // namespace

std::string quotedText(const std::string& text)
{
    return text.size() <= kLongestQuote ? "'" + text + "'" : "'" + text.substr(0, kLongestQuote) + "…'";
}

YamlFields::YamlFields(const YAML::Node& node, std::string prefix, std::filesystem::path path)
    : m_node(node)
    , m_prefix(std::move(prefix))
    , m_path(std::move(path))
{
}

YamlFields YamlFields::parse(std::string_view text, const std::filesystem::path& path)
{
    try {
        const YAML::Node root = YAML::Load(std::string(text));
        if (!root.IsMap())
            throw ParseError(path, {1, std::nullopt}, "'key: value' lines of a data set", "something else");
        return {root, "", path};
    } catch (const YAML::Exception& error) {
        throw ParseError(path, placeOf(error.mark), "YAML", error.msg);
    }
}

void YamlFields::failAt(const YAML::Node& node, const char* key, const std::string& expected,
                        const std::string& found) const
{
    throw ParseError(m_path, placeOf(node.Mark()), fmt::format("for '{}{}' {}", m_prefix, key, expected), found);
}

void YamlFields::fail(const char* key, const std::string& expected, const std::string& found) const
{
    failAt(m_node[key].IsDefined() ? m_node[key] : m_node, key, expected, found);
}

void YamlFields::allow(std::initializer_list<std::string_view> keys) const
{
    std::set<std::string> seen;
    for (const auto& entry : m_node) {
        const std::string key = entry.first.IsScalar() ? entry.first.Scalar() : std::string("?");
        if (std::find(keys.begin(), keys.end(), key) == keys.end())
            failAt(entry.first, key.c_str(), fmt::format("one of the keys {}", fmt::join(keys, ", ")), "another key");
        if (!seen.insert(key).second)
            failAt(entry.first, key.c_str(), "each key once", "the key again");
    }
}

std::string YamlFields::scalar(const YAML::Node& node, const char* key) const
{
    if (!node.IsScalar())
        failAt(node, key, "one value", node.IsMap() ? "a group of keys" : node.IsSequence() ? "a list" : "nothing");
    return node.Scalar();
}

std::string YamlFields::text(const char* key) const
{
    if (!has(key))
        fail(key, "a value", "none");
    auto value = scalar(m_node[key], key);
    if (value.find_first_not_of(" \t") == std::string::npos)
        fail(key, "a value", "an empty text");
    return value;
}

int YamlFields::number(const char* key, int lowest, int highest) const
{
    const auto value = text(key);
    int result = 0;
    if (!parseWhole(value, result) || result < lowest || result > highest)
        fail(key, fmt::format("a whole number from {} to {}", lowest, highest), quotedText(value));
    return result;
}

std::size_t YamlFields::choice(const char* key, std::span<const char* const> choices) const
{
    const auto value = text(key);
    const auto found = std::find(choices.begin(), choices.end(), value);
    if (found == choices.end())
        fail(key, fmt::format("one of {}", fmt::join(choices, ", ")), quotedText(value));
    return static_cast<std::size_t>(found - choices.begin());
}

std::vector<YAML::Node> YamlFields::members(const char* key, bool single) const
{
    if (!has(key))
        fail(key, "a list", "none");
    const YAML::Node node = m_node[key];
    if (single && node.IsScalar())
        return {node};
    if (!node.IsSequence())
        failAt(node, key, "a list", node.IsMap() ? "a group of keys" : "one value");
    return {node.begin(), node.end()};
}

std::vector<std::string> YamlFields::texts(const char* key) const
{
    std::vector<std::string> values;
    for (const auto& node : members(key, false)) {
        values.push_back(scalar(node, key));
        if (values.back().empty())
            failAt(node, key, "a text", "an empty one");
    }
    return values;
}

std::vector<int> YamlFields::range(const YAML::Node& node, const char* key, int lowest, int highest) const
{
    const auto text = scalar(node, key);
    int first = 0;
    int last = 0;
    if (!parseRange(text, first, last) || first < lowest || last > highest)
        failAt(node, key, fmt::format("whole numbers from {} to {}, or ranges such as 3-7", lowest, highest),
               quotedText(text));
    std::vector<int> values;
    for (int value = first; value <= last; ++value)
        values.push_back(value);
    return values;
}

std::vector<int> YamlFields::numbers(const char* key, int lowest, int highest) const
{
    std::vector<int> values;
    for (const auto& node : members(key, true))
        for (const int value : range(node, key, lowest, highest))
            values.push_back(value);
    return values;
}

std::vector<std::string> YamlFields::namesOrRanges(const char* key, int highest) const
{
    std::vector<std::string> values;
    for (const auto& node : members(key, true)) {
        int first = 0;
        int last = 0;
        if (!parseRange(scalar(node, key), first, last)) {
            values.push_back(scalar(node, key));
            continue;
        }
        for (const int value : range(node, key, 0, highest))
            values.push_back(std::to_string(value));
    }
    return values;
}

YamlFields YamlFields::group(const char* key) const
{
    if (!m_node[key].IsMap())
        fail(key, "a group of keys", "something else");
    return {m_node[key], m_prefix + key + ".", m_path};
}

std::vector<YamlFields> YamlFields::list(const char* key) const
{
    std::vector<YamlFields> entries;
    for (const auto& node : members(key, false)) {
        if (!node.IsMap())
            failAt(node, key, "a group of keys in each entry", "something else");
        entries.push_back({node, fmt::format("{}[{}].", key, entries.size()), m_path});
    }
    return entries;
}

} // namespace kinescope::datasets
