#include "datasets/importing/import_json.h"

#include "datasets/errors.h"
#include "datasets/readers/file_bytes.h"
#include "datasets/readers/text_buffer.h"
#include "datasets/text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace kinescope::datasets
{
namespace
{

using Json = nlohmann::ordered_json;

[[noreturn]] void fail(const std::filesystem::path& path, const std::string& expected, const std::string& found)
{
    throw ParseError(path, {}, expected, found);
}

Json parseObject(std::string_view text, const std::filesystem::path& path)
{
    Json json;
    try {
        json = Json::parse(text);
    } catch (const Json::parse_error& error) {
        throw ParseError(path, {std::nullopt, error.byte}, "JSON", "other text");
    }
    if (!json.is_object())
        fail(path, "a JSON object", json.type_name());
    return json;
}

std::string textOf(const Json& value, const char* key, const std::filesystem::path& path)
{
    if (!value.is_string())
        fail(path, fmt::format("text for '{}'", key), value.dump());
    return value.get<std::string>();
}

std::optional<double> positiveNumber(const Json& json, const char* key, const std::filesystem::path& path)
{
    if (!json.contains(key))
        return std::nullopt;
    const auto& value = json[key];
    if (!value.is_number() || !(value.get<double>() > 0) || !std::isfinite(value.get<double>()))
        fail(path, fmt::format("a number above 0 for '{}'", key), value.dump());
    return value.get<double>();
}

std::string optionalText(const Json& json, const char* key, const std::filesystem::path& path)
{
    return json.contains(key) ? textOf(json[key], key, path) : std::string();
}

Json tableJson(const JointTable& table)
{
    Json json;
    json["name"] = table.name;
    auto& joints = json["joints"] = Json::object();
    for (std::size_t joint = 0; joint < kNtuJointCount; ++joint)
        joints[ntu25Topology()->jointNames[joint]] = table.from[joint];
    return json;
}

JointTable tableOf(const Json& json, const std::filesystem::path& path)
{
    JointTable table;
    table.name = optionalText(json, "name", path);
    if (!json.contains("joints") || !json["joints"].is_object())
        fail(path, "an object 'joints' of NTU joints", json.dump().substr(0, 40));
    for (const auto& [key, value] : json["joints"].items()) {
        std::optional<std::size_t> joint;
        for (std::size_t index = 0; index < kNtuJointCount; ++index)
            if (lettersAndDigits(ntu25Topology()->jointNames[index]) == lettersAndDigits(key))
                joint = index;
        if (!joint)
            fail(path, "the name of an NTU joint, such as 'left elbow'", quoted(std::string_view(key)));
        if (value.is_array())
            for (const auto& name : value)
                table.from[*joint].push_back(textOf(name, key.c_str(), path));
        else if (!value.is_null())
            table.from[*joint].push_back(textOf(value, key.c_str(), path));
    }
    return table;
}

Json columnsJson(const TableColumns& columns)
{
    Json json = {{"frame", columns.frameColumn},
                 {"time", columns.timeColumn},
                 {"body", columns.bodyColumn},
                 {"joint", columns.jointColumn}};
    auto& joints = json["joints"] = Json::array();
    for (const auto& joint : columns.joints)
        joints.push_back(
            {{"joint", joint.joint}, {"x", joint.columns[0]}, {"y", joint.columns[1]}, {"z", joint.columns[2]}});
    return json;
}

TableColumns columnsOf(const Json& json, const std::filesystem::path& path)
{
    TableColumns columns;
    if (!json.is_object() || !json.contains("joints") || !json["joints"].is_array())
        fail(path, "an object with a list 'joints' for 'columns'", json.dump().substr(0, 40));
    columns.frameColumn = optionalText(json, "frame", path);
    columns.timeColumn = optionalText(json, "time", path);
    columns.bodyColumn = optionalText(json, "body", path);
    columns.jointColumn = optionalText(json, "joint", path);
    for (const auto& joint : json["joints"]) {
        if (!joint.is_object())
            fail(path, "an object for each joint of 'columns'", joint.dump());
        columns.joints.push_back(
            {optionalText(joint, "joint", path),
             {optionalText(joint, "x", path), optionalText(joint, "y", path), optionalText(joint, "z", path)}});
    }
    return columns;
}

} // namespace

std::string importOptionsJson(const ImportOptions& options)
{
    Json json = Json::object();
    if (options.frameRate)
        json["frame_rate"] = *options.frameRate;
    if (options.unitScale)
        json["unit_scale"] = *options.unitScale;
    if (options.upAxis)
        json["up_axis"] = upAxisName(*options.upAxis);
    if (!options.layout.empty())
        json["layout"] = options.layout;
    if (!options.labelFile.empty())
        json["label_file"] = options.labelFile.string();
    if (options.columns)
        json["columns"] = columnsJson(*options.columns);
    if (options.joints)
        json["joint_table"] = tableJson(*options.joints);
    return json.dump();
}

ImportOptions importOptionsFromJson(std::string_view text, const std::filesystem::path& path)
{
    const auto json = parseObject(text, path);
    ImportOptions options;
    options.frameRate = positiveNumber(json, "frame_rate", path);
    options.unitScale = positiveNumber(json, "unit_scale", path);
    if (const auto up = optionalText(json, "up_axis", path); !up.empty()) {
        options.upAxis = upAxisByName(up);
        if (!options.upAxis)
            fail(path, "x, y, z, -x, -y or -z for 'up_axis'", quoted(std::string_view(up)));
    }
    options.layout = optionalText(json, "layout", path);
    options.labelFile = optionalText(json, "label_file", path);
    if (json.contains("columns"))
        options.columns = columnsOf(json["columns"], path);
    if (json.contains("joint_table")) {
        if (!json["joint_table"].is_object())
            fail(path, "an object for 'joint_table'", json["joint_table"].dump().substr(0, 40));
        options.joints = tableOf(json["joint_table"], path);
    }
    return options;
}

JointTable readJointTable(const std::filesystem::path& path)
{
    return tableOf(parseObject(readFileBytes(path), path), path);
}

void writeJointTable(const JointTable& table, const std::filesystem::path& path)
{
    writeFileBytes(path, tableJson(table).dump(2) + "\n");
}

} // namespace kinescope::datasets
