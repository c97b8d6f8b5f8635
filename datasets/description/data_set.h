#pragma once

#include "datasets/description/name_rule.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kinescope::datasets
{

/// A standard split: either unseen classes (zero-shot), or which recordings are for training (e.g. cross-subject).
struct DataSetSplit
{
    /// What a split of recordings goes by.
    enum class By
    {
        Subject,
        Camera,
        Setup,
        Replication,
        Recording,
        Folder ///< the name of the folder that holds the file
    };

    std::string name;                      ///< as typed, e.g. "ru5" or "xsub"
    std::string source;                    ///< where the split was published; may be empty
    std::vector<int> unseen;               ///< class ids, 0-based, ascending; empty for a split of recordings
    std::optional<By> by;                  ///< set for a split of recordings
    std::vector<int> train;                ///< numbers of `by` whose recordings are for training, ascending
    std::vector<std::string> trainFolders; ///< the same for By::Folder

    bool isZeroShot() const { return !by; }
};

/// A data set as a `dataset.yaml` describes it: the one place that knows what its files' names mean.
struct DataSet
{
    std::string id;                    ///< short name, e.g. "ntu60"; the file's stem when it names none
    std::string name;                  ///< e.g. "NTU RGB+D 60"
    std::filesystem::path file;        ///< the description itself; empty when made in memory
    std::filesystem::path root;        ///< folder of the recordings; empty when the user has to name it
    std::string reader;                ///< reader id, e.g. "ntu"; empty: told by each file's content
    std::vector<std::string> classes;  ///< names, position = class id
    std::size_t classCount = 0;        ///< also known where the names are not; classes.size() otherwise
    std::string prompts;               ///< bundled prompts (`ntu60`), or a path; empty: the names alone
    NameRule rule;                     ///< what names tell
    std::vector<std::string> subjects; ///< names or numbers, for the window; may be empty
    std::vector<std::string> cameras;  ///< the same
    std::vector<DataSetSplit> splits;  ///< in the file's order
    std::vector<std::string> missing;  ///< stems of recordings that are known to be unusable, ascending
    std::filesystem::path missingFile; ///< list that comes with the recordings, below root; may be absent

    bool isKnown() const { return !id.empty(); }
    const DataSetSplit* split(const std::string& name) const;
};

/// Whether a recording is for training under a split of recordings. Recordings whose name tells nothing are not.
bool isForTraining(const DataSetSplit& split, const RecordingFacts& facts, const std::filesystem::path& path);

/// Whether a file has an ending of the data set's reader; true when it names none.
bool fitsReader(const DataSet& dataSet, const std::filesystem::path& path);

/// What the missing lists name: the description's own, and `missingFile` below `root` when it is there.
/// @throws FileError when that file exists and cannot be read
std::vector<std::string> missingRecordings(const DataSet& dataSet, const std::filesystem::path& root);

/// Share of the names that the rule reads a class from, in [0, 1].
double matchingShare(const DataSet& dataSet, std::span<const std::filesystem::path> paths);

} // namespace kinescope::datasets
