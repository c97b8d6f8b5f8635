#include "core/recognition/label_sets.h"

#include "core/resources.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>

namespace kinescope::core
{
namespace
{

std::string titleOf(const std::filesystem::path& path)
{
    std::ifstream file(path);
    const auto document = nlohmann::json::parse(file, nullptr, false);
    if (document.is_object())
        for (const char* key : {"name", "title", "dataset"})
            if (document.contains(key) && document[key].is_string())
                return document[key].get<std::string>();
    return document.is_discarded() ? std::string() : path.stem().string();
}

} // namespace

std::vector<BundledLabelSet> bundledLabelSets()
{
    std::vector<BundledLabelSet> sets;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(promptsDirectory(), error)) {
        if (entry.path().extension() != ".json")
            continue;
        if (auto title = titleOf(entry.path()); !title.empty())
            sets.push_back({std::move(title), entry.path()});
    }
    std::sort(sets.begin(), sets.end(), [](const auto& left, const auto& right) { return left.title < right.title; });
    return sets;
}

} // namespace kinescope::core
