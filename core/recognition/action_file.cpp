#include "core/errors.h"
#include "core/recognition/action.h"
#include "core/recognition/action_csv.h"
#include "core/text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <unordered_map>

namespace kinescope::core
{
namespace
{

using Json = nlohmann::ordered_json;
namespace fs = std::filesystem;

constexpr std::uintmax_t kMaximumBytes = 64ull * 1024 * 1024;

[[noreturn]] void refuse(const fs::path& path, const std::string& place, const std::string& problem)
{
    throw InputError(fmt::format("{}{}: {}", place, problem, path.string()));
}

std::string contentOf(const fs::path& path)
{
    std::error_code error;
    if (fs::is_directory(path, error))
        refuse(path, "", "Expected a file of actions, found a folder");
    const auto size = fs::file_size(path, error);
    if (error)
        refuse(path, "", fmt::format("The file of actions cannot be read ({})", error.message()));
    if (size > kMaximumBytes)
        refuse(path, "",
               fmt::format("Expected at most {} MB of actions, found {} MB. Is this the right file?",
                           kMaximumBytes >> 20, size >> 20));
    std::ifstream file(path, std::ios::binary);
    if (!file)
        refuse(path, "", "The file of actions cannot be opened for reading");
    std::string content((std::istreambuf_iterator<char>(file)), {});
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (content.starts_with(kByteOrderMark))
        content.erase(0, kByteOrderMark.size());
    return content;
}

std::size_t lineAt(const std::string& content, std::size_t offset)
{
    const auto end = content.begin() + static_cast<std::ptrdiff_t>(std::min(offset, content.size()));
    return 1 + static_cast<std::size_t>(std::count(content.begin(), end, '\n'));
}

std::string textOf(const Json& value, const fs::path& path, const std::string& place, const char* what)
{
    if (!value.is_string())
        refuse(path, place, fmt::format("expected text for {}, found {}", what, value.type_name()));
    return value.get<std::string>();
}

void addDescriptions(Action& action, const Json& value, const fs::path& path, const std::string& place)
{
    if (value.is_array())
        for (const auto& entry : value)
            action.descriptions.push_back(textOf(entry, path, place, "a description"));
    else if (!value.is_null())
        action.descriptions.push_back(textOf(value, path, place, "a description"));
}

double intensityOf(const Json& value, const fs::path& path, const std::string& place)
{
    if (value.is_null())
        return -1;
    const double intensity = value.is_number() ? value.get<double>() : -1;
    if (!(intensity >= 0 && intensity <= 1))
        refuse(path, place, fmt::format("expected an intensity between 0 and 1, found {}", value.dump().substr(0, 40)));
    return intensity;
}

Action actionFrom(const Json& entry, const fs::path& path, const std::string& place)
{
    if (entry.is_string())
        return {entry.get<std::string>(), {}, -1};
    if (!entry.is_object())
        refuse(path, place, fmt::format("expected a name or an object, found {}", entry.type_name()));
    Action action;
    for (const char* key : {"name", "label"})
        if (entry.contains(key) && action.name.empty())
            action.name = textOf(entry[key], path, place, "the name");
    if (collapsed(action.name).empty())
        refuse(path, place, "expected a \"name\" with some text, found none");
    for (const char* key : {"description", "descriptions"})
        if (entry.contains(key))
            addDescriptions(action, entry[key], path, place);
    if (entry.contains("intensity"))
        action.intensity = intensityOf(entry["intensity"], path, place);
    return action;
}

const Json* listIn(const Json& document)
{
    if (document.is_array())
        return &document;
    for (const char* key : {"actions", "classes", "labels"})
        if (document.is_object() && document.contains(key) && document[key].is_array())
            return &document[key];
    return nullptr;
}

std::vector<Action> actionsFromJson(const std::string& content, const fs::path& path)
{
    Json document;
    try {
        document = Json::parse(content);
    } catch (const Json::parse_error& error) {
        const auto place = fmt::format("Line {}: ", lineAt(content, error.byte ? error.byte - 1 : 0));
        refuse(path, place, "expected JSON, found something that is not. A comma, quote or bracket may be missing");
    }
    std::vector<Action> actions;
    if (const auto* list = listIn(document)) {
        for (const auto& entry : *list)
            actions.push_back(actionFrom(entry, path, fmt::format("Action {}: ", actions.size() + 1)));
        return actions;
    }
    if (!document.is_object())
        refuse(path, "", fmt::format("Expected a list of actions, found {}", document.type_name()));
    for (const auto& [name, value] : document.items()) {
        actions.push_back({name, {}, -1});
        addDescriptions(actions.back(), value, path, fmt::format("Action {}: ", actions.size()));
    }
    return actions;
}

std::vector<std::string> descriptionsIn(const std::string& text)
{
    std::vector<std::string> descriptions;
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto end = std::min(text.find('|', begin), text.size());
        descriptions.push_back(text.substr(begin, end - begin)); // empty ones are dropped later
        begin = end + 1;
    }
    return descriptions;
}

/// A colon separates name and description only when white space follows, so that "ratio 1:2" stays a name.
Action actionFromLine(const std::string& line)
{
    for (auto colon = line.find(':'); colon != std::string::npos; colon = line.find(':', colon + 1))
        if (colon > 0 && colon + 1 < line.size() && line[colon + 1] == ' ')
            return {collapsed(line.substr(0, colon)), descriptionsIn(line.substr(colon + 2)), -1};
    return {line.ends_with(':') ? line.substr(0, line.size() - 1) : line, {}, -1};
}

std::vector<Action> actionsFromLines(const std::string& content, const fs::path& path)
{
    std::vector<Action> actions;
    std::unordered_map<std::string, std::size_t> lines; // name -> line
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < content.size();) {
        const auto end = std::min(content.find('\n', begin), content.size());
        const auto line = collapsed(std::string_view(content).substr(begin, end - begin));
        begin = end + 1;
        ++number;
        if (line.empty() || line.front() == '#')
            continue;
        auto action = actionFromLine(line);
        const auto [earlier, fresh] = lines.emplace(lowerCase(action.name), number);
        if (!fresh)
            refuse(path, fmt::format("Line {}: ", number),
                   fmt::format("expected a name of its own, found the one of line {} again", earlier->second));
        actions.push_back(std::move(action));
    }
    return actions;
}

} // namespace

std::vector<Action> readActions(const fs::path& path)
{
    const auto content = contentOf(path);
    if (const auto place = invalidUtf8(content))
        refuse(path, fmt::format("Line {}: ", lineAt(content, *place)),
               "expected UTF-8 text, found another encoding or a binary file. Save the actions as UTF-8");
    const auto first = content.find_first_not_of(" \t\r\n");
    const bool json = first != std::string::npos && (content[first] == '{' || content[first] == '[');
    const bool table = lowerCase(path.extension().string()) == ".csv";
    const auto actions = json    ? actionsFromJson(content, path)
                         : table ? actionsFromCsv(content, path)
                                 : actionsFromLines(content, path);
    if (actions.empty())
        refuse(path, "", "Expected at least one action, found none");
    try {
        return normalizedActions(actions);
    } catch (const InputError& error) {
        throw InputError(fmt::format("{} File: {}", error.what(), path.string()));
    }
}

} // namespace kinescope::core
