#include "core/csv.h"
#include "core/errors.h"
#include "core/recognition/batch.h"
#include "core/text.h"
#include "core/training/label_classes.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace kinescope::core
{
namespace
{

namespace fs = std::filesystem;

/// Which label each class of a data set is.
using LabelsOfClasses = std::map<int, std::size_t>;

std::set<std::string> wordingsOf(const LabelClass& labelClass)
{
    std::set<std::string> wordings;
    for (const auto* texts : {&labelClass.names, &labelClass.descriptions})
        for (const auto& text : *texts)
            wordings.insert(lowerCase(collapsed(text)));
    return wordings;
}

LabelsOfClasses labelsOfClasses(const std::vector<LabelClass>& classes, std::span<const Action> actions)
{
    LabelsOfClasses labels;
    for (const auto& labelClass : classes) {
        const auto wordings = wordingsOf(labelClass);
        for (std::size_t index = 0; index < actions.size(); ++index) {
            const auto& action = actions[index];
            const auto fits = [&](const std::string& text) { return wordings.contains(lowerCase(collapsed(text))); };
            if (fits(action.name) || std::any_of(action.descriptions.begin(), action.descriptions.end(), fits))
                labels.emplace(labelClass.id, index);
        }
    }
    return labels;
}

/// What the names in one folder tell: whose classes they are, and which label each class is.
struct FolderLabels
{
    std::optional<datasets::DataSet> dataSet;
    LabelsOfClasses labels;
};

FolderLabels folderLabels(const fs::path& folder, std::span<const fs::path> files, std::span<const Action> actions)
{
    FolderLabels result;
    try {
        result.dataSet = guessDataSet(files);
        if (result.dataSet)
            result.labels = labelsOfClasses(classesOf({folder, *result.dataSet}), actions);
    } catch (const InputError&) {
        result.dataSet.reset(); // a data set whose classes have no names here: nothing can be judged
    }
    return result;
}

/// The bundled samples are named after what they show: `wave_right_hand.skeleton` is "wave with the right hand".
std::optional<std::size_t> answerByName(const std::filesystem::path& file, std::span<const Action> actions)
{
    const auto words = [](std::string text) {
        std::set<std::string> result;
        std::string word;
        for (const char character : lowerCase(std::move(text)) + ' ') {
            if (character >= 'a' && character <= 'z') {
                word += character;
            } else if (!word.empty()) {
                if (word != "the" && word != "with" && word != "a" && word != "an")
                    result.insert(word);
                word.clear();
            }
        }
        return result;
    };
    const auto wanted = words(file.stem().string());
    for (std::size_t index = 0; index < actions.size() && !wanted.empty(); ++index)
        if (words(actions[index].name) == wanted)
            return index;
    return std::nullopt;
}

} // namespace

std::vector<std::optional<std::size_t>> answersOf(std::span<const std::filesystem::path> files,
                                                  std::span<const Action> actions)
{
    std::map<fs::path, std::vector<fs::path>> folders;
    for (const auto& file : files)
        folders[file.parent_path()].push_back(file);
    std::map<fs::path, FolderLabels> known;
    for (const auto& [folder, paths] : folders)
        known[folder] = folderLabels(folder, paths, actions);
    std::vector<std::optional<std::size_t>> answers;
    for (const auto& file : files) {
        const auto& [dataSet, labels] = known[file.parent_path()];
        if (!dataSet) {
            answers.push_back(answerByName(file, actions));
            continue;
        }
        const auto found = labels.find(dataSet->rule.read(file).classId);
        answers.push_back(found == labels.end() ? std::nullopt : std::optional(found->second));
    }
    return answers;
}

BatchSummary summarize(const BatchResult& result)
{
    BatchSummary summary;
    const auto labels = result.labels.size();
    summary.perLabel.resize(labels);
    summary.confusion.assign(labels, std::vector<std::size_t>(labels, 0));
    for (const auto& entry : result.entries) {
        ++(entry.prediction ? summary.recognized : summary.failed);
        if (!entry.judged())
            continue;
        ++summary.judged;
        ++summary.perLabel[*entry.answer].recordings;
        ++summary.confusion[*entry.answer][*entry.prediction];
        if (entry.right()) {
            ++summary.right;
            ++summary.perLabel[*entry.answer].right;
        }
    }
    return summary;
}

std::string toCsv(const BatchResult& result)
{
    std::string text = "file,top1,probability,margin,none_fits,class,right,message\n";
    for (const auto& entry : result.entries) {
        const auto label = [&](const std::optional<std::size_t>& index) {
            return index ? csvField(result.labels[*index]) : std::string();
        };
        const auto number = [&](double value) {
            return entry.prediction ? fmt::format("{:.6g}", value) : std::string();
        };
        text += fmt::format("{},{},{},{},{},{},{},{}\n", csvField(entry.path.string()), label(entry.prediction),
                            number(entry.probability), number(entry.margin),
                            entry.prediction ? (entry.noneFits ? "yes" : "no") : "", label(entry.answer),
                            entry.judged() ? (entry.right() ? "yes" : "no") : "", csvField(entry.message));
    }
    return text;
}

std::string toJson(const BatchResult& result)
{
    using nlohmann::ordered_json;
    const auto label = [&](const std::optional<std::size_t>& index) {
        return index ? ordered_json(result.labels[*index]) : ordered_json();
    };
    const auto summary = summarize(result);
    ordered_json json{
        {"labels", result.labels},          {"model", {{"name", result.modelName}, {"hash", result.modelHash}}},
        {"noises", result.noises},          {"seed", result.seed},
        {"seconds", result.seconds},        {"planned", result.planned},
        {"recognized", summary.recognized}, {"failed", summary.failed},
        {"judged", summary.judged},         {"right", summary.right}};
    auto& accuracies = json["per_label"] = ordered_json::array();
    for (std::size_t index = 0; index < result.labels.size(); ++index)
        accuracies.push_back({{"label", result.labels[index]},
                              {"recordings", summary.perLabel[index].recordings},
                              {"right", summary.perLabel[index].right}});
    json["confusion"] = summary.confusion;
    auto& entries = json["entries"] = ordered_json::array();
    for (const auto& entry : result.entries)
        entries.push_back({{"file", entry.path.string()},
                           {"top1", label(entry.prediction)},
                           {"probability", entry.probability},
                           {"margin", entry.margin},
                           {"none_fits", entry.noneFits},
                           {"class", label(entry.answer)},
                           {"right", entry.judged() ? ordered_json(entry.right()) : ordered_json()},
                           {"message", entry.message}});
    return json.dump();
}

} // namespace kinescope::core
