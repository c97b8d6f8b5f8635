#include "core/training/label_classes.h"

#include "core/errors.h"
#include "datasets/readers/sequence_reader.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <fstream>
#include <regex>
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
    std::ostringstream text;
    if (!stream || std::filesystem::is_directory(path) || !(text << stream.rdbuf()))
        throw InputError(fmt::format("Cannot read {}: {}", what, path.string()));
    return text.str();
}

std::string trimmed(const std::string& text)
{
    const auto begin = text.find_first_not_of(" \t\r");
    return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

std::vector<std::string> textsOf(const Json& action, const char* key)
{
    std::vector<std::string> texts;
    if (const auto found = action.find(key); found != action.end() && found->is_array())
        for (const auto& text : *found)
            if (text.is_string() && !trimmed(text.get<std::string>()).empty())
                texts.push_back(trimmed(text.get<std::string>()));
    return texts;
}

LabelClass classFrom(const Json& action, int position, const std::filesystem::path& path)
{
    if (!action.is_object() || !action.contains("name") || !action["name"].is_string() ||
        trimmed(action["name"].get<std::string>()).empty())
        throw InputError(fmt::format("Action {}: expected an object with a \"name\": {}", position + 1, path.string()));
    LabelClass label;
    label.id = position;
    if (const auto id = action.find("id"); id != action.end()) {
        if (!id->is_number_integer() || *id < 0 || *id > 1000000)
            throw InputError(
                fmt::format("Action {}: expected \"id\" as a whole number from 0 up: {}", position + 1, path.string()));
        label.id = id->get<int>();
    }
    label.name = trimmed(action["name"].get<std::string>());
    label.names = {label.name};
    for (const auto& other : textsOf(action, "names"))
        if (other != label.name)
            label.names.push_back(other);
    label.descriptions = textsOf(action, "descriptions");
    if (const auto intensity = action.find("intensity"); intensity != action.end() && intensity->is_number())
        label.intensity = std::clamp(intensity->get<double>(), 0.0, 1.0);
    return label;
}

std::vector<LabelClass> classesFromJson(const std::string& text, const std::filesystem::path& path)
{
    std::vector<LabelClass> labels;
    try {
        const Json root = Json::parse(text);
        const Json& actions = root.is_object() && root.contains("actions") ? root["actions"] : root;
        if (!actions.is_array())
            throw InputError(fmt::format("Expected a list of \"actions\": {}", path.string()));
        for (const auto& action : actions)
            labels.push_back(action.is_string() ? classFrom({{"name", action}}, static_cast<int>(labels.size()), path)
                                                : classFrom(action, static_cast<int>(labels.size()), path));
    } catch (const Json::parse_error& error) {
        throw InputError(fmt::format("Byte {}: not valid JSON: {}", error.byte, path.string()));
    }
    return labels;
}

std::vector<LabelClass> classesFromLines(const std::string& text)
{
    std::vector<LabelClass> labels;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        line = trimmed(line);
        if (line.empty() || line.front() == '#')
            continue;
        LabelClass label;
        label.id = static_cast<int>(labels.size());
        const auto colon = line.find(": ");
        label.name = trimmed(line.substr(0, colon));
        label.names = {label.name};
        if (colon != std::string::npos)
            label.descriptions = {trimmed(line.substr(colon + 2))};
        labels.push_back(label);
    }
    return labels;
}

template <typename Integer>
std::vector<int> integersOf(const std::string& bytes, std::size_t offset)
{
    std::vector<int> values;
    for (; offset + sizeof(Integer) <= bytes.size(); offset += sizeof(Integer)) {
        Integer value{};
        std::memcpy(&value, bytes.data() + offset, sizeof(Integer));
        values.push_back(static_cast<int>(std::clamp<std::int64_t>(value, -1, 1 << 30)));
    }
    return values;
}

