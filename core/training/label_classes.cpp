#include "core/training/label_classes.h"

#include "core/errors.h"
#include "core/resources.h"
#include "datasets/numpy/feature_folder.h"
#include "datasets/readers/sequence_reader.h"
#include "datasets/splits.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <initializer_list>
#include <set>
#include <sstream>

namespace kinescope::core
{
namespace
{

using Json = nlohmann::json;

std::string readText(const std::filesystem::path& path, const char* what)
{
    std::ifstream stream(path, std::ios::binary);
    std::string text;
    if (stream && !std::filesystem::is_directory(path))
        text.assign(std::istreambuf_iterator<char>(stream), {});
    else
        throw InputError(fmt::format("Cannot read {}: {}", what, path.string()));
    return text;
}

std::string trimmed(const std::string& text)
{
    const auto begin = text.find_first_not_of(" \t\r");
    return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

/// One text or a list of them.
std::vector<std::string> textsOf(const Json& value)
{
    std::vector<std::string> texts;
    for (const auto& text : value.is_array() ? value : Json::array({value}))
        if (text.is_string() && !trimmed(text.get<std::string>()).empty())
            texts.push_back(trimmed(text.get<std::string>()));
    return texts;
}

/// What stands under the first of `keys` that the action has.
std::vector<std::string> textsOf(const Json& action, std::initializer_list<const char*> keys)
{
    for (const char* key : keys)
        if (const auto found = action.find(key); found != action.end())
            return textsOf(*found);
    return {};
}

LabelClass classFrom(const Json& action, int position, const std::filesystem::path& path)
{
    const auto names = action.is_object() ? textsOf(action, {"name", "label"}) : textsOf(action);
    if (names.size() != 1 || !(action.is_object() || action.is_string()))
        throw InputError(
            fmt::format("Action {}: expected a name, or an object with a \"name\": {}", position + 1, path.string()));
    LabelClass label;
    label.id = position;
    if (const auto id = action.find("id"); action.is_object() && id != action.end()) {
        if (!id->is_number_integer() || *id < 0 || *id > 1000000)
            throw InputError(
                fmt::format("Action {}: expected \"id\" as a whole number from 0 up: {}", position + 1, path.string()));
        label.id = id->get<int>();
    }
    label.name = names.front();
    label.names = {label.name};
    if (action.is_string())
        return label;
    for (const auto& other : textsOf(action, {"names"}))
        if (other != label.name)
            label.names.push_back(other);
    label.descriptions = textsOf(action, {"descriptions", "description"});
    if (const auto intensity = action.find("intensity"); intensity != action.end() && intensity->is_number())
        label.intensity = std::clamp(intensity->get<double>(), 0.0, 1.0);
    return label;
}

/// The list of a class file: the file itself, or what stands under "actions", "classes" or "labels".
const Json* listIn(const Json& root)
{
    if (root.is_array())
        return &root;
    for (const char* key : {"actions", "classes", "labels"})
        if (const auto found = root.find(key); root.is_object() && found != root.end() && found->is_array())
            return &*found;
    return nullptr;
}

std::vector<LabelClass> classesFromJson(const std::string& text, const std::filesystem::path& path)
{
    std::vector<LabelClass> labels;
    try {
        const auto root = Json::parse(text);
        const auto* actions = listIn(root);
        if (!actions)
            throw InputError(fmt::format("Expected a list of \"actions\": {}", path.string()));
        for (const auto& action : *actions)
            labels.push_back(classFrom(action, static_cast<int>(labels.size()), path));
    } catch (const Json::parse_error& error) {
        throw InputError(fmt::format("Byte {}: not valid JSON: {}", error.byte, path.string()));
    }
    return labels;
}

std::vector<LabelClass> classesFromLines(const std::filesystem::path& path)
{
    std::vector<LabelClass> labels;
    for (const auto& line : datasets::readClassNames(path)) {
        LabelClass label;
        label.id = static_cast<int>(labels.size());
        const auto colon = line.find(": ");
        label.name = trimmed(line.substr(0, colon));
        label.names = {label.name};
        if (colon != std::string::npos)
            label.descriptions = {trimmed(line.substr(colon + 2))};
        labels.push_back(std::move(label));
    }
    return labels;
}

LabelledFile withFacts(const std::filesystem::path& path, const datasets::RecordingFacts& facts)
{
    return {path, facts.classId, facts.subject, facts};
}

LabelledFile byPlainName(const std::filesystem::path& path)
{
    return withFacts(path, plainNameFacts(path));
}

LabelledFile fileOf(const datasets::DataSet& dataSet, const std::filesystem::path& path)
{
    auto facts = dataSet.rule.read(path);
    const bool asksContent = dataSet.rule.classFrom() == datasets::NameRule::ClassFrom::Content;
    if (asksContent && dataSet.rule.fits(path) && std::filesystem::is_regular_file(path))
        facts.classId = datasets::readSequence(path).classId.value_or(-1);
    return withFacts(path, facts);
}

} // namespace

std::vector<LabelClass> readLabelClasses(const std::filesystem::path& path)
{
    const std::string text = readText(path, "the labels");
    const auto first = text.find_first_not_of(" \t\r\n");
    const bool json = first != std::string::npos && (text[first] == '{' || text[first] == '[');
    auto labels = json ? classesFromJson(text, path) : classesFromLines(path);
    std::set<int> ids;
    for (const auto& label : labels)
        if (!ids.insert(label.id).second)
            throw InputError(fmt::format("Class id {} stands twice: {}", label.id, path.string()));
    if (labels.empty())
        throw InputError(fmt::format("No class is named in the labels: {}", path.string()));
    return labels;
}

void replaceDescriptions(std::vector<LabelClass>& classes, const std::filesystem::path& path)
{
    std::istringstream lines(readText(path, "the descriptions"));
    std::vector<std::string> descriptions;
    for (std::string line; std::getline(lines, line);)
        if (line = trimmed(line); !line.empty())
            descriptions.push_back(line);
    // Published lists name the classes of NTU 120, whose first 60 are NTU 60.
    if (descriptions.size() < classes.size())
        throw InputError(fmt::format("Expected a description a line for {} classes, found {}: {}", classes.size(),
                                     descriptions.size(), path.string()));
    for (std::size_t i = 0; i < classes.size(); ++i)
        classes[i].descriptions = {descriptions[i]};
}

std::vector<LabelledFile> findLabelledFiles(const DataSource& source)
{
    const auto missing = datasets::missingRecordings(source.dataSet, source.root);
    std::vector<LabelledFile> files;
    for (const auto& path : datasets::findSequences(source.root)) {
        if (!datasets::fitsReader(source.dataSet, path) ||
            std::binary_search(missing.begin(), missing.end(), path.stem().string()))
            continue;
        auto file = source.dataSet.isKnown() ? fileOf(source.dataSet, path) : byPlainName(path);
        if (file.classId >= 0)
            files.push_back(std::move(file));
    }
    if (files.empty())
        throw InputError(fmt::format("No recording's name tells its class (such as a3_s1_t2_skeleton.mat): {}",
                                     source.root.string()));
    return files;
}

std::vector<LabelClass> classesOf(const DataSource& source)
{
    const auto& dataSet = source.dataSet;
    if (!dataSet.isKnown() && datasets::isFeatureFolder(source.root))
        throw InputError("Features tell no data set; name the classes with --labels.");
    if (!dataSet.isKnown())
        throw InputError(fmt::format("The files' names tell no known data set; name the classes with --labels: {}",
                                     source.root.string()));
    if (!dataSet.prompts.empty()) {
        const auto bundled = promptsDirectory() / (dataSet.prompts + ".json");
        return readLabelClasses(std::filesystem::exists(bundled) ? bundled
                                                                 : dataSet.file.parent_path() / dataSet.prompts);
    }
    if (dataSet.classes.empty())
        throw InputError(fmt::format("{} tells the number of its classes but not their names; name them with --labels, "
                                     "or with class_file in its description: {}",
                                     dataSet.name, dataSet.file.string()));
    std::vector<LabelClass> classes;
    for (const auto& name : dataSet.classes) {
        LabelClass label;
        label.id = static_cast<int>(classes.size());
        label.name = name;
        label.names = {name};
        classes.push_back(std::move(label));
    }
    return classes;
}

bool countFromZero(std::vector<LabelClass>& classes, const std::vector<LabelledFile>& files)
{
    const bool fromOne = std::none_of(classes.begin(), classes.end(), [](const auto& label) { return label.id == 0; });
    if (!fromOne || std::none_of(files.begin(), files.end(), [](const auto& file) { return file.classId == 0; }))
        return false;
    for (auto& label : classes)
        --label.id;
    return true;
}

LabelledFile labelledFile(const std::filesystem::path& path)
{
    for (const auto& dataSet : bundledDataSets())
        if (auto file = fileOf(dataSet, path); file.classId >= 0)
            return file;
    return byPlainName(path);
}

} // namespace kinescope::core
