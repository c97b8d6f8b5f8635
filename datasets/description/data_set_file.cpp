#include "datasets/description/data_set_file.h"

#include "datasets/description/yaml_fields.h"
#include "datasets/errors.h"
#include "datasets/readers/file_bytes.h"
#include "datasets/splits.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace kinescope::datasets
{
namespace
{

using By = DataSetSplit::By;

constexpr int kMostNumber = 1'000'000;
constexpr int kMostClasses = 100'000;
constexpr std::array kBy = {"subject", "camera", "setup", "replication", "recording", "folder"};
constexpr std::array kClassFrom = {"name", "folder", "content"};

std::vector<int> sorted(std::vector<int> numbers)
{
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

std::filesystem::path besideFile(const std::filesystem::path& file, const std::string& text)
{
    return text.empty() ? std::filesystem::path() : (file.parent_path() / text).lexically_normal();
}

void readClasses(DataSet& dataSet, const YamlFields& fields)
{
    if (fields.has("class_file")) {
        if (fields.has("classes"))
            fields.fail("class_file", "either 'classes' or 'class_file'", "both");
        dataSet.classes = readClassNames(besideFile(dataSet.file, fields.text("class_file")));
    } else if (fields.isScalar("classes")) {
        dataSet.classCount = static_cast<std::size_t>(fields.number("classes", 2, kMostClasses));
        return;
    } else {
        dataSet.classes = fields.texts("classes");
    }
    if (dataSet.classes.empty())
        fields.fail("classes", "the class names, or their number", "none");
    std::set<std::string> known;
    for (const auto& name : dataSet.classes)
        if (!known.insert(name).second)
            fields.fail("classes", "each class name once", fmt::format("'{}' again", name));
    dataSet.classCount = dataSet.classes.size();
}

void readRule(DataSet& dataSet, const YamlFields& fields)
{
    if (fields.has("rule")) {
        const auto rule = fields.group("rule");
        rule.allow({"pattern", "class_from", "offset", "class_numbers"});
        const auto from = rule.has("class_from") ? rule.choice("class_from", kClassFrom) : 0;
        if (from == 0 && !rule.has("pattern"))
            rule.fail("pattern", "a regular expression with a group (?<class>…)", "none");
        try {
            dataSet.rule =
                NameRule(rule.has("pattern") ? rule.text("pattern") : "", static_cast<NameRule::ClassFrom>(from));
        } catch (const SequenceError& error) {
            rule.fail("pattern", "a rule for file names", error.what());
        }
        if (rule.has("offset"))
            dataSet.rule.offset = rule.number("offset", 0, kMostNumber);
        if (rule.has("class_numbers")) {
            dataSet.rule.classNumbers = rule.numbers("class_numbers", 0, kMostNumber);
            if (dataSet.rule.classNumbers.size() != dataSet.classCount)
                rule.fail("class_numbers", fmt::format("a number for each of the {} classes", dataSet.classCount),
                          std::to_string(dataSet.rule.classNumbers.size()));
        }
    }
    dataSet.rule.classes = dataSet.classes;
    dataSet.rule.subjects = dataSet.subjects;
    dataSet.rule.cameras = dataSet.cameras;
}

DataSetSplit readSplit(const YamlFields& fields, const DataSet& dataSet)
{
    fields.allow({"name", "source", "unseen", "by", "train"});
    DataSetSplit split;
    split.name = fields.text("name");
    if (split.name.find(',') != std::string::npos)
        fields.fail("name", "a split's name without a comma", quotedText(split.name));
    if (fields.has("source"))
        split.source = fields.text("source");
    if (fields.has("unseen") == fields.has("by"))
        fields.fail("name", "either 'unseen' or 'by' and 'train'", fields.has("by") ? "both" : "neither");
    if (fields.has("unseen")) {
        const auto last = static_cast<int>(dataSet.classCount) - 1;
        split.unseen = sorted(fields.numbers("unseen", 0, last));
        if (split.unseen.empty() || split.unseen.size() >= dataSet.classCount)
            fields.fail("unseen", fmt::format("1 to {} of the class ids", last), std::to_string(split.unseen.size()));
        return split;
    }
    split.by = static_cast<By>(fields.choice("by", kBy));
    if (split.by == By::Folder)
        split.trainFolders = fields.texts("train");
    else
        split.train = sorted(fields.numbers("train", 0, kMostNumber));
    if (split.train.empty() && split.trainFolders.empty())
        fields.fail("train", "what the recordings for training have", "nothing");
    return split;
}

void readSplits(DataSet& dataSet, const YamlFields& fields)
{
    if (!fields.has("splits"))
        return;
    for (const auto& entry : fields.list("splits")) {
        auto split = readSplit(entry, dataSet);
        if (dataSet.split(split.name))
            entry.fail("name", "each split's name once", fmt::format("'{}' again", split.name));
        dataSet.splits.push_back(std::move(split));
    }
}

} // namespace

std::string nameOf(DataSetSplit::By by)
{
    return kBy[static_cast<std::size_t>(by)];
}

DataSet parseDataSet(std::string_view text, const std::filesystem::path& path)
{
    const auto fields = YamlFields::parse(text, path);
    fields.allow({"name", "id", "root", "reader", "classes", "class_file", "prompts", "rule", "subjects", "cameras",
                  "missing", "missing_file", "splits"});
    DataSet dataSet;
    dataSet.file = path;
    dataSet.name = fields.text("name");
    const auto optional = [&](const char* key) { return fields.has(key) ? fields.text(key) : std::string(); };
    dataSet.id = fields.has("id") ? fields.text("id") : path.stem().string();
    dataSet.root = besideFile(path, optional("root"));
    dataSet.reader = optional("reader");
    dataSet.prompts = optional("prompts");
    dataSet.missingFile = optional("missing_file");
    if (fields.has("subjects"))
        dataSet.subjects = fields.namesOrRanges("subjects", kMostNumber);
    if (fields.has("cameras"))
        dataSet.cameras = fields.namesOrRanges("cameras", kMostNumber);
    if (fields.has("missing"))
        dataSet.missing = fields.texts("missing");
    std::sort(dataSet.missing.begin(), dataSet.missing.end());
    readClasses(dataSet, fields);
    readRule(dataSet, fields);
    readSplits(dataSet, fields);
    return dataSet;
}

DataSet readDataSet(const std::filesystem::path& path)
{
    return parseDataSet(readFileBytes(path), path);
}

} // namespace kinescope::datasets
