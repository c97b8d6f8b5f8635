#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kinescope::core
{

/// The scalar values of a published YAML configuration by key; nested groups are opened, the innermost key counts.
class PublishedConfiguration
{
public:
    /// @throws InputError for a file that cannot be read or is not YAML of `key: value` lines
    explicit PublishedConfiguration(const std::filesystem::path& path);

    bool has(std::string_view key) const { return m_values.contains(std::string(key)); }
    std::optional<std::string> text(std::string_view key);
    /// @throws InputError naming the key when the value is not a number
    std::optional<double> number(std::string_view key);
    std::optional<bool> yesOrNo(std::string_view key);

    /// The file or folder that a value names, where it is: under the working folder, the configuration's folder, or one
    /// of the folders above it. Empty when it is nowhere.
    std::filesystem::path locate(const std::string& value) const;
    /// Every value that names something that is there.
    std::vector<std::filesystem::path> locatedValues() const;
    /// Keys that nobody asked for.
    std::vector<std::string> unusedKeys() const;
    const std::filesystem::path& path() const { return m_path; }

private:
    struct Value
    {
        std::string text;
        int line = 0;
        bool used = false;
    };

    Value* find(std::string_view key);

    std::filesystem::path m_path;
    std::map<std::string, Value> m_values;
};

} // namespace kinescope::core
