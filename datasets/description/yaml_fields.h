#pragma once

#include <yaml-cpp/yaml.h>

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kinescope::datasets
{

/// 'text' as errors show it.
std::string quotedText(const std::string& text);

/// One mapping of a YAML file, read key by key. Every error is a ParseError with the line and the key.
class YamlFields
{
public:
    static YamlFields parse(std::string_view text, const std::filesystem::path& path);

    /// Refuses keys that are not among these, and keys that stand twice.
    void allow(std::initializer_list<std::string_view> keys) const;
    bool has(const char* key) const { return m_node[key].IsDefined() && !m_node[key].IsNull(); }
    bool isScalar(const char* key) const { return has(key) && m_node[key].IsScalar(); }

    std::string text(const char* key) const; ///< not empty
    int number(const char* key, int lowest, int highest) const;
    /// @return the position among the choices
    std::size_t choice(const char* key, std::span<const char* const> choices) const;
    std::vector<std::string> texts(const char* key) const;
    /// Whole numbers and ranges such as 3-7.
    std::vector<int> numbers(const char* key, int lowest, int highest) const;
    /// Names as they stand; ranges such as 1-40 spelt out. A single entry may stand without a list.
    std::vector<std::string> namesOrRanges(const char* key, int highest) const;
    YamlFields group(const char* key) const;
    std::vector<YamlFields> list(const char* key) const;

    [[noreturn]] void fail(const char* key, const std::string& expected, const std::string& found) const;

private:
    YamlFields(const YAML::Node& node, std::string prefix, std::filesystem::path path);
    std::vector<YAML::Node> members(const char* key, bool single) const;
    std::string scalar(const YAML::Node& node, const char* key) const;
    std::vector<int> range(const YAML::Node& node, const char* key, int lowest, int highest) const;
    [[noreturn]] void failAt(const YAML::Node& node, const char* key, const std::string& expected,
                             const std::string& found) const;

    YAML::Node m_node;
    std::string m_prefix; ///< keys above, e.g. "rule."
    std::filesystem::path m_path;
};

} // namespace kinescope::datasets