/// NumPy's format, version 1 to 3: magic, version, header length, header text, values.
std::vector<int> integersFromNpy(const std::string& bytes, const std::filesystem::path& path)
{
    const bool wide = bytes.size() > 6 && bytes[6] > 1;
    const std::size_t prefix = wide ? 12 : 10;
    if (bytes.size() < prefix)
        throw InputError(fmt::format("The .npy file is cut short: {}", path.string()));
    std::size_t length = 0;
    for (std::size_t i = 8; i < prefix; ++i)
        length |= static_cast<std::size_t>(static_cast<unsigned char>(bytes[i])) << (8 * (i - 8));
    if (length > bytes.size() - prefix)
        throw InputError(fmt::format("The .npy file is cut short: {}", path.string()));
    const std::string header = bytes.substr(prefix, length);
    if (header.find("<i8") != std::string::npos)
        return integersOf<std::int64_t>(bytes, prefix + length);
    if (header.find("<i4") != std::string::npos)
        return integersOf<std::int32_t>(bytes, prefix + length);
    throw InputError(fmt::format("Expected whole numbers (int64 or int32), found {}: {}", header, path.string()));
}

std::vector<int> integersFromText(std::string text, const std::filesystem::path& path)
{
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == ',' || c == '[' || c == ']'; }, ' ');
    std::vector<int> values;
    std::istringstream stream(text);
    for (std::string word; stream >> word;) {
        int value = 0;
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
        if (error != std::errc() || end != word.data() + word.size())
            throw InputError(fmt::format("Expected class ids, found '{}': {}", word, path.string()));
        values.push_back(value);
    }
    return values;
}

} // namespace

std::vector<LabelClass> readLabelClasses(const std::filesystem::path& path)
{
    const std::string text = readText(path, "the labels");
    const auto first = text.find_first_not_of(" \t\r\n");
    const bool json = first != std::string::npos && (text[first] == '{' || text[first] == '[');
    auto labels = json ? classesFromJson(text, path) : classesFromLines(text);
    std::set<int> ids;
    for (const auto& label : labels)
        if (!ids.insert(label.id).second)
            throw InputError(fmt::format("Class id {} stands twice: {}", label.id, path.string()));
    if (labels.empty())
        throw InputError(fmt::format("No class is named in the labels: {}", path.string()));
    return labels;
}

std::vector<int> readUnseenClasses(const std::filesystem::path& path)
{
    const std::string bytes = readText(path, "the split");
    auto ids = bytes.starts_with("\x93NUMPY") ? integersFromNpy(bytes, path) : integersFromText(bytes, path);
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    if (ids.empty() || ids.front() < 0)
        throw InputError(fmt::format("Expected class ids from 0 up: {}", path.string()));
    return ids;
}

LabelledFile labelledFile(const std::filesystem::path& path)
{
    static const std::regex utd(R"(^[aA](\d{1,6})_[sS](\d{1,6})(?:_.*)?$)");
    static const std::regex ntu(R"(P(\d{3})R\d{3}A(\d{3}))");
    static const std::regex plain(R"((?:^|_)[aA](\d{1,6})(?:_|$))");
    LabelledFile file;
    file.path = path;
    const std::string stem = path.stem().string();
    std::smatch match;
    if (std::regex_search(stem, match, utd)) {
        file.classId = std::stoi(match[1]) - 1;
        file.subject = std::stoi(match[2]);
    } else if (std::regex_search(stem, match, ntu)) {
        file.classId = std::stoi(match[2]) - 1;
        file.subject = std::stoi(match[1]);
    } else if (std::regex_search(stem, match, plain)) {
        file.classId = std::stoi(match[1]) - 1;
    }
    return file;
}

std::vector<LabelledFile> findLabelledFiles(const std::filesystem::path& folder)
{
    std::vector<LabelledFile> files;
    for (const auto& path : datasets::findSequences(folder))
        if (auto file = labelledFile(path); file.classId >= 0)
            files.push_back(std::move(file));
    if (files.empty())
        throw InputError(
            fmt::format("No recording's name tells its class (such as a3_s1_t2_skeleton.mat): {}", folder.string()));
    return files;
}

} // namespace kinescope::core
