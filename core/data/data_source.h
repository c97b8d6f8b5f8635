#pragma once

#include "datasets/description/data_set.h"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kinescope::core
{

/// A folder of recordings with what is known of the data set they belong to.
struct DataSource
{
    std::filesystem::path root;
    datasets::DataSet dataSet; ///< isKnown() tells whether there is one
};

/// What `--data` names: a `dataset.yaml`, a folder that holds one, or a folder of recordings whose names tell one of
/// the bundled data sets. A folder that tells none is a source of its own,
/// and so is a folder of features without a description.
/// @throws InputError when it does not exist, or when a description names no root; datasets::ParseError
DataSource resolveDataSource(const std::filesystem::path& source);

/// The folder that a source names, without looking at the recordings. @throws as resolveDataSource
std::filesystem::path sourceRoot(const std::filesystem::path& source);

/// Descriptions that come with the program (`resources/datasets`), sorted by name.
const std::vector<datasets::DataSet>& bundledDataSets();

/// Class and subject as recordings outside of any known data set may name them: `a3_s1_…`, or `a3` between underscores,
/// counted from 1.
datasets::RecordingFacts plainNameFacts(const std::filesystem::path& path);

/// The bundled data set whose rule fits nearly all of the names (and all of those that tell a class) and that has
/// all their classes and subjects; the one
/// with the fewest classes when several do.
std::optional<datasets::DataSet> guessDataSet(std::span<const std::filesystem::path> recordings);

/// What `--split` asks for.
struct SplitChoice
{
    std::vector<int> unseen;                          ///< class ids, ascending; empty: every class is seen
    std::optional<datasets::DataSetSplit> recordings; ///< which recordings are for training; none: all are for both
};

/// @param split a file of unseen class ids, or names of the data set's splits between commas, e.g. "ru5,xsub"
/// @throws InputError naming the splits that there are
SplitChoice chooseSplit(const std::string& split, const DataSource& source);

} // namespace kinescope::core
