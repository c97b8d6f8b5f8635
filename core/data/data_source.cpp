#include "core/data/data_source.h"

#include "core/errors.h"
#include "core/resources.h"
#include "datasets/description/data_set_file.h"
#include "datasets/numpy/feature_folder.h"
#include "datasets/readers/sequence_reader.h"
#include "datasets/splits.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <sstream>

namespace kinescope::core
{
namespace
{

namespace fs = std::filesystem;

constexpr double kNearlyAll = 0.8;
constexpr std::size_t kSample = 500; // names to guess by, spread over all
constexpr const char* kDescription = "dataset.yaml";

bool isDescription(const fs::path& path)
{
    return path.extension() == ".yaml" || path.extension() == ".yml";
}

std::vector<fs::path> spreadSample(std::span<const fs::path> paths)
{
    const auto step = std::max<std::size_t>(1, paths.size() / kSample);
    std::vector<fs::path> sample;
    for (std::size_t i = 0; i * step < paths.size(); ++i) // names repeat with a period, which a fixed step may hit
        sample.push_back(paths[std::min(i * step + i * 7919 % step, paths.size() - 1)]);
    return sample;
}

bool hasEverySubject(const datasets::DataSet& dataSet, const std::vector<fs::path>& paths)
{
    const auto count = static_cast<int>(dataSet.subjects.size());
    return count == 0 || std::all_of(paths.begin(), paths.end(),
                                     [&](const fs::path& path) { return dataSet.rule.read(path).subject <= count; });
}

/// A rule without groups (a video's id) fits too much to tell a data set.
bool canBeGuessed(const datasets::DataSet& dataSet)
{
    return dataSet.rule.pattern().find("(?<") != std::string::npos;
}

DataSource fromDescription(const fs::path& file, const fs::path& fallbackRoot)
{
    DataSource source{fallbackRoot, datasets::readDataSet(file)};
    if (!source.dataSet.root.empty())
        source.root = source.dataSet.root;
    if (source.root.empty())
        throw InputError(fmt::format("The data set names no folder. Add a line 'root: FOLDER', or name the folder of "
                                     "its recordings instead: {}",
                                     file.string()));
    if (!fs::is_directory(source.root))
        throw InputError(
            fmt::format("The data set's root is no folder: {}, named by {}", source.root.string(), file.string()));
    return source;
}

std::string splitNames(const datasets::DataSet& dataSet)
{
    std::string names;
    for (const auto& split : dataSet.splits)
        names += (names.empty() ? "" : ", ") + split.name;
    return names.empty() ? "none" : names;
}

void take(SplitChoice& choice, const datasets::DataSetSplit& split)
{
    if (split.isZeroShot() ? !choice.unseen.empty() : choice.recordings.has_value())
        throw InputError(
            fmt::format("Two splits say the same kind of thing; leave '{}' or the other one out.", split.name));
    if (split.isZeroShot())
        choice.unseen = split.unseen;
    else
        choice.recordings = split;
}

/// The description alone, when one can be had without reading a folder of recordings.
std::optional<DataSource> describedSource(const fs::path& source)
{
    std::error_code error;
    if (fs::is_regular_file(source, error) && isDescription(source))
        return fromDescription(source, source.filename() == kDescription ? source.parent_path() : fs::path());
    if (!fs::is_directory(source, error))
        throw InputError(
            fmt::format("Expected a folder of recordings or features, or a dataset.yaml: {}", source.string()));
    if (fs::is_regular_file(source / kDescription, error))
        return fromDescription(source / kDescription, source);
    return std::nullopt;
}

} // namespace

DataSource resolveDataSource(const fs::path& source)
{
    if (auto described = describedSource(source))
        return std::move(*described);
    DataSource folder{source, {}};
    if (datasets::isFeatureFolder(source))
        return folder;
    if (auto guessed = guessDataSet(datasets::findSequences(source)))
        folder.dataSet = std::move(*guessed);
    folder.dataSet.reader.clear(); // its recordings may have been converted
    return folder;
}

fs::path sourceRoot(const fs::path& source)
{
    const auto described = describedSource(source);
    return described ? described->root : source;
}

const std::vector<datasets::DataSet>& bundledDataSets()
{
    static const std::vector<datasets::DataSet> all = [] {
        std::vector<datasets::DataSet> read;
        for (const auto& entry : fs::directory_iterator(dataSetsDirectory()))
            if (isDescription(entry.path()))
                read.push_back(datasets::readDataSet(entry.path()));
        std::sort(read.begin(), read.end(),
                  [](const datasets::DataSet& a, const datasets::DataSet& b) { return a.id < b.id; });
        return read;
    }();
    return all;
}

datasets::RecordingFacts plainNameFacts(const fs::path& path)
{
    static const std::array rules = {datasets::NameRule(R"(^[aA](?<class>\d{1,6})_[sS](?<subject>\d{1,6})(?:_.*)?$)"),
                                     datasets::NameRule(R"((?:^|_)[aA](?<class>\d{1,6})(?:_|$))")};
    for (const auto& rule : rules)
        if (const auto facts = rule.read(path); facts.classId >= 0)
            return facts;
    return {};
}

std::optional<datasets::DataSet> guessDataSet(std::span<const fs::path> recordings)
{
    const auto sample = spreadSample(recordings);
    const datasets::DataSet* best = nullptr;
    for (const auto& dataSet : bundledDataSets()) {
        if (!canBeGuessed(dataSet) || datasets::matchingShare(dataSet, sample) < kNearlyAll ||
            !hasEverySubject(dataSet, sample))
            continue;
        const auto outside = std::any_of(sample.begin(), sample.end(), [&](const fs::path& path) {
            const int id = dataSet.rule.read(path).classId;
            return id >= static_cast<int>(dataSet.classCount) || (id < 0 && plainNameFacts(path).classId >= 0);
        });
        if (!outside && (!best || dataSet.classCount < best->classCount))
            best = &dataSet;
    }
    return best ? std::optional(*best) : std::nullopt;
}

SplitChoice chooseSplit(const std::string& split, const DataSource& source)
{
    SplitChoice choice;
    if (split.empty())
        return choice;
    std::error_code error;
    if (fs::is_regular_file(split, error)) {
        choice.unseen = datasets::readClassIds(split);
        std::sort(choice.unseen.begin(), choice.unseen.end());
        return choice;
    }
    std::istringstream names(split);
    for (std::string name; std::getline(names, name, ',');) {
        const auto* found = source.dataSet.split(name);
        if (!found)
            throw InputError(
                fmt::format("There is no file and no split '{}'. {}", name,
                            source.dataSet.isKnown()
                                ? fmt::format("{} has the splits: {}.", source.dataSet.name, splitNames(source.dataSet))
                                : std::string("The names of the recordings tell no known data set; give a "
                                              "file of unseen class ids or a dataset.yaml.")));
        take(choice, *found);
    }
    return choice;
}

} // namespace kinescope::core
