#include "core/training/training_settings.h"

#include "core/errors.h"
#include "core/resources.h"
#include "core/training/setting_bindings.h"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <fstream>
#include <numeric>
#include <set>
#include <sstream>

namespace kinescope::core
{
namespace
{

std::size_t editDistance(const std::string& from, const std::string& to)
{
    std::vector<std::size_t> row(to.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < from.size(); ++i) {
        std::size_t diagonal = row[0]++;
        for (std::size_t j = 0; j < to.size(); ++j) {
            const std::size_t replaced = diagonal + (from[i] == to[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

std::string nearestKey(const std::string& key)
{
    const auto& bindings = settingBindings();
    return std::min_element(bindings.begin(), bindings.end(),
                            [&](const SettingBinding& a, const SettingBinding& b) {
                                return editDistance(key, a.key.key) < editDistance(key, b.key.key);
                            })
        ->key.key;
}

const SettingBinding& bindingOf(const std::string& key)
{
    const auto& bindings = settingBindings();
    const auto found = std::find_if(bindings.begin(), bindings.end(),
                                    [&](const SettingBinding& binding) { return binding.key.key == key; });
    if (found == bindings.end())
        throw InputError(fmt::format("Unknown setting '{}'; did you mean '{}'?", key, nearestKey(key)));
    return *found;
}

bool isGroup(const std::string& name)
{
    return std::any_of(settingBindings().begin(), settingBindings().end(),
                       [&](const SettingBinding& binding) { return binding.key.key.starts_with(name + "."); });
}

std::string scalarText(const YAML::Node& node)
{
    if (node.IsNull())
        return "";
    if (!node.IsSequence())
        return node.Scalar();
    std::string text;
    for (const auto& member : node)
        text += (text.empty() ? "" : ", ") + (member.IsScalar() ? member.Scalar() : std::string("?"));
    return text;
}

/// Walks one mapping of the preset; nested mappings give the key its group.
class PresetReader
{
public:
    PresetReader(const std::filesystem::path& path, TrainingSettings& settings)
        : m_path(path)
        , m_settings(settings)
    {
    }

    void readGroup(const YAML::Node& node, const std::string& group)
    {
        for (const auto& entry : node) {
            const std::string name = entry.first.IsScalar() ? entry.first.Scalar() : std::string("?");
            const std::string key = group.empty() ? name : group + "." + name;
            if (entry.second.IsMap() && group.empty() && isGroup(name)) {
                readGroup(entry.second, name);
                continue;
            }
            if (entry.second.IsMap())
                fail(entry.first, fmt::format("expected one value for '{}', found a group of keys", key));
            readValue(entry.first, key, scalarText(entry.second));
        }
    }

private:
    void readValue(const YAML::Node& place, const std::string& key, const std::string& text)
    {
        if (!m_seen.insert(key).second)
            fail(place, fmt::format("'{}' stands twice", key));
        try {
            setTrainingValue(m_settings, key, text);
        } catch (const InputError& error) {
            fail(place, error.what());
        }
    }

    [[noreturn]] void fail(const YAML::Node& place, std::string text) const
    {
        if (!text.empty() && text.back() == '.')
            text.pop_back();
        throw InputError(fmt::format("Line {}: {}: {}", place.Mark().line + 1, text, m_path.string()));
    }

    const std::filesystem::path& m_path;
    TrainingSettings& m_settings;
    std::set<std::string> m_seen;
};

std::string readText(const std::filesystem::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    std::string text;
    if (stream && !std::filesystem::is_directory(path))
        text.assign(std::istreambuf_iterator<char>(stream), {});
    else
        throw InputError(fmt::format("Cannot read the preset: {}", path.string()));
    return text;
}

} // namespace

TrainingSettings readPreset(const std::filesystem::path& path)
{
    const std::string text = readText(path);
    TrainingSettings settings;
    settings.name = path.stem().string();
    try {
        const YAML::Node root = YAML::Load(text);
        if (!root.IsMap())
            throw InputError(fmt::format("Line 1: expected 'key: value' lines: {}", path.string()));
        PresetReader(path, settings).readGroup(root, "");
    } catch (const YAML::Exception& error) {
        throw InputError(
            fmt::format("Line {}: not valid YAML ({}): {}", error.mark.line + 1, error.msg, path.string()));
    }
    return settings;
}

void setTrainingValue(TrainingSettings& settings, const std::string& key, const std::string& value)
{
    bindingOf(key).write(settings, value);
}

std::vector<std::pair<std::string, std::string>> trainingValues(const TrainingSettings& settings)
{
    std::vector<std::pair<std::string, std::string>> values;
    for (const auto& binding : settingBindings())
        values.emplace_back(binding.key.key, binding.read(settings));
    return values;
}

std::vector<std::filesystem::path> bundledPresets()
{
    std::vector<std::filesystem::path> presets;
    for (const auto& entry : std::filesystem::directory_iterator(presetsDirectory()))
        if (entry.path().extension() == ".yaml")
            presets.push_back(entry.path());
    std::sort(presets.begin(), presets.end());
    return presets;
}

} // namespace kinescope::core
