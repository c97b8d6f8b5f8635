#pragma once

#include "datasets/description/data_set.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace kinescope::datasets
{

/// Reads a `dataset.yaml`. Relative paths in it (root, class_file, prompts) count from its own folder.
///
///     name: My recordings            # the only key that must be there, besides classes
///     id: mine                       # the file's name when left out
///     root: recordings
///     reader: ntu
///     classes: [wave, clap]          # or their number; or class_file: names.txt
///     prompts: prompts.json          # descriptions; a bundled list's name (ntu60) will do
///     rule:
///       pattern: 'A(?<class>\d+)_P(?<subject>\d+)'
///       class_from: name             # or folder, or content
///       offset: 1                    # number of the first class in names
///       class_numbers: [1, 2, 4]     # instead of offset, where numbers are left out
///     subjects: [1-8]                # numbers, ranges, or names in the order of their numbers
///     cameras: [L, M, R]
///     missing: [A001_P002]           # recordings to leave out; missing_file: a list below the root
///     splits:
///       - {name: ru1, unseen: [0]}
///       - {name: xsub, by: subject, train: [1, 3, 5, 7]}
///
/// @throws FileError; ParseError naming the line and the key
DataSet readDataSet(const std::filesystem::path& path);

/// The same from a buffer; `path` is named in errors and gives the folder that relative paths count from.
DataSet parseDataSet(std::string_view text, const std::filesystem::path& path);

/// Writes a description that readDataSet reads back. Paths below the file's folder are written relative to it.
/// @throws FileError
void writeDataSet(const DataSet& dataSet, const std::filesystem::path& path);

/// The name by which a split's `by` is written, e.g. "subject".
std::string nameOf(DataSetSplit::By by);

} // namespace kinescope::datasets
