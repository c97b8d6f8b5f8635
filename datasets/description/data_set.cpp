#include "datasets/description/data_set.h"

#include "datasets/readers/file_bytes.h"
#include "datasets/readers/sequence_reader.h"
#include "datasets/text.h"

#include <algorithm>
#include <sstream>

namespace kinescope::datasets
{
namespace
{

int numberBy(DataSetSplit::By by, const RecordingFacts& facts)
{
    using By = DataSetSplit::By;
    switch (by) {
    case By::Subject:
        return facts.subject;
    case By::Camera:
        return facts.camera;
    case By::Setup:
        return facts.setup;
    case By::Replication:
        return facts.replication;
    case By::Recording:
        return facts.recording;
    case By::Folder:
        break;
    }
    return 0;
}

} // namespace

const DataSetSplit* DataSet::split(const std::string& wanted) const
{
    const auto found =
        std::find_if(splits.begin(), splits.end(), [&](const DataSetSplit& split) { return split.name == wanted; });
    return found == splits.end() ? nullptr : &*found;
}

bool isForTraining(const DataSetSplit& split, const RecordingFacts& facts, const std::filesystem::path& path)
{
    if (!split.by)
        return facts.classId >= 0 && !std::binary_search(split.unseen.begin(), split.unseen.end(), facts.classId);
    if (*split.by == DataSetSplit::By::Folder) {
        const auto folder = path.parent_path().filename().string();
        return std::find(split.trainFolders.begin(), split.trainFolders.end(), folder) != split.trainFolders.end();
    }
    return std::binary_search(split.train.begin(), split.train.end(), numberBy(*split.by, facts));
}

bool fitsReader(const DataSet& dataSet, const std::filesystem::path& path)
{
    if (dataSet.reader.empty())
        return true;
    const auto ending = lowerCase(path.extension().string());
    return std::any_of(readers().begin(), readers().end(), [&](const ReaderInfo& reader) {
        return reader.id == dataSet.reader &&
               std::find(reader.suffixes.begin(), reader.suffixes.end(), ending) != reader.suffixes.end();
    });
}

std::vector<std::string> missingRecordings(const DataSet& dataSet, const std::filesystem::path& root)
{
    auto names = dataSet.missing;
    std::error_code error;
    if (const auto file = root / dataSet.missingFile;
        !dataSet.missingFile.empty() && std::filesystem::is_regular_file(file, error)) {
        std::istringstream words(readFileBytes(file));
        for (std::string word; words >> word;)
            names.push_back(std::filesystem::path(word).stem().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

double matchingShare(const DataSet& dataSet, std::span<const std::filesystem::path> paths)
{
    if (paths.empty())
        return 0;
    const auto count = static_cast<int>(dataSet.classCount);
    const bool fromContent = dataSet.rule.classFrom() == NameRule::ClassFrom::Content;
    const auto told = std::count_if(paths.begin(), paths.end(), [&](const std::filesystem::path& path) {
        if (fromContent)
            return dataSet.rule.fits(path);
        const int id = dataSet.rule.read(path).classId;
        return id >= 0 && (count == 0 || id < count);
    });
    return static_cast<double>(told) / static_cast<double>(paths.size());
}

} // namespace kinescope::datasets
