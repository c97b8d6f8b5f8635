#include "core/published/published_configuration.h"

#include "core/errors.h"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <charconv>

namespace kinescope::core
{
namespace
{

constexpr int kFoldersAbove = 4;

template <typename Visit>
void visitScalars(const YAML::Node& group, const Visit& visit)
{
    for (const auto& entry : group) {
        if (entry.second.IsMap())
            visitScalars(entry.second, visit);
        else if (entry.first.IsScalar() && entry.second.IsScalar())
            visit(entry.first.Scalar(), entry.second.Scalar(), entry.first.Mark().line + 1);
    }
}

} // namespace

PublishedConfiguration::PublishedConfiguration(const std::filesystem::path& path)
    : m_path(path)
{
    try {
        const YAML::Node root = YAML::LoadFile(path.string());
        if (!root.IsMap())
            throw InputError(fmt::format("Line 1: expected 'key: value' lines: {}", path.string()));
        visitScalars(root, [this](const std::string& key, const std::string& text, int line) {
            m_values[key] = {text, line, false};
        });
    } catch (const YAML::BadFile&) {
        throw InputError(fmt::format("Cannot read the configuration: {}", path.string()));
    } catch (const YAML::Exception& error) {
        throw InputError(
            fmt::format("Line {}: not valid YAML ({}): {}", error.mark.line + 1, error.msg, path.string()));
    }
}

PublishedConfiguration::Value* PublishedConfiguration::find(std::string_view key)
{
    const auto found = m_values.find(std::string(key));
    if (found == m_values.end())
        return nullptr;
    found->second.used = true;
    return &found->second;
}

std::optional<std::string> PublishedConfiguration::text(std::string_view key)
{
    const auto* value = find(key);
    return value ? std::optional(value->text) : std::nullopt;
}

std::optional<double> PublishedConfiguration::number(std::string_view key)
{
    const auto* value = find(key);
    if (!value)
        return std::nullopt;
    double number = 0;
    const char* const end = value->text.data() + value->text.size();
    const auto parsed = std::from_chars(value->text.data(), end, number);
    if (parsed.ec != std::errc() || parsed.ptr != end)
        throw InputError(fmt::format("Line {}: {}: expected a number, found '{}': {}", value->line, key, value->text,
                                     m_path.string()));
    return number;
}

std::optional<bool> PublishedConfiguration::yesOrNo(std::string_view key)
{
    const auto* value = find(key);
    if (!value)
        return std::nullopt;
    bool answer = false;
    if (!YAML::convert<bool>::decode(YAML::Node(value->text), answer))
        throw InputError(fmt::format("Line {}: {}: expected true or false, found '{}': {}", value->line, key,
                                     value->text, m_path.string()));
    return answer;
}

std::filesystem::path PublishedConfiguration::locate(const std::string& value) const
{
    if (value.empty() || value.find('\0') != std::string::npos)
        return {};
    std::error_code ignored;
    if (std::filesystem::exists(value, ignored))
        return value;
    if (std::filesystem::path(value).is_absolute())
        return {};
    auto folder = std::filesystem::absolute(m_path).parent_path();
    for (int above = 0; above <= kFoldersAbove; ++above, folder = folder.parent_path())
        if (const auto candidate = folder / value; std::filesystem::exists(candidate, ignored))
            return candidate.lexically_normal();
    return {};
}

std::vector<std::filesystem::path> PublishedConfiguration::locatedValues() const
{
    std::vector<std::filesystem::path> located;
    for (const auto& [key, value] : m_values)
        if (const auto path = locate(value.text); !path.empty())
            located.push_back(path);
    return located;
}

std::vector<std::string> PublishedConfiguration::unusedKeys() const
{
    std::vector<std::string> keys;
    for (const auto& [key, value] : m_values)
        if (!value.used)
            keys.push_back(key);
    return keys;
}

} // namespace kinescope::core
