#include "datasets/description/data_set_file.h"
#include "datasets/readers/file_bytes.h"

#include <yaml-cpp/yaml.h>

namespace kinescope::datasets
{
namespace
{

void emitList(YAML::Emitter& yaml, const char* key, const std::vector<std::string>& values)
{
    if (!values.empty())
        yaml << YAML::Key << key << YAML::Value << YAML::Flow << values;
}

/// Numbers in a row become a range, as people write them.
std::vector<std::string> ranges(const std::vector<int>& numbers)
{
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < numbers.size();) {
        std::size_t end = i + 1;
        while (end < numbers.size() && numbers[end] == numbers[end - 1] + 1)
            ++end;
        if (end - i > 2)
            texts.push_back(std::to_string(numbers[i]) + "-" + std::to_string(numbers[end - 1]));
        else
            for (std::size_t k = i; k < end; ++k)
                texts.push_back(std::to_string(numbers[k]));
        i = end;
    }
    return texts;
}

void emitText(YAML::Emitter& yaml, const char* key, const std::string& text)
{
    if (!text.empty())
        yaml << YAML::Key << key << YAML::Value << text;
}

void emitClasses(YAML::Emitter& yaml, const DataSet& dataSet)
{
    yaml << YAML::Key << "classes" << YAML::Value;
    if (dataSet.classes.empty())
        yaml << dataSet.classCount;
    else
        yaml << dataSet.classes;
}

void emitRule(YAML::Emitter& yaml, const NameRule& rule)
{
    yaml << YAML::Key << "rule" << YAML::Value << YAML::BeginMap;
    if (!rule.pattern().empty())
        yaml << YAML::Key << "pattern" << YAML::Value << YAML::SingleQuoted << rule.pattern();
    if (rule.classFrom() == NameRule::ClassFrom::Folder)
        emitText(yaml, "class_from", "folder");
    if (rule.classFrom() == NameRule::ClassFrom::Content)
        emitText(yaml, "class_from", "content");
    if (rule.classFrom() == NameRule::ClassFrom::Name)
        yaml << YAML::Key << "offset" << YAML::Value << rule.offset;
    if (!rule.classNumbers.empty())
        yaml << YAML::Key << "class_numbers" << YAML::Value << YAML::Flow << rule.classNumbers;
    yaml << YAML::EndMap;
}

void emitSplit(YAML::Emitter& yaml, const DataSetSplit& split)
{
    yaml << YAML::BeginMap;
    emitText(yaml, "name", split.name);
    emitText(yaml, "source", split.source);
    if (split.isZeroShot()) {
        emitList(yaml, "unseen", ranges(split.unseen));
    } else {
        emitText(yaml, "by", nameOf(*split.by));
        emitList(yaml, "train", split.by == DataSetSplit::By::Folder ? split.trainFolders : ranges(split.train));
    }
    yaml << YAML::EndMap;
}

std::string relativeTo(const std::filesystem::path& file, const std::filesystem::path& path)
{
    if (path.empty())
        return {};
    const auto relative = path.lexically_relative(file.parent_path());
    const bool below = !relative.empty() && *relative.begin() != "..";
    return below ? relative.string() : path.string();
}

} // namespace

void writeDataSet(const DataSet& dataSet, const std::filesystem::path& path)
{
    YAML::Emitter yaml;
    yaml << YAML::BeginMap;
    emitText(yaml, "name", dataSet.name);
    emitText(yaml, "id", dataSet.id);
    emitText(yaml, "root", relativeTo(path, dataSet.root));
    emitText(yaml, "reader", dataSet.reader);
    emitClasses(yaml, dataSet);
    emitText(yaml, "prompts", dataSet.prompts);
    emitRule(yaml, dataSet.rule);
    emitList(yaml, "subjects", dataSet.subjects);
    emitList(yaml, "cameras", dataSet.cameras);
    emitList(yaml, "missing", dataSet.missing);
    emitText(yaml, "missing_file", dataSet.missingFile.string());
    if (!dataSet.splits.empty()) {
        yaml << YAML::Key << "splits" << YAML::Value << YAML::BeginSeq;
        for (const auto& split : dataSet.splits)
            emitSplit(yaml, split);
        yaml << YAML::EndSeq;
    }
    yaml << YAML::EndMap;
    writeFileBytes(path, std::string(yaml.c_str()) + "\n");
}

} // namespace kinescope::datasets
